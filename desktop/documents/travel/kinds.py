"""Papers of the way to the company: which there are."""

from __future__ import annotations

from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.kernel.messages import T

NETWORKS = (
    ("sncb", T("Train (SNCB)")),
    ("tec", T("TEC")),
    ("stib", T("STIB")),
    ("de_lijn", T("De Lijn")),
)
_TICKET = PaperInput(
    "ticket", T("Kind of ticket"), help=T("For example a monthly ticket of the TEC.")
)
_DECLARATION = (
    PaperInput("since", T("In force since"), InputKind.DATE),
    PaperInput(
        "residence", T("Usual residence"), help=T("As in the file, where it is left empty.")
    ),
    *(PaperInput(name, label, InputKind.YES) for name, label in NETWORKS),
    PaperInput("regular", T("Comes this way regularly"), InputKind.YES),
    _TICKET,
    PaperInput("ticket_number", T("Number of the ticket")),
    PaperInput("validity", T("Valid for"), help=T("For example one month, from 1 to 31 May.")),
)
_CLAIM = (
    _TICKET,
    PaperInput("receipts", T("Number of proofs joined"), InputKind.NUMBER),
    PaperInput("with_pay", T("Paid with the pay of the month"), InputKind.YES),
)
_BICYCLE = (
    PaperInput("regular", T("Comes by bicycle regularly"), InputKind.YES),
    PaperInput("sector", T("Agreement followed"), help=T("Of the sector or of the company.")),
)

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "travel_declaration",
        T("Travel declaration"),
        ("learner",),
        Moment.TRAVEL,
        _DECLARATION,
    ),
    PaperKind(
        "expense_claim",
        T("Monthly claim for travel costs"),
        ("learner", "month"),
        Moment.TRAVEL,
        _CLAIM,
    ),
    PaperKind(
        "bicycle_statement",
        T("Bicycle allowance statement"),
        ("learner", "month"),
        Moment.TRAVEL,
        _BICYCLE,
    ),
)
