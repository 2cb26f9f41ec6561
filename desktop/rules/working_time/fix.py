"""The smallest change of one boundary that settles a finding without making another.

Fewer hours never pass a limit that more hours kept, but for the twenty hours in the company. So
every finding but that one is settled by moving one boundary inwards, and the least move is found
by halving; the missing hours in the company are added at one boundary, all of them. A shift
keeps a minute at least: taking it away altogether is another decision.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, unique
from types import MappingProxyType

from desktop.kernel.hours import clock
from desktop.kernel.messages import Message, T
from desktop.kernel.week import Shift
from desktop.rules.working_time.checks import CHECK_OF, excesses
from desktop.rules.working_time.excess import Excess, when
from desktop.rules.working_time.week import MIDNIGHT, Week

NEEDS_MORE = "company-under-20h"
MINUTES_IN_WEEK = 7 * MIDNIGHT
# The days, beside its own, whose hours have a say in a finding; all of them where none is named.
DAYS_BEFORE: Mapping[str, int] = MappingProxyType(
    {
        "break-missing": 0,
        "night": 0,
        "midnight": 0,
        "operator-overlap": 0,
        "rest-between-days": 1,
    }
)

Key = tuple[str, int | None]


@unique
class Edge(Enum):
    """Which boundary of a shift moves."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Fix:
    """One boundary of one shift, moved.

    Attributes:
        weekday: The day of the shift, Monday being 0.
    """

    weekday: int
    edge: Edge
    before: Shift
    after: Shift

    @property
    def minutes(self) -> int:
        """How far the boundary moves."""
        return abs(self.before.minutes - self.after.minutes)

    @property
    def text(self) -> Message:
        """What the change does."""
        before, after = self.moved
        if self.edge is Edge.START:
            return T(
                "Begin at {time} instead of {before} {when}",
                time=after,
                before=before,
                when=when(self.weekday),
            )
        return T(
            "End at {time} instead of {before} {when}",
            time=after,
            before=before,
            when=when(self.weekday),
        )

    @property
    def moved(self) -> tuple[str, str]:
        """The time of the boundary as it is, and as it will be."""
        if self.edge is Edge.START:
            return clock(self.before.start), clock(self.after.start)
        return clock(self.before.end), clock(self.after.end)


@dataclass(frozen=True, slots=True)
class _Boundary:
    weekday: int
    index: int
    edge: Edge
    shift: Shift

    def moved(self, minutes: int) -> Shift:
        """Return the shift shortened at this boundary; lengthened where negative."""
        if self.edge is Edge.START:
            return Shift(self.shift.start + minutes, self.shift.end)
        return Shift(self.shift.start, self.shift.end - minutes)


def fix_for(week: Week, target: Excess, found: Sequence[Excess]) -> Fix | None:
    """Return the smallest change of one boundary that settles ``target``, or None.

    Args:
        week: The week as it is.
        target: The finding to settle.
        found: Every finding on the week; none of them may get worse, and none be added.
            Hours that are short of twenty already may get shorter.
    """
    if target.whole_day:
        return None
    known = {excess.key: excess.minutes for excess in found if excess.key != target.key}
    if NEEDS_MORE in {excess.code for excess in found} and target.code != NEEDS_MORE:
        # The average of the year decides: an hour less here may stand in another week.
        known[NEEDS_MORE, None] = MINUTES_IN_WEEK
    moves = _longer(week, target) if target.code == NEEDS_MORE else _shorter(week, target)
    ranked = sorted(moves, key=lambda move: _rank(move, target))
    for minutes, boundary in ranked:
        after = boundary.moved(minutes)
        changed = week.with_shift(boundary.weekday, boundary.index, after)
        if _accepted(changed, known):
            return Fix(boundary.weekday, boundary.edge, boundary.shift, after)
    return None


def no_fix(target: Excess) -> Message:
    """Return why no change of one boundary is offered."""
    if target.whole_day:
        return T("Moving one hour does not settle this: a whole day has to become free.")
    return T("No change of one hour alone settles this without raising another point.")


def _shorter(week: Week, target: Excess) -> Iterator[tuple[int, _Boundary]]:
    """Return, for each boundary that can settle it, how far it has to move inwards."""
    for boundary in _boundaries(week, target):
        low, high = 0, boundary.shift.minutes - 1
        if high < 1 or not _settled(week, target, boundary, high):
            continue
        while high - low > 1:
            middle = (low + high) // 2
            if _settled(week, target, boundary, middle):
                high = middle
            else:
                low = middle
        yield high, boundary


def _longer(week: Week, target: Excess) -> Iterator[tuple[int, _Boundary]]:
    """Return each boundary that has room for the missing minutes."""
    for boundary in _boundaries(week, target):
        shifts = week.days[boundary.weekday].shifts
        after = boundary.moved(-target.minutes)
        floor = shifts[boundary.index - 1].end if boundary.index else 0
        last = boundary.index == len(shifts) - 1
        ceiling = MIDNIGHT if last else shifts[boundary.index + 1].start
        if floor <= after.start and after.end <= ceiling:
            yield -target.minutes, boundary


def _boundaries(week: Week, target: Excess) -> Iterator[_Boundary]:
    before = DAYS_BEFORE.get(target.code)
    days = (
        week.days
        if before is None
        else week.days[max(target.weekday - before, 0) : target.weekday + 1]
    )
    for day in days:
        for index, shift in enumerate(day.shifts):
            for edge in Edge:
                yield _Boundary(day.weekday, index, edge, shift)


def _settled(week: Week, target: Excess, boundary: _Boundary, minutes: int) -> bool:
    changed = week.with_shift(boundary.weekday, boundary.index, boundary.moved(minutes))
    return all(excess.key != target.key for excess in CHECK_OF[target.code](changed))


def _accepted(changed: Week, known: Mapping[Key, int]) -> bool:
    """Return whether nothing but what was known is found, and none of it worse."""
    return all(excess.minutes <= known.get(excess.key, -1) for excess in excesses(changed))


def _rank(move: tuple[int, _Boundary], target: Excess) -> tuple[int, int, int, bool]:
    """Return the order of the changes: the smallest, on its own day, late rather than early."""
    minutes, boundary = move
    away = abs(boundary.weekday - target.weekday)
    return abs(minutes), away, -boundary.shift.end, boundary.edge is Edge.START
