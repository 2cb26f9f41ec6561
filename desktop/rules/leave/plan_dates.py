"""The days by which leave is agreed, told, proved or taken.

``leave.school``: four weeks without pay a year, less the paid rest days of the sector, agreed by
30 April. ``leave.fund-notice``: a worker's company tells the fund six weeks before the main leave.
``leave.sick``: since the holiday year 2024 days of illness during leave are no leave, with a
certificate within two working days. ``leave.carry-over``: days that illness and the like prevented
are taken within 24 months after the year.

Basis: contrat d'alternance, art. 7; Vade Mecum 4.7 and fiche 4, since 1 September 2015; royal
decree of 8 February 2023, since 1 January 2024.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.kernel.answer import Because
from desktop.kernel.messages import T
from desktop.kernel.period import MONTHS, Month, add_months
from desktop.law.book import Law
from desktop.law.parameters.leave_plan import (
    AGREE_MONTH,
    CARRY_OVER_MONTHS,
    FUND_WEEKS,
    SCHOOL_DAYS,
    SICK_CERTIFICATE_WORKING_DAYS,
)
from desktop.rules.workday import working_day_after


@dataclass(frozen=True, slots=True)
class SchoolLeave:
    """The school leave of a year.

    Attributes:
        maximum: The days at most.
        agree_by: The last day to agree on its dates.
        within: Whether the days planned pass.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    maximum: int
    agree_by: date
    within: bool
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


def school_leave(year: int, planned: int, rest_days: int, law: Law) -> SchoolLeave:
    """Return how much school leave there is in a year and by when its dates are agreed.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    days = law[SCHOOL_DAYS]
    maximum = max(days - rest_days, 0)
    agree_by = Month(year, law[AGREE_MONTH]).last
    because = [
        Because(
            T(
                "Four weeks of school leave without pay are {days} days; less {rest} paid rest "
                "days of the sector, {maximum} are left.",
                days=days,
                rest=rest_days,
                maximum=maximum,
            ),
            T("{days} − {rest} = {maximum}", days=days, rest=rest_days, maximum=maximum),
            T("{source}", source=law.source(SCHOOL_DAYS)),
        ),
        Because(
            T(
                "The learner, the company and the operator agree on the dates by {day}, unless the "
                "work regulations say otherwise.",
                day=agree_by,
            ),
            source=T("{source}", source=law.source(AGREE_MONTH)),
        ),
    ]
    if planned > maximum:
        text = T(
            "{planned} days are planned: {over} too many. At most {maximum} pass.",
            planned=planned,
            over=planned - maximum,
            maximum=maximum,
        )
        because.insert(0, Because(text, source=T("{source}", source=law.source(SCHOOL_DAYS))))
    verified = law.all_verified((SCHOOL_DAYS, AGREE_MONTH))
    return SchoolLeave(maximum, agree_by, planned <= maximum, tuple(because), not verified)


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


def sick_in_leave(first_sick_day: date, law: Law) -> Deadline:
    """Return the last day to hand over the certificate of an illness during leave.

    Raises:
        NoLawInForce: Before 2024 such days stayed leave.
    """
    days = law[SICK_CERTIFICATE_WORKING_DAYS]
    by = working_day_after(first_sick_day, days)
    text = T(
        "The learner tells the company at once, gives the address when away, asks to keep the days "
        "and hands over a certificate within {days} working days, by {by}. The days become days of "
        "illness; the leave is not prolonged by itself.",
        days=days,
        by=by,
    )
    source = T("{source}", source=law.source(SICK_CERTIFICATE_WORKING_DAYS))
    return Deadline(
        by, (Because(text, source=source),), not law.verified(SICK_CERTIFICATE_WORKING_DAYS)
    )


def carry_over(year: int, law: Law) -> Deadline:
    """Return the last day to take the days of a year that illness and the like prevented.

    Raises:
        NoLawInForce: Before 2024 such days were lost.
    """
    months = law[CARRY_OVER_MONTHS]
    last = Month(year, MONTHS).last
    by = add_months(last, months)
    text = T(
        "Days of {year} prevented by illness, accident, maternity, birth, adoption or prophylactic "
        "leave are taken by {by}, {months} months after the year; they are paid on {last}.",
        year=str(year),
        by=by,
        months=months,
        last=last,
    )
    source = T("{source}", source=law.source(CARRY_OVER_MONTHS))
    return Deadline(by, (Because(text, source=source),), not law.verified(CARRY_OVER_MONTHS))
