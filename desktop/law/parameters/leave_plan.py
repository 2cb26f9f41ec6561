"""The parameters of when leave is taken: resources/law/leave_plan.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import count, days, months, weeks

WEEKS_IN_A_ROW = Parameter("leave_plan.weeks_in_a_row", weeks)
SEASON_FIRST_MONTH = Parameter("leave_plan.season_first_month", count)
SEASON_LAST_MONTH = Parameter("leave_plan.season_last_month", count)
SCHOOL_DAYS = Parameter("leave_plan.school_days", days)
AGREE_MONTH = Parameter("leave_plan.agree_month", count)
FUND_WEEKS = Parameter("leave_plan.fund_weeks", weeks)
SICK_DAYS_KEPT = Parameter("leave_plan.sick_days_kept", count)
SICK_CERTIFICATE_WORKING_DAYS = Parameter("leave_plan.sick_certificate_working_days", days)
CARRY_OVER_MONTHS = Parameter("leave_plan.carry_over_months", months)
ILLNESS_MONTHS = Parameter("leave_plan.illness_months", months)

ALL: tuple[Parameter[Any], ...] = (
    WEEKS_IN_A_ROW,
    SEASON_FIRST_MONTH,
    SEASON_LAST_MONTH,
    SCHOOL_DAYS,
    AGREE_MONTH,
    FUND_WEEKS,
    SICK_DAYS_KEPT,
    SICK_CERTIFICATE_WORKING_DAYS,
    CARRY_OVER_MONTHS,
    ILLNESS_MONTHS,
)
