"""The keyboard is where one goes on, whatever was built anew."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.kernel.vocabulary import Level
from desktop.ui.menu import NEW_LEARNER
from desktop.ui.pages.learner.page import LearnerPage
from desktop.ui.readingorder import stops
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.window import MainWindow
from tests.e2e.beginning import write_company
from tests.e2e.hands import Hands

Opener = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: Opener, empty_file: Path, own_folders: Path, qtbot: QtBot) -> MainWindow:
    path = Path(shutil.copyfile(empty_file, own_folders / "new.tandem"))
    window = open_window(path)
    write_company(Hands(qtbot, window))
    return window


def page_of(window: MainWindow) -> LearnerPage:
    page = window.current()
    assert isinstance(page, LearnerPage)
    return page


def test_a_form_opens_on_its_first_line_and_so_does_the_next(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.open_page("home")
    window.open_page("learner", learner_id=NEW_LEARNER)
    new = page_of(window).new_learner
    assert new is not None
    rows = new.form.rows
    assert QApplication.focusWidget() is rows["first_name"].control
    hands = Hands(qtbot, window)
    hands.fill(new.form, {"first_name": "Lotte", "last_name": "Oz", "birth_date": "3/5/2009"})
    hands.push(new.button)
    contract = page_of(window).new_contract
    assert contract is not None
    assert QApplication.focusWidget() is contract.form.rows["first_day"].control
    hands.tab_to(contract.form.rows["level"].control)


def test_tab_reaches_segments_after_another_of_them_had_the_keyboard(qtbot: QtBot) -> None:
    levels = Segmented([(level, level.name) for level in Level], Level.A)
    qtbot.addWidget(levels)
    levels.show()
    first, _, last = levels.findChildren(QPushButton)
    last.setFocus()
    qtbot.waitUntil(lambda: not first.focusPolicy() & Qt.FocusPolicy.TabFocus)
    assert list(stops(levels)) == [first]


def test_segments_are_reached_at_the_chosen_one(qtbot: QtBot) -> None:
    levels = Segmented([(level, level.name) for level in Level], Level.C)
    qtbot.addWidget(levels)
    assert levels.focusProxy() is levels.findChildren(QPushButton)[-1]


def test_own_words_on_a_segment_are_no_shortcut(qtbot: QtBot) -> None:
    names = Segmented([(1, "Jeudi & vendredi"), (2, "B")], 1)
    qtbot.addWidget(names)
    first = names.findChildren(QPushButton)[0]
    assert first.shortcut().isEmpty()
    assert first.accessibleName() == "Jeudi & vendredi"


def test_what_is_refused_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.open_page("learner", learner_id=NEW_LEARNER)
    hands = Hands(qtbot, window)
    new = page_of(window).new_learner
    assert new is not None
    hands.fill(new.form, {"first_name": "Lotte", "last_name": "Oz", "birth_date": "3/5/2009"})
    hands.push(new.button)
    contract = page_of(window).new_contract
    assert contract is not None
    rows = contract.form.rows
    hands.fill(contract.form, {"first_day": "1/9/2025", "last_day": "31/8/2024"})
    hands.tab_to(page_of(window).add_button)
    qtbot.waitUntil(lambda: rows["last_day"].control.visibleRegion().isEmpty())
    contract.button.click()
    qtbot.waitUntil(lambda: not rows["last_day"].control.visibleRegion().isEmpty())
    assert QApplication.focusWidget() is rows["last_day"].control
