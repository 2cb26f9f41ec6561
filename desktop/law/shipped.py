"""The law that comes with the program: read once, and never changed."""

from __future__ import annotations

from functools import lru_cache

from desktop.law.book import LawBook
from desktop.paths import RESOURCES


@lru_cache(maxsize=1)
def shipped_law() -> LawBook:
    """Return the law book of this version of Tandem."""
    return LawBook.load(RESOURCES / "law")
