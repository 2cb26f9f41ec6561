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
from desktop.services.facts import ContractFacts

BASIS = T("{source}", source=SOURCE_ACCESS)


def check_age(birth: date, found: ContractFacts, book: LawBook) -> Iterator[Finding]:
    """The learner is old enough on the first day, not yet 25, and stops after the year of 26.

    The day of the conclusion is not in the file, nor are the years of school: where they decide
    the finding asks for them.
    """
    law = book.on(found.first_day)
    try:
        latest = access_of(Candidate(birth), law).latest_end
    except NotKnown:
        return  # the length of the contract says that the law of its first day is not known
    yield from _young(birth, found.first_day, law)
    yield from _old(birth, found.first_day, law)
    if latest is not None and found.period.last > latest:
        text = T(
            "The contract ends on {last}. Let it end on {latest} or before: the training cannot go "
            "on after the year of the birthday of {age}.",
            last=found.period.last,
            latest=latest,
            age=law[LAST_AGE],
        )
        yield Finding("contract.past-last-year", Severity.BREACH, text, BASIS, latest, "file")


def _young(birth: date, first: date, law: Law) -> Iterator[Finding]:
    least = birthday(birth, law[MIN_AGE_STUDIED])
    if first < least:
        text = T(
            "The learner is not yet {age} on {first}, the first day. Let the contract start on "
            "{least} or later.",
            age=law[MIN_AGE_STUDIED],
            first=first,
            least=least,
        )
        yield Finding("contract.too-young", Severity.BREACH, text, BASIS, first, "file")
    elif first < birthday(birth, law[MIN_AGE]):
        text = T(
            "The learner is not yet {age} on {first}, the first day. Look whether {years} years of "
            "full-time secondary school were followed, and keep the proof.",
            age=law[MIN_AGE],
            first=first,
            years=law[SECONDARY_YEARS],
        )
        yield Finding("contract.school-years", Severity.NOTE, text, BASIS, first, "file")


def _old(birth: date, first: date, law: Law) -> Iterator[Finding]:
    limit = birthday(birth, law[MAX_AGE])
    if first < limit:
        return
    text = T(
        "The learner was {age} on {limit}, the first day or before. Look whether the contract was "
        "concluded before that day, or let the operator confirm that the trade is on the list of "
        "rare trades.",
        age=law[MAX_AGE],
        limit=limit,
    )
    yield Finding("contract.too-old", Severity.WARNING, text, BASIS, first, "file")
