"""Whether leave, rest days and extra hours are as they have to be, where the month is open.

What lies in a closed month was looked at when it was closed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import NotKnown
from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import NT, Hours, T
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind
from desktop.law.book import LawBook
from desktop.law.parameters.leave_plan import SCHOOL_DAYS, WEEKS_IN_A_ROW
from desktop.rules.holiday import public_holidays
from desktop.rules.leave.plan_consecutive import consecutive_leave, season_of
from desktop.rules.leave.plan_cover import SOURCE_OPERATOR
from desktop.rules.leave.plan_dates import school_leave
from desktop.rules.overtime import SOURCE_OVERTIME
from desktop.rules.terms import LEAVE, Plans, Terms, inactive_on
from desktop.services.calculate.calendar import FILE_2
from desktop.services.duty_facts import ExtraHoursFacts
from desktop.services.facts import ContractFacts
from desktop.services.pay import closed_months, terms
from desktop.services.sector import lacks_rest_days, rest_days_of
from desktop.services.supplement import extra_hours
from desktop.services.workspace import Workspace

OPERATOR = T("{source}", source=SOURCE_OPERATOR)
REST = T("{source}", source=FILE_2)
OVERTIME = T("{source}", source=SOURCE_OVERTIME)


@dataclass(frozen=True, slots=True)
class Planned:
    """What is planned in a contract.

    Attributes:
        closed: The months that were closed.
        rest_days: The paid rest days of its sector.
    """

    terms: Terms
    closed: Collection[Month]
    rest_days: tuple[date, ...] = ()

    def is_open(self, day: date) -> bool:
        """Return whether a day lies in the contract and in a month that can still change."""
        return day in self.terms.period and Month.of(day) not in self.closed


def check_operator_days(planned: Planned) -> Iterator[Finding]:
    """Leave is taken on days in the company, not at the operator."""
    plans = Plans.of(planned.terms)
    for absence in planned.terms.absences:
        if absence.kind not in LEAVE:
            continue
        days = [
            day
            for day in absence.period
            if planned.is_open(day)
            and plans.on(day).halves
            and day not in public_holidays(day.year)
            and not any(day in gap for gap in planned.terms.school_holidays)
        ]
        if days:
            text = NT(
                "The leave from {first} to {last} takes {count} day at the training operator: "
                "{day}. Leave lies on company days; take that day out.",
                "The leave from {first} to {last} takes {count} days at the training operator, "
                "the first on {day}. Leave lies on company days; take those days out.",
                len(days),
                first=absence.period.first,
                last=absence.period.last,
                day=days[0],
            )
            yield Finding(
                "leave.operator-day", Severity.BREACH, text, OPERATOR, days[0], "holidays"
            )


def check_school_leave(planned: Planned, book: LawBook) -> Iterator[Finding]:
    """School leave is four weeks a year at most, less the paid rest days of the sector."""
    plans = Plans.of(planned.terms)
    days: dict[int, list[date]] = defaultdict(list)
    for absence in planned.terms.absences:
        if absence.kind is AbsenceKind.SCHOOL_LEAVE:
            for day in absence.period:
                if plans.on(day).shifts and day not in public_holidays(day.year):
                    days[day.year].append(day)
    for year, taken in sorted(days.items()):
        if not any(planned.is_open(day) for day in taken):
            continue
        law = book.on(max(date(year, 1, 1), planned.terms.period.first))
        rest = sum(1 for day in planned.rest_days if day.year == year)
        found = school_leave(year, len(taken), rest, law)
        if found.within is False:
            text = T(
                "{count} days of school leave are planned in {year}: {maximum} at most are "
                "allowed. Plan {over} fewer.",
                count=len(taken),
                year=str(year),
                maximum=found.maximum,
                over=len(taken) - found.maximum,
            )
            basis = T("{source}", source=law.source(SCHOOL_DAYS))
            on = sorted(taken)[found.maximum]
            yield Finding("leave.school-too-many", Severity.BREACH, text, basis, on, "holidays")


def check_three_weeks(planned: Planned, book: LawBook, today: date) -> Iterator[Finding]:
    """Who was under contract the whole season of this year had three weeks in a row."""
    terms = planned.terms
    law = book.on(max(terms.period.first, date(today.year, 1, 1)))
    season = season_of(today.year, law)
    whole = season.first in terms.period and season.last in terms.period
    if not whole or today <= season.last:
        return
    leave = [absence.period for absence in terms.absences if absence.kind in LEAVE]
    found = consecutive_leave(today.year, leave, inactive_on(terms, season.first), law)
    if not found.met:
        text = NT(
            "No three weeks of leave in a row lie between {first} and {last}: {count} more day "
            "was needed. Agree with the learner and the operator on what is given instead.",
            "No three weeks of leave in a row lie between {first} and {last}: {count} more days "
            "were needed. Agree with the learner and the operator on what is given instead.",
            found.missing,
            first=season.first,
            last=season.last,
        )
        basis = T("{source}", source=law.source(WEEKS_IN_A_ROW))
        yield Finding("leave.no-three-weeks", Severity.BREACH, text, basis, season.last, "holidays")


def check_rest_days(planned: Planned) -> Iterator[Finding]:
    """The learner does not work on a rest day of the sector."""
    plans = Plans.of(planned.terms)
    away = [absence.period for absence in planned.terms.absences]
    worked = [
        day
        for day in planned.rest_days
        if planned.is_open(day)
        and plans.on(day).shifts
        and day not in public_holidays(day.year)
        and not any(day in period for period in away)
    ]
    if worked:
        text = NT(
            "{count} rest day of the sector is still planned as a working day: {first}. Note it "
            "as a rest day; you pay it.",
            "{count} rest days of the sector are still planned as working days, the first on "
            "{first}. Note them as rest days; you pay them.",
            len(worked),
            first=worked[0],
        )
        yield Finding("calendar.rest-day", Severity.WARNING, text, REST, worked[0], "holidays")


def check_extra_hours(planned: Planned, extra: Sequence[ExtraHoursFacts]) -> Iterator[Finding]:
    """Extra hours are forbidden without a prior agreement that has a pedagogical reason."""
    for one in extra:
        if not planned.is_open(one.day):
            continue
        if not one.agreed_before:
            text = T(
                "{hours} of extra work on {day} have no agreement with a pedagogical reason from "
                "before that day: extra hours are forbidden without it. Note the agreement, or "
                "take the hours out.",
                hours=Hours(one.minutes),
                day=one.day,
            )
            yield Finding(
                "overtime.no-agreement", Severity.BREACH, text, OVERTIME, one.day, "weeks"
            )


def check_planned(
    workspace: Workspace, found: ContractFacts, book: LawBook, today: date
) -> Iterator[Finding]:
    """Everything that is planned in a contract."""
    planned = Planned(
        terms(workspace, found.id),
        frozenset(one.month for one in closed_months(workspace, found.id)),
        rest_days_of(workspace, found.joint_committee, found.period),
    )
    yield from check_operator_days(planned)
    yield from check_rest_days(planned)
    yield from check_extra_hours(planned, extra_hours(workspace, found.id))
    if today in found.period and lacks_rest_days(workspace, found.joint_committee, today.year):
        text = T(
            "The rest days of {year} of the construction sector are not known: enter them under "
            "Company once you have the list of the sector.",
            year=str(today.year),
        )
        yield Finding("calendar.rest-days-unknown", Severity.NOTE, text, REST, page="employer")
    try:
        yield from check_school_leave(planned, book)
        yield from check_three_weeks(planned, book, today)
    except NotKnown as missing:
        text = missing.because[0].text
        yield Finding("leave.unknown", Severity.NOTE, text, OPERATOR, page="holidays")
