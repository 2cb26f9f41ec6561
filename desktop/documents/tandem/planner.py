"""The year of an apprentice on one page: every day by a letter and a shade, with its totals.

Letters and shades are those of a copier without colours. The days are those of the page of leave.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum, unique
from itertools import groupby
from types import MappingProxyType

from desktop.documents.blocks import (
    Align,
    Blank,
    Block,
    Column,
    Fields,
    Form,
    Heading,
    Keys,
    PageSize,
    Paragraph,
    Role,
    Row,
    Shade,
    Square,
    SquareRow,
    Squares,
    Table,
)
from desktop.documents.leave.plan import LeaveRight
from desktop.documents.missing import written
from desktop.documents.tandem.names import PLANNER
from desktop.documents.words import ABSENCE, MARKS
from desktop.kernel.messages import Bilingual, DayPart, Message, ShortDate, T, Value
from desktop.kernel.period import MONTHS, Month
from desktop.kernel.week import DAYS_IN_WEEK

NOTES = T("Remarks")
VERSION = "2026-2"
_PAPER = MappingProxyType({"a4": PageSize.A4_WIDE, "a3": PageSize.A3_WIDE})
MOST_DAYS = 31
COLUMNS = 5 * DAYS_IN_WEEK + 2  # a month of 31 days that begins on a Sunday
ANY_YEAR = 2024  # its months give their names and days to a blank planner: with a 29 February
A_MONDAY = date(2026, 1, 5)


@unique
class Mark(Enum):
    """What a day is; the words of the days that are no ordinary ones are those of ``MARKS``."""

    COMPANY = "company"
    OPERATOR = "operator"
    MIXED = "mixed"
    HOLIDAY = "holiday"
    REPLACEMENT = "replacement"
    REPLACED = "replaced"
    LEAVE = "leave"
    SUPPLEMENTARY = "supplementary"
    UNPAID = "unpaid"
    REST = "rest"
    REST_OPEN = "rest_open"
    ABSENCE = "absence"
    CLOSED = "closed"
    CLASH = "clash"
    OFF = "off"
    OUTSIDE = "outside"


# What Tandem points at, and nobody writes.
_TO_SETTLE = frozenset({Mark.REST_OPEN, Mark.CLOSED, Mark.CLASH, Mark.OUTSIDE})
_HALF = Decimal("0.5")
_ONE = Decimal(1)
# The letter in French and in Dutch, and the shade; the letters are those of the page of the pay.
_LOOKS = MappingProxyType(
    {
        Mark.COMPANY: (Bilingual("E", "O"), Shade.NONE),
        Mark.OPERATOR: (Bilingual("C", "C"), Shade.LIGHT),
        Mark.MIXED: (Bilingual("EC", "OC"), Shade.LIGHT),
        Mark.HOLIDAY: (Bilingual("F", "F"), Shade.BLACK),
        Mark.REPLACEMENT: (Bilingual("RF", "VF"), Shade.BLACK),
        Mark.REPLACED: (Bilingual("F", "F"), Shade.FRAME),
        Mark.LEAVE: (Bilingual("V", "V"), Shade.DARK),
        Mark.SUPPLEMENTARY: (Bilingual("VE", "AV"), Shade.DARK),
        Mark.UNPAID: (Bilingual("N", "N"), Shade.HATCH),
        Mark.REST: (Bilingual("R", "I"), Shade.LINES),
        Mark.REST_OPEN: (Bilingual("R?", "I?"), Shade.LINES),
        Mark.ABSENCE: (Bilingual("M", "Z"), Shade.MEDIUM),
        Mark.CLOSED: (Bilingual("X", "X"), Shade.FRAME),
        Mark.CLASH: (Bilingual("!", "!"), Shade.FRAME),
        Mark.OFF: (Bilingual("", ""), Shade.NONE),
        Mark.OUTSIDE: (Bilingual("", ""), Shade.OUTSIDE),
    }
)
_WORDS = MappingProxyType(
    {
        Mark.COMPANY: T("day in the company"),
        Mark.OPERATOR: T("day at the training operator"),
        Mark.MIXED: T("half in the company, half at the operator"),
        Mark.REPLACED: T("public holiday that is replaced"),
        Mark.OUTSIDE: T("outside the contract"),
    }
)
# What is added up: the letter of the column, and how much each mark counts in it.
_SUMS = (
    (Mark.COMPANY, {Mark.COMPANY: _ONE, Mark.MIXED: _HALF, Mark.CLOSED: _ONE}),
    (Mark.OPERATOR, {Mark.OPERATOR: _ONE, Mark.MIXED: _HALF, Mark.CLASH: _ONE}),
    (Mark.HOLIDAY, {Mark.HOLIDAY: _ONE, Mark.REPLACEMENT: _ONE}),
    (Mark.LEAVE, {Mark.LEAVE: _ONE, Mark.SUPPLEMENTARY: _ONE}),
    (Mark.UNPAID, {Mark.UNPAID: _ONE}),
    (Mark.REST, {Mark.REST: _ONE}),
    (Mark.ABSENCE, {Mark.ABSENCE: _ONE}),
)
_OPEN_SUMS = len(_SUMS)


@dataclass(frozen=True, slots=True)
class PlannerDay:
    """One day.

    Attributes:
        school: Whether the school calendar has no courses.
        closed: Whether the company is closed.
    """

    day: date
    mark: Mark
    school: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class PlannerYear:
    """The year of one apprentice.

    Attributes:
        days: Every day of the year.
        rights: The leave there is of each kind.
    """

    name: str
    days: tuple[PlannerDay, ...]
    rights: tuple[LeaveRight, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannerFacts:
    """What a year planner says.

    Attributes:
        year: The calendar year; None for a blank planner.
        size: "a4" or "a3".
        learners: Whose year, a page each.
    """

    company: str = ""
    year: int | None = None
    size: str = "a4"
    made_on: date | None = None
    learners: tuple[PlannerYear, ...] = ()


def planner(facts: PlannerFacts) -> Form:
    """Return the year planner."""
    subtitle = None
    if facts.year is not None and facts.made_on is not None:
        subtitle = T(
            "{year} · as it stands on {day}", year=str(facts.year), day=ShortDate(facts.made_on)
        )
    alone = facts.learners[0].name if len(facts.learners) == 1 else ""
    return Form(
        id="year_planner",
        title=PLANNER,
        version=VERSION,
        blocks=tuple(_blocks(facts)),
        subtitle=subtitle,
        organisation=facts.company,
        subject=T("{name}", name=alone) if alone else None,
        compact=True,
        page_size=_PAPER[facts.size],
    )


def sums_of(days: Iterable[PlannerDay]) -> tuple[Decimal, ...]:
    """Return the days in the company, at the operator and of the other columns of sums."""
    seen = Counter(one.mark for one in days)
    return tuple(
        sum((weight * seen[mark] for mark, weight in weights.items()), Decimal(0))
        for _, weights in _SUMS
    )


def _blocks(facts: PlannerFacts) -> Iterator[Block]:
    if facts.year is None:
        labels = (T("Company"), T("Year"), T("Apprentice"), T("Trade"))
        yield Fields(tuple((label, Blank()) for label in (*labels, T("Training operator"), NOTES)))
        yield _blank()
        every = (PlannerDay(A_MONDAY, mark, school=True, closed=True) for mark in Mark)
        yield _keys(tuple(one for one in every if one.mark not in _TO_SETTLE))
        return
    for one in facts.learners:
        yield Heading(T("{name}, {year}", name=one.name, year=str(facts.year)))
        yield _year(facts.year, one)
        yield _keys(one.days)
        if one.rights:
            yield _rights(one.rights)
    yield Paragraph(
        T(
            "Days in the company and at the operator are those of the timetable; half a day "
            "counts as half. Leave is counted in days in the company."
        ),
        Role.SMALL,
    )


def _year(year: int, one: PlannerYear) -> Squares:
    months = groupby(one.days, lambda found: found.day.month)
    rows = [_month(Month(year, number), tuple(days)) for number, days in months]
    total = SquareRow(T("Total"), (), _shown(sums_of(one.days)), strong=True)
    return Squares(_week_days(), (*rows, total), _sum_heads(), DAYS_IN_WEEK)


def _month(month: Month, own: tuple[PlannerDay, ...]) -> SquareRow:
    """Return a month of its days, each under its day of the week."""
    before = month.first.weekday()
    squares: list[Square | None] = [None] * COLUMNS
    for place, one in enumerate(own, before):
        letter, shade = _LOOKS[one.mark]
        squares[place] = Square(letter, shade, str(one.day.day), one.closed, one.school)
    return SquareRow(DayPart(month.first, "LLLL"), tuple(squares), _shown(sums_of(own)))


def _blank() -> Squares:
    """Return a year without one: every month with its days, of no day of the week."""
    rows = []
    for number in range(1, MONTHS + 1):
        month = Month(ANY_YEAR, number)
        squares = tuple(Square(top=str(day)) for day in range(1, month.last.day + 1))
        left = (None,) * (MOST_DAYS - len(squares))
        label = DayPart(month.first, "LLLL")
        rows.append(SquareRow(label, (*squares, *left), ("",) * _OPEN_SUMS))
    return Squares(("",) * MOST_DAYS, tuple(rows), _sum_heads())


def _week_days() -> tuple[Value, ...]:
    days = [DayPart(A_MONDAY + timedelta(days=place), "EEEEE") for place in range(DAYS_IN_WEEK)]
    return tuple(days[place % DAYS_IN_WEEK] for place in range(COLUMNS))


def _sum_heads() -> tuple[Value, ...]:
    return tuple(_LOOKS[mark][0] for mark, _ in _SUMS)


def _shown(sums: Iterable[Decimal]) -> tuple[Value, ...]:
    return tuple(_short(one) for one in sums)


def _short(days: Decimal) -> Value:
    """Return a number of days without the zeros that say nothing; nothing for none."""
    if not days:
        return ""
    return days.to_integral_value() if days == days.to_integral_value() else days


def _keys(days: tuple[PlannerDay, ...]) -> Keys:
    """Return what the letters and bars of a year mean: those that are in it."""
    seen = {one.mark for one in days}
    rows = [(Square(*_LOOKS[mark]), _word(mark)) for mark in Mark if mark in seen - {Mark.OFF}]
    if any(one.school for one in days):
        rows.append((Square(under=True), T("no courses in the school calendar")))
    if any(one.closed for one in days):
        rows.append((Square(over=True), T("company closed")))
    return Keys(tuple(rows))


def _word(mark: Mark) -> Message:
    return _WORDS.get(mark) or MARKS[mark.value]


def _rights(rights: tuple[LeaveRight, ...]) -> Table:
    columns = (
        Column(T("Kind of leave"), share=5),
        Column(T("Days earned"), Align.RIGHT, 2),
        Column(T("Days taken"), Align.RIGHT, 2),
        Column(T("Days planned"), Align.RIGHT, 2),
        Column(T("Days left"), Align.RIGHT, 2),
    )
    return Table(
        columns,
        tuple(
            Row((ABSENCE[one.kind], *map(written, (one.right, one.taken, one.planned, one.left))))
            for one in rights
        ),
    )
