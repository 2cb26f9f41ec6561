"""The lists of the law, row by row."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from desktop.kernel.messages import Bilingual
from desktop.law.book import LawBook
from desktop.law.lists import load_list
from desktop.law.parameters.calendar import REST_DAYS
from desktop.paths import RESOURCES
from desktop.rules.calendar import read_rest_days, read_school_holiday
from desktop.rules.holiday import public_holidays

LISTS = RESOURCES / "law" / "lists"
FILES = sorted(LISTS.glob("*.toml"))
WEEKEND = 5


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_list_is_whole(path: Path) -> None:
    found = load_list(path, dict)
    assert found.title.fr
    assert found.title.nl
    assert found.source.fr
    assert found.source.nl
    assert date(2026, 11, 1) <= found.checked_on <= date(2027, 12, 31)
    assert found.rows
    for row in found.rows:
        assert row.source.fr
        assert row.source.nl
        assert isinstance(row.verified, bool)
        memory = "mémoire" in row.source.fr
        assert memory is ("geheugen" in row.source.nl)
        assert not (memory and row.verified), row.source.fr


def test_a_row_without_a_source_has_that_of_its_list(tmp_path: Path) -> None:
    path = tmp_path / "trades.toml"
    path.write_text(
        'title = {fr = "Métiers", nl = "Beroepen"}\n'
        'source = {fr = "Arrêté", nl = "Besluit"}\n'
        "checked_on = 2026-11-25\n"
        '[[rows]]\nname = "luthier"\nverified = true\n'
        '[[rows]]\nname = "x"\nsource = {fr = "a", nl = "b"}\nverified = false\n',
        "utf-8",
    )
    found = load_list(path, lambda fields: str(fields["name"]))
    assert found.title == Bilingual("Métiers", "Beroepen")
    assert [(row.value, row.source.fr, row.verified) for row in found.rows] == [
        ("luthier", "Arrêté", True),
        ("x", "a", False),
    ]


def test_rest_days_are_working_days_of_their_year(law_book: LawBook) -> None:
    found = load_list(LISTS / "rest_days.toml", read_rest_days)
    years = [row.value.year for row in found.rows]
    assert years == sorted(set(years))
    for row in found.rows:
        days = row.value.days
        if days is None:
            assert len(row.value.decree) == 6
            days = row.value.decree
        else:
            assert len(days) == law_book.on(date(2026, 1, 1))[REST_DAYS]
        assert len(set(days)) == len(days)
        for day in days:
            assert day.year == row.value.year
            assert day.weekday() < WEEKEND, day
            assert day not in public_holidays(day.year), day


def test_school_holidays_follow_each_other() -> None:
    found = load_list(LISTS / "school_years.toml", read_school_holiday)
    periods = [row.value.period for row in found.rows]
    assert all(one.last < two.first for one, two in pairwise(periods))
    kinds = Counter(row.value.year for row in found.rows)
    assert set(kinds.values()) == {5}
    for row in found.rows:
        assert row.value.period.first.year in {row.value.year, row.value.year + 1}
        if row.value.kind != "summer":
            assert row.value.period.first.weekday() == 0, row.value
            assert row.value.period.days <= 15
