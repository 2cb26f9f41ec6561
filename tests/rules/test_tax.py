"""The withholding tax: nothing below what 2026 leaves free, else unknown."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.money import ZERO, Euro
from desktop.law.book import LawBook, NoLawInForce
from desktop.rules.tax import withholding_of
from desktop.services.calculators import calculate


def test_the_threshold_of_2026(law_book: LawBook) -> None:
    # law.md 3.3: 11 170 / 0,70 / 12, about 1 329 € taxable a month
    found = withholding_of(Euro.of("700.74"), ZERO, law_book.on(date(2026, 4, 1)))
    assert found.threshold == Euro.of("1329.76")
    assert found.amount == ZERO
    assert found.unverified


@pytest.mark.parametrize(
    ("gross", "contribution", "amount"),
    [
        ("1329.75", "0", ZERO),
        ("1329.76", "0", ZERO),
        ("1329.77", "0", None),
        ("1429.76", "100.00", ZERO),
        ("1429.77", "100.00", None),
        ("0", "0", ZERO),
    ],
)
def test_the_boundary(
    gross: str, contribution: str, amount: Euro | None, law_book: LawBook
) -> None:
    found = withholding_of(Euro.of(gross), Euro.of(contribution), law_book.on(date(2026, 12, 1)))
    assert found.amount == amount
    assert found.taxable == Euro.of(gross) - Euro.of(contribution)


@pytest.mark.parametrize("month", [date(2015, 8, 1), date(2025, 12, 1), date(2027, 1, 1)])
def test_other_years_are_not_known(month: date, law_book: LawBook) -> None:
    with pytest.raises(NoLawInForce):
        withholding_of(Euro.of("500.00"), ZERO, law_book.on(month))


def test_asked_by_name(law_book: LawBook) -> None:
    given = {"gross": "700.74", "contribution": "0.00", "month": "2026-05"}
    found = calculate("tax.withholding", given, law_book).answer
    assert found.value == found.outputs["amount"] == ZERO
    high = calculate("tax.withholding", {**given, "gross": "2500"}, law_book).answer
    assert not high.known
    assert high.outputs["threshold"] == Euro.of("1329.76")
    assert "scales" in high.because[0].text.msgid
    assert not calculate("tax.withholding", {**given, "month": "2025-05"}, law_book).answer.known


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"gross": "-1"}, "gross"),
        ({"contribution": "-1"}, "contribution"),
        ({"contribution": "501"}, "contribution"),
        ({"month": None}, "month"),
        ({"month": "2026-13"}, "month"),
    ],
)
def test_refused_by_name(changed: dict[str, object], field: str, law_book: LawBook) -> None:
    given = {"gross": "500", "contribution": "0", "month": "2026-05", **changed}
    with pytest.raises(Refused) as refused:
        calculate("tax.withholding", given, law_book)
    assert refused.value.field == field
