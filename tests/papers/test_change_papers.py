"""Amendments and annexes: what each must say of its change, and who signs."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.documents.blocks import Blank, Cell, Fields, Form, Lines
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


def rows(found: Form) -> dict[str, Cell]:
    """Return what the fields say, by the English of their labels."""
    fields = (one.rows for one in found.blocks if isinstance(one, Fields))
    return {label.msgid: cell for some in fields for label, cell in some}


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
    assert "Condition remplie par le nouveau tuteur | Condition c" in text
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


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (
            {"change": "duration", "since": "2027-07-01"},
            ("jusqu’au 30/06/2027, 34 mois", "________"),
        ),
        (
            {"change": "duration", "since": "2026-07-01"},
            ("________", "jusqu’au 30/06/2027, 34 mois"),
        ),
        ({"change": "level", "since": "2026-05-01"}, ("Niveau A 372,27 € par mois", "________")),
        ({"change": "joint_committee", "since": "2026-05-01"}, ("________", "118.03")),
        ({"change": "joint_committee", "since": "2026-06-01"}, ("________", "________")),
        ({"change": "joint_committee", "since": "2026-06-01", "new": "302"}, ("118.03", "302")),
        ({"change": "joint_committee", "since": "2026-06-01", "old": "302"}, ("302", "118.03")),
        (
            {"change": "joint_committee", "since": "2026-06-01", "old": "CP 118.03"},
            ("CP 118.03", "________"),
        ),
    ],
)
def test_what_the_file_says_of_before_is_not_what_comes(
    demo: Workspace, law_book: LawBook, values: dict[str, str], told: tuple[str, str]
) -> None:
    found = form(demo, law_book, "amendment", **values)
    old, new = (rows(found)[name] for name in ("Before that day", "From that day on"))
    said = [
        "________" if isinstance(cell, Blank) else " ".join(map(FRENCH.show, cell.values))
        for cell in (old, new)
        if isinstance(cell, Blank | Lines)
    ]
    assert tuple(one.replace("\u00a0", " ").replace("\u202f", " ") for one in said) == told


def test_the_grid_that_is_attached_is_the_new_one(demo: Workspace, law_book: LawBook) -> None:
    found = form(demo, law_book, "annex", change="timetable", since="2026-06-01")
    assert "À partir de cette date | la grille" in render_text(found, FRENCH)


def test_an_amendment_of_the_level_names_the_tutor_who_was_heard(
    demo: Workspace, law_book: LawBook
) -> None:
    assert rows(form(demo, law_book, "amendment", change="level"))["Tutor who was heard"] == (
        "Marc Lambert"
    )


def test_a_blank_amendment_has_what_every_change_must_say(
    demo: Workspace, law_book: LawBook
) -> None:
    order = PrintOrder("amendment", (FRENCH,), blank=True)
    blank = rows(prepare(Asked(demo, law_book, order, TODAY)).form)
    assert {"Condition the new tutor meets", "Effect on hours and pay", "Reason"} <= blank.keys()


@pytest.mark.parametrize(
    ("paper", "values", "new"),
    [
        ("amendment", {"change": "establishment", "old": "Quai 1, 4500 Huy"}, "2.000.000.141"),
        ("annex", {"change": "learner_details", "old": "Öztürk Yasmine, Quai 1"}, "Rue du Marché"),
        ("annex", {"change": "referent", "old": "Sophie Delvaux (CEFA)"}, "________"),
    ],
)
def test_what_was_is_known_by_its_name_or_by_all_of_it(
    demo: Workspace, law_book: LawBook, paper: str, values: dict[str, str], new: str
) -> None:
    text = render_text(form(demo, law_book, paper, **values), FRENCH)
    line = next(one for one in text.splitlines() if one.startswith("À partir de cette date"))
    assert new in line


@pytest.mark.parametrize(
    ("paper", "values", "copied"),
    [
        ("amendment", {"change": "tutor"}, "Copie au secrétariat social et au nouveau tuteur."),
        ("amendment", {"change": "level"}, "Copie au secrétariat social."),
        ("annex", {"change": "referent"}, "avec copie au secrétariat social"),
    ],
)
def test_a_change_is_copied_to_the_social_secretariat(
    demo: Workspace, law_book: LawBook, paper: str, values: dict[str, str], copied: str
) -> None:
    assert copied in render_text(form(demo, law_book, paper, **values), FRENCH)
