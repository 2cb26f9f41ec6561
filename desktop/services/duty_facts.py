"""What a file holds of the duties of an employer, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import DerogationKind, DutyState, InsuranceKind, TravelMode


@dataclass(frozen=True, slots=True)
class AccreditationFacts:
    """The agrément of an establishment for a trade."""

    id: int
    establishment_id: int
    trade: str
    number: str
    applied_on: date | None
    visited_on: date | None
    provisional_on: date | None
    definitive_on: date | None
    suspended_on: date | None
    withdrawn_on: date | None
    refused_on: date | None
    mediation_on: date | None = None


@dataclass(frozen=True, slots=True)
class InsuranceFacts:
    """A policy; without a last day it runs on."""

    id: int
    kind: InsuranceKind
    insurer: str
    policy: str
    first_day: date
    last_day: date | None


@dataclass(frozen=True, slots=True)
class TutorAbsenceFacts:
    """Days on which a tutor is away."""

    id: int
    tutor_id: int
    deputy_id: int | None
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class WorkAccidentFacts:
    """An accident at work.

    Attributes:
        at_minute: When on its day, in minutes since midnight.
        answers: What the declaration asks beside, as it is kept.
    """

    id: int
    contract_id: int
    happened_on: date
    benign: bool
    worsened_known_on: date | None
    declared_on: date | None
    reference: str
    at_minute: int | None = None
    answers: str | None = None


@dataclass(frozen=True, slots=True)
class DutyRecordFacts:
    """A duty that was settled.

    Attributes:
        on: The day it was.
        reference: The number of its evidence.
        reason: Why it does not concern this employer.
    """

    id: int
    key: str
    state: DutyState
    on: date
    reference: str
    reason: str


@dataclass(frozen=True, slots=True)
class ExtraHoursFacts:
    """Hours beyond the timetable on one day."""

    id: int
    contract_id: int
    day: date
    minutes: int
    reason: str
    agreed_on: date | None

    @property
    def agreed_before(self) -> bool:
        """Whether an agreement with a reason was there before the day."""
        agreed = self.agreed_on is not None and self.agreed_on < self.day
        return agreed and bool(self.reason.strip())


@dataclass(frozen=True, slots=True)
class WorkedHolidayFacts:
    """A public holiday or Sunday that was worked.

    Attributes:
        minutes: How long.
        rest_on: The day of rest given for it; None while none is fixed.
    """

    id: int
    contract_id: int
    day: date
    minutes: int
    rest_on: date | None


@dataclass(frozen=True, slots=True)
class EquipmentFacts:
    """Something lent to the learner."""

    id: int
    contract_id: int
    name: str
    lent_on: date | None
    returned_on: date | None


@dataclass(frozen=True, slots=True)
class TravelTermFacts:
    """How a learner travels, from a day on."""

    id: int
    contract_id: int
    since: date
    mode: TravelMode
    hectometres: int
    monthly_price: Euro | None
    employer_share: Euro | None


@dataclass(frozen=True, slots=True)
class DerogationFacts:
    """What a text of the sector allows beside the rule; without a last day it runs on.

    Attributes:
        joint_committee: Where it holds; "" in the whole company.
        start_minute: Its own first hour, in minutes since midnight, where it has bounds.
        end_minute: Its own last hour.
    """

    id: int
    kind: DerogationKind
    reference: str
    joint_committee: str
    first_day: date
    last_day: date | None
    start_minute: int | None
    end_minute: int | None


@dataclass(frozen=True, slots=True)
class ClosureFacts:
    """Days on which the company is closed.

    Attributes:
        establishment_id: Where; None in the whole company.
        agreed_on: When it was agreed with the workers.
    """

    id: int
    establishment_id: int | None
    first_day: date
    last_day: date
    agreed_on: date | None
    note: str


@dataclass(frozen=True, slots=True)
class RestDayFacts:
    """A paid day of rest of a joint committee; "" of the whole company."""

    id: int
    day: date
    joint_committee: str
