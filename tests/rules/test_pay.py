"""The pay of a month, line by line."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.kernel.messages import Bilingual
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind, Level, PatternKind, Payer, Regime, ShareBasis
from desktop.kernel.week import Pattern, WeekPlan
from desktop.language.translator import Language, Translator
from desktop.law.book import Entry, LawBook
from desktop.paths import CATALOGS
from desktop.rules.minimum import minimum_due
from desktop.rules.pay import OutsideContract, month_pay
from desktop.rules.terms import AmountSince, LevelSince, Terms
from tests.rules.build import away, days, plain_terms
from tests.strategies import months, terms

SURE = Bilingual("Publié", "Gepubliceerd")
MAY = Month(2025, 5)
JUNE = Month(2025, 6)


@pytest.mark.parametrize(("level", "amount"), [("A", "260.43"), ("B", "367.66"), ("C", "490.22")])
def test_minimum_of_june_2016(law_book: LawBook, level: str, amount: str) -> None:
    assert minimum_due(Level(level), law_book.on(date(2016, 6, 1))).amount == Euro.of(amount)


def test_a_whole_month_is_the_amount_itself(law_book: LawBook) -> None:
    pay = month_pay(plain_terms(), MAY, law_book)
    assert [line.amount for line in pay.lines] == [Euro.of("359.02")]
    assert pay.gross == Euro.of("359.02")
    assert pay.unpaid == ()


def test_more_than_the_minimum_when_agreed(law_book: LawBook) -> None:
    agreed = (AmountSince(date(2016, 9, 1), Euro.of("400.00")),)
    assert month_pay(plain_terms(amounts=agreed), MAY, law_book).gross == Euro.of("400.00")
    low = (AmountSince(date(2016, 9, 1), Euro.of("300.00")),)
    assert month_pay(plain_terms(amounts=low), MAY, law_book).gross == Euro.of("359.02")


def test_a_start_on_the_fifteenth(law_book: LawBook) -> None:
    # May 2025 has 22 scheduled days; from Thursday 15 on there are 12.
    pay = month_pay(plain_terms("2025-05-15"), MAY, law_book)
    (line,) = pay.lines
    assert (line.paid_days, line.of_days) == (Decimal(12), Decimal(22))
    assert pay.gross == Euro.of("195.83")  # 359.02 × 12 ÷ 22 = 195.8290…


def test_a_start_on_the_fifteenth_by_calendar_days(law_book: LawBook) -> None:
    pay = month_pay(plain_terms("2025-05-15", share_basis=ShareBasis.CALENDAR), MAY, law_book)
    assert pay.gross == Euro.of("196.88")  # 359.02 × 17 ÷ 31 = 196.8819…


def test_from_a_to_b_on_the_seventeenth(law_book: LawBook) -> None:
    levels = (LevelSince(date(2016, 9, 1), Level.A), LevelSince(date(2025, 6, 17), Level.B))
    pay = month_pay(plain_terms(levels=levels), JUNE, law_book)
    one, two = pay.lines
    assert (one.level, two.level) == (Level.A, Level.B)
    assert (one.period.last, two.period.first) == (date(2025, 6, 16), date(2025, 6, 17))
    assert (one.paid_days, two.paid_days, one.of_days) == (Decimal(11), Decimal(10), Decimal(21))
    assert one.amount == Euro.of("188.06")  # 359.02 × 11 ÷ 21 = 188.0580…
    assert two.amount == Euro.of("241.36")  # 506.85 × 10 ÷ 21 = 241.3571…
    assert pay.gross == one.amount + two.amount


def test_nine_days_of_illness(law_book: LawBook) -> None:
    ill = (away(AbsenceKind.ILLNESS, "2025-05-12", "2025-05-20"),)
    pay = month_pay(plain_terms(absences=ill), MAY, law_book)
    (unpaid,) = pay.unpaid
    assert (unpaid.days, unpaid.payer) == (Decimal(2), Payer.MUTUALITY)
    assert (unpaid.period.first, unpaid.period.last) == (date(2025, 5, 19), date(2025, 5, 20))
    assert pay.gross == Euro.of("326.38")  # 359.02 × 20 ÷ 22 = 326.3818…


@pytest.mark.parametrize(
    ("first", "last", "again", "paid"),
    [
        ("2025-03-03", "2025-03-09", "2025-03-23", 0),  # 13 days between: a relapse
        ("2025-03-03", "2025-03-09", "2025-03-24", 7),  # 14 days between: a new incapacity
        ("2026-01-05", "2026-01-11", "2026-03-08", 0),  # 55 days between, the rule of 2026
        ("2026-01-05", "2026-01-11", "2026-03-09", 7),  # 56 days: eight weeks are over
        ("2025-12-29", "2026-01-04", "2026-01-18", 0),  # begun in 2025: fourteen days
        ("2025-12-29", "2026-01-04", "2026-01-19", 7),
    ],
)
def test_relapse(law_book: LawBook, first: str, last: str, again: str, paid: int) -> None:
    back = date.fromisoformat(again)
    until = date.fromordinal(back.toordinal() + 6).isoformat()
    absences = (away(AbsenceKind.ILLNESS, first, last), away(AbsenceKind.ILLNESS, again, until))
    pays = [
        month_pay(plain_terms(absences=absences), month, law_book)
        for month in sorted({Month.of(back), Month.of(date.fromisoformat(until))})
    ]
    found = [
        facts
        for pay in pays
        for facts in pay.days
        if back <= facts.day <= date.fromisoformat(until)
    ]
    assert len([facts for facts in found if facts.payer is Payer.COMPANY]) == paid


def test_what_is_left_of_the_seven_days_stays_due(law_book: LawBook) -> None:
    absences = (
        away(AbsenceKind.ILLNESS, "2025-05-05", "2025-05-07"),
        away(AbsenceKind.ILLNESS, "2025-05-12", "2025-05-18"),
    )
    pay = month_pay(plain_terms(absences=absences), MAY, law_book)
    (unpaid,) = pay.unpaid
    assert (unpaid.days, unpaid.period.first) == (Decimal(1), date(2025, 5, 16))


def test_another_illness_opens_its_own_days(law_book: LawBook) -> None:
    absences = (
        away(AbsenceKind.ILLNESS, "2025-05-05", "2025-05-11"),
        away(AbsenceKind.ILLNESS, "2025-05-12", "2025-05-18", other_illness_certified=True),
    )
    assert month_pay(plain_terms(absences=absences), MAY, law_book).unpaid == ()


def test_unpaid_school_leave_with_a_holiday_inside(law_book: LawBook) -> None:
    # Ascension Day, 29 May 2025, stays paid; Monday to Friday has four unpaid days.
    leave = (away(AbsenceKind.SCHOOL_LEAVE, "2025-05-26", "2025-05-30"),)
    pay = month_pay(plain_terms(absences=leave), MAY, law_book)
    (unpaid,) = pay.unpaid
    assert (unpaid.days, unpaid.payer) == (Decimal(4), Payer.NOBODY)
    assert pay.gross == Euro.of("293.74")  # 359.02 × 18 ÷ 22 = 293.7436…


def test_unemployment_is_paid_by_onem_on_company_days_alone(law_book: LawBook) -> None:
    idle = (away(AbsenceKind.OTHER_UNEMPLOYMENT, "2025-05-12", "2025-05-18"),)
    pay = month_pay(plain_terms(absences=idle), MAY, law_book)
    (unpaid,) = pay.unpaid
    assert (unpaid.days, unpaid.payer) == (Decimal(3), Payer.ONEM)


def test_technical_unemployment_is_guaranteed_for_seven_days(law_book: LawBook) -> None:
    idle = (away(AbsenceKind.TECHNICAL_UNEMPLOYMENT, "2025-05-12", "2025-05-23"),)
    pay = month_pay(plain_terms(absences=idle), MAY, law_book)
    (unpaid,) = pay.unpaid
    assert (unpaid.days, unpaid.payer) == (Decimal(3), Payer.ONEM)
    assert unpaid.period.first == date(2025, 5, 21)


def test_annual_leave_in_both_regimes(law_book: LawBook) -> None:
    """Vade Mecum fiche 4: no annual leave on days at the training operator.

    Of the week the three days in the company are leave; both days of courses stay paid.
    """
    leave = (away(AbsenceKind.ANNUAL_LEAVE, "2025-05-12", "2025-05-16"),)
    worker = month_pay(plain_terms(absences=leave), MAY, law_book)
    assert [(line.days, line.payer) for line in worker.unpaid] == [(Decimal(3), Payer.FUND)]
    assert worker.gross == Euro.of("310.06")  # 359.02 × 19 ÷ 22 = 310.0627…
    employee = month_pay(plain_terms(absences=leave, regime=Regime.EMPLOYEE), MAY, law_book)
    assert employee.unpaid == ()
    assert employee.gross == Euro.of("359.02")


def test_two_absences_of_a_kind_are_two_lines(law_book: LawBook) -> None:
    ill = (
        away(AbsenceKind.WORK_ACCIDENT, "2025-05-01", "2025-05-09"),
        away(AbsenceKind.WORK_ACCIDENT, "2025-05-12", "2025-05-20"),
    )
    pay = month_pay(plain_terms(absences=ill), MAY, law_book)
    assert [(line.period.first.day, int(line.days)) for line in pay.unpaid] == [(8, 2), (19, 2)]


@pytest.mark.parametrize(
    ("kind", "payer", "days"),
    [
        (AbsenceKind.OCCUPATIONAL_DISEASE, Payer.FEDRIS, 5),
        (AbsenceKind.COMPANY_BREACH, None, 0),
        (AbsenceKind.LEARNER_BREACH, Payer.NOBODY, 9),
        (AbsenceKind.AGREED_UNPAID, Payer.NOBODY, 9),
        (AbsenceKind.UNJUSTIFIED, Payer.NOBODY, 9),
        (AbsenceKind.TECHNICAL_UNEMPLOYMENT, Payer.ONEM, 3),
        (AbsenceKind.OTHER_UNEMPLOYMENT, Payer.ONEM, 6),
    ],
)
def test_what_the_company_does_not_pay_of_two_weeks(
    law_book: LawBook, kind: AbsenceKind, payer: Payer | None, days: int
) -> None:
    """Monday 9 to Friday 20 June 2025, with Whit Monday on the 9th."""
    terms = plain_terms(absences=(away(kind, "2025-06-09", "2025-06-20"),))
    pay = month_pay(terms, JUNE, law_book)
    found = [(line.payer, line.days) for line in pay.unpaid]
    lost = days + (kind in {AbsenceKind.AGREED_UNPAID, AbsenceKind.UNJUSTIFIED})
    assert found == ([(payer, Decimal(lost))] if payer else [])


def test_a_family_event_is_paid_for_seven_days_then_by_nobody(law_book: LawBook) -> None:
    """Vade Mecum 4.15: never more than seven calendar days."""
    away_for = (away(AbsenceKind.FAMILY_EVENT, "2021-05-03", "2021-05-14"),)
    pay = month_pay(plain_terms(absences=away_for), Month(2021, 5), law_book)
    (unpaid,) = pay.unpaid
    # 10, 11, 12 and 14 May; Ascension Day, the 13th, is paid.
    assert (unpaid.payer, unpaid.days) == (Payer.NOBODY, Decimal(4))
    assert "nobody pays" in unpaid.because[0].text.msgid


def test_a_month_of_which_a_part_comes_after_the_last_check(law_book: LawBook) -> None:
    """The figures were looked up on 22 November 2026: the days after it are not verified."""
    later = {
        key: replace(
            history,
            entries=(
                *history.entries,
                Entry(date(2026, 11, 1), Decimal(2000), SURE, verified=True),
            ),
        )
        if key == "pay.reference_income"
        else history
        for key, history in law_book.histories.items()
    }
    terms = plain_terms("2026-09-01")
    assert month_pay(terms, Month(2026, 11), LawBook(later)).unverified
    ends = plain_terms("2026-09-01", "2026-11-22")
    assert not month_pay(ends, Month(2026, 11), LawBook(later)).unverified


def test_a_new_row_of_the_same_amount_makes_one_line(law_book: LawBook) -> None:
    history = law_book.histories["pay.reference_income"]
    again = replace(history.entries[-3], since=date(2025, 5, 15))
    entries = tuple(sorted((*history.entries, again), key=lambda entry: entry.since))
    book = LawBook(
        {**law_book.histories, "pay.reference_income": replace(history, entries=entries)}
    )
    pay = month_pay(plain_terms(), MAY, book)
    assert [line.amount for line in pay.lines] == [Euro.of("359.02")]


def test_a_month_outside_the_contract(law_book: LawBook) -> None:
    with pytest.raises(OutsideContract):
        month_pay(plain_terms("2025-06-01"), MAY, law_book)


def test_no_timetable_and_no_level(law_book: LawBook) -> None:
    for missing in (plain_terms(patterns=()), plain_terms(levels=())):
        pay = month_pay(missing, MAY, law_book)
        assert pay.gross is None
        assert pay.unknown


JULY = Month(2025, 7)


def summer(first: str = "2016-09-01", last: str = "2027-06-30", **changes: Any) -> Terms:
    """A contract whose weeks of school holidays have no day; all of July is holidays."""
    plain = plain_terms(first, last, **changes)
    empty = Pattern(PatternKind.SCHOOL_HOLIDAYS, plain.period.first, WeekPlan())
    return replace(
        plain,
        patterns=(*plain.patterns, empty),
        school_holidays=(days("2025-06-28", "2025-08-31"),),
    )


def test_a_month_without_scheduled_day_is_due_whole(law_book: LawBook) -> None:
    """Contrat d'alternance, art. 6: the amount of a month is flat."""
    pay = month_pay(summer(), JULY, law_book)
    assert pay.gross == Euro.of("359.02")
    (line,) = pay.lines
    assert (line.paid_days, line.of_days) == (Decimal(31), Decimal(31))
    assert any("no day in" in one.text.msgid for one in line.because)


