"""What the welcome page shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.law.book import LawBook
from desktop.ui.preferences import Preferences

_WEEK = re.compile(r"(\d{1,2})(?:\s*[hHuU:]\s*(\d{2})?|[.,](\d{1,2}))?")
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class WelcomeState:
    """Files opened before, the law the program knows, why a file stayed closed."""

    recent: tuple[Path, ...]
    law_known_on: date
    problem: Refused | None = None


def load_state(
    preferences: Preferences, law: LawBook, problem: Refused | None = None
) -> WelcomeState:
    """Return what the welcome page shows."""
    return WelcomeState(preferences.recent_files()[:3], law.checked_on, problem)


def weekly_minutes(text: str) -> int:
    """Read the hours of a full-time week: ``38``, ``38,5``, ``38 h 30``.

    Raises:
        Refused: It is no number of hours.
    """
    found = _WEEK.fullmatch(text.strip())
    if found is None:
        raise Refused(
            T("A full-time week has between 1 and 40 hours. Write for example 38."),
            "weekly_minutes",
        )
    tenths = Decimal(f"0.{found[3]}") * 60 if found[3] else Decimal(0)
    return int(found[1]) * 60 + int(found[2] or 0) + int(tenths)


def file_name(company: str) -> str:
    """Return a name for the file of a company that every system accepts."""
    return _UNSAFE.sub(" ", company).strip(" .")[:80] or "Tandem"
