"""The parameters of the agenda: resources/law/agenda.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import days, months

PAYSLIP_WORKING_DAYS = Parameter("agenda.payslip_working_days", days)
YEARLY_PAPERS_MONTHS = Parameter("agenda.yearly_papers_months", months)
TAX_SHEET_MONTHS = Parameter("agenda.tax_sheet_months", months)
ACCOUNT_AFTER_EXIT_MONTHS = Parameter("agenda.account_after_exit_months", months)
DIMONA_OUT_WORKING_DAYS = Parameter("agenda.dimona_out_working_days", days)
RISK_REVIEW_MONTHS = Parameter("agenda.risk_review_months", months)

ALL: tuple[Parameter[Any], ...] = (
    PAYSLIP_WORKING_DAYS,
    YEARLY_PAPERS_MONTHS,
    TAX_SHEET_MONTHS,
    ACCOUNT_AFTER_EXIT_MONTHS,
    DIMONA_OUT_WORKING_DAYS,
    RISK_REVIEW_MONTHS,
)
