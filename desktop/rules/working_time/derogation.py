"""What a derogation of the sector allows beside the rule, and the hours it opens to a minor.

Vade Mecum, fiche 2: from sixteen on, some sectors and trades may work until 23:00, or move the
limits of the night to 23:00 and 7:00, or to 22:00 and 6:00.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from desktop.rules.working_time.limits import Limits

NIGHT = "night"
SUNDAY = "sunday"
PUBLIC_HOLIDAY = "public-holiday"
REST = "rest-between-days"
WEEKLY_REST = "weekly-rest"
CODES = (NIGHT, SUNDAY, PUBLIC_HOLIDAY, REST, WEEKLY_REST)

NOON, MIDNIGHT = 12 * 60, 24 * 60

Window = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Derogation:
    """A derogation that the employer holds.

    Attributes:
        code: What it allows, one of ``CODES``.
        reference: The article or the agreement it rests on.
        start: Its own first hour, in minutes, where it has bounds.
        end: Its own last hour, in minutes, where it has bounds.
    """

    code: str
    reference: str
    start: int | None = None
    end: int | None = None

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """Its own hours; midnight, as an end or alone, is that of the same evening."""
        start = MIDNIGHT if self.start == 0 and self.end is None else self.start
        return start, MIDNIGHT if self.end == 0 else self.end


@lru_cache(maxsize=256)
def codes_of(derogations: tuple[Derogation, ...]) -> frozenset[str]:
    """Return the codes of the derogations held."""
    return frozenset(one.code for one in derogations)


@lru_cache(maxsize=1024)
def allowed_hours(
    derogations: tuple[Derogation, ...], limits: Limits, *, old_enough: bool
) -> tuple[Window, ...]:
    """Return when a minor may work, in order and apart.

    Nobody works before the end of the dead of night, whatever a derogation says.
    """
    ordinary = (limits.night_ends, limits.night_begins)
    held = [one for one in derogations if one.code == NIGHT and old_enough]
    opened = [window for one in held for window in _opened(one, limits)] or [ordinary]
    joined: list[Window] = []
    for start, end in sorted(opened):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        elif end > limits.dead_of_night_ends:
            joined.append((max(start, limits.dead_of_night_ends), end))
    return tuple(joined)


def _opened(one: Derogation, limits: Limits) -> tuple[Window, ...]:
    """Return the hours a night derogation leaves open.

    Bounds that cross midnight, such as 23:00 to 7:00, are those of the night and take the place
    of the ordinary ones; others, such as 4:00 to 6:00, open those hours beside the ordinary ones.
    A lone bound is that end of the night. Without bounds the night begins at 23:00. Bounds that
    are neither, such as 3:00 to 2:00, open nothing.
    """
    morning, evening = limits.night_ends, limits.night_begins
    start, end = one.bounds
    if start is not None and end is not None:
        if crosses_midnight(start, end):
            return ((end, start),)
        return ((morning, evening), (start, end)) if start < end else ((morning, evening),)
    bound = end if start is None else start
    if bound is None:
        return ((morning, limits.night_begins_derogation),)
    return ((morning, bound),) if bound > NOON else ((bound, evening),)


def crosses_midnight(start: int, end: int) -> bool:
    """Return whether the bounds are those of a night: from an evening to a morning."""
    return end <= NOON < start


def unreadable(start: int | None, end: int | None) -> bool:
    """Return whether two bounds are neither hours of a day nor those of a night."""
    if start is None or end is None:
        return False
    last = end or MIDNIGHT
    return start >= last and not crosses_midnight(start, last)
