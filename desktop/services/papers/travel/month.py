"""The expense claim and the bicycle statement of a learner's month."""

from __future__ import annotations

from dataclasses import replace

from desktop.documents.travel.bicycle import BicycleStatement, bicycle_statement
from desktop.documents.travel.claim import ExpenseClaim, expense_claim
from desktop.documents.travel.facts import TravelRide
from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.vocabulary import TravelMode
from desktop.law.book import Law, NoLawInForce
from desktop.law.parameters.travel import BICYCLE_RATE, CONSTRUCTION_BICYCLE_RATE
from desktop.rules.travel.refund import refund_of
from desktop.rules.travel.trip import Mode, Refund, Trip
from desktop.services.month_slip import CONSTRUCTION
from desktop.services.papers.dossier import dossier_for
from desktop.services.papers.order import Asked, Prepared
from desktop.services.pay import LearnerMonth, pay_of
from desktop.services.rides import Ride, days_in, rides_of, ways_of


def prepare_claim(asked: Asked) -> Prepared:
    """Return the expense claim of a month.

    Raises:
        Refused: The learner, the month or a contract in it is missing, or a value is none.
    """
    found = _found(asked)
    refund = refund_of_month(found)
    facts = ExpenseClaim(
        month=found.pay.month,
        days=_days(asked, found),
        rides=tuple(_ride(one) for one in ways_of(asked.workspace, found) if _claimed(one)),
        ticket=asked.text("ticket"),
        receipts=asked.number("receipts"),
        amount=refund.amount,
        because=refund.because,
        unverified=refund.unverified,
        with_pay=asked.yes("with_pay"),
        dossier=dossier_for(
            asked.workspace, asked.book, found.contract, found.period.last, asked.today
        ),
    )
    if not facts.rides:
        facts = replace(facts, amount=None)  # nothing to claim is no claim of 0
    label = T(
        "Issue the claim for travel costs of {month} for {name}",
        month=found.pay.month,
        name=facts.dossier.learner.name,
    )
    return _prepared(found, Prepared(expense_claim(facts), label, facts))


def prepare_bicycle(asked: Asked) -> Prepared:
    """Return the bicycle allowance statement of a month.

    Raises:
        Refused: The learner, the month or a contract in it is missing, or a value is none.
    """
    found = _found(asked)
    rides = rides_of(asked.workspace, found)
    ridden = [one for one in rides if one.mode is TravelMode.BICYCLE]
    noted = any(
        _claimed(one) for one in ways_of(asked.workspace, found) if one.mode is TravelMode.BICYCLE
    )
    dossier = dossier_for(
        asked.workspace, asked.book, found.contract, found.period.last, asked.today
    )
    law = asked.book.on(found.pay.month.first)
    construction = dossier.contract.joint_committee.split(".")[0].strip() == CONSTRUCTION
    parts = [refund_of(_trip(one, construction=construction), law) for one in ridden]
    whole = refund_of_month(found) if len(ridden) == len(rides) else _together(parts)
    facts = BicycleStatement(
        month=found.pay.month,
        rides=tuple(
            replace(
                _ride(one),
                rate=None if one.share is not None else _rate(law, construction=construction),
                amount=part.amount,
            )
            for one, part in zip(ridden, parts, strict=True)
        ),
        regular=asked.yes("regular"),
        amount=whole.amount if ridden else None,
        because=whole.because if noted else (Because(_none(found)),),
        unverified=whole.unverified,
        sector=asked.text("sector"),
        dossier=dossier,
    )
    label = T(
        "Issue the bicycle statement of {month} for {name}",
        month=found.pay.month,
        name=dossier.learner.name,
    )
    return _prepared(found, Prepared(bicycle_statement(facts), label, facts))


def _days(asked: Asked, found: LearnerMonth) -> int | None:
    """Return on how many days the learner came; None where the timetable does not say."""
    known = any(day.scheduled for day in found.pay.days)
    return len(days_in(asked.workspace, found)) if known else None


def _claimed(one: Ride) -> bool:
    """Return whether a way stands in a claim: somebody came, or no timetable tells who did."""
    return bool(one.dates) or not one.timetable


def _found(asked: Asked) -> LearnerMonth:
    return pay_of(asked.workspace, asked.book, asked.learner_id(), asked.month())


def _prepared(found: LearnerMonth, paper: Prepared) -> Prepared:
    return replace(paper, contract_id=found.contract.id, month=found.pay.month)


def refund_of_month(found: LearnerMonth) -> Refund:
    """Return what is refunded: that of the slip, or what was kept when the month was closed."""
    now = found.slip.travel
    computed = Refund(now.amount, None, now.because, now.unverified)
    if found.kept is None or found.kept.get("travel") == now.amount:
        return computed
    text = T("This is what was kept when the month was closed.")
    return Refund(found.kept.get("travel"), None, (Because(text),), unverified=False)


def _together(parts: list[Refund]) -> Refund:
    amounts = [one.amount for one in parts if one.amount is not None]
    because = tuple(dict.fromkeys(why for one in parts for why in one.because))
    known: Euro | None = sum(amounts, ZERO) if len(amounts) == len(parts) else None
    return Refund(known, None, because, any(one.unverified for one in parts))


def _ride(one: Ride) -> TravelRide:
    return TravelRide(one.mode, one.period, one.km, one.price, one.dates, timetable=one.timetable)


def _trip(one: Ride, *, construction: bool) -> Trip:
    return Trip(
        Mode.BICYCLE,
        km=one.km,
        days=one.days,
        agreed=one.share,
        construction=construction,
    )


def _rate(law: Law, *, construction: bool) -> Euro | None:
    try:
        return law[CONSTRUCTION_BICYCLE_RATE if construction else BICYCLE_RATE]
    except NoLawInForce:
        return None


def _none(found: LearnerMonth) -> Message:
    return T(
        "No day by bicycle is known in {month}: note the way to the company under Worked weeks.",
        month=found.pay.month,
    )
