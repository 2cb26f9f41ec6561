"""Everything the program finds to settle in a file: ``tandem check`` and the home page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from desktop.kernel.answer import NotKnown
from desktop.kernel.errors import Refused
from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import T
from desktop.law.book import LawBook
from desktop.rules.majority import is_minor
from desktop.rules.number import agrees_with_birth
from desktop.services.check_accident import check_accidents
from desktop.services.check_accreditation import check_accreditation
from desktop.services.check_age import check_age
from desktop.services.check_contract import CONTRACT, basis_of, check_contract, missing
from desktop.services.check_employer import check_capacity, check_insurances
from desktop.services.check_hours import check_hours
from desktop.services.check_leave import check_planned
from desktop.services.check_pay import check_amounts
from desktop.services.check_tutor import check_away, check_followed, check_tutors
from desktop.services.duty import accidents, accreditations, insurances, tutor_absences
from desktop.services.employer import company, establishments, tutors
from desktop.services.facts import ContractFacts, LearnerFacts
from desktop.services.learners import contracts, learners
from desktop.services.workspace import Workspace

ORDER = list(Severity)


def findings(workspace: Workspace, book: LawBook, today: date) -> tuple[Finding, ...]:
    """Return every finding on a file, breaches first, then by day.

    The timetable is looked at with the law and the age of today, or of the first
    day where the contract begins later; a contract that has ended keeps its
    findings of pay, and none of its hours.
    """
    running = [one for one in contracts(workspace) if one.period.last >= today]
    found = [*_of_employer(workspace, book, running, today)]
    for person in learners(workspace):
        make = partial(_list_of_learner, workspace, book, person, today)
        own = workspace.derived(f"findings_{person.id}", make, book, person, today)
        found.extend(_named(person, finding) for finding in own)
    return tuple(sorted(found, key=_rank))


def _of_employer(
    workspace: Workspace, book: LawBook, running: Sequence[ContractFacts], today: date
) -> Iterator[Finding]:
    employer = company(workspace)
    if employer is None:
        text = T("The company is not filled in yet. Create it under Company.")
        yield missing("file.no-company", text, CONTRACT, "employer")
        return
    if not establishments(workspace):
        text = T("The company has no establishment yet. Add one under Company.")
        yield missing("file.no-establishment", text, CONTRACT, "employer")
    known = tutors(workspace)
    yield from check_insurances(insurances(workspace), running, today)
    yield from check_capacity(employer, len(known), running, book, today)
    yield from check_tutors(known, running, book, today)
    yield from check_away(known, tutor_absences(workspace), running, today)
    if employer.risky:
        yield from check_followed(known, running, book, today)


def _list_of_learner(
    workspace: Workspace, book: LawBook, person: LearnerFacts, today: date
) -> tuple[Finding, ...]:
    return tuple(_of_learner(workspace, book, person, today))


def _of_learner(
    workspace: Workspace, book: LawBook, person: LearnerFacts, today: date
) -> Iterator[Finding]:
    own = contracts(workspace, person.id)
    running = [found for found in own if found.period.last >= today]
    if not person.niss:
        text = T("The national number is missing. Copy it from the identity card.")
        yield missing("learner.no-niss", text, CONTRACT, "learner")
    elif not _agrees(person):
        text = T(
            "The national number is not that of somebody born on {birth}. Check both on the "
            "identity card.",
            birth=person.birth_date,
        )
        yield Finding(
            "learner.niss-and-birth", Severity.BREACH, text, basis_of(CONTRACT), page="learner"
        )
    if not own:
        text = T("There is no contract yet. Write it down under File.")
        yield missing("learner.no-contract", text, CONTRACT, "learner")
    for found in own:
        asked = max(found.first_day, min(today, found.period.last))
        minor = _minor_on(person, asked, book)
        if found in running and minor and not person.representative:
            text = T(
                "The learner is a minor and no legal representative is filled in. Add one "
                "under File."
            )
            yield missing("learner.no-representative", text, CONTRACT, "learner")
        yield from check_contract(found, book, ended=found not in running)
        yield from check_age(person, found, book)
        yield from check_amounts(found, book, today)
        yield from check_hours(workspace, book, person, found, today)
        if found in running:
            yield from check_accreditation(found, accreditations(workspace), book, today)
        yield from check_planned(workspace, found, book, today)
    yield from check_accidents(accidents(workspace), own, book, today)


def _minor_on(person: LearnerFacts, day: date, book: LawBook) -> bool:
    try:
        return is_minor(person.birth_date, book.on(day))
    except NotKnown:
        return False


def _agrees(person: LearnerFacts) -> bool:
    try:
        return agrees_with_birth(person.niss, person.birth_date)
    except (Refused, ValueError):
        return False


def _named(person: LearnerFacts, finding: Finding) -> Finding:
    return replace(finding, text=T("{name}: {finding}", name=person.name, finding=finding.text))


def _rank(finding: Finding) -> tuple[int, date]:
    return ORDER.index(finding.severity), finding.on or date.min
