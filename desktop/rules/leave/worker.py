"""The days of leave of a worker, by the days of the year before: ``leave.worker``.

The days worked and assimilated are turned into the week of five whole days, A × 5 ÷ R × Q ÷ S, to
two decimals, then to the nearest day; the table of article 35 gives the days of leave in that
week. Nobody has more than four weeks, which is sixteen days where four days are worked.

Basis: royal decree of 30 March 1967, art. 35; Vade Mecum fiche 4, part A. Part B asks 67 days for
5 days of leave where part A asks 64: the one more favourable to the learner is the value. In force
since 1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, T
from desktop.law.book import Law
from desktop.law.leave_table import LeaveRow, leave_table
from desktop.law.parameters.leave import FULL_WEEK, MOST_WEEKS

HUNDREDTH, ONE = Decimal("0.01"), Decimal(1)
SOURCE_PART_B = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 4, partie B",
    "Vademecum OFFA van 27 april 2017, fiche 4, deel B",
)


@dataclass(frozen=True, slots=True)
class Work:
    """The work of the year before.

    Attributes:
        days: Days worked and assimilated (A).
        days_per_week: Days a week by the contract (R).
        hours_per_week: Hours a week by the contract (Q).
        full_time_hours: Hours a week of a full-time worker (S).
    """

    days: Decimal
    days_per_week: Decimal
    hours_per_week: Decimal
    full_time_hours: Decimal


@dataclass(frozen=True, slots=True)
class WorkerLeave:
    """The leave of a worker.

    Attributes:
        equivalent_days: The days in the week of five whole days, to two decimals.
        rounded: The same, to the nearest day.
        leave_days: The days of leave in that week.
        other_reading: The days of leave by part B, where they differ.
        cap_own_regime: The most days of leave in the worker's own week.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    equivalent_days: Decimal
    rounded: int
    leave_days: int
    other_reading: int | None
    cap_own_regime: Decimal
    because: tuple[Because, ...]
    unverified: bool


def worker_leave(work: Work, law: Law) -> WorkerLeave:
    """Return the days of leave that the work of a year gives.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    week, most = law[FULL_WEEK], law[MOST_WEEKS]
    exact = work.days * week * work.hours_per_week / (work.days_per_week * work.full_time_hours)
    equivalent = exact.quantize(HUNDREDTH, ROUND_HALF_UP)
    rounded = int(equivalent.quantize(ONE, ROUND_HALF_UP))
    days, other = days_for(rounded)
    cap = work.days_per_week * most
    return WorkerLeave(
        equivalent_days=equivalent,
        rounded=rounded,
        leave_days=days,
        other_reading=other,
        cap_own_regime=cap,
        because=(
            Because(
                T(
                    "{days} days in a week of {week} days and {hours} hours are {equivalent} days "
                    "in a week of {full} whole days, rounded to {rounded}.",
                    days=work.days,
                    week=work.days_per_week,
                    hours=work.hours_per_week,
                    equivalent=equivalent,
                    full=week,
                    rounded=rounded,
                ),
                T(
                    "{days} × {full} ÷ {week} × {hours} ÷ {whole} = {equivalent}, rounded to "
                    "{rounded}",
                    days=work.days,
                    full=week,
                    week=work.days_per_week,
                    hours=work.hours_per_week,
                    whole=work.full_time_hours,
                    equivalent=equivalent,
                    rounded=rounded,
                ),
                T("{source}", source=law.source(FULL_WEEK)),
            ),
            *why_days(rounded, days, other, week, leave_table().source),
            Because(
                T(
                    "Nobody has more than {weeks} weeks: {cap} days in a week of {days} days.",
                    weeks=most,
                    cap=cap,
                    days=work.days_per_week,
                ),
                T(
                    "{weeks} × {days} = {cap}",
                    weeks=most,
                    days=work.days_per_week,
                    cap=cap,
                ),
                T("{source}", source=law.source(MOST_WEEKS)),
            ),
        ),
        unverified=not law.all_verified((FULL_WEEK, MOST_WEEKS)),
    )


def days_for(worked: int) -> tuple[int, int | None]:
    """Return the days of leave for days worked, and those of the other reading if they differ."""
    rows = [row.value for row in leave_table().rows]
    found = _first(rows, worked, other=False)
    other = _first(rows, worked, other=True)
    return found, other if other != found else None


def why_days(
    worked: int, days: int, other: int | None, week: int, source: Bilingual
) -> tuple[Because, ...]:
    """Return why days worked give days of leave, in both readings where they differ.

    Args:
        worked: The days worked.
        days: The days of leave they give.
        other: Those of the other reading, where they differ.
        week: The days of the week both are counted in.
        source: Where the table was read.
    """
    text = T(
        "By the table, {worked} days give {days} days of leave, counted in a week of {week} days.",
        worked=worked,
        days=days,
        week=week,
    )
    found = Because(text, source=T("{source}", source=source))
    if other is None:
        return (found,)
    rows = (row.value for row in leave_table().rows)
    asked = next(row.other_least or row.least for row in rows if row.days == days)
    strict = T(
        "By part B of the same sheet they give {other} only: it asks {asked} days for {days} days "
        "of leave. The reading more favourable to the learner is kept.",
        other=other,
        asked=asked,
        days=days,
    )
    return (found, Because(strict, source=T("{source}", source=SOURCE_PART_B)))


def _first(rows: list[LeaveRow], worked: int, *, other: bool) -> int:
    return next(row.days for row in rows if worked >= _least(row, other=other))


def _least(row: LeaveRow, *, other: bool) -> int:
    return row.other_least if other and row.other_least is not None else row.least
