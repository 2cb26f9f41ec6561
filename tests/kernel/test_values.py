"""Money, days and months."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.money import Euro
from desktop.kernel.period import Month, Period, add_months, age_on, birthday

DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))


def test_half_a_cent_goes_up() -> None:
    assert Euro.of("260.425").rounded() == Euro.of("260.43")
    assert Euro.of("260.4249").rounded() == Euro.of("260.42")


@pytest.mark.parametrize("wrong", ["", "x", "NaN", "Infinity", "1,5"])
def test_no_amount(wrong: str) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        Euro.of(wrong)


def test_no_float_near_money() -> None:
    with pytest.raises(TypeError):
        Euro(1.5)  # type: ignore[arg-type]


def test_parts_of_a_cent_are_not_stored() -> None:
    with pytest.raises(ValueError, match="whole number of cents"):
        _ = Euro.of("1.005").cents


@given(cents=st.integers(-(10**12), 10**12))
def test_cents_there_and_back(cents: int) -> None:
    assert Euro.from_cents(cents).cents == cents
    assert Euro.of(Euro.from_cents(cents).plain()) == Euro.from_cents(cents)


@given(one=DAYS, two=DAYS, three=DAYS, four=DAYS)
def test_days_in_both(one: date, two: date, three: date, four: date) -> None:
    left, right = Period(min(one, two), max(one, two)), Period(min(three, four), max(three, four))
    both = left.meet(right)
    assert both == right.meet(left)
    if both is not None:
        assert both.first in left
        assert both.last in right
        assert both.days <= min(left.days, right.days)


@given(day=DAYS, months=st.integers(-60, 60))
def test_months_later(day: date, months: int) -> None:
    assert Month.of(add_months(day, months)) == Month.of(day).plus(months)
    assert Month.of(day).plus(months).plus(-months) == Month.of(day)


@pytest.mark.parametrize("wrong", ["2026-13", "2026-00", "2026-4", "x", "2026-04-01", "0000-01"])
def test_no_month(wrong: str) -> None:
    with pytest.raises(ValueError, match="month"):
        Month.parse(wrong)


def test_birthdays() -> None:
    assert birthday(date(2008, 2, 29), 18) == date(2026, 3, 1)
    assert age_on(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert age_on(date(2008, 11, 14), date(2026, 11, 14)) == 18


def test_an_amount_is_exact_until_rounded() -> None:
    assert Euro.of("359.02") * Decimal(12) / Decimal(12) == Euro.of("359.02")
