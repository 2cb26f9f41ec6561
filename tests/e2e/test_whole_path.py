"""From an empty file to the payslip, with the keyboard alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.kernel.money import Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import AbsenceKind, HalfDay, PatternKind
from desktop.language.translator import Language
from desktop.paths import CATALOGS
from desktop.services import employer, learners, pay, timetable
from desktop.services.workspace import Workspace
from desktop.ui.pages.employer.page import EmployerPage
from desktop.ui.pages.learner.page import LearnerPage
from desktop.ui.pages.papers.page import PapersPage
from desktop.ui.pages.pay.page import PayPage
from desktop.ui.pages.timetable.page import TimetablePage
from desktop.ui.pages.tutors.page import TutorsPage
from desktop.ui.records import FormGrid, RecordDialog
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.dialog import Question
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.window import MainWindow
from tests.e2e.test_first_payslip import LETTERS
from tests.ui.conftest import language, open_window, own_folders

__all__ = ["language", "open_window", "own_folders"]

Opener = Callable[..., MainWindow]
pytestmark = pytest.mark.e2e

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PAGES = ("home", "learner", "timetable", "pay", "papers", "employer", "settings")
APRIL = Month(2026, 4)
FAR = 60
MOST_KEYS = 25
# 400,00 a month, one of the 22 days of April not paid: 400 × 21 ÷ 22.
GROSS = Euro.of("381.82")


class Hands:
    """Two hands on the keyboard; they know only where the focus is."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.keys = 0

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        return self.window if widget is None else widget

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            self.keys += 1
            self.qtbot.keyClick(self.focus(), key, held)

    def write(self, text: str) -> None:
        self.keys += len(text)
        self.qtbot.keyClicks(self.focus(), text)

    def tab_to(self, target: QWidget) -> None:
        """Walk with Tab; a place out of reach is a fault."""
        while (proxy := target.focusProxy()) is not None:
            target = proxy
        self.qtbot.waitUntil(target.isVisible)  # a layout shows what is new a moment later
        passed = []
        for _ in range(FAR):
            if self.focus() is target:
                return
            passed.append(self.focus().accessibleName())
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"out of reach of Tab: {target.accessibleName()}; passed {passed}")

    def push(self, button: QWidget) -> None:
        self.tab_to(button)
        self.press(Qt.Key.Key_Space)

    def fill(self, form: FormGrid, values: dict[str, str]) -> None:
        for name, text in values.items():
            self.tab_to(form.rows[name].control)
            self.write(text)

    def go_to(self, page: str) -> QWidget:
        letter = LETTERS[self.window.language][page]
        self.press(getattr(Qt.Key, f"Key_{letter}"), ALT)
        self.qtbot.waitUntil(lambda: self.window.page == page)
        return self.window.current()

    def add_record(self, button: Button, values: dict[str, str]) -> None:
        """Open a dialog, fill it in and finish with Enter."""
        self.push(button)
        dialogs = self.window.current().findChildren(RecordDialog)
        dialog = next(one for one in dialogs if one.isVisible())
        self.qtbot.waitUntil(dialog.isActiveWindow)
        self.fill(dialog.form, values)
        self.press(Qt.Key.Key_Return)
        assert not dialog.isVisible()
        self.come_back()

    def come_back(self) -> None:
        """Wait for the window after a dialog; without a desktop nobody wakes it."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.qtbot.waitUntil(partial(has_focus_inside, self.window))

    def answer_yes(self) -> None:
        """Say yes to the question asked next; the safe answer has the focus."""

        def say() -> None:
            question = QApplication.activeModalWidget()
            assert isinstance(question, Question)
            self.tab_to(question.do_button)
            self.press(Qt.Key.Key_Space)

        QTimer.singleShot(50, say)


def opened(hands: Hands) -> Workspace:
    workspace = hands.window.workspace
    assert workspace is not None
    return workspace


def write_company(hands: Hands) -> None:
    page = hands.go_to("employer")
    assert isinstance(page, EmployerPage)
    assert page.found is not None
    hands.fill(
        page.found.form,
        {
            "name": "Boulangerie Lambert SRL",
            "enterprise_number": "0464897838",
            "joint_committee": "118",
        },
    )
    hands.push(page.found.button)
    assert page.found is None
    hands.fill(page.card.form, {"head": "Marc Lambert", "street": "Rue Neuve 1"})
    lists = page.lists
    hands.add_record(lists.establishments.add_button, {"number": "2145688993", "name": "Atelier"})
    hands.add_record(lists.operators.add_button, {"name": "CEFA de Huy"})
    hands.add_record(lists.referents.add_button, {"first_name": "Sophie", "last_name": "Delvaux"})
    hands.add_record(
        lists.holidays.add_button,
        {"name": "Printemps", "first_day": "27/4/2026", "last_day": "8/5/2026"},
    )
    hands.window.open_page("tutors")
    tutors = hands.window.current()
    assert isinstance(tutors, TutorsPage)
    hands.add_record(
        tutors.tutors.add_button,
        {"first_name": "Marc", "last_name": "Lambert", "niss": "62010620947"},
    )


def write_learner(hands: Hands) -> None:
    page = hands.go_to("learner")
    assert isinstance(page, LearnerPage)
    assert page.new_learner is not None
    hands.fill(
        page.new_learner.form,
        {
            "first_name": "Yasmine",
            "last_name": "Ozturk",
            "birth_date": "14/11/2008",
            "representative": "Leyla Ozturk",
            "representative_address": "Rue Haute 3, 4500 Huy",
        },
    )
    hands.push(page.new_learner.button)
    page = hands.window.current()
    assert isinstance(page, LearnerPage)
    assert page.new_contract is not None
    hands.fill(
        page.new_contract.form,
        {
            "first_day": "01092025",
            "last_day": "31082027",
            "monthly": "400",
            "trade": "Boulanger",
        },
    )
    hands.push(page.new_contract.button)
    assert page.new_contract is None


def write_weeks(hands: Hands) -> int:
    """Write both weeks; return the keys the normal one took."""
    page = hands.go_to("timetable")
    assert isinstance(page, TimetablePage)
    grid = page.grid
    hands.tab_to(grid._lines[0].halves["am"])
    before = hands.keys
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_D, CONTROL)
    for hours in ("7-11", "12-16"):
        hands.write(hours)
        hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_D, CONTROL, times=2)
    took = hands.keys - before
    hands.tab_to(page.kinds)
    hands.press(Qt.Key.Key_Right)
    hands.push(page.copy_button)
    hands.tab_to(grid._lines[0].fields[0])
    for hours in ("7-11", "12-16"):
        hands.write(hours)
        hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_D, CONTROL)
    return took


def note_absence(hands: Hands) -> PayPage:
    page = hands.go_to("pay")
    assert isinstance(page, PayPage)
    hands.tab_to(page.strip_card.strip)
    hands.press(Qt.Key.Key_Home)
    hands.press(Qt.Key.Key_Right)
    hands.write("n")
    gross = hands.window.translator(hands.window.language).show(GROSS)
    hands.qtbot.waitUntil(lambda: page.gross_card.figure.text() == gross)
    return page


def texts(page: QWidget) -> set[str]:
    """Return every text of a page."""
    found = {page.accessibleName()}
    for widget in page.findChildren(QWidget):
        if widget.isVisibleTo(page):
            found |= {widget.accessibleName(), widget.toolTip()}
            if isinstance(widget, QLabel | QAbstractButton):
                found.add(widget.text().strip())
            if isinstance(widget, QLineEdit):
                found.add(widget.placeholderText())
    return found - {""}


def words_of(language: Language) -> set[str]:
    """Return the texts of a language that the other one does not have."""
    words = {}
    for one in Language:
        path = CATALOGS / one.value / "LC_MESSAGES" / "tandem.po"
        with path.open("rb") as source:
            catalog = read_po(source)
        words[one] = {str(m.string) for m in catalog if m.id and isinstance(m.string, str)}
    other = next(one for one in Language if one is not language)
    return words[language] - words[other]


def has_focus_inside(part: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and part.isAncestorOf(focus)


def switch_language(hands: Hands) -> None:
    old = hands.window.language
    before = {page: texts(hands.go_to(page)) for page in PAGES}
    page = hands.window.current()
    choices = page.findChildren(Segmented)
    chooser = next(one for one in choices if isinstance(one.value(), Language))
    hands.tab_to(chooser)
    hands.press(Qt.Key.Key_Left if old is Language.DUTCH else Qt.Key.Key_Right)
    assert hands.window.language is not old
    frame = hands.window.centralWidget()
    assert frame is not None
    hands.qtbot.waitUntil(frame.isVisible)  # the menu built anew, before its letters work
    hands.qtbot.waitUntil(partial(has_focus_inside, frame))
    for name in PAGES:
        after = texts(hands.go_to(name))
        assert after != before[name]
        assert not after & words_of(old), name


def assert_all_there(workspace: Workspace) -> None:
    known = employer.company(workspace)
    assert known is not None
    assert (known.name, known.head) == ("Boulangerie Lambert SRL", "Marc Lambert")
    assert [one.name for one in employer.establishments(workspace)] == ["Atelier"]
    assert [one.name for one in employer.tutors(workspace)] == ["Marc Lambert"]
    assert [one.name for one in employer.referents(workspace)] == ["Sophie Delvaux"]
    assert employer.school_holidays(workspace)[0].period.days == 12
    learner = learners.learners(workspace)[0]
    assert learner.representative == "Leyla Ozturk"
    contract = learners.contracts(workspace)[0]
    assert (contract.months, contract.trade) == (24, "Boulanger")
    assert (contract.tutor_id, contract.referent_id) == (1, 1)
    weeks = {one.kind: one.week.days for one in timetable.patterns(workspace, contract.id)}
    both = frozenset({HalfDay.MORNING, HalfDay.AFTERNOON})
    normal = weeks[PatternKind.NORMAL]
    assert [day.halves for day in normal[:3]] == [both, both, frozenset()]
    assert [day.company_minutes // 60 for day in normal] == [0, 0, 8, 8, 8, 0, 0]
    holidays = weeks[PatternKind.SCHOOL_HOLIDAYS]
    assert [day.company_minutes // 60 for day in holidays] == [8, 8, 8, 8, 8, 0, 0]
    absence = timetable.absences(workspace, contract.id)[0]
    second = Period(date(2026, 4, 2), date(2026, 4, 2))
    assert (absence.kind, absence.period) == (AbsenceKind.SCHOOL_LEAVE, second)
    closed = pay.closed_month(workspace, contract.id, APRIL)
    assert closed is not None
    assert closed.gross == GROSS


def test_from_an_empty_file_to_the_payslip(
    open_window: Opener, empty_file: Path, own_folders: Path, language: Language, qtbot: QtBot
) -> None:
    path = Path(shutil.copyfile(empty_file, own_folders / "new.tandem"))
    window = open_window(path, language)
    hands = Hands(qtbot, window)
    write_company(hands)
    write_learner(hands)
    assert write_weeks(hands) <= MOST_KEYS
    page = note_absence(hands)
    tr = window.translator(language)
    assert page.gross_card.figure.text() == tr.show(GROSS)

    # Why?
    line = page.sheet.table.lines[0]
    hands.push(line.button)
    assert line.panel.isVisible()
    assert "21" in line.panel.accessibleName()

    # Close the month; look at its payslip.
    hands.answer_yes()
    hands.push(page.main_button)
    qtbot.waitUntil(lambda: page.main_button.property("kind") == "plain")
    hands.come_back()
    hands.push(page.slip_button)
    papers = window.current()
    assert isinstance(papers, PapersPage)
    assert (papers.pdf() or b"").startswith(b"%PDF")

    # Undo on one page what was done on another, and redo it.
    workspace = opened(hands)
    steps = len(workspace.done)
    hands.go_to("home")
    hands.press(Qt.Key.Key_Z, CONTROL, times=2)
    page = hands.go_to("pay")  # type: ignore[assignment]  # checked where it was first opened
    qtbot.waitUntil(lambda: page.gross_card.figure.text() == tr.show(Euro.of("400.00")))
    assert page.main_button.property("kind") == "primary"
    hands.go_to("timetable")
    hands.press(Qt.Key.Key_Z, CONTROL | SHIFT, times=2)
    assert len(workspace.done) == steps
    hands.go_to("pay")
    qtbot.waitUntil(lambda: page.gross_card.figure.text() == tr.show(GROSS))

    switch_language(hands)
    window.close()
    window = open_window(path, language)
    hands = Hands(qtbot, window)
    assert_all_there(opened(hands))
    assert window.windowTitle() == "Boulangerie Lambert SRL – Tandem"
    page = hands.go_to("pay")  # type: ignore[assignment]  # the page of the pay again
    assert page.gross_card.figure.text() == tr.show(GROSS)
