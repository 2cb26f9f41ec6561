"""Which days of one absence the company pays, and who pays the others: ``pay.guaranteed``.

Basis: contrat d'alternance, art. 8; Vade Mecum 4.15 and fiches 7, 8, 11 and 16. The time of
relapse is eight weeks where the earlier incapacity began from 1 January 2026 on (law of
19 December 2025), else fourteen days. In force since 1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.kernel.answer import Because
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind, Payer, Regime
from desktop.law.book import LawBook
from desktop.law.parameters.pay import GUARANTEED_DAYS
from desktop.rules.absence import (
    GUARANTEED,
    Before,
    Link,
    guarantee_of,
    paid_absences,
    with_guarantee,
)
from desktop.rules.absence_why import why_absence, why_used, why_within
from desktop.rules.terms import AbsenceFacts


@dataclass(frozen=True, slots=True)
class Guaranteed:
    """What the company pays of an absence.

    Attributes:
        paid: The days it pays, in order.
        then_paid_by: Who pays the other days.
        relapse: Whether it is a relapse of the incapacity before.
        because: Why.
        unverified: Whether a figure used has not been read in a published source.
    """

    paid: tuple[Period, ...]
    then_paid_by: Payer
    relapse: bool
    because: tuple[Because, ...]
    unverified: bool

    @property
    def days(self) -> int:
        """How many calendar days it pays."""
        return sum(period.days for period in self.paid)


def before_of(
    previous: Period, already: int | None, absence: AbsenceFacts, book: LawBook
) -> Before:
    """Return what an absence of the same kind before leaves of its guarantee.

    Args:
        previous: Its days.
        already: How many of them the company paid; None where it was all it guaranteed.
        absence: The absence asked about.
        book: The law of each day.

    Raises:
        NoLawInForce: The guaranteed days are not known for it.
    """
    most = book.on(previous.first)[GUARANTEED_DAYS]
    used = min(most, previous.days) if already is None else already
    return Before(absence.kind, previous, max(most - used, 0), previous if used else None)


def guaranteed_pay(
    absence: AbsenceFacts, before: Before | None, used_this_year: int, book: LawBook
) -> Guaranteed:
    """Return what the company pays of an absence.

    Args:
        absence: The absence; every day of it is counted as one.
        before: The absence of that kind before it.
        used_this_year: Days of compelling reasons already taken in the year of its first day.
        book: The law of each day.

    Raises:
        NoLawInForce: A figure is not known for one of the two.
    """
    first, law = absence.period.first, book.on(absence.period.first)
    if absence.kind not in GUARANTEED:
        unverified = not law.verified(GUARANTEED_DAYS)
        (fixed,) = paid_absences((absence,), Regime.WORKER, book, lambda _: True)
        paid = (absence.period,) if fixed.then is Payer.COMPANY else ()
        return Guaranteed(paid, fixed.then, False, why_absence(fixed, book), unverified)
    guarantee = guarantee_of(absence, before, book)
    used = {first.year: used_this_year}
    found = with_guarantee(absence, guarantee, book, lambda _: True, used)
    taken = used_this_year if absence.kind is AbsenceKind.COMPELLING_REASON else 0
    return Guaranteed(
        paid=found.paid,
        then_paid_by=found.then,
        relapse=guarantee.link is Link.RELAPSE,
        because=(
            *why_absence(found, book),
            *why_used(taken, first.year, law),
            *why_within(guarantee, first, book),
        ),
        unverified=found.unverified or not law.verified(GUARANTEED_DAYS),
    )
