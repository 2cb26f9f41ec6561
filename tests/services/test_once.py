"""What was read of a file is read again once it changed, and only then."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from desktop.kernel.errors import Refused
from desktop.services.agenda import agenda, span_of
from desktop.services.checks import findings
from desktop.services.employer import change_company, company
from desktop.services.learners import change_learner, contracts, learner, learners
from desktop.services.own_law import own_figures
from desktop.services.timetable import patterns
from desktop.services.workspace import Workspace


def test_every_step_is_seen(demo: Workspace) -> None:
    before = learner(demo, 1)
    change_learner(demo, 1, town="Liège")
    assert learner(demo, 1).town == "Liège"
    demo.undo()
    assert learner(demo, 1) == before
    demo.redo()
    assert learner(demo, 1).town == "Liège"


def test_a_listener_reads_what_is_new(demo: Workspace) -> None:
    seen: list[str] = []

    def listen(_tables: frozenset[str]) -> None:
        known = company(demo)
        assert known is not None
        seen.append(known.town)

    demo.listeners.append(listen)
    change_company(demo, town="Namur")
    demo.undo()
    assert seen == ["Namur", "Huy"]


def test_a_step_that_fails_changes_nothing(demo: Workspace) -> None:
    before = learners(demo)
    with pytest.raises(Refused):
        change_learner(demo, 1, iban="BE00")
    assert learners(demo) == before


def test_twenty_learners_cost_no_more_questions_than_three(demo: Workspace) -> None:
    """The rows of a table are read together, whatever the number of contracts."""
    asked: list[str] = []

    def count(*args: object) -> None:
        asked.extend(str(one) for one in args[2:3] if str(one).startswith("SELECT"))

    event.listen(demo.engine, "before_cursor_execute", count)
    try:
        today = date(2026, 5, 4)
        findings(demo, demo.law, today)
        agenda(demo, demo.law, span_of(today))
        first = len(asked)
        findings(demo, demo.law, today)
    finally:
        event.remove(demo.engine, "before_cursor_execute", count)
    assert first <= 25
    assert len(asked) == first


def test_reading_is_asked_once(demo: Workspace) -> None:
    times = 0

    def read(_session: Session) -> int:
        nonlocal times
        times += 1
        return times

    assert demo.once("times", read) == demo.once("times", read) == 1
    change_company(demo, town="Namur")
    assert demo.once("times", read) == 2


def test_a_step_leaves_what_was_read_of_other_tables(demo: Workspace) -> None:
    contracts(demo, 1), learners(demo), patterns(demo, 1), own_figures(demo)
    before = dict(demo._known)
    assert all(known.tables for known in before.values())
    assert {"setting", "learner"} <= {name for one in before.values() for name in one.tables}
    change_learner(demo, 1, town="Liège")
    gone = before.keys() - demo._known.keys()
    assert gone == {name for name, known in before.items() if "learner" in known.tables}
    assert len(gone) == 1


def test_what_is_made_of_readings_is_made_again_with_any_of_them(demo: Workspace) -> None:
    made: list[str] = []

    def make() -> str:
        known = company(demo)
        assert known is not None
        made.append(f"{known.town}, {learner(demo, 1).town}, {len(patterns(demo, 1))}")
        return made[-1]

    def outer() -> str:
        return demo.derived("inner", make)

    first = demo.derived("outer", outer)
    assert demo.derived("outer", outer) == first
    assert len(made) == 1
    change_learner(demo, 1, town="Liège")
    assert "Liège" in demo.derived("outer", outer)
    change_company(demo, town="Namur")
    assert "Namur" in demo.derived("outer", outer)
    assert len(made) == 3
    assert {"learner", "company", "week_pattern"} <= demo._known["outer"].tables
