"""What in the file still refers to a row, so that the row is not removed under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.models import (
    Accreditation,
    Closure,
    Contract,
    Learner,
    Referent,
    SchoolHoliday,
    Tutor,
    TutorAbsence,
)
from desktop.kernel.errors import Refused
from desktop.kernel.messages import NT, Message

MOST_NAMED = 3
Column = InstrumentedAttribute[Any]


def refuse_used(session: Session, columns: tuple[Column, ...], key: int) -> None:
    """Refuse to remove a row that others refer to, and say which and where they are changed.

    Raises:
        Refused: One of ``columns`` refers to ``key``.
    """
    for column in columns:
        read, say = _KINDS[column.class_]
        users = read(session, column, key)
        if users:
            raise Refused(say(len(users), _named(users)))


def _named(users: Sequence[str]) -> str:
    """Return the first few names, each once."""
    names = list(dict.fromkeys(users))
    return ", ".join(names[:MOST_NAMED]) + ("…" if len(names) > MOST_NAMED else "")


def _learners(session: Session, column: Column, key: int) -> list[str]:
    query = select(Learner).join(Contract, Contract.learner_id == Learner.id).where(column == key)
    return [_full(one) for one in session.scalars(query.order_by(Contract.id))]


def _people(session: Session, column: Column, key: int) -> list[str]:
    return [_full(one) for one in _rows(session, column, key)]


def _trades(session: Session, column: Column, key: int) -> list[str]:
    return [one.trade for one in _rows(session, column, key)]


def _days(session: Session, column: Column, key: int) -> list[str]:
    return [_from(one.first_day, one.last_day) for one in _rows(session, column, key)]


def _rows(session: Session, column: Column, key: int) -> Sequence[Any]:
    return session.scalars(select(column.class_).where(column == key)).all()


def _full(one: Learner | Tutor | Referent) -> str:
    return f"{one.first_name} {one.last_name}".strip()


def _from(first: date, last: date) -> str:
    return f"{first:%d/%m/%Y} – {last:%d/%m/%Y}"


def _contracts(count: int, names: str) -> Message:
    return NT(
        "The contract of {names} still refers to it: change it under File first.",
        "{count} contracts still refer to it ({names}): change them under File first.",
        count,
        names=names,
    )


def _tutors(count: int, names: str) -> Message:
    return NT(
        "The tutor {names} still belongs to it: choose another place under Tutors first.",
        "{count} tutors still belong to it ({names}): choose another place under Tutors first.",
        count,
        names=names,
    )


def _accreditations(count: int, names: str) -> Message:
    return NT(
        "The accreditation for {names} still belongs to it: remove it under Company first.",
        "{count} accreditations still belong to it ({names}): remove them under Company first.",
        count,
        names=names,
    )


def _closures(count: int, names: str) -> Message:
    return NT(
        "The closure {names} still belongs to it: remove it under Company first.",
        "{count} closures still belong to it ({names}): remove them under Company first.",
        count,
        names=names,
    )


def _referents(count: int, names: str) -> Message:
    return NT(
        "The contact person {names} still belongs to it: remove this person under Company first.",
        "{count} contact persons still belong to it ({names}): remove them under Company first.",
        count,
        names=names,
    )


def _holidays(count: int, names: str) -> Message:
    return NT(
        "The school holidays {names} still belong to it: remove them under Company first.",
        "{count} school holidays still belong to it ({names}): remove them under Company first.",
        count,
        names=names,
    )


def _away(count: int, names: str) -> Message:
    return NT(
        "This tutor is still in the days away {names}: change them under Tutors first.",
        "This tutor is still in {count} entries of days away ({names}): change them under Tutors "
        "first.",
        count,
        names=names,
    )


_Reader = Callable[[Session, Column, int], list[str]]
_KINDS: dict[Any, tuple[_Reader, Callable[[int, str], Message]]] = {
    Contract: (_learners, _contracts),
    Tutor: (_people, _tutors),
    Referent: (_people, _referents),
    Accreditation: (_trades, _accreditations),
    Closure: (_days, _closures),
    SchoolHoliday: (_days, _holidays),
    TutorAbsence: (_days, _away),
}
