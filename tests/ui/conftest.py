"""Windows for tests: never on the user's own files."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import build_window
from desktop.language.translator import Language
from desktop.ui import theme
from desktop.ui.preferences import Preferences
from desktop.ui.window import MainWindow

Opener = Callable[..., MainWindow]


@pytest.fixture
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Preferences and data in a folder of the test."""
    monkeypatch.setenv("TANDEM_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("TANDEM_DATA_DIR", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def demo_copy(demo_file: Path, own_folders: Path) -> Path:
    """A copy of the demo that no workspace has open."""
    return Path(shutil.copyfile(demo_file, own_folders / "copy.tandem"))


@pytest.fixture(params=list(Language), ids=lambda language: language.value)
def language(request: pytest.FixtureRequest) -> Language:
    chosen = request.param
    assert isinstance(chosen, Language)
    return chosen


@pytest.fixture
def open_window(qtbot: QtBot, qapp: object, own_folders: Path, today: date) -> Iterator[Opener]:
    """Open a window on a file, or on the welcome page."""
    theme.load_fonts()
    theme.apply_theme(qapp, "light", 1.0)  # type: ignore[arg-type]  # pytest-qt says object
    windows: list[MainWindow] = []

    def opened(
        file: Path | None = None, language: Language = Language.FRENCH, factor: float = 1.0
    ) -> MainWindow:
        preferences = Preferences.load()
        if factor != preferences.factor:  # a size chosen later is put on what is there already
            preferences.factor = factor
            theme.apply_theme(qapp, "light", factor)  # type: ignore[arg-type]  # as above
        window = build_window(file, language=language, on=today, preferences=preferences)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        windows.append(window)
        return window

    yield opened
    for window in windows:
        window.close()