@pytest.mark.parametrize(
    ("first", "last", "paid", "amount"),
    [
        ("2025-07-15", "2027-06-30", 17, "196.88"),  # 359.02 × 17 ÷ 31 = 196.8819…
        ("2016-09-01", "2025-07-01", 1, "11.58"),  # 359.02 ÷ 31 = 11.5812…
        ("2025-07-31", "2025-07-31", 1, "11.58"),
        ("2016-09-01", "2025-07-20", 20, "231.63"),  # 359.02 × 20 ÷ 31 = 231.6258…
    ],
)
def test_a_part_of_it_counts_in_calendar_days(
    law_book: LawBook, first: str, last: str, paid: int, amount: str
) -> None:
    pay = month_pay(summer(first, last), JULY, law_book)
    assert pay.gross == Euro.of(amount)
    assert pay.lines[0].paid_days == paid


def test_a_level_reached_in_it(law_book: LawBook) -> None:
    levels = (
        LevelSince(date(2016, 9, 1), Level.A),
        LevelSince(date(2025, 7, 17), Level.B),
    )
    pay = month_pay(summer(levels=levels), JULY, law_book)
    # 359.02 × 16 ÷ 31 = 185.3006… and 506.85 × 15 ÷ 31 = 245.25
    assert [line.amount for line in pay.lines] == [Euro.of("185.30"), Euro.of("245.25")]


