"""The bicycle to the company: CCT n° 164.

Where neither the sector nor the company has an agreement, who comes by bicycle regularly gets an
amount for each kilometre, for at most 20 km a single way.

Basis: CCT n° 164 of 24 January 2023, in force since 1 May 2023. Before, only a sector or a
company could give something. Construction has its own amount.
"""

from __future__ import annotations

from decimal import Decimal

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.law.book import Gap, Law, NoLawInForce, Parameter
from desktop.law.parameters.travel import BICYCLE_KM, BICYCLE_RATE, CONSTRUCTION_BICYCLE_RATE
from desktop.rules.travel.trip import Refund, Trip

THERE_AND_BACK = 2


def bicycle_refund(trip: Trip, law: Law) -> Refund:
    """Return the bicycle allowance of a month.

    Raises:
        NotKnown: No national amount is known for that month.
    """
    key = CONSTRUCTION_BICYCLE_RATE if trip.construction else BICYCLE_RATE
    try:
        rate = law[key]
    except NoLawInForce as missing:
        raise _none_yet(missing) from missing
    km, days = trip.told_km(), trip.told_days()
    if trip.construction:
        return _refund(km, days, rate, key, law)
    most = law[BICYCLE_KM]
    found = _refund(min(km, most), days, rate, key, law)
    if km <= most:
        return found
    text = T("At most {most} km a single way count, of {km}.", most=most, km=km)
    because = Because(text, source=T("{source}", source=law.source(BICYCLE_KM)))
    return Refund(found.amount, found.at_most, (because, *found.because), found.unverified)


def _refund(km: Decimal, days: int, rate: Euro, key: Parameter[Euro], law: Law) -> Refund:
    exact = rate * km * days * THERE_AND_BACK
    amount = exact.rounded()
    because = Because(
        T(
            "By bicycle {rate} is due for each kilometre, there and back, on each day of travel.",
            rate=rate,
        ),
        T(
            "2 × {km} km × {days} × {rate} = {exact}, rounded to {amount}",
            km=km,
            days=days,
            rate=rate,
            exact=exact,
            amount=amount,
        ),
        T("{source}", source=law.source(key)),
    )
    return Refund(amount, amount, (because,), not law.verified(key))


def _none_yet(missing: NoLawInForce) -> NotKnown:
    if missing.gap is not Gap.BEFORE:
        return missing
    return NotKnown(
        Because(
            T(
                "The bicycle allowance is not known: no agreement found gives one for {day}. Where "
                "the sector or the company has one, enter its amount as “employer_amount”.",
                day=missing.on,
            )
        )
    )
