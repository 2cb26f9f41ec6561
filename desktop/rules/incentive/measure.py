"""A measure, its conditions, and what both regions had.

The federal bonuses and the reduction for a tutor were the same in both regions, which repealed them
at different dates. The reduction for a tutor is that of the Vade Mecum, fiche 14.

Basis: royal decree of 16 May 2003 on the reduction; Securex for the amounts of the bonuses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, unique
from typing import Any, TypeVar

from desktop.kernel.messages import Bilingual, Message, T
from desktop.kernel.money import Euro
from desktop.law.book import Gap, Law, NoLawInForce, Parameter
from desktop.law.parameters import incentive as figures

V = TypeVar("V")


@unique
class Asker(Enum):
    """Who asks, and gets it."""

    COMPANY = "company"
    LEARNER = "learner"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the company and the learner; None is not known.

    Attributes:
        start: The first day of the contract.
        birth: When the learner was born.
        workers: Workers of the company under an employment contract.
        first_contract: Whether it is the first contrat d'alternance of the company.
        tutor_approved: Whether the tutor is approved.
        days: Days under contract in the first year.
        months: Months of practical training, or of guidance by the tutor.
        learners_of_tutor: Learners of the tutor at the same time.
        succeeded: Whether the year was passed.
        last_year: Whether it was the last year.
        training_year: Which year of the training it is: 1, 2 or 3.
        year_ended_on: The day the training year ended.
        previous_request_on: The day of the previous request for the same contract.
        lives_in_brussels: Whether the learner lives in Brussels.
        closed_sector: Whether the sector had been closed by the pandemic.
    """

    start: date | None = None
    birth: date | None = None
    workers: int | None = None
    first_contract: bool | None = None
    tutor_approved: bool | None = None
    days: int | None = None
    months: int | None = None
    learners_of_tutor: int | None = None
    succeeded: bool | None = None
    last_year: bool | None = None
    training_year: int | None = None
    year_ended_on: date | None = None
    previous_request_on: date | None = None
    lives_in_brussels: bool | None = None
    closed_sector: bool | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition.

    Attributes:
        fact: The name of the fact it looks at.
        text: What has to be so.
        met: Whether it is; None where the fact is not known.
    """

    fact: str
    text: Message
    met: bool | None


@dataclass(frozen=True, slots=True)
class Incentive:
    """One measure in force.

    Attributes:
        code: Its stable name.
        title: What it is called.
        asker: Who asks.
        amount: The amount.
        per: What it is paid for.
        ask_from: The first day to ask; None where it is not known.
        ask_by: The last day to ask; None where it is not known.
        conditions: On which conditions.
        source: Where it was read.
        unverified: Whether a figure has not been read in a published source for that day.
    """

    code: str
    title: Bilingual
    asker: Asker
    amount: Euro
    per: str
    conditions: tuple[Condition, ...]
    source: Bilingual
    unverified: bool
    ask_from: date | None = None
    ask_by: date | None = None

    @property
    def possible(self) -> bool | None:
        """Whether every condition is met; None where that hangs on a fact not known."""
        if any(one.met is False for one in self.conditions):
            return False
        return True if all(one.met for one in self.conditions) else None


@dataclass(frozen=True, slots=True)
class Case:
    """What a measure is asked with.

    Attributes:
        law: The law of the day asked about.
        at_start: The law of the first day of the contract, that of the day where it is not known.
    """

    facts: Facts
    law: Law
    at_start: Law


def value(parameter: Parameter[V], law: Law) -> V | None:
    """Return a figure, or None where the measure had not begun or had ended."""
    try:
        return law[parameter]
    except NoLawInForce as missing:
        if missing.gap is Gap.STALE:
            raise
        return None


def made(
    code: str,
    asker: Asker,
    key: Parameter[Euro],
    per: str,
    law: Law,
    *conditions: Condition,
    others: tuple[Parameter[Any], ...] = (),
    ask: tuple[date | None, date | None] = (None, None),
) -> Iterator[Incentive]:
    """Yield the measure of a figure where the law of that day has it.

    Args:
        code: Its stable name.
        asker: Who asks.
        key: The figure.
        per: What it is paid for.
        law: The law of the day that governs it.
        conditions: On which conditions.
        others: The figures the conditions rest on.
        ask: The first and the last day to ask.
    """
    amount = value(key, law)
    if amount is None:
        return
    yield Incentive(
        code,
        law.book.histories[key.key].title,
        asker,
        amount,
        per,
        conditions,
        law.source(key),
        not law.all_verified((key, *others)),
        *ask,
    )


def known(value: V | None, test: Callable[[V], bool]) -> bool | None:
    """Return whether a fact passes, or None where it is not known."""
    return None if value is None else test(value)


def succeeded(facts: Facts) -> Condition:
    """Return the condition that the year was passed."""
    return Condition("succeeded", T("The learner passed the year."), facts.succeeded)


def bonus(case: Case, first: Parameter[Euro], third: Parameter[Euro]) -> Iterator[Incentive]:
    """Yield the federal bonuses; a contract that ran when they were repealed keeps them."""
    law, facts = case.at_start, case.facts
    months = value(figures.BONUS_MONTHS, law)
    if months is None:
        return
    key = third if facts.training_year == 3 else first  # noqa: PLR2004  the third year
    conditions = (
        Condition(
            "months",
            T("The practical training lasts at least {months} months.", months=months),
            known(facts.months, lambda had: had >= months),
        ),
        succeeded(facts),
    )
    yield from made("internship_bonus", Asker.COMPANY, key, "learner_and_year", law, *conditions)
    yield from made("start_bonus", Asker.LEARNER, key, "learner_and_year", law, *conditions)


def tutor_approved(facts: Facts) -> Condition:
    """Return the condition that the tutor is approved."""
    return Condition("tutor_approved", T("The tutor is approved."), facts.tutor_approved)


def tutor_reduction(key: Parameter[Euro]) -> Callable[[Case], Iterator[Incentive]]:
    """Return the measure that reduces the contributions due for a tutor."""

    def reduction(case: Case) -> Iterator[Incentive]:
        yield from made(
            "tutor_reduction", Asker.COMPANY, key, "quarter", case.law, tutor_approved(case.facts)
        )

    return reduction
