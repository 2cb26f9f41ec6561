"""The company page: written as typed, refused under the field."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import Network, Regime
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services import employer
from desktop.services.workspace import Workspace
from desktop.ui.duration import weekly_minutes
from desktop.ui.pages.employer.page import EmployerPage
from desktop.ui.pages.employer.state import load_state
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.segmented import Segmented
from tests.ui.forms import QuietShell, context_of, fill, shown, write

ESTABLISHMENT = "2.145.688.993"


@pytest.fixture
def page(
    qtbot: QtBot, workspace: Workspace, law_book: LawBook, tr: Translator, today: date
) -> EmployerPage:
    made = EmployerPage(context_of(workspace, law_book, tr, today))
    shown(qtbot, made, workspace, made.refresh)
    return made


def found(workspace: Workspace) -> None:
    employer.found_company(workspace, "Boulangerie Lambert SRL", "0464.897.838", head="Marc")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("38", 2280), ("38,5", 2310), ("38.25", 2295), ("38h30", 2310), ("38 u 30", 2310)],
)
def test_reads_the_hours_of_a_week(text: str, minutes: int) -> None:
    assert weekly_minutes(text) == minutes


@pytest.mark.parametrize("text", ["", "x", "38h75", "100,5,5"])
def test_refuses_what_is_no_number_of_hours(text: str) -> None:
    with pytest.raises(Refused):
        weekly_minutes(text)


def test_creates_the_company_by_typing(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace, tr: Translator
) -> None:
    assert page.found is not None
    rows = page.found.form.rows
    write(qtbot, rows["name"].control, "Boulangerie Lambert SRL")
    write(qtbot, rows["enterprise_number"].control, "0464897838")
    write(qtbot, rows["joint_committee"].control, "118")
    write(qtbot, rows["weekly_minutes"].control, "38h30")
    qtbot.mouseClick(page.found.button, Qt.MouseButton.LeftButton)
    known = employer.company(workspace)
    assert known is not None
    assert (known.enterprise_number, known.weekly_minutes) == ("0464897838", 2310)
    assert known.regime is Regime.WORKER
    assert page.found is None
    assert page.card.form.rows["enterprise_number"].control.text() == "0464.897.838"


def test_a_wrong_number_is_said_and_kept(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    assert page.found is not None
    row = page.found.form.rows["enterprise_number"]
    write(qtbot, row.control, "0464.897.839")
    assert row.wrong()
    assert row.value() == "0464.897.839"
    assert "0464.897.839" in row.control.accessibleDescription()
    qtbot.mouseClick(page.found.button, Qt.MouseButton.LeftButton)
    assert employer.company(workspace) is None
    qtbot.keyClick(row.control, Qt.Key.Key_Backspace)
    assert not row.wrong()


def test_a_field_is_written_at_once_and_undone(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    found(workspace)
    row = page.card.form.rows["town"]
    write(qtbot, row.control, "Huy")
    known = employer.company(workspace)
    assert known is not None
    assert known.town == "Huy"
    workspace.undo()
    assert row.value() == ""


def test_what_is_being_typed_survives_a_refresh(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    found(workspace)
    field = page.card.form.rows["head"].control
    field.setFocus()
    qtbot.keyClicks(field, " Lambert")
    employer.change_company(workspace, phone="085 27 13 30")
    assert page.card.form.rows["head"].value() == "Marc Lambert"
    assert page.card.form.rows["phone"].value() == "085 27 13 30"
    assert page.focusWidget() is field


def test_a_refused_value_leaves_the_file_as_it_is(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    found(workspace)
    row = page.card.form.rows["enterprise_number"]
    write(qtbot, row.control, "0464.897.839")
    assert row.wrong()
    page.refresh()
    assert row.value() == "0464.897.839"
    write(qtbot, row.control, "0464 897 838")
    assert not row.wrong()
    assert row.value() == "0464.897.838"


def test_fills_the_lists_by_typing(qtbot: QtBot, page: EmployerPage, workspace: Workspace) -> None:
    found(workspace)
    lists = page.lists
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(lists.establishments.add_button, left)
    dialog = fill(qtbot, page, {"number": "2.145.688.994", "name": "Atelier"})
    assert dialog.isVisible()
    assert dialog.form.rows["number"].wrong()
    fill(qtbot, page, {"number": ESTABLISHMENT})
    qtbot.mouseClick(lists.operators.add_button, left)
    fill(qtbot, page, {"name": "CEFA de Huy"})
    qtbot.mouseClick(lists.referents.add_button, left)
    fill(qtbot, page, {"first_name": "Sophie", "last_name": "Delvaux"})
    qtbot.mouseClick(lists.holidays.add_button, left)
    fill(qtbot, page, {"name": "x", "first_day": "19/10/2026", "last_day": "30/10/2026"})
    state = load_state(workspace)
    assert [one.name for one in state.establishments] == ["Atelier"]
    assert state.referents[0].operator_id == state.operators[0].id
    assert state.holidays[0].period.days == 12
    assert lists.referents.table.rowCount() == 1


def test_a_network_that_does_not_fit_is_said_beside_it_and_written(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace, tr: Translator
) -> None:
    found(workspace)
    lists = page.lists
    qtbot.mouseClick(lists.operators.add_button, Qt.MouseButton.LeftButton)
    dialog = next(one for one in page.findChildren(RecordDialog) if one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    row = dialog.form.rows["network"]
    write(qtbot, dialog.form.rows["name"].control, "IFAPME", Qt.Key.Key_Tab)
    assert "IFAPME" in row.doubt()
    assert not row.wrong()
    assert row.control.accessibleDescription() == row.doubt()
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert load_state(workspace).operators[0].network is Network.CEFA
    cell = lists.operators.table.item(0, 1)
    assert cell is not None
    assert cell.text() == tr(T("{network}, to check", network="CEFA"))
    qtbot.keyClick(lists.operators.table, Qt.Key.Key_F2)
    dialog = next(one for one in page.findChildren(RecordDialog) if one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    row = dialog.form.rows["network"]
    assert "IFAPME" in row.doubt()
    assert isinstance(row.control, Segmented)
    row.control._group.button(1).click()
    assert row.doubt() == ""
    write(qtbot, dialog.form.rows["postcode"].control, "1070", Qt.Key.Key_Tab)
    assert "1070" in row.doubt()
    dialog.reject()


def test_changes_and_removes_a_record(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    found(workspace)
    employer.add_operator(workspace, "CEFA", Network.CEFA)
    qtbot.keyClick(page.lists.operators.table, Qt.Key.Key_Return)
    fill(qtbot, page, {"name": "CEFA"})
    qtbot.keyClick(page.lists.operators.table, Qt.Key.Key_F2)
    fill(qtbot, page, {"name": "CEFA de Huy"})
    assert load_state(workspace).operators[0].name == "CEFA de Huy"
    page.lists.operators.table.setFocus()
    qtbot.keyClick(page.lists.operators.table, Qt.Key.Key_Delete)
    assert load_state(workspace).operators == ()
    workspace.undo()
    assert page.lists.operators.table.rowCount() == 1


def test_numbers_are_checked_on_leaving_their_field(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    found(workspace)
    for button, name, wrong, right in (
        (page.lists.establishments.add_button, "number", "2145688994", ESTABLISHMENT),
    ):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        dialog = next(one for one in page.findChildren(RecordDialog) if one.isVisible())
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        row = dialog.form.rows[name]
        write(qtbot, row.control, wrong, Qt.Key.Key_Tab)
        assert row.wrong()
        write(qtbot, row.control, right, Qt.Key.Key_Tab)
        assert not row.wrong()
        write(qtbot, row.control, "", Qt.Key.Key_Tab)
        assert not row.wrong()
        dialog.reject()


def test_what_cannot_be_read_gets_the_focus(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    found(workspace)
    employer.add_operator(workspace, "CEFA", Network.CEFA)
    qtbot.mouseClick(page.lists.holidays.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"first_day": "31/02/2026", "last_day": "2/3/2026"})
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.form.rows["first_day"].control


def test_a_long_text_shows_from_its_beginning_once_left(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    found(workspace)
    field = page.card.form.rows["head"].control
    assert isinstance(field, QLineEdit)
    write(qtbot, field, "Marc Lambert " * 12, Qt.Key.Key_Tab)
    assert field.cursorPosition() == 0
    field.setFocus()
    assert field.cursorPosition() == len(field.text())


def test_a_referent_needs_an_operator(
    qtbot: QtBot, workspace: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    found(workspace)
    context = context_of(workspace, law_book, tr, today)
    page = EmployerPage(context)
    shown(qtbot, page, workspace, page.refresh)
    qtbot.mouseClick(page.lists.referents.add_button, Qt.MouseButton.LeftButton)
    assert isinstance(context.shell, QuietShell)
    assert len(context.shell.refused) == 1


def test_has_one_main_button_at_most(page: EmployerPage, workspace: Workspace) -> None:
    def primary() -> int:
        buttons = page.findChildren(QPushButton)
        return sum(one.property("kind") == "primary" and one.isVisible() for one in buttons)

    assert primary() == 1
    found(workspace)
    assert primary() == 0


@pytest.mark.parametrize("name", ["prevention_service", "practises_trade", "risky"])
def test_the_keyboard_goes_to_what_a_paper_misses(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace, name: str
) -> None:
    found(workspace)
    page.show_part(name)
    forms = page.card.form, page.services.form, page.check.form
    control = next(form.rows[name].control for form in forms if name in form.rows)
    qtbot.waitUntil((control.focusProxy() or control).hasFocus)


def test_a_joint_committee_is_three_digits_or_three_and_two(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    assert page.found is not None
    asked = page.found.form.rows["joint_committee"]
    write(qtbot, asked.control, "99999")
    assert asked.wrong()
    found(workspace)
    page.refresh()
    row = page.card.form.rows["joint_committee"]
    write(qtbot, row.control, "99999")
    assert row.wrong()
    assert row.value() == "99999"
    write(qtbot, row.control, "118 03")
    known = employer.company(workspace)
    assert known is not None
    assert (known.joint_committee, row.value()) == ("118.03", "118.03")


def test_school_holidays_are_changed_in_place(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    found(workspace)
    operator = employer.add_operator(workspace, "CEFA de Huy", Network.CEFA)
    autumn = ("Automne", date(2026, 10, 19), date(2026, 10, 30))
    employer.add_school_holidays(workspace, operator, (autumn,))
    page.refresh()
    before = employer.school_holidays(workspace)
    qtbot.mouseClick(page.lists.holidays.edit_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"last_day": "18/10/2026"})
    assert dialog.form.rows["last_day"].wrong()
    dialog = fill(qtbot, page, {"last_day": ""})
    assert dialog.form.rows["last_day"].wrong()
    assert employer.school_holidays(workspace) == before
    fill(qtbot, page, {"name": "Toussaint", "last_day": "1/11/2026"})
    [changed] = employer.school_holidays(workspace)
    assert (changed.id, changed.name, changed.period.last) == (
        before[0].id,
        "Toussaint",
        date(2026, 11, 1),
    )
    workspace.undo()
    assert employer.school_holidays(workspace) == before


def test_what_is_not_plain_has_a_line_of_help(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    found(workspace)
    page.refresh()
    rows = page.card.form.rows
    for name in ("enterprise_number", "onss_number", "head", "joint_committee", "risky"):
        assert rows[name].control.accessibleDescription(), name
    for button, names in (
        (page.lists.establishments.add_button, ["number"]),
        (page.lists.operators.add_button, ["name"]),
        (page.conditions.insurances.add_button, ["policy", "first_day"]),
    ):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        dialog = next(one for one in page.findChildren(RecordDialog) if one.isVisible())
        for name in names:
            assert dialog.form.rows[name].control.accessibleDescription(), name
        dialog.reject()
