"""The rules of when leave is taken that can be asked by name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.kernel.week import WeekPlan
from desktop.law.book import SCHEME_BEGINS, Law, LawBook
from desktop.law.parameters.leave_plan import ILLNESS_MONTHS, SCHOOL_DAYS, WEEKS_IN_A_ROW
from desktop.rules.leave.plan_assimilated import assimilated
from desktop.rules.leave.plan_consecutive import DAYS_A_WEEK, consecutive_leave, season_of
from desktop.rules.leave.plan_cover import Entitled, closure, operator_days
from desktop.rules.leave.plan_dates import fund_notice, school_leave
from desktop.rules.leave.plan_prevented import Prevention, carry_over, sick_in_leave
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
    """Return the law of a year: that of its first day, or of the first day of the scheme."""
    first = date(year, 1, 1)
    return book.on(SCHEME_BEGINS if year == SCHEME_BEGINS.year else first)


def _periods(inputs: Mapping[str, object], name: str = "periods") -> tuple[Period, ...]:
    found: tuple[Spell, ...] = told_maybe(inputs, name, tuple) or ()
    return tuple(one.period for one in found)


def _consecutive(inputs: Mapping[str, object], book: LawBook) -> Answer:
    year = _year(inputs)
    given = told_maybe(inputs, "inactive_weekdays", tuple)
    inactive = frozenset((SATURDAY, SUNDAY) if given is None else given)
    if len(inactive) == DAYS_A_WEEK:
        raise Refused(
            T(
                "“{name}” holds all seven days of the week: leave out those of work.",
                name="inactive_weekdays",
            ),
            "inactive_weekdays",
        )
    law, periods = _law(year, book), _periods(inputs)
    season = season_of(year, law)
    for part in filter(None, (period.meet(season) for period in periods)):
        book.on(part.first).entry(WEEKS_IN_A_ROW)  # in 2015 the scheme began within the season
    found = consecutive_leave(year, periods, inactive, law)
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
        told_maybe(inputs, "planned_days", int),
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
    found = fund_notice(day, book.on(day))
    return Answer(
        "leave.fund-notice",
        found.by,
        "",
        found.because,
        {"notify_by": found.by},
        found.unverified,
    )


def _sick(inputs: Mapping[str, object], book: LawBook) -> Answer:
    day = told(inputs, "first_sick_day", date)
    found = sick_in_leave(day, book.on(day))
    return Answer(
        "leave.sick",
        found.converts,
        "",
        found.because,
        {"converts": found.converts, "certificate_by": found.certificate_by},
        found.unverified,
    )


def _carry_over(inputs: Mapping[str, object], book: LawBook) -> Answer:
    year = _year(inputs)
    reason = Prevention(told_maybe(inputs, "reason", str) or Prevention.ILLNESS.value)
    found = carry_over(year, reason, _law(year, book))
    return Answer(
        "leave.carry-over",
        found.take_by,
        "",
        found.because,
        {"take_by": found.take_by, "paid_on": found.paid_on, "carried": found.carried},
        found.unverified,
    )


def _operator_days(inputs: Mapping[str, object], book: LawBook) -> Answer:
    periods = _periods(inputs)
    for period in periods:
        book.on(period.first).entry(SCHOOL_DAYS)  # before the scheme nothing is known
    closed = _periods(inputs, "operator_closed")
    found = operator_days(told(inputs, "week", WeekPlan), periods, closed)
    return Answer(
        "leave.operator-days",
        found.allowed,
        "",
        found.because,
        {"allowed": found.allowed, "days": found.days},
    )


def _closure(inputs: Mapping[str, object], book: LawBook) -> Answer:
    entitled = Entitled(
        told(inputs, "leave_days", int),
        told_maybe(inputs, "supplementary_days", int) or 0,
        told_maybe(inputs, "school_days", int) or 0,
    )
    found = closure(told(inputs, "closure_days", int), entitled, _law(_year(inputs), book))
    return Answer(
        "leave.closure",
        found.by_unemployment,
        "days",
        found.because,
        {
            "by_unemployment": found.by_unemployment,
            "by_leave": found.by_leave,
            "by_supplementary": found.by_supplementary,
            "by_school_leave": found.by_school_leave,
            "leave_left": found.leave_left,
        },
        found.unverified,
    )


def _assimilated(inputs: Mapping[str, object], book: LawBook) -> Answer:
    day = told_maybe(inputs, "on", date) or book.histories[ILLNESS_MONTHS.key].checked_on
    found = assimilated(AbsenceKind(told(inputs, "kind", str)), book.on(day))
    return Answer(
        "leave.assimilated",
        found.counts,
        "",
        found.because,
        {"assimilated": found.counts, "months": found.months, "while_paid": found.while_paid},
        found.unverified,
    )


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
        T("Illness during leave: whether the days are kept, and the certificate"),
        (Input("first_sick_day", "date"),),
        (Output("converts"), Output("certificate_by")),
        "",
        T("Royal decree of 8 February 2023"),
        _sick,
    ),
    Rule(
        "leave.carry-over",
        T("Leave that was prevented: the day by which it is taken"),
        (
            YEAR,
            Input("reason", "text", required=False, choices=tuple(one.value for one in Prevention)),
        ),
        (Output("take_by"), Output("paid_on"), Output("carried")),
        "",
        T("Royal decree of 8 February 2023"),
        _carry_over,
    ),
    Rule(
        "leave.operator-days",
        T("Whether leave avoids the days at the training operator"),
        (
            Input("week", "week"),
            Input("periods", "periods"),
            Input("operator_closed", "periods", required=False),
        ),
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
            Input("supplementary_days", "whole", required=False, unit="days"),
            Input("school_days", "whole", required=False, unit="days"),
        ),
        (
            Output("by_unemployment", "days"),
            Output("by_leave", "days"),
            Output("by_supplementary", "days"),
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
        (
            Input("kind", "text", choices=tuple(kind.value for kind in AbsenceKind)),
            Input("on", "date", required=False),
        ),
        (Output("assimilated"), Output("months", "months"), Output("while_paid")),
        "",
        SOURCE,
        _assimilated,
    ),
)
