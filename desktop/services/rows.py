"""Small steps that every service takes with rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import inspect, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.base import Base
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Period
from desktop.services.uses import refuse_used
from desktop.services.workspace import Workspace

F = TypeVar("F")
R = TypeVar("R")


@cache
def _names(facts: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(facts))


def facts_of(kind: type[F], row: object) -> F:
    """Return the frozen facts whose fields have the names of the columns of ``row``."""
    return kind(*(getattr(row, name) for name in _names(kind)))  # type: ignore[arg-type]  # a class is hashable


def read_facts(
    session: Session, facts: type[F], kind: type[Base], *order: InstrumentedAttribute[Any]
) -> Iterator[F]:
    """Yield the facts of every row of a table; the columns alone are read, and no rows are made.

    Args:
        session: The open file.
        facts: What each row becomes; its fields have the names of the columns.
        kind: The table.
        *order: The columns the rows come in the order of; their number where there is none.
    """
    columns = [getattr(kind, name) for name in _names(facts)]  # type: ignore[arg-type]  # as above
    for values in session.execute(select(*columns).order_by(*(order or inspect(kind).primary_key))):
        yield facts(*values)


def all_of(workspace: Workspace, facts: type[F], kind: type[Base]) -> tuple[F, ...]:
    """Return the facts of every row of a table, in the order they were entered."""

    def read(session: Session) -> tuple[F, ...]:
        return tuple(read_facts(session, facts, kind))

    return workspace.once(kind.__tablename__, read)


def grouped(rows: Iterable[R], key: Callable[[R], int]) -> dict[int, tuple[R, ...]]:
    """Return rows by a number of theirs, in the order they come."""
    found: dict[int, list[R]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return {number: tuple(of_number) for number, of_number in found.items()}


def add_row(workspace: Workspace, label: Message, row: Base) -> int:
    """Add a row as one step and return its number in the file."""
    with workspace.changing(label) as session:
        session.add(row)
        session.flush()
        identity = inspect(row).identity
        assert identity is not None  # it was just given one
        return int(identity[0])


def change_row(
    workspace: Workspace, label: Message, kind: type[Base], key: int, changes: Mapping[str, object]
) -> None:
    """Change a row as one step.

    Raises:
        Refused: There is none with that number.
    """
    with workspace.changing(label) as session:
        row = get(session, kind, key)
        for name, value in changes.items():
            setattr(row, name, value)


def remove_row(
    workspace: Workspace,
    label: Message,
    kind: type[Base],
    key: int,
    used_by: tuple[InstrumentedAttribute[Any], ...] = (),
) -> None:
    """Remove a row as one step.

    Raises:
        Refused: One of the columns ``used_by`` refers to it, or there is none.
    """
    with workspace.changing(label) as session:
        refuse_used(session, used_by, key)
        session.delete(get(session, kind, key))


def get(session: Session, kind: type[R], key: int) -> R:
    """Return a row by its number.

    Raises:
        Refused: There is none.
    """
    row = session.get(kind, key)
    if row is None:
        raise not_there(key)
    return row


def not_there(key: int) -> Refused:
    """Return the refusal of a number that is not in the file."""
    return Refused(T("Number {number} is not in this file.", number=str(key)))


def required(text: str, field: str) -> str:
    """Return ``text`` without spaces around it.

    Raises:
        Refused: Nothing is left.
    """
    stripped = text.strip()
    if not stripped:
        raise Refused(T("This has to be filled in. Write a name."), field)
    return stripped


def whole_period(first: date, last: date) -> Period:
    """Return the days from ``first`` to ``last``.

    Raises:
        Refused: They are in the wrong order.
    """
    if last < first:
        raise Refused(
            T("The last day, {last}, is before the first, {first}.", last=last, first=first),
            "last_day",
        )
    return Period(first, last)
