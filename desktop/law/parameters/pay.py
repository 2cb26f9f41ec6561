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

GUARANTEED_DAYS = Parameter("pay.guaranteed_days", days)
RELAPSE_DAYS = Parameter("pay.relapse_days", days)
HOLIDAY_DAYS = Parameter("pay.holiday_days", days)

ALL: tuple[Parameter[Any], ...] = (
    REFERENCE_INCOME,
    *LEVEL_RATE.values(),
    GUARANTEED_DAYS,
    RELAPSE_DAYS,
    HOLIDAY_DAYS,
)
