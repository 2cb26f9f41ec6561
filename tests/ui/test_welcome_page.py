"""The first page, and every reason why a file stays closed."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFrame, QInputDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.language.translator import Language, Translator
from desktop.services.workspace import Workspace
from desktop.ui.pages.welcome.page import WelcomePage
from desktop.ui.pages.welcome.panel import YearPicture
from desktop.ui.pages.welcome.state import WelcomeState
from desktop.ui.preferences import Preferences
from desktop.ui.widgets.button import Button
from desktop.ui.window import MainWindow

Opener = Callable[..., MainWindow]

pytestmark = pytest.mark.usefixtures("few_rounds")


def problem(window: MainWindow) -> str:
    assert window.page == "welcome"
    frame = window.current().findChild(QFrame, "problem")
    return "" if frame is None else frame.accessibleName()


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def passwords(monkeypatch: pytest.MonkeyPatch, *answers: str | None) -> list[str]:
    left, asked = list(answers), list[str]()

    def answer(dialog: QInputDialog) -> QInputDialog.DialogCode:
        asked.append(dialog.labelText())
        given = left.pop(0)
        dialog.setTextValue(given or "")
        code = QInputDialog.DialogCode
        return code.Rejected if given is None else code.Accepted

    monkeypatch.setattr(QInputDialog, "exec", answer)
    return asked


@pytest.fixture
def locked(own_folders: Path) -> Path:
    path = own_folders / "locked.tandem"
    Workspace.create(path, "Secret 1").close()
    return path


def test_a_wrong_password_is_asked_again(
    open_window: Opener, locked: Path, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    asked = passwords(monkeypatch, "secret 1", "Secret 1")
    window = open_window(language=language)
    window.files.open_path(locked)
    assert window.page == "home"
    assert len(set(asked)) == 2
    window.back_up()
    backup = next((locked.with_name("locked-backups")).glob("*.tandem"))
    with closing(sqlite3.connect(backup)) as connection, pytest.raises(sqlite3.DatabaseError):
        connection.execute("select * from sqlite_master").fetchall()


def test_no_password_leads_to_the_welcome_page(
    open_window: Opener, locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passwords(monkeypatch, None)
    before = digest(locked)
    window = open_window()
    window.files.open_path(locked)
    assert problem(window) == ""
    assert digest(locked) == before
    assert [path.name for path in locked.parent.glob(".*.lock")] == []


def test_giving_up_on_another_file_keeps_the_password_of_the_open_one(
    open_window: Opener, locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = locked.with_name("other.tandem")
    Workspace.create(other, "Other").close()
    passwords(monkeypatch, "Secret 1", None)
    window = open_window()
    window.files.open_path(locked)
    window.files.open_path(other)
    assert window.workspace is not None
    assert window.workspace.path == locked
    window.back_up()
    assert list(locked.with_name("locked-backups").glob("*.sha256"))


def newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()


def stranger(path: Path) -> None:
    path.write_text("Dear sir, this is a letter. " * 50)


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("spoil", [newer, stranger, empty])
def test_a_file_that_cannot_be_opened_is_one_sentence_and_untouched(
    open_window: Opener, demo_copy: Path, language: Language, spoil: Callable[[Path], None]
) -> None:
    spoil(demo_copy)
    before, around = digest(demo_copy), sorted(demo_copy.parent.iterdir())
    window = open_window(language=language)
    window.files.open_path(demo_copy)
    assert demo_copy.name in problem(window)
    assert digest(demo_copy) == before
    assert [path for path in demo_copy.parent.iterdir() if path.suffix == ".lock"] == []
    assert set(around) <= set(demo_copy.parent.iterdir())


def test_the_sentence_follows_the_language(open_window: Opener, own_folders: Path) -> None:
    window = open_window()
    window.files.open_path(own_folders / "gone.tandem")
    french = problem(window)
    window.choose_language(Language.DUTCH)
    assert problem(window) not in {"", french}


def test_a_file_open_elsewhere_stays_closed(open_window: Opener, demo_copy: Path) -> None:
    held = Workspace.open(demo_copy)
    window = open_window()
    window.files.open_path(demo_copy)
    assert "Tandem" in problem(window)
    held.close()
    window.files.open_path(demo_copy)
    assert window.page == "home"


def test_opening_the_file_that_is_open_says_so(open_window: Opener, demo_copy: Path) -> None:
    window = open_window()
    window.files.open_path(demo_copy)
    window.files.open_path(demo_copy)
    assert window._toast is not None
    assert window._toast.text().endswith("est déjà ouvert ici.")
    assert window.page == "home"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_one_sentence(open_window: Opener, demo_copy: Path) -> None:
    folder = demo_copy.parent / "closed"
    folder.mkdir()
    file = Path(shutil.copy(demo_copy, folder))
    folder.chmod(0o500)
    window = open_window()
    window.files.open_path(file)
    folder.chmod(0o700)
    assert file.name in problem(window)


def test_recent_files_that_are_gone_are_not_offered(own_folders: Path, demo_copy: Path) -> None:
    kept = Preferences.load()
    kept.remember(own_folders / "gone.tandem")
    kept.remember(demo_copy)
    assert Preferences.load().recent_files() == (demo_copy.resolve(),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"recent": [1, null], "theme": 3, "factor": "x", "language": "de"}',
        '{"geometry": "\\ud800zz", "recent": "no"}',
        "\x00\xff",
    ],
)
def test_damaged_preferences_count_as_none(
    open_window: Opener, own_folders: Path, text: str
) -> None:
    path = own_folders / "config" / "preferences.json"
    path.parent.mkdir()
    path.write_text(text, "latin-1")
    kept = Preferences.load()
    assert (kept.language, kept.theme, kept.factor, kept.recent_files()) == ("", "auto", 1.0, ())
    assert open_window().page == "welcome"


def test_the_picture_goes_when_there_is_no_room(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window(language=Language.DUTCH)
    picture = window.findChild(YearPicture)
    assert picture is not None
    window.resize(980, 540)
    qtbot.waitUntil(lambda: not picture.isVisible())
    cut = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.isVisible() and label.height() < label.heightForWidth(label.width())
    ]
    assert not cut
    window.resize(1366, 768)
    qtbot.waitUntil(picture.isVisible)


def test_the_name_of_a_recent_file_keeps_its_ampersand(qtbot: QtBot, tr: Translator) -> None:
    path = Path("Dujardin & Fils.tandem")
    page = WelcomePage(WelcomeState((path,), date(2026, 11, 22), None), tr)
    qtbot.addWidget(page)
    (button,) = [one for one in page.findChildren(Button) if one.toolTip() == str(path)]
    assert button.accessibleName() == "Dujardin & Fils"
    assert button.shortcut().isEmpty()
