"""Figures of law that the employer entered: what the shipped tables do not know, or not yet.

A figure of one's own holds from its day on, beside or instead of the shipped one; it is never
called verified, and its source says whose it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.kernel.messages import Bilingual
from desktop.law.book import Entry, History, LawBook


@dataclass(frozen=True, slots=True)
class OwnFigure:
    """A figure of the employer's own.

    Attributes:
        key: The parameter, such as ``pay.reference_income``.
        since: The first day it is in force.
        source: The text it was read in, as the employer wrote it.
        entered_on: The day it was entered, which counts as the day it was looked up.
    """

    key: str
    since: date
    value: Decimal
    source: str
    entered_on: date

    def entry(self) -> Entry:
        """Return it as an entry of a history."""
        on = f"{self.entered_on:%d/%m/%Y}"
        source = Bilingual(
            f"Votre chiffre, encodé le {on} : {self.source}",
            f"Uw cijfer, ingevoerd op {on}: {self.source}",
        )
        return Entry(self.since, self.value, source, verified=False, own=True)


def with_own(book: LawBook, figures: Iterable[OwnFigure]) -> LawBook:
    """Return a book in which figures of one's own stand beside the shipped ones.

    A figure of the same first day takes the place of the shipped one; a shipped figure that begins
    later holds from then on.
    """
    by_key: dict[str, list[OwnFigure]] = {}
    for one in figures:
        if one.key in book.histories:
            by_key.setdefault(one.key, []).append(one)
    histories: Mapping[str, History] = {
        **{key: book.histories[key] for key in book.histories},
        **{key: _with(book.histories[key], own) for key, own in by_key.items()},
    }
    return LawBook(histories) if by_key else book


def _with(history: History, own: list[OwnFigure]) -> History:
    entries = {entry.since: entry for entry in history.entries}
    entries.update((one.since, one.entry()) for one in own)
    looked_up = max(history.checked_on, *(one.entered_on for one in own))
    ordered = tuple(entries[since] for since in sorted(entries))
    return History(history.title, history.unit, looked_up, ordered)
