"""The mentions a paper must have and that nobody has given yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.documents.blocks import (
    Blank,
    Cell,
    Fields,
    Form,
    Mention,
    Mentions,
    Signatures,
    Table,
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


def needed(value: Value | None, where: str) -> Cell:
    """Return ``value``, or a line to write it on that says where it is missing."""
    return Blank(where=where) if value is None or value == "" else value


def written(value: Value | None) -> Cell:
    """Return ``value``, or a line to write it on."""
    return Blank() if value is None or value == "" else value


def missing_of(form: Form) -> tuple[Missing, ...]:
    """Return what is missing, once each, in the order of the paper."""
    return tuple(dict.fromkeys(_missing(form)))


def _missing(form: Form) -> Iterator[Missing]:
    for block in form.blocks:
        match block:
            case Fields(rows) | Signatures(rows=rows):
                for label, cell in rows:
                    yield from _of(label, cell)
            case Mentions(rows):
                yield from _of_mentions(rows)
            case Table(columns, rows):
                for row in rows:
                    for column, cell in zip(columns, row.cells, strict=True):
                        yield from _of(column.header, cell)
            case _:
                pass


def _of_mentions(rows: tuple[Mention, ...]) -> Iterator[Missing]:
    for row in rows:
        if isinstance(row.label, Message):
            for cell in (row.detail, row.amount):
                if cell is not None:
                    yield from _of(row.label, cell)


def _of(label: Message, cell: Cell) -> Iterator[Missing]:
    if isinstance(cell, Blank) and cell.where:
        yield Missing(label, cell.where)
