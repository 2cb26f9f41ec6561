"""The duties of leave."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.kernel.vocabulary import AbsenceKind, Regime
from desktop.law.book import LawBook
from desktop.rules.agenda.duty import AgendaFacts, Engagement, Stand
from tests.rules.build import away, plain_terms
from tests.rules.test_agenda import ADULT, days, engagement, made, of


def two_years(
    *absences: tuple[AbsenceKind, str, str], regime: Regime = Regime.WORKER
) -> Engagement:
    terms = replace(
        plain_terms("2025-01-06", "2026-12-31", absences=tuple(away(*one) for one in absences)),
        regime=regime,
    )
    return engagement(ADULT, terms=terms, last_day=date(2026, 12, 31))


def test_school_leave_is_agreed_by_30_april_of_each_year(law_book: LawBook) -> None:
    found = made(law_book, AgendaFacts((two_years(),)))
    assert days(found, "leave.school-agreement") == [date(2025, 4, 30), date(2026, 4, 30)]
    # This contract runs from 1 September 2025 to 30 June 2026.
    short = made(law_book, AgendaFacts((engagement(),)))
    assert days(short, "leave.school-agreement") == [date(2026, 4, 30)]


def test_three_weeks_only_in_a_whole_season(law_book: LawBook) -> None:
    planned = (AbsenceKind.ANNUAL_LEAVE, "2025-07-05", "2025-07-27")
    found = made(law_book, AgendaFacts((two_years(planned),)))
    assert [(one.duty.due, one.stand) for one in of(found, "leave.three-weeks")] == [
        (date(2025, 10, 31), Stand.DONE),
        (date(2026, 10, 31), Stand.OPEN),
    ]
    assert not of(made(law_book, AgendaFacts((engagement(),))), "leave.three-weeks")


def test_the_fund_is_told_six_weeks_before_the_longest_leave(law_book: LawBook) -> None:
    leave = (
        (AbsenceKind.ANNUAL_LEAVE, "2026-04-07", "2026-04-10"),
        (AbsenceKind.ANNUAL_LEAVE, "2026-07-06", "2026-07-24"),
    )
    found = made(law_book, AgendaFacts((two_years(*leave),)))
    assert days(found, "leave.fund-notice") == [date(2026, 5, 25)]
    employee = made(law_book, AgendaFacts((two_years(*leave, regime=Regime.EMPLOYEE),)))
    assert not of(employee, "leave.fund-notice")


def test_the_double_pay_comes_with_the_main_leave(law_book: LawBook) -> None:
    leave = (AbsenceKind.ANNUAL_LEAVE, "2026-07-06", "2026-07-24")
    planned = made(law_book, AgendaFacts((two_years(leave, regime=Regime.EMPLOYEE),)))
    assert days(planned, "leave.double-pay") == [date(2026, 7, 6)]
    bare = made(law_book, AgendaFacts((two_years(regime=Regime.EMPLOYEE),)))
    assert days(bare, "leave.double-pay") == [date(2026, 5, 31)]
    assert not of(made(law_book, AgendaFacts((two_years(),))), "leave.double-pay")
