"""Papers of leave: which there are."""

from __future__ import annotations

from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.kernel.messages import T

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "school_leave_agreement",
        T("Agreement on the school leave"),
        ("learner", "year"),
        Moment.LEAVE,
        (
            PaperInput("agreed_on", T("Agreed on"), InputKind.DATE),
            PaperInput("rule", T("Other rule of the work regulations")),
        ),
    ),
    PaperKind(
        "fund_notice",
        T("Notice of the main leave to the holiday fund"),
        ("learner", "year"),
        Moment.LEAVE,
        (PaperInput("member_number", T("Member number")),),
    ),
)
