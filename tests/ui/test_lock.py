"""Locking the window, the password of the file, and the list of keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.kernel.messages import T
from desktop.language.translator import Language
from desktop.services.opening import needs_password
from desktop.ui.keyslist import KeysDialog, keys_of
from desktop.ui.locked import LockedPage
from desktop.ui.menu import NEW_LEARNER
from desktop.ui.pages.learner.page import LearnerPage
from desktop.ui.pages.settings.page import SettingsPage
from desktop.ui.pages.settings.security import PasswordDialog
from desktop.ui.window import MainWindow
from tests.ui.loop import let_go

Opener = Callable[..., MainWindow]

pytestmark = pytest.mark.usefixtures("few_rounds")
SECRET = "gâteau de l'été"


def texts(window: QWidget) -> str:
    found = [one.text() for one in window.findChildren(QLabel)]
    found += [one.text() for one in window.findChildren(QLineEdit)]
    return " ".join(found)


def locked(window: MainWindow) -> LockedPage:
    page = window.centralWidget()
    assert isinstance(page, LockedPage)
    return page


def test_a_locked_window_holds_nothing_of_the_file(
    open_window: Opener, demo_copy: Path, qtbot: QtBot
) -> None:
    window = open_window(demo_copy)
    window.open_page("learner")
    assert "Öztürk" in texts(window)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Öztürk" not in texts(window))
    assert window.windowTitle() == "Tandem"
    window.undo()
    window.print_paper()
    window.choose_theme("dark")  # what is built anew stays locked
    assert isinstance(window.centralWidget(), LockedPage)
    locked(window).open_button.click()
    assert window.page == "learner"
    assert "Öztürk" in texts(window)


def test_the_menu_locks(open_window: Opener, demo_copy: Path) -> None:
    window = open_window(demo_copy)
    assert window._frame is not None
    window._frame.menu.lock_item.click()
    assert isinstance(window.centralWidget(), LockedPage)


def new_learner(window: MainWindow) -> LearnerPage:
    window.open_page("learner", learner_id=NEW_LEARNER)
    page = window.current()
    assert isinstance(page, LearnerPage)
    assert page.new_learner is not None
    return page


def half_typed(page: LearnerPage) -> tuple[str, str]:
    assert page.new_learner is not None
    name, born = (page.new_learner.form.rows[one].control for one in ("first_name", "birth_date"))
    assert isinstance(name, QLineEdit)
    assert isinstance(born, QLineEdit)
    return name.text(), born.text()


def test_what_is_half_typed_is_there_after_the_lock(
    open_window: Opener, demo_copy: Path, qtbot: QtBot
) -> None:
    window = open_window(demo_copy)
    page = new_learner(window)
    assert page.new_learner is not None
    for name, text in (("first_name", "Noor"), ("birth_date", "14/11")):
        field = page.new_learner.form.rows[name].control
        field.setFocus()
        qtbot.keyClicks(field, text)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert "Noor" not in texts(window)
    # Nothing of the page is in a window: not seen, not walked to, not read aloud.
    assert page.window() is not window
    assert not page.isVisible()
    assert page.window().windowHandle() is None
    QTest.keyClick(window, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert locked(window).isAncestorOf(focus)
    locked(window).open_button.click()
    assert window.current() is page
    assert page.isVisible()
    assert half_typed(page) == ("Noor", "14/11/2025")  # as leaving the field finishes it
    assert page.new_learner.form.rows["birth_date"].control.hasFocus()


@pytest.mark.parametrize("locked_meanwhile", [False, True])
def test_another_size_or_language_keeps_what_is_half_typed(
    open_window: Opener, demo_copy: Path, locked_meanwhile: bool
) -> None:
    window = open_window(demo_copy)
    window.open_page("learner")
    page = window.current()
    assert isinstance(page, LearnerPage)
    page.add_button.click()
    assert page.new_learner is not None
    for name, text in (("first_name", "Noor"), ("birth_date", "never")):
        row = page.new_learner.form.rows[name]
        assert isinstance(row.control, QLineEdit)
        row.control.setText(text)
    if locked_meanwhile:
        window.lock()
    window.choose_text_size(1.15)
    let_go()
    if locked_meanwhile:
        locked(window).open_button.click()
    window.open_page("settings")
    window.choose_language(Language.DUTCH)
    let_go()
    window.choose_text_size(1.0)
    let_go()
    window.open_page("learner")
    page = window.current()
    assert isinstance(page, LearnerPage)
    assert half_typed(page) == ("Noor", "never")
    assert page.new_learner is not None
    assert page.new_learner.form.rows["birth_date"].wrong()
    page.new_learner.leave_button.click()
    window.choose_text_size(1.0)
    page = window.current()
    assert isinstance(page, LearnerPage)
    assert page.new_learner is None  # a form that was left stays left


def test_a_contract_typed_by_half_outlives_another_language(
    open_window: Opener, demo_copy: Path
) -> None:
    window = open_window(demo_copy)
    window.open_page("learner")
    page = window.current()
    assert isinstance(page, LearnerPage)
    page.contract_button.click()
    typed = {"first_day": "01/09/2026", "last_day": "31/12/2026", "monthly": "1.234,5"}
    assert page.new_contract is not None
    for name, text in typed.items():
        field = page.new_contract.form.rows[name].control
        assert isinstance(field, QLineEdit)
        field.setText(text)
    before = page.new_contract.form.values()
    assert all(before[name] is not None for name in typed)
    window.choose_language(Language.DUTCH)
    page = window.current()
    assert isinstance(page, LearnerPage)
    assert page.new_contract is not None
    assert page.new_contract.form.values() == before


def test_another_file_begins_with_empty_forms(
    open_window: Opener, demo_copy: Path, tmp_path: Path
) -> None:
    window = open_window(demo_copy)
    page = new_learner(window)
    assert page.new_learner is not None
    name = page.new_learner.form.rows["first_name"].control
    assert isinstance(name, QLineEdit)
    name.setText("Noor")
    other = Path(shutil.copyfile(demo_copy, tmp_path / "other.tandem"))
    window.files.open_path(other)
    window.choose_text_size(1.0)
    assert half_typed(new_learner(window)) == ("", "")


def test_a_wrong_password_gives_nothing_back(
    settings: tuple[MainWindow, SettingsPage],
) -> None:
    window, page = settings
    page.security.set_button.click()
    dialog = dialog_of(page)
    write(dialog, "", SECRET, SECRET)
    dialog.do_button.click()
    learner = new_learner(window)
    window.lock()
    locked(window).opening.emit("wrong")
    assert isinstance(window.centralWidget(), LockedPage)
    assert not learner.isVisible()
    window.open_page("home")
    window.say(T("Removed."))
    assert window._toast is not None
    assert not window._toast.isVisible()
    locked(window).opening.emit(SECRET)
    assert window.current() is learner


def test_what_was_written_by_the_lock_shows_after_it(
    open_window: Opener, demo_copy: Path, qtbot: QtBot
) -> None:
    window = open_window(demo_copy)
    window.open_page("learner")
    page = window.current()
    assert isinstance(page, LearnerPage)
    field = page.learner.form.rows["first_name"].control
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Yasmina")
    window.lock()
    QCoreApplication.sendPostedEvents()
    locked(window).open_button.click()
    qtbot.waitUntil(lambda: any("Yasmina" in person.name for person in window._people))
    assert window._frame is not None
    assert "Yasmina" in window._frame.menu.chooser.accessibleName()


def test_the_next_day_is_told_to_the_pages(
    open_window: Opener, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(demo_copy)
    window.open_page("home")
    page = window.current()
    asked: list[bool] = []
    window.lock()
    monkeypatch.setattr(page, "refresh", partial(asked.append, True))
    tomorrow = window.today() + timedelta(days=1)
    monkeypatch.setattr(window, "today", lambda: tomorrow)
    locked(window).open_button.click()
    assert asked == [True]


@pytest.fixture
def settings(open_window: Opener, demo_copy: Path) -> tuple[MainWindow, SettingsPage]:
    window = open_window(demo_copy)
    window.open_page("settings")
    page = window.current()
    assert isinstance(page, SettingsPage)
    return window, page


def dialog_of(page: SettingsPage) -> PasswordDialog:
    return next(one for one in page.findChildren(PasswordDialog) if one.isVisible())


def write(dialog: PasswordDialog, current: str, new: str, again: str) -> None:
    for row, text in ((dialog.current, current), (dialog.new, new), (dialog.again, again)):
        assert isinstance(row.field, QLineEdit)
        row.field.setText(text)


def settings_of(window: MainWindow) -> SettingsPage:
    page = window.current()
    assert isinstance(page, SettingsPage)
    return page


def test_a_password_is_set_and_asked_for(
    settings: tuple[MainWindow, SettingsPage], demo_copy: Path
) -> None:
    window, page = settings
    page.security.set_button.click()
    dialog = dialog_of(page)
    assert dialog.current.isHidden()
    write(dialog, "", SECRET, SECRET)
    dialog.do_button.click()
    assert needs_password(demo_copy)
    assert window.page == "settings"
    window.lock()
    locked(window).opening.emit("wrong")
    assert locked(window).row.field.property("state") == "error"
    locked(window).opening.emit(SECRET)
    page = settings_of(window)
    page.security.remove_button.click()
    dialog = dialog_of(page)
    write(dialog, "wrong password", "", "")
    dialog.do_button.click()
    assert dialog.current.field.property("state") == "error"
    assert needs_password(demo_copy)
    write(dialog, SECRET, "", "")
    dialog.do_button.click()
    assert not needs_password(demo_copy)


@pytest.mark.parametrize(
    ("new", "again", "row"), [("", "", "new"), ("long enough", "else", "again"), ("x", "x", "new")]
)
def test_what_is_no_password_is_said_under_its_field(
    settings: tuple[MainWindow, SettingsPage], demo_copy: Path, new: str, again: str, row: str
) -> None:
    _window, page = settings
    page.security.set_button.click()
    dialog = dialog_of(page)
    write(dialog, "", new, again)
    dialog.do_button.click()
    assert getattr(dialog, row).field.property("state") == "error"
    assert not needs_password(demo_copy)
    dialog.reject()


def test_the_keys_are_listed_with_f1(open_window: Opener, demo_copy: Path) -> None:
    window = open_window(demo_copy)
    window.open_page("employer")
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    assert dialog is not None
    shown = texts(dialog)
    for key, _ in keys_of("employer"):
        assert isinstance(key, str)
        assert key in shown
    dialog.reject()


@pytest.mark.parametrize(
    ("language", "letters", "bar"),
    [
        (Language.FRENCH, "E C F V M N R", "Barre d’espace"),
        (Language.DUTCH, "O C F V Z N I", "Spatiebalk"),
    ],
)
def test_keys_are_called_as_on_the_keyboard(
    open_window: Opener, demo_copy: Path, language: Language, letters: str, bar: str
) -> None:
    window = open_window(demo_copy, language)
    for page, key in (("weeks", letters), ("pay", letters), ("timetable", bar)):
        dialog = KeysDialog(window, window.speaking(), page)
        assert key in texts(dialog)


def test_a_page_has_its_own_keys_first() -> None:
    assert keys_of("timetable")[0] not in keys_of("home")
    assert set(keys_of("home")) <= set(keys_of("timetable"))


def test_ctrl_f_searches_on_the_page(open_window: Opener, demo_copy: Path, qtbot: QtBot) -> None:
    window = open_window(demo_copy)
    window.activateWindow()
    for page in ("papers", "law", "calculators"):
        window.open_page(page)
        current = window.current()
        qtbot.waitUntil(current.search.isVisible)  # type: ignore[attr-defined]  # these have one
        QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert current.search.hasFocus()  # type: ignore[attr-defined]  # as above
    window.open_page("home")
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
