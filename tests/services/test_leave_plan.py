"""Leave planned and taken off: what gives way, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind
from desktop.law.book import LawBook
from desktop.services.learners import add_learner, sign_contract
from desktop.services.leave_plan import plan_leave, take_off_leave
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
