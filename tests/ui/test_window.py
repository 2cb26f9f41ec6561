"""The window around the pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app import PAGES
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import Network, PatternKind
from desktop.kernel.week import DayPlan
from desktop.language.translator import Language
from desktop.services.employer import add_operator, change_company, company, found_company
from desktop.services.learners import add_learner
from desktop.services.timetable import place_weeks, shifts_of, write_day
from desktop.services.workspace import Workspace
from desktop.ui.pages.employer.page import EmployerPage
from desktop.ui.pages.home.page import HomePage
from desktop.ui.pages.tutors.page import TutorsPage
from desktop.ui.widgets.brand import brand_icon
from desktop.ui.widgets.page import Page
from desktop.ui.window import MainWindow

Opener = Callable[..., MainWindow]
IN_FILE = [page for page in PAGES if page != "welcome"]
INPUTS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)


def inputs(root: QWidget) -> list[QWidget]:
    return [
        widget
        for kind in INPUTS
        for widget in root.findChildren(kind)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def letters(window: MainWindow) -> list[str]:
    """Return the letters that the buttons in sight hear."""
    return [
        button.shortcut().toString()
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and not button.shortcut().isEmpty()
    ]


def test_starts_on_the_welcome_page(open_window: Opener) -> None:
    window = open_window()
    assert window.page == "welcome"
    assert window.windowTitle() == "Tandem"


def test_names_the_company_in_its_title(open_window: Opener, demo_copy: Path) -> None:
    assert open_window(demo_copy).windowTitle() == "Boulangerie Lambert SRL – Tandem"


def test_every_input_has_a_name_and_one_button_is_primary_and_no_letter_comes_twice(
    open_window: Opener, demo_copy: Path, language: Language
) -> None:
    window = open_window(demo_copy, language)
    for page in IN_FILE:
        window.open_page(page)
        assert window.page == page
        nameless = [widget for widget in inputs(window) if not widget.accessibleName()]
        assert not nameless, page
        primary = [
            widget
            for widget in window.findChildren(QAbstractButton)
            if widget.property("kind") == "primary" and widget.isVisible()
        ]
        assert len(primary) <= 1, page
        assert sorted(letters(window)) == sorted(set(letters(window))), page


@pytest.mark.parametrize("page", IN_FILE)
def test_switching_the_language_keeps_the_place(
    open_window: Opener, demo_copy: Path, page: str
) -> None:
    window = open_window(demo_copy)
    window.open_page(page)
    before = window.context()
    window.choose_language(Language.DUTCH)
    after = window.context()
    assert (window.page, window.language) == (page, Language.DUTCH)
    assert (after.learner_id, after.month) == (before.learner_id, before.month)
    assert after.tr.language is Language.DUTCH


def test_ctrl_z_takes_a_step_back(open_window: Opener, demo_copy: Path, qtbot: QtBot) -> None:
    window = open_window(demo_copy)
    assert window.workspace is not None
    change_company(window.workspace, name="Boulangerie Neuve SRL")
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Boulangerie Neuve"))
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Boulangerie Lambert"))
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Boulangerie Neuve"))


def test_what_was_changed_is_there_after_closing(open_window: Opener, demo_copy: Path) -> None:
    window = open_window(demo_copy)
    assert window.workspace is not None
    change_company(window.workspace, phone="085 27 13 30")
    window.close()
    again = open_window(demo_copy)
    assert again.workspace is not None
    known = company(again.workspace)
    assert known is not None
    assert known.phone == "085 27 13 30"


def test_no_two_buttons_of_the_welcome_page_hear_the_same_letter(
    open_window: Opener, language: Language
) -> None:
    window = open_window(None, language)
    assert sorted(letters(window)) == sorted(set(letters(window)))


@pytest.mark.parametrize("name", ["timetable", "pay", "papers", "settings"])
def test_the_smallest_usual_screen_needs_no_scrolling(
    open_window: Opener, demo_copy: Path, qtbot: QtBot, name: str, language: Language
) -> None:
    window = open_window(demo_copy, language)
    window.resize(1366, 688)
    window.open_page(name)
    page = window.current()
    assert isinstance(page, Page)
    qtbot.waitUntil(lambda: page.scroll_area.height() > 500)
    for _ in range(10):  # what wraps is laid out more than once before it rests
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    assert page.scroll_area.verticalScrollBar().maximum() == 0


def test_the_menu_folds_when_there_is_little_room(open_window: Opener, demo_copy: Path) -> None:
    window = open_window(demo_copy)
    window.resize(1366, 688)
    assert window.parts()[0].width() == 204
    window.resize(980, 540)
    assert window.parts()[0].width() == 56


def test_f6_walks_through_the_parts(open_window: Opener, demo_copy: Path, qtbot: QtBot) -> None:
    window = open_window(demo_copy)
    seen = []
    for _ in window.parts():
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append([part.isAncestorOf(focus) for part in window.parts()].index(True))
    assert len(set(seen)) >= 3


def test_ctrl_s_makes_a_backup(open_window: Opener, demo_copy: Path, qtbot: QtBot) -> None:
    window = open_window(demo_copy)
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    folder = demo_copy.with_name("copy-backups")
    assert [path.suffix for path in sorted(folder.iterdir())] == [".tandem", ".sha256"]


def test_theme_and_size_of_text_are_kept(open_window: Opener, demo_copy: Path) -> None:
    from desktop.ui.preferences import Preferences  # noqa: PLC0415

    window = open_window(demo_copy)
    window.open_page("settings")
    window.choose_theme("dark")
    window.choose_text_size(1.15)
    kept = Preferences.load()
    assert (kept.theme, kept.factor, window.page) == ("dark", 1.15, "settings")


def test_a_file_that_is_not_one_is_refused_in_a_sentence(
    open_window: Opener, own_folders: Path
) -> None:
    stranger = own_folders / "letter.tandem"
    stranger.write_text("Dear sir, this is a letter and no file of Tandem. " * 50)
    before = stranger.read_bytes()
    window = open_window()
    window.files.open_path(stranger)
    assert window.page == "welcome"
    assert stranger.read_bytes() == before


def inside(window: MainWindow) -> bool:
    """Whether the keyboard is in the page that is shown."""
    focus = QApplication.focusWidget()
    return focus is not None and window.current().isAncestorOf(focus)


def test_the_focus_follows_to_another_page_and_learner(
    open_window: Opener, demo_copy: Path
) -> None:
    window = open_window(demo_copy)
    for page in IN_FILE:
        window.open_page(page)
        assert inside(window), page
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.isVisible(), page
    window.open_page("pay")
    window.move_month(-1)
    assert inside(window)
    window.open_page("learner", learner_id=2)
    assert inside(window)


def test_a_learner_who_comes_back_is_shown(
    qtbot: QtBot, open_window: Opener, demo_copy: Path
) -> None:
    window = open_window(demo_copy)
    assert window.workspace is not None
    before = window.context().learner_id
    new = add_learner(window.workspace, "Zoë", "Maréchal", date(2009, 5, 4))
    qtbot.waitUntil(lambda: len(window._people) == 4)
    window.open_page("learner", learner_id=new)
    window.undo()
    qtbot.waitUntil(lambda: window.context().learner_id == before)
    window.open_page("learner", learner_id=0)
    window.redo()
    qtbot.waitUntil(lambda: window.context().learner_id == new)
    assert window.page == "learner"


def test_the_window_has_the_mark_as_its_icon(qapp: QApplication) -> None:
    icon = brand_icon()
    assert {size.width() for size in icon.availableSizes()} == {16, 32, 64, 256}
    image = icon.pixmap(64, 64).toImage()
    assert any(image.pixelColor(x, 32).alpha() for x in range(64))


def test_the_home_page_leads_to_the_very_part(
    open_window: Opener, workspace: Workspace, language: Language
) -> None:
    found_company(workspace, "Boulangerie Lambert SRL", "0464.897.838")
    workspace.close()
    window = open_window(workspace.path, language)
    home = window.current()
    assert isinstance(home, HomePage)
    for number in range(3):
        window.open_page("home")
        home.buttons[number].click()
        focus = QApplication.focusWidget()
        page = window.current()
        if number == len(("establishments", "operators")):
            assert isinstance(page, TutorsPage)
            assert focus is page.tutors.add_button
            continue
        assert isinstance(page, EmployerPage)
        lists = (page.lists.establishments, page.lists.operators)
        assert focus is lists[number].add_button


def test_the_home_page_asks_for_the_referent_alone_once_the_operator_is_there(
    open_window: Opener, workspace: Workspace
) -> None:
    found_company(workspace, "Boulangerie Lambert SRL", "0464.897.838")
    add_operator(workspace, "CEFA de Huy", Network.CEFA)
    workspace.close()
    window = open_window(workspace.path)
    home = window.current()
    assert isinstance(home, HomePage)
    assert home.buttons[1].text().strip().endswith("Ajouter le référent")
    home.buttons[1].click()
    page = window.current()
    assert isinstance(page, EmployerPage)
    assert QApplication.focusWidget() is page.lists.referents.add_button


def test_a_page_follows_whatever_it_was_seen_to_read(open_window: Opener, demo_copy: Path) -> None:
    window = open_window(demo_copy)
    assert window.workspace is not None
    home, monday = window.current(), date(2026, 5, 4)
    assert isinstance(home, HomePage)
    short = DayPlan(shifts_of([(480, 720)]))
    write_day(window.workspace, 1, PatternKind.SECOND, monday.weekday(), short)
    QApplication.processEvents()  # the home page has heard of that
    window.open_page("employer")
    window.open_page("home")
    before = [str(one.week) for one in home._state.learners]
    window.open_page("employer")
    place_weeks(window.workspace, 1, [monday], PatternKind.SECOND)
    QApplication.processEvents()
    window.open_page("home")
    now = [str(one.week) for one in home._state.learners]
    assert now[0] != before[0]  # the hours of this week are those of the week placed
    assert now[1:] == before[1:]


def test_the_timetable_follows_a_derogation(open_window: Opener, demo_copy: Path) -> None:
    window = open_window(demo_copy)
    assert window.workspace is not None
    window.open_page("timetable")
    window.open_page("employer")
    stack = window._frame.stack if window._frame is not None else None
    assert stack is not None
    stack.tell(frozenset({"derogation"}))
    assert "timetable" in stack._stale
    stack.tell(frozenset({"issued_paper"}))
    assert "learner" not in stack._stale


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.FRENCH, "Septembre 2026 est clôturé."),
        (Language.DUTCH, "September 2026 is afgesloten."),
    ],
)
def test_what_is_told_begins_with_a_capital(
    open_window: Opener, demo_copy: Path, language: Language, text: str
) -> None:
    window = open_window(demo_copy, language)
    assert window._toast is not None
    closed = T("{month} is closed.", month=Month(2026, 9))
    window.say(closed)
    assert window._toast.text() == text
    window.say(T("Removed."))
    window.refuse(Refused(closed))
    assert window._toast.text() == text
