"""The ten public holidays.

Basis: law of 4 January 1974 on public holidays, art. 1; royal decree of 18 April 1974, art. 1.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from desktop.kernel.messages import Message, T


@lru_cache(maxsize=64)
def public_holidays(year: int) -> dict[date, Message]:
    """Return the legal public holidays of ``year`` with their names."""
    easter = easter_sunday(year)
    return {
        date(year, 1, 1): T("New Year’s Day"),
        easter + timedelta(days=1): T("Easter Monday"),
        date(year, 5, 1): T("Labour Day"),
        easter + timedelta(days=39): T("Ascension Day"),
        easter + timedelta(days=50): T("Whit Monday"),
        date(year, 7, 21): T("National Day"),
        date(year, 8, 15): T("Assumption Day"),
        date(year, 11, 1): T("All Saints’ Day"),
        date(year, 11, 11): T("Armistice Day"),
        date(year, 12, 25): T("Christmas Day"),
    }


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of ``year`` in the Gregorian calendar."""
    century = year // 100
    golden = year % 19
    skipped = century - century // 4 - (8 * century + 13) // 25
    epact = (19 * golden + skipped + 15) % 30
    moon = epact - (epact > 28) - (epact == 28 and golden > 10)  # noqa: PLR2004
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    offset = moon - weekday
    month = 3 + (offset + 40) // 44
    day = offset + 28 - 31 * (month // 4)
    return date(year, month, day)
