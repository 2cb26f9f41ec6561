"""Amendments and annexes: what each must say of its change, and who signs."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.documents.blocks import Form
from desktop.documents.missing import missing_of
from desktop.documents.render import render_text
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.learners import change_learner
from desktop.services.papers import Asked, PrintOrder, prepare
from desktop.services.workspace import Workspace

TODAY = date(2026, 5, 4)
FRENCH = Translator(Language.FRENCH, CATALOGS)


def form(demo: Workspace, book: LawBook, paper: str, **values: str) -> Form:
    order = PrintOrder(paper, (FRENCH,), 1, values=values)
    return prepare(Asked(demo, book, order, TODAY)).form


def places(found: Form) -> set[str]:
    return {one.where for one in missing_of(found)}


@pytest.mark.parametrize("paper", ["amendment", "annex"])
def test_what_is_missing_leads_to_the_field_of_the_paper(
    demo: Workspace, law_book: LawBook, paper: str
) -> None:
    assert places(form(demo, law_book, paper)) == {
        f"papers.{name}" for name in ("change", "number", "since", "old", "new")
    }


@pytest.mark.parametrize(
    ("change", "own"),
    [
        ("tutor", {"condition"}),
        ("joint_committee", {"effect"}),
        ("duration", {"reason", "opinion_on"}),
        ("level", {"opinion_on"}),
        ("establishment", set()),
    ],
)
def test_an_amendment_asks_for_what_its_change_must_say(
    demo: Workspace, law_book: LawBook, change: str, own: set[str]
) -> None:
    told = {"change": change, "number": "1", "since": "2026-06-01", "old": "A", "new": "B"}
    found = places(form(demo, law_book, "amendment", **told))
    assert found == {f"papers.{name}" for name in own}
    answers = {
        "condition": "b",
        "effect": "38 h, comme avant",
        "reason": "Seconde session",
        "opinion_on": "2026-05-02",
    }
    whole = told | {name: answers[name] for name in own}
    assert not places(form(demo, law_book, "amendment", **whole))


def test_the_condition_of_the_new_tutor_and_the_effect_are_said(
    demo: Workspace, law_book: LawBook
) -> None:
    text = render_text(form(demo, law_book, "amendment", change="tutor", condition="c"), FRENCH)
    assert "Condition remplie | Condition c" in text
    text = render_text(
        form(demo, law_book, "amendment", change="joint_committee", effect="40 h, 12 jours"), FRENCH
    )
    assert "Effet sur l’horaire et la rétribution | 40 h, 12 jours" in text


@pytest.mark.parametrize("paper", ["amendment", "annex"])
@pytest.mark.parametrize(("birth", "minor"), [("2008-05-04", False), ("2008-05-05", True)])
def test_the_representative_signs_for_who_is_a_minor_on_the_day_of_signing(
    demo: Workspace, law_book: LawBook, paper: str, birth: str, minor: bool
) -> None:
    """Whatever the day of effect: the learner is of age on it."""
    change_learner(demo, 1, birth_date=date.fromisoformat(birth), niss="")
    change = {"amendment": "tutor", "annex": "referent"}[paper]
    text = render_text(form(demo, law_book, paper, change=change, since="2026-09-01"), FRENCH)
    assert ("Le représentant légal | Ayşe Öztürk | ________" in text) is minor
