"""Small steps that every service takes with rows."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Period

F = TypeVar("F")
R = TypeVar("R")


def facts_of(kind: type[F], row: object) -> F:
    """Return the frozen facts whose fields have the names of the columns of ``row``."""
    return kind(**{field.name: getattr(row, field.name) for field in fields(kind)})  # type: ignore[arg-type]


def get(session: Session, kind: type[R], key: int) -> R:
    """Return a row by its number.

    Raises:
        Refused: There is none.
    """
    row = session.get(kind, key)
    if row is None:
        raise Refused(T("Number {number} is not in this file.", number=str(key)))
    return row


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


def refuse_used(
    session: Session, columns: tuple[InstrumentedAttribute[Any], ...], key: int
) -> None:
    """Refuse to remove a row that others refer to.

    Raises:
        Refused: One of ``columns`` refers to ``key``.
    """
    for column in columns:
        if session.execute(select(column).where(column == key).limit(1)).first():
            raise Refused(T("This is still in use in the file. Change what refers to it first."))
