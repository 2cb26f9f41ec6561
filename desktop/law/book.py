"""Reading dated parameters and asking which value was in force."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Generic, TypeVar

from desktop.kernel.messages import Bilingual
from desktop.kernel.money import Euro
from desktop.kernel.period import add_months

V = TypeVar("V")

# How long a figure may be relied on after somebody last looked it up.
CHECK_LASTS_MONTHS = 12


class NoLawInForce(LookupError):
    """No value of a parameter is known for a date.

    Attributes:
        title: What the parameter is.
        on: The date asked about.
        stale: Whether a value was known but was checked too long ago.
    """

    def __init__(self, key: str, title: Bilingual, on: date, *, stale: bool = False) -> None:
        super().__init__(f"no value of {key} is known on {on.isoformat()}")
        self.title = title
        self.on = on
        self.stale = stale


@dataclass(frozen=True, slots=True)
class Parameter(Generic[V]):
    """A figure of the law, by its key in the parameter files."""

    key: str
    read: Callable[[Decimal], V]


@dataclass(frozen=True, slots=True)
class Entry:
    """One value, from the day it came into force.

    Attributes:
        since: The first day in force.
        value: The figure as published.
        source: Text, article and date.
        verified: Whether the figure was read in a published source.
    """

    since: date
    value: Decimal
    source: Bilingual
    verified: bool


@dataclass(frozen=True, slots=True)
class History:
    """Every value of one parameter, oldest first."""

    title: Bilingual
    unit: str
    checked_on: date
    entries: tuple[Entry, ...]

    def on(self, day: date) -> Entry | None:
        """Return the value in force on ``day``, or None before the first one."""
        past = [entry for entry in self.entries if entry.since <= day]
        return past[-1] if past else None


class LawBook:
    """All parameters, at all dates."""

    def __init__(self, histories: Mapping[str, History]) -> None:
        self.histories = histories

    @classmethod
    def load(cls, folder: Path) -> LawBook:
        """Read every parameter file of ``folder``."""
        return cls({key: h for path in sorted(folder.glob("*.toml")) for key, h in _read(path)})

    @property
    def checked_on(self) -> date:
        """The day every figure had been looked up by."""
        return min(history.checked_on for history in self.histories.values())

    def on(self, day: date) -> Law:
        """Return the law in force on ``day``."""
        return Law(self, day)


@dataclass(frozen=True, slots=True)
class Law:
    """The law in force on one day."""

    book: LawBook
    day: date

    def __getitem__(self, parameter: Parameter[V]) -> V:
        return parameter.read(self._entry(parameter).value)

    def source(self, parameter: Parameter[Any]) -> Bilingual:
        """Return where the value in force was published."""
        return self._entry(parameter).source

    def since(self, parameter: Parameter[Any]) -> date:
        """Return the day the value in force came into force."""
        return self._entry(parameter).since

    def verified(self, parameter: Parameter[Any]) -> bool:
        """Return whether the value was read in a published source before that day."""
        history = self.book.histories[parameter.key]
        return self._entry(parameter).verified and self.day <= history.checked_on

    def _entry(self, parameter: Parameter[Any]) -> Entry:
        history = self.book.histories[parameter.key]
        entry = history.on(self.day)
        if entry is None:
            raise NoLawInForce(parameter.key, history.title, self.day)
        if self.day > add_months(history.checked_on, CHECK_LASTS_MONTHS):
            raise NoLawInForce(parameter.key, history.title, self.day, stale=True)
        return entry


def euro(value: Decimal) -> Euro:
    """Read an amount in euro."""
    return Euro(value)


def ratio(value: Decimal) -> Decimal:
    """Read a ratio, such as 0.17."""
    return value


def days(value: Decimal) -> int:
    """Read a whole number of days."""
    return int(value)


def _read(path: Path) -> Iterator[tuple[str, History]]:
    with path.open("rb") as file:
        tables = tomllib.load(file, parse_float=Decimal)
    for name, table in tables.items():
        entries = tuple(
            Entry(row["since"], Decimal(row["value"]), Bilingual(**row["source"]), row["verified"])
            for row in table["values"]
        )
        title = Bilingual(**table["title"])
        yield f"{path.stem}.{name}", History(title, table["unit"], table["checked_on"], entries)
