"""The home page: dates of the agenda, settled with their evidence, and opened again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.kernel.errors import Refused
from desktop.kernel.vocabulary import DutyState
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.duty import duty_records, settle_duty
from desktop.services.learners import add_learner, sign_contract
from desktop.services.workspace import Workspace
from desktop.ui.pages.home import view
from desktop.ui.pages.home.page import HomePage
from desktop.ui.pages.home.state import load_state
from desktop.ui.records import RecordDialog
from desktop.ui.todo.row import DateBlock, TodoRow
from desktop.ui.todo.settling import settle
from tests.ui.conftest import Opener
from tests.ui.forms import QuietShell, context_of, fill, shown

TODAY = date(2026, 5, 4)
SCHOOL = "leave.school-agreement:contract:1:2026"


@pytest.fixture
def page(qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator) -> HomePage:
    made = HomePage(context_of(demo, law_book, tr, TODAY))
    shown(qtbot, made, demo, made.refresh)
    return made


def rows(page: HomePage) -> list[TodoRow]:
    """The rows in the list now; those of before wait to be deleted."""
    places = [page._left.itemAt(index) for index in range(page._left.count())]
    cards = [place.widget() for place in places if place is not None]
    return [row for card in cards if card is not None for row in card.findChildren(TodoRow)]


def row_of(page: HomePage, key: str) -> TodoRow:
    return next(row for row in rows(page) if row.todo.key == key)


def test_what_is_too_much_for_one_look_is_one_click_away(
    page: HomePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = [row.todo.key for row in rows(page)]
    near = [todo.key for todo in page._state.todos]
    monkeypatch.setattr(view, "NEAR_SHOWN", 2)
    page.refresh()
    assert [row.todo.key for row in rows(page)] == near[:3]  # and nothing that is due later
    assert page.all_button is not None
    qtbot.mouseClick(page.all_button, Qt.MouseButton.LeftButton)
    assert set(every) <= {row.todo.key for row in rows(page)}


def test_late_and_near_dates_come_before_later_ones(demo: Workspace, law_book: LawBook) -> None:
    state = load_state(demo, law_book, TODAY)
    assert [todo.near for todo in state.todos if todo.key] == [
        "late",
        "late",
        "soon",
        "soon",
        "calm",
    ]
    assert all(todo.near == "calm" for todo in state.later)
    assert state.waiting == 5
    # One month and a day before: 6 May is 32 days away.
    before = load_state(demo, law_book, date(2026, 4, 4))
    assert "pay.payslip:contract:1:2026-04" in {todo.key for todo in before.later}
    near = load_state(demo, law_book, date(2026, 4, 6))
    assert "pay.payslip:contract:1:2026-04" in {todo.key for todo in near.todos}


def test_each_date_is_said_as_a_sentence(page: HomePage) -> None:
    first = row_of(page, SCHOOL)
    assert "Yasmine" in first.accessibleName()
    assert "30" in first.accessibleName()
    assert len(first.findChildren(DateBlock)) == 1
    shell = page._context.shell
    assert isinstance(shell, QuietShell)
    assert shell.waiting == 5


def test_a_duty_is_done_with_its_evidence(qtbot: QtBot, page: HomePage, demo: Workspace) -> None:
    button = row_of(page, SCHOOL).settle_button
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"on": "5/5/2026"})
    assert dialog.form.rows["on"].wrong()  # it has not come yet
    fill(qtbot, page, {"on": "29/4/2026", "reference": "Accord 12"})
    found = duty_records(demo)[SCHOOL]
    assert (found.state, found.on, found.reference) == (
        DutyState.DONE,
        date(2026, 4, 29),
        "Accord 12",
    )
    assert SCHOOL not in {row.todo.key for row in rows(page)}
    demo.undo()
    assert SCHOOL in {row.todo.key for row in rows(page)}


def test_what_does_not_apply_needs_a_reason(demo: Workspace) -> None:
    values = {"state": DutyState.NOT_APPLICABLE, "on": TODAY, "reference": "", "reason": " "}
    with pytest.raises(Refused) as refused:
        settle(demo, SCHOOL, TODAY, values)
    assert refused.value.field == "reason"
    settle(demo, SCHOOL, TODAY, {**values, "reason": "No school leave"})
    assert duty_records(demo)[SCHOOL].reason == "No school leave"


def test_the_whole_agenda_shows_what_was_settled_and_opens_it_again(
    qtbot: QtBot, page: HomePage, demo: Workspace
) -> None:
    few = len(rows(page))
    settle(
        demo,
        SCHOOL,
        TODAY,
        {"state": DutyState.DONE, "on": TODAY, "reference": "", "reason": ""},
    )
    assert page.all_button is not None
    qtbot.mouseClick(page.all_button, Qt.MouseButton.LeftButton)
    assert len(rows(page)) > few
    again = next(row for row in rows(page) if row.todo.level == "settled")
    assert again.todo.key == SCHOOL
    qtbot.mouseClick(again.button, Qt.MouseButton.LeftButton)
    assert SCHOOL not in duty_records(demo)
    qtbot.mouseClick(page.all_button, Qt.MouseButton.LeftButton)
    assert len(rows(page)) == few


def test_the_button_goes_to_the_month(qtbot: QtBot, page: HomePage) -> None:
    row = row_of(page, "pay.payslip:contract:2:2026-04")
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    shell = page._context.shell
    assert isinstance(shell, QuietShell)
    page_id, learner, month = shell.opened[-1]
    assert (page_id, learner, str(month)) == ("pay", 2, "2026-04")


def test_the_agenda_becomes_a_calendar_file(
    qtbot: QtBot, page: HomePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "agenda.ics"

    def choose(*_args: object, **_kwargs: object) -> tuple[str, str]:
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    qtbot.mouseClick(page.export_button, Qt.MouseButton.LeftButton)
    assert b"BEGIN:VEVENT" in target.read_bytes()
    target = tmp_path / "nowhere" / "agenda.ics"
    qtbot.mouseClick(page.export_button, Qt.MouseButton.LeftButton)
    shell = page._context.shell
    assert isinstance(shell, QuietShell)
    assert len(shell.refused) == 1


def test_the_menu_counts_what_waits_whatever_page_is_shown(
    qtbot: QtBot, open_window: Opener, demo_copy: Path
) -> None:
    window = open_window(demo_copy)
    assert window.workspace is not None
    assert window._frame is not None
    item = window._frame.menu.items()["home"]
    before = int(item.accessibleDescription())
    window.open_page("employer")
    settle_duty(window.workspace, SCHOOL, DutyState.DONE, TODAY)
    qtbot.waitUntil(lambda: item.accessibleDescription() == str(before - 1))
    assert window.page == "employer"


@pytest.mark.parametrize(("first", "said"), [(date(2026, 4, 13), "clôtur"), (TODAY, "mai 2026")])
def test_a_contract_that_begins_has_no_pay_to_close_before(
    demo: Workspace, law_book: LawBook, first: date, said: str
) -> None:
    new = add_learner(demo, "Zoé", "Lambert", date(2008, 3, 1))
    sign_contract(demo, new, first, date(2027, 6, 30))
    glance = load_state(demo, law_book, TODAY).learners[-1]
    assert said in Translator(Language.FRENCH, CATALOGS).show(glance.pay)


def test_no_dialog_stays_open(qtbot: QtBot, page: HomePage) -> None:
    button = row_of(page, SCHOOL).settle_button
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = next(one for one in page.findChildren(RecordDialog) if one.isVisible())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
