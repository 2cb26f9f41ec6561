"""Who pays which day of an absence.

The company pays the first seven calendar days of a suspension, school days
included. An incapacity that comes back within the time of relapse opens no second
guarantee, but what was left of the seven days stays due. Others pay afterwards.

Basis: contrat d'alternance, art. 8; Vade Mecum 4.15 and fiches 4, 7, 8, 10, 11, 16.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.kernel.period import ONE_DAY, Period
from desktop.kernel.vocabulary import AbsenceKind, Payer, Regime
from desktop.law.book import LawBook
from desktop.law.parameters.pay import GUARANTEED_DAYS, RELAPSE_DAYS
from desktop.rules.terms import AbsenceFacts

# Kinds whose first days the company pays, and who pays after them.
GUARANTEED = {
    AbsenceKind.ILLNESS: Payer.MUTUALITY,
    AbsenceKind.PRIVATE_ACCIDENT: Payer.MUTUALITY,
    AbsenceKind.WORK_ACCIDENT: Payer.INSURER,
    AbsenceKind.OCCUPATIONAL_DISEASE: Payer.INSURER,
    AbsenceKind.MATERNITY: Payer.MUTUALITY,
    AbsenceKind.PATERNITY: Payer.MUTUALITY,
    AbsenceKind.PROPHYLACTIC: Payer.MUTUALITY,
    AbsenceKind.FAMILY_EVENT: Payer.NOBODY,
    AbsenceKind.COMPELLING_REASON: Payer.NOBODY,
    AbsenceKind.TECHNICAL_UNEMPLOYMENT: Payer.ONEM,
}
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


@dataclass(frozen=True, slots=True)
class PaidAbsence:
    """An absence with its guarantee.

    Attributes:
        absence: The absence.
        begun: The first day of the incapacity it belongs to.
        paid: The days the company guarantees, where there are any.
        then: Who pays the other days.
        unverified: Whether the guarantee hangs on a time of relapse not read in a published
            source.
    """

    absence: AbsenceFacts
    begun: date
    paid: Period | None
    then: Payer
    unverified: bool = False

    def payer_on(self, day: date) -> Payer:
        """Return who pays ``day`` of the absence."""
        return Payer.COMPANY if self.paid and day in self.paid else self.then


def paid_absences(
    absences: Sequence[AbsenceFacts], regime: Regime, book: LawBook
) -> tuple[PaidAbsence, ...]:
    """Return each absence with the days the company pays, oldest first.

    Raises:
        NoLawInForce: The number of guaranteed days is not known for an absence.
    """
    result: list[PaidAbsence] = []
    open_guarantees: dict[AbsenceKind, _Guarantee] = {}
    for absence in sorted(absences, key=lambda absence: absence.period.first):
        if absence.kind not in GUARANTEED:
            result.append(_without_guarantee(absence, regime))
            continue
        family = AbsenceKind.ILLNESS if absence.kind in RELAPSING else absence.kind
        before = open_guarantees.get(family)
        if before is not None and _goes_on(before, absence, book):
            begun, left = before.begun, before.left
        else:
            begun = absence.period.first
            left = book.on(begun)[GUARANTEED_DAYS]
        days = min(left, absence.period.days)
        paid = _first_days(absence.period, days)
        open_guarantees[family] = _Guarantee(absence, begun, left - days)
        unverified = before is not None and _hangs_on_doubt(before, absence, book)
        result.append(PaidAbsence(absence, begun, paid, GUARANTEED[absence.kind], unverified))
    return tuple(result)


@dataclass(frozen=True, slots=True)
class _Guarantee:
    absence: AbsenceFacts
    begun: date
    left: int


def _goes_on(before: _Guarantee, absence: AbsenceFacts, book: LawBook) -> bool:
    previous = before.absence
    if absence.other_illness_certified:
        return False
    gap = (absence.period.first - previous.period.last) - ONE_DAY
    if previous.kind is absence.kind and gap <= timedelta(0):
        return True
    return absence.kind in RELAPSING and gap < timedelta(days=book.on(before.begun)[RELAPSE_DAYS])


def _hangs_on_doubt(before: _Guarantee, absence: AbsenceFacts, book: LawBook) -> bool:
    law = book.on(before.begun)
    gap = (absence.period.first - before.absence.period.last) - ONE_DAY
    near = timedelta(0) < gap < timedelta(days=law[RELAPSE_DAYS])
    return absence.kind in RELAPSING and near and not law.verified(RELAPSE_DAYS)


def _without_guarantee(absence: AbsenceFacts, regime: Regime) -> PaidAbsence:
    if absence.kind in UNPAID:
        then = Payer.NOBODY
    elif absence.kind is AbsenceKind.OTHER_UNEMPLOYMENT:
        then = Payer.ONEM
    elif absence.kind in LEAVE and regime is Regime.WORKER:
        then = Payer.FUND
    else:
        then = Payer.COMPANY
    return PaidAbsence(absence, absence.period.first, None, then)


def _first_days(period: Period, count: int) -> Period | None:
    if count <= 0:
        return None
    return Period(period.first, period.first + timedelta(days=count - 1))
