"""An installation that lacks a page says so, whichever page it is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.__main__ import main
from desktop.ui.pages import PAGE_CLASSES


def test_a_page_that_is_missing(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PAGE_CLASSES, "learner", "desktop.ui.pages.nowhere:Page")
    try:
        assert main(["--self-check", "--lang", "fr"]) == 3
    finally:
        for window in QApplication.topLevelWidgets():
            window.close()
            window.deleteLater()
    said = capsys.readouterr()
    assert said.out.count("✓") == 4
    assert said.err.count("\n") == 1
    assert "incomplète" in said.err
