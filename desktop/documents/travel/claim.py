"""The monthly expense claim: the way to the company of a month, and what of it is refunded.

Basis: contrat d'alternance, article 3, 21°; Vade Mecum, fiche 13.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.documents.blocks import (
    Align,
    Blank,
    Block,
    Cell,
    Column,
    Fields,
    Form,
    Heading,
    Paragraph,
    Reasons,
    Role,
    Row,
    Table,
    Tick,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import written
from desktop.documents.notes import unverified_note
from desktop.documents.parts import (
    COMPANY,
    LEARNER,
    company_fields,
    learner_fields,
    lines,
    parties,
    signed,
)
from desktop.documents.payslip_work import marked
from desktop.documents.sheet import sheet_form
from desktop.documents.travel.facts import MODES, TravelRide
from desktop.kernel.answer import Because
from desktop.kernel.messages import ShortDate, T
from desktop.kernel.money import Euro
from desktop.kernel.period import Month

WEEKS = "weeks"
BLANK_ROWS = 2


@dataclass(frozen=True, slots=True)
class ExpenseClaim:
    """What an expense claim says.

    Attributes:
        days: On how many days the learner came to the company, however; None for a blank paper.
        rides: Each way of the month, oldest first.
        ticket: Which ticket was shown.
        receipts: How many proofs are joined to the claim.
        amount: What is refunded; None where it is not known.
        because: Why, or why it is not known.
        unverified: Whether a figure of it has not been read in a published source.
        with_pay: Whether it is paid with the pay of the month.
    """

    month: Month | None = None
    days: int | None = None
    rides: tuple[TravelRide, ...] = ()
    ticket: str = ""
    receipts: int | None = None
    amount: Euro | None = None
    because: tuple[Because, ...] = ()
    unverified: bool = False
    with_pay: bool = False
    dossier: Dossier = field(default_factory=Dossier)


def expense_claim(facts: ExpenseClaim) -> Form:
    """Return the expense claim."""
    month = facts.month
    return sheet_form(
        "expense_claim",
        T("Monthly claim for travel costs"),
        facts.dossier,
        _blocks(facts),
        subtitle=None if month is None else T("{month}", month=month),
        compact=True,
    )


def _blocks(facts: ExpenseClaim) -> Iterator[Block]:
    dossier = facts.dossier
    yield company_fields(dossier)
    yield learner_fields(dossier)
    yield Heading(T("The way to the company"))
    yield Fields(
        (
            (T("Usual residence"), lines(dossier.learner.address, f"{LEARNER}.street")),
            (T("Workplace"), lines(dossier.place.address, f"{COMPANY}.establishments")),
            (T("Month"), written(facts.month)),
            (T("Days in the company"), written(facts.days)),
        )
    )
    yield _rides(facts)
    yield Fields(
        (
            (T("Ticket that was shown"), written(facts.ticket)),
            (T("Proofs joined"), written(facts.receipts)),
        )
    )
    yield Heading(T("Refund"))
    yield Fields(
        (
            (T("Amount refunded"), _amount(facts)),
            (T("Paid"), Tick(T("with the pay of the month"), ticked=facts.with_pay)),
        )
    )
    if facts.amount is not None:
        yield Reasons(facts.because)
    if facts.unverified and facts.amount is not None:
        yield unverified_note()
    yield Paragraph(
        T(
            "Only the way between home and the company is refunded, on proof, without the school "
            "ticket to the training centre."
        ),
        Role.SMALL,
    )
    yield signed(dossier, T("The apprentice who claims, and the company"), parties(dossier))


def _amount(facts: ExpenseClaim) -> Cell:
    if facts.amount is not None:
        return marked(facts.amount, unverified=facts.unverified)
    return Blank(facts.because[0].text if facts.because else None, WEEKS)


def _rides(facts: ExpenseClaim) -> Table:
    columns = (
        Column(T("Period"), share=3),
        Column(T("Comes by"), share=4),
        Column(T("km, one way"), Align.RIGHT, 2),
        Column(T("Ticket a month"), Align.RIGHT, 2),
        Column(T("Days"), Align.RIGHT, 1),
    )
    empty = Row(tuple(Blank() for _ in columns))
    rows = tuple(_ride(ride) for ride in facts.rides)
    return Table(columns, rows or tuple(empty for _ in range(BLANK_ROWS)))


def _ride(ride: TravelRide) -> Row:
    first, last = ride.period.first, ride.period.last
    return Row(
        (
            T("{first} – {last}", first=ShortDate(first), last=ShortDate(last)),
            MODES[ride.mode],
            written(ride.km),
            written(ride.price) if ride.price is not None else "–",
            len(ride.dates) if ride.dates or ride.timetable else Blank(where=WEEKS),
        )
    )
