"""The papers of the tutor: whom they are about, and what they say of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from desktop.documents.blocks import Form
from desktop.documents.missing import missing_of
from desktop.documents.render import render_text
from desktop.kernel.errors import Refused
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services.duty import name_deputy, note_tutor_absence
from desktop.services.employer import change_tutor
from desktop.services.learners import change_contract, contracts, end_contract
from desktop.services.papers import Asked, PrintOrder, prepare, subjects
from desktop.services.workspace import Workspace
from tests.papers.test_every_paper import lost_words

TODAY = date(2026, 5, 4)


def form_of(
    workspace: Workspace,
    book: LawBook,
    paper: str,
    about: str,
    values: Mapping[str, str] | None = None,
    learner_id: int | None = None,
) -> Form:
    order = PrintOrder(paper, (), learner_id, subject=about, values=values or {})
    return prepare(Asked(workspace, book, order, TODAY)).form


def test_the_tutor_of_the_learner_comes_first(demo: Workspace) -> None:
    assert subjects(demo, "tutor_declaration", 1)[0].key == "tutor:1"
    assert subjects(demo, "tutor_declaration", 2)[0].key == "tutor:2"


def test_what_is_not_proved_is_missing(demo: Workspace, law_book: LawBook) -> None:
    change_tutor(demo, 1, extract_on=None, trade_since=None)
    form = form_of(demo, law_book, "tutor_declaration", "tutor:1")
    places = [one.where for one in missing_of(form)]
    assert places.count("tutors") == 2
    assert {"papers.condition", "papers.who", "papers.function"} <= set(places)


def test_too_few_years_are_told_on_the_declaration(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    change_tutor(demo, 2, trade_since=date(2024, 1, 1))
    text = render_text(form_of(demo, law_book, "tutor_declaration", "tutor:2"), tr)
    assert {"fr": "2 ans accomplis", "nl": "2 volle jaren"}[tr.language.value] in text
    assert "trop peu" in text or "te weinig" in text


def test_the_deputy_is_told_to_everybody_followed(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    key = note_tutor_absence(demo, 1, date(2026, 7, 6), date(2026, 7, 24))
    about = f"tutor_absence:{key}"
    assert subjects(demo, "deputy_notice", None)[0].key == about
    form = form_of(demo, law_book, "deputy_notice", about, {"reason": "holidays"})
    assert "tutors" in {one.where for one in missing_of(form)}
    name_deputy(demo, key, 2)
    form = form_of(demo, law_book, "deputy_notice", about, {"function": "Vendeuse"})
    assert [one.where for one in missing_of(form)] == ["papers.reason", "tutors"], "and the e-mail"
    change_tutor(demo, 2, email="zsofia@example.be")
    values = {"function": "Vendeuse", "reason": "holidays"}
    form = form_of(demo, law_book, "deputy_notice", about, values)
    assert not missing_of(form)
    text = render_text(form, tr)
    for told in ("Lambert", "Erdős", "0470 00 00 11", "06/07/2026", "24/07/2026", "CEFA de Huy"):
        assert told in text
    assert not lost_words(form, tr)


def test_years_are_counted_to_the_last_day(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    days = {"kind": "own", "first": "2015-09-01", "last": "2020-08-31"}
    text = render_text(form_of(demo, law_book, "tutor_experience", "tutor:2", days), tr)
    assert {"fr": "5 ans accomplis", "nl": "5 volle jaren"}[tr.language.value] in text
    wrong = days | {"last": "2015-08-01"}
    with pytest.raises(Refused):
        form_of(demo, law_book, "tutor_experience", "tutor:2", wrong)


def test_a_previous_employer_is_not_the_company(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    form = form_of(demo, law_book, "tutor_experience", "tutor:1", {"kind": "previous"})
    assert "Boulangerie Lambert" not in render_text(form, tr)
    assert "papers.employer" in {one.where for one in missing_of(form)}


@pytest.mark.parametrize("paper", ["tutor_declaration", "deputy_notice", "tutor_experience"])
@pytest.mark.parametrize("about", ["tutor:99", "tutor_absence:99", "learner:1"])
def test_what_is_not_there_is_refused(
    demo: Workspace, law_book: LawBook, paper: str, about: str
) -> None:
    with pytest.raises(Refused):
        form_of(demo, law_book, paper, about)


@pytest.fixture
def two_trades(demo: Workspace) -> Workspace:
    """The demo, where the tutor of learner 1 follows learner 2 too, in another trade."""
    for one in contracts(demo):
        change_contract(demo, one.id, tutor_id=1 if one.learner_id in {1, 2} else 2)
    for one in contracts(demo, 2):
        change_contract(demo, one.id, trade="Chocolatier")
    return demo


@pytest.mark.parametrize("learner_id", [None, 1, 2])
def test_the_trade_is_that_of_the_learner_chosen(
    two_trades: Workspace, law_book: LawBook, tr: Translator, learner_id: int | None
) -> None:
    about = "tutor:1"
    form = form_of(two_trades, law_book, "tutor_declaration", about, learner_id=learner_id)
    label = {"fr": "Métier", "nl": "Beroep"}[tr.language.value]
    said = {None: "Boulangère-pâtissière, Chocolatier", 1: "Boulangère-pâtissière"}
    assert f"{label} | {said.get(learner_id, 'Chocolatier')}\n" in render_text(form, tr)
    assert "papers.trade" not in {one.where for one in missing_of(form)}


def test_an_experience_is_in_one_trade(two_trades: Workspace, law_book: LawBook) -> None:
    form = form_of(two_trades, law_book, "tutor_experience", "tutor:1")
    assert "papers.trade" in {one.where for one in missing_of(form)}
    form = form_of(two_trades, law_book, "tutor_experience", "tutor:1", {"trade": "Boulanger"})
    assert "papers.trade" not in {one.where for one in missing_of(form)}


def test_a_contract_that_ended_gives_no_trade_beside_one_that_runs(
    two_trades: Workspace, law_book: LawBook, tr: Translator
) -> None:
    late = date(2031, 1, 1)
    order = PrintOrder("tutor_declaration", (), subject="tutor:1")
    text = render_text(prepare(Asked(two_trades, law_book, order, late)).form, tr)
    assert "Chocolatier" in text  # all have ended: all there were
    for one in contracts(two_trades, 2):
        end_contract(two_trades, one.id, date(2026, 4, 30))
    text = render_text(form_of(two_trades, law_book, "tutor_declaration", "tutor:1"), tr)
    assert "Boulangère-pâtissière" in text
    assert "Chocolatier" not in text


def test_a_signatory_has_a_capacity(demo: Workspace, law_book: LawBook) -> None:
    form = form_of(demo, law_book, "tutor_declaration", "tutor:1")
    assert "papers.capacity" in {one.where for one in missing_of(form)}
    form = form_of(demo, law_book, "tutor_declaration", "tutor:1", {"capacity": "Gérant"})
    assert "papers.capacity" not in {one.where for one in missing_of(form)}


def test_an_attestation_lacks_what_nobody_told(demo: Workspace, law_book: LawBook) -> None:
    form = form_of(demo, law_book, "tutor_experience", "tutor:1", {"kind": "previous"})
    names = ("employer", "signatory", "first", "last", "regime", "duties")
    assert [one.where for one in missing_of(form)] == [f"papers.{name}" for name in names]
