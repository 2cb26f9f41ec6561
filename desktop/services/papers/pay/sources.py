"""Papers of pay: what fills each from the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from desktop.documents.pay.account import AccountFacts, individual_account
from desktop.documents.pay.correction import CorrectionSlip, correction_slip
from desktop.documents.pay.income import IncomeFacts, income_statement
from desktop.documents.pay.tax_slip import blank_tax_slip
from desktop.documents.payslip import blank_payslip
from desktop.services.papers.pay.account import prepare_account
from desktop.services.papers.pay.correction import prepare_correction
from desktop.services.papers.pay.income import prepare_income
from desktop.services.papers.pay.payslip import prepare_payslip
from desktop.services.papers.pay.tax_slip import prepare_tax_slip
from desktop.services.papers.source import Source

SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "payslip": Source(prepare_payslip, blank_payslip),
        "correction": Source(prepare_correction, partial(correction_slip, CorrectionSlip())),
        "account": Source(prepare_account, partial(individual_account, AccountFacts())),
        "income_statement": Source(prepare_income, partial(income_statement, IncomeFacts())),
        "tax_281_10": Source(prepare_tax_slip, blank_tax_slip),
    }
)
