"""Public transport to the company: CCT n° 19, by its dates.

* Train: an amount by distance, from a table; about 75 % of the fare in CCT n° 19octies
  (20 February 2009), 70 % in n° 19/9 (from 1 July 2019), 71.8 % in n° 19/11 (from 1 June 2024).
* Metro, tram and bus, price by distance: as the train, at most 75 % of the real price.
* Metro, tram and bus, flat price: 71.8 % of the real price, at most the train's amount for 7 km.
* Not below 5 km until 30 June 2020; from the first kilometre since.

Basis: contrat d'alternance, art. 3, 21°; Vade Mecum fiche 13; the CCT as published by
secretariats. Only the rows of 7 and 26 km of the tables were found, the first as the ceiling of
flat prices: for another distance the amount of the table is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import Message, Percent, T
from desktop.kernel.money import ZERO, Euro
from desktop.law.book import Law, NoLawInForce, Parameter
from desktop.law.parameters.travel import (
    DISTANCE_PRICE_SHARE,
    FLAT_CEILING,
    FLAT_PRICE_SHARE,
    LEAST_KM,
    TRAIN_26_KM,
    TRAIN_SHARE,
)
from desktop.rules.travel.trip import Refund, Trip

# Under this distance a trip needs no question: since 1 July 2020 every trip counts.
FIRST_KM = 1
# The rows of the table by distance that were found published.
ROWS: Mapping[Decimal, Parameter[Euro]] = MappingProxyType(
    {Decimal(7): FLAT_CEILING, Decimal(26): TRAIN_26_KM}
)


@dataclass(frozen=True, slots=True)
class _Row:
    amount: Euro
    because: Because
    verified: bool


def train_refund(trip: Trip, law: Law) -> Refund:
    """Return what is refunded of the train, or of the train with another network."""
    row = _table(trip, law)
    return Refund(row.amount, row.amount, (row.because,), not row.verified)


def distance_refund(trip: Trip, law: Law) -> Refund:
    """Return what is refunded of metro, tram or bus whose price follows the distance."""
    near = _too_near(trip, law)
    if near is not None:
        return near
    most, because = None, []
    if trip.price is not None:
        share = law[DISTANCE_PRICE_SHARE]
        exact = trip.price * share
        most = exact.rounded()
        because.append(
            Because(
                T(
                    "It is the refund of the train, at most {share} of the real price.",
                    share=Percent(share),
                ),
                T(
                    "{price} × {share} = {exact}, rounded to {most}",
                    price=trip.price,
                    share=Percent(share),
                    exact=exact,
                    most=most,
                ),
                T("{source}", source=law.source(DISTANCE_PRICE_SHARE)),
            )
        )
    try:
        row = _table(trip, law)
    except NotKnown as missing:
        return Refund(None, most, (*missing.because, *because))
    if most is None:
        most = trip.told_price()
    amount = min(row.amount, most)
    text = T(
        "The table gives {table}, the real price allows {most}: {amount} is due.",
        table=row.amount,
        most=most,
        amount=amount,
    )
    return Refund(amount, most, (_why(text, law), row.because, *because), not row.verified)


def flat_refund(trip: Trip, law: Law) -> Refund:
    """Return what is refunded of metro, tram or bus at a flat price."""
    near = _too_near(trip, law)
    if near is not None:
        return near
    price, share = trip.told_price(), law[FLAT_PRICE_SHARE]
    exact = price * share
    part = exact.rounded()
    working = Because(
        T("Where the price is flat, the company refunds {share} of it.", share=Percent(share)),
        T(
            "{price} × {share} = {exact}, rounded to {part}",
            price=price,
            share=Percent(share),
            exact=exact,
            part=part,
        ),
        T("{source}", source=law.source(FLAT_PRICE_SHARE)),
    )
    try:
        ceiling, why_ceiling, verified = _flat_ceiling(trip, law)
    except NotKnown as missing:
        return Refund(None, part, (*missing.because, working))
    amount = min(part, ceiling)
    return Refund(amount, ceiling, (working, why_ceiling), not verified)


def _flat_ceiling(trip: Trip, law: Law) -> tuple[Euro, Because, bool]:
    if trip.table is not None:
        text = T("The refund is at most the table’s for 7 km, {ceiling}.", ceiling=trip.table)
        return trip.table, _why(text, law), True
    try:
        ceiling = law[FLAT_CEILING]
    except NoLawInForce as missing:
        text = T(
            "The refund is not known: the train’s amount for 7 km, which it cannot exceed, was not "
            "found for {day}. Enter it as “table”.",
            day=law.day,
        )
        raise NotKnown(_why(text, law), *missing.because) from missing
    text = T("The refund is at most the train’s for 7 km, {ceiling} a month.", ceiling=ceiling)
    source = T("{source}", source=law.source(FLAT_CEILING))
    return ceiling, Because(text, source=source), law.verified(FLAT_CEILING)


def _too_near(trip: Trip, law: Law) -> Refund | None:
    least = law[LEAST_KM]
    source = T("{source}", source=law.source(LEAST_KM))
    if trip.km is None and least <= FIRST_KM:
        return None
    km = trip.told_km()
    if km >= least:
        return None
    text = T(
        "Nothing is due for {km} km: metro, tram and bus are refunded from {least} km, unless an "
        "agreement of the sector says otherwise.",
        km=km,
        least=least,
    )
    return Refund(ZERO, ZERO, (Because(text, source=source),), not law.verified(LEAST_KM))


def has_table(trip: Trip, law: Law) -> bool:
    """Return whether the amount of the table is told, or was found published."""
    try:
        _table(trip, law)
    except NotKnown:
        return False
    return True


def _table(trip: Trip, law: Law) -> _Row:
    if trip.table is not None:
        text = T(
            "The table of the agreement gives {table} a month for this distance.", table=trip.table
        )
        return _Row(trip.table, _why(text, law), verified=True)
    key = None if trip.km is None else ROWS.get(trip.km)
    if key is None or trip.km is None:
        raise _no_table(law)
    try:
        amount = law[key]
    except NoLawInForce as missing:
        raise _no_table(law) from missing
    text = T(
        "The table of the agreement gives {table} a month for {km} km.", table=amount, km=trip.km
    )
    because = Because(text, source=T("{source}", source=law.source(key)))
    return _Row(amount, because, law.verified(key))


def _no_table(law: Law) -> NotKnown:
    text = T(
        "The refund is not known: the agreement fixes it by distance, at about {share} of the "
        "fare of the train, and no publication of that row of its table was found. Enter the "
        "month’s amount of the table as “table”, or that of the company’s own agreement as "
        "“employer_amount”.",
        share=Percent(law[TRAIN_SHARE]),
    )
    return NotKnown(_why(text, law))


def _why(text: Message, law: Law) -> Because:
    return Because(text, source=T("{source}", source=law.source(TRAIN_SHARE)))
