"""What the withdrawal of an agrément brings to a contract: ``accreditation.withdrawn``.

The contract ends that day at the latest. The notice of fourteen days, seven in the trial, is
commuted into an indemnity.

Basis: contrat d'alternance, art. 9, 3°; Vade Mecum, fiches 15 and 16. In force since 1 September
2015.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, T
from desktop.kernel.money import Euro
from desktop.law.book import Law
from desktop.law.parameters.access import WITHDRAWAL_DAYS, WITHDRAWAL_DAYS_TRIAL
from desktop.rules.indemnity import Indemnity, notice_indemnity
from desktop.rules.workday import days_after

SOURCE_WITHDRAWAL = Bilingual(
    "Contrat d'alternance, art. 9, 3° ; Vade Mecum OFFA du 27 avril 2017, fiches 15 et 16",
    "Alternerende overeenkomst, art. 9, 3°; Vademecum OFFA van 27 april 2017, fiches 15 en 16",
)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What the withdrawal of an agrément brings to a contract.

    Attributes:
        ends_on: The last day of the contract.
        other_ends_on: The last day where the text of the trial is read as a notice that runs;
            None outside the trial.
        indemnity_days: The calendar days the indemnity covers.
        indemnity: The amount, to the cent; None where the pay was not told.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    ends_on: date
    other_ends_on: date | None
    indemnity_days: int
    indemnity: Euro | None
    because: tuple[Because, ...]
    unverified: bool


def withdrawal_of(monthly: Euro | None, law: Law, *, in_trial: bool) -> Withdrawal:
    """Return what the withdrawal of the agrément on the day of ``law`` brings.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    key = WITHDRAWAL_DAYS_TRIAL if in_trial else WITHDRAWAL_DAYS
    days = law[key]
    other = days_after(law.day, days) if in_trial else None
    found = None if monthly is None else notice_indemnity(monthly, days)
    because = (
        Because(
            T(
                "The contract ends on {day}, the day of the withdrawal, at the latest.",
                day=law.day,
            ),
            source=T("{source}", source=SOURCE_WITHDRAWAL),
        ),
        *_about_notice(days, other, law),
        *_about_pay(found),
    )
    return Withdrawal(
        law.day, other, days, found.amount if found else None, because, not law.verified(key)
    )


def _about_notice(days: int, other: date | None, law: Law) -> Iterator[Because]:
    source = T("{source}", source=law.source(WITHDRAWAL_DAYS))
    if other is None:
        yield Because(
            T(
                "The notice of {days} days is commuted into an indemnity of two weeks’ pay.",
                days=days,
            ),
            source=source,
        )
        return
    yield Because(
        T(
            "In the trial the notice is {days} days from the notification; like the notice after "
            "it, it is taken as an indemnity, here of one week’s pay.",
            days=days,
        ),
        source=source,
    )
    yield Because(
        T(
            "For the trial the text does not speak of an indemnity: it can also be read as a "
            "notice that runs until {other}, its days being paid as worked.",
            other=other,
        ),
        source=source,
    )


def _about_pay(found: Indemnity | None) -> tuple[Because, ...]:
    if found is None:
        text = T("Give the pay of a month as “{name}” for the amount.", name="monthly")
        return (Because(text),)
    return found.because
