"""The parameters of the integration period: resources/law/integration.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import count, days, months, years

INTEGRATION_DAYS = Parameter("integration.days", days)
DIVISOR_WITHOUT_SUCCESS = Parameter("integration.divisor_without_success", count)
LEAST_WITHOUT_SUCCESS = Parameter("integration.least_without_success", days)
DIPLOMA_AGE = Parameter("integration.diploma_age", years)
REQUEST_BEFORE_AGE = Parameter("integration.request_before_age", years)
ALLOWANCE_MONTHS = Parameter("integration.allowance_months", months)
REGISTRATION_DAYS = Parameter("integration.registration_days", days)

ALL: tuple[Parameter[Any], ...] = (
    INTEGRATION_DAYS,
    DIVISOR_WITHOUT_SUCCESS,
    LEAST_WITHOUT_SUCCESS,
    DIPLOMA_AGE,
    REQUEST_BEFORE_AGE,
    ALLOWANCE_MONTHS,
    REGISTRATION_DAYS,
)
