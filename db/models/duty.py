"""What the agenda of duties looks at, and which of them are settled."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base
from db.types import choice
from desktop.kernel.vocabulary import DutyState, InsuranceKind


class Accreditation(Base):
    """Agrément; erkenning: of one establishment for one trade, with its dates."""

    __tablename__ = "accreditation"
    __table_args__ = (UniqueConstraint("establishment_id", "trade"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    establishment_id: Mapped[int] = mapped_column(ForeignKey("establishment.id"))
    trade: Mapped[str] = mapped_column(String(120))
    number: Mapped[str] = mapped_column(String(40), default="")
    applied_on: Mapped[date | None]
    visited_on: Mapped[date | None]
    provisional_on: Mapped[date | None]
    definitive_on: Mapped[date | None]
    suspended_on: Mapped[date | None]
    withdrawn_on: Mapped[date | None]
    refused_on: Mapped[date | None]
    mediation_on: Mapped[date | None]


class Insurance(Base):
    """A policy of the employer: work accidents, or civil liability."""

    __tablename__ = "insurance"
    __table_args__ = (
        CheckConstraint("last_day IS NULL OR last_day >= first_day", name="days_in_order"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[InsuranceKind] = mapped_column(choice(InsuranceKind))
    insurer: Mapped[str] = mapped_column(String(120))
    policy: Mapped[str] = mapped_column(String(60), default="")
    first_day: Mapped[date]
    last_day: Mapped[date | None]


class TutorAbsence(Base):
    """Days on which a tutor is away, and the deputy who stands in."""

    __tablename__ = "tutor_absence"
    __table_args__ = (CheckConstraint("last_day >= first_day", name="days_in_order"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    tutor_id: Mapped[int] = mapped_column(ForeignKey("tutor.id"))
    deputy_id: Mapped[int | None] = mapped_column(ForeignKey("tutor.id"))
    first_day: Mapped[date]
    last_day: Mapped[date]


class WorkAccident(Base):
    """Accident du travail; arbeidsongeval: its dates. A benign one stays in the register.

    ``answers`` holds what the declaration asks beside them, as one JSON object by field.
    """

    __tablename__ = "work_accident"

    id: Mapped[int] = mapped_column(primary_key=True)
    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    happened_on: Mapped[date]
    at_minute: Mapped[int | None] = mapped_column(Integer)
    benign: Mapped[bool] = mapped_column(default=False)
    worsened_known_on: Mapped[date | None]
    declared_on: Mapped[date | None]
    reference: Mapped[str] = mapped_column(String(60), default="")
    answers: Mapped[str | None] = mapped_column(Text)


class DutyRecord(Base):
    """A duty that was done, with its evidence, or that does not concern this employer."""

    __tablename__ = "duty_record"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(120), unique=True)
    state: Mapped[DutyState] = mapped_column(choice(DutyState))
    on: Mapped[date]
    reference: Mapped[str] = mapped_column(String(120), default="")
    reason: Mapped[str] = mapped_column(String(500), default="")
