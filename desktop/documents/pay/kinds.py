"""Papers of pay: which there are."""

from __future__ import annotations

from desktop.documents.kinds import Moment, PaperKind
from desktop.kernel.messages import T

KINDS: tuple[PaperKind, ...] = (
    PaperKind("payslip", T("Payslip"), ("learner", "month"), Moment.PAY),
    PaperKind("correction", T("Correction slip"), ("learner", "month"), Moment.PAY),
    PaperKind("account", T("Individual account"), ("learner", "year"), Moment.PAY),
)
