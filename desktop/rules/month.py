"""A month, day by day: what each day is and who pays it.

A public holiday stays paid for some time after a suspension began: 30 days for an incapacity and
maternity, 14 for the others, throughout leave and temporary unemployment. Each suspension has its
own days, counted from its first (read at Securex, UCM and Acerta; articles from memory).

Basis: contrat d'alternance, art. 5, 7 and 8; law of 4 January 1974 on public holidays; royal
decree of 18 April 1974, art. 13 (from memory); Vade Mecum fiches 4 and 11.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from desktop.kernel.messages import Message, T
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind, DayKind, Payer, ShareBasis
from desktop.kernel.week import DayPlan
from desktop.law.book import LawBook, Parameter
from desktop.law.parameters.pay import HOLIDAY_DAYS, HOLIDAY_DAYS_OTHER
from desktop.rules.absence import LEAVE, UNEMPLOYMENT, UNPAID, PaidAbsence, paid_absences
from desktop.rules.holiday import public_holidays
from desktop.rules.terms import Plans, Terms

WHOLE, HALF, NONE = Decimal(1), Decimal("0.5"), Decimal(0)
# Suspensions during which a public holiday stays paid for 30 days.
_INCAPACITY = frozenset(
    {
        AbsenceKind.ILLNESS,
        AbsenceKind.PRIVATE_ACCIDENT,
        AbsenceKind.MATERNITY,
        AbsenceKind.WORK_ACCIDENT,
        AbsenceKind.OCCUPATIONAL_DISEASE,
    }
)
# The other suspensions that a text of law provides for: 14 days.
_SUSPENSION = frozenset(
    {
        AbsenceKind.PATERNITY,
        AbsenceKind.FAMILY_EVENT,
        AbsenceKind.COMPELLING_REASON,
        AbsenceKind.PROPHYLACTIC,
        AbsenceKind.LEARNER_BREACH,
        AbsenceKind.SCHOOL_LEAVE,
    }
)
# No public holiday is paid: nobody excused the absence, or it is leave without pay.
_FORFEIT = frozenset({AbsenceKind.UNJUSTIFIED, AbsenceKind.AGREED_UNPAID})


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
        within: The absence the day lies in, with its guarantee.
    """

    day: date
    kind: DayKind
    payer: Payer | None
    plan: DayPlan
    paid: Decimal
    absence: AbsenceKind | None = None
    holiday: Message | None = None
    unverified: bool = False
    within: PaidAbsence | None = None

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
    last, plans = month.last, Plans.of(terms)
    begun = [absence for absence in terms.absences if absence.period.first <= last]
    absences = paid_absences(
        begun, terms.regime, book, lambda day: day in terms.period and plans.on(day).scheduled
    )
    running = [found for found in absences if found.absence.period.last >= month.first]
    holidays = _holidays(terms, month)
    found = []
    for day in month.period:
        plan, holiday = plans.on(day), holidays.get(day)
        if day in terms.period:
            absent = next((one for one in running if day in one.absence.period), None)
            facts = _day(day, plan, absent, holiday, book)
            found.append(_without_weight(facts) if _weightless(facts, terms) else facts)
        else:
            found.append(DayFacts(day, DayKind.OUTSIDE, None, plan, NONE, holiday=holiday))
    return tuple(found)


def _weightless(facts: DayFacts, terms: Terms) -> bool:
    """Return whether a public holiday moves no cent: nobody was expected, and such days count."""
    by_schedule = terms.share_basis is ShareBasis.SCHEDULED
    return by_schedule and facts.kind is DayKind.HOLIDAY and not facts.scheduled


def _without_weight(facts: DayFacts) -> DayFacts:
    """Return a day without the absence it lies in: how long it stays paid decides nothing."""
    return replace(facts, within=None, unverified=False)


def _holidays(terms: Terms, month: Month) -> dict[date, Message]:
    replacing = {day: T("Replacement of a public holiday") for day in terms.holidays}
    return replacing | public_holidays(month.year)


def _day(
    day: date, plan: DayPlan, absent: PaidAbsence | None, holiday: Message | None, book: LawBook
) -> DayFacts:
    if holiday is not None and (absent is None or _holiday_paid(absent, day, book)):
        share = WHOLE if plan.scheduled else NONE
        return DayFacts(
            day,
            DayKind.HOLIDAY,
            Payer.COMPANY,
            plan,
            share,
            holiday=holiday,
            unverified=absent is not None and _in_doubt(absent, day, book, on_holiday=True),
            within=absent,
        )
    if absent is not None and (plan.scheduled or absent.paid or absent.then is not Payer.COMPANY):
        return _absent(day, plan, absent, holiday, book)
    if not plan.scheduled:
        return DayFacts(day, DayKind.OFF, None, plan, NONE)
    return DayFacts(day, _place(plan), Payer.COMPANY, plan, WHOLE)


def _absent(
    day: date, plan: DayPlan, absent: PaidAbsence, holiday: Message | None, book: LawBook
) -> DayFacts:
    kind, payer = absent.absence.kind, absent.payer_on(day)
    what = _absent_kind(kind, plan)
    paid = WHOLE if plan.scheduled and payer is Payer.COMPANY else NONE
    by: Payer | None = payer
    if _at_operator_alone(kind, payer, plan):
        # ONEM and leave take company days only: those at the operator go on as ever.
        what, by, paid = _place(plan), Payer.COMPANY, WHOLE
    elif not plan.scheduled and (kind in LEAVE or kind in UNPAID or payer is Payer.ONEM):
        what, by = DayKind.OFF, None
    elif plan.halves and payer in {Payer.ONEM, Payer.FUND}:
        paid = HALF
    return DayFacts(
        day,
        what,
        by,
        plan,
        paid,
        kind,
        holiday,
        unverified=_in_doubt(absent, day, book, on_holiday=holiday is not None),
        within=absent,
    )


def _at_operator_alone(kind: AbsenceKind, payer: Payer, plan: DayPlan) -> bool:
    """Return whether a day at the operator is not touched by an absence from the company.

    The learner keeps following the courses in temporary unemployment, and takes no leave on
    days at the operator (Vade Mecum fiches 11 and 4).
    """
    only = bool(plan.halves) and not plan.shifts
    return only and (kind in LEAVE or (kind in UNEMPLOYMENT and payer is Payer.ONEM))


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


def holiday_limit(kind: AbsenceKind) -> Parameter[int] | None:
    """Return the figure that says for how many days a public holiday stays paid.

    None where it does not hang on the days: always paid, or never.
    """
    if kind in _INCAPACITY:
        return HOLIDAY_DAYS
    return HOLIDAY_DAYS_OTHER if kind in _SUSPENSION else None


def _holiday_paid(absent: PaidAbsence, day: date, book: LawBook) -> bool:
    kind = absent.absence.kind
    if kind in _FORFEIT:
        return False
    limit = holiday_limit(kind)
    return limit is None or (day - absent.begun).days < book.on(day)[limit]


def _in_doubt(absent: PaidAbsence, day: date, book: LawBook, *, on_holiday: bool) -> bool:
    limit = holiday_limit(absent.absence.kind)
    doubtful = on_holiday and limit is not None and not book.on(day).verified(limit)
    return absent.unverified or doubtful or (on_holiday and absent.absence.kind in UNEMPLOYMENT)
