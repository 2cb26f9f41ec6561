"""Papers of the tutor: which there are."""

from __future__ import annotations

from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.documents.tutor.declaration import CONDITIONS, WHO
from desktop.documents.tutor.declaration import TITLE as DECLARATION
from desktop.documents.tutor.deputy import REASONS
from desktop.documents.tutor.deputy import TITLE as DEPUTY
from desktop.documents.tutor.experience import KINDS_OF_PROOF
from desktop.documents.tutor.experience import TITLE as EXPERIENCE
from desktop.kernel.messages import T

_TRADE = PaperInput(
    "trade",
    T("Trade"),
    help=T("Left empty: that of the learner chosen, where this tutor follows that learner."),
)
_FUNCTION = PaperInput("function", T("Function in the company"))
_SIGNATORY = PaperInput("signatory", T("Who signs"), help=T("Left empty: the head of the company."))

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "tutor_declaration",
        DECLARATION,
        ("subject",),
        Moment.TUTOR,
        (
            PaperInput("condition", T("Which condition is met"), InputKind.CHOICE, CONDITIONS),
            PaperInput("who", T("Who the tutor is"), InputKind.CHOICE, WHO),
            _FUNCTION,
            _TRADE,
            _SIGNATORY,
            PaperInput("capacity", T("Capacity or mandate")),
        ),
    ),
    PaperKind(
        "deputy_notice",
        DEPUTY,
        ("subject",),
        Moment.TUTOR,
        (
            PaperInput("reason", T("Why the tutor is away"), InputKind.CHOICE, REASONS),
            PaperInput("function", T("Function of the deputy")),
            PaperInput("profile", T("The deputy meets the profile"), InputKind.YES),
        ),
    ),
    PaperKind(
        "tutor_experience",
        EXPERIENCE,
        ("subject",),
        Moment.TUTOR,
        (
            PaperInput("kind", T("Who attests"), InputKind.CHOICE, KINDS_OF_PROOF),
            PaperInput("employer", T("Employer")),
            PaperInput("signatory", T("Who signs")),
            PaperInput("first", T("From"), InputKind.DATE),
            PaperInput("last", T("Until"), InputKind.DATE),
            PaperInput("regime", T("Working time"), help=T("For example full-time.")),
            _TRADE,
            PaperInput("duties", T("Duties"), InputKind.LONG_TEXT),
        ),
    ),
)
