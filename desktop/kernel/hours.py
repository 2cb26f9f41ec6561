"""Hours of a day as people type them, read into minutes after midnight."""

from __future__ import annotations

import re
from itertools import pairwise

HOUR = 60
DAY = 24 * HOUR
# "7" and "12" are hours alone; longer figures hold minutes too.
HOUR_FIGURES = 2
ENDS = 2

_DASHES = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*")
_PARTS = re.compile(r"(?:\s*[;+/&]\s*|,\s+|\s+)")
_COLON = re.compile(r"([0-9]{1,2})[:hHuU]([0-9]{2})?")
_POINT = re.compile(r"([0-9]{1,2})[.,]([0-9]{1,2})")
_DIGITS = re.compile(r"[0-9]{1,4}")


class EndsBeforeStart(ValueError):
    """Hours that end before they begin: of two days, or typed the wrong way round.

    Attributes:
        start: When they begin, in minutes after midnight.
        end: When they end.
    """

    def __init__(self, start: int, end: int) -> None:
        """Take the hours as they were typed."""
        super().__init__(f"{end} comes before {start}")
        self.start = start
        self.end = end


class Overlap(ValueError):
    """Two shifts that hold the same minute."""


def parse_shifts(text: str) -> list[tuple[int, int]]:
    """Read ``7-11``, ``7h30-11``, ``730-1100``, ``7:30 11`` or several of them in a row.

    A point or a comma stands before minutes (``12.30``) when two digits follow, and before
    tenths of an hour (``7,5``) when one follows. Midnight ends a day as ``24`` or ``00:00``.

    Args:
        text: What was typed; nothing, or a lone dash, means no hours.

    Returns:
        Start and end of each shift in minutes, in the order of the day.

    Raises:
        EndsBeforeStart: An end comes before its start.
        Overlap: Two shifts overlap.
        ValueError: The text cannot be read.
    """
    cleaned = _DASHES.sub("-", text.strip())
    if cleaned in {"", "-"}:
        return []
    shifts = sorted(_pairs([part.split("-") for part in _PARTS.split(cleaned)]))
    for (_, end), (start, _) in pairwise(shifts):
        if start < end:
            raise Overlap(text)
    return shifts


def _pairs(parts: list[list[str]]) -> list[tuple[int, int]]:
    shifts: list[tuple[int, int]] = []
    waiting: int | None = None
    for part in parts:
        if waiting is None and len(part) == ENDS:
            shifts.append(_shift(parse_time(part[0]), parse_time(part[1])))
        elif len(part) == 1 and waiting is None:
            waiting = parse_time(part[0])
        elif len(part) == 1 and waiting is not None:
            shifts.append(_shift(waiting, parse_time(part[0])))
            waiting = None
        else:
            raise ValueError("a start and an end are needed")
    if waiting is not None:
        raise ValueError("an end is missing")
    return shifts


def _shift(start: int, end: int) -> tuple[int, int]:
    if end == 0 < start:
        end = DAY
    if end < start:
        raise EndsBeforeStart(start, end)
    if end == start:
        raise ValueError("no time between the start and the end")
    return start, end


def parse_time(text: str) -> int:
    """Read one time of day, such as ``7h30``, as minutes after midnight.

    Raises:
        ValueError: It is none.
    """
    if found := _COLON.fullmatch(text):
        hour, minute = int(found[1]), int(found[2] or 0)
    elif found := _POINT.fullmatch(text):
        hour = int(found[1])
        minute = int(found[2]) * 6 if len(found[2]) == 1 else int(found[2])
    elif _DIGITS.fullmatch(text):
        whole = len(text) <= HOUR_FIGURES
        hour, minute = (int(text), 0) if whole else (int(text[:-2]), int(text[-2:]))
    else:
        raise ValueError(f"not a time: {text!r}")
    if minute >= HOUR or hour * 60 + minute > DAY:
        raise ValueError(f"not a time: {text!r}")
    return hour * 60 + minute


def clock(minutes: int) -> str:
    """Return minutes after midnight as ``07:30``."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def shift_text(shift: tuple[int, int]) -> str:
    """Return a shift as ``07:30–11:00``."""
    return f"{clock(shift[0])}–{clock(shift[1])}"
