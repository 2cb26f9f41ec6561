"""The parameters of accidents at work: resources/law/accident.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import days, ratio, years

DECLARATION_DAYS = Parameter("accident.declaration_days", days)
DECLARATION_WORKING_DAYS = Parameter("accident.declaration_working_days", days)
ANSWER_DAYS = Parameter("accident.answer_days", days)
CLAIM_YEARS = Parameter("accident.claim_years", years)
SHEET_DAYS = Parameter("accident.sheet_days", days)
REPORT_DAYS = Parameter("accident.report_days", days)
INDEMNITY_RATE = Parameter("accident.indemnity_rate", ratio)

ALL: tuple[Parameter[Any], ...] = (
    DECLARATION_DAYS,
    DECLARATION_WORKING_DAYS,
    ANSWER_DAYS,
    CLAIM_YEARS,
    SHEET_DAYS,
    REPORT_DAYS,
    INDEMNITY_RATE,
)