def test_an_absence_in_it_ends_the_guaranteed_week(law_book: LawBook) -> None:
    sick = away(AbsenceKind.ILLNESS, "2025-07-01", "2025-07-31")
    pay = month_pay(summer(absences=(sick,)), JULY, law_book)
    # Seven days, and the public holiday of the 21st: 359.02 × 8 ÷ 31 = 92.6503…
    assert pay.gross == Euro.of("92.65")
    assert sum(line.days for line in pay.unpaid) == 23


@pytest.mark.parametrize(
    "kind",
    [AbsenceKind.SCHOOL_LEAVE, AbsenceKind.ANNUAL_LEAVE, AbsenceKind.TECHNICAL_UNEMPLOYMENT],
)
def test_what_takes_scheduled_days_has_none_to_take(law_book: LawBook, kind: AbsenceKind) -> None:
    leave = away(kind, "2025-07-01", "2025-07-18")
    pay = month_pay(summer(absences=(leave,)), JULY, law_book)
    assert pay.gross is None
    assert "school holidays" in pay.unknown[0].text.msgid


def test_a_month_of_scheduled_days_is_not_counted_otherwise(law_book: LawBook) -> None:
    pay = month_pay(summer(), JUNE, law_book)  # its holidays begin on the 28th, a Saturday
    assert pay.lines[0].of_days < 30
    assert not any("no day in" in one.text.msgid for one in pay.lines[0].because)


