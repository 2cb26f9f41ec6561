"""The measures of Wallonia.

The premiums P1 and P2 and the premium of the learner replaced the bonuses on 1 September 2016. The
premium for the restart of training followed the closures of the pandemic, from 1 May 2021.

Basis: Walloon decree of 20 July 2016; Vade Mecum, fiche 14. A reform of 2023 to 2026 was neither
found nor excluded: the figures from 2023 on are unverified.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop.kernel.messages import T
from desktop.law.parameters import incentive as figures
from desktop.rules.incentive.measure import (
    Asker,
    Case,
    Condition,
    Incentive,
    bonus,
    known,
    made,
    succeeded,
    tutor_approved,
    tutor_reduction,
    value,
)


def _bonus_wallonia(case: Case) -> Iterator[Incentive]:
    yield from bonus(case, figures.BONUS_WALLONIA, figures.BONUS_THIRD_WALLONIA)


def _young_reduction(case: Case) -> Iterator[Incentive]:
    """Yield the reduction for who was in service before 1 July 2017, until the year of 18 ends."""
    birth, age = case.facts.birth, case.law[figures.YOUNG_AGE]
    condition = Condition(
        "birth",
        T("Until 31 December of the year of {age}.", age=age),
        known(birth, lambda born: case.law.day.year <= born.year + age),
    )
    key = figures.YOUNG_REDUCTION_WALLONIA
    yield from made("young_reduction", Asker.COMPANY, key, "quarter", case.at_start, condition)


def _independent(case: Case) -> Iterator[Incentive]:
    facts = case.facts
    yield from made(
        "independent",
        Asker.COMPANY,
        figures.INDEPENDENT,
        "once",
        case.law,
        Condition(
            "workers",
            T("The company has no worker under an employment contract."),
            known(facts.workers, lambda count: not count),
        ),
        Condition(
            "first_contract",
            T("It is the first contrat d’alternance of the company."),
            facts.first_contract,
        ),
    )


def _company(case: Case) -> Iterator[Incentive]:
    facts, days = case.facts, value(figures.COMPANY_DAYS, case.law)
    if days is None:
        return
    yield from made(
        "company",
        Asker.COMPANY,
        figures.COMPANY,
        "learner",
        case.law,
        Condition(
            "days",
            T("At least {days} days under contract in the first year, from level A.", days=days),
            known(facts.days, lambda had: had >= days),
        ),
        tutor_approved(facts),
        succeeded(facts),
        others=(figures.COMPANY_DAYS,),
    )


def _learner(case: Case) -> Iterator[Incentive]:
    last = Condition("last_year", T("It was the last year of the training."), case.facts.last_year)
    key = figures.LEARNER
    yield from made("learner", Asker.LEARNER, key, "once", case.law, succeeded(case.facts), last)


def _restart(case: Case) -> Iterator[Incentive]:
    months = value(figures.RESTART_MONTHS, case.law)
    if months is None:
        return
    condition = Condition(
        "closed_sector",
        T(
            "The sector had been closed (catering, personal care); for at most {months} months "
            "from the restart.",
            months=months,
        ),
        case.facts.closed_sector,
    )
    yield from made("restart", Asker.COMPANY, figures.RESTART, "month", case.law, condition)


MEASURES: tuple[Callable[[Case], Iterator[Incentive]], ...] = (
    _independent,
    _company,
    _learner,
    _restart,
    _bonus_wallonia,
    tutor_reduction(figures.TUTOR_REDUCTION_WALLONIA),
    _young_reduction,
)
