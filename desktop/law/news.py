"""What changed in the law between two readings of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from desktop.law.book import History, LawBook

SHOWN_CHARACTERS = 12  # of a fingerprint: enough to tell two histories of a figure apart


@dataclass(frozen=True, slots=True)
class LawNews:
    """What changed since the law was last looked at.

    Attributes:
        since: The day it was.
        keys: The figures that changed, in the order of the book.
    """

    since: date
    keys: tuple[str, ...]


def fingerprints(book: LawBook) -> dict[str, str]:
    """Return a short text for each figure, another one as soon as one of its values is another.

    Figures the employer entered are left out: they are no news to who entered them.
    """
    return {key: _fingerprint(history) for key, history in book.histories.items()}


def news(book: LawBook, seen: Mapping[str, str], since: date, today: date) -> LawNews:
    """Return what changed since a day: what Tandem learned, and what came into force.

    Args:
        book: The law as it is now.
        seen: What ``fingerprints`` gave on that day.
        since: That day.
        today: The day it is now.
    """
    now = fingerprints(book)
    changed = [
        key
        for key, history in book.histories.items()
        if now[key] != seen.get(key)
        or any(since < entry.since <= today for entry in history.entries if not entry.own)
    ]
    return LawNews(since, tuple(changed))


def _fingerprint(history: History) -> str:
    told = [
        (one.since.isoformat(), str(one.value), str(one.until), one.verified)
        for one in history.entries
        if not one.own
    ]
    return sha256(repr(told).encode()).hexdigest()[:SHOWN_CHARACTERS]
