"""A month in which several contracts of one learner run."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import AbsenceKind, DayKind, Level, PatternKind
from desktop.kernel.week import Pattern, WeekPlan
from desktop.law.book import LawBook
from desktop.rules.pay import month_pay
from desktop.rules.pay_together import pay_together
from desktop.rules.terms import AmountSince, LevelSince
from tests.rules.build import COMPANY, OFF, away, plain_terms
from tests.strategies import months, terms

JUNE = Month(2025, 6)
FOUR_DAYS = WeekPlan((OFF, COMPANY, COMPANY, COMPANY, COMPANY, OFF, OFF))


def test_with_one_timetable_two_parts_make_up_the_month(law_book: LawBook) -> None:
    one = plain_terms("2024-09-01", "2025-06-14")
    two = plain_terms("2025-06-15", "2026-06-30")
    pay = pay_together([month_pay(found, JUNE, law_book) for found in (one, two)])
    assert [line.amount for line in pay.lines] == [Euro.of("170.96"), Euro.of("188.06")]
    assert [line.paid_days for line in pay.lines] == [Decimal(10), Decimal(11)]
    assert {line.of_days for line in pay.lines} == {Decimal(21)}
    assert pay.gross == Euro.of("359.02")
    assert [facts.day for facts in pay.days] == list(JUNE.period)
    assert all(facts.in_contract for facts in pay.days)


def test_each_contract_has_its_own_level_amount_and_timetable(law_book: LawBook) -> None:
    one = plain_terms("2024-09-01", "2025-06-14")
    two = plain_terms(
        "2025-06-15",
        "2026-06-30",
        levels=(LevelSince(date(2025, 6, 15), Level.B),),
        amounts=(AmountSince(date(2025, 6, 15), Euro.of("600.00")),),
        patterns=(Pattern(PatternKind.NORMAL, date(2025, 6, 15), FOUR_DAYS),),
    )
    pay = pay_together([month_pay(found, JUNE, law_book) for found in (one, two)])
    first, second = pay.lines
    # By its own week of four days June has 16 days; eight of them from the 15th on.
    assert (second.paid_days, second.of_days) == (Decimal(8), Decimal(16))
    assert (first.amount, second.amount) == (Euro.of("170.96"), Euro.of("300.00"))
    assert pay.gross == Euro.of("470.96")
    assert pay.minimum is not None
    assert pay.minimum.level is Level.B


def test_the_first_contract_is_paid_alike_whether_another_follows(law_book: LawBook) -> None:
    one = month_pay(plain_terms("2024-09-01", "2025-06-14"), JUNE, law_book)
    two = month_pay(plain_terms("2025-06-20", "2026-06-30"), JUNE, law_book)
    both = pay_together([one, two])
    assert pay_together([one]) is one
    assert both.lines[0].amount == one.lines[0].amount
    # The 15th to the 19th belong to no contract.
    gap = [facts for facts in both.days if 15 <= facts.day.day <= 19]
    assert {facts.kind for facts in gap} == {DayKind.OUTSIDE}


def test_an_illness_is_counted_within_each_contract(law_book: LawBook) -> None:
    one = plain_terms(
        "2024-09-01",
        "2025-06-14",
        absences=(away(AbsenceKind.ILLNESS, "2025-06-02", "2025-06-14"),),
    )
    two = plain_terms(
        "2025-06-15", absences=(away(AbsenceKind.ILLNESS, "2025-06-15", "2025-06-24"),)
    )
    pay = pay_together([month_pay(found, JUNE, law_book) for found in (one, two)])
    # Whit Monday, the 9th, stays paid; of the first four days remain, of the second two.
    assert [(line.period.first.day, int(line.days)) for line in pay.unpaid] == [(10, 4), (23, 2)]


def test_one_unknown_part_leaves_the_month_unknown(law_book: LawBook) -> None:
    one = month_pay(plain_terms("2024-09-01", "2025-06-14", levels=()), JUNE, law_book)
    two = month_pay(plain_terms("2025-06-15", "2026-06-30"), JUNE, law_book)
    pay = pay_together([one, two])
    assert (pay.gross, pay.lines) == (None, ())
    assert "no level" in pay.unknown[0].text.msgid
    assert len(pay.days) == 30


def test_a_month_without_law_is_unknown_for_both(law_book: LawBook) -> None:
    month = Month(2031, 6)
    pays = [
        month_pay(plain_terms("2030-09-01", "2031-06-14"), month, law_book),
        month_pay(plain_terms("2031-06-15", "2032-06-14"), month, law_book),
    ]
    assert pay_together(pays).gross is None


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), month=months)
def test_the_parts_add_up(law_book: LawBook, data: st.DataObject, month: Month) -> None:
    whole = data.draw(terms(month))
    inside = whole.period.meet(month.period)
    assert inside is not None
    if inside.days == 1 or month_pay(whole, month, law_book).gross is None:
        return
    cut = inside.first + timedelta(days=data.draw(st.integers(0, inside.days - 2)))
    one = replace(whole, period=Period(whole.period.first, cut), absences=())
    two = replace(
        whole,
        period=Period(cut + timedelta(days=1), whole.period.last),
        levels=(LevelSince(whole.period.first, Level.B),),
        absences=(),
    )
    pay = pay_together([month_pay(found, month, law_book) for found in (one, two)])
    assert pay.gross == sum((line.amount for line in pay.lines), ZERO)
    paid = sum((line.paid_days for line in pay.lines), Decimal(0))
    scheduled = [facts for facts in pay.days if facts.in_contract and facts.scheduled]
    # A month whose timetable has no day counts in calendar days.
    by_schedule = any(facts.scheduled for facts in pay.days)
    assert paid == (len(scheduled) if by_schedule else inside.days)
    assert [day for line in pay.lines for day in line.period] == list(inside)
