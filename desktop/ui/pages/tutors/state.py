"""What the page of the tutors shows; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.kernel.answer import NotKnown
from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Period
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.rules.absence import runs
from desktop.rules.number import dotted_establishment
from desktop.rules.terms import Plans
from desktop.services import duty, employer
from desktop.services.check_tutor import check_tutor
from desktop.services.duty_facts import TutorAbsenceFacts
from desktop.services.facts import ContractFacts, EstablishmentFacts, TutorFacts
from desktop.services.learners import contracts, learners
from desktop.services.pay import terms
from desktop.services.workspace import Workspace

WEEKS_AHEAD = 8
Rows = list[tuple[object, list[str]]]


@dataclass(frozen=True, slots=True)
class TutorGlance:
    """A tutor, whom he or she follows today, and what is missing to be one."""

    tutor: TutorFacts
    follows: tuple[str, ...]
    missing: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Uncovered:
    """Days in the company on which nobody follows a learner.

    Attributes:
        tutor: Who is away; "" where the contract names nobody.
    """

    learner: str
    period: Period
    tutor: str


@dataclass(frozen=True, slots=True)
class TutorsState:
    """Everything the page shows.

    Attributes:
        uncovered: The gaps of the weeks to come.
        company_days: Whether a learner is in the company on any day of these weeks.
    """

    tutors: tuple[TutorGlance, ...]
    establishments: tuple[EstablishmentFacts, ...]
    away: tuple[TutorAbsenceFacts, ...]
    uncovered: tuple[Uncovered, ...]
    company_days: bool

    @property
    def people(self) -> dict[int | None, str]:
        """The names of the tutors by number."""
        return {one.tutor.id: one.tutor.name for one in self.tutors}

    def tutor(self, key: int) -> TutorFacts:
        """Return a tutor by number."""
        return next(one.tutor for one in self.tutors if one.tutor.id == key)


def load_state(workspace: Workspace, law: LawBook, today: date) -> TutorsState:
    """Read what the page shows."""
    names = {one.id: one.first_name for one in learners(workspace)}
    running = [one for one in contracts(workspace) if one.period.last >= today]
    known = employer.tutors(workspace)
    who: dict[int | None, str] = {one.id: one.name for one in known}
    away = duty.tutor_absences(workspace)
    days = {one.id: _company_days(workspace, one, today) for one in running}
    return TutorsState(
        tutors=tuple(
            TutorGlance(
                tutor,
                tuple(
                    names[one.learner_id]
                    for one in running
                    if one.tutor_id == tutor.id and today in one.period
                ),
                _missing(tutor, law, today),
            )
            for tutor in known
        ),
        establishments=employer.establishments(workspace),
        away=away,
        uncovered=tuple(
            Uncovered(names[one.learner_id], gap, who.get(one.tutor_id, ""))
            for one in running
            for gap in _gaps(days[one.id], one, away)
        ),
        company_days=any(days.values()),
    )


def _missing(tutor: TutorFacts, law: LawBook, today: date) -> tuple[Finding, ...]:
    try:
        return tuple(check_tutor(tutor, law.on(today)))
    except NotKnown as missing:
        basis = missing.because[0].source or missing.because[0].text
        return (Finding("tutor.unknown", Severity.NOTE, missing.because[0].text, basis),)


def _company_days(workspace: Workspace, found: ContractFacts, today: date) -> tuple[date, ...]:
    """Return the days of the weeks to come on which a learner is in the company."""
    last = min(today + timedelta(weeks=WEEKS_AHEAD), found.period.last)
    first = max(today, found.period.first)
    if last < first:
        return ()
    facts = terms(workspace, found.id)
    plans, absent = Plans.of(facts), [one.period for one in facts.absences]
    return tuple(
        day
        for day in Period(first, last)
        if plans.on(day).shifts and not any(day in period for period in absent)
    )


def _gaps(
    days: tuple[date, ...], found: ContractFacts, away: tuple[TutorAbsenceFacts, ...]
) -> tuple[Period, ...]:
    """Return those of the days in the company that are without tutor and deputy."""
    alone = [one for one in away if one.tutor_id == found.tutor_id and one.deputy_id is None]
    return runs(
        [
            day
            for day in days
            if found.tutor_id is None or any(one.first_day <= day <= one.last_day for one in alone)
        ]
    )


def tutor_rows(state: TutorsState, tr: Translator) -> Rows:
    """Return the rows of the tutors."""
    places = {one.id: one.name or dotted_establishment(one.number) for one in state.establishments}
    return [
        (
            one.tutor.id,
            [
                one.tutor.name,
                places.get(one.tutor.establishment_id or 0, ""),
                ", ".join(one.follows),
                tr(T("in order")) if not one.missing else tr(T("something is missing")),
            ],
        )
        for one in state.tutors
    ]


def away_rows(state: TutorsState) -> Rows:
    """Return the rows of the days on which a tutor is away."""
    names = state.people
    return [
        (
            one.id,
            [
                names.get(one.tutor_id, ""),
                f"{one.first_day:%d/%m/%Y}",
                f"{one.last_day:%d/%m/%Y}",
                names.get(one.deputy_id, ""),
            ],
        )
        for one in state.away
    ]


def gap_text(gap: Uncovered) -> Message:
    """Say on which days nobody follows a learner, and why."""
    if not gap.tutor:
        return T(
            "{learner} has no tutor from {first} to {last}.",
            learner=gap.learner,
            first=gap.period.first,
            last=gap.period.last,
        )
    return T(
        "{tutor} is away and nobody follows {learner} from {first} to {last}.",
        tutor=gap.tutor,
        learner=gap.learner,
        first=gap.period.first,
        last=gap.period.last,
    )
