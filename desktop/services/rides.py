"""How a learner came to the company in a month: each way, with its days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.kernel.money import Euro
from desktop.kernel.period import ONE_DAY, Period
from desktop.kernel.vocabulary import TravelMode
from desktop.rules.pay_extra import ExtraWork
from desktop.rules.pay_travel import travel_days
from desktop.services.duty_facts import TravelTermFacts
from desktop.services.pay import LearnerMonth
from desktop.services.supplement import extra_hours, travel_terms
from desktop.services.workspace import Workspace

HECTOMETRES = Decimal(10)


@dataclass(frozen=True, slots=True)
class Ride:
    """A way to the company within a month.

    Attributes:
        period: The days of the month on which it holds.
        km: The single way; None where it was not told.
        price: The price of a month's ticket, where it was told.
        share: What the company pays of it a month, where it was told.
        dates: The days of it on which the learner came to the company.
        timetable: Whether a timetable tells the days of its contract in the month.
    """

    contract_id: int
    mode: TravelMode
    period: Period
    km: Decimal | None
    price: Euro | None
    share: Euro | None
    dates: tuple[date, ...]
    timetable: bool = True

    @property
    def days(self) -> int:
        """On how many days the learner came."""
        return len(self.dates)


def days_in(workspace: Workspace, found: LearnerMonth) -> frozenset[date]:
    """Return the days of a month on which the learner came to the company, however."""
    extra = [
        ExtraWork(one.day, one.minutes, one.reason, one.agreed_on)
        for known in found.contracts
        for one in extra_hours(workspace, known.id)
    ]
    return travel_days(found.pay, extra)


def rides_of(workspace: Workspace, found: LearnerMonth) -> tuple[Ride, ...]:
    """Return each way of a month, oldest first; without those on which nobody came."""
    return tuple(ride for ride in ways_of(workspace, found) if ride.dates)


def ways_of(workspace: Workspace, found: LearnerMonth) -> tuple[Ride, ...]:
    """Return each way that was noted for a month, oldest first, whether somebody came or not."""
    days = days_in(workspace, found)
    rides = []
    for known in found.contracts:
        timetable = any(day.scheduled for day in found.pay.days if day.day in known.period)
        terms = travel_terms(workspace, known.id)
        for place, term in enumerate(terms):
            held = _held(term, terms[place + 1 :], found.pay.month.period, known.period)
            if held is None:
                continue
            dates = tuple(sorted(day for day in days if day in held))
            rides.append(_ride(term, held, dates, timetable=timetable))
    return tuple(rides)


def km_of(term: TravelTermFacts) -> Decimal | None:
    """Return the single way of a term in kilometres; None where it was not told."""
    return Decimal(term.hectometres) / HECTOMETRES if term.hectometres else None


def _held(
    term: TravelTermFacts, later: tuple[TravelTermFacts, ...], month: Period, contract: Period
) -> Period | None:
    last = later[0].since - ONE_DAY if later else contract.last
    if last < term.since:
        return None
    held = Period(term.since, last).meet(month)
    return None if held is None else held.meet(contract)


def _ride(term: TravelTermFacts, held: Period, dates: tuple[date, ...], *, timetable: bool) -> Ride:
    return Ride(
        contract_id=term.contract_id,
        mode=term.mode,
        period=held,
        km=km_of(term),
        price=term.monthly_price,
        share=term.employer_share,
        dates=dates,
        timetable=timetable,
    )
