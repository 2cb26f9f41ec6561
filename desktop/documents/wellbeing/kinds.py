"""Papers of safety and health: which there are."""

from __future__ import annotations

from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.kernel.messages import T

EXAMINATIONS = (
    ("before", T("Health assessment before the start")),
    ("periodic", T("Periodic health assessment")),
    ("change", T("Change of post")),
    ("return", T("Return to work")),
    ("maternity", T("Protection of maternity")),
)
_POST = PaperInput("post", T("Work post"), help=T("Where and at what the apprentice works."))
_RISKS = PaperInput("risks", T("Risks of the post"), InputKind.LONG_TEXT)

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "risk_assessment",
        T("Risk assessment for a young worker"),
        ("learner",),
        Moment.WELLBEING,
        (
            _POST,
            _RISKS,
            PaperInput("on", T("Date"), InputKind.DATE),
            PaperInput("next_on", T("To be looked at again by"), InputKind.DATE),
        ),
    ),
    PaperKind(
        "health_request",
        T("Data for the request of health surveillance"),
        ("learner",),
        Moment.WELLBEING,
        (
            PaperInput("kind", T("Examination asked for"), InputKind.CHOICE, EXAMINATIONS),
            _POST,
            _RISKS,
        ),
    ),
    PaperKind(
        "induction",
        T("Induction sheet"),
        ("learner",),
        Moment.WELLBEING,
        (
            PaperInput("on", T("Received on"), InputKind.DATE),
            PaperInput("sponsor", T("Experienced worker who looks after the apprentice")),
            _POST,
        ),
    ),
)
