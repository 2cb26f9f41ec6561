"""The agenda of a file: what it is made from, read from the rows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import JournalEntry
from desktop.kernel.period import Period, add_months
from desktop.law.book import LawBook
from desktop.rules.agenda.agenda import (
    Agenda,
    Span,
    duties_of_contract,
    duties_of_employer,
    standing,
)
from desktop.rules.agenda.duty import (
    Accident,
    AgendaFacts,
    Agrement,
    Engagement,
    Policy,
    Settled,
    TutorAway,
)
from desktop.rules.terms import Terms, plan_on
from desktop.services.accident.judging import incapacity_days, level_of
from desktop.services.accident.record import AccidentRecord, records
from desktop.services.duty import (
    accreditations,
    duty_records,
    insurances,
    tutor_absences,
)
from desktop.services.employer import company, tutors
from desktop.services.facts import ContractFacts, LearnerFacts
from desktop.services.learners import contracts, learners
from desktop.services.pay import closed_months, terms
from desktop.services.workspace import Workspace

MONTHS_AHEAD = 12
MONTHS_BACK = 3


def span_of(today: date, until: date | None = None, since: date | None = None) -> Span:
    """Return the span an agenda is made for: a year ahead, and a quarter back, unless told."""
    return Span(
        today,
        since or add_months(today, -MONTHS_BACK),
        until or add_months(today, MONTHS_AHEAD),
    )


def agenda(workspace: Workspace, book: LawBook, span: Span) -> Agenda:
    """Return the duties of the employer of a file.

    A contract that ended before the span keeps its duties out of it.
    """
    return _agenda(workspace, book, span, None)


def agenda_of_contract(workspace: Workspace, book: LawBook, span: Span, contract_id: int) -> Agenda:
    """Return the duties of one contract, and those of the employer."""
    return _agenda(workspace, book, span, contract_id)


def _agenda(workspace: Workspace, book: LawBook, span: Span, contract_id: int | None) -> Agenda:
    """Return an agenda; the duties of a contract are found anew where something of it changed."""
    facts = agenda_facts(workspace, span)
    shared = replace(facts, engagements=(), settled={})
    found = [duties_of_employer(facts, book, span.until)]
    for one in facts.engagements:
        if contract_id in {None, one.id}:
            make = partial(duties_of_contract, shared, one, book, span.until)
            name = f"duties_of_contract_{one.id}"
            found.append(workspace.made_of(name, make, shared, one, book, span.until))
    return standing(found, facts.settled, span)


def agenda_facts(workspace: Workspace, span: Span) -> AgendaFacts:
    """Return what the agenda of a span looks at."""
    every = workspace.derived("agenda_facts", partial(_facts, workspace))
    there = (
        one
        for one in every.engagements
        if add_months(one.terms.period.last, MONTHS_AHEAD) >= span.since
    )
    return replace(every, engagements=tuple(there))


def _last(one: Engagement) -> date:
    return one.period.last


def _facts(workspace: Workspace) -> AgendaFacts:
    employer = company(workspace)
    committee = "" if employer is None else employer.joint_committee
    changes = workspace.once("tutor_changes", _tutor_changes)
    built = tuple(
        _engagement(workspace, person, known, committee, changes.get(known.id, ()))
        for person in learners(workspace)
        for known in contracts(workspace, person.id)
    )
    lasts = {one.learner_id: one.period.last for one in sorted(built, key=_last)}
    engagements = tuple(
        replace(one, goes_on=lasts[one.learner_id] > one.period.last) for one in built
    )
    names = {tutor.id: tutor.name for tutor in tutors(workspace)}
    return AgendaFacts(
        engagements=engagements,
        agrements=tuple(
            Agrement(
                one.id,
                one.establishment_id,
                one.trade,
                one.applied_on,
                one.visited_on,
                one.provisional_on,
                one.definitive_on,
                one.refused_on,
                one.withdrawn_on,
            )
            for one in accreditations(workspace)
        ),
        policies=tuple(
            Policy(one.id, one.kind, one.first_day, one.last_day) for one in insurances(workspace)
        ),
        tutors_away=tuple(
            TutorAway(
                one.id,
                one.tutor_id,
                names.get(one.tutor_id, ""),
                Period(one.first_day, one.last_day),
                one.deputy_id is not None,
            )
            for one in tutor_absences(workspace)
        ),
        accidents=tuple(
            Accident(
                one.facts.id,
                one.facts.contract_id,
                one.facts.happened_on,
                one.facts.benign,
                one.facts.worsened_known_on,
                one.facts.declared_on,
                level_of(one),
                incapacity_days(one) or 0,
            )
            for one in sorted(records(workspace), key=_number)
        ),
        settled={
            key: Settled(one.state, one.on, one.reference, one.reason)
            for key, one in duty_records(workspace).items()
        },
    )


def _engagement(
    workspace: Workspace,
    person: LearnerFacts,
    known: ContractFacts,
    committee: str,
    changes: tuple[date, ...],
) -> Engagement:
    given = person, known, committee, changes
    make = partial(_made_engagement, workspace, *given)
    return workspace.derived(f"engagement_{known.id}", make, *given)


def _made_engagement(
    workspace: Workspace,
    person: LearnerFacts,
    known: ContractFacts,
    committee: str,
    changes: tuple[date, ...],
) -> Engagement:
    facts = terms(workspace, known.id)
    return Engagement(
        id=known.id,
        learner_id=person.id,
        learner=person.name,
        birth=person.birth_date,
        trade=known.trade,
        establishment_id=known.establishment_id,
        tutor_id=known.tutor_id,
        joint_committee=known.joint_committee or committee,
        last_day=known.last_day,
        terms=facts,
        first_company_day=first_company_day(facts),
        closed={one.month: one.closed_on for one in closed_months(workspace, known.id)},
        tutor_changes=changes,
        concluded_on=known.concluded_on,
    )


def _tutor_changes(session: Session) -> dict[int, tuple[date, ...]]:
    """Return the days on which a contract was given another tutor, by contract.

    The rows keep the tutor of today alone; the journal tells of the one before. A day counts
    by how it ended: what was entered and corrected on the same day is no change.
    """
    told = select(JournalEntry.at, JournalEntry.changes).where(
        JournalEntry.changes.contains('"tutor_id"')
    )
    tutors_of: dict[int, dict[date, tuple[object, object]]] = {}
    for at, changes in session.execute(told.order_by(JournalEntry.id)):
        for contract, old, new in _tutors_in(changes):
            days = tutors_of.setdefault(contract, {})
            before, _ = days.get(at.date(), (old, None))
            days[at.date()] = before, new
    return {
        contract: tuple(
            day
            for day, (before, after) in days.items()
            if before is not None and after is not None and before != after
        )
        for contract, days in tutors_of.items()
    }


def _tutors_in(changes: str) -> Iterator[tuple[int, object, object]]:
    """Yield the contracts a step changed, with the tutor before and after."""
    try:
        for row in json.loads(changes):
            if row["table"] == "contract" and row["after"] is not None:
                before = (row["before"] or {}).get("tutor_id")
                yield row["key"]["id"], before, row["after"]["tutor_id"]
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a change: {error}") from error


def first_company_day(facts: Terms) -> date | None:
    """Return the first day of the contract with hours in the company, in its first year."""
    for ahead in range(min(facts.period.days, 366)):
        day = facts.period.first + timedelta(days=ahead)
        if plan_on(facts, day).shifts:
            return day
    return None


def _number(one: AccidentRecord) -> int:
    return one.facts.id
