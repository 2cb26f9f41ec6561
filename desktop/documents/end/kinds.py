"""Papers of the end of a contract: which there are."""

from __future__ import annotations

from desktop.documents.end.indemnity import PAID
from desktop.documents.end.letter import GROUNDS, METHODS
from desktop.documents.end.words import REASONS
from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.kernel.messages import T

_READ = T("Left empty, it is read from the file where the file knows.")
_HOW = tuple((one.value, name) for one, name in REASONS.items())
_METHOD = PaperInput(
    "method",
    T("How it is given"),
    InputKind.CHOICE,
    tuple((one.value, name) for one, name in METHODS.items()),
)
_UNWORKED = PaperInput("unworked", T("Days of notice not worked"), InputKind.NUMBER)

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
            _METHOD,
            PaperInput("given_on", T("Given or sent on"), InputKind.DATE),
            PaperInput("tracking", T("Number of the registered letter")),
            PaperInput("met_on", T("Conciliation with the referent on"), InputKind.DATE),
            _UNWORKED,
            PaperInput("ground", T("Why the contract ends"), InputKind.CHOICE, GROUNDS),
            PaperInput(
                "stops_on",
                T("The company stops or changes hands on"),
                InputKind.DATE,
                help=T("Only for the end or change of the company: the contract ends that day."),
            ),
            PaperInput("reasons", T("Reasons"), InputKind.LONG_TEXT),
        ),
    ),
    PaperKind(
        "indemnity_statement",
        T("Statement of the indemnity in place of notice"),
        ("learner",),
        Moment.END,
        (
            PaperInput(
                "cause",
                T("How the contract ends"),
                InputKind.CHOICE,
                tuple((one.value, REASONS[one]) for one in PAID),
                help=_READ,
            ),
            PaperInput(
                "told_on", T("Notice given, or accreditation withdrawn, on"), InputKind.DATE
            ),
            _METHOD,
            _UNWORKED,
        ),
    ),
    PaperKind("dimona_out", T("Data for the Dimona OUT"), ("learner",), Moment.END),
    PaperKind(
        "c4_sheet",
        T("Data for the C4"),
        ("learner",),
        Moment.END,
        (
            PaperInput("how", T("How the contract ends"), InputKind.CHOICE, _HOW, help=_READ),
            PaperInput("reason", T("Precise reason of the unemployment"), InputKind.LONG_TEXT),
            PaperInput("notice_first", T("First day of the notice"), InputKind.DATE),
            PaperInput("notice_last", T("Last day of the notice"), InputKind.DATE),
            _UNWORKED,
        ),
    ),
    PaperKind(
        "end_checklist",
        T("Checklist of the end of the contract"),
        ("learner",),
        Moment.END,
        (PaperInput("how", T("How the contract ends"), InputKind.CHOICE, _HOW, help=_READ),),
    ),
)
