"""Whether the ages of a learner fit a contract: ``contract.too-young`` and its neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.kernel.answer import NotKnown
from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import T
from desktop.kernel.period import birthday
from desktop.law.book import Law, LawBook
from desktop.law.parameters.access import (
    LAST_AGE,
    MAX_AGE,
    MIN_AGE,
    MIN_AGE_STUDIED,
    SECONDARY_YEARS,
)
from desktop.rules.access import SOURCE_ACCESS, Candidate, access_of
from desktop.services.facts import ContractFacts, LearnerFacts

BASIS = T("{source}", source=SOURCE_ACCESS)


def check_age(person: LearnerFacts, found: ContractFacts, book: LawBook) -> Iterator[Finding]:
    """The learner is old enough, not yet 25 at the conclusion, and stops after the year of 26.

    Where the day of the conclusion or the years of school decide and were not told, the first day
    is looked at and the finding asks for them.
    """
    birth = person.birth_date
    law = book.on(found.first_day)
    try:
        latest = access_of(Candidate(birth), law).latest_end
    except NotKnown:
        return  # the length of the contract says that the law of its first day is not known
    yield from _young(person, found.concluded_on or found.first_day, law)
    yield from _old(birth, found, law)
    if latest is not None and found.period.last > latest:
        text = T(
            "The contract ends on {last}. Let it end on {latest} or before: the training cannot go "
            "on after the year of the birthday of {age}.",
            last=found.period.last,
            latest=latest,
            age=law[LAST_AGE],
        )
        yield Finding("contract.past-last-year", Severity.BREACH, text, BASIS, latest, "learner")


def _young(person: LearnerFacts, on: date, law: Law) -> Iterator[Finding]:
    birth, years = person.birth_date, person.secondary_years
    studied = birthday(birth, law[MIN_AGE_STUDIED])
    grown = birthday(birth, law[MIN_AGE])
    if on < studied or (on < grown and years is not None and years < law[SECONDARY_YEARS]):
        text = T(
            "The learner is not yet {age} on {day}. Let the contract start on {least} or later.",
            age=law[MIN_AGE_STUDIED] if on < studied else law[MIN_AGE],
            day=on,
            least=studied if on < studied and _has_studied(years, law) else grown,
        )
        yield Finding("contract.too-young", Severity.BREACH, text, BASIS, on, "learner")
    elif on < grown and years is None:
        text = T(
            "The learner is not yet {age} on {day}. Look whether {years} years of full-time "
            "secondary school were followed, note them under File, and keep the proof.",
            age=law[MIN_AGE],
            day=on,
            years=law[SECONDARY_YEARS],
        )
        yield Finding("contract.school-years", Severity.NOTE, text, BASIS, on, "learner")


def _has_studied(years: int | None, law: Law) -> bool:
    return years is None or years >= law[SECONDARY_YEARS]


def _old(birth: date, found: ContractFacts, law: Law) -> Iterator[Finding]:
    limit = birthday(birth, law[MAX_AGE])
    if (found.concluded_on or found.first_day) < limit:
        return
    if found.concluded_on is not None:
        text = T(
            "The learner was {age} on {limit}, and the contract was concluded on {concluded}. Let "
            "the operator confirm that the trade is on the list of rare trades.",
            age=law[MAX_AGE],
            limit=limit,
            concluded=found.concluded_on,
        )
    else:
        text = T(
            "The learner was {age} on {limit}, the first day or before. Look whether the contract "
            "was concluded before that day, or let the operator confirm that the trade is on the "
            "list of rare trades.",
            age=law[MAX_AGE],
            limit=limit,
        )
    on = found.concluded_on or found.first_day
    yield Finding("contract.too-old", Severity.WARNING, text, BASIS, on, "learner")
