"""The page of leave: planned by keyboard, mouse and typing; looked at while one plans."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import AbsenceKind, DutyState, HalfDay, Network, PatternKind
from desktop.kernel.week import DayPlan, Shift, WeekPlan
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.services import duty
from desktop.services.employer import add_operator, add_referent, add_school_holidays
from desktop.services.learners import add_learner, change_contract, sign_contract
from desktop.services.leave_plan import plan_leave
from desktop.services.sector import note_closure, note_rest_days
from desktop.services.timetable import absences, write_week
from desktop.services.workspace import Workspace
from desktop.ui.pages.holidays.page import HolidaysPage
from desktop.ui.pages.holidays.state import load_side, load_state, period_text
from desktop.ui.pages.holidays.steps import step
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.daystrip import SpokenDay
from tests.ui.forms import QuietShell, context_of, fill, shown

TODAY = date(2026, 5, 4)
YASMINE = 1
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator) -> HolidaysPage:
    made = HolidaysPage(context_of(demo, law_book, tr, TODAY, YASMINE))
    shown(qtbot, made, demo, made.refresh)
    made.board.planner.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def planned(workspace: Workspace, month: int) -> list[tuple[AbsenceKind, int, int]]:
    return [
        (one.kind, one.period.first.day, one.period.last.day)
        for one in absences(workspace, YASMINE)
        if one.period.first.year == 2026 and one.period.first.month == month
    ]


def shell_of(page: HolidaysPage) -> QuietShell:
    shell = page._context.shell
    assert isinstance(shell, QuietShell)
    return shell


def go_to(page: HolidaysPage, day: date) -> None:
    page.board.planner.set_days(Period(day, day))


def at(page: HolidaysPage, lane: int, day: date) -> QPoint:
    return page.board.planner.grid().rect(lane, day).center().toPoint()


def test_every_learner_of_the_year_has_a_lane(page: HolidaysPage) -> None:
    state = page._state
    assert state is not None
    assert [lane.learner.first_name for lane in state.lanes] == ["Yasmine", "Michał"]
    assert page.board.planner.grid().lanes == 2


def test_leave_is_planned_and_erased_by_keyboard(
    qtbot: QtBot, page: HolidaysPage, demo: Workspace
) -> None:
    planner = page.board.planner
    go_to(page, date(2026, 9, 14))
    for _ in range(4):
        qtbot.keyClick(planner, Qt.Key.Key_Right, SHIFT)
    assert planner.chosen() == Period(date(2026, 9, 14), date(2026, 9, 18))
    qtbot.keyClick(planner, Qt.Key.Key_Return)
    assert planned(demo, 9) == [(AbsenceKind.ANNUAL_LEAVE, 14, 18)]
    assert shell_of(page).said[-1][1]  # it offers to take it back
    assert planner.chosen().days == 5  # what was chosen stays so, to go on with it
    demo.undo()
    assert planned(demo, 9) == []
    demo.redo()
    qtbot.keyClick(planner, Qt.Key.Key_Delete)
    assert planned(demo, 9) == []
    qtbot.keyClick(planner, Qt.Key.Key_Delete)
    assert len(shell_of(page).refused) == 1
    qtbot.keyClick(planner, Qt.Key.Key_Escape)
    assert planner.chosen().days == 1


def test_dragging_writes_the_kind_that_is_chosen(
    qtbot: QtBot, page: HolidaysPage, demo: Workspace
) -> None:
    planner, left = page.board.planner, Qt.MouseButton.LeftButton
    page.board.tools.kind.set_value(AbsenceKind.SCHOOL_LEAVE)
    qtbot.mousePress(planner, left, pos=at(page, 0, date(2026, 10, 19)))
    qtbot.mouseMove(planner, at(page, 0, date(2026, 10, 21)))
    qtbot.mouseMove(planner, at(page, 1, date(2026, 10, 23)))  # it stays with whom it began
    qtbot.mouseRelease(planner, left, pos=at(page, 0, date(2026, 10, 23)))
    assert planned(demo, 10) == [(AbsenceKind.SCHOOL_LEAVE, 19, 23)]
    qtbot.mouseClick(planner, left, pos=at(page, 0, date(2026, 10, 26)))
    assert planned(demo, 10) == [(AbsenceKind.SCHOOL_LEAVE, 19, 23)]  # a click alone chooses
    qtbot.mouseDClick(planner, left, pos=at(page, 0, date(2026, 10, 26)))
    assert (AbsenceKind.SCHOOL_LEAVE, 26, 26) in planned(demo, 10)


def test_days_do_not_move_away_under_the_pointer(qtbot: QtBot, page: HolidaysPage) -> None:
    bar, left = page.scroll_area.verticalScrollBar(), Qt.MouseButton.LeftButton
    go_to(page, date(2026, 1, 5))
    before = bar.value()
    day = date(2026, 12, 7)  # far below what is to be seen
    qtbot.mousePress(page.board.planner, left, pos=at(page, 0, day))
    assert bar.value() == before
    qtbot.mouseRelease(page.board.planner, left, pos=at(page, 0, day))
    assert page.board.planner.chosen() == Period(day, day)
    go_to(page, day)
    assert bar.value() > before  # by keyboard the day is brought into sight


def test_leave_is_planned_by_typing(qtbot: QtBot, page: HolidaysPage, demo: Workspace) -> None:
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"first_day": "", "last_day": ""})
    assert dialog.form.rows["first_day"].wrong()
    fill(qtbot, page, {"first_day": "13/4/2026", "last_day": "24/4/2026"})
    assert dialog.form.rows["first_day"].wrong()  # she was ill
    fill(qtbot, page, {"first_day": "7/9/2026", "last_day": ""})
    assert planned(demo, 9) == [(AbsenceKind.ANNUAL_LEAVE, 7, 7)]
    assert not any(one.isVisible() for one in page.findChildren(RecordDialog))


def test_what_is_no_leave_is_not_written_over(
    qtbot: QtBot, page: HolidaysPage, demo: Workspace
) -> None:
    before = planned(demo, 4)
    go_to(page, date(2026, 4, 14))
    qtbot.keyClick(page.board.planner, Qt.Key.Key_Return)
    assert len(shell_of(page).refused) == 1
    assert planned(demo, 4) == before


def test_the_side_is_that_of_the_lane_of_the_cursor(qtbot: QtBot, page: HolidaysPage) -> None:
    assert "Yasmine" in page.balances.accessibleName()
    qtbot.keyClick(page.board.planner, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "Michał" in page.balances.accessibleName())
    assert "Michał" in page.checks.accessibleName()


def test_the_checks_follow_what_is_planned(
    page: HolidaysPage, demo: Workspace, law_book: LawBook
) -> None:
    def states() -> list[str]:
        state = load_state(demo, 2026, YASMINE, TODAY)
        side = load_side(demo, state, state.lanes[0], law_book)
        return sorted(one.state for one in side.checks)

    # Agreed by 30 April: late. The fund by 1 June: to do. Three weeks, no operator day, tutor: ok.
    assert states() == ["danger", "ok", "ok", "ok", "warn"]
    duty.settle_duty(
        demo,
        "leave.school-agreement:contract:1:2026",
        DutyState.DONE,
        date(2026, 4, 21),
    )
    assert states() == ["ok", "ok", "ok", "ok", "warn"]
    page.board.planner.set_days(Period(date(2026, 7, 13), date(2026, 8, 2)))
    page._erase()
    assert states() == ["ok", "ok", "ok", "warn"]  # three weeks lack; no fund to tell
    page.board.planner.set_days(Period(date(2026, 9, 7), date(2026, 9, 8)))
    page._write()  # a Monday and a Tuesday of courses, in September
    assert states().count("danger") == 1
    duty.note_tutor_absence(demo, 1, date(2026, 10, 5), date(2026, 10, 9))
    assert states().count("warn") == 3  # the three weeks, the fund, and nobody who stands in
    change_contract(demo, YASMINE, tutor_id=None)
    assert states().count("warn") == 3


def test_rest_days_of_the_sector_are_shown(page: HolidaysPage, demo: Workspace) -> None:
    note_rest_days(demo, [date(2026, 12, 30), date(2026, 12, 26)])
    state = page._state
    assert state is not None
    marks = state.lanes[0].marks
    assert marks[date(2026, 12, 30)] == "rest_open"  # a working day until it is noted
    go_to(page, date(2026, 12, 30))
    page.board.tools.kind.set_value(AbsenceKind.REST_DAY)
    page._write()
    state = page._state
    assert state is not None
    assert state.lanes[0].marks[date(2026, 12, 30)] == "rest"


def test_the_year_is_changed_and_the_day_kept(qtbot: QtBot, page: HolidaysPage) -> None:
    qtbot.mouseClick(page.previous_button, Qt.MouseButton.LeftButton)
    state = page._state
    assert state is not None
    assert state.year == 2025
    assert len(state.lanes) == 3
    assert page.board.planner.chosen().first == date(2025, 5, 4)
    for _ in range(4):
        qtbot.mouseClick(page.next_button, Qt.MouseButton.LeftButton)
    assert page._empty.isVisibleTo(page)  # no contract runs in 2029
    assert not page._body.isVisibleTo(page)


def test_one_learner_alone_bears_the_numbers(qtbot: QtBot, page: HolidaysPage) -> None:
    page._scope.set_value("one")
    page._scope.chosen.emit("one")
    grid = page.board.planner.grid()
    assert (grid.lanes, grid.numbers) == (1, 0)
    page.refresh()
    assert page.board.planner.grid().lanes == 1
    qtbot.keyClick(page.board.planner, Qt.Key.Key_Down)
    assert page.board.planner.chosen().first == date(2026, 6, 4)


def test_days_and_months_are_read_aloud(qtbot: QtBot, page: HolidaysPage, tr: Translator) -> None:
    planner = page.board.planner
    go_to(page, date(2026, 7, 14))
    name = {
        Language.FRENCH: "Yasmine Öztürk, mardi 14 juillet : Vacances annuelles",
        Language.DUTCH: "Yasmine Öztürk, dinsdag 14 juli: Jaarlijkse vakantie",
    }[tr.language]
    assert planner.accessibleName().replace("\u00a0", " ") == name
    qtbot.waitUntil(lambda: len(planner.findChildren(SpokenDay)) == 24)
    july = planner.findChildren(SpokenDay)[6].accessibleName()
    assert tr.weekday(date(2026, 7, 21), "d MMMM") in july
    assert "Yasmine" in july


@pytest.mark.parametrize(
    ("key", "extend", "to"),
    [
        (Qt.Key.Key_Left, False, (0, date(2026, 3, 30))),
        (Qt.Key.Key_Right, False, (0, date(2026, 4, 1))),
        (Qt.Key.Key_Home, False, (0, date(2026, 3, 1))),
        (Qt.Key.Key_Up, False, (1, date(2026, 2, 28))),
        (Qt.Key.Key_Down, False, (1, date(2026, 3, 31))),
        (Qt.Key.Key_Down, True, (0, date(2026, 4, 30))),
        (Qt.Key.Key_PageUp, False, (0, date(2026, 2, 28))),
        (Qt.Key.Key_A, False, None),
    ],
)
def test_where_a_key_leads(key: Qt.Key, extend: bool, to: tuple[int, date] | None) -> None:
    assert step(key, 0, date(2026, 3, 31), 2, extend=extend) == to


def test_the_year_has_two_ends() -> None:
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
        assert step(key, 0, first, 2, extend=False) == (0, first)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        assert step(key, 1, last, 2, extend=False) == (1, last)


def test_a_month_says_nothing_where_nothing_is_planned(page: HolidaysPage, tr: Translator) -> None:
    state = page._state
    assert state is not None
    said = state.lanes[0].say_month(Month(2026, 3), tr)
    assert {Language.FRENCH: "rien de prévu", Language.DUTCH: "niets gepland"}[tr.language] in said


def test_a_closure_asks_for_leave_on_the_days_of_work(page: HolidaysPage, demo: Workspace) -> None:
    note_closure(demo, date(2026, 9, 14), date(2026, 9, 20))
    state = load_state(demo, 2026, YASMINE, TODAY)
    lane = state.lanes[0]
    closed = sorted(day for day, mark in lane.marks.items() if mark == "closed")
    assert closed == [day for day in closed if day in lane.works]
    assert closed[0] >= date(2026, 9, 14)
    planner = page.board.planner
    go_to(page, closed[0])
    assert planner.current_lane() is not None
    plan_leave(demo, YASMINE, AbsenceKind.ANNUAL_LEAVE, date(2026, 9, 14), date(2026, 9, 18))
    lane = load_state(demo, 2026, YASMINE, TODAY).lanes[0]
    assert [day for day, mark in lane.marks.items() if mark == "closed" and day.day <= 18] == []


def test_a_closure_is_checked_once(page: HolidaysPage, demo: Workspace, law_book: LawBook) -> None:
    note_closure(demo, date(2026, 9, 14), date(2026, 9, 27))
    plan_leave(demo, YASMINE, AbsenceKind.ANNUAL_LEAVE, date(2026, 9, 16), date(2026, 9, 16))
    state = load_state(demo, 2026, YASMINE, TODAY)
    lane = state.lanes[0]
    side = load_side(demo, state, lane, law_book)
    told = [one.text for one in side.checks if one.text.plural is not None]
    assert [one.count for one in told] == [
        sum(1 for mark in lane.marks.values() if mark == "closed")
    ]


def test_leave_is_moved_by_keyboard(qtbot: QtBot, page: HolidaysPage, demo: Workspace) -> None:
    planner = page.board.planner
    go_to(page, date(2026, 5, 5))
    qtbot.keyClick(planner, Qt.Key.Key_F2)
    assert len(shell_of(page).refused) == 1  # nothing is planned that day
    go_to(page, date(2026, 7, 15))
    qtbot.keyClick(planner, Qt.Key.Key_F2)
    dialog = fill(qtbot, page, {"first_day": "1/1/2030"})
    assert dialog.form.rows["first_day"].wrong()
    fill(qtbot, page, {"first_day": "17/8/2026"})
    assert planned(demo, 8) == [(AbsenceKind.ANNUAL_LEAVE, 17, 28)]
    assert planner.chosen() == Period(date(2026, 8, 17), date(2026, 8, 28))  # where it is now
    assert shell_of(page).said[-1][1]
    demo.undo()
    assert planned(demo, 7)[0] == (AbsenceKind.ANNUAL_LEAVE, 13, 24)


def test_the_kind_and_the_days_stay_in_sight(qtbot: QtBot, page: HolidaysPage) -> None:
    for day in (date(2026, 1, 5), date(2026, 12, 7)):
        go_to(page, day)
        for shown_part in (page.board.tools.kind, page.board.tools.chosen):
            corner = shown_part.mapTo(page, QPoint(0, 0))
            assert page.rect().contains(QRect(corner, shown_part.size()))
            assert not page.scroll_area.isAncestorOf(shown_part)
            assert not shown_part.visibleRegion().isEmpty()


def test_a_day_says_why_with_f1(qtbot: QtBot, page: HolidaysPage) -> None:
    planner = page.board.planner
    go_to(page, date(2026, 7, 21))  # the national holiday
    qtbot.keyClick(planner, Qt.Key.Key_F1)
    opened = [row for row in page.balances.lines if row.is_open()]
    assert len(opened) == 1
    assert "1974" in " ".join(label.text() for label in opened[0].panel.findChildren(QLabel))
    qtbot.keyClick(planner, Qt.Key.Key_Down)
    go_to(page, date(2026, 4, 14))  # she was ill: it counts on no right
    planner.set_lane(YASMINE)
    qtbot.keyClick(planner, Qt.Key.Key_F1)
    assert shell_of(page).said


@pytest.mark.parametrize(
    ("today", "month", "year"),
    [
        (date(2026, 1, 12), Month(2025, 12), 2026),  # the pay of December is being settled
        (date(2026, 1, 12), Month(2025, 11), 2025),  # somebody looks back
        (date(2027, 7, 5), Month(2027, 6), 2027),
    ],
)
def test_in_january_the_year_that_begins_is_planned(
    qtbot: QtBot,
    demo: Workspace,
    law_book: LawBook,
    tr: Translator,
    today: date,
    month: Month,
    year: int,
) -> None:
    made = HolidaysPage(context_of(demo, law_book, tr, today, YASMINE, month=month))
    qtbot.addWidget(made)
    assert made._year == year


def test_paid_leave_takes_the_days_in_the_company_alone(
    workspace: Workspace, law_book: LawBook, tr: Translator
) -> None:
    """In the school holidays the days of courses are free: all counts of leave leave them out."""
    operator = add_operator(workspace, "CEFA", Network.CEFA)
    referent = add_referent(workspace, operator, "Inès", "Maes")
    add_school_holidays(workspace, operator, (("Zomer", date(2026, 7, 4), date(2026, 8, 23)),))
    learner = add_learner(workspace, "Lotte", "Claes", date(2008, 3, 2))
    first, last = date(2025, 9, 1), date(2027, 6, 30)
    contract = sign_contract(workspace, learner, first, last, referent_id=referent)
    courses, hours = DayPlan(halves=frozenset(HalfDay)), DayPlan((Shift(420, 660), Shift(720, 960)))
    week = WeekPlan((courses, courses, hours, hours, hours, DayPlan(), DayPlan()))
    write_week(workspace, contract, PatternKind.NORMAL, week)
    taken = Period(date(2026, 7, 6), date(2026, 7, 26))
    plan_leave(workspace, learner, AbsenceKind.ANNUAL_LEAVE, taken.first, taken.last)
    lane = load_state(workspace, 2026, learner, TODAY).lane(learner)
    assert lane is not None
    leave = [day for day in taken if lane.marks.get(day) == "leave"]
    assert {day.weekday() for day in leave} == {2, 3, 4}
    assert period_text(lane, taken, tr).count("9") == 2  # at the company, and planned


def test_rest_days_that_are_missing_lead_to_their_list(page: HolidaysPage) -> None:
    page.checks.page_asked.emit("employer")
    assert shell_of(page).parts[-1] == "rest_days"


def test_who_comes_to_the_year_by_key_sees_the_days_one_is_on(
    qtbot: QtBot, page: HolidaysPage
) -> None:
    page.resize(1162, 400)
    go_to(page, date(2026, 12, 14))
    page.add_button.setFocus()
    page.to_top()
    planner, bar = page.board.planner, page.scroll_area.verticalScrollBar()
    assert bar.value() == 0
    planner.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(lambda: bar.value() > 0)
