"""The slow pages are built while nobody waits."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.language.translator import Language
from desktop.ui import buildahead, theme
from desktop.ui.buildahead import SLOW_PAGES, BuildAhead
from desktop.ui.window import MainWindow
from tests.ui.conftest import Opener
from tests.ui.test_following import fresh, said, settle


@pytest.fixture
def window(open_window: Opener, demo_copy: Path) -> Iterator[MainWindow]:
    yield open_window(demo_copy)
    gc.unfreeze()


def test_a_page_that_was_built_ahead_is_the_one_shown(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buildahead, "QUIET_MS", 0)
    ahead = BuildAhead(window)
    qtbot.waitUntil(lambda: not ahead.waiting, timeout=20000)
    assert window._frame is not None
    built = dict(window._frame.stack._pages)
    assert window.page == "home"
    assert built.keys() == {"home", *SLOW_PAGES}
    assert not window._news_read  # nobody has looked at what changed in the law
    for page in SLOW_PAGES:
        window.open_page(page)
        assert window.current() is built[page]
    settle()
    shown = said(window.current())
    assert shown == fresh(window)


def test_the_pages_are_built_again_in_another_language(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buildahead, "QUIET_MS", 0)
    ahead = BuildAhead(window)
    qtbot.waitUntil(lambda: not ahead.waiting, timeout=20000)
    assert gc.get_freeze_count()
    window.choose_language(Language.DUTCH)
    assert not gc.get_freeze_count()
    assert ahead.waiting == list(SLOW_PAGES)
    qtbot.waitUntil(lambda: not ahead.waiting, timeout=20000)
    assert window._frame is not None
    assert window._frame.stack._pages.keys() == {"home", *SLOW_PAGES}


def test_nothing_is_built_while_somebody_types(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buildahead, "QUIET_MS", 300)
    ahead = BuildAhead(window)
    for _ in range(8):
        qtbot.keyClick(window, Qt.Key.Key_Shift)
        qtbot.wait(60)
    assert ahead.waiting == list(SLOW_PAGES)


def test_a_locked_window_stays_locked(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buildahead, "QUIET_MS", 0)
    window.lock()
    ahead = BuildAhead(window)
    qtbot.waitUntil(lambda: not ahead.waiting, timeout=5000)
    assert window._frame is None


def test_a_page_that_is_not_shown_is_gone_before_all_is_dressed_anew(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_page("pay")
    pay = window.current()
    window.open_page("settings")
    there: list[bool] = []

    def dress(*_args: object) -> None:
        there.append(isValid(pay))

    monkeypatch.setattr(theme, "apply_theme", dress)
    window.choose_theme("dark")
    assert there == [False]
    assert window.page == "settings"
    window.open_page("pay")
    assert said(window.current())
