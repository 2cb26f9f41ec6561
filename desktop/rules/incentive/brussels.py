"""The measures of Brussels.

The tutor premium and the premium of the learner replaced the bonuses and the reduction for a tutor
on 1 July 2018. The tutor premium is asked from six to nine months after the start of the contract,
then from twelve to fifteen months after the previous request.

Basis: Brussels decree of 7 June 2018, changed on 4 July 2019 with effect on 1 July 2018; Actiris.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from desktop.kernel.messages import T
from desktop.kernel.period import add_months, birthday
from desktop.law.book import Law
from desktop.law.parameters import incentive as figures
from desktop.rules.incentive.measure import (
    Asker,
    Case,
    Condition,
    Facts,
    Incentive,
    bonus,
    known,
    made,
    succeeded,
    tutor_reduction,
    value,
)


def _bonus_brussels(case: Case) -> Iterator[Incentive]:
    """Yield the bonuses of Brussels, repealed without a transition."""
    on_that_day = Case(case.facts, case.law, case.law)
    yield from bonus(on_that_day, figures.BONUS_BRUSSELS, figures.BONUS_THIRD_BRUSSELS)


def _tutor_premium(case: Case) -> Iterator[Incentive]:
    facts, law = case.facts, case.law
    months = value(figures.TUTOR_PREMIUM_MONTHS, law)
    if months is None:
        return
    most, age = law[figures.TUTOR_PREMIUM_LEARNERS], law[figures.PREMIUM_AGE]
    yield from made(
        "tutor_premium",
        Asker.COMPANY,
        figures.TUTOR_PREMIUM,
        "tutor_and_year",
        law,
        _guided(facts, months),
        _few(facts, most),
        _younger(facts, age, law),
        ask=_tutor_premium_days(facts, law),
    )


def _guided(facts: Facts, months: int) -> Condition:
    return Condition(
        "months",
        T("The tutor guides for at least {months} months.", months=months),
        known(facts.months, lambda had: had >= months),
    )


def _few(facts: Facts, most: int) -> Condition:
    return Condition(
        "learners_of_tutor",
        T("The tutor has from one to {most} learners at the same time.", most=most),
        known(facts.learners_of_tutor, lambda count: 1 <= count <= most),
    )


def _younger(facts: Facts, age: int, law: Law) -> Condition:
    return Condition(
        "birth",
        T("The learner is not yet {age}.", age=age),
        known(facts.birth, lambda born: law.day < birthday(born, age)),
    )


def _tutor_premium_days(facts: Facts, law: Law) -> tuple[date | None, date | None]:
    """Return when to ask: after the start of the contract, or after the previous request."""
    if facts.previous_request_on is not None:
        return (
            add_months(facts.previous_request_on, law[figures.TUTOR_PREMIUM_NEXT_FROM_MONTHS]),
            add_months(facts.previous_request_on, law[figures.TUTOR_PREMIUM_NEXT_BY_MONTHS]),
        )
    if facts.start is None:
        return None, None
    return (
        add_months(facts.start, law[figures.TUTOR_PREMIUM_FROM_MONTHS]),
        add_months(facts.start, law[figures.TUTOR_PREMIUM_BY_MONTHS]),
    )


def _tutor_two(case: Case) -> Iterator[Incentive]:
    """Yield the premium for training that began in that time; it excludes the ordinary one."""
    facts, law = case.facts, case.at_start
    if value(figures.TUTOR_TWO, law) is None:
        law = case.law  # the months of an older contract count from the first day of the premium
    if value(figures.TUTOR_TWO, law) is None:
        return
    yield from made(
        "tutor_two",
        Asker.COMPANY,
        figures.TUTOR_TWO,
        "learner",
        law,
        _guided(facts, law[figures.TUTOR_PREMIUM_MONTHS]),
        _few(facts, law[figures.TUTOR_PREMIUM_LEARNERS]),
    )


def _young_premium(case: Case) -> Iterator[Incentive]:
    facts, law = case.facts, case.law
    months = value(figures.YOUNG_PREMIUM_MONTHS, law)
    if months is None:
        return
    third = facts.training_year == 3  # noqa: PLR2004  the third request
    ended = facts.year_ended_on
    by = None if ended is None else add_months(ended, law[figures.YOUNG_PREMIUM_ASK_MONTHS])
    yield from made(
        "young_premium",
        Asker.LEARNER,
        figures.YOUNG_PREMIUM_THIRD if third else figures.YOUNG_PREMIUM,
        "learner_and_year",
        law,
        Condition(
            "lives_in_brussels", T("The learner lives in Brussels."), facts.lives_in_brussels
        ),
        Condition(
            "months",
            T("The practical training lasts at least {months} months.", months=months),
            known(facts.months, lambda had: had >= months),
        ),
        succeeded(facts),
        _young_enough(facts, law),
        ask=(ended, by),
    )


def _young_enough(facts: Facts, law: Law) -> Condition:
    """Return the condition of age: the decree says 25, the page of Actiris 18."""
    age, actiris = law[figures.PREMIUM_AGE], law[figures.PREMIUM_AGE_ACTIRIS]
    born, met = facts.birth, None
    if born is not None and law.day < birthday(born, actiris):
        met = True
    elif born is not None and law.day >= birthday(born, age):
        met = False
    text = T(
        "The learner is not yet {age} (decree); the page of Actiris says {actiris}.",
        age=age,
        actiris=actiris,
    )
    return Condition("birth", text, met)


MEASURES: tuple[Callable[[Case], Iterator[Incentive]], ...] = (
    _tutor_premium,
    _tutor_two,
    _young_premium,
    _bonus_brussels,
    tutor_reduction(figures.TUTOR_REDUCTION_BRUSSELS),
)
