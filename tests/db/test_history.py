"""Undo and redo, whatever is done in whatever order."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import text

from db.engine import create_file
from db.models import Learner
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import AbsenceKind, Level
from desktop.services.learners import (
    add_learner,
    change_learner,
    contracts,
    learners,
    reach_level,
    sign_contract,
)
from desktop.services.timetable import note_absence
from desktop.services.workspace import Workspace
from tests.snapshot import snapshot

FIRST, LAST = date(2025, 9, 1), date(2026, 6, 30)
DAYS = st.dates(FIRST, LAST)
TEMPLATE = Path(tempfile.mkdtemp()) / "empty.tandem"


class UndoMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        if not TEMPLATE.exists():
            create_file(TEMPLATE).dispose()
        self.folder = Path(tempfile.mkdtemp())
        shutil.copyfile(TEMPLATE, self.folder / "a.tandem")
        self.workspace = Workspace.open(self.folder / "a.tandem")
        self.past = [snapshot(self.workspace)]
        self.future: list[str] = []

    def record(self) -> None:
        now = snapshot(self.workspace)
        if now != self.past[-1]:
            self.past.append(now)
            self.future.clear()

    @rule(name=st.sampled_from(["Łucja", "Noé", "Győző"]))
    def hire(self, name: str) -> None:
        number = add_learner(self.workspace, name, "Test", date(2008, 1, 1))
        self.record()
        sign_contract(self.workspace, number, FIRST, LAST)
        self.record()

    @precondition(lambda self: bool(learners(self.workspace)))
    @rule(name=st.sampled_from(["Şeyma", "Ayşe"]))
    def rename(self, name: str) -> None:
        change_learner(self.workspace, learners(self.workspace)[-1].id, first_name=name)
        self.record()

    @precondition(lambda self: bool(contracts(self.workspace)))
    @rule(day=DAYS, level=st.sampled_from(Level))
    def learn(self, day: date, level: Level) -> None:
        reach_level(self.workspace, contracts(self.workspace)[-1].id, day, level)
        self.record()

    @precondition(lambda self: bool(contracts(self.workspace)))
    @rule(one=DAYS, two=DAYS, kind=st.sampled_from(AbsenceKind))
    def miss(self, one: date, two: date, kind: AbsenceKind) -> None:
        number = contracts(self.workspace)[0].id
        note_absence(self.workspace, number, kind, min(one, two), max(one, two))
        self.record()

    @precondition(lambda self: bool(self.workspace.done))
    @rule()
    def undo(self) -> None:
        self.workspace.undo()
        self.future.append(self.past.pop())

    @precondition(lambda self: bool(self.workspace.undone))
    @rule()
    def redo(self) -> None:
        self.workspace.redo()
        self.past.append(self.future.pop())

    @invariant()
    def shows_the_expected_state(self) -> None:
        assert snapshot(self.workspace) == self.past[-1]

    def teardown(self) -> None:
        self.workspace.close()
        shutil.rmtree(self.folder)


TestUndo = UndoMachine.TestCase
TestUndo.settings = settings(max_examples=12, stateful_step_count=12, deadline=None)


def test_does_not_overwrite_a_foreign_change(demo: Workspace) -> None:
    change_learner(demo, 1, town="Liège")
    with demo.engine.begin() as connection:
        connection.execute(text("UPDATE learner SET town = 'Namur' WHERE id = 1"))
    before = snapshot(demo)
    with pytest.raises(Refused, match="changed since"):
        demo.undo()
    assert snapshot(demo) == before
    assert demo.done


def test_takes_back_a_step_that_flushed_twice_and_deleted(workspace: Workspace) -> None:
    number = add_learner(workspace, "Noé", "Maréchal", date(2008, 1, 1))
    before = snapshot(workspace)
    with workspace.changing(T("Change a tutor")) as session:
        row = session.get_one(Learner, number)
        row.town = "Huy"
        session.flush()
        row.town = "Amay"
        session.flush()
        session.delete(row)
    assert learners(workspace) == ()
    workspace.undo()
    assert snapshot(workspace) == before
    workspace.redo()
    assert learners(workspace) == ()


def test_nothing_changed_is_no_step(demo: Workspace) -> None:
    before = snapshot(demo, journal=True)
    change_learner(demo, 1, town="Huy")
    assert not demo.done
    assert snapshot(demo, journal=True) == before


def test_a_step_that_fails_is_not_kept(demo: Workspace) -> None:
    before = snapshot(demo, journal=True)
    with pytest.raises(RuntimeError):
        _fail_within_a_step(demo)
    assert snapshot(demo, journal=True) == before
    assert not demo.done


def test_nothing_to_undo_or_redo_is_refused(workspace: Workspace) -> None:
    with pytest.raises(Refused, match="nothing to undo"):
        workspace.undo()
    with pytest.raises(Refused, match="nothing to redo"):
        workspace.redo()


def _fail_within_a_step(workspace: Workspace) -> None:
    with workspace.changing(T("Change a tutor")) as session:
        session.get_one(Learner, 1).town = "Namur"
        session.flush()
        raise RuntimeError
