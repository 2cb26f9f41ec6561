"""The parameters of how long papers are kept: resources/law/keep.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import years

ACCOUNT_YEARS = Parameter("keep.account_years", years)
CONTRACT_YEARS = Parameter("keep.contract_years", years)
CONTRACT_YEARS_ADVISED = Parameter("keep.contract_years_advised", years)
TAX_YEARS = Parameter("keep.tax_years", years)
TAX_YEARS_TABLE = Parameter("keep.tax_years_table", years)
ACCIDENT_YEARS = Parameter("keep.accident_years", years)
ACCIDENT_YEARS_AFTER_LEAVING = Parameter("keep.accident_years_after_leaving", years)

ALL: tuple[Parameter[Any], ...] = (
    ACCOUNT_YEARS,
    CONTRACT_YEARS,
    CONTRACT_YEARS_ADVISED,
    TAX_YEARS,
    TAX_YEARS_TABLE,
    ACCIDENT_YEARS,
    ACCIDENT_YEARS_AFTER_LEAVING,
)
