"""The page of the tutors: what they can show, who stands in, and days nobody follows."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.kernel.messages import T
from desktop.kernel.vocabulary import PatternKind
from desktop.kernel.week import DayPlan, Shift, WeekPlan
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services import duty, employer
from desktop.services.learners import add_learner, change_contract, sign_contract
from desktop.services.timetable import write_week
from desktop.services.workspace import Workspace
from desktop.ui.pages.tutors.page import TutorsPage
from desktop.ui.pages.tutors.state import load_state
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.labels import Label
from tests.ui.forms import context_of, fill, shown, write

TODAY = date(2026, 5, 4)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, law_book: LawBook, tr: Translator) -> TutorsPage:
    employer.found_company(workspace, "Boulangerie Lambert SRL", "0464.897.838")
    employer.add_establishment(workspace, "2.145.688.993", name="Atelier")
    employer.add_tutor(workspace, "Ann", "Maes")
    made = TutorsPage(context_of(workspace, law_book, tr, TODAY))
    shown(qtbot, made, workspace, made.refresh)
    return made


def test_a_deputy_is_named_later(qtbot: QtBot, page: TutorsPage, workspace: Workspace) -> None:
    employer.add_tutor(workspace, "Ed", "Roy")
    card = page.away
    qtbot.mouseClick(card.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"first_day": "4/5/2026"})
    assert dialog.form.rows["last_day"].wrong()
    fill(qtbot, page, {"last_day": "8/5/2026"})
    assert duty.tutor_absences(workspace)[0].deputy_id is None
    qtbot.keyClick(card.table, Qt.Key.Key_F2)
    again = fill(qtbot, page, {})
    assert not again.form.rows["first_day"].control.isEnabled()


def test_what_a_tutor_can_show_is_kept(
    qtbot: QtBot, page: TutorsPage, workspace: Workspace
) -> None:
    qtbot.keyClick(page.tutors.table, Qt.Key.Key_F2)
    fill(qtbot, page, {"trade_since": "1/9/2010", "extract_on": "1/6/2025"})
    known = employer.tutors(workspace)[0]
    assert (known.trade_since, known.extract_on) == (date(2010, 9, 1), date(2025, 6, 1))
    assert known.head_title is None


def test_a_new_tutor_is_in_the_first_establishment(
    qtbot: QtBot, page: TutorsPage, workspace: Workspace
) -> None:
    qtbot.mouseClick(page.tutors.add_button, Qt.MouseButton.LeftButton)
    fill(qtbot, page, {"first_name": "Marc", "last_name": "Lambert", "niss": "62.01.06-209.47"})
    added = employer.tutors(workspace)[-1]
    assert added.establishment_id == employer.establishments(workspace)[0].id
    assert added.niss == "62010620947"
    page.tutors.table.selectRow(1)
    qtbot.mouseClick(page.tutors.remove_button, Qt.MouseButton.LeftButton)
    assert page.tutors.table.rowCount() == 1


def test_the_national_number_is_checked_on_leaving(qtbot: QtBot, page: TutorsPage) -> None:
    qtbot.mouseClick(page.tutors.add_button, Qt.MouseButton.LeftButton)
    dialog = next(one for one in page.findChildren(RecordDialog) if one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    row = dialog.form.rows["niss"]
    write(qtbot, row.control, "62010620948", Qt.Key.Key_Tab)
    assert row.wrong()
    write(qtbot, row.control, "62010620947", Qt.Key.Key_Tab)
    assert not row.wrong()
    dialog.reject()


def test_every_question_on_a_tutor_says_what_it_is_for(qtbot: QtBot, page: TutorsPage) -> None:
    qtbot.mouseClick(page.tutors.add_button, Qt.MouseButton.LeftButton)
    dialog = next(one for one in page.findChildren(RecordDialog) if one.isVisible())
    for name in ("trade_since", "extract_on", "head_title", "recognised", "teaching_proof"):
        assert dialog.form.rows[name].control.accessibleDescription()
    dialog.reject()


def test_what_is_missing_is_said_for_the_one_chosen(page: TutorsPage, workspace: Workspace) -> None:
    state = page._state
    assert state is not None
    assert [one.code for one in state.tutors[0].missing] == [
        "tutor.years-not-told",
        "tutor.no-extract",
    ]
    employer.change_tutor(workspace, 1, trade_since=date(2010, 1, 1), extract_on=date(2025, 6, 1))
    state = page._state
    assert state is not None
    assert state.tutors[0].missing == ()
    assert page.missing.isVisibleTo(page)


def test_what_is_missing_is_noted_from_where_it_is_said(
    qtbot: QtBot, page: TutorsPage, workspace: Workspace
) -> None:
    employer.change_tutor(workspace, 1, trade_since=date(2010, 1, 1))
    qtbot.mouseClick(page.note_button, Qt.MouseButton.LeftButton)
    dialog = next(one for one in page.findChildren(RecordDialog) if one.isVisible())
    wanted = dialog.form.rows["extract_on"].control
    focus = dialog.focusWidget()
    assert focus is not None
    assert focus is wanted or wanted.isAncestorOf(focus)
    fill(qtbot, page, {"extract_on": "1/6/2025"})
    assert employer.tutors(workspace)[0].extract_on == date(2025, 6, 1)
    assert not page.note_button.isVisibleTo(page)


def test_without_learners_nobody_is_said_to_be_covered(
    page: TutorsPage, workspace: Workspace, tr: Translator
) -> None:
    def said() -> list[str]:
        rows = [page.cover.body.itemAt(at) for at in range(page.cover.body.count())]
        return [
            label.text()
            for row in rows
            if row is not None and (widget := row.widget()) is not None
            for label in widget.findChildren(Label)
        ]

    assert tr(T("No learner is in the company in these weeks.")) in said()
    person = add_learner(workspace, "Bo", "Ş", date(2006, 1, 1))
    signed = sign_contract(
        workspace, person, date(2025, 9, 1), date(2026, 5, 20), tutor_id=1, trade="Boulanger"
    )
    assert tr(T("No learner is in the company in these weeks.")) in said()
    write_week(workspace, signed, PatternKind.NORMAL, WeekPlan((DayPlan((Shift(480, 720),)),) * 7))
    assert tr(T("Every day in the company has its tutor.")) in said()


def test_days_nobody_follows_are_found(
    page: TutorsPage, workspace: Workspace, law_book: LawBook
) -> None:
    person = add_learner(workspace, "Bo", "Ş", date(2006, 1, 1))
    signed = sign_contract(
        workspace, person, date(2025, 9, 1), date(2026, 5, 20), tutor_id=1, trade="Boulanger"
    )
    work, off = DayPlan((Shift(480, 720),)), DayPlan()
    week = WeekPlan((work, work, work, off, off, off, off))
    write_week(workspace, signed, PatternKind.NORMAL, week)
    assert load_state(workspace, law_book, TODAY).uncovered == ()
    away = duty.note_tutor_absence(workspace, 1, date(2026, 5, 6), date(2026, 5, 11))
    found = load_state(workspace, law_book, TODAY).uncovered
    assert [(gap.period.first, gap.period.last) for gap in found] == [
        (date(2026, 5, 6), date(2026, 5, 6)),
        (date(2026, 5, 11), date(2026, 5, 11)),
    ]
    employer.add_tutor(workspace, "Ed", "Roy")
    duty.name_deputy(workspace, away, 2)
    assert load_state(workspace, law_book, TODAY).uncovered == ()
    change_contract(workspace, signed, tutor_id=None)
    found = load_state(workspace, law_book, TODAY).uncovered
    # Mondays to Wednesdays, 4 to 20 May: the 4th and the 18th replace 1 May and Ascension Day,
    # which fall on days off.
    assert [day.day for gap in found for day in gap.period] == [5, 6, 11, 12, 13, 19, 20]
    assert found[0].tutor == ""


@pytest.fixture
def followed(page: TutorsPage, workspace: Workspace) -> TutorsPage:
    """Two learners of Ann, in the company from Mondays to Fridays; Ed is a tutor too."""
    employer.add_tutor(workspace, "Ed", "Roy")
    day, off = DayPlan((Shift(480, 720),)), DayPlan()
    week = WeekPlan((*(day,) * 5, off, off))
    for name in ("Bo", "Çelik"):
        person = add_learner(workspace, name, "Ş", date(2006, 1, 1))
        signed = sign_contract(
            workspace, person, date(2025, 9, 1), date(2026, 5, 20), tutor_id=1, trade="Boulanger"
        )
        write_week(workspace, signed, PatternKind.NORMAL, week)
    return page


def kinds(page: TutorsPage, learner: int) -> dict[int, str]:
    cells = page.calendar.strips[learner]._cells
    return {cell.day.day: cell.kind for cell in cells if cell.kind not in {"off", "outside"}}


def test_the_calendar_shows_who_follows_each_learner(
    followed: TutorsPage, workspace: Workspace, tr: Translator
) -> None:
    # Until the 20th; 14 May is Ascension Day; 1 May is a holiday.
    days = [4, 5, 6, 7, 8, 11, 12, 13, 15, 18, 19, 20]
    assert kinds(followed, 1) == dict.fromkeys(days, "tutor")
    away = duty.note_tutor_absence(workspace, 1, date(2026, 5, 6), date(2026, 5, 7))
    assert [day for day, kind in kinds(followed, 2).items() if kind == "nobody"] == [6, 7]
    duty.name_deputy(workspace, away, 2)
    assert [day for day, kind in kinds(followed, 2).items() if kind == "deputy"] == [6, 7]
    duty.note_tutor_absence(workspace, 2, date(2026, 5, 7), date(2026, 5, 7))
    assert [day for day, kind in kinds(followed, 2).items() if kind == "nobody"] == [7]
    state = followed._state
    assert state is not None
    (gap, other) = state.uncovered
    assert (gap.period.first, gap.period.last) == (date(2026, 5, 7), date(2026, 5, 7))
    assert gap.tutor == "Ann Maes"
    assert other.learner != gap.learner
    cell = followed.calendar.strips[1]._cells[6]
    assert (
        tr(T("nobody, as {tutor} is away, and so is the deputy", tutor="Ann Maes")) in cell.spoken
    )


def test_the_keyboard_walks_the_calendar_and_names_a_deputy(
    qtbot: QtBot, followed: TutorsPage, workspace: Workspace, tr: Translator
) -> None:
    duty.note_tutor_absence(workspace, 1, date(2026, 5, 6), date(2026, 5, 7))
    calendar = followed.calendar
    first, second = calendar.strips.values()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert first.current_day() == TODAY
    for _ in range(2):
        qtbot.keyClick(first, Qt.Key.Key_Right)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    assert second.current_day() == date(2026, 5, 6)
    assert calendar.told.text() == second.accessibleName()
    assert tr(T("nobody, as {tutor} is away and has no deputy", tutor="Ann Maes")) in (
        calendar.told.text()
    )
    assert calendar.do_button.accessibleName() == tr(T("Name a deputy…"))
    qtbot.keyClick(second, Qt.Key.Key_Return)
    dialog = next(one for one in followed.findChildren(RecordDialog) if one.isVisible())
    dialog.form.rows["deputy_id"].reset(2)
    dialog.accept()
    assert duty.tutor_absences(workspace)[0].deputy_id == 2
    assert second.current_day() == date(2026, 5, 6)  # the cursor stays
    assert tr(T("with the deputy, {name}; {tutor} is away", name="Ed Roy", tutor="Ann Maes")) in (
        calendar.told.text()
    )
    assert calendar.do_button.accessibleName() == tr(T("Name another deputy…"))


def test_the_calendar_goes_to_another_month(followed: TutorsPage) -> None:
    followed.move_year(-1)
    assert len(kinds(followed, 1)) == 21  # 22 working days of April, and Easter Monday
    assert followed.calendar.strips[1].current_day() == date(2026, 4, 4)
    for _ in range(2):
        followed.move_year(1)
    assert followed.calendar.strips == {}  # no contract runs in June


def test_the_keyboard_goes_to_the_button_that_adds(qtbot: QtBot, page: TutorsPage) -> None:
    page.show_part("tutors")
    qtbot.waitUntil(page.tutors.add_button.hasFocus)
