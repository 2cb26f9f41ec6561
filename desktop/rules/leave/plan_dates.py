"""The days by which leave is agreed and told.

``leave.school``: four weeks without pay a year, less the paid rest days of the sector, agreed by
30 April. ``leave.fund-notice``: a worker's company tells the fund six weeks before the main leave.

Basis: contrat d'alternance, art. 7; Vade Mecum 4.7 and fiche 4, since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Month
from desktop.law.book import SCHEME_BEGINS, Law
from desktop.law.parameters.leave_plan import AGREE_MONTH, FUND_WEEKS, SCHOOL_DAYS


@dataclass(frozen=True, slots=True)
class SchoolLeave:
    """The school leave of a year.

    Attributes:
        maximum: The days at most.
        agree_by: The last day to agree on its dates; None where the scheme began later.
        within: Whether the days planned pass; None where none were told.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    maximum: int
    agree_by: date | None
    within: bool | None
    because: tuple[Because, ...]
    unverified: bool


@dataclass(frozen=True, slots=True)
class Deadline:
    """One last day.

    Attributes:
        by: The day.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    by: date
    because: tuple[Because, ...]
    unverified: bool


def school_leave(year: int, planned: int | None, rest_days: int, law: Law) -> SchoolLeave:
    """Return how much school leave there is in a year and by when its dates are agreed.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    days = law[SCHOOL_DAYS]
    less = min(rest_days, days)
    maximum = days - less
    agree_by = Month(year, law[AGREE_MONTH]).last
    begun = agree_by >= SCHEME_BEGINS
    because = (
        *_too_many(planned, maximum, law),
        Because(
            T(
                "Four weeks of school leave without pay are {days} days; less {rest} paid rest "
                "days of the sector, {maximum} are left.",
                days=days,
                rest=rest_days,
                maximum=maximum,
            ),
            T("{days} − {rest} = {maximum}", days=days, rest=less, maximum=maximum),
            T("{source}", source=law.source(SCHOOL_DAYS)),
        ),
        Because(
            _agreed(agree_by) if begun else _begun_later(agree_by),
            source=T("{source}", source=law.source(AGREE_MONTH)),
        ),
    )
    return SchoolLeave(
        maximum=maximum,
        agree_by=agree_by if begun else None,
        within=None if planned is None else planned <= maximum,
        because=because,
        unverified=not law.all_verified((SCHOOL_DAYS, AGREE_MONTH)),
    )


def _too_many(planned: int | None, maximum: int, law: Law) -> Iterator[Because]:
    if planned is not None and planned > maximum:
        text = T(
            "{planned} days are planned: {over} too many. At most {maximum} pass.",
            planned=planned,
            over=planned - maximum,
            maximum=maximum,
        )
        yield Because(text, source=T("{source}", source=law.source(SCHOOL_DAYS)))


def _agreed(day: date) -> Message:
    return T(
        "The learner, the company and the operator agree on the dates by {day}, unless the "
        "work regulations say otherwise or the company and they agree otherwise.",
        day=day,
    )


def _begun_later(day: date) -> Message:
    return T(
        "On {day} the rules of the contrat d’alternance were not in force yet: there was no day "
        "by which to agree.",
        day=day,
    )


def fund_notice(main_from: date, law: Law) -> Deadline:
    """Return the last day to tell the holiday fund when the main leave begins.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    weeks = law[FUND_WEEKS]
    by = main_from - timedelta(weeks=weeks)
    text = T(
        "In the workers’ regime the company tells the holiday fund by {by}, {weeks} weeks before "
        "the main leave of {day}.",
        by=by,
        weeks=weeks,
        day=main_from,
    )
    because = (Because(text, source=T("{source}", source=law.source(FUND_WEEKS))),)
    return Deadline(by, because, not law.verified(FUND_WEEKS))
