"""What the user calls the weeks of a timetable."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy.orm import Session

from db.models import Setting
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import PatternKind
from desktop.services.workspace import Workspace

KEY = "pattern.names"
LONGEST = 24
NONE: Mapping[PatternKind, str] = MappingProxyType({})


def pattern_names(workspace: Workspace, contract_id: int) -> Mapping[PatternKind, str]:
    """Return the own names of the weeks of a contract; those without one are left out."""
    return workspace.part(KEY, _read, contract_id, NONE)


def pattern_word(workspace: Workspace, contract_id: int, kind: PatternKind) -> Message:
    """Return what a week is called: its own name, or what the program calls it."""
    own = pattern_names(workspace, contract_id).get(kind)
    return kind_word(kind) if own is None else T("{name}", name=own)


def kind_word(kind: PatternKind) -> Message:
    """Return what the program calls a kind of week."""
    return {
        PatternKind.NORMAL: T("Normal week"),
        PatternKind.SCHOOL_HOLIDAYS: T("School holidays"),
        PatternKind.SECOND: T("Week 2"),
        PatternKind.THIRD: T("Week 3"),
    }[kind]


def name_pattern(workspace: Workspace, contract_id: int, kind: PatternKind, name: str) -> None:
    """Give a week a name; nothing gives it that of the program again.

    Raises:
        Refused: The name is too long, or another week of the contract has it.
    """
    name = " ".join(name.split())
    if len(name) > LONGEST:
        raise Refused(T("Take a shorter name: {most} letters at most.", most=LONGEST), "name")
    own = dict(pattern_names(workspace, contract_id))
    if name and any(known == name for other, known in own.items() if other is not kind):
        raise Refused(T("Another week has this name already. Choose another."), "name")
    own.pop(kind, None)
    if name:
        own[kind] = name
    with workspace.changing(T("Name a week of the timetable")) as session:
        row = session.get(Setting, KEY)
        every = {} if row is None else json.loads(row.value)
        every[str(contract_id)] = {one.value: text for one, text in own.items()}
        told = {key: names for key, names in every.items() if names}
        text = json.dumps(told, ensure_ascii=False, sort_keys=True)
        if row is None:
            if told:
                session.add(Setting(key=KEY, value=text))
        elif told:
            row.value = text
        else:
            session.delete(row)


def _read(session: Session) -> dict[int, Mapping[PatternKind, str]]:
    row = session.get(Setting, KEY)
    if row is None:
        return {}
    return {
        int(contract): MappingProxyType({PatternKind(kind): name for kind, name in names.items()})
        for contract, names in json.loads(row.value).items()
    }
