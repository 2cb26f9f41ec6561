"""The days of leave of an employee, by the months of the year before: ``leave.employee``.

Two days a month in the week of six days, in proportion to the days worked a week, to the nearest
day; never more than four weeks.

Basis: Vade Mecum fiche 4, part A (régime employé): 3 months at 3 days give 3, 11 months at 4 days
14,6, that is 15. In force since 1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from desktop.kernel.answer import Because
from desktop.kernel.messages import T
from desktop.law.book import Law
from desktop.law.parameters.leave import DAYS_A_MONTH, FULL_WEEK_EMPLOYEE, MOST_WEEKS

HUNDREDTH, ONE = Decimal("0.01"), Decimal(1)


@dataclass(frozen=True, slots=True)
class EmployeeLeave:
    """The leave of an employee.

    Attributes:
        leave_days: The days, in the employee's own week.
        exact: The same, to two decimals.
        cap_own_regime: The most days in that week.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    leave_days: int
    exact: Decimal
    cap_own_regime: Decimal
    because: tuple[Because, ...]
    unverified: bool


def employee_leave(months: Decimal, days_per_week: Decimal, law: Law) -> EmployeeLeave:
    """Return the days of leave that the months of a year give.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    each, week, most = law[DAYS_A_MONTH], law[FULL_WEEK_EMPLOYEE], law[MOST_WEEKS]
    product = each * months * days_per_week / week
    exact = product.quantize(HUNDREDTH, ROUND_HALF_UP)
    cap = most * days_per_week
    days = int(min(product, cap).quantize(ONE, ROUND_HALF_UP))
    because = (
        Because(
            T(
                "{months} months give {each} days each in a week of {full} days; in a week of "
                "{week} days that is {exact}, to the nearest day {days}.",
                months=months,
                each=each,
                full=week,
                week=days_per_week,
                exact=exact,
                days=days,
            ),
            T(
                "{each} × {months} × {week} ÷ {full} = {exact}, rounded to {days}",
                each=each,
                months=months,
                week=days_per_week,
                full=week,
                exact=exact,
                days=days,
            ),
            T("{source}", source=law.source(DAYS_A_MONTH)),
        ),
        Because(
            T(
                "Nobody has more than {weeks} weeks: {cap} days in a week of {days} days.",
                weeks=most,
                cap=cap,
                days=days_per_week,
            ),
            source=T("{source}", source=law.source(MOST_WEEKS)),
        ),
    )
    verified = law.all_verified((DAYS_A_MONTH, FULL_WEEK_EMPLOYEE, MOST_WEEKS))
    return EmployeeLeave(days, exact, cap, because, not verified)
