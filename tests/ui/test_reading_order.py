"""Tab stops everywhere, in the order in which a page is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.kernel.period import Month
from desktop.services.duty import note_accident
from desktop.services.supplement import note_extra_hours
from desktop.ui.pages import PAGE_CLASSES
from desktop.ui.pages.accident.page import AccidentPage
from desktop.ui.pages.learner.page import LearnerPage
from desktop.ui.pages.weeks.page import WeeksPage
from desktop.ui.readingorder import stops
from desktop.ui.widgets.card import Card
from desktop.ui.window import MainWindow

Opener = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: Opener, demo_copy: Path) -> MainWindow:
    return open_window(demo_copy)


def corner(widget: QWidget, page: QWidget) -> tuple[int, int]:
    point = widget.mapTo(page, QPoint(0, 0))
    return point.y(), point.x()


def test_tab_walks_through_the_whole_window_and_back(window: MainWindow, qtbot: QtBot) -> None:
    for name in PAGE_CLASSES:
        if name == "welcome":
            continue
        window.open_page(name)
        order = list(stops(window))
        order[0].setFocus()
        seen = []
        for _ in order:
            focus = QApplication.focusWidget()
            assert focus is not None, name
            seen.append(focus)
            qtbot.keyClick(focus, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is seen[0], name
        assert len(set(map(id, seen))) == len(order), name
        qtbot.keyClick(seen[0], Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() is seen[-1], name


def test_a_page_is_walked_from_its_head_through_its_cards(window: MainWindow) -> None:
    window.open_page("learner")
    page = window.current()
    assert isinstance(page, LearnerPage)
    order = list(stops(page))
    parts: list[QWidget] = [page.path, page.learner, page.levels, page.contract, page.amounts]
    first = [next(i for i, one in enumerate(order) if part.isAncestorOf(one)) for part in parts]
    assert first == sorted(first)
    assert order.index(page.change_button) < first[0]
    assert order.index(page.add_button) > first[-1]


def test_what_came_later_is_walked_where_it_stands(window: MainWindow) -> None:
    """A level that was just added has its button above the fields that added it."""
    window.open_page("learner")
    page = window.current()
    assert isinstance(page, LearnerPage)
    for card in page.findChildren(Card):
        if not card.isVisible():
            continue
        tops = [corner(one, page)[0] for one in stops(card) if one is not card]
        drops = [before - after for before, after in pairwise(tops)]
        assert all(drop < 30 for drop in drops), card.accessibleName()


def test_the_keyboard_stays_near_what_is_hidden(window: MainWindow) -> None:
    """The last record of a list, an accident, the way back from an end: each takes its button."""
    workspace = window.workspace
    assert workspace is not None
    window.open_page("weeks", month=Month(2026, 4))
    weeks = window.current()
    assert isinstance(weeks, WeeksPage)
    note_extra_hours(workspace, 1, date(2026, 4, 24), 60)
    weeks.refresh()
    weeks.extra.remove_button.setFocus()
    weeks.extra.remove_button.click()
    weeks.refresh()
    assert QApplication.focusWidget() is weeks.extra.add_button
    note_accident(workspace, 1, date(2026, 4, 9))
    window.open_page("accident")
    accident = window.current()
    assert isinstance(accident, AccidentPage)
    accident.refresh()
    accident.remove_button.setFocus()
    accident.remove_button.click()
    assert QApplication.focusWidget() is accident.add_button
