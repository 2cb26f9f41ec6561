"""The ten public holidays."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.rules.holiday import easter_sunday, public_holidays


@pytest.mark.parametrize(
    "day", ["2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"]
)
def test_easter(day: str) -> None:
    assert easter_sunday(int(day[:4])) == date.fromisoformat(day)


def test_easter_is_a_sunday_in_its_five_weeks() -> None:
    for year in range(1900, 2200):
        easter = easter_sunday(year)
        assert easter.weekday() == 6
        assert date(year, 3, 22) <= easter <= date(year, 4, 25)


def test_the_ten_of_2026() -> None:
    found = [day.isoformat()[5:] for day in public_holidays(2026)]
    assert found == [
        "01-01", "04-06", "05-01", "05-14", "05-25", "07-21", "08-15", "11-01", "11-11", "12-25",
    ]  # fmt: skip


def test_ascension_may_fall_on_labour_day() -> None:
    assert len(public_holidays(2008)) == 9
