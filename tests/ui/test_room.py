"""Large letters on a small screen: nothing is cut, nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import PAGES
from desktop.language.translator import Language
from desktop.ui.records import RecordDialog, RecordsCard
from desktop.ui.widgets.labels import CutLabel
from desktop.ui.widgets.page import Page
from desktop.ui.window import MainWindow

Opener = Callable[..., MainWindow]
IN_FILE = [page for page in PAGES if page != "welcome"]
LEAST = 24  # a finger, or a hand that shakes
# The first is all there is on a screen of 1366 × 768 where everything is half as large again.
SIZES = [(900, 440), (1280, 688), (1366, 688)]
SMALLEST = (1366, 700)  # of 768, less the frame and the bar of the system


def cut(root: QWidget) -> list[str]:
    """Return the texts that have less room than they need."""
    found = []
    for label in root.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        if isinstance(label, CutLabel):
            if label.text() != label.whole():
                found.append(label.whole())
        elif label.wordWrap():
            if label.heightForWidth(label.width()) > label.height() + 1:
                found.append(label.text())
        elif label.fontMetrics().horizontalAdvance(label.text()) > label.width() + 1:
            found.append(label.text())
    for button in root.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.sizeHint().width() > button.width() + 1:
            found.append(button.text())
    return found


def small(root: QWidget) -> list[str]:
    """Return what can be clicked and is hard to hit."""
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    targets = [one for kind in kinds for one in root.findChildren(kind) if one.isVisible()]
    return [
        f"{type(one).__name__} {one.accessibleName()} {one.width()} x {one.height()}"
        for one in targets
        if min(one.width(), one.height()) < LEAST
    ]


@pytest.mark.parametrize("size", SIZES, ids=["900", "1280", "1366"])
@pytest.mark.parametrize("factor", [1.0, 1.3])
def test_every_page_has_room(
    open_window: Opener,
    demo_copy: Path,
    qtbot: QtBot,
    language: Language,
    factor: float,
    size: tuple[int, int],
) -> None:
    window = open_window(demo_copy, language, factor)
    window.resize(*size)
    for name in IN_FILE:
        window.open_page(name)
        page = window.current()
        assert isinstance(page, Page)
        qtbot.waitUntil(page.scroll_area.isVisible)
        bar = page.scroll_area.horizontalScrollBar()
        qtbot.waitUntil(lambda bar=bar: bar.maximum() == 0)  # type: ignore[misc]
        qtbot.waitUntil(lambda page=page: not cut(page))  # type: ignore[misc]
        assert not small(page), name


def test_text_of_twice_the_size_is_not_cut(
    open_window: Opener, demo_copy: Path, qtbot: QtBot, language: Language
) -> None:
    window = open_window(demo_copy, language, 2.0)
    window.resize(1366, 688)
    for name in IN_FILE:
        window.open_page(name)
        page = window.current()
        assert isinstance(page, Page)
        qtbot.waitUntil(page.scroll_area.isVisible)
        bar = page.scroll_area.horizontalScrollBar()
        qtbot.waitUntil(lambda bar=bar: bar.maximum() == 0)  # type: ignore[misc]
        qtbot.waitUntil(lambda page=page: not cut(page))  # type: ignore[misc]


@pytest.mark.parametrize("paper", ["payslip", "accident_declaration", "individual_account"])
def test_a_paper_fits_the_smallest_window_at_twice_the_size(
    open_window: Opener, demo_copy: Path, qtbot: QtBot, language: Language, paper: str
) -> None:
    window = open_window(demo_copy, language, 2.0)
    window.resize(*SIZES[0])
    window.open_page("papers", part=paper)
    page = window.current()
    assert isinstance(page, Page)
    qtbot.waitUntil(page.scroll_area.isVisible)
    bar = page.scroll_area.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    qtbot.waitUntil(lambda: not cut(page))


@pytest.mark.parametrize("factor", [1.0, 1.3])
def test_every_dialog_of_a_list_has_room_on_the_smallest_usual_screen(
    open_window: Opener, demo_copy: Path, qtbot: QtBot, language: Language, factor: float
) -> None:
    window = open_window(demo_copy, language, factor)
    opened = 0
    for name in ("employer", "tutors", "weeks"):
        window.open_page(name)
        page = window.current()
        assert isinstance(page, Page)
        qtbot.waitUntil(page.scroll_area.isVisible)
        for card in page.findChildren(RecordsCard):
            card.add_button.click()
            for dialog in page.findChildren(RecordDialog):
                if dialog.isVisible():
                    opened += 1
                    qtbot.waitUntil(lambda dialog=dialog: not cut(dialog))  # type: ignore[misc]
                    assert dialog.width() <= SMALLEST[0], dialog.windowTitle()
                    assert dialog.height() <= SMALLEST[1], dialog.windowTitle()
                    dialog.reject()
    assert opened > 10
