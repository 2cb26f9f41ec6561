"""Whether the employer can train all its learners: insurances, and places enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from desktop.kernel.answer import NotKnown
from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import InsuranceKind
from desktop.law.book import LawBook
from desktop.rules.agenda.before import SOURCE_INSURANCE
from desktop.rules.capacity import SOURCE_CAPACITY, Places, capacity_of
from desktop.services.duty_facts import InsuranceFacts
from desktop.services.facts import CompanyFacts, ContractFacts

CAPACITY = T("{source}", source=SOURCE_CAPACITY)


def check_insurances(
    policies: Sequence[InsuranceFacts], running: Sequence[ContractFacts], today: date
) -> Iterator[Finding]:
    """Both insurances cover today, or the first day of the first contract where all begin later."""
    if not running:
        return
    day = max(today, min(found.first_day for found in running))
    for kind in InsuranceKind:
        own = [one for one in policies if one.kind is kind]
        if any(
            one.first_day <= day and (one.last_day is None or day <= one.last_day) for one in own
        ):
            continue
        ended = max(
            (one.last_day for one in own if one.last_day is not None and one.last_day < day),
            default=None,
        )
        basis = T("{source}", source=SOURCE_INSURANCE[kind])
        if ended is not None:
            text = _ran_out(kind, ended)
            yield Finding("insurance.ended", Severity.BREACH, text, basis, ended, "employer")
        else:
            yield Finding(
                "insurance.missing", Severity.WARNING, _none_held(kind, day), basis, day, "employer"
            )


def check_capacity(
    employer: CompanyFacts,
    tutors: int,
    running: Sequence[ContractFacts],
    book: LawBook,
    today: date,
) -> Iterator[Finding]:
    """There are never more learners at the same time than the company may train.

    Args:
        employer: Who says how many workers there are.
        tutors: How many there are.
        running: The contracts that have not ended.
        book: The law.
        today: The day it is asked.
    """
    days = sorted({max(today, found.first_day) for found in running})
    if not days:
        return
    if employer.workers is None or employer.risky is None:
        text = T(
            "How many learners you may train at the same time is not known: say under Company how "
            "many workers are under contract and whether the trade is risky or itinerant."
        )
        yield Finding("accreditation.places", Severity.NOTE, text, CAPACITY, page="employer")
        return
    for day in days:
        learners = len({one.learner_id for one in running if day in one.period})
        try:
            places = Places(tutors, learners, employer.workers, employer.risky)
            found = capacity_of(places, book.on(day))
        except NotKnown as missing:
            text = missing.because[0].text
            yield Finding("accreditation.places", Severity.NOTE, text, CAPACITY, day, "employer")
            return
        if not found.allowed:
            text = T(
                "On {day} you train {learners} learners; {maximum} at most are allowed. {reason}",
                day=day,
                learners=learners,
                maximum=found.maximum,
                reason=found.because[0].text,
            )
            yield Finding(
                "accreditation.capacity", Severity.BREACH, text, CAPACITY, day, "employer"
            )
            return


def _ran_out(kind: InsuranceKind, day: date) -> Message:
    if kind is InsuranceKind.WORK_ACCIDENTS:
        return T(
            "The insurance for accidents at work ended on {day} and a learner is under contract. "
            "Renew it now, and note the policy under Company.",
            day=day,
        )
    return T(
        "The insurance for civil liability ended on {day} and a learner is under contract. Renew "
        "it now, and note the policy under Company.",
        day=day,
    )


def _none_held(kind: InsuranceKind, day: date) -> Message:
    if kind is InsuranceKind.WORK_ACCIDENTS:
        return T(
            "No insurance for accidents at work on {day} is in the file. Note the policy under "
            "Company, or take one out before the learner works.",
            day=day,
        )
    return T(
        "No insurance for civil liability on {day} is in the file. Note the policy under Company, "
        "or take one out before the learner works.",
        day=day,
    )
