"""A contract, its levels and amounts, its week patterns, and absences."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base
from db.types import Cents, choice
from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import (
    AbsenceKind,
    EndReason,
    HalfDay,
    Level,
    PatternKind,
    Regime,
    ShareBasis,
)


class Contract(Base):
    """Contrat d'alternance; alternerende overeenkomst."""

    __tablename__ = "contract"
    __table_args__ = (
        CheckConstraint("last_day >= first_day", name="days_in_order"),
        CheckConstraint("ended_on IS NULL OR ended_on >= first_day", name="end_in_order"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learner.id"))
    establishment_id: Mapped[int | None] = mapped_column(ForeignKey("establishment.id"))
    referent_id: Mapped[int | None] = mapped_column(ForeignKey("referent.id"))
    tutor_id: Mapped[int | None] = mapped_column(ForeignKey("tutor.id"))
    number: Mapped[str] = mapped_column(String(20), default="")
    trade: Mapped[str] = mapped_column(String(120), default="")
    first_day: Mapped[date]
    last_day: Mapped[date]
    concluded_on: Mapped[date | None]
    months: Mapped[int] = mapped_column(Integer)
    ended_on: Mapped[date | None]
    end_reason: Mapped[EndReason | None] = mapped_column(choice(EndReason))
    regime: Mapped[Regime] = mapped_column(choice(Regime))
    joint_committee: Mapped[str] = mapped_column(String(10), default="")
    weekly_minutes: Mapped[int] = mapped_column(Integer)
    share_basis: Mapped[ShareBasis] = mapped_column(
        choice(ShareBasis), default=ShareBasis.SCHEDULED
    )


class LevelStep(Base):
    """The level reached, from a day on."""

    __tablename__ = "level_step"
    __table_args__ = (UniqueConstraint("contract_id", "since"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    since: Mapped[date]
    level: Mapped[Level] = mapped_column(choice(Level))


class AgreedAmount(Base):
    """The monthly amount the parties agreed on, from a day on."""

    __tablename__ = "agreed_amount"
    __table_args__ = (UniqueConstraint("contract_id", "since"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    since: Mapped[date]
    monthly: Mapped[Euro] = mapped_column(Cents)


class WeekPattern(Base):
    """A named week of article 5, in force from a day on."""

    __tablename__ = "week_pattern"
    __table_args__ = (UniqueConstraint("contract_id", "kind", "since"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    kind: Mapped[PatternKind] = mapped_column(choice(PatternKind))
    since: Mapped[date]


class PlacedWeek(Base):
    """The pattern that one week of the year follows, where it is not the usual one."""

    __tablename__ = "placed_week"
    __table_args__ = (UniqueConstraint("contract_id", "monday"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    monday: Mapped[date]
    kind: Mapped[PatternKind] = mapped_column(choice(PatternKind))


class Shift(Base):
    """Hours in the company on one weekday of a pattern; minutes since midnight."""

    __tablename__ = "shift"
    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
        CheckConstraint("start_minute >= 0 AND end_minute <= 1440", name="within_day"),
        CheckConstraint("end_minute > start_minute", name="in_order"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    pattern_id: Mapped[int] = mapped_column(ForeignKey("week_pattern.id"))
    weekday: Mapped[int] = mapped_column(Integer)
    start_minute: Mapped[int] = mapped_column(Integer)
    end_minute: Mapped[int] = mapped_column(Integer)


class OperatorHalfDay(Base):
    """Half a day at the training operator on one weekday of a pattern."""

    __tablename__ = "operator_half_day"
    __table_args__ = (
        UniqueConstraint("pattern_id", "weekday", "half"),
        CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    pattern_id: Mapped[int] = mapped_column(ForeignKey("week_pattern.id"))
    weekday: Mapped[int] = mapped_column(Integer)
    half: Mapped[HalfDay] = mapped_column(choice(HalfDay))


class Absence(Base):
    """Days on which the learner is not where the timetable says.

    ``certificate_on`` is the day the certificate that is asked for was received.
    """

    __tablename__ = "absence"
    __table_args__ = (CheckConstraint("last_day >= first_day", name="days_in_order"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    first_day: Mapped[date]
    last_day: Mapped[date]
    kind: Mapped[AbsenceKind] = mapped_column(choice(AbsenceKind))
    other_illness_certified: Mapped[bool] = mapped_column(default=False)
    certificate_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(String(500), default="")


class WorkedHoliday(Base):
    """A public holiday or Sunday that was worked, and the day of rest given for it."""

    __tablename__ = "worked_holiday"
    __table_args__ = (
        UniqueConstraint("contract_id", "day"),
        CheckConstraint("minutes > 0 AND minutes <= 1440", name="within_day"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    day: Mapped[date]
    minutes: Mapped[int] = mapped_column(Integer)
    rest_on: Mapped[date | None]


class Equipment(Base):
    """Something lent to the learner, to be given back at the end: tools, keys, clothes."""

    __tablename__ = "equipment"

    id: Mapped[int] = mapped_column(primary_key=True)
    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    name: Mapped[str] = mapped_column(String(120))
    lent_on: Mapped[date | None]
    returned_on: Mapped[date | None]
