"""What can be asked for a learner in a region: ``incentive.list``.

Each measure is a figure with its dates; a repealed one is not listed. Every condition is told as
met, not met, or not known for want of a fact.

Basis: Walloon decree of 20 July 2016; Brussels decree of 7 June 2018. The region is that of the
establishment; for the premium of the learner of Brussels, that of the home too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, T
from desktop.kernel.period import MONTHS
from desktop.law.book import Law, LawBook
from desktop.law.parameters.contract import MAX_YEARS
from desktop.law.parameters.incentive import YOUNG_AGE
from desktop.rules.contract import end_of_months
from desktop.rules.family import Region
from desktop.rules.incentive import brussels, wallonia
from desktop.rules.incentive.measure import Case, Facts, Incentive

SOURCE_PREMIUMS = Bilingual(
    "Décret wallon du 20 juillet 2016 ; arrêté du Gouvernement de la Région de Bruxelles-Capitale "
    "du 7 juin 2018",
    "Waals decreet van 20 juli 2016; besluit van de Brusselse Hoofdstedelijke Regering van 7 juni "
    "2018",
)
_MEASURES: Mapping[Region, tuple[Callable[[Case], Iterator[Incentive]], ...]] = MappingProxyType(
    {Region.WALLONIA: wallonia.MEASURES, Region.BRUSSELS: brussels.MEASURES}
)


def incentives_of(region: Region, on: date, facts: Facts, book: LawBook) -> tuple[Incentive, ...]:
    """Return the measures in force in a region.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    law = book.on(on)
    law.entry(YOUNG_AGE)
    case = Case(facts, law, _at_start(facts, law))
    return tuple(found for measure in _MEASURES[region] for found in measure(case))


def _at_start(facts: Facts, law: Law) -> Law:
    """Return the law of the start of a contract that may still run on the day of ``law``."""
    if facts.start is None or law.day > end_of_months(facts.start, law[MAX_YEARS] * MONTHS):
        return law
    return law.book.on(facts.start)


def about(region: Region, found: tuple[Incentive, ...]) -> Iterator[Because]:
    """Yield why these measures are listed, and what is not known."""
    for one in found:
        yield Because(
            T("{title}: {amount}.", title=one.title, amount=one.amount),
            source=T("{source}", source=one.source),
        )
    if any(one.ask_by is None for one in found):
        yield Because(
            T("Where no last day to ask is given, none was found: ask as soon as you may.")
        )
    if region is Region.BRUSSELS:
        yield Because(
            T("A reduction of contributions for young learners was not found for Brussels.")
        )
    if any(one.code == "tutor_two" for one in found):
        yield Because(T("The premium Tutor II cannot be had together with the tutor premium."))
    yield Because(
        T(
            "The office that examines the request compares the dates of the contract with those of "
            "the Dimona: they have to agree."
        )
    )
