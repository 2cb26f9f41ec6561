"""The trial and the duration of a contract: ``contract.trial``, ``contract.duration``.

The trial is one month from the first day in the company, prolonged by every absence. A contract
lasts six years at most.

Basis: contrat d'alternance, art. 1; Vade Mecum 4.2 and 4.3; Walloon decree of 4 May 2017 for the
absences, with effect on 1 September 2016. In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.kernel.answer import Because
from desktop.kernel.messages import NT, Bilingual, T
from desktop.kernel.period import MONTHS, ONE_DAY, Period, add_months
from desktop.law.book import Law, Parameter
from desktop.law.parameters.contract import MAX_YEARS, TRIAL_ANY_ABSENCE, TRIAL_MONTHS

SOURCE_CONTRACT_1 = Bilingual(
    "Contrat d'alternance, art. 1 ; Vade Mecum OFFA du 27 avril 2017, points 4.2 et 4.3",
    "Alternerende overeenkomst, art. 1; Vademecum OFFA van 27 april 2017, punten 4.2 en 4.3",
)


@dataclass(frozen=True, slots=True)
class Trial:
    """The trial of a contract.

    Attributes:
        last_day: Its last day.
        other_reading: Its last day where the month is counted from the day after the first.
        absent_days: The calendar days of absence that prolong it.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    last_day: date
    other_reading: date
    absent_days: int
    because: tuple[Because, ...]
    unverified: bool


def end_of_months(first: date, months: int) -> date:
    """Return the last of so many months that begin with ``first``.

    It is the day before the same day of the month, or the last day of a month without that day.
    """
    end = add_months(first, months)
    return end - ONE_DAY if end.day == first.day else end


def trial_of(absences: Iterable[Period], law: Law) -> Trial:
    """Return the trial of a contract whose first day in the company is that of ``law``.

    Every calendar day of absence in the trial, the days it is prolonged by included, moves its end
    by a day.

    Raises:
        NoLawInForce: The law of that day is not known, or not what prolonged a trial then.
    """
    first, months = law.day, law[TRIAL_MONTHS]
    away = {day for period in absences for day in period}
    plain = end_of_months(first, months)
    last, absent = _prolonged(first, plain, away)
    other, _ = _prolonged(first, add_months(first, months), away)
    source = T("{source}", source=law.source(TRIAL_MONTHS))
    because = [
        Because(
            T(
                "The trial is {months} month from the first day in the company, {first}: without "
                "absence until {plain}.",
                months=months,
                first=first,
                plain=plain,
            ),
            source=source,
        )
    ]
    keys: list[Parameter[Any]] = [TRIAL_MONTHS]
    if absent:
        keys.append(TRIAL_ANY_ABSENCE)
        law.entry(TRIAL_ANY_ABSENCE)
        because.append(_about_absence(plain, last, absent, law))
    if other != last:  # from the 31st of a month both end on the last day of the next
        text = T(
            "Counted from the day after the first it would end on {other}; the shorter trial, "
            "with the longer notice after it, is kept.",
            other=other,
        )
        because.append(Because(text))
    return Trial(last, other, absent, tuple(because), not law.all_verified(keys))


def _about_absence(plain: date, last: date, absent: int, law: Law) -> Because:
    return Because(
        NT(
            "Every calendar day of absence in it prolongs it: {count} day.",
            "Every calendar day of absence in it prolongs it: {count} days.",
            absent,
        ),
        T("{plain} + {absent} = {last}", plain=plain, absent=absent, last=last),
        T("{source}", source=law.source(TRIAL_ANY_ABSENCE)),
    )


def _prolonged(first: date, end: date, away: set[date]) -> tuple[date, int]:
    """Return the end moved by the days away in it, and how many there are."""
    absent, day = 0, first
    while day <= end:
        if day in away:
            absent += 1
            end += ONE_DAY
        day += ONE_DAY
    return end, absent


@dataclass(frozen=True, slots=True)
class Duration:
    """How long a contract lasts.

    Attributes:
        months: Its months; one that has begun counts.
        allowed: Whether it is not too long.
        latest_end: The last day it may have.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    months: int
    allowed: bool
    latest_end: date
    because: tuple[Because, ...]
    unverified: bool


def duration_of(end: date, law: Law) -> Duration:
    """Return how long a contract lasts that starts on the day of ``law``.

    Args:
        end: Its last day, not before the first.
        law: The law of its first day.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    start = law.day
    latest = end_of_months(start, law[MAX_YEARS] * MONTHS)
    # The month of the end is full or has begun.
    months = max(1, (end.year - start.year) * MONTHS + end.month - start.month)
    if end > end_of_months(start, months):
        months += 1
    because = [
        Because(
            NT(
                "From {start} to {end} there is {count} month, one begun counting as one.",
                "From {start} to {end} there are {count} months, one begun counting as one.",
                months,
                start=start,
                end=end,
            ),
            source=T("{source}", source=law.source(MAX_YEARS)),
        ),
        Because(
            T(
                "A contract lasts {years} years at most, here until {latest}.",
                years=law[MAX_YEARS],
                latest=latest,
            ),
            source=T("{source}", source=law.source(MAX_YEARS)),
        ),
    ]
    if end > latest:
        because.append(Because(T("Let it end on {latest} or before.", latest=latest)))
    return Duration(months, end <= latest, latest, tuple(because), not law.verified(MAX_YEARS))
