"""Hours of a week as people type them."""

from __future__ import annotations

import re

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T

_CLOCK = re.compile(r"(\d{1,2})\s*[:hHuU]\s*([0-5]?\d)?")
_TENTHS = re.compile(r"(\d{1,2})(?:[.,](\d{1,2}))?")


def weekly_minutes(text: str) -> int:
    """Read ``38``, ``38,5``, ``38h30`` or ``38 u 30`` into minutes.

    Raises:
        Refused: It is no number of hours.
    """
    cleaned = text.replace("\u00a0", " ").replace("\u202f", " ").strip()
    if found := _CLOCK.fullmatch(cleaned):
        return int(found[1]) * 60 + int(found[2] or 0)
    if found := _TENTHS.fullmatch(cleaned):
        hundredths = int((found[2] or "0").ljust(2, "0"))
        return int(found[1]) * 60 + round(hundredths * 60 / 100)
    raise Refused(
        T("“{text}” is not a number of hours. Write for example 38 or 38,5.", text=text),
        "weekly_minutes",
    )
