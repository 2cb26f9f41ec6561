"""A month, day by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind, DayKind, PatternKind, Payer, Regime
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


@pytest.mark.parametrize(
    ("kind", "begun", "paid"),
    [
        # 30 days for an incapacity and maternity, the first day counted (Securex, Acerta).
        (AbsenceKind.ILLNESS, "2025-04-30", True),
        (AbsenceKind.ILLNESS, "2025-04-29", False),
        (AbsenceKind.MATERNITY, "2025-04-30", True),
        (AbsenceKind.MATERNITY, "2025-04-29", False),
        (AbsenceKind.OCCUPATIONAL_DISEASE, "2025-04-30", True),
        # 14 days for the other suspensions.
        (AbsenceKind.SCHOOL_LEAVE, "2025-05-16", True),
        (AbsenceKind.SCHOOL_LEAVE, "2025-05-15", False),
        (AbsenceKind.FAMILY_EVENT, "2025-05-16", True),
        (AbsenceKind.LEARNER_BREACH, "2025-05-15", False),
        # Throughout temporary unemployment and leave (UCM).
        (AbsenceKind.OTHER_UNEMPLOYMENT, "2025-03-03", True),
        (AbsenceKind.ANNUAL_LEAVE, "2025-04-28", True),
        # Never in unpaid leave that was agreed on, nor in an absence that is not justified.
        (AbsenceKind.AGREED_UNPAID, "2025-05-26", False),
        (AbsenceKind.UNJUSTIFIED, "2025-05-26", False),
    ],
)
def test_how_long_a_public_holiday_stays_paid(
    law_book: LawBook, kind: AbsenceKind, begun: str, *, paid: bool
) -> None:
    """Ascension Day, Thursday 29 May 2025, a day in the company."""
    terms = plain_terms(absences=(away(kind, begun, "2025-05-30"),))
    facts = on(terms, "2025-05-29", law_book)
    assert (facts.payer is Payer.COMPANY) is paid
    assert (facts.kind is DayKind.HOLIDAY) is paid


def test_a_relapse_begins_the_days_of_public_holidays_anew(law_book: LawBook) -> None:
    absences = (
        away(AbsenceKind.ILLNESS, "2025-04-22", "2025-05-09"),
        away(AbsenceKind.ILLNESS, "2025-05-15", "2025-05-31"),
    )
    assert on(plain_terms(absences=absences), "2025-05-29", law_book).payer is Payer.COMPANY


@pytest.mark.parametrize(
    ("month", "word"), [("2025-05-29", "stays paid"), ("2025-06-09", "is not")]
)
def test_the_line_says_why_a_public_holiday_is_paid(
    law_book: LawBook, month: str, word: str
) -> None:
    terms = plain_terms(absences=(away(AbsenceKind.ILLNESS, "2025-05-05", "2025-06-20"),))
    pay = month_pay(terms, Month.parse(month[:7]), law_book)
    said = [one.text.msgid for line in pay.lines for one in line.because]
    assert any("public holiday" in text and word in text for text in said)


def test_a_replaced_holiday_is_paid_like_one(law_book: LawBook) -> None:
    """Saturday 15 August 2026 replaced by Monday 17."""
    terms = plain_terms(holidays=(date(2026, 8, 17),))
    facts = on(terms, "2026-08-17", law_book)
    assert (facts.kind, facts.payer, facts.paid) == (DayKind.HOLIDAY, Payer.COMPANY, Decimal(1))
    ill = plain_terms(
        holidays=(date(2026, 8, 17),),
        absences=(away(AbsenceKind.UNJUSTIFIED, "2026-08-17", "2026-08-18"),),
    )
    assert on(ill, "2026-08-17", law_book).payer is Payer.NOBODY


def test_leave_takes_company_days_alone(law_book: LawBook) -> None:
    """Vade Mecum fiche 4: no annual leave on days at the training operator."""
    terms = plain_terms(absences=(away(AbsenceKind.ANNUAL_LEAVE, "2025-05-12", "2025-05-18"),))
    days = [on(terms, f"2025-05-{day}", law_book) for day in range(12, 19)]
    assert [facts.kind for facts in days] == (
        [DayKind.OPERATOR] * 2 + [DayKind.LEAVE] * 3 + [DayKind.OFF] * 2
    )
    assert [facts.payer for facts in days] == [
        Payer.COMPANY,
        Payer.COMPANY,
        *[Payer.FUND] * 3,
        None,
        None,
    ]


def test_a_mixed_day_of_leave_is_half_paid_to_a_worker(law_book: LawBook) -> None:
    week = WeekPlan((MIXED,) * 5 + (WEEK.days[5],) * 2)
    terms = plain_terms(
        patterns=(Pattern(PatternKind.NORMAL, date(2016, 9, 1), week),),
        absences=(away(AbsenceKind.ANNUAL_LEAVE, "2025-05-12", "2025-05-16"),),
    )
    facts = on(terms, "2025-05-12", law_book)
    assert (facts.kind, facts.payer, facts.paid) == (DayKind.LEAVE, Payer.FUND, Decimal("0.5"))
    employee = replace(terms, regime=Regime.EMPLOYEE)
    assert on(employee, "2025-05-12", law_book).paid == Decimal(1)


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (AbsenceKind.REST_DAY, DayKind.REST_DAY),
        (AbsenceKind.REPLACEMENT_HOLIDAY, DayKind.HOLIDAY),
        (AbsenceKind.COMPANY_BREACH, DayKind.ABSENCE),
    ],
)
def test_days_the_company_goes_on_paying(
    law_book: LawBook, kind: AbsenceKind, shown: DayKind
) -> None:
    terms = plain_terms(absences=(away(kind, "2025-05-14", "2025-05-18"),))
    facts = on(terms, "2025-05-14", law_book)
    assert (facts.kind, facts.payer, facts.paid) == (shown, Payer.COMPANY, Decimal(1))
    assert on(terms, "2025-05-17", law_book).kind is DayKind.OFF


def test_courses_that_are_not_given_stay_a_day_at_the_operator(law_book: LawBook) -> None:
    """Vade Mecum 4.5: the pay stays flat when the operator gives no courses."""
    terms = plain_terms(absences=(away(AbsenceKind.OPERATOR_CLOSED, "2025-05-12", "2025-05-12"),))
    facts = on(terms, "2025-05-12", law_book)
    assert (facts.kind, facts.paid) == (DayKind.OPERATOR, Decimal(1))


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
