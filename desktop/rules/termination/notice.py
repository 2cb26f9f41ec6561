"""When a notice runs and ends: ``termination.notice``.

A notice lasts seven calendar days in the trial and fourteen after it. Served by bailiff or handed
over against a receipt it runs from the next day; sent by registered letter it takes effect on the
third working day after that. Illness, an accident at work, annual leave, detention or community
work and compensatory rest prolong it: each of their calendar days in the notice moves its end by
one, the days it is prolonged by included, so that no such day counts twice.

Basis: contrat d'alternance, art. 9; Accord de coopération-cadre, art. 1, § 4quinquies, 4°; Vade
Mecum 4.3 and fiche 15. In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, unique

from desktop.kernel.answer import Because
from desktop.kernel.messages import NT, Bilingual, T
from desktop.kernel.period import ONE_DAY, Period
from desktop.law.book import Law
from desktop.law.parameters.termination import (
    NOTICE_DAYS,
    NOTICE_DAYS_TRIAL,
    REGISTERED_WORKING_DAYS,
)
from desktop.rules.termination.saturday import about_saturday
from desktop.rules.workday import days_after, working_day_after

SOURCE_NOTICE_RUNS = Bilingual(
    "Contrat d'alternance, art. 9 ; Vade Mecum OFFA du 27 avril 2017, point 4.3 et fiche 15",
    "Alternerende overeenkomst, art. 9; Vademecum OFFA van 27 april 2017, punt 4.3 en fiche 15",
)


@unique
class Method(Enum):
    """How a notice is given."""

    HAND = "hand"
    BAILIFF = "bailiff"
    REGISTERED = "registered"


@unique
class Prolonging(Enum):
    """The suspensions that prolong a notice: the list of fiche 15."""

    ILLNESS = "illness"
    WORK_ACCIDENT = "work_accident"
    ANNUAL_LEAVE = "annual_leave"
    DETENTION = "detention"
    REST_DAY = "rest_day"


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice and what suspends the contract while it runs.

    Attributes:
        method: How it is given.
        in_trial: Whether it is given in the trial.
        suspensions: The suspensions that prolong a notice.
        set_aside: The suspensions that do not.
        saturday_counts: Whether a Saturday is a working day.
    """

    method: Method
    in_trial: bool
    suspensions: tuple[Period, ...] = ()
    set_aside: tuple[Period, ...] = ()
    saturday_counts: bool = True


@dataclass(frozen=True, slots=True)
class Course:
    """The days of a notice.

    Attributes:
        starts_on: Its first day.
        ends_on: Its last day, that of the contract too.
        days: The calendar days it lasts by law.
        prolonged_by: The calendar days of suspension in it.
        other_starts_on: Its first day by the other reading of a registered letter.
        other_ends_on: Its last day by that reading.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    starts_on: date
    ends_on: date
    days: int
    prolonged_by: int
    other_starts_on: date | None
    other_ends_on: date | None
    because: tuple[Because, ...]
    unverified: bool


def course_of(notice: Notice, law: Law) -> Course:
    """Return the days of a notice that is handed over, served or sent on the day of ``law``.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    key = NOTICE_DAYS_TRIAL if notice.in_trial else NOTICE_DAYS
    days, registered = law[key], notice.method is Method.REGISTERED
    start = _effect(notice, law, saturday_counts=notice.saturday_counts)
    end = end_of_notice(start, days, notice.suspensions)
    other = start + ONE_DAY if registered else None
    other_end = end_of_notice(other, days, notice.suspensions) if other else None
    plain = days_after(start, days - 1)
    prolonged = (end - plain).days
    because = [*_about_start(notice, start, law)]
    if other and other_end:
        because.append(_about_other_start(other, other_end))
    because += (_about_length(notice, start, plain, law), _about_suspension(plain, end, prolonged))
    because += _about_set_aside(notice, start, end, days)
    figures = (key, REGISTERED_WORKING_DAYS) if registered else (key,)
    return Course(
        start, end, days, prolonged, other, other_end, tuple(because), not law.all_verified(figures)
    )


