"""What a file holds, as plain values: what pages, papers and commands are given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.kernel.money import Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import (
    AbsenceKind,
    EndReason,
    Level,
    Network,
    PatternKind,
    Regime,
    Sex,
    ShareBasis,
)
from desktop.kernel.week import WeekPlan


@dataclass(frozen=True, slots=True)
class CompanyFacts:
    """The employer; the names are those of the BCE.

    Attributes:
        workers: How many are under an employment contract, where it was told.
        risky: Whether the equipment is risky or the trade itinerant, where it was told.
    """

    id: int
    name: str
    enterprise_number: str
    head: str
    street: str
    postcode: str
    town: str
    phone: str
    email: str
    onss_number: str
    joint_committee: str
    weekly_minutes: int
    regime: Regime
    workers: int | None = None
    risky: bool | None = None


@dataclass(frozen=True, slots=True)
class EstablishmentFacts:
    """A place of work."""

    id: int
    number: str
    name: str
    street: str
    postcode: str
    town: str

    @property
    def address(self) -> str:
        """The address on one line."""
        return one_line(self.street, self.postcode, self.town)


@dataclass(frozen=True, slots=True)
class OperatorFacts:
    """A training operator."""

    id: int
    name: str
    network: Network
    street: str
    postcode: str
    town: str


@dataclass(frozen=True, slots=True)
class ReferentFacts:
    """A contact person of a training operator."""

    id: int
    operator_id: int
    first_name: str
    last_name: str
    phone: str
    email: str

    @property
    def name(self) -> str:
        """First name and name."""
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(frozen=True, slots=True)
class SchoolHolidayFacts:
    """Days without courses at a training operator."""

    id: int
    operator_id: int
    name: str
    period: Period


@dataclass(frozen=True, slots=True)
class TutorFacts:
    """A tutor; what it takes to be one is None until it is told.

    Attributes:
        trade_since: The first day of work in the trade.
        head_title: Whether there is a title of head of company in it.
        recognised: Whether a learner was followed to the end since 1 September 2009.
        teaching_proof: Whether there is a tutoring certificate or a teaching title.
        extract_on: The day of the extract of the criminal record.
    """

    id: int
    establishment_id: int | None
    first_name: str
    last_name: str
    niss: str
    phone: str
    email: str
    trade_since: date | None = None
    head_title: bool | None = None
    recognised: bool | None = None
    teaching_proof: bool | None = None
    extract_on: date | None = None

    @property
    def name(self) -> str:
        """First name and name."""
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(frozen=True, slots=True)
class LearnerFacts:
    """A learner.

    Attributes:
        secondary_years: Years of full-time secondary school followed, where it was told.
    """

    id: int
    first_name: str
    last_name: str
    niss: str
    birth_date: date
    street: str
    postcode: str
    town: str
    phone: str
    email: str
    iban: str
    register_number: str
    representative: str
    representative_address: str
    secondary_years: int | None = None
    birth_place: str | None = None
    sex: Sex | None = None
    nationality: str | None = None

    @property
    def name(self) -> str:
        """First name and name."""
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def initials(self) -> str:
        """The first letters of both names."""
        return (self.first_name[:1] + self.last_name[:1]).upper()


@dataclass(frozen=True, slots=True)
class LevelStepFacts:
    """A level from a day on."""

    id: int
    since: date
    level: Level


@dataclass(frozen=True, slots=True)
class AgreedAmountFacts:
    """A monthly amount from a day on."""

    id: int
    since: date
    monthly: Euro


@dataclass(frozen=True, slots=True)
class ContractFacts:
    """A contract with its levels and amounts, oldest first."""

    id: int
    learner_id: int
    establishment_id: int | None
    referent_id: int | None
    tutor_id: int | None
    number: str
    trade: str
    first_day: date
    last_day: date
    months: int
    ended_on: date | None
    regime: Regime
    joint_committee: str
    weekly_minutes: int
    share_basis: ShareBasis
    levels: tuple[LevelStepFacts, ...]
    amounts: tuple[AgreedAmountFacts, ...]
    concluded_on: date | None = None
    end_reason: EndReason | None = None

    @property
    def period(self) -> Period:
        """From the first day to the end, the early one where there was one."""
        return Period(self.first_day, min(self.last_day, self.ended_on or self.last_day))


@dataclass(frozen=True, slots=True)
class PatternFacts:
    """A week of the timetable."""

    id: int
    kind: PatternKind
    since: date
    week: WeekPlan


@dataclass(frozen=True, slots=True)
class AbsenceEntry:
    """An absence as it was entered.

    Attributes:
        certificate_on: The day its certificate was received.
    """

    id: int
    contract_id: int
    kind: AbsenceKind
    period: Period
    other_illness_certified: bool
    note: str
    certificate_on: date | None = None


@dataclass(frozen=True, slots=True)
class NewAbsence:
    """An absence that is about to be entered."""

    kind: AbsenceKind
    first_day: date
    last_day: date
    other_illness_certified: bool = False
    note: str = ""
    certificate_on: date | None = None


@dataclass(frozen=True, slots=True)
class ClosedMonthFacts:
    """A month that was closed."""

    id: int
    contract_id: int
    month: Month
    closed_on: date
    gross: Euro


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """A paper that was issued; the bytes are asked for apart."""

    id: int
    kind: str
    contract_id: int | None
    month: Month | None
    language: str
    issued_on: date
    model_version: str
    sha256: str
    subject: str | None = None


def one_line(street: str, postcode: str, town: str) -> str:
    """Return an address on one line; what is not known is left out."""
    place = f"{postcode} {town}".strip()
    return ", ".join(part for part in (street, place) if part)
