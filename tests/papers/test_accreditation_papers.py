"""The papers of the agrément: the request is possible before the file knows of one."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.documents.accreditation.facts import CONDITIONS
from desktop.documents.blocks import Form, Reasons
from desktop.documents.missing import missing_of
from desktop.documents.render import render_text
from desktop.kernel.errors import Refused
from desktop.kernel.vocabulary import Network
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.duty import note_accreditation
from desktop.services.employer import change_company, change_operator
from desktop.services.employer_notes import NO, YES, note
from desktop.services.papers import Asked, PrintOrder, prepare
from desktop.services.workspace import Workspace

TODAY = date(2026, 5, 4)
BOTH = tuple(Translator(language, CATALOGS) for language in Language)


def said(workspace: Workspace, book: LawBook, tr: Translator, **order: object) -> str:
    wanted = PrintOrder("accreditation_request", (tr,), **order)  # type: ignore[arg-type]
    return render_text(prepare(Asked(workspace, book, wanted, TODAY)).form, tr)


def test_it_takes_the_trade_of_the_learner(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    assert "Boulanger" in said(demo, law_book, tr, learner_id=1)


def test_it_takes_the_one_that_waits(demo: Workspace, law_book: LawBook, tr: Translator) -> None:
    note_accreditation(
        demo, establishment_id=1, trade="Chocolatier", number="Z-77", applied_on=TODAY
    )
    text = said(demo, law_book, tr)
    assert "Chocolatier" in text
    assert "Z-77" in text


def test_an_empty_file_has_the_lines_to_write_on(
    workspace: Workspace, law_book: LawBook, tr: Translator
) -> None:
    assert "________" in said(workspace, law_book, tr)


@pytest.mark.parametrize("paper", ["accreditation_visit", "accreditation_decision"])
def test_what_comes_later_is_about_one_of_the_file(
    workspace: Workspace, law_book: LawBook, tr: Translator, paper: str
) -> None:
    with pytest.raises(Refused):
        prepare(Asked(workspace, law_book, PrintOrder(paper, (tr,)), TODAY))


def form_of(workspace: Workspace, book: LawBook, paper: str, **order: object) -> Form:
    wanted = PrintOrder(paper, BOTH, subject="accreditation:1", **order)  # type: ignore[arg-type]
    return prepare(Asked(workspace, book, wanted, TODAY)).form


def test_a_condition_nobody_answered_is_missing(demo: Workspace, law_book: LawBook) -> None:
    note(demo, "in_bce", YES)
    note(demo, "social_and_tax_in_order", NO)
    for name in ("practises_trade", "no_withdrawal_within_a_year", "tutor_designated"):
        note(demo, name, "")
    form = form_of(demo, law_book, "accreditation_request")
    lacks = {one.where: one.label for one in missing_of(form)}
    assert lacks["employer.practises_trade"] == CONDITIONS["practises_trade"]
    assert {"employer.no_withdrawal_within_a_year", "employer.tutor_designated"} <= set(lacks)
    assert not {"employer.in_bce", "employer.social_and_tax_in_order"} & set(lacks)


@pytest.mark.parametrize(
    ("workers", "risky", "most"), [(3, False, "3"), (0, False, "1"), (9, True, "4")]
)
def test_the_visit_says_how_many_may_be_trained(
    demo: Workspace, law_book: LawBook, tr: Translator, workers: int, risky: bool, most: str
) -> None:
    change_company(demo, workers=workers, risky=risky)  # and two tutors
    form = form_of(demo, law_book, "accreditation_visit")
    assert any(isinstance(block, Reasons) for block in form.blocks)
    label = {"fr": "Apprenants au plus", "nl": "Leerlingen ten hoogste"}
    assert f"{label[tr.language.value]} | {most}" in render_text(form, tr)


@pytest.mark.parametrize("field", ["workers", "risky"])
def test_what_the_number_hangs_on_is_asked(demo: Workspace, law_book: LawBook, field: str) -> None:
    change_company(demo, **{"workers": 3, "risky": False, field: None})
    form = form_of(demo, law_book, "accreditation_visit")
    assert f"employer.{field}" in {one.where for one in missing_of(form)}
    assert not any(isinstance(block, Reasons) for block in form.blocks)


@pytest.mark.parametrize(
    ("number", "name"), [("112", "Commission paritaire des entreprises de garage"), ("999", "")]
)
def test_the_joint_committee_has_its_name_where_that_is_known(
    demo: Workspace, law_book: LawBook, number: str, name: str
) -> None:
    change_company(demo, joint_committee=number)
    text = render_text(form_of(demo, law_book, "accreditation_request"), BOTH[0])
    said = f"{number} – {name}" if name else number
    assert f"Commission paritaire | {said}\n" in text


def test_the_operator_is_named_with_its_service(demo: Workspace, law_book: LawBook) -> None:
    change_operator(demo, 1, network=Network.SFPME)
    text = render_text(form_of(demo, law_book, "accreditation_request"), BOTH[0])
    assert "| SFPME\n" in text
    assert "Opérateur de formation\u00a0: identifiant | S\n" in text
    given = {"operator_id": "33-S"}
    text = render_text(form_of(demo, law_book, "accreditation_request", values=given), BOTH[0])
    assert "Opérateur de formation\u00a0: identifiant | 33-S\n" in text
