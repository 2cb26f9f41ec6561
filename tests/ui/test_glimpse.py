"""The first page of a start: painted from a glimpse, the same as the live one."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop.app import build_window
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import ROOT
from desktop.services.employer import change_company
from desktop.services.workspace import Workspace
from desktop.ui.glimpse import FORM, Glimpse
from desktop.ui.keep_glimpse import glimpse, keep
from desktop.ui.pages.home import state
from desktop.ui.preferences import Preferences
from desktop.ui.widgets.labels import CutLabel
from tests.ui.conftest import Opener


def texts(root: QWidget | None) -> list[str]:
    """Everything a window says, in order."""
    assert root is not None
    found = []
    for widget in root.findChildren(QWidget):
        if isinstance(widget, CutLabel):
            found.append(widget.whole())
        elif (
            isinstance(widget, QLabel | QAbstractButton) and widget.text() and not widget.isHidden()
        ):
            found.append(widget.text())
        found.append(widget.accessibleName())
    return [text for text in found if text]


def test_says_what_the_live_page_says(
    open_window: Opener, demo_copy: Path, today: date, language: Language, law_book: LawBook
) -> None:
    window = open_window(demo_copy, language)
    assert window.workspace is not None
    central = window.centralWidget()
    live = texts(central)
    title = window.windowTitle()
    seen = glimpse(window.workspace, law_book, window.speaking(), today, None)
    kept = Glimpse.of_text(seen.as_text())
    assert kept == seen
    assert kept is not None
    window.show_glimpse(kept)
    assert texts(window.centralWidget()) == live
    assert window.windowTitle() == title


def test_another_form_is_not_read(demo: Workspace, law_book: LawBook, tr: Translator) -> None:
    text = glimpse(demo, law_book, tr, date(2026, 5, 4), None).as_text()
    assert Glimpse.of_text(text) is not None
    assert Glimpse.of_text(text.replace(f'"form": {FORM}', '"form": 0')) is None
    assert Glimpse.of_text("{}") is None
    assert Glimpse.of_text("no json") is None
    assert Glimpse.of_text(text.replace('"todos"', '"other"')) is None


def test_an_empty_file_has_one_too(workspace: Workspace, law_book: LawBook, tr: Translator) -> None:
    seen = glimpse(workspace, law_book, tr, date(2026, 5, 4), None)
    assert seen.current is None
    assert seen.home.todos
    assert Glimpse.of_text(seen.as_text()) == seen


def start(folder: Path, *arguments: str | Path) -> str:
    own = {"TANDEM_CONFIG_DIR": str(folder), "TANDEM_DATA_DIR": str(folder)}
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments), "--bench-first-paint"],
        cwd=ROOT,
        env={**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout


def test_a_start_paints_first_and_is_live_after(
    demo_copy: Path, tmp_path: Path, law_book: LawBook
) -> None:
    arguments = (demo_copy, "--on", "2026-05-04", "--lang", "fr")
    said = start(tmp_path, *arguments).splitlines()
    assert said[:2] == ["first-paint", "live"]
    assert not demo_copy.with_name(f".{demo_copy.name}.lock").exists()
    workspace = Workspace.open(demo_copy)
    try:
        change_company(workspace, head="Ann Lambert")
    finally:
        workspace.close()
    assert start(tmp_path, *arguments).splitlines()[:2] == ["first-paint", "live"]


# What a start is not to wait for: the first page is text, whatever the rest is made of.
SLOW = (
    *("sqlalchemy", "babel", "reportlab", "alembic", "tomli"),
    *("desktop.rules", "desktop.law", "desktop.services.workspace", "db.models"),
)


def test_the_first_page_loads_nothing_slow(
    demo_copy: Path,
    tmp_path: Path,
    law_book: LawBook,
    tr: Translator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    day = date(2026, 5, 4)
    workspace = Workspace.open(demo_copy)
    # Where there are more remarks than it shows, the page says how many.
    monkeypatch.setattr(state, "MOST_FINDINGS", 0)
    assert glimpse(workspace, law_book, tr, day, None).home.more
    keep(workspace, law_book, tr, day, None)
    workspace.close()
    arguments = [str(demo_copy), "--lang", tr.language.value, "--on", day.isoformat()]
    asked = f"""
import sys
from desktop.__main__ import main
from desktop.app import _Start

def painted(self):
    print(sorted(set(sys.modules) & set({SLOW!r})))
    self._app.exit(0)

_Start._go_on = painted
main([*{arguments!r}, "--bench-first-paint"])
"""
    own = {"TANDEM_CONFIG_DIR": str(tmp_path), "TANDEM_DATA_DIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=ROOT,
        env={**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout == "[]\n", done.stderr


def test_a_window_without_a_glimpse_needs_none(qapp: object, own_folders: Path) -> None:
    window = build_window(language=Language.DUTCH, preferences=Preferences.load(), later=True)
    assert window.workspace is None
    window.deleteLater()
