"""The whole path in a window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.language.translator import Language
from desktop.ui.pages.papers.page import PapersPage
from desktop.ui.pages.welcome.founding import FoundingDialog
from desktop.ui.window import MainWindow
from tests.e2e.letters import LETTERS
from tests.ui.conftest import demo_copy, language, open_window, own_folders

__all__ = ["demo_copy", "language", "open_window", "own_folders"]

Opener = Callable[..., MainWindow]
pytestmark = pytest.mark.e2e

ALT = Qt.KeyboardModifier.AltModifier


def press(qtbot: QtBot, widget: QWidget, letter: str) -> None:
    qtbot.keyClick(widget, getattr(Qt.Key, f"Key_{letter}"), ALT)


def test_every_page_is_reached_by_its_letter(
    open_window: Opener, demo_copy: Path, language: Language, qtbot: QtBot
) -> None:
    window = open_window(demo_copy, language)
    window.activateWindow()
    for page, letter in LETTERS[language].items():
        press(qtbot, window, letter)
        qtbot.waitUntil(lambda page=page: window.page == page)  # type: ignore[misc]


def test_the_payslip_is_looked_at_in_three_ways(
    open_window: Opener, demo_copy: Path, language: Language
) -> None:
    window = open_window(demo_copy, language)
    window.open_page("papers")
    page = window.current()
    assert isinstance(page, PapersPage)
    pages = {}
    for languages in ("fr", "nl", "fr+nl"):
        page.choose_languages(languages)
        pdf = page.pdf()
        assert pdf is not None
        assert pdf.startswith(b"%PDF")
        pages[languages] = page.page_count()
    assert pages["fr+nl"] == pages["fr"] + pages["nl"]


def test_a_company_is_created_by_typing(
    open_window: Opener, own_folders: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    dialog = FoundingDialog(window.translator(window.language), window.files.create, window)
    qtbot.addWidget(dialog)
    dialog.show()
    for row, text in (
        (dialog.name, "Garage Dupont SRL"),
        (dialog.number, "0464897839"),
        (dialog.committee, "112"),
    ):
        qtbot.keyClicks(row.field, text)
    dialog.do_button.click()
    assert window.page == "welcome"
    number = dialog.number.field
    number.clear()  # type: ignore[attr-defined]  # a line of text
    qtbot.keyClicks(number, "0464.897.838")
    dialog.do_button.click()
    assert window.page == "home"
    assert window.windowTitle() == "Garage Dupont SRL – Tandem"
    assert (own_folders / "data" / "Garage Dupont SRL.tandem").is_file()
