"""What the file knows of one contract and of those around it, as papers say it.

A text that is empty and a value that is None are not known: a paper has a line there. A
dossier without anything is that of a blank paper.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import Level, Network, Regime, Sex

Address = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompanyPart:
    """The employer.

    Attributes:
        number: The number of the enterprise, with its points.
        weekly_minutes: The full-time week.
    """

    name: str = ""
    number: str = ""
    head: str = ""
    address: Address = ()
    phone: str = ""
    email: str = ""
    onss_number: str = ""
    joint_committee: str = ""
    weekly_minutes: int | None = None
    regime: Regime | None = None
    workers: int | None = None
    social_secretariat: str = ""
    prevention_service: str = ""
    holiday_fund: str = ""


@dataclass(frozen=True, slots=True)
class PlacePart:
    """An establishment; its number has its points."""

    number: str = ""
    name: str = ""
    address: Address = ()


@dataclass(frozen=True, slots=True)
class LearnerPart:
    """A learner.

    Attributes:
        niss: The number of the national register, with its points.
        minor: Whether the learner is a minor on the day of the paper; None when not known.
        representative: Who signs with a minor; where two do, a semicolon stands between them.
        representative_address: The address, or one for each of two.
    """

    first_name: str = ""
    last_name: str = ""
    niss: str = ""
    birth_date: date | None = None
    birth_place: str = ""
    sex: Sex | None = None
    nationality: str = ""
    address: Address = ()
    phone: str = ""
    email: str = ""
    iban: str = ""
    register_number: str = ""
    minor: bool | None = None
    representative: str = ""
    representative_address: str = ""

    @property
    def name(self) -> str:
        """Family name first, as papers have it."""
        return f"{self.last_name} {self.first_name}".strip()

    @property
    def representatives(self) -> tuple[str, ...]:
        """Each of those who sign with a minor."""
        return _each(self.representative)

    @property
    def representative_addresses(self) -> Address:
        """Each of their addresses."""
        return _each(self.representative_address)


@dataclass(frozen=True, slots=True)
class TutorPart:
    """A tutor; the number of the national register has its points.

    Attributes:
        listed: Family name first, for what asks for the name and the first name.
        place: The number of the establishment, where a paper lists tutors of several.
    """

    name: str = ""
    niss: str = ""
    phone: str = ""
    email: str = ""
    listed: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class OperatorPart:
    """A training operator and its contact person."""

    name: str = ""
    network: Network | None = None
    address: Address = ()
    referent: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class ContractPart:
    """A contract.

    Attributes:
        last_day: The day it ends: the early end where there was one.
        level: The level on the day of the paper.
        monthly: The amount agreed for that day, a month.
        joint_committee: That of the contract, or else of the company.
    """

    number: str = ""
    trade: str = ""
    first_day: date | None = None
    last_day: date | None = None
    agreed_last_day: date | None = None
    months: int | None = None
    concluded_on: date | None = None
    regime: Regime | None = None
    joint_committee: str = ""
    weekly_minutes: int | None = None
    level: Level | None = None
    monthly: Euro | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything papers say of a contract.

    Attributes:
        made_on: The day of the paper; None for a blank one.
    """

    company: CompanyPart = field(default_factory=CompanyPart)
    place: PlacePart = field(default_factory=PlacePart)
    learner: LearnerPart = field(default_factory=LearnerPart)
    tutor: TutorPart = field(default_factory=TutorPart)
    operator: OperatorPart = field(default_factory=OperatorPart)
    contract: ContractPart = field(default_factory=ContractPart)
    made_on: date | None = None


def _each(text: str) -> tuple[str, ...]:
    """Return what stands between semicolons, which no name has in it."""
    return tuple(part.strip() for part in text.split(";") if part.strip())
