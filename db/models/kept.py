"""Files that prove something: scans, photos, letters received."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Integer, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class KeptContent(Base):
    """The bytes of kept files, once each. They are never changed, and no step takes them off."""

    __tablename__ = "kept_content"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class KeptFile(Base):
    """A file kept as proof of its subject, such as ``work_accident:3`` or the key of a duty."""

    __tablename__ = "kept_file"

    id: Mapped[int] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(String(120), index=True)
    name: Mapped[str] = mapped_column(String(200))
    media_type: Mapped[str] = mapped_column(String(80))
    size: Mapped[int] = mapped_column(Integer)
    kept_on: Mapped[date]
    sha256: Mapped[str] = mapped_column(ForeignKey("kept_content.sha256"))
