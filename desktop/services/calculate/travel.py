"""The rules of travel that can be asked by name."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from desktop.kernel.answer import Answer, Outcome
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month
from desktop.law.book import Law, LawBook
from desktop.law.parameters.travel import LEAST_KM
from desktop.rules.travel.public import FIRST_KM, has_table
from desktop.rules.travel.refund import SOURCE_CONTRACT_3, refund_of
from desktop.rules.travel.trip import Mode, Trip
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told, told_here, told_maybe

REFUND = "travel.refund"
CONSTRUCTION = "124"


def _refund(inputs: Mapping[str, object], book: LawBook) -> Answer:
    month = told(inputs, "month", Month)
    law = book.on(month.first)
    trip = Trip(
        mode=Mode(told(inputs, "mode", str)),
        km=_km(told_maybe(inputs, "km", Decimal)),
        price=_amount("price", told_maybe(inputs, "price", Euro)),
        days=_days(told_maybe(inputs, "days", int), month),
        table=_amount("table", told_maybe(inputs, "table", Euro)),
        agreed=_amount("employer_amount", told_maybe(inputs, "employer_amount", Euro)),
        construction=_is_construction(told_maybe(inputs, "joint_committee", str)),
        school_ticket=told_maybe(inputs, "school_ticket", bool) or False,
    )
    for name, kind in _needed(trip, law):
        told_here(REFUND, inputs, name, kind)
    found = refund_of(trip, law)
    outputs: dict[str, Outcome] = {"amount": found.amount, "at_most": found.at_most}
    return Answer(REFUND, found.amount, "EUR", found.because, outputs, unverified=found.unverified)


def _needed(trip: Trip, law: Law) -> tuple[tuple[str, type], ...]:
    """Return the inputs this way of travelling cannot do without."""
    if trip.agreed is not None or trip.school_ticket:
        return ()
    if trip.mode is Mode.BICYCLE:
        return ("km", Decimal), ("days", int)
    if trip.construction:
        return (("price", Euro),) if trip.mode is Mode.TRAIN else ()
    if trip.mode not in {Mode.FLAT, Mode.DISTANCE}:
        return ()
    least = law[LEAST_KM]
    if trip.km is None and least > FIRST_KM:
        return (("km", Decimal),)
    near = trip.km is not None and trip.km < least
    priced = trip.mode is Mode.FLAT or has_table(trip, law)
    return (("price", Euro),) if priced and not near else ()


def _is_construction(joint_committee: str | None) -> bool:
    return joint_committee is not None and joint_committee.split(".")[0].strip() == CONSTRUCTION


def _km(km: Decimal | None) -> Decimal | None:
    if km is not None and km < 0:
        raise Refused(T("“{name}” is not below zero.", name="km"), "km")
    return km


def _amount(name: str, amount: Euro | None) -> Euro | None:
    if amount is not None and amount < ZERO:
        raise Refused(T("“{name}” is not below zero.", name=name), name)
    return amount


def _days(days: int | None, month: Month) -> int | None:
    if days is not None and days > month.period.days:
        raise Refused(
            T(
                "“{name}” is at most the {most} days of the month.",
                name="days",
                most=month.period.days,
            ),
            "days",
        )
    return days


RULES: tuple[Rule, ...] = (
    Rule(
        REFUND,
        T("What the company refunds for the way to work"),
        (
            Input("mode", "text", choices=tuple(mode.value for mode in Mode)),
            Input("month", "month"),
            Input("km", "number", required=False, unit="km"),
            Input("price", "amount", required=False, unit="EUR"),
            Input("days", "whole", required=False, unit="days"),
            Input("table", "amount", required=False, unit="EUR"),
            Input("employer_amount", "amount", required=False, unit="EUR"),
            Input("joint_committee", "text", required=False),
            Input("school_ticket", "yes-no", required=False),
        ),
        (Output("amount", "EUR"), Output("at_most", "EUR")),
        "EUR",
        T("{source}", source=SOURCE_CONTRACT_3),
        _refund,
    ),
)
