"""The hours of a year: twenty a week in the company at least, the full week in all at most.

Basis: contrat d'alternance, art. 5; Vade Mecum 4.5 and fiche 2.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import Hours, T
from desktop.kernel.period import Period
from desktop.kernel.week import DAYS_IN_WEEK, WeekPlan
from desktop.law.book import Law, NoLawInForce
from desktop.law.parameters.time import AVERAGE_WEEK, WEEK
from desktop.rules.terms import Plans, Terms
from desktop.rules.working_time.findings import PAGE, unknown

MINUTES = 60
TENTH_OF_A_THOUSANDTH = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Average:
    """The hours of some weeks, in minutes a week.

    Attributes:
        company: In the company.
        total: In the company and at the operator.
    """

    company: Fraction
    total: Fraction


def average_of(patterns: tuple[tuple[WeekPlan, Fraction], ...], half: Fraction) -> Average:
    """Return the average of week plans, each followed for a number of weeks."""
    weeks = sum((count for _, count in patterns), Fraction())
    company = sum((week.company_minutes * count for week, count in patterns), Fraction())
    half_days = sum((week.half_days * count for week, count in patterns), Fraction())
    return Average(company / weeks, (company + half_days * half) / weeks)


def whole_weeks(period: Period) -> Period:
    """Return a period without the days at its end that make no whole week.

    A year has a day or two more than fifty-two weeks: they would weigh on a timetable that is
    the same every week. A period shorter than a week stays as it is.
    """
    days = period.days // DAYS_IN_WEEK * DAYS_IN_WEEK or period.days
    return Period(period.first, period.first + timedelta(days=days - 1))


def average_findings(average: Average, limit: int, law: Law) -> Iterator[Finding]:
    """Return what is wrong with the average of a year."""
    yield from check_company_average(average.company, law, Severity.BREACH)
    if average.total > limit:
        yield Finding(
            "week-too-long",
            Severity.BREACH,
            T(
                "The timetable has {average} a week on average over the year, in the company and "
                "at the training operator; {most} are the most. Take hours off.",
                average=Hours(max(whole(average.total), limit + 1)),
                most=Hours(limit),
            ),
            T("{source}", source=law.source(WEEK)),
            law.day,
            PAGE,
        )


def check_company_average(company: Fraction, law: Law, severity: Severity) -> Iterator[Finding]:
    """The company gives twenty hours a week at least."""
    least = law[AVERAGE_WEEK]
    if company < least:
        yield Finding(
            "company-under-20h",
            severity,
            T(
                "The timetable gives {average} a week in the company on average over the year; at "
                "least {least} are needed. Add hours, or complete the weeks of the school "
                "holidays.",
                average=Hours(min(whole(company), least - 1)),
                least=Hours(least),
            ),
            T("{source}", source=law.source(AVERAGE_WEEK)),
            law.day,
            PAGE,
        )


def check_average(terms: Terms, year: Period, law: Law) -> Iterator[Finding]:
    """The timetable of a contract has twenty hours a week in the company over a year.

    Its weeks are each checked against the full-time week. Codes begin with ``time.``.
    """
    weeks = whole_weeks(year)
    company = Fraction(planned_minutes(terms, weeks) * DAYS_IN_WEEK, weeks.days)
    try:
        for found in check_company_average(company, law, Severity.WARNING):
            yield replace(found, code=f"time.{found.code}")
    except NoLawInForce as missing:
        yield unknown(missing, law.day)


def planned_average(terms: Terms, period: Period, half: Fraction) -> Average:
    """Return the hours a week the timetable plans in ``period``, placed weeks included.

    Args:
        terms: The contract.
        period: Whole weeks.
        half: What a half day at the operator counts, in minutes.
    """
    plans = Plans.of(terms)
    days = [plans.on(day) for day in period]
    weeks = Fraction(period.days, DAYS_IN_WEEK)
    company = sum(day.company_minutes for day in days) / weeks
    return Average(company, company + sum(len(day.halves) for day in days) * half / weeks)


def planned_minutes(terms: Terms, period: Period) -> int:
    """Return the minutes in the company the timetable plans in ``period``."""
    plans = Plans.of(terms)
    return sum(plans.on(day).company_minutes for day in period)


def whole(minutes: Fraction) -> int:
    """Return an average to the minute."""
    return int(exact(minutes).quantize(Decimal(1), ROUND_HALF_UP))


def in_hours(minutes: Fraction) -> Decimal:
    """Return an average in hours, to four decimals."""
    return exact(minutes / MINUTES).quantize(TENTH_OF_A_THOUSANDTH, ROUND_HALF_UP)


def exact(value: Fraction) -> Decimal:
    """Return a fraction as a number of 28 figures."""
    return Decimal(value.numerator) / value.denominator
