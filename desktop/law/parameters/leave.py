"""The parameters of how much leave there is: resources/law/leave.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import count, days, months, number, ratio, weeks

FULL_WEEK = Parameter("leave.full_week", days)
FULL_WEEK_EMPLOYEE = Parameter("leave.full_week_employee", days)
MOST_WEEKS = Parameter("leave.most_weeks", weeks)
DAYS_A_MONTH = Parameter("leave.days_a_month", days)
START_MONTHS = Parameter("leave.start_months", months)
START_DAYS = Parameter("leave.start_days", days)
DOUBLE_RATE = Parameter("leave.double_rate", ratio)
DOUBLE_MONTH = Parameter("leave.double_month", count)
DOUBLE_DAY = Parameter("leave.double_day", count)
FUND_RATE = Parameter("leave.fund_rate", ratio)
FUND_BASE = Parameter("leave.fund_base", number)
FUND_SOLIDARITY = Parameter("leave.fund_solidarity", ratio)

ALL: tuple[Parameter[Any], ...] = (
    FULL_WEEK,
    FULL_WEEK_EMPLOYEE,
    MOST_WEEKS,
    DAYS_A_MONTH,
    START_MONTHS,
    START_DAYS,
    DOUBLE_RATE,
    DOUBLE_MONTH,
    DOUBLE_DAY,
    FUND_RATE,
    FUND_BASE,
    FUND_SOLIDARITY,
)
