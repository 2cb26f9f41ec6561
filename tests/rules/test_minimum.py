"""Every published reference income, at every level, to the cent."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import Level
from desktop.law.book import Gap, LawBook, NoLawInForce
from desktop.rules.minimum import minimum_due
from desktop.services.calculators import calculate

ROWS = [
    ("2016-06-01", "1531.93", "260.43", "367.66", "490.22", True),
    ("2017-06-01", "1562.59", "265.64", "375.02", "500.03", False),
    ("2018-09-01", "1593.81", "270.95", "382.51", "510.02", True),
    ("2020-03-01", "1625.72", "276.37", "390.17", "520.23", True),
    ("2021-09-01", "1658.23", "281.90", "397.98", "530.63", True),
    ("2022-01-01", "1691.40", "287.54", "405.94", "541.25", True),
    ("2022-03-01", "1725.21", "293.29", "414.05", "552.07", True),
    ("2022-04-01", "1806.16", "307.05", "433.48", "577.97", True),
    ("2022-05-01", "1842.28", "313.19", "442.15", "589.53", True),
    ("2022-08-01", "1879.13", "319.45", "450.99", "601.32", False),
    ("2022-11-01", "1916.71", "325.84", "460.01", "613.35", False),
    ("2022-12-01", "1954.99", "332.35", "469.20", "625.60", True),
    ("2023-11-01", "1994.18", "339.01", "478.60", "638.14", True),
    ("2024-04-01", "2029.88", "345.08", "487.17", "649.56", True),
    ("2024-05-01", "2070.48", "351.98", "496.92", "662.55", True),
    ("2025-02-01", "2111.89", "359.02", "506.85", "675.80", True),
    ("2026-01-01", "2154.11", "366.20", "516.99", "689.32", False),
    ("2026-04-01", "2189.81", "372.27", "525.55", "700.74", False),
]
# In force before the contrat d'alternance was: the first day with a minimum is in 2015.
FIRST = ("2015-09-01", "1501.82", "255.31", "360.44", "480.58", False)
ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize("row", [FIRST, *ROWS], ids=lambda row: row[0])
def test_every_row_at_every_level(
    row: tuple[str, str, str, str, str, bool], law_book: LawBook
) -> None:
    since, reference, *amounts, verified = row
    law = law_book.on(date.fromisoformat(since))
    for level, amount in zip(Level, amounts, strict=True):
        found = minimum_due(level, law)
        assert found.reference.amount == Decimal(reference)
        assert found.amount.plain() == amount
        assert found.unverified is not verified


@pytest.mark.parametrize(
    ("before", "row"), list(zip([FIRST, *ROWS], ROWS, strict=False)), ids=lambda row: row[0]
)
def test_the_day_before_has_the_row_before(
    before: tuple[str, ...], row: tuple[str, ...], law_book: LawBook
) -> None:
    day = date.fromisoformat(row[0]) - ONE_DAY
    assert minimum_due(Level.A, law_book.on(day)).amount.plain() == before[2]


def test_nothing_is_known_before_the_contract_existed(law_book: LawBook) -> None:
    with pytest.raises(NoLawInForce) as missing:
        minimum_due(Level.A, law_book.on(date(2015, 8, 31)))
    assert missing.value.gap is Gap.BEFORE


def test_a_figure_is_good_for_a_year_after_it_was_checked(law_book: LawBook) -> None:
    last = date(2027, 11, 22)
    assert minimum_due(Level.A, law_book.on(last)).unverified
    with pytest.raises(NoLawInForce) as missing:
        minimum_due(Level.A, law_book.on(last + ONE_DAY))
    assert missing.value.gap is Gap.STALE


def test_the_exact_product_is_kept(law_book: LawBook) -> None:
    found = minimum_due(Level.A, law_book.on(date(2022, 5, 1)))
    assert found.exact.amount == Decimal("313.1876")


def test_the_rule_gives_the_four_figures(law_book: LawBook) -> None:
    answer = calculate("pay.minimum", {"level": "B", "on": "2022-04-01"}, law_book).answer
    assert answer.value == answer.outputs["amount"] == Euro.of("433.48")
    assert answer.outputs["exact"] == Euro.of("433.4784")
    assert (answer.outputs["rate"], answer.outputs["reference"]) == (
        Decimal("0.24"),
        Euro.of("1806.16"),
    )
    assert not answer.unverified


@pytest.mark.parametrize(
    ("on", "known", "unverified"),
    [
        ("2015-08-31", False, False),
        ("2015-09-01", True, True),
        ("2024-05-01", True, False),
        ("2026-11-23", True, True),
        ("2027-11-22", True, True),
        ("2027-11-23", False, False),
    ],
)
def test_what_is_known_when(law_book: LawBook, on: str, *, known: bool, unverified: bool) -> None:
    answer = calculate("pay.minimum", {"level": "A", "on": on}, law_book).answer
    assert (answer.known, answer.unverified) == (known, unverified)
