"""The parameters of the contract, its trial and its declaration: resources/law/contract.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import count, months, years

COPIES = Parameter("contract.copies", count)
MAJORITY = Parameter("contract.majority", years)
TRIAL_MONTHS = Parameter("contract.trial_months", months)
TRIAL_ANY_ABSENCE = Parameter("contract.trial_any_absence", bool)
MAX_YEARS = Parameter("contract.max_years", years)
DIMONA_ALTERNATING = Parameter("contract.dimona_alternating", bool)

ALL: tuple[Parameter[Any], ...] = (
    COPIES,
    MAJORITY,
    TRIAL_MONTHS,
    TRIAL_ANY_ABSENCE,
    MAX_YEARS,
    DIMONA_ALTERNATING,
)
