"""Enter presses the button that has the focus, and no other one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.chooser import LearnerChooser
from desktop.ui.widgets.dialog import FormDialog, Question
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.form import TextField
from desktop.ui.widgets.nav import NavItem
from desktop.ui.widgets.why import WhyButton

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize(
    "make",
    [
        lambda: Button("Imprimer"),
        lambda: Button("Commencer", "primary"),
        lambda: IconButton("x", "Fermer"),
        lambda: WhyButton("Pourquoi ?"),
        lambda: NavItem("&Paie", "wallet"),
    ],
    ids=["plain", "primary", "icon", "why", "menu"],
)
def test_enter_presses(qtbot: QtBot, make: Callable[[], QPushButton], key: Qt.Key) -> None:
    button = make()
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=500):
        qtbot.keyClick(button, key)


def test_ctrl_enter_is_left_to_the_window(qtbot: QtBot) -> None:
    button = Button("Ajouter")
    qtbot.addWidget(button)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return, CONTROL)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_enter_opens_the_chooser(qtbot: QtBot) -> None:
    chooser = LearnerChooser()
    qtbot.addWidget(chooser)
    chooser.set_people([(1, "Yasmine Öztürk", "17 ans")])
    chooser.show()
    qtbot.keyClick(chooser, Qt.Key.Key_Return)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


@pytest.fixture
def dialog(qtbot: QtBot) -> FormDialog:
    made = FormDialog(None, "Une absence", "Noter", "Laisser tel quel")
    made.field = TextField()  # type: ignore[attr-defined]  # for the tests alone
    made.other = Button("Ailleurs…")  # type: ignore[attr-defined]
    made.body.addWidget(made.field)  # type: ignore[attr-defined]
    made.body.addWidget(made.other)  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_a_question_begins_on_the_safe_answer(qtbot: QtBot) -> None:
    question = Question(None, "Retirer ?", "On peut annuler.", "Retirer", "Garder")
    qtbot.addWidget(question)
    question.show()
    assert question.focusWidget() is question.keep_button


def test_in_a_dialog_enter_presses_what_has_the_focus(qtbot: QtBot, dialog: FormDialog) -> None:
    other = dialog.other  # type: ignore[attr-defined]
    other.setFocus()
    with qtbot.waitSignal(other.clicked, timeout=500):
        qtbot.keyClick(other, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.keep_button.setFocus()
    qtbot.keyClick(dialog.keep_button, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_in_a_dialog_enter_in_a_field_does_it(qtbot: QtBot, dialog: FormDialog) -> None:
    field = dialog.field  # type: ignore[attr-defined]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_ctrl_enter_does_it_from_anywhere_in_a_dialog(qtbot: QtBot, dialog: FormDialog) -> None:
    dialog.keep_button.setFocus()
    qtbot.keyClick(dialog.keep_button, Qt.Key.Key_Return, CONTROL)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_dialog_rings_what_the_keyboard_is_on(qtbot: QtBot, dialog: FormDialog) -> None:
    ring = dialog.findChild(FocusRing)
    assert ring is not None
    for widget in (dialog.field, dialog.do_button):  # type: ignore[attr-defined]
        assert isinstance(widget, QWidget)
        dialog.activateWindow()  # a window of another test may have gone just now
        qtbot.waitUntil(dialog.isActiveWindow)
        widget.clearFocus()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(ring.isVisible)
        assert ring.geometry().contains(widget.mapTo(dialog, widget.rect().center()))


def test_a_dialog_grows_with_what_it_says(qtbot: QtBot, dialog: FormDialog) -> None:
    before = dialog.height()
    dialog.set_problem("Le contrat court du 2 septembre 2024 au 30 juin 2027. " * 8)
    layout = dialog.layout()
    assert layout is not None
    qtbot.waitUntil(lambda: dialog.height() >= layout.totalHeightForWidth(dialog.width()))
    assert dialog.height() > before
