"""What papers say of an accident, in words that wait for a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from desktop.documents.blocks import Blank, Cell, Column, Lines, Row, Table
from desktop.documents.dossier import Address
from desktop.documents.missing import needed, written
from desktop.kernel.hours import clock
from desktop.kernel.messages import DayPart, Message, ShortDate, T, Value
from desktop.rules.accident_duties import Severity

ACCIDENT = "accident"
EMPTY_WITNESSES = 2
LEVELS: Mapping[Severity, Message] = MappingProxyType(
    {
        Severity.BENIGN: T("Benign"),
        Severity.ORDINARY: T("Ordinary"),
        Severity.GRAVE: T("Grave"),
        Severity.VERY_GRAVE: T("Very grave"),
    }
)


@dataclass(frozen=True, slots=True)
class Witness:
    """Who saw an accident or learned of it after.

    Attributes:
        how: Which of the two; None where it was not said.
    """

    name: str
    address: str = ""
    how: Message | None = None


@dataclass(frozen=True, slots=True)
class AccidentPart:
    """An accident; the one of a blank paper has nothing.

    Attributes:
        at_minute: Its time, in minutes since midnight.
        said: The answers about it, by the names of their questions.
        waiting: The questions that must not be left without an answer and have none.
        pointless: The questions that the other answers make pointless.
        options: What can be answered, by the names of the questions, where that is a fixed set.
        where: The address at which it happened.
        consequences: What is to be feared, what followed, and the injury.
        pictures: The names of the files kept with it, such as photos.
        severity: Its level; None where the answers do not tell it yet.
        lost_days: The days of incapacity; None where they are not known.
        report_by: The last day of the circumstantial report.
        number: The number that the insurer gave it.
    """

    happened_on: date | None = None
    at_minute: int | None = None
    said: Mapping[str, Value] = field(default_factory=dict)
    waiting: frozenset[str] = frozenset()
    pointless: frozenset[str] = frozenset()
    options: Mapping[str, Message] = field(default_factory=dict)
    where: Address = ()
    witnesses: tuple[Witness, ...] = ()
    consequences: tuple[Value, ...] = ()
    pictures: tuple[str, ...] = ()
    severity: Severity | None = None
    lost_days: int | None = None
    report_by: date | None = None
    number: str = ""

    def day(self) -> Cell:
        """Return the day it happened, with its weekday; it must not be missing."""
        if self.happened_on is None:
            return Blank(where=ACCIDENT)
        weekday = DayPart(self.happened_on, "EEEE")
        return T("{weekday} {day}", weekday=weekday, day=ShortDate(self.happened_on))

    def time(self) -> Cell:
        """Return the time it happened; a mention that must not be missing."""
        said = None if self.at_minute is None else clock(self.at_minute)
        return needed(said, f"{ACCIDENT}.at_minute")

    def text(self, name: str) -> Cell:
        """Return an answer, or a line to write it on."""
        return written(self.said.get(name))

    def must(self, name: str, lines: int = 1) -> Cell:
        """Return an answer; a mention that must not be missing."""
        return needed(self.said.get(name), f"{ACCIDENT}.{name}", lines)

    def answer(self, name: str, lines: int = 1) -> Cell:
        """Return an answer, or what can be answered, or ``lines`` to write it on."""
        if name in self.said:
            return self.said[name]
        where = f"{ACCIDENT}.{name}" if name in self.waiting else ""
        return Blank(self.options.get(name), where, lines)

    def several(self, *names: str, lines: int = 1) -> Cell:
        """Return the answers of these names that are known, under one another.

        Where none is, it is the first that must not be missing.
        """
        found = tuple(self.said[name] for name in names if name in self.said)
        return Lines(found) if found else Blank(where=f"{ACCIDENT}.{names[0]}", lines=lines)


def box(label: Message, *cells: Cell) -> Table:
    """Return what is told at length: over the whole width, under its label."""
    return Table((Column(label),), tuple(Row((cell,)) for cell in cells))


def witnesses(accident: AccidentPart) -> Table:
    """Return who saw the accident or learned of it after, one on a line."""
    columns = (
        Column(T("Witnesses: name"), share=4),
        Column(T("Address"), share=5),
        Column(T("Direct or indirect"), share=2),
    )
    rows = [Row((one.name, one.address, written(one.how))) for one in accident.witnesses]
    return Table(columns, tuple(rows or [Row((Blank(), Blank(), Blank()))] * EMPTY_WITNESSES))
