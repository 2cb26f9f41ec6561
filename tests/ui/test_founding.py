"""The five questions of a new file: what is wrong is said where it is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui.pages.welcome.founding import FoundingDialog
from desktop.ui.startup import Founding
from desktop.ui.widgets.form import FormRow
from tests.ui.forms import write


@pytest.fixture
def made() -> list[Founding]:
    return []


@pytest.fixture
def dialog(
    qtbot: QtBot, tr: Translator, own_folders: object, made: list[Founding]
) -> FoundingDialog:
    def create(founding: Founding) -> None:
        if not founding.name:
            raise Refused(T("A name is needed here."), "name")
        made.append(founding)

    opened = FoundingDialog(tr, create)
    qtbot.addWidget(opened)
    with qtbot.waitExposed(opened):
        opened.show()
    opened.activateWindow()
    return opened


def said(row: FormRow) -> str:
    shown = [one for one in row.findChildren(QLabel) if one.isVisible()]
    errors = [one.text() for one in shown if one.property("role") == "error"]
    return " ".join(errors)


def test_begins_in_the_first_field(dialog: FoundingDialog) -> None:
    assert dialog.focusWidget() is dialog.name.field


def test_the_number_is_checked_on_leaving_its_field(qtbot: QtBot, dialog: FoundingDialog) -> None:
    write(qtbot, dialog.number.field, "0464897839", Qt.Key.Key_Tab)
    assert "0464897839" in said(dialog.number)
    assert not dialog._problem_row.isVisible()
    dialog.number.field.setFocus()
    qtbot.keyClick(dialog.number.field, Qt.Key.Key_Backspace)
    assert said(dialog.number) == ""
    write(qtbot, dialog.number.field, "0464.897.838", Qt.Key.Key_Tab)
    assert said(dialog.number) == ""


def test_what_is_left_empty_is_asked_for_from_the_first(
    dialog: FoundingDialog, made: list[Founding]
) -> None:
    dialog.do_button.click()
    assert dialog.focusWidget() is dialog.name.field
    for row in (dialog.name, dialog.number):
        assert said(row)
        assert "“" not in said(row)
        assert "«" not in said(row)
    assert made == []


def test_everything_wrong_is_said_at_once(
    qtbot: QtBot, dialog: FoundingDialog, made: list[Founding]
) -> None:
    write(qtbot, dialog.name.field, "Boulangerie Lambert", Qt.Key.Key_Tab)
    write(qtbot, dialog.number.field, "123", Qt.Key.Key_Tab)
    write(qtbot, dialog.week.field, "trente-huit", Qt.Key.Key_Tab)
    dialog.do_button.click()
    assert said(dialog.number)
    assert said(dialog.week)
    assert dialog.focusWidget() is dialog.number.field
    assert made == []
    # What stands beside an error stays in its line.
    qtbot.waitUntil(lambda: dialog.regime.y() == dialog.week.y())
    assert dialog.regime.field.y() == dialog.week.field.y()
    write(qtbot, dialog.number.field, "0464897838", Qt.Key.Key_Tab)
    write(qtbot, dialog.week.field, "38,5", Qt.Key.Key_Tab)
    dialog.do_button.click()
    assert made[0].weekly_minutes == 38 * 60 + 30


def test_a_refused_name_is_said_under_the_name(
    qtbot: QtBot, dialog: FoundingDialog, made: list[Founding]
) -> None:
    write(qtbot, dialog.number.field, "0464897838", Qt.Key.Key_Tab)
    dialog.do_button.click()
    assert said(dialog.name)
    assert dialog.focusWidget() is dialog.name.field
    assert made == []


def test_the_joint_committee_is_checked_on_leaving_its_field(
    qtbot: QtBot, dialog: FoundingDialog, made: list[Founding]
) -> None:
    write(qtbot, dialog.committee.field, "99999", Qt.Key.Key_Tab)
    assert "118.03" in said(dialog.committee)
    write(qtbot, dialog.name.field, "Boulangerie Lambert SRL")
    write(qtbot, dialog.number.field, "0464.897.838")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert made == []
    write(qtbot, dialog.committee.field, "118 03", Qt.Key.Key_Tab)
    assert said(dialog.committee) == ""
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert made[0].joint_committee == "118.03"
