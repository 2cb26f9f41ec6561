"""Extra hours and notice that is not worked: rounded once, at the end."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from desktop.kernel.answer import Because
from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS, RESOURCES
from desktop.rules.indemnity import notice_indemnity
from desktop.rules.overtime import WorkedDay, overtime_pay
from desktop.services.calculators import calculate

BOOK = LawBook.load(RESOURCES / "law")
FRENCH = Translator(Language.FRENCH, CATALOGS)
PERCENT = re.compile(r"([0-9.]+)%")


def overtime(book: LawBook, **given: object) -> tuple[object, ...]:
    found = calculate("pay.overtime", given, book).answer.outputs
    return tuple(found[name] for name in ("hourly", "premium_rate", "premium", "amount"))


@pytest.mark.parametrize(
    ("day", "rate", "premium", "amount"),
    [
        # Vade Mecum fiche 2: 50 % on the ordinary pay, 100 % on public holidays and Sundays.
        ("workday", "0.5", "1.13", "3.39"),
        ("sunday", "1", "2.26", "4.52"),
        ("public_holiday", "1", "2.26", "4.52"),
    ],
)
def test_an_hour_of_level_a(
    law_book: LawBook, day: str, rate: str, premium: str, amount: str
) -> None:
    # 372.27 × 3 ÷ 13 ÷ 38 = 2.260748…
    found = overtime(law_book, hours="1", day=day, monthly="372.27", weekly_hours="38")
    expected = Euro.of("2.26"), Decimal(rate), Euro.of(premium), Euro.of(amount)
    assert found == expected


def test_only_the_sum_is_rounded(law_book: LawBook) -> None:
    # 2.260748… × 10 × 1.5 = 33.91123…, not 2.26 × 15 = 33.90.
    found = overtime(law_book, hours="10", day="workday", monthly="372.27", weekly_hours="38")
    assert found[2:] == (Euro.of("11.30"), Euro.of("33.91"))


def test_the_hours_of_a_sector(law_book: LawBook) -> None:
    # 35 hours in distribution (Vade Mecum fiche 2): 490.22 × 3 ÷ 13 ÷ 35 × 2.5 × 1.5 = 12.1208…
    found = overtime(law_book, hours="2.5", day="workday", monthly="490.22", weekly_hours="35")
    assert found[3] == Euro.of("12.12")


def test_no_hour_is_nothing(law_book: LawBook) -> None:
    found = overtime(law_book, hours="0", day="sunday", monthly="372.27", weekly_hours="38")
    assert found[2:] == (Euro.of("0.00"), Euro.of("0.00"))


def test_the_agreement_has_to_be_on_file(law_book: LawBook) -> None:
    given = {"hours": 1, "day": "sunday", "monthly": "372.27", "weekly_hours": 38}
    said = [FRENCH(one.text) for one in calculate("pay.overtime", given, law_book).answer.because]
    assert any("accord préalable" in text and "pédagogique" in text for text in said)
    assert any("Aucune source ne fixe" in text for text in said)


def test_extra_hours_before_the_contract_existed_are_unknown(law_book: LawBook) -> None:
    given = {"hours": 1, "day": "sunday", "monthly": "255.31", "weekly_hours": 38}
    for day, known in (("2015-08-31", False), ("2015-09-01", True)):
        answer = calculate("pay.overtime", {**given, "on": day}, law_book).answer
        assert answer.known is known


@pytest.mark.parametrize(
    ("monthly", "days", "amount"),
    [
        ("372.27", 14, "171.82"),  # two weeks: 372.27 × 3 ÷ 13 × 2 = 171.8169…
        ("372.27", 7, "85.91"),
        ("372.27", 1, "12.27"),
        ("490.22", 10, "161.61"),
        ("490.22", 0, "0.00"),
        ("1300.00", 14, "600.00"),
    ],
)
def test_the_indemnity_of_notice(law_book: LawBook, monthly: str, days: int, amount: str) -> None:
    given = {"monthly": monthly, "calendar_days": days}
    answer = calculate("pay.notice-indemnity", given, law_book).answer
    assert answer.value == answer.outputs["amount"] == Euro.of(amount)
    said = " ".join(FRENCH(one.text) for one in answer.because)
    assert "Aucune source ne fixe la formule" in said


@pytest.mark.parametrize(
    ("rule", "given", "name"),
    [
        ("pay.overtime", {"hours": "-1"}, "hours"),
        ("pay.overtime", {"hours": "745"}, "hours"),
        ("pay.overtime", {"weekly_hours": "0"}, "weekly_hours"),
        ("pay.overtime", {"weekly_hours": "169"}, "weekly_hours"),
        ("pay.overtime", {"monthly": "-0.01"}, "monthly"),
        ("pay.overtime", {"day": "monday"}, "day"),
        ("pay.notice-indemnity", {"calendar_days": 367}, "calendar_days"),
        ("pay.notice-indemnity", {"monthly": "-1"}, "monthly"),
    ],
)
def test_what_cannot_be_is_refused_by_name(
    law_book: LawBook, rule: str, given: dict[str, object], name: str
) -> None:
    plain: dict[str, object] = {"monthly": "372.27", "calendar_days": 14}
    if rule == "pay.overtime":
        plain = {"hours": "1", "day": "workday", "monthly": "372.27", "weekly_hours": "38"}
    with pytest.raises(Refused) as refused:
        calculate(rule, {**plain, **given}, law_book)
    assert refused.value.field == name


def recomputed(because: Because) -> tuple[Decimal, Decimal]:
    """Return what a formula gives by its printed numbers, and what it says it gives."""
    assert because.formula is not None
    text = "".join(FRENCH(because.formula).split())
    text = text.replace(",", ".").replace("€", "")
    left, _, right = text.partition("=")
    plain = PERCENT.sub(lambda found: str(Decimal(found[1]) / 100), left)
    value = Fraction(1)
    for sign, number in re.findall(r"([×÷]?)([0-9.]+)", plain):
        value = value / Fraction(number) if sign == "÷" else value * Fraction(number)
    return Decimal(floor(value * 100 + Fraction(1, 2))) / 100, Decimal(right)


@settings(max_examples=200, deadline=None)
@drawn(
    hours=st.decimals("0.25", "40", places=2),
    day=st.sampled_from(WorkedDay),
    cents=st.integers(10_000, 100_000),
    weekly=st.sampled_from(["35", "36", "37.5", "38", "40"]),
)
def test_the_printed_formula_gives_the_printed_cents(
    hours: Decimal, day: WorkedDay, cents: int, weekly: str
) -> None:
    monthly = Euro.from_cents(cents)
    found = overtime_pay(hours, day, monthly, Decimal(weekly), BOOK.on(date(2025, 3, 3)))
    assert recomputed(found.because[0]) == (found.amount.amount, found.amount.amount)


@settings(max_examples=200, deadline=None)
@drawn(cents=st.integers(0, 100_000), days=st.integers(0, 60))
def test_the_printed_indemnity_gives_the_printed_cents(cents: int, days: int) -> None:
    found = notice_indemnity(Euro.from_cents(cents), days)
    for because, amount in zip(found.because, (found.amount, found.other_reading), strict=True):
        assert recomputed(because) == (amount.amount, amount.amount)
