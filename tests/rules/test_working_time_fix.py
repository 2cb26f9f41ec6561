"""Fixes on weeks made up: each settles its finding, makes none, and is the smallest there is.

``pytest --hypothesis-profile=thorough`` looks at 1 000 weeks of each kind.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.kernel.vocabulary import HalfDay
from desktop.kernel.week import DayPlan, Shift, WeekPlan
from desktop.law.book import LawBook
from desktop.paths import RESOURCES
from desktop.rules.calendar import holidays_in_week
from desktop.rules.working_time.checks import excesses
from desktop.rules.working_time.derogation import Derogation
from desktop.rules.working_time.excess import Excess
from desktop.rules.working_time.findings import explained, week_findings
from desktop.rules.working_time.fix import Edge, Fix
from desktop.rules.working_time.week import Circumstances, Week, dated_week

# The profile "thorough" of conftest looks at a thousand weeks.
quick = settings(
    max_examples=max(200, settings().max_examples),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

BOOK = LawBook.load(RESOURCES / "law")
MONDAY = date(2026, 5, 4)
DEROGATIONS = (
    (),
    (Derogation("night", "a"), Derogation("sunday", "b")),
    (Derogation("night", "a", 4 * 60, 6 * 60), Derogation("public-holiday", "c")),
)


@st.composite
def day_plans(draw: st.DrawFn) -> DayPlan:
    edges = sorted(draw(st.lists(st.integers(0, 288), unique=True, max_size=6)))
    shifts = tuple(Shift(start * 5, end * 5) for start, end in list(pairwise(edges))[::2])
    halves = draw(st.frozensets(st.sampled_from(HalfDay))) if draw(st.booleans()) else frozenset()
    return DayPlan(shifts, halves)


plans = st.tuples(*[day_plans()] * 7).map(WeekPlan)
mondays = st.integers(-400, 25).map(lambda weeks: MONDAY + timedelta(weeks=weeks))


@st.composite
def circumstances(draw: st.DrawFn, monday: date) -> Circumstances:
    """Return what surrounds a week; often the 16th or 18th birthday lies in it."""
    born = monday - timedelta(days=draw(st.integers(15 * 365, 22 * 365)))
    if draw(st.booleans()):
        on = monday + timedelta(days=draw(st.integers(0, 6)))
        born = date(on.year - draw(st.sampled_from([16, 18])), on.month, min(on.day, 28))
    return Circumstances(
        born,
        draw(st.sampled_from([35 * 60, 38 * 60, 40 * 60])),
        draw(st.sampled_from([None, 240])),
        draw(st.sampled_from(DEROGATIONS)),
        holidays_in_week(monday, frozenset({5})),
        draw(st.sampled_from([None, True, False])),
    )


@st.composite
def weeks(draw: st.DrawFn) -> tuple[WeekPlan, date, Circumstances]:
    monday = draw(mondays)
    return draw(plans), monday, draw(circumstances(monday))


def changed(plan: WeekPlan, fix: Fix) -> WeekPlan:
    """Apply a fix to the plan, as the page would."""
    days = list(plan.days)
    shifts = list(days[fix.weekday].shifts)
    shifts[shifts.index(fix.before)] = fix.after
    days[fix.weekday] = DayPlan(tuple(shifts), days[fix.weekday].halves)
    return WeekPlan(tuple(days))


@quick
@given(weeks())
def test_a_fix_settles_its_finding_and_makes_none(
    case: tuple[WeekPlan, date, Circumstances],
) -> None:
    plan, monday, around = case
    before = {one.key for one in excesses(dated_week(plan, monday, BOOK, around))}
    found = week_findings(plan, monday, BOOK, around)
    assert len(found) == len(before)
    for finding in found:
        assert (finding.fix is None) != (finding.no_fix is None)
        assert finding.minutes > 0
        if finding.fix is not None:
            fix = finding.fix
            moved = abs(fix.before.start - fix.after.start), abs(fix.before.end - fix.after.end)
            assert sorted(moved) == [0, fix.minutes]
            assert fix.after.minutes >= 1
            after = excesses(dated_week(changed(plan, fix), monday, BOOK, around))
            own = {key for key in before if key[0] == finding.code}
            if len(own) > 1:
                own = {(finding.code, finding.weekday)}
            assert {one.key for one in after} <= before - own


def every_fix(week: Week, target: Excess) -> Iterator[int]:
    """Return how far each boundary that settles ``target`` has to move, one minute at a time."""
    known = {one.key for one in excesses(week)} - {target.key}
    for day in week.days:
        for index, shift in enumerate(day.shifts):
            floor = day.shifts[index - 1].end if index else 0
            last = index == len(day.shifts) - 1
            ceiling = 1440 if last else day.shifts[index + 1].start
            moves = [
                (Shift(start, shift.end), abs(start - shift.start))
                for start in range(floor, shift.end)
            ]
            moves += [
                (Shift(shift.start, end), abs(end - shift.end))
                for end in range(shift.start + 1, ceiling + 1)
            ]
            for after, moved in moves:
                found = excesses(week.with_shift(day.weekday, index, after))
                if {one.key for one in found} <= known:
                    yield moved


SMALL = (
    (("08:00", "12:00"), ("12:20", "17:00")),
    (("05:45", "12:00"),),
    (("03:30", "05:30"),),
    (("13:00", "20:15"),),
)


def minutes(text: str) -> int:
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


def plan_of(*days: tuple[tuple[str, str], ...]) -> WeekPlan:
    made = [DayPlan(tuple(Shift(minutes(a), minutes(b)) for a, b in day)) for day in days]
    return WeekPlan((*made, *[DayPlan()] * (7 - len(made))))


@pytest.mark.parametrize(
    ("birth", "first", "second"),
    [
        (date(2009, 1, 1), 0, 3),
        (date(2009, 1, 1), 2, 1),
        (date(2000, 1, 1), 3, 1),
        (date(2008, 5, 5), 1, 0),
    ],
)
def test_no_smaller_change_settles_it(birth: date, first: int, second: int) -> None:
    """Every boundary is tried, minute by minute, inwards and outwards."""
    plan = plan_of(SMALL[first], SMALL[second])
    week = dated_week(plan, MONDAY, BOOK, Circumstances(birth, 720))
    for excess, fix in explained(week):
        assert (fix.minutes if fix else None) == min(every_fix(week, excess), default=None)


def test_the_missing_hours_in_the_company_are_added_at_one_end() -> None:
    day = (("08:00", "12:00"),)
    plan = plan_of(day, day, day, day, (("08:00", "11:00"),))
    (finding,) = week_findings(plan, MONDAY, BOOK, Circumstances(date(2000, 1, 1), 2280))
    assert finding.code == "company-under-20h"
    assert finding.fix is not None
    assert finding.fix == Fix(4, Edge.END, Shift(480, 660), Shift(480, 720))


def test_a_change_that_leaves_less_than_twenty_hours_is_none() -> None:
    """The break of a minor would take the half hour the average needs."""
    long, day = (("08:00", "12:00"), ("12:30", "16:30")), (("08:00", "12:00"),)
    plan = plan_of(long, day, day, day)
    around = Circumstances(date(2009, 1, 1), 2280)
    (finding,) = week_findings(plan, MONDAY, BOOK, around)
    assert (finding.code, finding.fix) == ("break-missing", None)
    assert finding.no_fix is not None
    longer = plan_of(long, day, day, day, (("08:00", "08:30"),))
    (finding,) = week_findings(longer, MONDAY, BOOK, around)
    assert finding.fix is not None
    assert finding.fix.minutes == 30


def test_a_short_week_still_has_its_other_fixes() -> None:
    plan = plan_of((("08:00", "13:00"),))
    found = week_findings(plan, MONDAY, BOOK, Circumstances(date(2009, 1, 1), 2280))
    fixes = {one.code: one.fix for one in found}
    assert fixes["break-missing"] == Fix(0, Edge.END, Shift(480, 780), Shift(480, 750))


def test_a_free_half_day_may_settle_a_long_day() -> None:
    """One minute less on Saturday frees its afternoon, half an hour less on Monday none."""
    day = (("08:00", "12:00"), ("13:00", "16:00"))
    plan = plan_of(
        (("08:00", "12:00"), ("13:00", "17:30")), day, day, day, day, (("08:00", "13:01"),)
    )
    found = week_findings(plan, MONDAY, BOOK, Circumstances(date(2000, 1, 1), 3000))
    fixes = {one.code: one.fix for one in found}
    assert fixes["day-too-long"] == Fix(5, Edge.END, Shift(480, 781), Shift(480, 780))


@st.composite
def good_weeks(draw: st.DrawFn) -> tuple[WeekPlan, bool]:
    """Return a week made to keep every limit, and whether it is that of a minor.

    Four or five days of two shifts between 8:00 and 17:30, an hour apart, in 20 to 30 hours.
    """
    minor = draw(st.booleans())
    days = draw(st.integers(4, 5))
    made = []
    for _ in range(days):
        start = draw(st.integers(480, 510))
        first = draw(st.integers(150, 240))
        second = draw(st.integers(300 - first, 360 - first)) if days == 4 else 240 - first
        rest = start + first + 60
        shifts = [Shift(start, start + first)]
        if second > 0:
            shifts.append(Shift(rest, rest + second))
        made.append(DayPlan(tuple(shifts)))
    courses = DayPlan((), frozenset(HalfDay)) if days == 4 else DayPlan()
    plan = WeekPlan((*made, *[courses] * (5 - days), DayPlan(), DayPlan()))
    return plan, minor


@quick
@given(good_weeks())
def test_nothing_is_found_on_a_week_that_keeps_the_law(case: tuple[WeekPlan, bool]) -> None:
    plan, minor = case
    birth = date(2009, 1, 1) if minor else date(2000, 1, 1)
    assert week_findings(plan, MONDAY, BOOK, Circumstances(birth, 2280)) == ()


def test_a_thousand_weeks_take_no_time() -> None:
    """Fifty-two weeks of twenty learners, no two alike, within twice the time of the bench."""
    explained.cache_clear()
    begun = time.perf_counter()
    for learner in range(20):
        for number in range(52):
            first = Shift(480 + learner, 720 + number % 4)
            day = DayPlan((first, Shift(800, 1000 + number)))
            plan = WeekPlan((day, day, day, DayPlan((), frozenset(HalfDay)), *[DayPlan()] * 3))
            monday = date(2025, 1, 6) + timedelta(weeks=number)
            around = Circumstances(
                date(2004 + learner % 5, 3, 4),
                2280,
                holidays=holidays_in_week(monday, frozenset({5})),
            )
            week_findings(plan, monday, BOOK, around)
    assert time.perf_counter() - begun < 3
