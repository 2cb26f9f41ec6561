"""The rules of when leave is taken that can be asked by name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.kernel.answer import Answer
from desktop.kernel.messages import T
from desktop.kernel.period import MONTHS, Month, Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.kernel.week import WeekPlan
from desktop.law.book import Law, LawBook
from desktop.law.parameters.leave_plan import SCHOOL_DAYS
from desktop.rules.leave.plan_consecutive import consecutive_leave
from desktop.rules.leave.plan_cover import assimilated, closure, operator_days
from desktop.rules.leave.plan_dates import (
    Deadline,
    carry_over,
    fund_notice,
    school_leave,
    sick_in_leave,
)
from desktop.services.inputs import Input, read_whole
from desktop.services.rule import Output, Rule, told, told_maybe
from desktop.services.shapes import Spell

SATURDAY, SUNDAY = 5, 6
FIRST, LAST = 1900, 2099
SOURCE = T("Vade Mecum of 27 April 2017, point 4.7 and sheet 4")
YEAR = Input("year", "whole")


def _year(inputs: Mapping[str, object]) -> int:
    return read_whole(str(told(inputs, "year", int)), "year", FIRST, LAST)


def _law(year: int, book: LawBook) -> Law:
    """Return the law of a year: that of its last day, where the scheme had begun by then."""
    return book.on(Month(year, MONTHS).last)


def _periods(inputs: Mapping[str, object]) -> tuple[Period, ...]:
    found: tuple[Spell, ...] = told(inputs, "periods", tuple)
    return tuple(one.period for one in found)


def _consecutive(inputs: Mapping[str, object], book: LawBook) -> Answer:
    year = _year(inputs)
    given = told_maybe(inputs, "inactive_weekdays", tuple)
    inactive = frozenset((SATURDAY, SUNDAY) if given is None else given)
    found = consecutive_leave(year, _periods(inputs), inactive, _law(year, book))
    return Answer(
        "leave.consecutive",
        found.longest_run,
        "days",
        found.because,
        {
            "longest_run": found.longest_run,
            "met": found.met,
            "run": found.run,
            "missing": found.missing,
        },
        found.unverified,
    )


def _school(inputs: Mapping[str, object], book: LawBook) -> Answer:
    year = _year(inputs)
    found = school_leave(
        year,
        told_maybe(inputs, "planned_days", int) or 0,
        told_maybe(inputs, "paid_rest_days", int) or 0,
        _law(year, book),
    )
    return Answer(
        "leave.school",
        found.maximum,
        "days",
        found.because,
        {"maximum": found.maximum, "agree_by": found.agree_by, "within": found.within},
        found.unverified,
    )


def _fund_notice(inputs: Mapping[str, object], book: LawBook) -> Answer:
    day = told(inputs, "main_from", date)
    return _by("leave.fund-notice", "notify_by", fund_notice(day, book.on(day)))


def _sick(inputs: Mapping[str, object], book: LawBook) -> Answer:
    day = told(inputs, "first_sick_day", date)
    return _by("leave.sick", "certificate_by", sick_in_leave(day, book.on(day)))


def _carry_over(inputs: Mapping[str, object], book: LawBook) -> Answer:
    year = _year(inputs)
    return _by("leave.carry-over", "take_by", carry_over(year, _law(year, book)))


def _by(rule: str, name: str, found: Deadline) -> Answer:
    return Answer(rule, found.by, "", found.because, {name: found.by}, found.unverified)


def _operator_days(inputs: Mapping[str, object], book: LawBook) -> Answer:
    periods = _periods(inputs)
    for period in periods:
        book.on(period.first).entry(SCHOOL_DAYS)  # before the scheme nothing is known
    found = operator_days(told(inputs, "week", WeekPlan), periods)
    return Answer(
        "leave.operator-days",
        found.allowed,
        "",
        found.because,
        {"allowed": found.allowed, "days": found.days},
    )


def _closure(inputs: Mapping[str, object], book: LawBook) -> Answer:
    found = closure(
        told(inputs, "closure_days", int),
        told(inputs, "leave_days", int),
        told_maybe(inputs, "school_days", int) or 0,
        _law(_year(inputs), book),
    )
    return Answer(
        "leave.closure",
        found.by_unemployment,
        "days",
        found.because,
        {
            "by_unemployment": found.by_unemployment,
            "by_leave": found.by_leave,
            "by_school_leave": found.by_school_leave,
            "leave_left": found.leave_left,
        },
        found.unverified,
    )


def _assimilated(inputs: Mapping[str, object], _book: LawBook) -> Answer:
    counts, because = assimilated(AbsenceKind(told(inputs, "kind", str)))
    return Answer("leave.assimilated", counts, "", (because,), {"assimilated": counts})


RULES: tuple[Rule, ...] = (
    Rule(
        "leave.consecutive",
        T("Three weeks of leave in a row between 1 May and 31 October"),
        (YEAR, Input("periods", "periods"), Input("inactive_weekdays", "weekdays", required=False)),
        (Output("longest_run", "days"), Output("met"), Output("run"), Output("missing", "days")),
        "days",
        SOURCE,
        _consecutive,
    ),
    Rule(
        "leave.school",
        T("School leave without pay: how much, and agreed by when"),
        (
            YEAR,
            Input("planned_days", "whole", required=False, unit="days"),
            Input("paid_rest_days", "whole", required=False, unit="days"),
        ),
        (Output("maximum", "days"), Output("agree_by"), Output("within")),
        "days",
        SOURCE,
        _school,
    ),
    Rule(
        "leave.fund-notice",
        T("The day by which the holiday fund is told of the main leave"),
        (Input("main_from", "date"),),
        (Output("notify_by"),),
        "",
        SOURCE,
        _fund_notice,
    ),
    Rule(
        "leave.sick",
        T("Illness during leave: the day by which the certificate is handed over"),
        (Input("first_sick_day", "date"),),
        (Output("certificate_by"),),
        "",
        T("Royal decree of 8 February 2023"),
        _sick,
    ),
    Rule(
        "leave.carry-over",
        T("Leave that was prevented: the day by which it is taken"),
        (YEAR,),
        (Output("take_by"),),
        "",
        T("Royal decree of 8 February 2023"),
        _carry_over,
    ),
    Rule(
        "leave.operator-days",
        T("Whether leave avoids the days at the training operator"),
        (Input("week", "week"), Input("periods", "periods")),
        (Output("allowed"), Output("days")),
        "",
        SOURCE,
        _operator_days,
    ),
    Rule(
        "leave.closure",
        T("What covers the days of a collective closure"),
        (
            YEAR,
            Input("closure_days", "whole", unit="days"),
            Input("leave_days", "whole", unit="days"),
            Input("school_days", "whole", required=False, unit="days"),
        ),
        (
            Output("by_unemployment", "days"),
            Output("by_leave", "days"),
            Output("by_school_leave", "days"),
            Output("leave_left", "days"),
        ),
        "days",
        SOURCE,
        _closure,
    ),
    Rule(
        "leave.assimilated",
        T("Whether days of absence count as worked for the leave of the year after"),
        (Input("kind", "text", choices=tuple(kind.value for kind in AbsenceKind)),),
        (Output("assimilated"),),
        "",
        SOURCE,
        _assimilated,
    ),
)
