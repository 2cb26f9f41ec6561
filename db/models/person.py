"""Learners and tutors."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base
from db.types import choice
from desktop.kernel.vocabulary import Sex


class Learner(Base):
    """Apprenant; leerling. The legal representative signs while minor."""

    __tablename__ = "learner"

    id: Mapped[int] = mapped_column(primary_key=True)
    first_name: Mapped[str] = mapped_column(String(80))
    last_name: Mapped[str] = mapped_column(String(80))
    niss: Mapped[str] = mapped_column(String(11), default="")
    birth_date: Mapped[date]
    birth_place: Mapped[str | None] = mapped_column(String(120))
    sex: Mapped[Sex | None] = mapped_column(choice(Sex))
    nationality: Mapped[str | None] = mapped_column(String(60))
    street: Mapped[str] = mapped_column(String(200), default="")
    postcode: Mapped[str] = mapped_column(String(12), default="")
    town: Mapped[str] = mapped_column(String(120), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(120), default="")
    iban: Mapped[str] = mapped_column(String(34), default="")
    register_number: Mapped[str] = mapped_column(String(20), default="")
    secondary_years: Mapped[int | None] = mapped_column(Integer)
    representative: Mapped[str] = mapped_column(String(160), default="")
    representative_address: Mapped[str] = mapped_column(String(250), default="")


class Tutor(Base):
    """Tuteur; mentor. What it takes to be one is None until it is told.

    ``trade_since`` is the first day of work in the trade; ``recognised`` is whether a learner was
    followed to the end since 1 September 2009; ``extract_on`` is the day of the extract of the
    criminal record.
    """

    __tablename__ = "tutor"

    id: Mapped[int] = mapped_column(primary_key=True)
    establishment_id: Mapped[int | None] = mapped_column(ForeignKey("establishment.id"))
    first_name: Mapped[str] = mapped_column(String(80))
    last_name: Mapped[str] = mapped_column(String(80))
    niss: Mapped[str] = mapped_column(String(11), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(120), default="")
    trade_since: Mapped[date | None]
    head_title: Mapped[bool | None]
    recognised: Mapped[bool | None]
    teaching_proof: Mapped[bool | None]
    extract_on: Mapped[date | None]
