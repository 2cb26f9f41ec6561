"""The parameters of pay: resources/law/pay.toml."""

from __future__ import annotations

from typing import Any

from desktop.kernel.vocabulary import Level
from desktop.law.book import Parameter
from desktop.law.readers import days, euro, ratio

REFERENCE_INCOME = Parameter("pay.reference_income", euro)

LEVEL_RATE = {
    Level.A: Parameter("pay.rate_level_a", ratio),
    Level.B: Parameter("pay.rate_level_b", ratio),
    Level.C: Parameter("pay.rate_level_c", ratio),
}

# How many calendar days of an absence the company pays; a family event has its own figure.
GUARANTEED_DAYS = Parameter("pay.guaranteed_days", days)
FAMILY_EVENT_DAYS = Parameter("pay.family_event_days", days)
RELAPSE_DAYS = Parameter("pay.relapse_days", days)
# Days of compelling reasons in a calendar year.
REASON_DAYS = Parameter("pay.reason_days", days)

# How long a public holiday stays paid after an incapacity, or another suspension, began.
HOLIDAY_DAYS = Parameter("pay.holiday_days", days)
HOLIDAY_DAYS_OTHER = Parameter("pay.holiday_days_other", days)

OVERTIME_PREMIUM = Parameter("pay.overtime_premium", ratio)
OVERTIME_PREMIUM_REST = Parameter("pay.overtime_premium_rest", ratio)

ALL: tuple[Parameter[Any], ...] = (
    REFERENCE_INCOME,
    *LEVEL_RATE.values(),
    GUARANTEED_DAYS,
    FAMILY_EVENT_DAYS,
    RELAPSE_DAYS,
    REASON_DAYS,
    HOLIDAY_DAYS,
    HOLIDAY_DAYS_OTHER,
    OVERTIME_PREMIUM,
    OVERTIME_PREMIUM_REST,
)
