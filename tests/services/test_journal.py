"""The journal tells what changed, when, from what to what."""

from __future__ import annotations

import json
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import select

from db.models import JournalEntry
from desktop.kernel.money import Euro
from desktop.services.learners import agree_amount, change_learner, contract
from desktop.services.workspace import Workspace


def last(workspace: Workspace) -> tuple[datetime, str, list[dict[str, Any]]]:
    with workspace.reading() as session:
        row = session.scalars(select(JournalEntry).order_by(JournalEntry.id.desc())).first()
        assert row is not None
        return row.at, row.label, json.loads(row.changes)


def test_a_change_and_its_undo(demo: Workspace) -> None:
    demo.clock = partial(datetime, 2026, 5, 4, 9, 30)
    change_learner(demo, 1, town="Łódź")
    at, label, (change,) = last(demo)
    assert at.isoformat() == "2026-05-04T09:30:00"
    assert label == "Change the details of Yasmine Öztürk"
    assert change["table"] == "learner"
    assert change["key"] == {"id": 1}
    assert (change["before"]["town"], change["after"]["town"]) == ("Huy", "Łódź")
    demo.undo()
    _, label, (change,) = last(demo)
    assert label == "Undo: Change the details of Yasmine Öztürk"
    assert (change["before"]["town"], change["after"]["town"]) == ("Łódź", "Huy")


def test_amounts_are_told_in_euro(demo: Workspace) -> None:
    since = contract(demo, 1).amounts[-1].since
    agree_amount(demo, 1, since, Euro.of("400.50"))
    _, _, (change,) = last(demo)
    assert change["after"]["monthly"] == "400.50"


def test_listeners_are_told_the_tables(demo: Workspace) -> None:
    heard: list[frozenset[str]] = []
    demo.listeners.append(heard.append)
    change_learner(demo, 1, town="Namur")
    demo.undo()
    demo.redo()
    assert heard == [frozenset({"learner"})] * 3
