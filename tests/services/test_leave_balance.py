"""How much leave there is, by the file alone; worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from desktop.kernel.vocabulary import AbsenceKind, HalfDay, PatternKind, Regime
from desktop.kernel.week import DayPlan, Shift, WeekPlan
from desktop.law.book import LawBook
from desktop.services.learners import add_learner, change_contract, sign_contract
from desktop.services.leave_balance import Balance, annual, school, supplementary
from desktop.services.leave_work import running_of
from desktop.services.sector import note_rest_days
from desktop.services.timetable import note_absence, write_week
from desktop.services.workspace import Workspace

TODAY = date(2026, 5, 4)
WORK = DayPlan((Shift(480, 720), Shift(780, 996)))  # 7 h 36
SCHOOL = DayPlan((), frozenset(HalfDay))
OFF = DayPlan()


@pytest.fixture
def learner(workspace: Workspace) -> int:
    """Who works Monday to Wednesday, from September 2024 on."""
    person = add_learner(workspace, "Bo", "Roy", date(2006, 1, 1))
    sign_contract(
        workspace,
        person,
        date(2024, 9, 2),
        date(2027, 6, 30),
        trade="Boulanger",
        regime=Regime.WORKER,
    )
    week = WeekPlan((WORK, WORK, WORK, SCHOOL, SCHOOL, OFF, OFF))
    write_week(workspace, 1, PatternKind.NORMAL, week)
    return person


def paid(workspace: Workspace, learner: int, book: LawBook, year: int = 2026) -> Balance:
    return annual(running_of(workspace, learner), year, TODAY, book)


def test_a_worker_has_the_days_of_the_year_before(
    workspace: Workspace, learner: int, law_book: LawBook
) -> None:
    # 2025 has 52 Mondays, 52 Tuesdays and 53 Wednesdays: 157 days of 7 h 36, a fifth of 38 hours.
    # They give 13, but nobody has more than four weeks: 12 in a week of 3.
    assert paid(workspace, learner, law_book).right == 12
    # Five weeks of school leave take 15 days off: 142 give 11.
    note_absence(workspace, 1, AbsenceKind.SCHOOL_LEAVE, date(2025, 6, 2), date(2025, 7, 6))
    assert paid(workspace, learner, law_book).right == 11
    # Annual leave counts as worked.
    note_absence(workspace, 1, AbsenceKind.ANNUAL_LEAVE, date(2025, 8, 4), date(2025, 8, 10))
    assert paid(workspace, learner, law_book).right == 11


def test_days_taken_and_planned_are_told_apart(
    workspace: Workspace, learner: int, law_book: LawBook
) -> None:
    note_absence(workspace, 1, AbsenceKind.ANNUAL_LEAVE, date(2026, 4, 1), date(2026, 4, 7))
    note_absence(workspace, 1, AbsenceKind.ANNUAL_LEAVE, date(2026, 7, 20), date(2026, 7, 26))
    found = paid(workspace, learner, law_book)
    # 6 April is Easter Monday and 21 July a Tuesday: public holidays take no leave.
    assert [found.taken, found.planned, found.left] == [2, 2, 8]


def test_shorter_days_are_counted_as_the_right_is(
    workspace: Workspace, learner: int, law_book: LawBook
) -> None:
    half = DayPlan((Shift(480, 708),))  # 3 h 48, a tenth of 38 hours
    week = WeekPlan((half, half, half, SCHOOL, SCHOOL, OFF, OFF))
    write_week(workspace, 1, PatternKind.NORMAL, week)
    note_absence(workspace, 1, AbsenceKind.ANNUAL_LEAVE, date(2026, 8, 3), date(2026, 8, 9))
    found = paid(workspace, learner, law_book)
    # 157 half days are 78.5 whole ones, rounded up to 79: 6 days. Three halves are 1.5.
    assert [found.right, found.planned, found.left] == [6, Decimal("1.50"), Decimal("4.50")]


def test_what_was_done_elsewhere_is_not_guessed(
    workspace: Workspace, learner: int, law_book: LawBook
) -> None:
    found = paid(workspace, learner, law_book, 2025)
    assert found.right is None
    assert found.left is None
    said = dict(found.because[0].text.params)
    assert (said["first"], said["last"]) == (date(2024, 1, 1), date(2024, 9, 1))
    assert paid(workspace, learner, law_book, 2024).right is None


def test_days_that_count_as_far_as_they_were_paid_are_not_guessed(
    workspace: Workspace, learner: int, law_book: LawBook
) -> None:
    note_absence(
        workspace, 1, AbsenceKind.TECHNICAL_UNEMPLOYMENT, date(2025, 3, 3), date(2025, 3, 7)
    )
    found = paid(workspace, learner, law_book)
    assert found.right is None
    assert found.because


def test_an_employee_has_days_for_the_months(
    workspace: Workspace, learner: int, law_book: LawBook
) -> None:
    change_contract(workspace, 1, regime=Regime.EMPLOYEE)
    # 12 months of 2 days in a week of 6, for 3 days a week.
    assert paid(workspace, learner, law_book).right == 12
    note_absence(workspace, 1, AbsenceKind.UNJUSTIFIED, date(2025, 3, 3), date(2025, 3, 3))
    assert paid(workspace, learner, law_book).right is None


def test_supplementary_leave_waits_for_three_months(
    workspace: Workspace, learner: int, law_book: LawBook
) -> None:
    every = running_of(workspace, learner)
    ordinary = paid(workspace, learner, law_book)
    found = supplementary(every, ordinary, 2026, TODAY, law_book)
    assert found.right == 0  # 53 days from 1 January to 4 May
    later = supplementary(every, ordinary, 2026, date(2026, 9, 30), law_book)
    assert later.right == 8  # 117 days give 9; beside 12 ordinary days, 8 of 20 remain
    ahead = supplementary(every, ordinary, 2027, TODAY, law_book)
    assert ahead.right is None
    assert ahead.because


def test_school_leave_in_construction_waits_for_the_rest_days(
    workspace: Workspace, learner: int, law_book: LawBook
) -> None:
    change_contract(workspace, 1, joint_committee="124")
    note_absence(workspace, 1, AbsenceKind.SCHOOL_LEAVE, date(2026, 7, 6), date(2026, 7, 12))
    found = school(workspace, running_of(workspace, learner), 2026, TODAY, law_book)
    assert [found.right, found.planned, found.left] == [None, 3, None]
    assert "those of {year} are not known" in found.because[0].text.msgid
    note_rest_days(workspace, [date(2026, 12, 28)], joint_committee="124")
    found = school(workspace, running_of(workspace, learner), 2026, TODAY, law_book)
    assert [found.right, found.left] == [19, 16]


def test_rest_days_of_the_sector_shorten_the_school_leave(
    workspace: Workspace, learner: int, law_book: LawBook
) -> None:
    note_absence(workspace, 1, AbsenceKind.SCHOOL_LEAVE, date(2026, 7, 6), date(2026, 7, 12))
    found = school(workspace, running_of(workspace, learner), 2026, TODAY, law_book)
    assert [found.right, found.planned, found.left] == [20, 3, 17]
    note_rest_days(workspace, [date(2026, 12, 28), date(2026, 12, 29)])
    found = school(workspace, running_of(workspace, learner), 2026, TODAY, law_book)
    assert [found.right, found.left] == [18, 15]
    later = school(workspace, running_of(workspace, learner), 2029, TODAY, law_book)
    assert later.right is None
