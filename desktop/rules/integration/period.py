"""How long the integration period lasts after the contract: ``integration.period``.

The stage d'insertion professionnelle (beroepsinschakelingstijd) counts days of six a week. The
days of the contracts, courses included and Sundays not, are taken off: whole when the training
succeeded, by half when it ended without success.

Basis: Vade Mecum fiche 12, until 28 February 2026; law of 18 July 2025, from 1 March 2026. The
Vade Mecum counts the days of a contract as last − first (1 September 2015 to 30 June 2016: 303
days, 43 Sundays, 50 left); counting both ends gives one day more for each contract.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.kernel.answer import Because
from desktop.kernel.messages import T
from desktop.kernel.period import Period
from desktop.law.book import Law
from desktop.law.parameters.integration import (
    ALLOWANCE_MONTHS,
    INTEGRATION_DAYS,
    REGISTRATION_DAYS,
)
from desktop.rules.integration.days import count_of, days_left, why_counted
from desktop.rules.integration.right import right_of
from desktop.rules.integration.training import SOURCE_FILE_12, Training, merged
from desktop.rules.workday import days_after


@dataclass(frozen=True, slots=True)
class Integration:
    """The integration period with its working.

    Attributes:
        days: How many days are left to do; halves are possible.
        other_reading: The same with both ends of each contract counted.
        contract_days: The days of the contracts, last − first.
        sundays: The Sundays in them.
        right: Whether the allowances can follow; None where a fact for it is not told.
        allowance_months: For how long they last.
        register_by: The last day to register when nothing is left to do.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    days: Decimal
    other_reading: Decimal
    contract_days: int
    sundays: int
    right: bool | None
    allowance_months: int
    register_by: date | None
    because: tuple[Because, ...]
    unverified: bool


def integration_of(training: Training, law: Law) -> Integration:
    """Return the integration period of who asks on the day of ``law``.

    Raises:
        NoLawInForce: The law of that day, or of the beginning of a contract, is not known.
    """
    contracts = merged(training.contracts)
    for contract in contracts:
        law.book.on(contract.first).entry(INTEGRATION_DAYS)
    left = days_left(training, contracts, law)
    right, why_right = right_of(training, law)
    register_by = None
    if contracts and not left.days:
        register_by = days_after(contracts[-1].last, law[REGISTRATION_DAYS])
    count = count_of(contracts)
    return Integration(
        left.days,
        left.other,
        count.between,
        count.sundays,
        right,
        law[ALLOWANCE_MONTHS],
        register_by,
        (
            left.because,
            *why_counted(contracts, left),
            why_right,
            *_why_end(contracts, register_by, law),
        ),
        not law.all_verified((INTEGRATION_DAYS, ALLOWANCE_MONTHS)),
    )


def _why_end(
    contracts: Sequence[Period], register_by: date | None, law: Law
) -> tuple[Because, ...]:
    because = []
    if contracts and contracts[-1].last > law.day:
        text = T(
            "A contract ends on {last}, after the day asked about: the period begins only then.",
            last=contracts[-1].last,
        )
        because.append(Because(text, source=T("{source}", source=SOURCE_FILE_12)))
    if register_by is not None:
        text = T(
            "The contract covers the whole period: register as a job seeker by {day}.",
            day=register_by,
        )
        source = T("{source}", source=law.source(REGISTRATION_DAYS))
        because.append(Because(text, source=source))
    return tuple(because)
