"""Reading the glimpse of a day. It loads no SQLAlchemy: the first page does not wait for it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from db.driver import glimpse_of
from desktop.services.lock import lock_of


def kept_glimpse(path: Path, day: date, language: str) -> str | None:
    """Return what was kept for a day in a language, or None where nothing true is kept.

    A file that seems to be open elsewhere shows none: it may stay closed.
    """
    return None if lock_of(path).exists() else glimpse_of(path, day, language)
