"""The first page of a start: painted from a glimpse, the same as the live one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import build_window
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import ROOT
from desktop.services.demo import write_demo
from desktop.services.employer import change_company
from desktop.services.workspace import Workspace
from desktop.ui import theme
from desktop.ui.glimpse import FORM, Glimpse
from desktop.ui.keep_glimpse import glimpse, keep
from desktop.ui.pages.home import state
from desktop.ui.pages.home.page import CHECK_MS, HomePage
from desktop.ui.pages.home.rows import GlanceRow
from desktop.ui.pages.home.view import LATER_SHOWN, LEAST_GLANCE, LEAST_TODO, HomeView
from desktop.ui.preferences import Preferences
from desktop.ui.todo.row import TodoRow
from desktop.ui.todo.shown import HomeState
from desktop.ui.widgets.labels import CutLabel
from desktop.ui.window import MainWindow
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


def opened_after_its_glimpse(window: MainWindow, file: Path, kept: Glimpse) -> HomePage:
    """The live home page of a file that a window showed a glimpse of."""
    window.show_glimpse(kept)
    window.show()
    window.files.open_path(file)
    page = window.current()
    assert isinstance(page, HomePage)
    return page


@pytest.fixture
def bare_window(qtbot: QtBot, own_folders: Path, today: date) -> Iterator[MainWindow]:
    """A window nothing is shown in yet."""
    window = build_window(on=today, preferences=Preferences.load(), later=True)
    qtbot.addWidget(window)
    yield window
    window.close()


def test_the_live_page_computes_again_what_the_glimpse_said(
    qtbot: QtBot,
    bare_window: MainWindow,
    demo_copy: Path,
    law_book: LawBook,
    today: date,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workspace = Workspace.open(demo_copy)
    true = glimpse(workspace, law_book, bare_window.speaking(), today, None)
    workspace.close()
    rendered: list[HomeState] = []
    render_state = HomePage.render_state

    def render(page: HomePage, state: HomeState) -> None:
        rendered.append(state)
        render_state(page, state)

    monkeypatch.setattr(HomePage, "render_state", render)
    page = opened_after_its_glimpse(bare_window, demo_copy, true)
    assert rendered == [true.home]  # at once, and nothing was computed for it
    qtbot.waitUntil(lambda: page._glimpsed is None)
    assert rendered == [true.home]  # it was right: nothing moves


def test_a_glimpse_that_is_wrong_does_not_last(
    qtbot: QtBot, bare_window: MainWindow, demo_copy: Path, law_book: LawBook, today: date
) -> None:
    workspace = Workspace.open(demo_copy)
    true = glimpse(workspace, law_book, bare_window.speaking(), today, None)
    workspace.close()
    wrong = replace(true, home=replace(true.home, todos=true.home.todos[1:]))
    page = opened_after_its_glimpse(bare_window, demo_copy, wrong)
    assert len(page.buttons) < len(true.home.todos) + LATER_SHOWN
    bare_window.open_page("employer")  # what is not seen waits
    qtbot.wait(2 * CHECK_MS)
    assert page._glimpsed is not None
    bare_window.open_page("home")
    qtbot.waitUntil(lambda: page._glimpsed is None)
    assert true.home.todos[0].text in [row.todo.text for row in page.findChildren(TodoRow)]


def test_a_file_that_does_not_open_leaves_no_glimpse_to_another(
    bare_window: MainWindow, demo_copy: Path, workspace: Workspace, law_book: LawBook, today: date
) -> None:
    opened = Workspace.open(demo_copy)
    kept = glimpse(opened, law_book, bare_window.speaking(), today, None)
    opened.close()
    bare_window.show_glimpse(kept)
    bare_window.files.open_path(demo_copy.with_name("gone.tandem"))
    workspace.close()
    bare_window.files.open_path(workspace.path)
    page = bare_window.current()
    assert isinstance(page, HomePage)
    assert not page._state.learners


def test_what_is_below_comes_once_the_rest_is_painted(
    qtbot: QtBot, bare_window: MainWindow, tmp_path: Path, law_book: LawBook, today: date
) -> None:
    learners = 12
    write_demo(tmp_path / "large.tandem", learners=learners, years=1)
    workspace = Workspace.open(tmp_path / "large.tandem")
    kept = glimpse(workspace, law_book, bare_window.speaking(), today, None)
    bare_window.show_glimpse(kept)
    view = bare_window.current()
    assert isinstance(view, HomeView)
    first = view.findChildren(GlanceRow)
    assert 0 < len(first) < learners
    bare_window.show()
    expected = [one.learner_id for one in kept.home.learners]

    def ordered() -> list[GlanceRow]:
        return sorted(view.findChildren(GlanceRow), key=lambda row: row.y())

    qtbot.waitUntil(lambda: [row.learner_id for row in ordered()] == expected)
    order = ordered()
    # Those that came first filled the window: no row is lower than what is counted with.
    assert min(row.height() for row in order) >= theme.px(LEAST_GLANCE)
    assert min(row.height() for row in view.findChildren(TodoRow)) >= theme.px(LEAST_TODO)
    workspace.close()


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
