"""Papers of absences: which there are."""

from __future__ import annotations

from desktop.documents.kinds import Moment, PaperInput, PaperKind
from desktop.kernel.messages import T

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "suspension",
        T("Notice of suspension of the contract"),
        ("learner", "subject"),
        Moment.SUSPENSION,
        (
            PaperInput("justification", T("Justification")),
            PaperInput("agreed_with", T("Duration agreed with the referent")),
        ),
    ),
)