def test_a_month_whose_law_is_not_known(law_book: LawBook) -> None:
    for month in (Month(2015, 3), Month(2031, 3)):
        pay = month_pay(plain_terms("2014-01-01", "2032-12-31"), month, law_book)
        assert pay.gross is None
        assert pay.unknown


NUMBERS = re.compile(r"([\d.]+)×([\d.]+)÷([\d.]+)=([\d.]+)")


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), month=months, language=st.sampled_from(Language))
def test_the_printed_formula_gives_the_printed_cents(
    law_book: LawBook, data: st.DataObject, month: Month, language: Language
) -> None:
    pay = month_pay(data.draw(terms(month)), month, law_book)
    translate = Translator(language, CATALOGS)
    for line in pay.lines:
        printed = [translate(one.formula) for one in line.because if one.formula is not None]
        found = [match for text in printed if (match := NUMBERS.search(_bare(text, language)))]
        (numbers,) = found
        monthly, paid, days, amount = (Fraction(number) for number in numbers.groups())
        assert floor(monthly * paid / days * 100 + Fraction(1, 2)) == amount * 100
        assert amount == Fraction(line.amount.amount)


def _bare(text: str, language: Language) -> str:
    """Return a formula with its numbers as a program writes them."""
    bare = "".join(text.replace("€", "").split())
    return (
        bare.replace(".", "").replace(",", ".")
        if language is Language.DUTCH
        else bare.replace(",", ".")
    )


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), month=months)
def test_lines_and_days_add_up(law_book: LawBook, data: st.DataObject, month: Month) -> None:
    contract = data.draw(terms(month))
    pay = month_pay(contract, month, law_book)
    if pay.gross is None:
        return
    assert pay.gross == sum((line.amount for line in pay.lines), ZERO)
    assert all(line.amount == line.amount.rounded() for line in pay.lines)
    paid = sum((line.paid_days for line in pay.lines), Decimal(0))
    unpaid = sum((line.days for line in pay.unpaid), Decimal(0))
    inside = [facts.day for facts in pay.days if facts.in_contract]
    scheduled = [facts for facts in pay.days if facts.in_contract and facts.scheduled]
    # A month whose timetable has no day counts in calendar days.
    counted = scheduled if any(facts.scheduled for facts in pay.days) else inside
    assert paid + unpaid == len(counted)
    assert [day for line in pay.lines for day in line.period] == inside


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), month=months)
def test_a_figure_to_come_changes_no_past_month(
    law_book: LawBook, data: st.DataObject, month: Month
) -> None:
    contract = data.draw(terms(month))
    later = {
        key: replace(
            history,
            entries=(
                *(entry for entry in history.entries if entry.since <= month.last),
                Entry(month.plus(1).first, Decimal(9), history.title, verified=True),
            ),
        )
        for key, history in law_book.histories.items()
    }
    assert month_pay(contract, month, LawBook(later)) == month_pay(contract, month, law_book)
