"""Papers of the accreditation: which there are."""

from __future__ import annotations

from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.kernel.messages import T

VISITORS = (
    ("referent", T("The referent")),
    ("coach", T("The sectoral coach")),
    ("sector", T("A representative of the sector")),
)
DECISIONS = (
    ("provisional", T("Provisional accreditation")),
    ("definitive", T("Definitive accreditation")),
    ("refused", T("Refusal")),
    ("suspended", T("Suspension")),
    ("withdrawn", T("Withdrawal")),
)
EARLIER = (
    ("industrial", T("Industrial apprenticeship contract (CAI)")),
    ("apprenticeship", T("Apprenticeship contract of IFAPME or SFPME")),
    ("internship", T("Internship agreement of IFAPME or SFPME")),
    ("cisp", T("Socio-professional integration contract (CISP)")),
    ("other", T("Another agreement recognised by the French Community")),
)
SCOPES = (
    ("every", T("Every operator")),
    ("one", T("This operator alone, as the trade has no profile of the SFMQ")),
)
YES = "yes"
_TRADE = PaperInput("trade", T("Trade"), help=T("As in the file, where it is left empty."))

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "accreditation_request",
        T("Request for accreditation (D1): preparation"),
        (),
        Moment.ACCREDITATION,
        (
            _TRADE,
            PaperInput("signatory", T("Who signs, and in which capacity")),
            PaperInput(
                "operator_id",
                T("Identifier of the operator"),
                help=T("For example 33-S for a CEFA, two letters for the IFAPME."),
            ),
            PaperInput("coach", T("Sectoral coach")),
        ),
    ),
    PaperKind(
        "accreditation_visit",
        T("Visit for the accreditation: what to keep ready"),
        ("subject",),
        Moment.ACCREDITATION,
        (
            _TRADE,
            PaperInput("on", T("Day of the visit"), InputKind.DATE),
            PaperInput("visitor", T("Name of the visitor")),
            PaperInput("role", T("Who comes"), InputKind.CHOICE, VISITORS),
            PaperInput("risks_on", T("Risk assessment of"), InputKind.DATE),
        ),
    ),
    PaperKind(
        "accreditation_decision",
        T("Decision on the accreditation (D3, D4)"),
        ("subject",),
        Moment.ACCREDITATION,
        (
            PaperInput("decision", T("Decision"), InputKind.CHOICE, DECISIONS),
            PaperInput("on", T("Date of the decision"), InputKind.DATE),
            PaperInput("reason", T("Reason"), InputKind.LONG_TEXT),
            PaperInput("to_mend", T("To be put in order"), InputKind.LONG_TEXT),
            PaperInput("until", T("Suspended until"), InputKind.DATE),
            PaperInput("scope", T("Holds for"), InputKind.CHOICE, SCOPES),
            PaperInput("most", T("Apprentices at most"), InputKind.NUMBER),
        ),
    ),
    PaperKind(
        "accreditation_automatic",
        T("Automatic accreditation (D5): preparation"),
        (),
        Moment.ACCREDITATION,
        (
            _TRADE,
            PaperInput("contract", T("Earlier contract"), InputKind.CHOICE, EARLIER),
            PaperInput("first", T("From"), InputKind.DATE),
            PaperInput("last", T("Until"), InputKind.DATE),
            PaperInput("tutor", T("Who followed the apprentice")),
            PaperInput(
                "no_withdrawal",
                T("No withdrawal since"),
                InputKind.YES,
                help=T("Nor a negative opinion on the accreditation."),
            ),
            PaperInput("confirmed_on", T("Confirmed by the OFFA on"), InputKind.DATE),
        ),
        hidden=True,
    ),
)
