"""The journal of changes, and settings of the file."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class JournalEntry(Base):
    """One change of the file: when, what, each row before and after."""

    __tablename__ = "journal"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    label: Mapped[str] = mapped_column(Text)
    changes: Mapped[str] = mapped_column(Text)


class Glimpse(Base):
    """What the home page shows on a day, as long as the file is what it was.

    It is made anew from the rest of the file and is none of its content: no step changes
    it, and it is not exported. With it a start paints its first page at once.
    """

    __tablename__ = "glimpse"

    day: Mapped[date] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(String(2), primary_key=True)
    journal_id: Mapped[int]
    shown: Mapped[str] = mapped_column(Text)


class Setting(Base):
    """One setting that belongs to the file, not to the computer."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
