"""Papers of leave: what fills each from the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from desktop.documents.leave.attestation import AttestationFacts, holiday_attestation
from desktop.documents.leave.plan import LeavePlanFacts, leave_plan
from desktop.documents.leave.school import (
    FundFacts,
    SchoolLeaveFacts,
    fund_notice_paper,
    school_leave_agreement,
)
from desktop.services.papers.leave.attestation import prepare_attestation
from desktop.services.papers.leave.papers import prepare_fund_notice, prepare_school_leave
from desktop.services.papers.leave.plan import prepare_plan
from desktop.services.papers.source import Source

SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "school_leave_agreement": Source(
            prepare_school_leave, partial(school_leave_agreement, SchoolLeaveFacts())
        ),
        "fund_notice": Source(prepare_fund_notice, partial(fund_notice_paper, FundFacts())),
        "leave_plan": Source(prepare_plan, partial(leave_plan, LeavePlanFacts())),
        "holiday_attestation": Source(
            prepare_attestation, partial(holiday_attestation, AttestationFacts())
        ),
    }
)
