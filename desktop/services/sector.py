"""What the user writes down of the sector and the house: derogations, rest days, closures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from db.models import Closure, Derogation, RestDay
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import DerogationKind
from desktop.rules.calendar import CONSTRUCTION
from desktop.rules.number import joint_committee as committee_number
from desktop.rules.working_time.derogation import Derogation as Held
from desktop.rules.working_time.derogation import unreadable
from desktop.services.calculate.calendar import rest_days as construction_days
from desktop.services.duty_facts import ClosureFacts, DerogationFacts, RestDayFacts
from desktop.services.rows import (
    add_row,
    all_of,
    change_row,
    get,
    remove_row,
    whole_period,
)
from desktop.services.workspace import Workspace

SATURDAY = 5
NO_WEEKEND = T("Rest days are noted from Monday to Friday. Choose another day.")


def derogations(workspace: Workspace) -> tuple[DerogationFacts, ...]:
    """Return the derogations, in the order they were entered."""
    return all_of(workspace, DerogationFacts, Derogation)


def held_on(workspace: Workspace, day: date, joint_committee: str) -> tuple[Held, ...]:
    """Return the derogations in force on a day in a joint committee, as the rules see them."""
    return tuple(
        Held(one.kind.value, one.reference, one.start_minute, one.end_minute)
        for one in derogations(workspace)
        if one.first_day <= day
        and (one.last_day is None or day <= one.last_day)
        and covers(one.joint_committee, joint_committee)
    )


def covers(committee: str, of_contract: str) -> bool:
    """Return whether what holds in a joint committee holds for a contract; 118 covers 118.03."""
    return not committee or of_contract == committee or of_contract.startswith(f"{committee}.")


def note_derogation(
    workspace: Workspace,
    kind: DerogationKind,
    reference: str,
    first_day: date,
    *,
    last_day: date | None = None,
    joint_committee: str = "",
    start_minute: int | None = None,
    end_minute: int | None = None,
) -> int:
    """Write down a derogation; without a last day it runs on.

    Args:
        workspace: The open file.
        kind: What it allows.
        reference: The text it rests on: without one it is none.
        first_day: From when.
        last_day: Until when.
        joint_committee: Where it holds; "" in the whole company.
        start_minute: Its own first hour, in minutes since midnight, of a night derogation.
        end_minute: Its own last hour.

    Raises:
        Refused: There is no reference, the days are in the wrong order, or the hours are neither
            those of a night nor those of a day.
    """
    row = Derogation(
        kind=kind,
        reference=reference,
        joint_committee=joint_committee,
        first_day=first_day,
        last_day=last_day,
        start_minute=start_minute,
        end_minute=end_minute,
    )
    _check_derogation(row)
    return add_row(workspace, T("Note a derogation"), row)


def change_derogation(workspace: Workspace, key: int, **changes: object) -> None:
    """Change what is known of a derogation, by its names in ``DerogationFacts``.

    Raises:
        Refused: There is none with that number, or it could not have been noted so.
    """
    with workspace.changing(T("Change the derogation")) as session:
        row = get(session, Derogation, key)
        for name, value in changes.items():
            setattr(row, name, value)
        _check_derogation(row)


def remove_derogation(workspace: Workspace, key: int) -> None:
    """Remove a derogation.

    Raises:
        Refused: There is none with that number.
    """
    remove_row(workspace, T("Remove a derogation"), Derogation, key)


def rest_days(workspace: Workspace) -> tuple[RestDayFacts, ...]:
    """Return the rest days that were entered, oldest first."""
    return tuple(sorted(all_of(workspace, RestDayFacts, RestDay), key=_day))


def rest_days_of(workspace: Workspace, joint_committee: str, period: Period) -> tuple[date, ...]:
    """Return the rest days of a joint committee in a period, in order.

    Those that were entered for a year; where there are none, those of the list of the
    construction sector, as far as the list of the year is whole.
    """
    entered = [
        one.day for one in rest_days(workspace) if covers(one.joint_committee, joint_committee)
    ]
    told = {day.year for day in entered}
    listed = [
        day
        for row in (construction_days().rows if covers(CONSTRUCTION, joint_committee) else ())
        if row.value.year not in told
        for day in row.value.days or ()
    ]
    return tuple(sorted(day for day in (*entered, *listed) if day in period))


def lacks_rest_days(workspace: Workspace, joint_committee: str, year: int) -> bool:
    """Return whether a joint committee has rest days in a year and they are not known."""
    if not covers(CONSTRUCTION, joint_committee):
        return False
    listed = {row.value.year for row in construction_days().rows if row.value.days is not None}
    entered = {
        one.day.year for one in rest_days(workspace) if covers(one.joint_committee, joint_committee)
    }
    return year not in listed | entered


def days_between(first: date, last: date) -> tuple[date, ...]:
    """Return the days from ``first`` to ``last``, Saturdays and Sundays left out.

    Raises:
        Refused: They are in the wrong order.
    """
    return tuple(day for day in whole_period(first, last) if day.weekday() < SATURDAY)


def note_rest_days(
    workspace: Workspace, days: Iterable[date], *, joint_committee: str = ""
) -> None:
    """Write down rest days as one step; those that are there already stay.

    Raises:
        Refused: The joint committee is none.
    """
    committee = committee_number(joint_committee)
    known = {one.day for one in rest_days(workspace) if one.joint_committee == committee}
    with workspace.changing(T("Note rest days")) as session:
        session.add_all(
            RestDay(day=day, joint_committee=committee) for day in sorted(set(days) - known)
        )


def change_rest_day(
    workspace: Workspace, key: int, day: date, *, joint_committee: str = ""
) -> None:
    """Move a rest day to another day, or to another joint committee.

    Raises:
        Refused: There is none with that number, it is noted already, the day is a Saturday or a
            Sunday, or the joint committee is none.
    """
    committee = committee_number(joint_committee)
    if not days_between(day, day):
        raise Refused(NO_WEEKEND, "day")
    for other in rest_days(workspace):
        if (other.day, other.joint_committee) == (day, committee) and other.id != key:
            raise Refused(
                T("This rest day is noted already. Choose another day, or remove one of the two."),
                "day",
            )
    changes = {"day": day, "joint_committee": committee}
    change_row(workspace, T("Change the rest day"), RestDay, key, changes)


def remove_rest_day(workspace: Workspace, key: int) -> None:
    """Remove a rest day.

    Raises:
        Refused: There is none with that number.
    """
    remove_row(workspace, T("Remove a rest day"), RestDay, key)


def closures(workspace: Workspace) -> tuple[ClosureFacts, ...]:
    """Return the days on which the company is closed, oldest first."""
    return tuple(sorted(all_of(workspace, ClosureFacts, Closure), key=_first_day))


def closures_of(
    workspace: Workspace, establishment_id: int | None, period: Period
) -> tuple[Period, ...]:
    """Return the days in a period on which an establishment is closed, oldest first."""
    found = (
        Period(one.first_day, one.last_day).meet(period)
        for one in closures(workspace)
        if one.establishment_id is None or one.establishment_id == establishment_id
    )
    return tuple(days for days in found if days is not None)


def note_closure(
    workspace: Workspace,
    first_day: date,
    last_day: date,
    *,
    establishment_id: int | None = None,
    agreed_on: date | None = None,
    note: str = "",
) -> int:
    """Write down that the company, or one establishment, is closed.

    Args:
        workspace: The open file.
        first_day: The first day closed.
        last_day: The last one.
        establishment_id: Where; None in the whole company.
        agreed_on: When it was agreed with the workers.
        note: Why, in the user's words.

    Raises:
        Refused: The days are in the wrong order, or some are closed there already.
    """
    period = _free_to_close(workspace, whole_period(first_day, last_day), establishment_id)
    row = Closure(
        establishment_id=establishment_id,
        first_day=period.first,
        last_day=period.last,
        agreed_on=agreed_on,
        note=note.strip(),
    )
    return add_row(workspace, T("Note a closure"), row)


def change_closure(
    workspace: Workspace,
    key: int,
    first_day: date,
    last_day: date,
    *,
    establishment_id: int | None = None,
    agreed_on: date | None = None,
    note: str = "",
) -> None:
    """Change a closure; the arguments are those of ``note_closure``.

    Raises:
        Refused: There is none with that number, or it could not have been noted so.
    """
    period = _free_to_close(workspace, whole_period(first_day, last_day), establishment_id, key)
    changes = {
        "establishment_id": establishment_id,
        "first_day": period.first,
        "last_day": period.last,
        "agreed_on": agreed_on,
        "note": note.strip(),
    }
    change_row(workspace, T("Change the closure"), Closure, key, changes)


def remove_closure(workspace: Workspace, key: int) -> None:
    """Remove a closure.

    Raises:
        Refused: There is none with that number.
    """
    remove_row(workspace, T("Remove a closure"), Closure, key)


def _check_derogation(row: Derogation) -> None:
    row.reference = row.reference.strip()
    if not row.reference:
        raise Refused(
            T(
                "A derogation rests on a text. Write which one: the royal decree or the collective "
                "agreement, with its date."
            ),
            "reference",
        )
    if row.last_day is not None:
        whole_period(row.first_day, row.last_day)
    if unreadable(row.start_minute, row.end_minute):
        raise Refused(
            T(
                "The hours of a derogation are those of a night, such as 23:00-07:00, or of one "
                "day, such as 04:00-06:00. Correct them."
            ),
            "bounds",
        )
    row.joint_committee = committee_number(row.joint_committee)


def _free_to_close(
    workspace: Workspace, period: Period, establishment_id: int | None, but: int | None = None
) -> Period:
    """Return ``period``, where no other closure than ``but`` has days of it there."""
    for one in closures(workspace):
        taken = Period(one.first_day, one.last_day).meet(period)
        here = one.establishment_id in {None, establishment_id}
        if taken is not None and here and one.id != but:
            raise Refused(
                T(
                    "You noted already that you are closed from {first} to {last}. Choose other "
                    "days, or remove that closure first.",
                    first=taken.first,
                    last=taken.last,
                ),
                "first_day",
            )
    return period


def _first_day(one: ClosureFacts) -> date:
    return one.first_day


def _day(one: RestDayFacts) -> date:
    return one.day
