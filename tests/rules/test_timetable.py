"""The timetable of a contract: its week, which comes back, and its average over a year."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from desktop.kernel.findings import Severity
from desktop.kernel.period import ONE_DAY, Period
from desktop.kernel.vocabulary import HalfDay, Level, PatternKind, Regime
from desktop.kernel.week import DayPlan, Pattern, Shift, WeekPlan
from desktop.law.book import LawBook
from desktop.rules.terms import LevelSince, Terms
from desktop.rules.working_time.average import (
    Average,
    check_average,
    planned_average,
    planned_minutes,
    whole_weeks,
)
from desktop.rules.working_time.findings import pattern_findings

DAY = date(2026, 5, 4)
ADULT, MINOR = date(2000, 1, 1), date(2010, 1, 1)
FULL = 38 * 60
FULL_DAY = DayPlan((Shift(480, 720), Shift(780, 1020)))


def day(*shifts: tuple[int, int], halves: frozenset[HalfDay] = frozenset()) -> DayPlan:
    return DayPlan(tuple(Shift(*shift) for shift in shifts), halves)


def week(*days: DayPlan) -> WeekPlan:
    return WeekPlan((*days, *(DayPlan() for _ in range(7 - len(days)))))


def codes(plan: WeekPlan, book: LawBook, birth: date = ADULT, weekly: int = 3000) -> list[str]:
    found = pattern_findings(plan, birth, DAY, book, weekly)
    return [finding.code for _, finding in found]


@pytest.mark.parametrize(("minutes", "found"), [(539, 0), (540, 0), (541, 1)])
def test_nine_hours_with_a_free_half_day(minutes: int, found: int, law_book: LawBook) -> None:
    plan = week(day((480, 720), (780, 780 + minutes - 240)))
    assert codes(plan, law_book).count("time.day-too-long") == found


@pytest.mark.parametrize(("minutes", "found"), [(479, 0), (480, 0), (481, 1)])
def test_eight_hours_without_one(minutes: int, found: int, law_book: LawBook) -> None:
    long = day((480, 720), (780, 780 + minutes - 240))
    plan = week(long, *(FULL_DAY for _ in range(5)))
    assert codes(plan, law_book).count("time.day-too-long") == found


@pytest.mark.parametrize(
    ("birth", "minutes", "found"),
    [
        (MINOR, 269, 0),
        (MINOR, 270, 0),
        (MINOR, 271, 1),
        (ADULT, 359, 0),
        (ADULT, 360, 0),
        (ADULT, 361, 1),
    ],
)
def test_hours_without_a_break(birth: date, minutes: int, found: int, law_book: LawBook) -> None:
    plan = week(day((480, 480 + minutes)))
    assert codes(plan, law_book, birth).count("time.break-missing") == found


def test_shifts_that_touch_are_one(law_book: LawBook) -> None:
    assert "time.break-missing" in codes(week(day((480, 660), (660, 800))), law_book, MINOR)
    assert "time.break-missing" in codes(week(day((480, 660), (660, 841))), law_book, ADULT)
    assert "time.break-missing" not in codes(week(day((480, 660), (660, 840))), law_book, ADULT)


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (361, 500, 0),
        (360, 500, 0),
        (359, 500, 1),
        (1000, 1199, 0),
        (1000, 1200, 0),
        (1000, 1201, 1),
        (100, 200, 1),
        (200, 400, 1),
    ],
)
def test_the_night_of_a_minor(start: int, end: int, found: int, law_book: LawBook) -> None:
    plan = week(day((start, end)))
    assert codes(plan, law_book, MINOR).count("time.night") == found
    assert "time.night" not in codes(plan, law_book, ADULT)


@pytest.mark.parametrize("birth", [MINOR, ADULT])
@pytest.mark.parametrize(("start", "found"), [(239, 1), (240, 0), (241, 0), (0, 1)])
def test_midnight_to_four_at_any_age(
    birth: date, start: int, found: int, law_book: LawBook
) -> None:
    plan = week(day((start, start + 60)))
    assert codes(plan, law_book, birth).count("time.midnight") == found


def test_the_day_of_the_eighteenth_birthday(law_book: LawBook) -> None:
    plan = week(day((350, 500)))
    assert "time.night" not in codes(plan, law_book, date(2008, 5, 4))
    assert "time.night" in codes(plan, law_book, date(2008, 5, 5))


def test_sunday(law_book: LawBook) -> None:
    plan = WeekPlan((*(DayPlan() for _ in range(6)), FULL_DAY))
    assert codes(plan, law_book) == ["time.sunday"]


@pytest.mark.parametrize(("total", "found"), [(2279, 0), (2280, 0), (2281, 1)])
def test_the_full_time_week(total: int, found: int, law_book: LawBook) -> None:
    rest = total - 4 * 480
    plan = week(*(FULL_DAY for _ in range(4)), day((480, 480 + rest)))
    found_here = codes(plan, law_book, weekly=FULL)
    assert found_here.count("time.week-too-long") == found


def test_the_day_that_goes_over_the_week_is_named(law_book: LawBook) -> None:
    plan = week(*(FULL_DAY for _ in range(5)))
    found = pattern_findings(plan, ADULT, DAY, law_book, FULL)
    assert [(weekday, one.code) for weekday, one in found] == [(4, "time.week-too-long")]


@pytest.mark.parametrize(
    ("shift", "half", "found"),
    [
        ((720, 900), HalfDay.MORNING, 0),
        ((719, 900), HalfDay.MORNING, 1),
        ((480, 780), HalfDay.AFTERNOON, 0),
        ((480, 781), HalfDay.AFTERNOON, 1),
        ((1080, 1140), HalfDay.AFTERNOON, 0),
    ],
)
def test_two_places_at_once(
    shift: tuple[int, int], half: HalfDay, found: int, law_book: LawBook
) -> None:
    plan = week(day(shift, halves=frozenset({half})))
    assert codes(plan, law_book).count("time.operator-overlap") == found


@pytest.mark.parametrize("on", [date(2015, 8, 31), date(2027, 11, 23)])
def test_a_day_whose_law_is_not_known_is_a_remark(on: date, law_book: LawBook) -> None:
    found = pattern_findings(week(FULL_DAY), ADULT, on, law_book, FULL)
    assert [(one.code, one.severity) for _, one in found] == [("time.unknown", Severity.NOTE)]


def test_a_public_holiday_takes_the_place_of_the_hours(law_book: LawBook) -> None:
    ascension = date(2026, 5, 14)
    found = pattern_findings(week(*[FULL_DAY] * 4), ADULT, ascension, law_book, FULL)
    assert found == ()


def terms(year: Period, plan: WeekPlan) -> Terms:
    return Terms(
        year,
        Regime.WORKER,
        (LevelSince(year.first, Level.A),),
        (),
        (Pattern(PatternKind.NORMAL, year.first, plan),),
    )


@pytest.mark.parametrize(("minutes", "found"), [(239, 1), (240, 0), (241, 0)])
def test_twenty_hours_a_week_over_a_year(minutes: int, found: int, law_book: LawBook) -> None:
    year = Period(date(2026, 1, 5), date(2027, 1, 3))  # fifty-two whole weeks
    plan = week(*(day((480, 480 + minutes)) for _ in range(5)))
    of_year = terms(year, plan)
    assert planned_minutes(of_year, year) == 52 * 5 * minutes
    assert len(list(check_average(of_year, year, law_book.on(DAY)))) == found


def test_half_days_at_the_operator_count_in_the_total(law_book: LawBook) -> None:
    """Three days of eight hours, two half days of 3 h 48 each: 24 h and 31 h 36."""
    both = DayPlan((), frozenset({HalfDay.MORNING, HalfDay.AFTERNOON}))
    plan = week(both, *(day((480, 960)) for _ in range(3)))
    weeks = Period(date(2026, 1, 5), date(2026, 2, 1))
    found = planned_average(terms(weeks, plan), weeks, Fraction(228))
    assert found == Average(Fraction(24 * 60), Fraction(31 * 60 + 36))


@pytest.mark.parametrize("first", [date(2025, 8, 30), date(2025, 9, 1), date(2024, 2, 10)])
def test_twenty_hours_every_week_are_enough_in_any_year(first: date, law_book: LawBook) -> None:
    """The day or two over fifty-two weeks, a weekend or not, take nothing off."""
    year = Period(first, first.replace(year=first.year + 1) - ONE_DAY)
    of_year = terms(year, week(*(day((480, 720)) for _ in range(5))))
    assert list(check_average(of_year, year, law_book.on(DAY))) == []
    short = terms(year, week(*(day((480, 720)) for _ in range(4)), day((480, 719))))
    assert len(list(check_average(short, year, law_book.on(DAY)))) == 1


def test_whole_weeks() -> None:
    assert whole_weeks(Period(date(2025, 9, 1), date(2026, 8, 31))).days == 364
    assert whole_weeks(Period(date(2025, 9, 1), date(2025, 9, 7))).days == 7
    assert whole_weeks(Period(date(2025, 9, 1), date(2025, 9, 3))).days == 3


def test_the_average_of_a_year_whose_law_is_not_known(law_book: LawBook) -> None:
    year = Period(date(2026, 1, 5), date(2027, 1, 3))
    found = list(check_average(terms(year, week()), year, law_book.on(date(2015, 8, 31))))
    assert [(one.code, one.severity) for one in found] == [("time.unknown", Severity.NOTE)]
