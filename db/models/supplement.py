"""What is paid besides the monthly amount: extra hours and travel."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base
from db.types import Cents, choice
from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import TravelMode


class ExtraHours(Base):
    """Hours worked beyond the timetable on one day, with the agreement they need."""

    __tablename__ = "extra_hours"
    __table_args__ = (
        UniqueConstraint("contract_id", "day"),
        CheckConstraint("minutes > 0 AND minutes <= 1440", name="within_day"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    day: Mapped[date]
    minutes: Mapped[int] = mapped_column(Integer)
    reason: Mapped[str] = mapped_column(String(500), default="")
    agreed_on: Mapped[date | None]


class TravelTerm(Base):
    """How a learner travels to the company, from a day on; the distance in hundreds of metres."""

    __tablename__ = "travel_term"
    __table_args__ = (
        UniqueConstraint("contract_id", "since"),
        CheckConstraint("hectometres >= 0", name="distance"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    since: Mapped[date]
    mode: Mapped[TravelMode] = mapped_column(choice(TravelMode))
    hectometres: Mapped[int] = mapped_column(Integer)
    monthly_price: Mapped[Euro | None] = mapped_column(Cents)
    employer_share: Mapped[Euro | None] = mapped_column(Cents)
