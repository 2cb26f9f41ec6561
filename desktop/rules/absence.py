"""Who pays which day of an absence.

The company pays the first seven calendar days of a suspension, school days included.
An incapacity that comes back within the time of relapse after one with guaranteed pay opens
no second guarantee, but what was left of the seven days stays due. Others pay afterwards.

Basis: contrat d'alternance, art. 8; Vade Mecum 4.15 and fiches 4, 7, 8, 11 and 16.
In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, unique

from desktop.kernel.period import ONE_DAY, Period
from desktop.kernel.vocabulary import AbsenceKind, Payer, Regime
from desktop.law.book import Law, LawBook, Parameter
from desktop.law.parameters.pay import (
    FAMILY_EVENT_DAYS,
    GUARANTEED_DAYS,
    REASON_DAYS,
    RELAPSE_DAYS,
)
from desktop.rules.terms import AbsenceFacts

# Kinds whose first days the company pays, and who pays after them.
GUARANTEED = {
    AbsenceKind.ILLNESS: Payer.MUTUALITY,
    AbsenceKind.PRIVATE_ACCIDENT: Payer.MUTUALITY,
    AbsenceKind.WORK_ACCIDENT: Payer.INSURER,
    AbsenceKind.OCCUPATIONAL_DISEASE: Payer.FEDRIS,
    AbsenceKind.MATERNITY: Payer.MUTUALITY,
    AbsenceKind.PATERNITY: Payer.MUTUALITY,
    AbsenceKind.PROPHYLACTIC: Payer.MUTUALITY,
    AbsenceKind.FAMILY_EVENT: Payer.NOBODY,
    AbsenceKind.COMPELLING_REASON: Payer.NOBODY,
    AbsenceKind.TECHNICAL_UNEMPLOYMENT: Payer.ONEM,
}
# Incapacities that are not of work: the only ones that can be relapses (Vade Mecum 4.15).
RELAPSING = frozenset({AbsenceKind.ILLNESS, AbsenceKind.PRIVATE_ACCIDENT})
UNEMPLOYMENT = frozenset({AbsenceKind.TECHNICAL_UNEMPLOYMENT, AbsenceKind.OTHER_UNEMPLOYMENT})
LEAVE = frozenset({AbsenceKind.ANNUAL_LEAVE, AbsenceKind.SUPPLEMENTARY_LEAVE})
UNPAID = frozenset(
    {
        AbsenceKind.LEARNER_BREACH,
        AbsenceKind.AGREED_UNPAID,
        AbsenceKind.SCHOOL_LEAVE,
        AbsenceKind.UNJUSTIFIED,
    }
)


@unique
class Link(Enum):
    """What an absence is to the one before it."""

    FIRST = "first"
    PROLONGED = "prolonged"
    RELAPSE = "relapse"
    OTHER_ILLNESS = "other_illness"
    TOO_LATE = "too_late"
    NO_RELAPSE = "no_relapse"


@dataclass(frozen=True, slots=True)
class Before:
    """The absence before, as far as it weighs on the next.

    Attributes:
        kind: Its kind.
        run: Its days, with those it prolonged without a gap.
        left: What is left of its guarantee, in calendar days.
        paid: The days of the last one that had guaranteed pay: the relapse counts from its end.
    """

    kind: AbsenceKind
    run: Period
    left: int
    paid: Period | None


@dataclass(frozen=True, slots=True)
class Guarantee:
    """The guarantee an absence draws on.

    Attributes:
        link: What the absence is to the one before.
        begun: The first day of the uninterrupted absence.
        left: How many calendar days the company still guarantees.
        earlier: The days of the incapacity that the relapse is counted from.
        within: The time of relapse counted from it, in days.
        unverified: Whether it hangs on a time of relapse not read in a published source.
    """

    link: Link
    begun: date
    left: int
    earlier: Period | None = None
    within: int = 0
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class PaidAbsence:
    """An absence with its guarantee.

    Attributes:
        absence: The absence.
        paid: The days the company guarantees.
        then: Who pays the other days.
        guarantee: What they are drawn on; None where nothing is guaranteed.
        unverified: Whether the paid days hang on a figure not read in a published source.
    """

    absence: AbsenceFacts
    paid: tuple[Period, ...]
    then: Payer
    guarantee: Guarantee | None = None
    unverified: bool = False

    @property
    def begun(self) -> date:
        """The first day of the uninterrupted absence."""
        return self.guarantee.begun if self.guarantee else self.absence.period.first

    def payer_on(self, day: date) -> Payer:
        """Return who pays ``day`` of the absence."""
        return Payer.COMPANY if any(day in period for period in self.paid) else self.then


def paid_absences(
    absences: Sequence[AbsenceFacts],
    regime: Regime,
    book: LawBook,
    scheduled: Callable[[date], bool],
) -> tuple[PaidAbsence, ...]:
    """Return each absence of a contract with the days the company pays, oldest first.

    Args:
        absences: All of them, also those of other months.
        regime: Worker or employee.
        book: The law of each day.
        scheduled: Whether the learner was expected anywhere on a day.

    Raises:
        NoLawInForce: The number of guaranteed days is not known for an absence.
    """
    result: list[PaidAbsence] = []
    before: dict[AbsenceKind, Before] = {}
    used: dict[int, int] = {}
    for absence in sorted(absences, key=lambda absence: absence.period.first):
        if absence.kind not in GUARANTEED:
            result.append(PaidAbsence(absence, (), _without_guarantee(absence.kind, regime)))
            continue
        family = AbsenceKind.ILLNESS if absence.kind in RELAPSING else absence.kind
        known = before.get(family)
        guarantee = guarantee_of(absence, known, book)
        found = with_guarantee(absence, guarantee, book, scheduled, used)
        before[family] = _after(found, guarantee, known)
        result.append(found)
    return tuple(result)


def guarantee_of(absence: AbsenceFacts, before: Before | None, book: LawBook) -> Guarantee:
    """Return the guarantee of an absence that comes after another of its kind.

    Raises:
        NoLawInForce: A figure is not known for one of the two.
    """
    first = absence.period.first
    fresh = book.on(first)[limit_of(absence.kind)]
    alone = Guarantee(Link.FIRST, first, fresh)
    if before is None:
        return alone
    if absence.other_illness_certified:
        return Guarantee(Link.OTHER_ILLNESS, first, fresh, before.run)
    if before.kind is absence.kind and first <= before.run.last + ONE_DAY:
        return Guarantee(Link.PROLONGED, before.run.first, before.left, before.run)
    if absence.kind not in RELAPSING:
        return Guarantee(Link.NO_RELAPSE, first, fresh, before.run)
    return alone if before.paid is None else _relapse(first, fresh, before.left, before.paid, book)


def _relapse(first: date, fresh: int, left: int, earlier: Period, book: LawBook) -> Guarantee:
    law = book.on(earlier.first)
    within = law[RELAPSE_DAYS]
    if first > earlier.last + timedelta(days=within):
        return Guarantee(Link.TOO_LATE, first, fresh, earlier, within)
    doubt = not law.verified(RELAPSE_DAYS)
    return Guarantee(Link.RELAPSE, first, left, earlier, within, doubt)


def with_guarantee(
    absence: AbsenceFacts,
    guarantee: Guarantee,
    book: LawBook,
    scheduled: Callable[[date], bool],
    used: dict[int, int],
) -> PaidAbsence:
    """Return an absence with the days its guarantee pays.

    ``used`` counts the days of compelling reasons by calendar year, and is brought up to date.
    """
    law = book.on(absence.period.first)
    paid = _first_days(absence.period, guarantee.left)
    if absence.kind is AbsenceKind.COMPELLING_REASON:
        paid = _within_the_year(absence.period, paid, law, scheduled, used)
    doubt = guarantee.unverified or _hangs_on_limit(absence, law)
    return PaidAbsence(absence, paid, GUARANTEED[absence.kind], guarantee, doubt)


def _after(found: PaidAbsence, guarantee: Guarantee, before: Before | None) -> Before:
    """Return what an absence leaves to the next.

    A relapse for which nothing was guaranteed does not begin the time of relapse anew: it
    counts from the end of an incapacity with guaranteed pay (Vade Mecum 4.15).
    """
    absence = found.absence
    run = Period(guarantee.begun, absence.period.last)
    days = sum(period.days for period in found.paid)
    prolonged = guarantee.link is Link.PROLONGED
    paid_before = before is not None and before.paid is not None
    if days or (prolonged and paid_before and before is not None and before.paid == before.run):
        paid: Period | None = run
    else:
        paid = before.paid if before else None
    return Before(absence.kind, run, guarantee.left - days, paid)


def limit_of(kind: AbsenceKind) -> Parameter[int]:
    """Return the figure that says how many calendar days of a kind the company pays."""
    return FAMILY_EVENT_DAYS if kind is AbsenceKind.FAMILY_EVENT else GUARANTEED_DAYS


def _hangs_on_limit(absence: AbsenceFacts, law: Law) -> bool:
    """Return whether the days paid hang on more than the seven of the contract."""
    if absence.kind is not AbsenceKind.FAMILY_EVENT:
        return False
    beyond = absence.period.days > law[GUARANTEED_DAYS]
    return beyond and not law.verified(FAMILY_EVENT_DAYS)


def _within_the_year(
    period: Period,
    paid: Sequence[Period],
    law: Law,
    scheduled: Callable[[date], bool],
    used: dict[int, int],
) -> tuple[Period, ...]:
    most = law[REASON_DAYS]
    days = []
    for day in period:
        count = used.get(day.year, 0)
        if count >= most:
            continue
        if scheduled(day):
            used[day.year] = count + 1
        if any(day in part for part in paid):
            days.append(day)
    return runs(days)


def runs(days: Iterable[date]) -> tuple[Period, ...]:
    """Return days in order as the periods they make up."""
    found: list[Period] = []
    for day in days:
        if found and day - found[-1].last == ONE_DAY:
            found[-1] = Period(found[-1].first, day)
        else:
            found.append(Period(day, day))
    return tuple(found)


def _without_guarantee(kind: AbsenceKind, regime: Regime) -> Payer:
    if kind in UNPAID:
        return Payer.NOBODY
    if kind is AbsenceKind.OTHER_UNEMPLOYMENT:
        return Payer.ONEM
    if kind in LEAVE and regime is Regime.WORKER:
        return Payer.FUND
    return Payer.COMPANY


def _first_days(period: Period, count: int) -> tuple[Period, ...]:
    if count <= 0:
        return ()
    last = min(period.last, period.first + timedelta(days=count - 1))
    return (Period(period.first, last),)
