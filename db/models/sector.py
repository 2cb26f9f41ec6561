"""What the sector allows or gives: derogations on hours, and rest days."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base
from db.types import choice
from desktop.kernel.vocabulary import DerogationKind


class Derogation(Base):
    """What a text of the sector allows beside the rule, in the company or one joint committee."""

    __tablename__ = "derogation"
    __table_args__ = (
        CheckConstraint("last_day IS NULL OR last_day >= first_day", name="days_in_order"),
        CheckConstraint("start_minute BETWEEN 0 AND 1440", name="start"),
        CheckConstraint("end_minute BETWEEN 0 AND 1440", name="end"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[DerogationKind] = mapped_column(choice(DerogationKind))
    reference: Mapped[str] = mapped_column(String(200))
    joint_committee: Mapped[str] = mapped_column(String(10), default="")
    first_day: Mapped[date]
    last_day: Mapped[date | None]
    start_minute: Mapped[int | None] = mapped_column(Integer)
    end_minute: Mapped[int | None] = mapped_column(Integer)


class Closure(Base):
    """Days on which the whole company, or one establishment, is closed: collective leave."""

    __tablename__ = "closure"
    __table_args__ = (CheckConstraint("last_day >= first_day", name="days_in_order"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    establishment_id: Mapped[int | None] = mapped_column(ForeignKey("establishment.id"))
    first_day: Mapped[date]
    last_day: Mapped[date]
    agreed_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(String(200), default="")


class RestDay(Base):
    """A paid day of rest that the sector or the company gives."""

    __tablename__ = "rest_day"
    __table_args__ = (UniqueConstraint("day", "joint_committee"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date]
    joint_committee: Mapped[str] = mapped_column(String(10), default="")
