"""Findings on a week, dated and sourced: ``timetable.check`` and the timetable of a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import Bilingual, Message, T
from desktop.kernel.week import WeekPlan
from desktop.law.book import LawBook, NoLawInForce
from desktop.rules.working_time.checks import excesses
from desktop.rules.working_time.derogation import Derogation
from desktop.rules.working_time.excess import CONTRACT_5, Excess
from desktop.rules.working_time.fix import NEEDS_MORE, Fix, fix_for, no_fix
from desktop.rules.working_time.week import Circumstances, Week, dated_week

PAGE = "timetable"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekFinding(Finding):
    """A finding on the hours of a week.

    Attributes:
        short: The fact and the excess, in forty characters at most.
        weekday: The day that causes it, Monday being 0.
        minutes: How many are over, or missing.
        fix: The smallest change of one boundary that settles it, where there is one.
        no_fix: Why there is none.
    """

    short: Message
    weekday: int
    minutes: int
    fix: Fix | None
    no_fix: Message | None


def week_findings(
    plan: WeekPlan, monday: date, book: LawBook, around: Circumstances
) -> tuple[WeekFinding, ...]:
    """Return what is wrong with the week that begins on ``monday``, day by day.

    Raises:
        NoLawInForce: The law of one of its days is not known.
    """
    week = dated_week(plan, monday, book, around)
    return tuple(_dated(excess, fix, monday, book) for excess, fix in explained(week))


def pattern_findings(
    plan: WeekPlan,
    birth: date,
    day: date,
    book: LawBook,
    weekly_minutes: int,
    *,
    derogations: tuple[Derogation, ...] = (),
) -> tuple[tuple[int, Finding], ...]:
    """Return what is wrong with a week that comes back, each finding with its weekday.

    The week is that of ``day``, with the ages and the law of its days. Its Sundays follow each
    other; a public holiday takes the place of its hours; and the hours in the company are for
    the average of the year to judge. Codes begin with ``time.``.

    Args:
        plan: The hours and half days.
        birth: When the learner was born.
        day: A day of the week.
        book: The law.
        weekly_minutes: The full-time week of the company.
        derogations: What the sector allows beside the rule on that day.
    """
    monday = day - timedelta(days=day.weekday())
    around = Circumstances(birth, weekly_minutes, derogations=derogations, sunday_before=True)
    try:
        found = week_findings(plan, monday, book, around)
    except NoLawInForce as missing:
        return ((0, unknown(missing, day)),)
    return tuple(
        (one.weekday, replace(one, code=f"time.{one.code}"))
        for one in found
        if one.code != NEEDS_MORE
    )


def unknown(missing: NoLawInForce, day: date) -> Finding:
    """Return the remark that the law of a day is not known."""
    basis = T("{source}", source=CONTRACT_5)
    return Finding("time.unknown", Severity.NOTE, missing.because[0].text, basis, day, PAGE)


@lru_cache(maxsize=4096)
def explained(week: Week) -> tuple[tuple[Excess, Fix | None], ...]:
    """Return what goes over in a week, each with its fix; weeks alike are looked at once."""
    found = excesses(week)
    return tuple((excess, fix_for(week, excess, found)) for excess in found)


def _dated(excess: Excess, fix: Fix | None, monday: date, book: LawBook) -> WeekFinding:
    on = monday + timedelta(days=excess.weekday)
    basis = excess.basis
    source = basis if isinstance(basis, Bilingual) else book.on(on).source(basis)
    return WeekFinding(
        excess.code,
        excess.severity,
        excess.text,
        T("{source}", source=source),
        on,
        PAGE,
        short=excess.short,
        weekday=excess.weekday,
        minutes=excess.minutes,
        fix=fix,
        no_fix=None if fix else no_fix(excess),
    )
