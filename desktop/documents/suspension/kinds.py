"""Papers of absences: which there are."""

from __future__ import annotations

from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.documents.suspension.notice import GROUNDS, SCOPES, TITLE
from desktop.kernel.messages import T

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "suspension",
        TITLE,
        ("learner", "subject"),
        Moment.SUSPENSION,
        (
            PaperInput("scope", T("What is suspended"), InputKind.CHOICE, SCOPES),
            PaperInput(
                "ground",
                T("Ground"),
                InputKind.CHOICE,
                GROUNDS,
                help=T("That of the absence, where it is left empty."),
            ),
            PaperInput("justification", T("Justification"), InputKind.LONG_TEXT),
            PaperInput(
                "agreed_with",
                T("Duration agreed with the referent"),
                help=T("The name and the day; for a breach it must not be missing."),
            ),
        ),
    ),
)
