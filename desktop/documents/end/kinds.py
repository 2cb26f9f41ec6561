"""Papers of the end of a contract: which there are."""

from __future__ import annotations

from desktop.documents.end.letter import METHODS
from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.kernel.messages import T

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "employment_certificate",
        T("Certificate of employment"),
        ("learner",),
        Moment.END,
        (
            PaperInput(
                "asked",
                T("The apprentice asks for more than the dates and the work"),
                InputKind.YES,
            ),
            PaperInput(
                "on_request",
                T("What the apprentice asks to have on it"),
                InputKind.LONG_TEXT,
                help=T("Only at the express request of the apprentice; otherwise it is left out."),
            ),
        ),
    ),
    PaperKind(
        "notice",
        T("Notice of the end of the contract"),
        ("learner",),
        Moment.END,
        (
            PaperInput(
                "method",
                T("How it is given"),
                InputKind.CHOICE,
                tuple((one.value, name) for one, name in METHODS.items()),
            ),
            PaperInput("given_on", T("Given or sent on"), InputKind.DATE),
            PaperInput("tracking", T("Number of the registered letter")),
            PaperInput("met_on", T("Conciliation with the referent on"), InputKind.DATE),
            PaperInput("unworked", T("Days of notice not worked"), InputKind.NUMBER),
            PaperInput("reasons", T("Reasons"), InputKind.LONG_TEXT),
        ),
    ),
    PaperKind("dimona_out", T("Data for the Dimona OUT"), ("learner",), Moment.END),
)
