"""The bicycle allowance statement of a month: which days, how far, at how much a kilometre.

Basis: collective agreement n° 164 of 24 January 2023, where neither the sector nor the company
has its own; Vade Mecum, fiche 13.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import zip_longest

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
    Row,
    Table,
    Tick,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import written
from desktop.documents.notes import unverified_note
from desktop.documents.parts import company_fields, learner_fields, parties, signed
from desktop.documents.payslip_work import marked
from desktop.documents.sheet import sheet_form
from desktop.documents.travel.claim import WEEKS
from desktop.documents.travel.facts import TravelRide, days_of
from desktop.kernel.answer import Because
from desktop.kernel.messages import ShortDate, T, Weekday
from desktop.kernel.money import Euro
from desktop.kernel.period import Month

BLANK_ROWS = 12  # of two days


@dataclass(frozen=True, slots=True)
class BicycleStatement:
    """What a bicycle allowance statement says.

    Attributes:
        rides: Each way of the month by bicycle, oldest first.
        regular: Whether the learner said to come by bicycle regularly.
        amount: What is due for the month; None where it is not known.
        because: Why, or why it is not known.
        unverified: Whether a figure of it has not been read in a published source.
        sector: The rule of the sector or the company that is followed; "" where there is none.
    """

    month: Month | None = None
    rides: tuple[TravelRide, ...] = ()
    regular: bool = False
    amount: Euro | None = None
    because: tuple[Because, ...] = ()
    unverified: bool = False
    sector: str = ""
    dossier: Dossier = field(default_factory=Dossier)


def bicycle_statement(facts: BicycleStatement) -> Form:
    """Return the bicycle allowance statement."""
    month = facts.month
    return sheet_form(
        "bicycle_statement",
        T("Bicycle allowance statement"),
        facts.dossier,
        _blocks(facts),
        subtitle=None if month is None else T("{month}", month=month),
        compact=True,
    )


def _blocks(facts: BicycleStatement) -> Iterator[Block]:
    dossier = facts.dossier
    yield company_fields(dossier)
    yield learner_fields(dossier)
    yield Heading(T("Days by bicycle"))
    yield Fields(
        (
            (
                T("Declaration on honour"),
                Tick(T("comes to the company by bicycle regularly"), ticked=facts.regular),
            ),
            (T("Days"), days_of(facts.rides) or Blank(where=WEEKS)),
        )
    )
    yield _days(facts)
    yield Heading(T("Allowance"))
    yield _sums(facts)
    yield Fields(
        (
            (T("Bicycle allowance of the month"), _amount(facts)),
            (T("Agreement of the sector or the company"), written(facts.sector)),
        )
    )
    if facts.amount is not None:
        yield Reasons(facts.because)
        if facts.unverified:
            yield unverified_note()
    yield Paragraph(T("An agreement of the sector or the company that gives more goes first."))
    yield signed(dossier, T("The apprentice declares, and the company"), parties(dossier))


def _amount(facts: BicycleStatement) -> Cell:
    if facts.amount is not None:
        return marked(facts.amount, unverified=facts.unverified)
    return Blank(facts.because[0].text if facts.because else None, WEEKS)


def _days(facts: BicycleStatement) -> Table:
    """Return the days, two beside one another, so that any month fits a page with who signs."""
    columns = (Column(T("Day"), share=3), Column(T("km, there and back"), Align.RIGHT, 2)) * 2
    days: list[tuple[Cell, Cell]] = [
        (T("{weekday} {day}", weekday=Weekday(day), day=ShortDate(day)), written(ride.km_a_day))
        for ride in facts.rides
        for day in ride.dates
    ]
    if not days:
        empty = Row(tuple(Blank() for _ in columns))
        return Table(columns, tuple(empty for _ in range(BLANK_ROWS)))
    half = (len(days) + 1) // 2
    pairs = zip_longest(days[:half], days[half:], fillvalue=("", ""))
    return Table(columns, tuple(Row((*left, *right)) for left, right in pairs))


def _sums(facts: BicycleStatement) -> Table:
    columns = (
        Column(T("Period"), share=3),
        Column(T("km, one way"), Align.RIGHT, 2),
        Column(T("Days"), Align.RIGHT, 1),
        Column(T("km together"), Align.RIGHT, 2),
        Column(T("Allowance a km"), Align.RIGHT, 2),
        Column(T("Amount"), Align.RIGHT, 2),
    )
    empty = Row(tuple(Blank() for _ in columns))
    return Table(columns, tuple(_sum(ride) for ride in facts.rides) or (empty,))


def _sum(ride: TravelRide) -> Row:
    first, last = ride.period.first, ride.period.last
    return Row(
        (
            T("{first} – {last}", first=ShortDate(first), last=ShortDate(last)),
            written(ride.km),
            len(ride.dates),
            written(_plain(ride.km_together)),
            written(ride.rate),
            written(ride.amount),
        )
    )


def _plain(km: Decimal | None) -> Decimal | None:
    return None if km is None else km.normalize()
