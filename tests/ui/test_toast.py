"""The short message at the bottom: it is never wider than the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.kernel.messages import T
from desktop.services.supplement import note_extra_hours
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.toast import Toast
from desktop.ui.window import MainWindow


def test_a_long_message_breaks_its_lines(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(500, 400)
    host.show()
    toast = Toast(host)
    toast.say("Short.")
    low = toast.height()
    toast.say("A message that names the people it is about. " * 5, done=False)
    text = toast._text
    assert toast.width() <= host.width()
    assert text.height() >= text.heightForWidth(text.width()) > low
    assert toast.geometry().bottom() < host.height()
    toast.say("Short.")
    assert toast.height() == low


def test_a_message_about_a_step_goes_once_there_is_another(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    toast, taken_back = Toast(host), []
    toast.say("Done.", "Undo", lambda: taken_back.append(1))
    toast.outdate()  # the news of its own step
    assert not toast.isHidden()
    qtbot.waitUntil(lambda: not toast._unheard)
    toast.outdate()
    assert toast.isHidden()
    toast.say("Told.")
    toast.outdate()
    assert not toast.isHidden()
    assert not taken_back


def test_the_ring_lies_below_the_message_unless_it_is_around_its_button(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(500, 400)
    button = QPushButton(host)
    ring, toast = FocusRing(host), Toast(host)
    ring.keep_below(toast)
    host.show()
    toast.say("Done.", "Undo", host.update)
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    for widget, top in ((button, toast), (toast._button, ring)):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        above = [one for one in host.children() if one in {ring, toast}]
        assert above[-1] is top


def test_a_step_in_the_window_is_offered_to_be_undone_until_the_next(
    open_window: Callable[..., MainWindow], demo_copy: Path, qtbot: QtBot
) -> None:
    window = open_window(demo_copy)
    toast, workspace = window._toast, window.workspace
    assert toast is not None
    assert workspace is not None
    seen: list[object] = []
    window.changed.connect(seen.append, Qt.ConnectionType.QueuedConnection)
    note_extra_hours(workspace, 1, date(2026, 4, 24), 60)
    window.say(T("Removed."), undo=True)
    qtbot.waitUntil(lambda: len(seen) == 1)
    qtbot.waitUntil(lambda: not toast._unheard)
    assert toast.isVisible()
    note_extra_hours(workspace, 1, date(2026, 4, 24), 0)
    qtbot.waitUntil(toast.isHidden)
