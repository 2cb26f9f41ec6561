"""Three weeks of leave in a row: ``leave.consecutive``.

Between 1 May and 31 October a learner takes three weeks in a row at least, whatever the kind of
leave, and the company has to grant them. Inactive days and public holidays bridge, so three times
Monday to Friday is enough; the days of a run outside that season do not count.

Basis: contrat d'alternance, art. 7; Vade Mecum 4.7 and fiche 4. In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, T
from desktop.kernel.period import ONE_DAY, Month, Period
from desktop.law.book import Law
from desktop.law.parameters.leave_plan import (
    SEASON_FIRST_MONTH,
    SEASON_LAST_MONTH,
    WEEKS_IN_A_ROW,
)
from desktop.rules.holiday import public_holidays

DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Consecutive:
    """The longest run of leave of a season.

    Attributes:
        longest_run: Its calendar days, those that bridge included.
        met: Whether it is long enough.
        run: Its first and last day, where there is any leave.
        missing: The calendar days that lack.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    longest_run: int
    met: bool
    run: Period | None
    missing: int
    because: tuple[Because, ...]
    unverified: bool


def season_of(year: int, law: Law) -> Period:
    """Return the days of the main leave of a year: 1 May to 31 October.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    return Period(
        Month(year, law[SEASON_FIRST_MONTH]).first, Month(year, law[SEASON_LAST_MONTH]).last
    )


def consecutive_leave(
    year: int, periods: Iterable[Period], inactive: frozenset[int], law: Law
) -> Consecutive:
    """Return the longest run of leave in the season of a year.

    Args:
        year: The year.
        periods: The days of leave, of whatever kind, in any order.
        inactive: The weekdays without work, Monday being 0.
        law: The law of that year.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    season = season_of(year, law)
    least = law[WEEKS_IN_A_ROW] * DAYS_A_WEEK
    spells = list(periods)
    run = longest_run(season, spells, inactive)
    days = 0 if run is None else run.days
    source = T("{source}", source=law.source(WEEKS_IN_A_ROW))
    verified = law.all_verified((WEEKS_IN_A_ROW, SEASON_FIRST_MONTH, SEASON_LAST_MONTH))
    return Consecutive(
        longest_run=days,
        met=days >= least,
        run=run,
        missing=max(least - days, 0),
        because=(
            Because(_sentence(run, least, season), source=source),
            *_outside(run, season, spells, source),
        ),
        unverified=not verified,
    )


def longest_run(season: Period, periods: list[Period], inactive: frozenset[int]) -> Period | None:
    """Return the longest run of leave in a season, with the days off around it."""
    if not any(period.meet(season) for period in periods):
        return None
    best: Period | None = None
    first: date | None = None
    has_leave = False
    for day in (*season, season.last + ONE_DAY):
        leave = day in season and _among(day, periods)
        if leave or (day in season and _bridges(day, inactive)):
            first = first or day
            has_leave = has_leave or leave
            continue
        if first is not None and has_leave:
            found = Period(first, day - ONE_DAY)
            best = found if best is None or found.days > best.days else best
        first, has_leave = None, False
    return best


def _bridges(day: date, inactive: frozenset[int]) -> bool:
    return day.weekday() in inactive or day in public_holidays(day.year)


def _outside(
    run: Period | None, season: Period, periods: list[Period], source: Message
) -> Iterator[Because]:
    """Say that days of the same leave before or after the season do not count."""
    if run is None:
        return
    before, after = season.first - ONE_DAY, season.last + ONE_DAY
    cut = [day for day in (before, after) if _next_to(day, run) and _among(day, periods)]
    if cut:
        text = T(
            "Days of this leave before {first} or after {last} do not count.",
            first=season.first,
            last=season.last,
        )
        yield Because(text, source=source)


def _next_to(day: date, run: Period) -> bool:
    return day in (run.first - ONE_DAY, run.last + ONE_DAY)


def _among(day: date, periods: list[Period]) -> bool:
    return any(day in period for period in periods)


def _sentence(run: Period | None, least: int, season: Period) -> Message:
    if run is None:
        return T(
            "From {first} to {last} no leave is planned; {least} days in a row are needed, days "
            "off and public holidays included.",
            first=season.first,
            last=season.last,
            least=least,
        )
    if run.days >= least:
        return T(
            "From {first} to {last} there are {days} days in a row, days off and public holidays "
            "included; {least} are needed.",
            first=run.first,
            last=run.last,
            days=run.days,
            least=least,
        )
    return T(
        "The longest run, from {first} to {last}, has {days} days, days off and public holidays "
        "included; {missing} more are needed. Add them before or after.",
        first=run.first,
        last=run.last,
        days=run.days,
        missing=least - run.days,
    )
