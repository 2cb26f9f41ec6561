"""What the page of the tutors shows; no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from desktop.kernel.answer import NotKnown
from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Month, Period
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.rules.number import dotted_establishment
from desktop.rules.tutor_cover import Followed
from desktop.services import duty, employer
from desktop.services.check_tutor import check_tutor
from desktop.services.duty_facts import TutorAbsenceFacts
from desktop.services.facts import EstablishmentFacts, LearnerFacts, TutorFacts
from desktop.services.learners import contracts, learners
from desktop.services.leave_work import running_of
from desktop.services.tutor_cover import aways, company_days, followed_days, unfollowed
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
class TutorLane:
    """Who follows a learner, day by day.

    Attributes:
        there: The days under contract.
        days: The days in the company.
    """

    learner_id: int
    name: str
    there: tuple[Period, ...]
    days: Mapping[date, Followed]

    def within(self, span: Period) -> tuple[Followed, ...]:
        """Return the days in the company in a span, in order."""
        return tuple(found for day, found in self.days.items() if day in span)

    def runs_in(self, span: Period) -> bool:
        """Return whether a contract runs in a span."""
        return any(one.meet(span) is not None for one in self.there)

    def is_under_contract(self, day: date) -> bool:
        """Return whether a day is under contract."""
        return any(day in one for one in self.there)


@dataclass(frozen=True, slots=True)
class TutorsState:
    """Everything the page shows.

    Attributes:
        lanes: Who follows each learner in the month shown.
        uncovered: The gaps of the weeks to come.
        company_days: Whether a learner is in the company on any day of these weeks.
    """

    tutors: tuple[TutorGlance, ...]
    establishments: tuple[EstablishmentFacts, ...]
    away: tuple[TutorAbsenceFacts, ...]
    lanes: tuple[TutorLane, ...]
    uncovered: tuple[Uncovered, ...]
    company_days: bool

    @property
    def people(self) -> dict[int | None, str]:
        """The names of the tutors by number."""
        return {one.tutor.id: one.tutor.name for one in self.tutors}

    def tutor(self, key: int) -> TutorFacts:
        """Return a tutor by number."""
        return next(one.tutor for one in self.tutors if one.tutor.id == key)


def load_state(
    workspace: Workspace, law: LawBook, today: date, month: Month | None = None
) -> TutorsState:
    """Read what the page shows; its calendar is that of ``month``, or of today."""
    names = {one.id: one.first_name for one in learners(workspace)}
    running = [one for one in contracts(workspace) if one.period.last >= today]
    known = employer.tutors(workspace)
    who: dict[int | None, str] = {one.id: one.name for one in known}
    away = duty.tutor_absences(workspace)
    lanes = tuple(
        found
        for person in learners(workspace)
        if (found := _lane(workspace, person, (today, month or Month.of(today)))) is not None
    )
    coming = Period(today, today + timedelta(weeks=WEEKS_AHEAD))
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
        lanes=tuple(one for one in lanes if one.runs_in((month or Month.of(today)).period)),
        uncovered=tuple(
            Uncovered(lane.name, gap, "" if gone is None else who.get(gone.tutor, ""))
            for lane in lanes
            for gap, gone in unfollowed(lane.within(coming))
        ),
        company_days=any(lane.within(coming) for lane in lanes),
    )


def _lane(
    workspace: Workspace, person: LearnerFacts, shown: tuple[date, Month]
) -> TutorLane | None:
    """Return who follows a learner in the weeks to come and in a month; None without contract."""
    today, month = shown
    coming = Period(today, today + timedelta(weeks=WEEKS_AHEAD))
    running = tuple(
        one
        for one in running_of(workspace, person.id)
        if any(one.terms.period.meet(span) for span in (coming, month.period))
    )
    if not running:
        return None
    span = Period(min(today, month.first), max(coming.last, month.last))
    followed = followed_days(running, company_days(workspace, running, span), aways(workspace))
    return TutorLane(
        person.id,
        person.first_name,
        tuple(one.terms.period for one in running),
        MappingProxyType({one.day: one for one in followed}),
    )


def _missing(tutor: TutorFacts, law: LawBook, today: date) -> tuple[Finding, ...]:
    try:
        return tuple(check_tutor(tutor, law.on(today)))
    except NotKnown as missing:
        basis = missing.because[0].source or missing.because[0].text
        return (Finding("tutor.unknown", Severity.NOTE, missing.because[0].text, basis),)


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
    if gap.period.first == gap.period.last:
        return _gap_day(gap)
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


def _gap_day(gap: Uncovered) -> Message:
    day = gap.period.first
    if not gap.tutor:
        return T("{learner} has no tutor on {day}.", learner=gap.learner, day=day)
    return T(
        "{tutor} is away and nobody follows {learner} on {day}.",
        tutor=gap.tutor,
        learner=gap.learner,
        day=day,
    )
