"""What was closed or issued, and does not change any more."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base
from db.types import Cents, MonthText
from desktop.kernel.money import Euro
from desktop.kernel.period import Month


class ClosedMonth(Base):
    """The pay of a month as it was when the month was closed."""

    __tablename__ = "closed_month"
    __table_args__ = (UniqueConstraint("contract_id", "month"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    month: Mapped[Month] = mapped_column(MonthText)
    closed_on: Mapped[date]
    gross: Mapped[Euro] = mapped_column(Cents)
    data: Mapped[str] = mapped_column(Text)


class PayCorrection(Base):
    """A closed month put right by a difference: what it gave before, gives now, and why."""

    __tablename__ = "pay_correction"

    id: Mapped[int] = mapped_column(primary_key=True)
    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    month: Mapped[Month] = mapped_column(MonthText)
    corrected_on: Mapped[date]
    reason: Mapped[str] = mapped_column(String(500))
    before: Mapped[Euro] = mapped_column(Cents)
    after: Mapped[Euro] = mapped_column(Cents)
    data: Mapped[str] = mapped_column(Text)


class IssuedPaper(Base):
    """A paper that was printed: its data, model, bytes and hash stay for ever.

    ``subject`` names what it is about where that is no contract, such as ``work_accident:3``.
    """

    __tablename__ = "issued_paper"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    contract_id: Mapped[int | None] = mapped_column(ForeignKey("contract.id"))
    month: Mapped[Month | None] = mapped_column(MonthText)
    language: Mapped[str] = mapped_column(String(5))
    issued_on: Mapped[date]
    model_version: Mapped[str] = mapped_column(String(20))
    data: Mapped[str] = mapped_column(Text)
    pdf: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[str] = mapped_column(String(64))
    subject: Mapped[str | None] = mapped_column(String(120))
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("issued_paper.id"))
