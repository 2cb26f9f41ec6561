"""A month, day by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind, DayKind, PatternKind, Payer
from desktop.kernel.week import Pattern, WeekPlan
from desktop.law.book import LawBook
from desktop.rules.month import DayFacts, days_of
from desktop.rules.pay import month_pay
from desktop.rules.terms import Terms, plan_on
from tests.rules.build import COMPANY, MIXED, WEEK, away, days, plain_terms

MAY = Month(2025, 5)


def on(terms: Terms, day: str, book: LawBook) -> DayFacts:
    wanted = date.fromisoformat(day)
    return next(found for found in days_of(terms, Month.of(wanted), book) if found.day == wanted)


def test_every_day_has_its_kind(law_book: LawBook) -> None:
    found = days_of(plain_terms("2025-05-05"), MAY, law_book)
    assert len(found) == 31
    assert {facts.kind for facts in found[:4]} == {DayKind.OUTSIDE}
    week = [facts.kind for facts in found[4:11]]
    assert week == [DayKind.OPERATOR] * 2 + [DayKind.COMPANY] * 3 + [DayKind.OFF] * 2
    assert found[28].kind is DayKind.HOLIDAY


def test_school_holidays_follow_their_week(law_book: LawBook) -> None:
    working = WeekPlan((COMPANY,) * 5 + (WEEK.days[5],) * 2)
    patterns = (
        Pattern(PatternKind.NORMAL, date(2016, 9, 1), WEEK),
        Pattern(PatternKind.SCHOOL_HOLIDAYS, date(2016, 9, 1), working),
    )
    terms = plain_terms(patterns=patterns, school_holidays=(days("2025-05-12", "2025-05-16"),))
    assert on(terms, "2025-05-12", law_book).kind is DayKind.COMPANY
    assert on(terms, "2025-05-19", law_book).kind is DayKind.OPERATOR


def test_a_mixed_day_of_unemployment_is_half_paid(law_book: LawBook) -> None:
    week = WeekPlan((MIXED,) * 5 + (WEEK.days[5],) * 2)
    terms = plain_terms(
        patterns=(Pattern(PatternKind.NORMAL, date(2016, 9, 1), week),),
        absences=(away(AbsenceKind.OTHER_UNEMPLOYMENT, "2025-05-12", "2025-05-16"),),
    )
    facts = on(terms, "2025-05-12", law_book)
    assert (facts.payer, facts.paid) == (Payer.ONEM, Decimal("0.5"))


def test_a_holiday_on_a_day_off_pays_nothing(law_book: LawBook) -> None:
    facts = on(plain_terms(), "2026-08-15", law_book)  # a Saturday
    assert (facts.kind, facts.paid) == (DayKind.HOLIDAY, Decimal(0))


def test_a_holiday_in_an_absence_is_paid_for_thirty_days(law_book: LawBook) -> None:
    soon = plain_terms(absences=(away(AbsenceKind.ILLNESS, "2025-05-01", "2025-05-31"),))
    assert on(soon, "2025-05-29", law_book).payer is Payer.COMPANY
    long = plain_terms(absences=(away(AbsenceKind.ILLNESS, "2025-04-22", "2025-05-31"),))
    assert on(long, "2025-05-29", law_book).payer is Payer.MUTUALITY


def test_a_holiday_in_an_unjustified_absence_is_not_paid(law_book: LawBook) -> None:
    terms = plain_terms(absences=(away(AbsenceKind.UNJUSTIFIED, "2025-05-26", "2025-05-30"),))
    assert on(terms, "2025-05-29", law_book).payer is Payer.NOBODY


def test_a_later_week_of_the_school_holidays_does_not_change_those_before() -> None:
    terms = plain_terms("2025-09-01", school_holidays=(days("2025-12-22", "2026-08-31"),))
    later = Pattern(PatternKind.SCHOOL_HOLIDAYS, date(2026, 7, 1), WeekPlan())
    changed = replace(terms, patterns=(*terms.patterns, later))
    assert plan_on(changed, date(2025, 12, 23)) == plan_on(terms, date(2025, 12, 23))
    assert not plan_on(changed, date(2026, 7, 7)).scheduled


def test_an_absence_still_to_come_leaves_the_month_known(law_book: LawBook) -> None:
    terms = plain_terms(
        "2025-09-01",
        "2029-06-30",
        absences=(away(AbsenceKind.ILLNESS, "2028-09-04", "2028-09-08"),),
    )
    assert month_pay(terms, Month(2026, 4), law_book).gross is not None
