"""Whether the timetable of a contract is one the law allows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from desktop.kernel.findings import Finding
from desktop.kernel.messages import Bilingual, T
from desktop.kernel.period import ONE_DAY, Period, add_months
from desktop.kernel.vocabulary import PatternKind
from desktop.law.book import LawBook
from desktop.rules.working_time.average import check_average
from desktop.rules.working_time.findings import pattern_findings
from desktop.services.check_contract import missing
from desktop.services.facts import ContractFacts, LearnerFacts
from desktop.services.pattern_names import pattern_word
from desktop.services.pay import terms
from desktop.services.sector import held_on
from desktop.services.timetable import patterns
from desktop.services.workspace import Workspace

HOURS = Bilingual(
    "Contrat d'alternance, art. 5 ; Vade Mecum OFFA du 27 avril 2017, point 4.5",
    "Alternerende overeenkomst, art. 5; Vademecum OFFA van 27 april 2017, punt 4.5",
)


def check_hours(
    workspace: Workspace, book: LawBook, person: LearnerFacts, found: ContractFacts, today: date
) -> Iterator[Finding]:
    """The weeks in force and to come, with the derogations of the sector, and the average.

    The law and the age are those of today, or of the first day where the contract begins later.
    """
    weeks = patterns(workspace, found.id)
    day = max(today, found.first_day)
    if found.period.last < day:
        return
    if not any(pattern.week.company_minutes for pattern in weeks):
        text = T("The timetable of the contract is empty. Fill in the week under Timetable.")
        yield missing("contract.no-timetable", text, HOURS, "timetable")
        return
    for kind in PatternKind:
        of_kind = [pattern for pattern in weeks if pattern.kind is kind]
        past = [pattern for pattern in of_kind if pattern.since <= day]
        # Patterns come oldest first: the one in force, or the first, then those to come.
        for pattern in of_kind[max(len(past) - 1, 0) :]:
            on = max(pattern.since, day)
            pairs = pattern_findings(
                pattern.week,
                person.birth_date,
                on,
                book,
                found.weekly_minutes,
                derogations=held_on(workspace, on, found.joint_committee),
            )
            for _, finding in pairs:
                if kind is not PatternKind.NORMAL:
                    word = pattern_word(workspace, found.id, kind)
                    text = T("{week}: {finding}", week=word, finding=finding.text)
                    finding = replace(finding, text=text)  # noqa: PLW2901 - told of its week
                yield finding
    yield from check_average(terms(workspace, found.id), contract_year(found, day), book.on(day))


def contract_year(found: ContractFacts, day: date) -> Period:
    """Return the year of the contract ``day`` lies in; a shorter contract has one, shorter."""
    first, months = found.first_day, 12
    while add_months(found.first_day, months) <= min(day, found.period.last):
        first = add_months(found.first_day, months)
        months += 12
    last = min(add_months(found.first_day, months) - ONE_DAY, found.period.last)
    return Period(first, last)
