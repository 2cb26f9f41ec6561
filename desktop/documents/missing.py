"""The mentions a paper must have and that nobody has given yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.documents.blocks import (
    Blank,
    Cell,
    Fields,
    Form,
    Mentions,
    Signatures,
    Table,
    Tick,
)
from desktop.kernel.messages import Message, Value


@dataclass(frozen=True, slots=True)
class Missing:
    """A mandatory mention that is missing.

    Attributes:
        label: What it is.
        where: Where in the file it is given, as ``page`` or ``page.part``.
    """

    label: Message
    where: str


def needed(value: Value | None, where: str, lines: int = 1) -> Cell:
    """Return ``value``, or ``lines`` to write it on that say where it is missing."""
    return Blank(where=where, lines=lines) if value is None or value == "" else value


def written(value: Value | None, lines: int = 1) -> Cell:
    """Return ``value``, or ``lines`` to write it on."""
    return Blank(lines=lines) if value is None or value == "" else value


def missing_of(form: Form) -> tuple[Missing, ...]:
    """Return what is missing, once each, in the order of the paper."""
    found = (
        Missing(label, cell.where)
        for label, cell in _cells(form)
        if isinstance(label, Message) and isinstance(cell, Blank | Tick) and cell.where
    )
    return tuple(dict.fromkeys(found))


def has_gaps(form: Form) -> bool:
    """Return whether there is something to write or to tick on a paper."""
    return any(isinstance(cell, Blank | Tick) for _, cell in _cells(form))


def _cells(form: Form) -> Iterator[tuple[Cell, Cell]]:
    """Return every value and gap of a paper, each with what it is.

    In a table that is the header of the column; a box to tick is about what its row begins with.
    """
    for block in form.blocks:
        match block:
            case Fields(rows) | Signatures(rows=rows):
                yield from rows
            case Mentions(rows):
                for one in rows:
                    for cell in (one.detail, one.amount):
                        if cell is not None:
                            yield one.label, cell
            case Table(columns, rows):
                for row in rows:
                    for column, cell in zip(columns, row.cells, strict=True):
                        yield row.cells[0] if isinstance(cell, Tick) else column.header, cell
            case _:
                pass
