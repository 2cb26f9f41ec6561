"""Leave planned and taken off: what gives way, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.law.book import LawBook
from desktop.services.learners import add_learner, sign_contract
from desktop.services.leave_plan import move_leave, plan_leave, planned_around, take_off_leave
from desktop.services.pay import close_month
from desktop.services.timetable import absences, note_absence
from desktop.services.workspace import Workspace

ANNUAL, SCHOOL = AbsenceKind.ANNUAL_LEAVE, AbsenceKind.SCHOOL_LEAVE


@pytest.fixture
def learner(workspace: Workspace) -> int:
    person = add_learner(workspace, "Bo", "Roy", date(2006, 1, 1))
    sign_contract(workspace, person, date(2025, 9, 1), date(2027, 6, 30), trade="Boulanger")
    return person


def days(workspace: Workspace) -> list[tuple[AbsenceKind, date, date]]:
    return [(one.kind, one.period.first, one.period.last) for one in absences(workspace, 1)]


def test_leave_of_another_kind_gives_way(workspace: Workspace, learner: int) -> None:
    plan_leave(workspace, learner, ANNUAL, date(2026, 7, 6), date(2026, 7, 17))
    plan_leave(workspace, learner, SCHOOL, date(2026, 7, 13), date(2026, 7, 24))
    assert days(workspace) == [
        (ANNUAL, date(2026, 7, 6), date(2026, 7, 12)),
        (SCHOOL, date(2026, 7, 13), date(2026, 7, 24)),
    ]
    workspace.undo()
    assert days(workspace) == [(ANNUAL, date(2026, 7, 6), date(2026, 7, 17))]


def test_an_illness_does_not_give_way(workspace: Workspace, learner: int) -> None:
    note_absence(workspace, 1, AbsenceKind.ILLNESS, date(2026, 7, 8), date(2026, 7, 9))
    before = days(workspace)
    with pytest.raises(Refused) as refusal:
        plan_leave(workspace, learner, ANNUAL, date(2026, 7, 6), date(2026, 7, 10))
    assert refusal.value.field == "first_day"
    assert days(workspace) == before


def test_days_outside_the_contract_are_refused(workspace: Workspace, learner: int) -> None:
    for first, last in (
        (date(2027, 6, 28), date(2027, 7, 2)),
        (date(2025, 8, 25), date(2025, 9, 5)),
        (date(2028, 1, 3), date(2028, 1, 4)),
        (date(2026, 7, 10), date(2026, 7, 6)),
    ):
        with pytest.raises(Refused):
            plan_leave(workspace, learner, ANNUAL, first, last)
    assert days(workspace) == []


def test_only_leave_is_taken_off(workspace: Workspace, learner: int) -> None:
    note_absence(workspace, 1, AbsenceKind.ILLNESS, date(2026, 7, 8), date(2026, 7, 9))
    plan_leave(workspace, learner, ANNUAL, date(2026, 7, 10), date(2026, 7, 17))
    take_off_leave(workspace, learner, date(2026, 7, 6), date(2026, 7, 14))
    assert days(workspace) == [
        (AbsenceKind.ILLNESS, date(2026, 7, 8), date(2026, 7, 9)),
        (ANNUAL, date(2026, 7, 15), date(2026, 7, 17)),
    ]
    with pytest.raises(Refused):
        take_off_leave(workspace, learner, date(2026, 7, 6), date(2026, 7, 14))
    workspace.undo()
    assert days(workspace)[1] == (ANNUAL, date(2026, 7, 10), date(2026, 7, 17))


def test_a_closed_month_keeps_its_leave(demo: Workspace, law_book: LawBook) -> None:
    close_month(demo, law_book, 1, Month(2026, 4), date(2026, 5, 4))
    before = days(demo)
    with pytest.raises(Refused):
        plan_leave(demo, 1, ANNUAL, date(2026, 4, 27), date(2026, 5, 1))
    with pytest.raises(Refused):
        take_off_leave(demo, 1, date(2026, 4, 28), date(2026, 4, 30))
    assert days(demo) == before


def test_leave_moves_with_its_kinds_and_its_number_of_days(
    workspace: Workspace, learner: int
) -> None:
    plan_leave(workspace, learner, ANNUAL, date(2026, 7, 6), date(2026, 7, 12))
    plan_leave(workspace, learner, SCHOOL, date(2026, 7, 13), date(2026, 7, 24))
    chosen = Period(date(2026, 7, 8), date(2026, 7, 15))
    steps = len(workspace.done)
    move_leave(workspace, learner, chosen, date(2026, 8, 3))
    assert days(workspace) == [
        (ANNUAL, date(2026, 7, 6), date(2026, 7, 7)),
        (SCHOOL, date(2026, 7, 16), date(2026, 7, 24)),
        (ANNUAL, date(2026, 8, 3), date(2026, 8, 7)),
        (SCHOOL, date(2026, 8, 8), date(2026, 8, 10)),
    ]
    assert len(workspace.done) == steps + 1
    workspace.undo()
    assert len(days(workspace)) == 2


def test_leave_of_a_closed_month_does_not_move(demo: Workspace, law_book: LawBook) -> None:
    before = absences(demo, 1)
    close_month(demo, law_book, 1, Month(2026, 4), date(2026, 5, 4))
    july = Period(date(2026, 7, 13), date(2026, 7, 24))
    with pytest.raises(Refused):
        move_leave(demo, 1, july, date(2026, 4, 20))
    assert absences(demo, 1) == before


def test_leave_moves_over_the_days_it_lies_on(workspace: Workspace, learner: int) -> None:
    plan_leave(workspace, learner, ANNUAL, date(2026, 7, 6), date(2026, 7, 17))
    day = Period(date(2026, 7, 9), date(2026, 7, 9))
    whole = planned_around(workspace, learner, day)
    assert whole == Period(date(2026, 7, 6), date(2026, 7, 17))
    move_leave(workspace, learner, whole, date(2026, 7, 13))
    assert days(workspace) == [(ANNUAL, date(2026, 7, 13), date(2026, 7, 24))]


def test_leave_does_not_move_onto_what_is_there(workspace: Workspace, learner: int) -> None:
    plan_leave(workspace, learner, ANNUAL, date(2026, 7, 6), date(2026, 7, 10))
    plan_leave(workspace, learner, ANNUAL, date(2026, 7, 20), date(2026, 7, 24))
    note_absence(workspace, 1, AbsenceKind.ILLNESS, date(2026, 8, 5), date(2026, 8, 5))
    before = days(workspace)
    chosen = Period(date(2026, 7, 6), date(2026, 7, 10))
    for first in (
        date(2026, 7, 17),
        date(2026, 8, 3),
        date(2027, 6, 29),
        date(2024, 7, 1),
    ):
        with pytest.raises(Refused):
            move_leave(workspace, learner, chosen, first)
        assert days(workspace) == before
    with pytest.raises(Refused):
        move_leave(workspace, learner, Period(date(2026, 9, 1), date(2026, 9, 2)), date(2026, 7, 6))
    assert planned_around(workspace, learner, Period(date(2026, 8, 5), date(2026, 8, 5))) is None
