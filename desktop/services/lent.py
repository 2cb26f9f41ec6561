"""What is lent to a learner and comes back at the end: tools, keys, clothes."""

from __future__ import annotations

from datetime import date

from db.models import Contract, Equipment
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.services.duty_facts import EquipmentFacts
from desktop.services.rows import add_row, all_of, change_row, get, remove_row, required
from desktop.services.workspace import Workspace


def equipment(workspace: Workspace, contract_id: int) -> tuple[EquipmentFacts, ...]:
    """Return what was lent under a contract, in the order it was entered."""
    return tuple(
        one
        for one in all_of(workspace, EquipmentFacts, Equipment)
        if one.contract_id == contract_id
    )


def lend(
    workspace: Workspace,
    contract_id: int,
    name: str,
    *,
    lent_on: date | None = None,
    returned_on: date | None = None,
) -> int:
    """Write down something lent and return its number in the file.

    Raises:
        Refused: It has no name, or came back before it was lent.
    """
    with workspace.reading() as session:
        get(session, Contract, contract_id)
    _refuse_before(lent_on, returned_on)
    row = Equipment(
        contract_id=contract_id,
        name=required(name, "name"),
        lent_on=lent_on,
        returned_on=returned_on,
    )
    return add_row(workspace, T("Note something lent"), row)


def change_lent(
    workspace: Workspace,
    key: int,
    name: str,
    *,
    lent_on: date | None = None,
    returned_on: date | None = None,
) -> None:
    """Change something lent, such as the day it came back.

    Raises:
        Refused: It has no name, came back before it was lent, or there is none.
    """
    _refuse_before(lent_on, returned_on)
    changes = {"name": required(name, "name"), "lent_on": lent_on, "returned_on": returned_on}
    change_row(workspace, T("Change something lent"), Equipment, key, changes)


def remove_lent(workspace: Workspace, key: int) -> None:
    """Remove something lent.

    Raises:
        Refused: There is none with that number.
    """
    remove_row(workspace, T("Remove something lent"), Equipment, key)


def _refuse_before(lent_on: date | None, returned_on: date | None) -> None:
    if lent_on is not None and returned_on is not None and returned_on < lent_on:
        raise Refused(
            T(
                "It came back on {back}, before it was lent, on {lent}.",
                back=returned_on,
                lent=lent_on,
            ),
            "returned_on",
        )
