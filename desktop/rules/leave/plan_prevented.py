"""Leave that illness and the like prevented: ``leave.sick`` and ``leave.carry-over``.

Since the holiday year 2024 days of illness during leave become days of illness, with a certificate
within two working days, and days of leave that illness and the like prevented are taken within 24
months after the year. Before, both were lost as leave.

Basis: royal decree of 8 February 2023, since 1 January 2024; before it the royal decree of
30 March 1967, art. 64 to 68 (from memory).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, unique

from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, T
from desktop.kernel.period import MONTHS, Month, add_months
from desktop.law.book import Law
from desktop.law.parameters.leave_plan import (
    CARRY_OVER_MONTHS,
    SICK_CERTIFICATE_WORKING_DAYS,
    SICK_DAYS_KEPT,
)
from desktop.rules.workday import working_day_after


@unique
class Prevention(Enum):
    """What kept a learner from taking leave before the year was over."""

    ILLNESS = "illness"
    PRIVATE_ACCIDENT = "private_accident"
    WORK_ACCIDENT = "work_accident"
    OCCUPATIONAL_DISEASE = "occupational_disease"
    MATERNITY = "maternity"
    BIRTH = "birth"
    ADOPTION = "adoption"
    FOSTER = "foster"
    PROPHYLACTIC = "prophylactic"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SickInLeave:
    """What becomes of days of illness during leave.

    Attributes:
        converts: Whether they become days of illness, so that the leave is kept.
        certificate_by: The last day for the certificate, where they do.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    converts: bool
    certificate_by: date | None
    because: tuple[Because, ...]
    unverified: bool


@dataclass(frozen=True, slots=True)
class CarryOver:
    """Until when the leave of a year can be taken.

    Attributes:
        take_by: The last day.
        paid_on: The day on which what was not taken in the year is paid.
        carried: Whether it can be taken after the year.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    take_by: date
    paid_on: date
    carried: bool
    because: tuple[Because, ...]
    unverified: bool


def sick_in_leave(first_sick_day: date, law: Law) -> SickInLeave:
    """Return whether days of illness during leave are kept, and by when that is proved.

    Args:
        first_sick_day: The first day of illness that lies in the leave.
        law: The law of that day.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    if law[SICK_DAYS_KEPT]:
        return _kept(first_sick_day, law)
    return _lost(law)


def _kept(first_sick_day: date, law: Law) -> SickInLeave:
    """Since 1 January 2024: royal decree of 8 February 2023."""
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
    verified = law.all_verified((SICK_DAYS_KEPT, SICK_CERTIFICATE_WORKING_DAYS))
    return SickInLeave(True, by, (Because(text, source=source),), not verified)


def _lost(law: Law) -> SickInLeave:
    """Until 31 December 2023: royal decree of 30 March 1967 (from memory)."""
    text = T(
        "Before the holiday year 2024 days of illness that began during leave stayed days of "
        "leave: they were lost, and no certificate changed that."
    )
    source = T("{source}", source=law.source(SICK_DAYS_KEPT))
    return SickInLeave(False, None, (Because(text, source=source),), True)


def carry_over(year: int, prevention: Prevention, law: Law) -> CarryOver:
    """Return the last day to take the leave of a year that something prevented.

    Args:
        year: The holiday year.
        prevention: What prevented it.
        law: The law of that year.

    Raises:
        NoLawInForce: The law of that year is not known.
    """
    last = Month(year, MONTHS).last
    months = 0 if prevention is Prevention.OTHER else law[CARRY_OVER_MONTHS]
    by = add_months(last, months)
    return CarryOver(
        take_by=by,
        paid_on=last,
        carried=by > last,
        because=(
            Because(
                _sentence(year, prevention, months, by),
                source=T("{source}", source=law.source(CARRY_OVER_MONTHS)),
            ),
        ),
        unverified=not law.verified(CARRY_OVER_MONTHS),
    )


def _sentence(year: int, prevention: Prevention, months: int, by: date) -> Message:
    if months:
        return T(
            "Days of {year} prevented by illness, accident, maternity, birth, adoption, foster "
            "care or prophylactic leave are taken by {by}, {months} months after the year; they "
            "are paid on {last}.",
            year=str(year),
            by=by,
            months=months,
            last=Month(year, MONTHS).last,
        )
    if prevention is Prevention.OTHER:
        return T(
            "Only illness, accident, maternity, birth, adoption, foster care and prophylactic "
            "leave carry days over: the days of {year} are taken by {by}.",
            year=str(year),
            by=by,
        )
    return T(
        "Before the holiday year 2024 no days were carried over: the days of {year} that were not "
        "taken by {by} were paid and lost.",
        year=str(year),
        by=by,
    )
