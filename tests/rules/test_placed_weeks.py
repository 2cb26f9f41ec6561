"""Weeks of the year that follow a pattern of their own."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from desktop.kernel.money import Euro
from desktop.kernel.period import Month, Period, monday_of
from desktop.kernel.vocabulary import AbsenceKind, PatternKind
from desktop.kernel.week import Pattern, WeekPlan
from desktop.law.book import LawBook
from desktop.rules.pay import month_pay
from desktop.rules.terms import AmountSince, PlacedWeek, plan_on
from desktop.services.calculators import calculate
from tests.rules.build import COMPANY, OFF, WEEK, away, plain_terms

FIRST = date(2025, 9, 1)
SHORT = WeekPlan((COMPANY, COMPANY, OFF, OFF, OFF, OFF, OFF))
HOLIDAYS = WeekPlan((COMPANY,) * 5 + (OFF, OFF))
PATTERNS = (
    Pattern(PatternKind.NORMAL, FIRST, WEEK),
    Pattern(PatternKind.SECOND, date(2026, 3, 2), SHORT),
    Pattern(PatternKind.SCHOOL_HOLIDAYS, FIRST, HOLIDAYS),
)
TERMS = plain_terms(
    first=str(FIRST),
    patterns=PATTERNS,
    school_holidays=(Period(date(2026, 4, 27), date(2026, 5, 8)),),
    placed=(
        PlacedWeek(date(2026, 4, 6), PatternKind.SECOND),
        PlacedWeek(date(2026, 4, 27), PatternKind.NORMAL),
        PlacedWeek(date(2025, 10, 6), PatternKind.SECOND),
    ),
)


def test_a_placed_week_wins_over_the_usual_one() -> None:
    assert plan_on(TERMS, date(2026, 4, 8)) == OFF
    assert plan_on(TERMS, date(2026, 4, 15)) == WEEK.days[2]


def test_a_placed_week_wins_over_the_school_holidays() -> None:
    assert plan_on(TERMS, date(2026, 4, 27)) == WEEK.days[0]
    assert plan_on(TERMS, date(2026, 5, 4)) == COMPANY


def test_before_its_pattern_is_in_force_the_usual_week_holds() -> None:
    assert plan_on(TERMS, date(2025, 10, 8)) == WEEK.days[2]


def test_pay_counts_the_days_of_the_placed_week(law_book: LawBook) -> None:
    # April 2026 has 22 days of the normal week, also with the school holidays of the 27th placed
    # as normal; the short week of the 6th has no Wednesday to Friday: 19. One is not paid.
    terms = plain_terms(
        first=str(FIRST),
        patterns=PATTERNS,
        placed=TERMS.placed,
        amounts=(AmountSince(FIRST, Euro.of("400.00")),),
        absences=(away(AbsenceKind.AGREED_UNPAID, "2026-04-02", "2026-04-02"),),
    )
    found = month_pay(terms, Month(2026, 4), law_book)
    assert found.gross == Euro.of("378.95")  # 400 × 18 ÷ 19 = 378.947…
    assert sum((line.paid_days for line in found.lines), Decimal()) == 18


def test_the_command_line_takes_placed_weeks(law_book: LawBook) -> None:
    week = {day: {"company": ["08:00-12:00"]} for day in ("mon", "tue", "wed", "thu", "fri")}
    given = {
        "start": "2025-09-01",
        "end": "2027-06-30",
        "month": "2026-04",
        "level_history": [{"from": "2025-09-01", "level": "A"}],
        "monthly_history": [{"from": "2025-09-01", "monthly": "400.00"}],
        "timetable": week,
        "timetable_history": [
            {"from": "2025-09-01", "kind": "second", "week": {"mon": week["mon"]}}
        ],
        "placed_weeks": [{"monday": "2026-04-13", "kind": "second"}],
        "absences": [{"first": "2026-04-02", "last": "2026-04-02", "kind": "agreed_unpaid"}],
    }
    answer = calculate("pay.month", given, law_book).answer
    # 22 days less four of the week of the 13th: 400 × 17 ÷ 18 = 377.78.
    assert answer.value == Euro.of("377.78")


def test_the_monday_of_a_day() -> None:
    assert monday_of(date(2026, 5, 10)) == monday_of(date(2026, 5, 4)) == date(2026, 5, 4)
