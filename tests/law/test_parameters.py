"""The figures of the law, file by file."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from desktop.kernel.vocabulary import Level
from desktop.law.book import Gap, LawBook, NoLawInForce
from desktop.law.parameters import ALL
from desktop.law.parameters.pay import REFERENCE_INCOME
from desktop.rules.minimum import minimum_due

UNITS = {"EUR", "ratio", "days"}


def test_keys_and_tables_are_the_same(law_book: LawBook) -> None:
    keys = [parameter.key for parameter in ALL]
    assert len(set(keys)) == len(keys)
    assert set(law_book.histories) >= set(keys)
    assert {key for key in law_book.histories if key.startswith("pay.")} <= set(keys)


def test_every_table_is_whole(law_book: LawBook) -> None:
    for key, history in law_book.histories.items():
        assert history.unit in UNITS or history.unit, key
        assert history.title.fr and history.title.nl, key  # noqa: PT018 - both languages
        assert history.entries, key
        assert all(one.since < two.since for one, two in pairwise(history.entries)), key
        for entry in history.entries:
            assert entry.source.fr and entry.source.nl, key  # noqa: PT018 - both languages
            assert entry.value.is_finite(), key
        assert history.entries[-1].since <= history.checked_on, key


def test_ratios_are_no_percentages(law_book: LawBook) -> None:
    for history in law_book.histories.values():
        if history.unit == "ratio":
            assert all(0 < entry.value <= 1 for entry in history.entries)


@pytest.mark.parametrize("level", Level)
def test_nothing_is_known_before_the_first_day(law_book: LawBook, level: Level) -> None:
    with pytest.raises(NoLawInForce) as caught:
        minimum_due(level, law_book.on(date(2015, 8, 31)))
    assert caught.value.gap is Gap.BEFORE
    assert minimum_due(level, law_book.on(date(2015, 9, 1))).amount


def test_a_figure_goes_stale(law_book: LawBook) -> None:
    checked = law_book.histories[REFERENCE_INCOME.key].checked_on
    last = checked.replace(year=checked.year + 1)
    assert law_book.on(last)[REFERENCE_INCOME]
    with pytest.raises(NoLawInForce) as caught:
        law_book.on(date.fromordinal(last.toordinal() + 1))[REFERENCE_INCOME]
    assert caught.value.gap is Gap.STALE


# since;reference income;A;B;C, to the cent, half a cent going up
KNOWN = """
2016-06-01;1531.93;260.43;367.66;490.22
2018-09-01;1593.81;270.95;382.51;510.02
2022-05-01;1842.28;313.19;442.15;589.53
2024-05-01;2070.48;351.98;496.92;662.55
2025-02-01;2111.89;359.02;506.85;675.80
2026-01-01;2154.11;366.20;516.99;689.32
2026-04-01;2189.81;372.27;525.55;700.74
"""


@pytest.mark.parametrize(
    "row", list(csv.reader(KNOWN.split(), delimiter=";")), ids=lambda row: row[0]
)
def test_minimums_to_the_cent(law_book: LawBook, row: list[str]) -> None:
    law = law_book.on(date.fromisoformat(row[0]))
    assert law[REFERENCE_INCOME].amount == Decimal(row[1])
    found = [minimum_due(level, law).amount.plain() for level in Level]
    assert found == row[2:]
