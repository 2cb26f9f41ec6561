"""The travel declaration of a learner, from how the file says one comes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from desktop.documents.travel.declaration import TravelDeclaration, travel_declaration
from desktop.documents.travel.kinds import NETWORKS
from desktop.kernel.vocabulary import TravelMode
from desktop.law.book import NoLawInForce
from desktop.law.parameters.travel import LEAST_KM
from desktop.rules.terms import in_force
from desktop.rules.travel.public import FIRST_KM
from desktop.services.papers.dossier import contract_of, dossier_of, prepared
from desktop.services.papers.order import Asked, Prepared
from desktop.services.rides import km_of
from desktop.services.supplement import travel_terms

# The train never had a least distance.
NOT_NEAR = frozenset({TravelMode.BY_DISTANCE, TravelMode.FLAT})


def prepare_declaration(asked: Asked) -> Prepared:
    """Return the travel declaration, of the way that holds on its day or begins next.

    Raises:
        Refused: No learner was chosen, the learner has no contract, or a day is none.
    """
    known, since = contract_of(asked), asked.day("since")
    terms = travel_terms(asked.workspace, known.id)
    term = in_force(terms, since or asked.today) or next(iter(terms), None)
    mode = None if term is None else term.mode
    since = since or (None if term is None else term.since)
    facts = TravelDeclaration(
        since=since,
        residence=asked.text("residence"),
        mode=mode,
        networks=frozenset(name for name, _ in NETWORKS if asked.yes(name)),
        km=None if term is None else km_of(term),
        least_km=_least(asked, since or asked.today) if mode in NOT_NEAR else None,
        regular=asked.yes("regular"),
        ticket=asked.text("ticket"),
        ticket_number=asked.text("ticket_number"),
        validity=asked.text("validity"),
        price=None if term is None else term.monthly_price,
        dossier=dossier_of(asked),
    )
    return prepared(asked, travel_declaration(facts), facts)


def _least(asked: Asked, on: date) -> Decimal | None:
    """Return the distance that is to be declared on a day; None where every trip counts."""
    try:
        least = asked.book.on(on)[LEAST_KM]
    except NoLawInForce:
        return None
    return least if least > FIRST_KM else None
