"""Recording what a transaction changed, and taking it back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from sqlalchemy import Table, delete, event, insert, inspect, select, update
from sqlalchemy.orm import InstanceState, Session, UOWTransaction

from db.base import Base
from db.engine import defer_foreign_keys
from desktop.kernel.money import Euro
from desktop.kernel.period import Month

Row = Mapping[str, object]

# The journal tells of changes and a glimpse repeats them; neither is itself one. The bytes of
# a kept file stay when the file is taken off, so that taking that back finds them.
UNRECORDED = frozenset({"journal", "glimpse", "kept_content"})


class Conflict(Exception):
    """A row is no longer what the step left behind."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None where it did not exist."""

    table: str
    key: Row
    before: Row | None
    after: Row | None

    def inverse(self) -> RowChange:
        """Return the change that takes this one back."""
        return RowChange(self.table, self.key, self.after, self.before)


@contextmanager
def recorded(session: Session) -> Iterator[list[RowChange]]:
    """Collect the row changes that ``session`` flushes."""
    changes: list[RowChange] = []

    def collect(session: Session, _context: UOWTransaction) -> None:
        for row in session.new:
            changes.append(_change(inspect(row), before=False, after=True))
        for row in session.dirty:
            change = _change(inspect(row), before=True, after=True)
            if change.before != change.after:
                changes.append(change)
        for row in session.deleted:
            changes.append(_change(inspect(row), before=True, after=False))

    event.listen(session, "after_flush", collect)
    try:
        yield changes
    finally:
        event.remove(session, "after_flush", collect)


def apply(session: Session, changes: list[RowChange]) -> None:
    """Apply ``changes``, references being checked when all are made.

    Raises:
        Conflict: A row was changed since by something else.
    """
    defer_foreign_keys(session.connection())
    for change in changes:
        table = Base.metadata.tables[change.table]
        here = [table.c[name] == value for name, value in change.key.items()]
        found = session.execute(select(table).where(*here)).mappings().one_or_none()
        if (dict(found) if found else None) != (dict(change.before) if change.before else None):
            raise Conflict(change.table)
        if change.after is None:
            session.execute(delete(table).where(*here))
        elif change.before is None:
            session.execute(insert(table).values(**change.after))
        else:
            session.execute(update(table).where(*here).values(**change.after))


def as_json(changes: list[RowChange]) -> str:
    """Return ``changes`` as the journal keeps them."""
    rows = [
        {
            "table": change.table,
            "key": dict(change.key),
            "before": dict(change.before) if change.before else None,
            "after": dict(change.after) if change.after else None,
        }
        for change in changes
    ]
    return json.dumps(rows, ensure_ascii=False, default=plain)


def plain(value: object) -> str | int:
    """Return a stored value as JSON can hold it."""
    match value:
        case Euro():
            return value.plain()
        case Month():
            return str(value)
        case Enum():
            return str(value.value)
        case date() | datetime():
            return value.isoformat()
        case bytes():
            return f"{len(value)} bytes"
        case _:
            raise TypeError(f"no plain form of {value!r}")


def _change(state: InstanceState[object], *, before: bool, after: bool) -> RowChange:
    table = state.mapper.local_table
    assert isinstance(table, Table)
    old: dict[str, object] = {}
    new: dict[str, object] = {}
    for attribute in state.mapper.column_attrs:
        column = attribute.columns[0].name
        history = state.attrs[attribute.key].history
        new[column] = state.attrs[attribute.key].value
        old[column] = history.deleted[0] if history.deleted else new[column]
    key = {column.name: new[column.name] for column in table.primary_key}
    return RowChange(table.name, key, old if before else None, new if after else None)
