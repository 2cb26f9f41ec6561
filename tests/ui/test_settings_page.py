"""Look, language, backup; and what happens to faults."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.language.translator import Language, Translator
from desktop.paths import CATALOGS
from desktop.services.employer import company
from desktop.ui import theme
from desktop.ui.errors import ErrorReporter
from desktop.ui.pages.settings.page import SettingsPage
from desktop.ui.window import MainWindow
from tests.ui.loop import let_go

Opener = Callable[..., MainWindow]


def test_auto_follows_the_system(
    open_window: Opener, demo_copy: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(demo_copy)
    window.choose_theme("auto")
    hints = QGuiApplication.styleHints()
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        name = scheme.name.lower()
        monkeypatch.setattr(theme, "system_theme", partial(str, name))
        hints.colorSchemeChanged.emit(scheme)
        qtbot.waitUntil(lambda name=name: theme.theme_name() == name)  # type: ignore[misc]
    window.choose_theme("light")
    monkeypatch.setattr(theme, "system_theme", partial(str, "dark"))
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    QCoreApplication.sendPostedEvents(window)  # the window has heard of it
    assert theme.theme_name() == "light"


@pytest.mark.parametrize(
    ("language", "shown"), [(Language.FRENCH, "115\u00a0%"), (Language.DUTCH, "115%")]
)
def test_sizes_are_written_as_the_language_writes_percents(
    open_window: Opener, demo_copy: Path, language: Language, shown: str
) -> None:
    window = open_window(demo_copy, language)
    window.open_page("settings")
    page = window.current()
    assert isinstance(page, SettingsPage)
    assert shown in [page._size.itemText(one) for one in range(page._size.count())]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_theme_chosen_is_the_one_shown(
    open_window: Opener, demo_copy: Path, qapp: QApplication, name: str
) -> None:
    window = open_window(demo_copy)  # the preferences say « as the computer »
    theme.apply_theme(qapp, name)
    window.rebuild()
    window.open_page("settings")
    page = window.current()
    assert isinstance(page, SettingsPage)
    assert page._theme.value() == name


@pytest.mark.parametrize("factor", [1.15, 1.3])
def test_larger_text_keeps_everything_on_the_page(
    open_window: Opener, demo_copy: Path, factor: float
) -> None:
    window = open_window(demo_copy, Language.DUTCH)
    for page in ("settings", "papers"):
        window.open_page(page)
        window.choose_text_size(factor)
        assert window.page == page
        assert theme.factor() == factor
        let_go()


def test_the_backup_shown_is_one_that_stands_there(open_window: Opener, demo_copy: Path) -> None:
    window = open_window(demo_copy)
    assert window.workspace is not None
    assert window.files.last_backup(window.workspace) is None
    window.back_up()
    assert window.files.last_backup(window.workspace) is not None
    for path in demo_copy.with_name("copy-backups").glob("*.tandem"):
        path.unlink()
    assert window.files.last_backup(window.workspace) is None


def typing(window: MainWindow, qtbot: QtBot) -> QLineEdit:
    window.open_page("employer")
    line = next(
        one
        for one in window.current().findChildren(QLineEdit)
        if one.text() == "Boulangerie Lambert SRL"
    )
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_End)
    qtbot.keyClicks(line, "!")
    return line


def test_a_backup_holds_what_is_being_typed(
    open_window: Opener, demo_copy: Path, qtbot: QtBot
) -> None:
    window = open_window(demo_copy)
    line = typing(window, qtbot)
    qtbot.keyClick(line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace is not None
    known = company(window.workspace)
    assert known is not None
    assert known.name == "Boulangerie Lambert SRL!"


def test_ctrl_z_takes_typing_back_before_the_file(
    open_window: Opener, demo_copy: Path, qtbot: QtBot
) -> None:
    window = open_window(demo_copy)
    line = typing(window, qtbot)
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "Boulangerie Lambert SRL"
    assert window.workspace is not None
    assert not window.workspace.undone


def test_closing_writes_what_is_being_typed(
    open_window: Opener, demo_copy: Path, qtbot: QtBot
) -> None:
    window = open_window(demo_copy)
    typing(window, qtbot)
    window.close()
    again = open_window(demo_copy)
    assert again.windowTitle() == "Boulangerie Lambert SRL! – Tandem"


def reporter() -> ErrorReporter:
    tr = Translator(Language.FRENCH, CATALOGS)

    def speak() -> Translator:
        return tr

    return ErrorReporter(speak)


def fault(text: str) -> BaseException:
    try:
        raise ZeroDivisionError(text)  # noqa: TRY301 - it has to have been raised
    except ZeroDivisionError as error:
        return error


def test_a_fault_is_shown_once_and_written_down(
    qtbot: QtBot, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports, shown = reporter(), list[str]()

    def show(box: QMessageBox) -> int:
        shown.append(box.text())
        reports.show_error(fault("while showing"))
        box.deleteLater()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", show)
    reports.show_error(fault("first"))
    reports.show_error(fault("first, painted again"))
    assert len(shown) == 1
    written = (own_folders / "data" / "tandem.log").read_text("utf-8")
    assert written.count("ZeroDivisionError:") == 3


def test_a_refusal_is_advice_and_no_fault(qtbot: QtBot, own_folders: Path) -> None:
    box = reporter().box(
        Refused(T("The printer does not answer. Check that it is on, then print again."))
    )
    qtbot.addWidget(box)
    assert box.icon() == QMessageBox.Icon.Information
    assert not box.detailedText()
    assert not (own_folders / "data" / "tandem.log").exists()


def test_qt_speaks_the_language_of_the_window(open_window: Opener) -> None:
    window = open_window()
    assert QApplication.translate("QLineEdit", "&Copy") == "Cop&ier"
    window.choose_language(Language.DUTCH)
    assert QApplication.translate("QLineEdit", "&Copy") == "&Kopiëren"
