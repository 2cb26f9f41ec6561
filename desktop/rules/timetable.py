"""What the law says of the hours of a week: ``time.*``.

A day has eight hours at most, nine where the week has a free half day besides
Sunday. A minor rests after four and a half hours, an adult after six. A minor does
not work between 20:00 and 6:00, nobody between midnight and 4:00, nobody on Sunday
without a derogation. Over a year the company gives at least twenty hours a week.

The hours at the training operator are not known, only its half days: the hours of a
week are those in the company.

Basis: contrat d'alternance, art. 5; Vade Mecum 4.5 and fiche 2; law of 16 March 1971.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate
from typing import Any

from desktop.kernel.findings import Finding, Severity
from desktop.kernel.hours import clock
from desktop.kernel.messages import Bilingual, Hours, Message, T
from desktop.kernel.period import Period, age_on
from desktop.kernel.vocabulary import HalfDay
from desktop.kernel.week import DayPlan, Shift, WeekPlan
from desktop.law.book import Law, NoLawInForce, Parameter
from desktop.law.parameters.time import (
    AVERAGE_WEEK,
    DAY_LONGEST,
    DAY_NORMAL,
    DEAD_OF_NIGHT_ENDS,
    NIGHT_BEGINS,
    NIGHT_ENDS,
    STRETCH_ADULT,
    STRETCH_MINOR,
)
from desktop.rules.terms import Terms, plan_on

MAJORITY = 18
SUNDAY = 6
NOON = 12 * 60
# A ticked half day holds no hours, so these are our reading of what it takes.
HALVES = {
    HalfDay.MORNING: Shift(0, NOON),
    HalfDay.AFTERNOON: Shift(13 * 60, 18 * 60),
}

PAGE = "timetable"
SOURCE_HALF_DAYS = Bilingual(
    "Contrat d'alternance, art. 5 ; Vade Mecum OFFA du 27 avril 2017, point 4.5",
    "Alternerende overeenkomst, art. 5; Vademecum OFFA van 27 april 2017, punt 4.5",
)
SOURCE_SUNDAY = Bilingual(
    "Contrat d'alternance, art. 5 ; Vade Mecum OFFA du 27 avril 2017, fiche 2",
    "Alternerende overeenkomst, art. 5; Vademecum OFFA van 27 april 2017, fiche 2",
)

# NOTE: one day of every week, within a sentence: "le lundi", "op maandag"
WEEKDAYS = (
    T("on Mondays"),
    T("on Tuesdays"),
    T("on Wednesdays"),
    T("on Thursdays"),
    T("on Fridays"),
    T("on Saturdays"),
    T("on Sundays"),
)


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """One weekday of a week plan, as the checks look at it.

    Attributes:
        minor: Whether the learner is under eighteen.
        free_half: Whether the week has a free half day besides Sunday.
    """

    weekday: int
    plan: DayPlan
    minor: bool
    free_half: bool

    @property
    def when(self) -> Message:
        """The weekday, within a sentence."""
        return WEEKDAYS[self.weekday]


def week_findings(
    week: WeekPlan, birth: date, day: date, law: Law, weekly_minutes: int
) -> tuple[tuple[int, Finding], ...]:
    """Return what is wrong with a week, each with its weekday, Monday being 0.

    What concerns the whole week stands at the day that goes over.

    Args:
        week: The hours and half days.
        birth: When the learner was born.
        day: The day on which the learner's age counts.
        law: The law in force then.
        weekly_minutes: The full-time week of the company.
    """
    minor = age_on(birth, day) < MAJORITY
    free = has_free_half(week)
    found: list[tuple[int, Finding]] = []
    try:
        for weekday, plan in enumerate(week.days):
            planned = PlannedDay(weekday, plan, minor, free)
            for check in CHECKS:
                found.extend((weekday, finding) for finding in check(planned, law))
    except NoLawInForce as missing:
        return ((0, _unknown(missing, day)),)
    over = _day_over(week, weekly_minutes)
    if over is not None:
        found.extend((over, finding) for finding in check_week_length(week, weekly_minutes, law))
    return tuple(sorted(found, key=_weekday))


def check_day_length(day: PlannedDay, law: Law) -> Iterator[Finding]:
    """A day has eight hours at most, nine where the week has a free half day."""
    worked = day.plan.company_minutes
    normal, longest = law[DAY_NORMAL], law[DAY_LONGEST]
    if worked > longest:
        text = T(
            "The learner works {worked} {when}; at most {most} a day are allowed. Shorten the day.",
            worked=Hours(worked),
            when=day.when,
            most=Hours(longest),
        )
        yield _breach("time.day-too-long", text, law, DAY_LONGEST)
    elif worked > normal and not day.free_half:
        text = T(
            "The learner works {worked} {when}; more than {most} a day needs a free half day "
            "in the week besides Sunday. Shorten the day or free a half day.",
            worked=Hours(worked),
            when=day.when,
            most=Hours(normal),
        )
        yield _breach("time.day-too-long", text, law, DAY_NORMAL)


def check_stretch(day: PlannedDay, law: Law) -> Iterator[Finding]:
    """A minor rests after four and a half hours at the latest, an adult after six."""
    limit = STRETCH_MINOR if day.minor else STRETCH_ADULT
    for shift in joined(day.plan.shifts):
        if shift.minutes > law[limit]:
            text = T(
                "From {start} to {end} {when} there are {worked} without a break; after {most} "
                "at the latest the learner has to rest. Plan a break.",
                start=clock(shift.start),
                end=clock(shift.end),
                when=day.when,
                worked=Hours(shift.minutes),
                most=Hours(law[limit]),
            )
            yield _breach("time.no-break", text, law, limit)


def check_night(day: PlannedDay, law: Law) -> Iterator[Finding]:
    """A minor does not work between 20:00 and 6:00; some trades may, from sixteen on."""
    begins, ends = law[NIGHT_BEGINS], law[NIGHT_ENDS]
    dead = law[DEAD_OF_NIGHT_ENDS]
    shifts = joined(day.plan.shifts)
    if day.minor and any(_at_night(shift, begins, dead, ends) for shift in shifts):
        text = T(
            "A minor does not work between {begins} and {ends}, but does so {when}. Move the "
            "hours, or check with the referent whether a derogation of your sector applies.",
            begins=clock(begins),
            ends=clock(ends),
            when=day.when,
        )
        yield _breach("time.night", text, law, NIGHT_ENDS)


def check_dead_of_night(day: PlannedDay, law: Law) -> Iterator[Finding]:
    """Nobody works between midnight and 4:00, at any age."""
    ends = law[DEAD_OF_NIGHT_ENDS]
    if any(shift.start < ends for shift in day.plan.shifts):
        text = T(
            "No learner works between midnight and {ends}, at any age, but this one does "
            "{when}. Move the hours.",
            ends=clock(ends),
            when=day.when,
        )
        yield _breach("time.dead-of-night", text, law, DEAD_OF_NIGHT_ENDS)


def check_sunday(day: PlannedDay, law: Law) -> Iterator[Finding]:
    """Nobody works on Sunday without a derogation, and then one Sunday in two at most."""
    if day.weekday == SUNDAY and day.plan.shifts:
        yield Finding(
            "time.sunday",
            Severity.BREACH,
            T(
                "The learner works every Sunday. A derogation of your sector may allow one "
                "Sunday in two; without one, move the hours to another day."
            ),
            T("{source}", source=SOURCE_SUNDAY),
            law.day,
            PAGE,
        )


def check_half_days(day: PlannedDay, law: Law) -> Iterator[Finding]:
    """A half day at the training operator is not one in the company."""
    for half in sorted(day.plan.halves, key=_half_order):
        taken = HALVES[half]
        if any(shift.start < taken.end and shift.end > taken.start for shift in day.plan.shifts):
            text = (
                T(
                    "The morning at the training operator {when} has hours in the company too. "
                    "Untick the half day or move the hours.",
                    when=day.when,
                )
                if half is HalfDay.MORNING
                else T(
                    "The afternoon at the training operator {when} has hours in the company "
                    "too. Untick the half day or move the hours.",
                    when=day.when,
                )
            )
            basis = T("{source}", source=SOURCE_HALF_DAYS)
            yield Finding("time.two-places", Severity.WARNING, text, basis, law.day, PAGE)


CHECKS: tuple[Callable[[PlannedDay, Law], Iterator[Finding]], ...] = (
    check_day_length,
    check_stretch,
    check_night,
    check_dead_of_night,
    check_sunday,
    check_half_days,
)


def check_week_length(week: WeekPlan, weekly_minutes: int, law: Law) -> Iterator[Finding]:
    """The hours in the company alone stay within the full-time week."""
    if week.company_minutes > weekly_minutes:
        yield Finding(
            "time.week-too-long",
            Severity.BREACH,
            T(
                "The week has {worked} in the company, without the hours at the training "
                "operator; a full-time week has {most}. Take hours off.",
                worked=Hours(week.company_minutes),
                most=Hours(weekly_minutes),
            ),
            T("{source}", source=SOURCE_HALF_DAYS),
            law.day,
            PAGE,
        )


def check_average(terms: Terms, year: Period, law: Law) -> Iterator[Finding]:
    """Over a year the company gives at least twenty hours a week."""
    try:
        least = law[AVERAGE_WEEK]
    except NoLawInForce as missing:
        yield _unknown(missing, law.day)
        return
    minutes = planned_minutes(terms, year)
    if minutes * 7 < least * year.days:
        average = (Decimal(minutes * 7) / year.days).quantize(Decimal(1), ROUND_HALF_UP)
        yield Finding(
            "time.average-too-low",
            Severity.WARNING,
            T(
                "From {first} to {last} the timetable gives {average} a week in the company on "
                "average; at least {least} are needed. Add hours, or complete the weeks of the "
                "school holidays.",
                first=year.first,
                last=year.last,
                average=Hours(min(int(average), least - 1)),
                least=Hours(least),
            ),
            T("{source}", source=law.source(AVERAGE_WEEK)),
            law.day,
            PAGE,
        )


def planned_minutes(terms: Terms, period: Period) -> int:
    """Return the minutes in the company the timetable plans in ``period``."""
    return sum(plan_on(terms, day).company_minutes for day in period)


def has_free_half(week: WeekPlan) -> bool:
    """Return whether some half day from Monday to Saturday has neither hours nor courses."""
    return any(
        half not in plan.halves and not _works(plan, half)
        for plan in week.days[:SUNDAY]
        for half in HalfDay
    )


def joined(shifts: tuple[Shift, ...]) -> tuple[Shift, ...]:
    """Return the shifts of a day with those that touch made one."""
    found: list[Shift] = []
    for shift in sorted(shifts):
        if found and shift.start <= found[-1].end:
            found[-1] = Shift(found[-1].start, max(found[-1].end, shift.end))
        else:
            found.append(shift)
    return tuple(found)


def _works(plan: DayPlan, half: HalfDay) -> bool:
    if half is HalfDay.MORNING:
        return any(shift.start < NOON for shift in plan.shifts)
    return any(shift.end > HALVES[half].start for shift in plan.shifts)


def _at_night(shift: Shift, begins: int, dead: int, ends: int) -> bool:
    return shift.end > begins or (shift.start < ends and shift.end > dead)


def _day_over(week: WeekPlan, weekly_minutes: int) -> int | None:
    totals = accumulate(plan.company_minutes for plan in week.days)
    return next((weekday for weekday, total in enumerate(totals) if total > weekly_minutes), None)


def _breach(code: str, text: Message, law: Law, parameter: Parameter[Any]) -> Finding:
    basis = T("{source}", source=law.source(parameter))
    return Finding(code, Severity.BREACH, text, basis, law.day, PAGE)


def _unknown(missing: NoLawInForce, day: date) -> Finding:
    text = missing.because[0].text
    basis = T("{source}", source=SOURCE_HALF_DAYS)
    return Finding("time.unknown", Severity.NOTE, text, basis, day, PAGE)


def _weekday(pair: tuple[int, Finding]) -> int:
    return pair[0]


def _half_order(half: HalfDay) -> int:
    return list(HalfDay).index(half)
