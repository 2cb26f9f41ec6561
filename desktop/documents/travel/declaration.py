"""The travel declaration of an apprentice: how, from where and how far one comes to the company.

The company refunds only on such a declaration and on proof. Public transport other than the train
once had a least distance, which is declared where the law of the day still has one.

Basis: contrat d'alternance, article 3, 21°; Vade Mecum, fiche 13; collective agreement n° 19.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from desktop.documents.blocks import Block, Cell, Fields, Form, Heading, Paragraph, Tick
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import (
    COMPANY,
    LEARNER,
    company_fields,
    day,
    learner_fields,
    lines,
    parties,
    signed,
)
from desktop.documents.sheet import PAGE, sheet_form
from desktop.documents.travel.facts import MODES, PUBLIC
from desktop.documents.travel.kinds import NETWORKS
from desktop.kernel.messages import Message, T
from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import TravelMode

WEEKS = "weeks"
RAIL = "sncb"


@dataclass(frozen=True, slots=True)
class TravelDeclaration:
    """What a travel declaration says.

    Attributes:
        since: The day from which it holds.
        residence: Where the way begins, where that is not the address of the learner.
        networks: Of which public transport, by their names.
        km: The single way.
        least_km: The distance that must be declared; None where there is none.
        regular: Whether the learner said to come so regularly.
        ticket: The kind of ticket.
        validity: For how long the ticket is valid.
        price: Of a month's ticket.
    """

    since: date | None = None
    residence: str = ""
    mode: TravelMode | None = None
    networks: frozenset[str] = frozenset()
    km: Decimal | None = None
    least_km: Decimal | None = None
    regular: bool = False
    ticket: str = ""
    ticket_number: str = ""
    validity: str = ""
    price: Euro | None = None
    dossier: Dossier = field(default_factory=Dossier)


def travel_declaration(facts: TravelDeclaration) -> Form:
    """Return the travel declaration."""
    title = T("Travel declaration")
    return sheet_form("travel_declaration", title, facts.dossier, _blocks(facts), compact=True)


def _blocks(facts: TravelDeclaration) -> Iterator[Block]:
    dossier = facts.dossier
    yield company_fields(dossier)
    yield learner_fields(dossier)
    yield Heading(T("The way to the company"))
    home: Cell = facts.residence or lines(dossier.learner.address, f"{LEARNER}.street")
    mode = None if facts.mode is None else MODES[facts.mode]
    yield Fields(
        (
            (T("Usual residence"), home),
            (T("Workplace"), lines(dossier.place.address, f"{COMPANY}.establishments")),
            (T("Comes by"), needed(mode, WEEKS)),
            (T("Kilometres, one way"), needed(facts.km, WEEKS)),
            (T("In force since"), day(facts.since, f"{PAGE}.since")),
            (T("Regularly"), Tick(T("comes this way regularly"), ticked=facts.regular)),
        )
    )
    if facts.mode is None or facts.mode in PUBLIC:
        yield from _ticket(facts)
    yield Heading(T("The apprentice declares"))
    for text in _clauses(facts):
        yield Paragraph(text)
    yield signed(dossier, T("The apprentice, and the company for receipt"), parties(dossier))


def _ticket(facts: TravelDeclaration) -> Iterator[Block]:
    yield Heading(T("Public transport"))
    yield Fields(tuple((label, _tick(facts, name)) for name, label in NETWORKS))
    yield Fields(
        (
            (T("Kind of ticket"), written(facts.ticket)),
            (T("Number of the ticket"), written(facts.ticket_number)),
            (T("Price of the ticket a month"), needed(facts.price, WEEKS)),
            (T("Valid for"), written(facts.validity)),
        )
    )


def _tick(facts: TravelDeclaration, name: str) -> Tick:
    rail = name == RAIL and facts.mode is TravelMode.TRAIN
    return Tick(ticked=rail or name in facts.networks)


def _clauses(facts: TravelDeclaration) -> Iterator[Message]:
    if facts.least_km is None:
        yield T("that this is the usual way to come to the company and to go home;")
    else:
        yield T(
            "that this is the usual way to come to the company and to go home, over a distance of "
            "at least {km} km;",
            km=facts.least_km,
        )
    yield T(
        "to know that only the ticket for the way to the company is refunded, on proof, and not "
        "the school ticket to the training centre;"
    )
    yield T("to tell the company of every change at once.")
    yield T("The company may check this declaration.")
