"""The leave plan and the holiday attestations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from desktop.documents.blocks import Form
from desktop.documents.missing import missing_of
from desktop.documents.render import render_text
from desktop.kernel.errors import Refused
from desktop.kernel.vocabulary import AbsenceKind, EndReason
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.ending import note_end
from desktop.services.learners import contracts
from desktop.services.leave_plan import plan_leave
from desktop.services.papers import Asked, PrintOrder, prepare
from desktop.services.sector import note_closure
from desktop.services.workspace import Workspace
from tests.papers.test_every_paper import lost_words

FRENCH = Translator(Language.FRENCH, CATALOGS)
TODAY = date(2026, 5, 4)
NONE: Mapping[str, str] = {}


def form(
    workspace: Workspace,
    book: LawBook,
    paper: str,
    learner: int,
    values: Mapping[str, str] = NONE,
    today: date = TODAY,
) -> Form:
    order = PrintOrder(paper, (FRENCH,), learner, year=today.year, values=values)
    return prepare(Asked(workspace, book, order, today)).form


def text(found: Form) -> str:
    return render_text(found, FRENCH)


def test_a_plan_of_many_days_is_laid_out(demo: Workspace, law_book: LawBook) -> None:
    for week in range(12):
        wednesday = date(2026, 9, 2) + timedelta(weeks=week)
        plan_leave(demo, 1, AbsenceKind.ANNUAL_LEAVE, wednesday, wednesday)
    note_closure(demo, date(2026, 12, 24), date(2026, 12, 31))
    found = form(demo, law_book, "leave_plan", 1)
    assert text(found).count("\nVacances annuelles | ") == 14  # with its right and the July leave
    assert "Fermeture collective | 24/12/2026 – 31/12/2026" in text(found)
    assert not lost_words(found, FRENCH)


def test_a_plan_names_the_leave_at_the_operator(demo: Workspace, law_book: LawBook) -> None:
    plan_leave(demo, 1, AbsenceKind.ANNUAL_LEAVE, date(2026, 9, 7), date(2026, 9, 11))
    said = text(form(demo, law_book, "leave_plan", 1))
    assert "7 septembre 2026 au 11 septembre 2026" in said
    assert "Aucun jour" not in said


def test_a_worker_has_no_attestation(demo: Workspace, law_book: LawBook) -> None:
    with pytest.raises(Refused, match="employee regime"):
        form(demo, law_book, "holiday_attestation", 1)


def test_two_years_have_an_attestation_while_days_are_left(
    demo: Workspace, law_book: LawBook
) -> None:
    own = contracts(demo, 2)[-1]
    note_end(demo, own.id, date(2026, 4, 30), EndReason.NOTICE)
    found = form(demo, law_book, "holiday_attestation", 2, today=date(2026, 5, 4))
    said = text(found)
    assert "Service de 2025, pour les vacances de 2026" in said
    assert "Service de 2026, pour les vacances de 2027" in said
    assert "15/01/2025 – 31/12/2025" in said
    assert "01/01/2026 – 30/04/2026" in said
    assert said.count("Rétribution brute de la période | ________") == 0
    places = {one.where for one in missing_of(found)}
    assert {"papers.simple", "papers.double_before", "papers.contributions"} <= places


def test_what_the_payroll_worked_out_stands_in_its_year(demo: Workspace, law_book: LawBook) -> None:
    values = {"simple": "612,4", "simple_before": "1000.00"}
    lines = text(form(demo, law_book, "holiday_attestation", 2, values)).splitlines()
    simple = [line for line in lines if line.startswith("Simple pécule")]
    assert [line.split("| ")[1] for line in simple] == ["1\u202f000,00\u00a0€", "612,40\u00a0€"]


@pytest.mark.parametrize("amount", ["-5", "1.234", "douze", "1e3", "12345678901"])
def test_an_amount_that_is_none_is_refused(demo: Workspace, law_book: LawBook, amount: str) -> None:
    with pytest.raises(Refused) as refused:
        form(demo, law_book, "holiday_attestation", 2, {"simple": amount})
    assert refused.value.field == "simple"
