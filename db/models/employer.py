"""The employer, its establishments, and who trains with it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base
from db.types import choice
from desktop.kernel.vocabulary import Network, Regime


class Company(Base):
    """The one employer of the file; the names are those of the BCE.

    ``workers`` counts those under an employment contract; ``risky`` is whether the equipment is
    risky or the trade itinerant.
    """

    __tablename__ = "company"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    enterprise_number: Mapped[str] = mapped_column(String(10))
    head: Mapped[str] = mapped_column(String(120), default="")
    street: Mapped[str] = mapped_column(String(200), default="")
    postcode: Mapped[str] = mapped_column(String(12), default="")
    town: Mapped[str] = mapped_column(String(120), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(120), default="")
    onss_number: Mapped[str] = mapped_column(String(20), default="")
    joint_committee: Mapped[str] = mapped_column(String(10), default="")
    weekly_minutes: Mapped[int] = mapped_column(Integer, default=2280)
    regime: Mapped[Regime] = mapped_column(choice(Regime), default=Regime.WORKER)
    workers: Mapped[int | None] = mapped_column(Integer)
    risky: Mapped[bool | None]


class Establishment(Base):
    """A place of work, with its number in the BCE."""

    __tablename__ = "establishment"

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id"))
    number: Mapped[str] = mapped_column(String(10))
    name: Mapped[str] = mapped_column(String(200), default="")
    street: Mapped[str] = mapped_column(String(200), default="")
    postcode: Mapped[str] = mapped_column(String(12), default="")
    town: Mapped[str] = mapped_column(String(120), default="")


class TrainingOperator(Base):
    """Opérateur de formation; opleidingsoperator."""

    __tablename__ = "training_operator"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    network: Mapped[Network] = mapped_column(choice(Network))
    street: Mapped[str] = mapped_column(String(200), default="")
    postcode: Mapped[str] = mapped_column(String(12), default="")
    town: Mapped[str] = mapped_column(String(120), default="")


class Referent(Base):
    """The contact person of a training operator; referentiepersoon."""

    __tablename__ = "referent"

    id: Mapped[int] = mapped_column(primary_key=True)
    operator_id: Mapped[int] = mapped_column(ForeignKey("training_operator.id"))
    first_name: Mapped[str] = mapped_column(String(80))
    last_name: Mapped[str] = mapped_column(String(80))
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(120), default="")


class SchoolHoliday(Base):
    """Days on which a training operator gives no courses."""

    __tablename__ = "school_holiday"
    __table_args__ = (CheckConstraint("last_day >= first_day", name="days_in_order"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    operator_id: Mapped[int] = mapped_column(ForeignKey("training_operator.id"))
    name: Mapped[str] = mapped_column(String(80), default="")
    first_day: Mapped[date]
    last_day: Mapped[date]
