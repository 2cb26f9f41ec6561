"""Reading dated parameters and asking which value was in force."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, unique
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

import tomli

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import Bilingual, Message, T
from desktop.kernel.period import add_months

V = TypeVar("V")

# The contrat d'alternance came into force that day: no rule of it speaks of a day before.
SCHEME_BEGINS = date(2015, 9, 1)
# How long a figure may be relied on after somebody last looked it up.
CHECK_LASTS_MONTHS = 12


@unique
class Gap(Enum):
    """Why no value of a parameter is known for a day."""

    BEFORE = "before"
    ENDED = "ended"
    STALE = "stale"


class NoLawInForce(NotKnown):
    """No value of a parameter is known for a date.

    Attributes:
        title: What the parameter is.
        on: The date asked about.
        gap: Why.
    """

    def __init__(self, key: str, title: Bilingual, on: date, gap: Gap = Gap.BEFORE) -> None:
        super().__init__(Because(_reason(title, on, gap)))
        self.key = key
        self.title = title
        self.on = on
        self.gap = gap


def _reason(title: Bilingual, on: date, gap: Gap) -> Message:
    match gap:
        case Gap.STALE:
            return T(
                "The figure “{title}” for {day} is not known: it was last checked more than "
                "twelve months before. Update Tandem or enter the published figure.",
                title=title,
                day=on,
            )
        case Gap.ENDED:
            return T(
                "The figure “{title}” is not known for {day}: it had been repealed by then, or "
                "the one that followed was not found.",
                title=title,
                day=on,
            )
        case Gap.BEFORE if on < SCHEME_BEGINS:
            return T(
                "The figure “{title}” is not known for {day}: that is before the rules of the "
                "contrat d’alternance came into force.",
                title=title,
                day=on,
            )
        case _:
            return T(
                "The figure “{title}” is not known for {day}: no published figure for that day "
                "was found.",
                title=title,
                day=on,
            )


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
        until: The last day in force, where it was repealed without another in its place or
            where what followed was not found.
        published_on: The day of publication, where it is known.
        own: Whether the employer entered it.
    """

    since: date
    value: Decimal
    source: Bilingual
    verified: bool
    until: date | None = None
    published_on: date | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """Every value of one parameter, oldest first."""

    title: Bilingual
    unit: str
    checked_on: date
    entries: tuple[Entry, ...]

    def on(self, day: date) -> Entry | None:
        """Return the last value that had come into force on ``day``, or None before the first.

        It may have been repealed by then: ``until`` tells.
        """
        past = [entry for entry in self.entries if entry.since <= day]
        return past[-1] if past else None


class LawBook:
    """All parameters, at all dates."""

    def __init__(self, histories: Mapping[str, History]) -> None:
        self.histories = histories

    @classmethod
    def load(cls, folder: Path) -> LawBook:
        """Return the book of the parameter files of ``folder``; each is read when first asked."""
        return cls(_Shelf(folder))

    @cached_property
    def checked_on(self) -> date:
        """The day every figure had been looked up by."""
        return min(history.checked_on for history in self.histories.values())

    def newest(self, parameter: Parameter[V]) -> V:
        """Return the value that was in force when it was last looked up, for what has no day."""
        return self.on(self.histories[parameter.key].checked_on)[parameter]

    def on(self, day: date) -> Law:
        """Return the law in force on ``day``."""
        return Law(self, day)


@dataclass(frozen=True, slots=True)
class Law:
    """The law in force on one day."""

    book: LawBook
    day: date

    def __getitem__(self, parameter: Parameter[V]) -> V:
        return parameter.read(self.entry(parameter).value)

    def source(self, parameter: Parameter[Any]) -> Bilingual:
        """Return where the value in force was published."""
        return self.entry(parameter).source

    def since(self, parameter: Parameter[Any]) -> date:
        """Return the day the value in force came into force."""
        return self.entry(parameter).since

    def verified(self, parameter: Parameter[Any]) -> bool:
        """Return whether the value was read in a published source before that day."""
        history = self.book.histories[parameter.key]
        return self.entry(parameter).verified and self.day <= history.checked_on

    def all_verified(self, parameters: Iterable[Parameter[Any]]) -> bool:
        """Return whether every one of ``parameters`` is verified."""
        return all(self.verified(parameter) for parameter in parameters)

    def entry(self, parameter: Parameter[Any]) -> Entry:
        """Return the value in force with where it comes from.

        Raises:
            NoLawInForce: None is known for that day.
        """
        history = self.book.histories[parameter.key]
        found = history.on(self.day)
        if found is None or self.day < SCHEME_BEGINS:
            raise NoLawInForce(parameter.key, history.title, self.day)
        if found.until is not None and self.day > found.until:
            raise NoLawInForce(parameter.key, history.title, self.day, Gap.ENDED)
        if self.day > add_months(history.checked_on, CHECK_LASTS_MONTHS):
            raise NoLawInForce(parameter.key, history.title, self.day, Gap.STALE)
        return found


class _Shelf(Mapping[str, History]):
    """The histories of a folder by key, ``subject.name``; a file is read when first asked."""

    def __init__(self, folder: Path) -> None:
        self._paths = {path.stem: path for path in sorted(folder.glob("*.toml"))}
        self._read: dict[str, dict[str, History]] = {}

    def __getitem__(self, key: str) -> History:
        subject, _, name = key.partition(".")
        return self._subject(subject)[name]

    def __iter__(self) -> Iterator[str]:
        for subject in self._paths:
            yield from (f"{subject}.{name}" for name in self._subject(subject))

    def __len__(self) -> int:
        return sum(len(self._subject(subject)) for subject in self._paths)

    def _subject(self, subject: str) -> dict[str, History]:
        if subject not in self._read:
            self._read[subject] = dict(_histories(self._paths[subject]))
        return self._read[subject]


def _histories(path: Path) -> Iterator[tuple[str, History]]:
    tables = tomli.loads(path.read_text("utf-8"), parse_float=Decimal)
    for name, table in tables.items():
        entries = tuple(_entry(row) for row in table["values"])
        title = Bilingual(**table["title"])
        yield name, History(title, table["unit"], table["checked_on"], entries)


def _entry(row: dict[str, Any]) -> Entry:
    return Entry(
        row["since"],
        Decimal(row["value"]),
        Bilingual(**row["source"]),
        row["verified"],
        row.get("until"),
        row.get("published_on"),
    )
