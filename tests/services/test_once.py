"""What was read of a file is read again once it changed, and only then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import (
    AbsenceKind,
    DutyState,
    Level,
    PatternKind,
    Regime,
    TravelMode,
)
from desktop.kernel.week import DayPlan
from desktop.services.agenda import agenda, span_of
from desktop.services.checks import findings
from desktop.services.duty import note_tutor_absence, settle_duty
from desktop.services.employer import change_company, company
from desktop.services.learners import (
    agree_amount,
    change_contract,
    change_learner,
    contract,
    contracts,
    end_contract,
    learner,
    learners,
    reach_level,
)
from desktop.services.own_law import own_figures
from desktop.services.pay import LearnerMonth, pay_of
from desktop.services.readings import Readings
from desktop.services.sector import note_closure, note_rest_days
from desktop.services.supplement import note_extra_hours, note_travel
from desktop.services.timetable import absences, note_absence, patterns, shifts_of, write_day
from desktop.services.workspace import Workspace
from desktop.ui.pages.home.state import load_state


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
    before = dict(demo.readings.known)
    assert all(known.tables for known in before.values())
    assert {"setting", "learner"} <= {name for one in before.values() for name in one.tables}
    change_learner(demo, 1, town="Liège")
    gone = before.keys() - demo.readings.known.keys()
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
    assert {"learner", "company", "week_pattern"} <= demo.readings.known["outer"].tables


def test_what_is_made_for_one_contract_stays_where_another_changes(demo: Workspace) -> None:
    made: list[int] = []

    def counted(contract_id: int) -> int:
        made.append(contract_id)
        return len(absences(demo, contract_id)) + len(contract(demo, contract_id).levels)

    def both() -> list[int]:
        return [demo.derived(f"count_{one}", partial(counted, one)) for one in (1, 2)]

    before = both()
    assert made == [1, 2]
    note_absence(demo, 2, AbsenceKind.ILLNESS, date(2026, 6, 3), date(2026, 6, 4))
    assert both() == [before[0], before[1] + 1]
    assert made == [1, 2, 2]
    reach_level(demo, 1, date(2026, 6, 1), Level.B)
    assert both() == [before[0] + 1, before[1] + 1]
    assert made == [1, 2, 2, 1]
    demo.undo()
    demo.undo()
    assert both() == before


def test_a_part_that_reads_another_table_is_followed_there(demo: Workspace) -> None:
    """Where a part comes out the same from other rows, a change of those is seen as well."""

    def place() -> str:
        known = company(demo)
        assert known is not None
        return known.town if known.head else learner(demo, 1).town

    def outer() -> str:
        return f"in {demo.derived('place', place)}"

    change_learner(demo, 1, town="Huy")
    change_company(demo, town="Huy")
    assert demo.derived("outer", outer) == "in Huy"
    change_company(demo, head="")
    assert demo.derived("outer", outer) == "in Huy"
    change_learner(demo, 1, town="Liège")
    assert demo.derived("outer", outer) == "in Liège"


def test_what_depends_on_the_day_is_made_for_each_day(demo: Workspace) -> None:
    def ahead(day: date) -> int:
        return demo.derived("ahead", lambda: (contract(demo, 1).last_day - day).days, day)

    assert ahead(date(2027, 6, 29)) == 1
    assert ahead(date(2027, 6, 28)) == 2
    assert ahead(date(2027, 6, 29)) == 1


def test_what_is_made_of_facts_alone_is_made_again_with_other_facts(demo: Workspace) -> None:
    made: list[int] = []

    def double(number: int) -> int:
        made.append(number)
        return 2 * number

    for number in (1, 1, 2, 2, 1):
        assert demo.made_of("double", partial(double, number), number) == 2 * number
        change_company(demo, town=f"Huy {len(made)} {number}")
    assert made == [1, 2, 1]


DAY = date(2026, 5, 20)
STEPS: tuple[Callable[[Workspace, date], object], ...] = (
    lambda file, day: note_absence(file, 1, AbsenceKind.ILLNESS, day, day + timedelta(days=9)),
    lambda file, day: note_absence(file, 2, AbsenceKind.ANNUAL_LEAVE, day, day),
    lambda file, day: reach_level(file, 1, day, Level.C),
    lambda file, day: agree_amount(file, 2, day, Euro.of("300.00")),
    lambda file, day: end_contract(file, 1, day),
    lambda file, day: change_contract(file, 2, last_day=day),
    lambda file, day: note_extra_hours(file, 1, day, 90),
    lambda file, day: note_travel(file, 2, day, TravelMode.BICYCLE, 42),
    lambda file, day: note_rest_days(file, (day,), joint_committee="118.03"),
    lambda file, day: note_closure(file, day, day + timedelta(days=6)),
    lambda file, day: note_tutor_absence(file, 1, day, day),
    lambda file, _day: settle_duty(file, "dimona.in:contract:1", DutyState.DONE, DAY),
    lambda file, _day: change_learner(file, 2, birth_date=date(2009, 7, 1)),
    lambda file, _day: change_company(file, regime=Regime.EMPLOYEE, joint_committee="200"),
    lambda file, day: write_day(
        file, 1, PatternKind.NORMAL, day.weekday(), DayPlan(shifts_of([(480, 1140)]))
    ),
)


def test_after_every_step_the_same_is_said_as_by_who_reads_everything_anew(
    demo: Workspace,
) -> None:
    chance, compared = Random(5), 0
    for _ in range(40):
        day = DAY + timedelta(days=chance.randrange(-40, 200))
        try:
            chance.choice((*STEPS, lambda file, _day: file.undo(), lambda file, _day: file.redo()))(
                demo, day
            )
        except Refused:
            continue
        known = _said(demo)
        kept, demo.readings = demo.readings, Readings(demo.reading)
        assert known == _said(demo)
        demo.readings = kept
        compared += 1
    assert compared > 20


def _said(file: Workspace) -> tuple[object, ...]:
    return (
        load_state(file, file.law, DAY),
        findings(file, file.law, DAY),
        agenda(file, file.law, span_of(DAY)),
        *(_pay(file, one.learner_id) for one in contracts(file)),
    )


def _pay(file: Workspace, learner_id: int) -> LearnerMonth | None:
    try:
        return pay_of(file, file.law, learner_id, Month.of(DAY))
    except Refused:
        return None  # no contract runs in that month
