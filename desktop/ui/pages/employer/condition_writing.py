"""How the conditions to train are written, from the values of their dialogs; no Qt."""

from __future__ import annotations

from typing import Any

from desktop.kernel.errors import Refused
from desktop.kernel.hours import parse_time
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import DerogationKind
from desktop.services import duty, sector
from desktop.services.workspace import Workspace

NEEDS_DATE = T("A date is needed here. Write for example 01/09/2025.")


def note_accreditation(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add an agrément.

    Raises:
        Refused: The trade or the establishment is missing.
    """
    if values["establishment_id"] is None:
        raise Refused(T("Choose an establishment."), "establishment_id")
    duty.note_accreditation(workspace, **values)


def change_accreditation(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Change an agrément."""
    if values["establishment_id"] is None:
        raise Refused(T("Choose an establishment."), "establishment_id")
    duty.change_accreditation(workspace, key, **values)


def note_insurance(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add a policy.

    Raises:
        Refused: The insurer or the first day is missing.
    """
    if values["first_day"] is None:
        raise Refused(NEEDS_DATE, "first_day")
    duty.note_insurance(workspace, **values)


def change_insurance(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Change a policy.

    Raises:
        Refused: A value is missing or wrong.
    """
    if values["first_day"] is None:
        raise Refused(NEEDS_DATE, "first_day")
    duty.change_insurance(workspace, key, **values)


def note_derogation(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add a derogation.

    Raises:
        Refused: There is no reference, no first day, or its hours cannot be read.
    """
    sector.note_derogation(workspace, **_derogation(values))


def change_derogation(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Change a derogation.

    Raises:
        Refused: There is no reference, no first day, or its hours cannot be read.
    """
    sector.change_derogation(workspace, key, **_derogation(values))


def note_rest_days(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add rest days; without a last day it is one.

    Raises:
        Refused: A day is missing, they are in the wrong order, or only a weekend.
    """
    first = values["first_day"]
    if first is None:
        raise Refused(NEEDS_DATE, "first_day")
    days = sector.days_between(first, values["last_day"] or first)
    if not days:
        raise Refused(sector.NO_WEEKEND, "first_day")
    sector.note_rest_days(workspace, days, joint_committee=values["joint_committee"])


def change_rest_day(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Change a rest day.

    Raises:
        Refused: The day is missing or noted already.
    """
    if values["day"] is None:
        raise Refused(NEEDS_DATE, "day")
    sector.change_rest_day(workspace, key, **values)


def note_closure(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add a closure; without a last day it is one day.

    Raises:
        Refused: The first day is missing, the days are in the wrong order, or closed already.
    """
    sector.note_closure(workspace, **_closure(values))


def change_closure(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Change a closure; without a last day it is one day.

    Raises:
        Refused: The first day is missing, the days are in the wrong order, or closed already.
    """
    sector.change_closure(workspace, key, **_closure(values))


def _derogation(values: dict[str, Any]) -> dict[str, Any]:
    rest = dict(values)
    if rest["first_day"] is None:
        raise Refused(NEEDS_DATE, "first_day")
    start, end = _bounds(rest.pop("bounds"), rest["kind"])
    return {**rest, "start_minute": start, "end_minute": end}


def _closure(values: dict[str, Any]) -> dict[str, Any]:
    if values["first_day"] is None:
        raise Refused(NEEDS_DATE, "first_day")
    return {**values, "last_day": values["last_day"] or values["first_day"]}


def _bounds(text: str, kind: DerogationKind) -> tuple[int | None, int | None]:
    """Return the hours of a night derogation, which may cross midnight: ``22:00-06:00``."""
    if not text.strip():
        return None, None
    hint = T("Write the hours as 22:00-06:00, for work at night alone; or leave them out.")
    ends = text.replace("–", "-").split("-")
    if kind is not DerogationKind.NIGHT or len(ends) != 2:  # noqa: PLR2004 - from and to
        raise Refused(hint, "bounds")
    try:
        start, end = (parse_time(end.strip()) for end in ends)
    except ValueError:
        raise Refused(hint, "bounds") from None
    return start, end
