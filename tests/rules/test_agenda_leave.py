"""The duties of leave."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.kernel.vocabulary import AbsenceKind, Regime
from desktop.law.book import LawBook
from desktop.rules.agenda.duty import AgendaFacts, Engagement, Stand
from desktop.rules.agenda.leave import double_pay, holiday_fund, school_agreement, three_weeks
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


def test_nothing_is_asked_beyond_the_days_looked_at(law_book: LawBook) -> None:
    leave = (AbsenceKind.ANNUAL_LEAVE, "2026-07-06", "2026-07-24")
    one = two_years(leave)
    season = date(2026, 10, 31)
    for until, asked in ((date(2026, 10, 30), 1), (season, 2)):
        assert len(list(three_weeks(AgendaFacts((one,)), law_book, until))) == asked
    for until, asked in ((date(2026, 5, 24), 0), (date(2026, 5, 25), 1)):
        assert len(list(holiday_fund(AgendaFacts((one,)), law_book, until))) == asked
    for until, asked in ((date(2026, 4, 29), 1), (date(2026, 4, 30), 2)):
        assert len(list(school_agreement(AgendaFacts((one,)), law_book, until))) == asked
    employee = two_years(leave, regime=Regime.EMPLOYEE)
    for until, asked in ((date(2026, 7, 5), 0), (date(2026, 7, 6), 1)):
        assert len(list(double_pay(AgendaFacts((employee,)), law_book, until))) == asked


def test_a_leave_before_2_may_is_paid_on_that_day(law_book: LawBook) -> None:
    leave = (AbsenceKind.ANNUAL_LEAVE, "2026-02-16", "2026-03-06")
    found = made(law_book, AgendaFacts((two_years(leave, regime=Regime.EMPLOYEE),)))
    assert days(found, "leave.double-pay") == [date(2026, 5, 2)]
    (entry,) = of(found, "leave.double-pay")
    assert dict(entry.duty.text.params)["day"] == date(2026, 5, 2)


def test_a_contract_over_by_2_may_has_no_double_pay(law_book: LawBook) -> None:
    terms = replace(plain_terms("2025-01-06", "2026-05-01"), regime=Regime.EMPLOYEE)
    over = engagement(ADULT, terms=terms, last_day=date(2026, 5, 1))
    assert not of(made(law_book, AgendaFacts((over,))), "leave.double-pay")


def test_without_a_week_only_leave_itself_counts(law_book: LawBook) -> None:
    """Three times Monday to Friday is not enough where no day off is known."""
    planned = (AbsenceKind.SCHOOL_LEAVE, "2026-07-06", "2026-07-24")
    known = two_years(planned)
    bare = replace(known, terms=replace(known.terms, patterns=()))
    for one, stand in ((known, Stand.DONE), (bare, Stand.OPEN)):
        entries = of(made(law_book, AgendaFacts((one,))), "leave.three-weeks")
        assert entries[-1].stand is stand
    assert of(made(law_book, AgendaFacts((known,))), "leave.three-weeks")[-1].duty.done_on == date(
        2026, 7, 26
    )
