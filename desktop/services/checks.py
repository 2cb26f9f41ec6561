"""Everything the program finds to settle in a file: ``tandem check`` and the home page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from desktop.kernel.answer import NotKnown
from desktop.kernel.errors import Refused
from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import Bilingual, Message, T
from desktop.kernel.period import ONE_DAY, Period, add_months
from desktop.kernel.vocabulary import PatternKind
from desktop.law.book import LawBook
from desktop.rules.contract import duration_of
from desktop.rules.majority import is_minor
from desktop.rules.number import agrees_with_birth
from desktop.rules.working_time.average import check_average
from desktop.rules.working_time.findings import pattern_findings
from desktop.services.check_age import check_age
from desktop.services.check_pay import check_amounts
from desktop.services.employer import company, establishments
from desktop.services.facts import ContractFacts, LearnerFacts
from desktop.services.learners import (
    contracts,
    learners,
    months_begun,
)
from desktop.services.pay import terms
from desktop.services.timetable import patterns
from desktop.services.workspace import Workspace

ORDER = list(Severity)
CONTRACT = Bilingual(
    "Contrat d'alternance, identification des parties ; Vade Mecum OFFA du 27 avril 2017, 4.1",
    "Alternerende overeenkomst, identificatie van de partijen; Vademecum OFFA van 27 april 2017, "
    "4.1",
)
LENGTH = Bilingual(
    "Contrat d'alternance, art. 1 ; Vade Mecum OFFA du 27 avril 2017, point 4.2",
    "Alternerende overeenkomst, art. 1; Vademecum OFFA van 27 april 2017, punt 4.2",
)
HOURS = Bilingual(
    "Contrat d'alternance, art. 5 ; Vade Mecum OFFA du 27 avril 2017, point 4.5",
    "Alternerende overeenkomst, art. 5; Vademecum OFFA van 27 april 2017, punt 4.5",
)
LEVELS = Bilingual(
    "Contrat d'alternance, art. 6 ; Vade Mecum OFFA du 27 avril 2017, point 4.6",
    "Alternerende overeenkomst, art. 6; Vademecum OFFA van 27 april 2017, punt 4.6",
)


def findings(workspace: Workspace, book: LawBook, today: date) -> tuple[Finding, ...]:
    """Return every finding on a file, breaches first, then by day.

    The timetable is looked at with the law and the age of today, or of the first
    day where the contract begins later; a contract that has ended keeps its
    findings of pay, and none of its hours.
    """
    found = [*_of_employer(workspace)]
    for person in learners(workspace):
        own = list(_of_learner(workspace, book, person, today))
        found.extend(_named(person, finding) for finding in own)
    return tuple(sorted(found, key=_rank))


def _of_employer(workspace: Workspace) -> Iterator[Finding]:
    if company(workspace) is None:
        text = T("The company is not filled in yet. Create it under Company.")
        yield _missing("file.no-company", text, CONTRACT, "company")
    elif not establishments(workspace):
        text = T("The company has no establishment yet. Add one under Company.")
        yield _missing("file.no-establishment", text, CONTRACT, "company")


def _of_learner(
    workspace: Workspace, book: LawBook, person: LearnerFacts, today: date
) -> Iterator[Finding]:
    own = contracts(workspace, person.id)
    running = [found for found in own if found.period.last >= today]
    if not person.niss:
        text = T("The national number is missing. Copy it from the identity card.")
        yield _missing("learner.no-niss", text, CONTRACT, "file")
    elif not _agrees(person):
        text = T(
            "The national number is not that of somebody born on {birth}. Check both on the "
            "identity card.",
            birth=person.birth_date,
        )
        yield Finding(
            "learner.niss-and-birth", Severity.BREACH, text, _basis(CONTRACT), page="file"
        )
    if not own:
        text = T("There is no contract yet. Write it down under File.")
        yield _missing("learner.no-contract", text, CONTRACT, "file")
    for found in own:
        asked = max(found.first_day, min(today, found.period.last))
        minor = _minor_on(person, asked, book)
        if found in running and minor and not person.representative:
            text = T(
                "The learner is a minor and no legal representative is filled in. Add one "
                "under File."
            )
            yield _missing("learner.no-representative", text, CONTRACT, "file")
        yield from _of_contract(found, book, ended=found not in running)
        yield from check_age(person.birth_date, found, book)
        yield from check_amounts(found, book, today)
        yield from _of_hours(workspace, book, person, found, today)


def _of_contract(found: ContractFacts, book: LawBook, *, ended: bool) -> Iterator[Finding]:
    parties = (
        (
            found.establishment_id,
            "contract.no-establishment",
            T("The contract names no establishment. Choose one under File."),
        ),
        (
            found.referent_id,
            "contract.no-referent",
            T("The contract names no referent. Choose one under File."),
        ),
        (
            found.tutor_id,
            "contract.no-tutor",
            T("The contract names no tutor. Choose one under File."),
        ),
    )
    for key, code, text in parties:
        if key is None and not ended:
            yield _missing(code, text, CONTRACT, "file")
    if not any(step.since <= found.first_day for step in found.levels):
        text = T("The level of the first day is missing. Add it under File.")
        yield _missing("contract.no-level", text, LEVELS, "file", found.first_day)
    yield from _too_long(found, book)
    begun = months_begun(Period(found.first_day, found.last_day))
    if found.months != begun:
        text = T(
            "The contract says {months} months; from {first} to {last}, {begun} months are "
            "begun. Correct the number or leave it.",
            months=found.months,
            first=found.first_day,
            last=found.last_day,
            begun=begun,
        )
        yield Finding(
            "contract.months", Severity.NOTE, text, _basis(LENGTH), found.first_day, "file"
        )


def _too_long(found: ContractFacts, book: LawBook) -> Iterator[Finding]:
    try:
        duration = duration_of(found.last_day, book.on(found.first_day))
    except NotKnown as missing:
        text = missing.because[0].text
        yield Finding(
            "contract.unknown", Severity.NOTE, text, _basis(LENGTH), found.first_day, "file"
        )
        return
    if not duration.allowed:
        text = T(
            "The contract runs from {first} to {last}: {latest} is the latest last day. Choose an "
            "earlier one.",
            first=found.first_day,
            last=found.last_day,
            latest=duration.latest_end,
        )
        yield Finding(
            "contract.too-long", Severity.BREACH, text, _basis(LENGTH), found.first_day, "file"
        )


def _minor_on(person: LearnerFacts, day: date, book: LawBook) -> bool:
    try:
        return is_minor(person.birth_date, book.on(day))
    except NotKnown:
        return False


def _of_hours(
    workspace: Workspace, book: LawBook, person: LearnerFacts, found: ContractFacts, today: date
) -> Iterator[Finding]:
    weeks = patterns(workspace, found.id)
    day = max(today, found.first_day)
    if found.period.last < day:
        return
    if not any(pattern.week.company_minutes for pattern in weeks):
        text = T("The timetable of the contract is empty. Fill in the week under Timetable.")
        yield _missing("contract.no-timetable", text, HOURS, "timetable")
        return
    for kind in PatternKind:
        of_kind = [pattern for pattern in weeks if pattern.kind is kind]
        past = [pattern for pattern in of_kind if pattern.since <= day]
        # Patterns come oldest first: the one in force, or the first, then those to come.
        for pattern in of_kind[max(len(past) - 1, 0) :]:
            on = max(pattern.since, day)
            pairs = pattern_findings(
                pattern.week, person.birth_date, on, book, found.weekly_minutes
            )
            for _, finding in pairs:
                text = (
                    _in_holidays(finding.text) if kind is not PatternKind.NORMAL else finding.text
                )
                yield replace(finding, text=text)
    yield from check_average(terms(workspace, found.id), contract_year(found, day), book.on(day))


def contract_year(found: ContractFacts, day: date) -> Period:
    """Return the year of the contract ``day`` lies in; a shorter contract has one, shorter."""
    first, months = found.first_day, 12
    while add_months(found.first_day, months) <= min(day, found.period.last):
        first = add_months(found.first_day, months)
        months += 12
    last = min(add_months(found.first_day, months) - ONE_DAY, found.period.last)
    return Period(first, last)


def _agrees(person: LearnerFacts) -> bool:
    try:
        return agrees_with_birth(person.niss, person.birth_date)
    except (Refused, ValueError):
        return False


def _in_holidays(text: Message) -> Message:
    return T("Weeks of school holidays: {finding}", finding=text)


def _named(person: LearnerFacts, finding: Finding) -> Finding:
    return replace(finding, text=T("{name}: {finding}", name=person.name, finding=finding.text))


def _missing(
    code: str, text: Message, basis: Bilingual, page: str, on: date | None = None
) -> Finding:
    return Finding(code, Severity.WARNING, text, _basis(basis), on, page)


def _basis(source: Bilingual) -> Message:
    return T("{source}", source=source)


def _rank(finding: Finding) -> tuple[int, date]:
    return ORDER.index(finding.severity), finding.on or date.min
