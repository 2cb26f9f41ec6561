"""A month, day by day: what each day is and who pays it.

Basis: contrat d'alternance, art. 5, 7 and 8; law of 4 January 1974 on public holidays.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from desktop.kernel.messages import Message
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind, DayKind, Payer
from desktop.kernel.week import DayPlan
from desktop.law.book import LawBook
from desktop.law.parameters.pay import HOLIDAY_DAYS
from desktop.rules.absence import LEAVE, UNEMPLOYMENT, UNPAID, PaidAbsence, paid_absences
from desktop.rules.holiday import public_holidays
from desktop.rules.terms import Terms, plan_on

WHOLE, HALF, NONE = Decimal(1), Decimal("0.5"), Decimal(0)


@dataclass(frozen=True, slots=True)
class DayFacts:
    """One day.

    Attributes:
        day: The date.
        kind: What the day is.
        payer: Who pays it; None for a day off and outside the contract.
        plan: What the timetable says.
        paid: How much of the scheduled day the company pays: 1, 0.5 or 0.
        absence: Why the learner is not where the timetable says.
        holiday: The name of the public holiday.
        unverified: Whether who pays hangs on a figure not read in a published source.
    """

    day: date
    kind: DayKind
    payer: Payer | None
    plan: DayPlan
    paid: Decimal
    absence: AbsenceKind | None = None
    holiday: Message | None = None
    unverified: bool = False

    @property
    def scheduled(self) -> bool:
        """Whether the timetable expects the learner somewhere."""
        return self.plan.scheduled

    @property
    def in_contract(self) -> bool:
        """Whether the contract runs."""
        return self.kind is not DayKind.OUTSIDE


def days_of(terms: Terms, month: Month, book: LawBook) -> tuple[DayFacts, ...]:
    """Return every calendar day of ``month``, also those outside the contract.

    Raises:
        NoLawInForce: A figure is not known for that month.
    """
    begun = [absence for absence in terms.absences if absence.period.first <= month.last]
    paid = paid_absences(begun, terms.regime, book)
    return tuple(_day(terms, day, paid, book) for day in month.period)


def _day(terms: Terms, day: date, absences: tuple[PaidAbsence, ...], book: LawBook) -> DayFacts:
    plan = plan_on(terms, day)
    holiday = public_holidays(day.year).get(day)
    if day not in terms.period:
        return DayFacts(day, DayKind.OUTSIDE, None, plan, NONE, holiday=holiday)
    absent = next((found for found in absences if day in found.absence.period), None)
    if holiday is not None and _holiday_paid(absent, day, book):
        share = WHOLE if plan.scheduled else NONE
        facts = DayFacts(day, DayKind.HOLIDAY, Payer.COMPANY, plan, share, holiday=holiday)
        return replace(facts, unverified=_in_doubt(absent, holiday, day, book))
    if absent is not None and (plan.scheduled or absent.paid or absent.then is not Payer.COMPANY):
        facts = _absent(day, plan, absent, holiday)
        return replace(facts, unverified=_in_doubt(absent, holiday, day, book))
    if not plan.scheduled:
        return DayFacts(day, DayKind.OFF, None, plan, NONE)
    return DayFacts(day, _place(plan), Payer.COMPANY, plan, WHOLE)


def _absent(day: date, plan: DayPlan, absent: PaidAbsence, holiday: Message | None) -> DayFacts:
    kind = absent.absence.kind
    payer = absent.payer_on(day)
    if kind in UNEMPLOYMENT and payer is Payer.ONEM and not plan.shifts:
        # ONEM pays company days only; the company goes on paying those at the operator.
        place = _place(plan) if plan.scheduled else DayKind.OFF
        known = Payer.COMPANY if plan.scheduled else None
        return DayFacts(day, place, known, plan, WHOLE if plan.scheduled else NONE, kind)
    if not plan.scheduled and (kind in LEAVE or kind in UNPAID):
        return DayFacts(day, DayKind.OFF, None, plan, NONE, kind)
    paid = WHOLE if payer is Payer.COMPANY else NONE
    if kind in UNEMPLOYMENT and payer is Payer.ONEM and plan.halves:
        paid = HALF
    return DayFacts(
        day, _absent_kind(kind, plan), payer, plan, paid if plan.scheduled else NONE, kind, holiday
    )


def _absent_kind(kind: AbsenceKind, plan: DayPlan) -> DayKind:
    if kind in UNPAID:
        return DayKind.UNPAID
    if kind in LEAVE:
        return DayKind.LEAVE
    if kind is AbsenceKind.REST_DAY:
        return DayKind.REST_DAY
    if kind is AbsenceKind.REPLACEMENT_HOLIDAY:
        return DayKind.HOLIDAY
    if kind is AbsenceKind.OPERATOR_CLOSED:
        return _place(plan)
    return DayKind.ABSENCE


def _place(plan: DayPlan) -> DayKind:
    if plan.shifts and plan.halves:
        return DayKind.MIXED
    return DayKind.COMPANY if plan.shifts else DayKind.OPERATOR


def _in_doubt(
    absent: PaidAbsence | None, holiday: Message | None, day: date, book: LawBook
) -> bool:
    if absent is None:
        return False
    settled = absent.absence.kind in LEAVE or absent.absence.kind is AbsenceKind.UNJUSTIFIED
    doubtful = holiday is not None and not settled and not book.on(day).verified(HOLIDAY_DAYS)
    return absent.unverified or doubtful


def _holiday_paid(absent: PaidAbsence | None, day: date, book: LawBook) -> bool:
    if absent is None or absent.absence.kind in LEAVE:
        return True
    if absent.absence.kind is AbsenceKind.UNJUSTIFIED:
        return False
    return (day - absent.begun).days < book.on(day)[HOLIDAY_DAYS]
