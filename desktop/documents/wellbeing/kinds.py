"""Papers of safety and health: which there are."""

from __future__ import annotations

from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.documents.wellbeing.forbidden import TITLE as FORBIDDEN
from desktop.kernel.messages import T
from desktop.rules.forbidden_work import CONDITIONS

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
    PaperKind(
        "forbidden_work",
        FORBIDDEN,
        ("learner",),
        Moment.WELLBEING,
        (
            PaperInput(
                "words",
                T("Words to search the list with"),
                help=T("Left empty: the trade of the contract."),
            ),
            PaperInput(
                "codes",
                T("Forbidden work that belongs to the post"),
                help=T("Codes of the list, for example B9, A3a."),
            ),
            PaperInput("whole", T("The whole list"), InputKind.YES),
            _POST,
            *(PaperInput(name, text, InputKind.YES) for name, text in CONDITIONS.items()),
            PaperInput("supervisor", T("Member of the line who checks")),
            PaperInput("assessed_on", T("Risk assessment of"), InputKind.DATE),
        ),
    ),
)
