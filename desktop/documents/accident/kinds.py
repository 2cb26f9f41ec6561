"""Papers of an accident at work: which there are."""

from __future__ import annotations

from desktop.documents.kinds import Moment, PaperInput, PaperKind
from desktop.kernel.messages import T

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "accident_declaration",
        T("Declaration of an accident at work"),
        ("learner", "subject"),
        Moment.ACCIDENT,
        (
            PaperInput("activity", T("Activity of the company")),
            PaperInput("iban", T("IBAN of the company")),
        ),
    ),
    PaperKind(
        "first_aid_register",
        T("Register of first aid"),
        ("year",),
        Moment.ACCIDENT,
    ),
)
