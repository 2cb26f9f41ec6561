"""The parameters of notice and the end of the contract: resources/law/termination.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import days, months

NOTICE_DAYS = Parameter("termination.notice_days", days)
NOTICE_DAYS_TRIAL = Parameter("termination.notice_days_trial", days)
REGISTERED_WORKING_DAYS = Parameter("termination.registered_working_days", days)
GRAVE_WORKING_DAYS = Parameter("termination.grave_working_days", days)
SUSPENSION_MONTHS = Parameter("termination.suspension_months", months)
ASSIDUITY_MONTHS = Parameter("termination.assiduity_months", months)

ALL: tuple[Parameter[Any], ...] = (
    NOTICE_DAYS,
    NOTICE_DAYS_TRIAL,
    REGISTERED_WORKING_DAYS,
    GRAVE_WORKING_DAYS,
    SUSPENSION_MONTHS,
    ASSIDUITY_MONTHS,
)