def end_of_notice(start: date, days: int, suspensions: tuple[Period, ...]) -> date:
    """Return the day on which so many days without suspension have passed."""
    day, left = start - ONE_DAY, days
    while left:
        day += ONE_DAY
        if not any(day in period for period in suspensions):
            left -= 1
    return day


def _effect(notice: Notice, law: Law, *, saturday_counts: bool) -> date:
    if notice.method is not Method.REGISTERED:
        return law.day + ONE_DAY
    count = law[REGISTERED_WORKING_DAYS]
    return working_day_after(law.day, count, saturday_counts=saturday_counts)


def _about_start(notice: Notice, start: date, law: Law) -> Iterator[Because]:
    if notice.method is Method.REGISTERED:
        yield from _about_letter(notice, start, law)
        return
    if notice.method is Method.HAND:
        text = T(
            "Handed over on {sent} against a signed receipt, the notice runs from the next day, "
            "{start}. Without a receipt it is sent by registered letter.",
            sent=law.day,
            start=start,
        )
    else:
        text = T(
            "Served by bailiff on {sent}, the notice runs from the next day, {start}.",
            sent=law.day,
            start=start,
        )
    yield Because(text, source=T("{source}", source=SOURCE_NOTICE_RUNS))


def _about_letter(notice: Notice, start: date, law: Law) -> Iterator[Because]:
    text = T(
        "Sent by registered letter on {sent}, the notice takes effect and runs from {start}, "
        "working day number {count} after that.",
        sent=law.day,
        start=start,
        count=law[REGISTERED_WORKING_DAYS],
    )
    yield Because(text, source=T("{source}", source=law.source(REGISTERED_WORKING_DAYS)))
    kept = notice.saturday_counts
    yield about_saturday(
        start, _effect(notice, law, saturday_counts=not kept), saturday_counts=kept
    )


def _about_other_start(start: date, end: date) -> Because:
    return Because(
        T(
            "The text can also be read as a letter received on that day, whose notice runs from "
            "the next, as for one handed over: from {start} to {end}. The day named is kept.",
            start=start,
            end=end,
        )
    )


def _about_length(notice: Notice, start: date, plain: date, law: Law) -> Because:
    key = NOTICE_DAYS_TRIAL if notice.in_trial else NOTICE_DAYS
    days = law[key]
    if notice.in_trial:
        text = T("In the trial the notice is {days} calendar days.", days=days)
    else:
        text = T("After the trial the notice is {days} calendar days.", days=days)
    return Because(
        text,
        T("{start} + {days} − 1 = {end}", start=start, days=days, end=plain),
        T("{source}", source=law.source(key)),
    )


def _about_suspension(plain: date, end: date, prolonged: int) -> Because:
    source = T("{source}", source=SOURCE_NOTICE_RUNS)
    if not prolonged:
        text = T(
            "Illness, an accident at work, annual leave, detention or community work and "
            "compensatory rest would prolong it; none of those told has a day in it."
        )
        return Because(text, source=source)
    return Because(
        NT(
            "It is prolonged by each calendar day of illness, accident at work, annual leave, "
            "detention or community work or compensatory rest in it, whoever gave it: {count} day.",
            "It is prolonged by each calendar day of illness, accident at work, annual leave, "
            "detention or community work or compensatory rest in it, whoever gave it: {count} "
            "days.",
            prolonged,
        ),
        T("{plain} + {prolonged} = {end}", plain=plain, prolonged=prolonged, end=end),
        source,
    )


def _about_set_aside(notice: Notice, start: date, end: date, days: int) -> Iterator[Because]:
    other = end_of_notice(start, days, notice.suspensions + notice.set_aside)
    if other != end:
        text = T(
            "Another suspension falls in it. Fiche 15 does not name it among those that prolong a "
            "notice, so it does not count; if it did, the notice would end on {other}.",
            other=other,
        )
        yield Because(text, source=T("{source}", source=SOURCE_NOTICE_RUNS))
