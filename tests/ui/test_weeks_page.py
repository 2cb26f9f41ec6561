"""The page of worked weeks: absences, extra hours and the way to the company."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.kernel.messages import Hours, T
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind, TravelMode
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services.learners import add_learner, sign_contract
from desktop.services.pay import close_month
from desktop.services.supplement import extra_hours, travel_terms, worked_holidays
from desktop.services.timetable import absences, clear_absence
from desktop.services.workspace import Workspace
from desktop.ui.month.absence_dialog import AbsenceAnswer
from desktop.ui.pages.weeks.page import WeeksPage
from tests.ui.forms import QuietShell, context_of, fill, shown

TODAY = date(2026, 5, 4)
APRIL = Month(2026, 4)
MICHAL = 2  # the demo gives him a bicycle and extra hours


def made(
    qtbot: QtBot, workspace: Workspace, book: LawBook, tr: Translator, learner: int | None
) -> WeeksPage:
    context = context_of(workspace, book, tr, TODAY, learner_id=learner, month=APRIL)
    page = WeeksPage(context)
    shown(qtbot, page, workspace, page.refresh)
    return page


@pytest.fixture
def page(qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator) -> WeeksPage:
    return made(qtbot, demo, law_book, tr, MICHAL)


def contract_of(page: WeeksPage) -> int:
    state = page._state
    assert state is not None
    return state.contracts[-1].id


def test_a_letter_on_a_day_notes_an_absence(qtbot: QtBot, page: WeeksPage, demo: Workspace) -> None:
    strip = page.strip_card.strip
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    qtbot.keyClick(strip, Qt.Key.Key_V)
    found = [one for one in absences(demo, contract_of(page)) if one.period.first == APRIL.first]
    assert [one.kind for one in found] == [AbsenceKind.ANNUAL_LEAVE]
    assert page.absences.table.rowCount() == 1
    qtbot.mouseClick(page.absences.remove_button, Qt.MouseButton.LeftButton)
    assert page.absences.table.rowCount() == 0
    shell = page._context.shell
    assert isinstance(shell, QuietShell)
    assert shell.said == [(T("Removed."), True)]
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    qtbot.keyClick(strip, "e")  # nothing is noted there any more
    assert len(shell.said) == 1


def test_extra_hours_are_noted_moved_and_removed(
    qtbot: QtBot, page: WeeksPage, demo: Workspace
) -> None:
    qtbot.mouseClick(page.extra.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"day": "20/4/2026", "hours": "25"})
    assert dialog.form.rows["hours"].wrong()
    fill(qtbot, page, {"hours": "2", "reason": "Chocolat", "agreed_on": "1/4/2026"})
    before = {one.day: one.minutes for one in extra_hours(demo, contract_of(page))}
    assert before[date(2026, 4, 20)] == 120
    page.extra.table.selectRow(page.extra.table.rowCount() - 1)
    qtbot.keyClick(page.extra.table, Qt.Key.Key_F2)
    dialog = fill(qtbot, page, {"day": "22/4/2026"})
    assert dialog.form.rows["hours"].value() == page._context.tr.show(Hours(120))
    after = {one.day: one.minutes for one in extra_hours(demo, contract_of(page))}
    assert date(2026, 4, 20) not in after
    assert after[date(2026, 4, 22)] == 120
    rows = page.extra.table.rowCount()
    qtbot.mouseClick(page.extra.remove_button, Qt.MouseButton.LeftButton)
    assert page.extra.table.rowCount() == rows - 1


def test_the_way_to_the_company(qtbot: QtBot, page: WeeksPage, demo: Workspace) -> None:
    qtbot.mouseClick(page.travel.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"since": "20/4/2026", "km": "4,25"})
    assert dialog.form.rows["km"].wrong()
    fill(qtbot, page, {"km": "12,5", "monthly_price": "60"})
    found = travel_terms(demo, contract_of(page))[-1]
    assert (found.mode, found.hectometres) == (TravelMode.BICYCLE, 125)
    assert found.monthly_price == Euro.of("60")
    page.travel.table.selectRow(page.travel.table.rowCount() - 1)
    qtbot.keyClick(page.travel.table, Qt.Key.Key_F2)
    dialog = fill(qtbot, page, {"km": "13"})
    assert not dialog.form.rows["since"].control.isEnabled()
    assert travel_terms(demo, contract_of(page))[-1].hectometres == 130
    rows = page.travel.table.rowCount()
    qtbot.mouseClick(page.travel.remove_button, Qt.MouseButton.LeftButton)
    assert page.travel.table.rowCount() == rows - 1


def test_a_holiday_worked_has_its_day_of_rest(
    qtbot: QtBot, page: WeeksPage, demo: Workspace
) -> None:
    card, his = page.holidays, contract_of(page)
    qtbot.mouseClick(card.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"day": "7/4/2026", "hours": "4"})
    assert dialog.form.rows["day"].wrong()  # an ordinary Tuesday
    fill(qtbot, page, {"day": "6/4/2026"})  # Easter Monday
    noted = worked_holidays(demo, his)
    assert [(one.day, one.minutes, one.rest_on) for one in noted] == [(date(2026, 4, 6), 240, None)]
    qtbot.keyClick(card.table, Qt.Key.Key_F2)
    dialog = fill(qtbot, page, {"rest_on": "6/4/2026"})
    assert dialog.form.rows["rest_on"].wrong()
    fill(qtbot, page, {"rest_on": "8/4/2026"})
    assert worked_holidays(demo, his)[0].rest_on == date(2026, 4, 8)
    qtbot.mouseClick(card.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"day": "6/4/2026", "hours": "2"})
    assert dialog.form.rows["day"].wrong()  # noted already
    fill(qtbot, page, {"day": "12/4/2026"})  # a Sunday
    assert len(worked_holidays(demo, his)) == 2
    qtbot.mouseClick(card.remove_button, Qt.MouseButton.LeftButton)
    assert card.table.rowCount() == 1


def test_an_absence_is_proposed_on_a_day_under_contract(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    new = add_learner(demo, "Zoé", "Lambert", date(2008, 3, 1))
    sign_contract(demo, new, date(2026, 4, 15), date(2027, 6, 30))
    page = made(qtbot, demo, law_book, tr, new)
    page.editor.add()
    assert page.editor.dialog is not None
    assert page.editor.dialog.first.value() == date(2026, 4, 15)
    page.editor.dialog.reject()


def test_the_day_a_certificate_came_is_kept(page: WeeksPage, demo: Workspace) -> None:
    his, came = contract_of(page), date(2026, 4, 21)
    page.editor._note(
        AbsenceAnswer(
            AbsenceKind.ILLNESS, date(2026, 4, 20), date(2026, 4, 22), certificate_on=came
        )
    )
    assert [one.certificate_on for one in absences(demo, his) if one.period.first.day == 20] == [
        came
    ]
    row = page.absences.table.rowCount() - 1
    item = page.absences.table.item(row, 3)
    assert item is not None
    assert item.text() == "21/04/2026"
    clear_absence(demo, his, date(2026, 4, 21), date(2026, 4, 21))
    kept = [one.certificate_on for one in absences(demo, his) if one.period.first.day in (20, 22)]
    assert kept == [came, came]  # both rests keep it


def test_a_closed_month_says_where_it_is_opened(
    qtbot: QtBot, page: WeeksPage, demo: Workspace, law_book: LawBook
) -> None:
    close_month(demo, law_book, MICHAL, APRIL, TODAY)
    state = page._state
    assert state is not None
    assert state.frozen
    rows = page.travel.table.rowCount()
    qtbot.mouseClick(page.travel.remove_button, Qt.MouseButton.LeftButton)
    shell = page._context.shell
    assert isinstance(shell, QuietShell)
    assert len(shell.refused) == 1
    assert page.travel.table.rowCount() == rows


def test_without_a_contract_it_says_why(
    qtbot: QtBot, workspace: Workspace, law_book: LawBook, tr: Translator
) -> None:
    page = made(qtbot, workspace, law_book, tr, None)
    assert page._state is None
    assert page._empty.isVisibleTo(page)
    assert not page._body.isVisibleTo(page)
