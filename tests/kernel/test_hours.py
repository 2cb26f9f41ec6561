"""Hours as people type them."""

from __future__ import annotations

import pytest

from desktop.kernel.hours import (
    EndsBeforeStart,
    Overlap,
    clock,
    parse_shifts,
    parse_time,
    shift_text,
)


@pytest.mark.parametrize(
    ("text", "shifts"),
    [
        ("", []),
        ("–", []),
        ("7-11", [(420, 660)]),
        ("7h30-11", [(450, 660)]),
        ("7u30 - 11u", [(450, 660)]),
        ("730-1100", [(450, 660)]),
        ("7:30 11", [(450, 660)]),
        ("7,5-11", [(450, 660)]),
        ("07:30–11:00", [(450, 660)]),
        ("8-12 12.30-16.30", [(480, 720), (750, 990)]),
        ("13-17; 8-12", [(480, 720), (780, 1020)]),
        ("18-24", [(1080, 1440)]),
        ("22:00-24:00", [(1320, 1440)]),
        ("22:00-00:00", [(1320, 1440)]),
        ("18-0", [(1080, 1440)]),
        ("0-2", [(0, 120)]),
        ("8-12 12-16", [(480, 720), (720, 960)]),
    ],
)
def test_reads(text: str, shifts: list[tuple[int, int]]) -> None:
    assert parse_shifts(text) == shifts


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "7",
        "11-7",
        "7-7",
        "7-25",
        "7:60-8",
        "24:30-25",
        "8-12 11-13",
        "8-12 13",
        "7-8-9",
        "0-0",
        "٨-١٢",
    ],
)
def test_refuses(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  the message is for developers
        parse_shifts(text)


def test_hours_across_midnight_are_told_apart() -> None:
    with pytest.raises(EndsBeforeStart) as caught:
        parse_shifts("8-12 22:00-02:00")
    assert (caught.value.start, caught.value.end) == (1320, 120)


def test_hours_that_overlap_are_told_apart() -> None:
    with pytest.raises(Overlap):
        parse_shifts("8-12 11:59-13")


@pytest.mark.parametrize(("text", "minutes"), [("24", 1440), ("24:00", 1440), ("0", 0)])
def test_reads_a_time(text: str, minutes: int) -> None:
    assert parse_time(text) == minutes


def test_writes() -> None:
    assert clock(450) == "07:30"
    assert shift_text((450, 1440)) == "07:30–24:00"
