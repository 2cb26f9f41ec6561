"""Papers of pay: what fills each from the file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop.documents.payslip import blank_payslip
from desktop.services.papers.pay.payslip import prepare_payslip
from desktop.services.papers.source import Source

SOURCES: Mapping[str, Source] = MappingProxyType(
    {"payslip": Source(prepare_payslip, blank_payslip)}
)
