"""A duty, and the facts the agenda is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, unique

from desktop.kernel.messages import Message
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import DutyState, InsuranceKind
from desktop.rules.accident_duties import Severity
from desktop.rules.terms import LevelSince, Terms


@unique
class Stand(Enum):
    """How a duty stands on the day asked about."""

    OPEN = "open"
    LATE = "late"
    DONE = "done"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing the employer has to do.

    Attributes:
        code: What kind of duty it is; stable, such as ``dimona.in``.
        key: Which one it is; stable over the years, so that it can be settled.
        due: The last day.
        text: What to do, in one sentence.
        basis: The article.
        paper: The id of the paper that does it, or "".
        about: What the paper is about where that is no learner alone, such as
            ``work_accident:3``, or "".
        page: The page of the window where it is done.
        learner_id: Whom it is about, where it is about one.
        unverified: Whether the day hangs on a figure not read in a published source.
        done_on: The day the file itself shows it was done, where it does.
        recurring: Whether it comes back each month or year, so that an old one is of no use.
        month: The month it is about, where it is about one.
        given: What the paper is filled in with, by the names of its inputs, or its ``year``.
    """

    code: str
    key: str
    due: date
    text: Message
    basis: Message
    paper: str = ""
    page: str = "home"
    learner_id: int | None = None
    unverified: bool = False
    done_on: date | None = None
    recurring: bool = False
    month: Month | None = None
    about: str = ""
    given: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """That a duty was settled.

    Attributes:
        state: Done, or not applicable.
        on: When.
        reference: The number of the evidence.
        reason: Why it does not apply.
    """

    state: DutyState
    on: date
    reference: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """A duty with how it stands.

    Attributes:
        is_noted: Whether the employer settled it, so that it can be opened again; the file itself
            shows the others done.
    """

    duty: Duty
    stand: Stand
    settled: Settled | None = None
    is_noted: bool = False


@dataclass(frozen=True, slots=True)
class Agrement:
    """The agrément of an establishment for a trade."""

    id: int
    establishment_id: int
    trade: str
    applied_on: date | None = None
    visited_on: date | None = None
    provisional_on: date | None = None
    definitive_on: date | None = None
    refused_on: date | None = None
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """An insurance of the employer."""

    id: int
    kind: InsuranceKind
    first: date
    last: date | None = None


@dataclass(frozen=True, slots=True)
class TutorAway:
    """A tutor who is away."""

    id: int
    tutor_id: int
    name: str
    period: Period
    has_deputy: bool


@dataclass(frozen=True, slots=True)
class Accident:
    """An accident at work.

    Attributes:
        severity: Its level; None where the answers do not tell it yet.
        lost_days: The days of incapacity, as far as they were said.
    """

    id: int
    contract_id: int
    happened_on: date
    benign: bool
    worsened_known_on: date | None = None
    declared_on: date | None = None
    severity: Severity | None = None
    lost_days: int = 0


@dataclass(frozen=True, slots=True)
class Engagement:
    """One contract of a learner, as the agenda looks at it.

    Attributes:
        last_day: The last day agreed; ``terms.period`` ends earlier where it was ended.
        first_company_day: The first day in the company by the timetable, where there is one.
        closed: The months whose pay is closed, with the day they were.
        tutor_changes: The days on which the file was given another tutor.
        concluded_on: The day the contract was concluded, where the file knows it.
        goes_on: Whether the learner stays with a later contract.
    """

    id: int
    learner_id: int
    learner: str
    birth: date
    trade: str
    establishment_id: int | None
    tutor_id: int | None
    joint_committee: str
    last_day: date
    terms: Terms
    first_company_day: date | None
    closed: Mapping[Month, date] = field(default_factory=dict)
    tutor_changes: tuple[date, ...] = ()
    concluded_on: date | None = None
    goes_on: bool = False

    @property
    def levels(self) -> tuple[LevelSince, ...]:
        """The levels, oldest first."""
        return self.terms.levels

    @property
    def period(self) -> Period:
        """The days it runs."""
        return self.terms.period

    @property
    def ended_early(self) -> bool:
        """Whether it ends before the day agreed."""
        return self.period.last < self.last_day


@dataclass(frozen=True, slots=True)
class AgendaFacts:
    """Everything the agenda looks at.

    Attributes:
        settled: What was settled, by key.
    """

    engagements: tuple[Engagement, ...] = ()
    agrements: tuple[Agrement, ...] = ()
    policies: tuple[Policy, ...] = ()
    tutors_away: tuple[TutorAway, ...] = ()
    accidents: tuple[Accident, ...] = ()
    settled: Mapping[str, Settled] = field(default_factory=dict)
