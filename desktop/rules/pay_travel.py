"""What is refunded of the way to the company in a month, by how the learner travels.

A bicycle is counted by the day, so that a change within the month cuts it in two. A ticket is one
of a month: which part of it is due where the way changes within the month, no source found says.
Days for which nobody said how the learner comes are not counted, and that is said.

Basis: contrat d'alternance, art. 3, 21°; Vade Mecum fiche 13; the agreements of rules/travel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import NT, Message, T
from desktop.kernel.money import ZERO
from desktop.kernel.period import ONE_DAY, Period
from desktop.kernel.vocabulary import DayKind
from desktop.law.book import LawBook
from desktop.rules.pay import MonthPay
from desktop.rules.pay_extra import ExtraWork
from desktop.rules.travel.refund import SOURCE_CONTRACT_3, refund_of
from desktop.rules.travel.trip import Mode, Refund, Trip

PLACES = frozenset({DayKind.COMPANY, DayKind.MIXED})
ON_RECEIPTS = T("Where the apprentice has costs, they are due on receipts.")


@dataclass(frozen=True, slots=True)
class TravelSince:
    """How a learner travels from a day on; the days of travel are counted by the month."""

    since: date
    trip: Trip


@dataclass(frozen=True, slots=True)
class _Part:
    trip: Trip
    period: Period
    days: int


def travel_of(
    pay: MonthPay, terms: Sequence[TravelSince], extra: Sequence[ExtraWork], book: LawBook
) -> Refund:
    """Return what is refunded for a month, by the law of its first day."""
    days, held = travel_days(pay, extra), _parts(pay, terms, extra)
    if not held:
        return Refund(ZERO, None, (_contract(_not_noted(pay)), _contract(ON_RECEIPTS)), noted=False)
    if not days and not any(facts.scheduled for facts in pay.days):
        text = T("The travel refund is not known: the timetable does not tell the days of travel.")
        return Refund(None, None, (_contract(text),))
    if not days:
        text = T("There is no day of travel to the company in this month: nothing is refunded.")
        return Refund(ZERO, None, (_contract(text),))
    left = len(days) - sum(part.days for part in held)
    parts = [part for part in held if part.days]
    found = _of_parts(pay, parts, book) if parts else Refund(ZERO, None, (), noted=False)
    if not left:
        return found
    return replace(
        found, because=(*found.because, _contract(_left_out(left)), _contract(ON_RECEIPTS))
    )


def _not_noted(pay: MonthPay) -> Message:
    days = [facts.day for facts in pay.days if facts.in_contract]
    return T(
        "From {first} to {last} no way of travelling is written down: no refund is counted.",
        first=days[0] if days else pay.month.first,
        last=days[-1] if days else pay.month.last,
    )


def _left_out(days: int) -> Message:
    return NT(
        "On {count} day of travel no way of travelling is written down: no refund is counted.",
        "On {count} days of travel no way of travelling is written down: no refund is counted.",
        days,
    )


def _of_parts(pay: MonthPay, parts: Sequence[_Part], book: LawBook) -> Refund:
    if len(parts) > 1 and any(part.trip.mode is not Mode.BICYCLE for part in parts):
        text = T(
            "The travel refund is not known: the way changes on {day}, and no source found says "
            "which part of a month’s ticket is then due.",
            day=parts[1].period.first,
        )
        return Refund(None, None, (_contract(text),))
    try:
        law = book.on(pay.month.first)
        found = [refund_of(replace(part.trip, days=part.days), law) for part in parts]
    except NotKnown as missing:
        return Refund(None, None, missing.because)
    return _together(found)


def _together(found: Sequence[Refund]) -> Refund:
    amounts = [one.amount for one in found if one.amount is not None]
    because = tuple(dict.fromkeys(why for one in found for why in one.because))
    unverified = any(one.unverified for one in found)
    whole = sum(amounts, ZERO) if len(amounts) == len(found) else None
    if whole is not None and len(found) > 1:
        text = T("The way changes within the month: both parts are added, {amount}.", amount=whole)
        because = (*because, _contract(text))
    return Refund(whole, None, because, unverified)


def _parts(pay: MonthPay, terms: Sequence[TravelSince], extra: Sequence[ExtraWork]) -> list[_Part]:
    days = travel_days(pay, extra)
    ordered = sorted(terms, key=lambda term: term.since)
    found = []
    for place, term in enumerate(ordered):
        later = ordered[place + 1].since - ONE_DAY if place + 1 < len(ordered) else date.max
        period = Period(term.since, max(later, term.since)).meet(pay.month.period)
        if period is not None:
            counted = sum(1 for day in days if day in period)
            found.append(_Part(term.trip, period, counted))
    return found


def travel_days(pay: MonthPay, extra: Sequence[ExtraWork] = ()) -> frozenset[date]:
    """Return the days on which the learner comes to the company."""
    planned = {
        facts.day
        for facts in pay.days
        if facts.kind in PLACES and facts.plan.shifts and facts.in_contract
    }
    return frozenset(planned | {work.day for work in extra if work.day in pay.month.period})


def _contract(text: Message) -> Because:
    return Because(text, source=T("{source}", source=SOURCE_CONTRACT_3))
