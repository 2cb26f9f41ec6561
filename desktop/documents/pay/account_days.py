"""Each day of an individual account: whether it was worked, or why it was not.

Basis: royal decree of 8 August 1980, art. 13 to 21: the days worked and the days of interruption,
with their reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from types import MappingProxyType

from desktop.documents.blocks import Keys, Shade, Square, SquareRow, Squares
from desktop.kernel.messages import Bilingual, DayPart, T
from desktop.kernel.period import MONTHS, Month
from desktop.kernel.vocabulary import DayKind

MOST_DAYS = 31
ANY_YEAR = 2024  # with a 29 February
# The letters are those of the page of the pay.
_LETTERS = MappingProxyType(
    {
        DayKind.COMPANY: (Bilingual("E", "O"), Shade.NONE, T("day in the company")),
        DayKind.OPERATOR: (Bilingual("C", "C"), Shade.LIGHT, T("day at the training operator")),
        DayKind.MIXED: (
            Bilingual("EC", "OC"),
            Shade.LIGHT,
            T("half in the company, half at the operator"),
        ),
        DayKind.HOLIDAY: (Bilingual("F", "F"), Shade.BLACK, T("public holiday")),
        DayKind.LEAVE: (Bilingual("V", "V"), Shade.DARK, T("leave")),
        DayKind.REST_DAY: (Bilingual("R", "I"), Shade.LINES, T("rest day of the sector")),
        DayKind.ABSENCE: (Bilingual("M", "Z"), Shade.MEDIUM, T("absence, paid or by another")),
        DayKind.UNPAID: (Bilingual("N", "N"), Shade.HATCH, T("day without pay")),
    }
)
SHOWN = frozenset(_LETTERS)

Days = tuple[tuple[int, DayKind], ...]


def each_day(months: Iterable[tuple[Month, Days]]) -> tuple[Squares, Keys]:
    """Return the days of some months, and what their letters mean.

    Args:
        months: Each with the kind of its days, by their number; the others are left empty. Where
            no day is known, every letter is told, to fill them in by hand.
    """
    every = tuple(months)
    rows = tuple(_row(month, dict(days)) for month, days in every)
    seen = {kind for _, days in every for _, kind in days} or SHOWN
    return Squares(_numbers(), rows), _keys(kind for kind in _LETTERS if kind in seen)


def empty_days() -> tuple[Squares, Keys]:
    """Return a year to fill in by hand."""
    rows = tuple(_row(Month(ANY_YEAR, number), {}) for number in range(1, MONTHS + 1))
    return Squares(_numbers(), rows), _keys(_LETTERS)


def _numbers() -> tuple[str, ...]:
    return tuple(str(number) for number in range(1, MOST_DAYS + 1))


def _row(month: Month, kinds: dict[int, DayKind]) -> SquareRow:
    last = month.last.day
    squares = tuple(
        None if number > last else _square(kinds.get(number)) for number in range(1, MOST_DAYS + 1)
    )
    return SquareRow(DayPart(date(month.year, month.number, 1), "LLLL"), squares)


def _square(kind: DayKind | None) -> Square:
    return Square() if kind is None else Square(*_LETTERS[kind][:2])


def _keys(kinds: Iterable[DayKind]) -> Keys:
    return Keys(tuple((_square(kind), _LETTERS[kind][2]) for kind in kinds))
