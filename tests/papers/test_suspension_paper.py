"""The notice of suspension: its ground, its scope, and the mentions that must not be missing."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.documents.missing import missing_of
from desktop.documents.render import render_text
from desktop.documents.suspension.notice import SCOPES, ground_of
from desktop.kernel.vocabulary import AbsenceKind
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.learners import change_learner
from desktop.services.papers import Asked, Prepared, PrintOrder, prepare
from desktop.services.workspace import Workspace

TODAY = date(2026, 5, 4)
FRENCH = Translator(Language.FRENCH, CATALOGS)
SCHOOL_LEAVE = "absence:5"


def made(workspace: Workspace, book: LawBook, **values: str) -> Prepared:
    order = PrintOrder("suspension", (FRENCH,), 1, subject=SCHOOL_LEAVE, values=values)
    return prepare(Asked(workspace, book, order, TODAY))


def lacks(found: Prepared) -> set[str]:
    return {one.where for one in missing_of(found.form)}


def test_what_the_fiche_asks_must_not_be_missing(demo: Workspace, law_book: LawBook) -> None:
    assert lacks(made(demo, law_book)) == {"papers.scope", "papers.justification"}
    given = {"scope": "company", "justification": "Vacances de printemps"}
    assert not lacks(made(demo, law_book, **given))
    change_learner(demo, 1, phone="", email="")
    assert lacks(made(demo, law_book, **given)) == {"learner.phone", "learner.email"}


def test_a_breach_is_agreed_with_the_referent(demo: Workspace, law_book: LawBook) -> None:
    given = {"scope": "whole", "justification": "x", "ground": "company"}
    assert lacks(made(demo, law_book, **given)) == {"papers.agreed_with"}
    assert not lacks(made(demo, law_book, **given, agreed_with="Sophie Delvaux, 27/04/2026"))
    text = render_text(made(demo, law_book, ground="school").form, FRENCH)
    assert "Durée convenue avec le référent" not in text  # which article 8, 2° asks for alone


def test_each_scope_is_said_in_its_own_sentence(demo: Workspace, law_book: LawBook) -> None:
    texts = [render_text(made(demo, law_book, scope=name).form, FRENCH) for name, _ in SCOPES]
    said = [next(line for line in text.splitlines() if "subsiste" in line) for text in texts]
    assert len(set(said)) == len(SCOPES)
    assert "et chez l’opérateur" in said[0]
    assert "horaire habituel" in said[1]
    assert "horaire renforcé" in said[2]


@pytest.mark.parametrize(
    ("kind", "ground"),
    [
        (AbsenceKind.ILLNESS, "absence"),
        (AbsenceKind.OTHER_UNEMPLOYMENT, "absence"),
        (AbsenceKind.COMPANY_BREACH, "company"),
        (AbsenceKind.LEARNER_BREACH, "learner"),
        (AbsenceKind.SCHOOL_LEAVE, "school"),
        (AbsenceKind.AGREED_UNPAID, "agreed"),
        (AbsenceKind.ANNUAL_LEAVE, ""),
        (AbsenceKind.UNJUSTIFIED, ""),
    ],
)
def test_the_ground_is_that_of_article_8(kind: AbsenceKind, ground: str) -> None:
    assert ground_of(kind) == ground


def test_the_days_that_are_paid_are_those_of_the_timetable(
    demo: Workspace, law_book: LawBook
) -> None:
    order = PrintOrder("suspension", (FRENCH,), 1, subject="absence:4")
    text = render_text(prepare(Asked(demo, law_book, order, TODAY)).form, FRENCH)
    assert "Nombre de jours | 9 jours calendrier" in text.replace("\u00a0", " ")
    assert "Paie | 5 jours de l’horaire avec rétribution, 2 sans" in text
