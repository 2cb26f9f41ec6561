"""F1 and Esc in the real window, where shortcuts come before what has the focus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.kernel.messages import T
from desktop.kernel.vocabulary import PatternKind
from desktop.services import timetable
from desktop.ui.keyslist import KeysDialog
from desktop.ui.pages.employer.page import EmployerPage
from desktop.ui.pages.pay.page import PayPage
from desktop.ui.pages.timetable.page import TimetablePage
from desktop.ui.readingorder import stops
from desktop.ui.widgets.fields import TextField
from desktop.ui.window import MainWindow

Opener = Callable[..., MainWindow]
F1, ESC = Qt.Key.Key_F1, Qt.Key.Key_Escape


@pytest.fixture
def window(open_window: Opener, demo_copy: Path) -> MainWindow:
    return open_window(demo_copy)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def pay_page(window: MainWindow) -> PayPage:
    window.open_page("pay")
    page = window.current()
    assert isinstance(page, PayPage)
    return page


def week_page(window: MainWindow) -> TimetablePage:
    window.open_page("timetable")
    page = window.current()
    assert isinstance(page, TimetablePage)
    return page


def test_esc_folds_the_explanation_before_the_message(window: MainWindow, qtbot: QtBot) -> None:
    line = pay_page(window).sheet.table.lines[0]
    qtbot.waitUntil(line.button.isVisible)
    line.button.setFocus()
    qtbot.keyClick(focused(), F1)
    assert line.panel.isVisible()
    window.say(T("Removed."))
    toast = window._toast
    assert toast is not None
    qtbot.keyClick(focused(), ESC)
    assert not line.panel.isVisible()
    assert toast.isVisible()
    assert focused() is line.button
    qtbot.keyClick(focused(), ESC)
    assert not toast.isVisible()


def test_f1_explains_the_day_of_the_strip(window: MainWindow, qtbot: QtBot) -> None:
    page = pay_page(window)
    strip, table = page.strip_card.strip, page.sheet.table
    qtbot.waitUntil(strip.isVisible)
    strip.setFocus()
    unfolded = []
    for day in (2, 20, 29):  # at work; ill on the second week; school holidays
        strip.set_current(date(2026, 4, day))
        qtbot.keyClick(strip, F1)
        unfolded += [at for at, line in enumerate(table.lines) if line.is_open()]
        assert focused() is strip
        qtbot.keyClick(strip, ESC)
        assert not any(line.is_open() for line in table.lines)
    assert unfolded == [0, 1, 2]


def test_the_day_of_the_strip_is_told_in_words(window: MainWindow, qtbot: QtBot) -> None:
    page = pay_page(window)
    strip = page.strip_card.strip
    for day in (6, 13):
        strip.set_current(date(2026, 4, day))
        assert strip.accessibleName() in page.strip_card.told.text()
    qtbot.keyClick(strip, "q")
    assert window._toast is not None
    assert "Q" in window._toast.text()
    assert "E C F V M N R" in window._toast.text()


def test_esc_gives_up_what_is_being_typed(window: MainWindow, qtbot: QtBot) -> None:
    field = week_page(window).grid._lines[2].fields[0]
    qtbot.waitUntil(field.isVisible)
    field.setFocus()
    before = field.text()
    qtbot.keyClicks(field, "9-17")
    assert field.text() == "9-17"
    qtbot.keyClick(field, ESC)
    assert field.text() == before
    assert window.workspace is not None
    assert window.workspace.done == []


def test_f1_explains_the_finding_of_a_day(window: MainWindow, qtbot: QtBot) -> None:
    assert window.workspace is not None
    week = timetable.patterns(window.workspace, 1)[0].week
    # The hours of closed months stay: others begin in a month that is open.
    timetable.write_week(window.workspace, 1, PatternKind.NORMAL, week, date(2026, 5, 1))
    page = week_page(window)
    field, points = page.grid._lines[5].fields[0], page.points[5]
    qtbot.waitUntil(field.isVisible)
    field.setFocus()
    qtbot.keyClicks(field, "4-13")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(points.button.isVisible)
    field.setFocus()
    qtbot.keyClick(field, F1)
    assert points.panel.isVisible()
    qtbot.keyClick(field, ESC)
    assert not points.panel.isVisible()
    assert focused() is field


def test_f1_lists_the_keys_where_nothing_is_to_explain(window: MainWindow, qtbot: QtBot) -> None:
    page = week_page(window)
    field = page.grid._lines[5].fields[0]
    qtbot.waitUntil(field.isVisible)
    field.setFocus()
    qtbot.keyClick(field, F1)
    assert not page.points[5].panel.isVisible()
    keys = window.findChild(KeysDialog)
    assert keys is not None
    qtbot.waitUntil(keys.isVisible)
    qtbot.keyClick(keys, ESC)
    assert not keys.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_is_never_without_a_word(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    toast = window._toast
    assert toast is not None
    for page in ("law", "calculators", "tutors", "timetable", "end"):
        window.open_page(page)
        toast.hide()
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert toast.isVisible(), page


def test_ctrl_enter_corrects_the_week(window: MainWindow, qtbot: QtBot) -> None:
    assert window.workspace is not None
    known = timetable.patterns(window.workspace, 1)[0].week
    days = list(known.days)
    days[5] = replace(days[5], shifts=timetable.shifts_of([(4 * 60, 13 * 60)]))
    week = replace(known, days=tuple(days))
    timetable.write_week(window.workspace, 1, PatternKind.NORMAL, week, date(2026, 5, 1))
    page = week_page(window)
    assert page._state is not None
    assert any(page._state.findings)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert timetable.patterns(window.workspace, 1)[-1].week != week
    assert window._toast is not None
    assert window._toast.isVisible()


def test_f6_goes_to_what_is_read_first_in_each_part(
    open_window: Opener, demo_copy: Path, qtbot: QtBot
) -> None:
    window = open_window(demo_copy)
    window.open_page("employer")
    assert window._frame is not None
    menu = window._frame.menu
    found: list[QWidget] = []
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        found.append(focus)
    assert menu.items()["employer"] in found  # the page that is shown, not the first of all
    page = window.current()
    assert isinstance(page, EmployerPage)
    first = next(one for one in stops(page.scroll_area) if one is not page.scroll_area)
    assert isinstance(first, TextField)
    assert first in found  # and no option half-way down the page
