"""The journal of changes, and settings of the file."""

from __future__ import annotations

from datetime import datetime

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


class Setting(Base):
    """One setting that belongs to the file, not to the computer."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
