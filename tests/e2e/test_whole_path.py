"""From an empty file to the payslip, with the keyboard alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.kernel.money import Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import AbsenceKind, HalfDay, PatternKind
from desktop.language.translator import Language
from desktop.paths import CATALOGS
from desktop.services import employer, learners, pay, timetable
from desktop.services.workspace import Workspace
from desktop.ui.pages.papers.page import PapersPage
from desktop.ui.pages.pay.page import PayPage
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.window import MainWindow
from tests.e2e.beginning import write_company, write_learner, write_weeks
from tests.e2e.hands import CONTROL, SHIFT, Hands, has_focus_inside, opened
from tests.ui.conftest import language, open_window, own_folders

__all__ = ["language", "open_window", "own_folders"]

Opener = Callable[..., MainWindow]
pytestmark = pytest.mark.e2e

PAGES = ("home", "learner", "timetable", "pay", "papers", "employer", "settings")
APRIL = Month(2026, 4)
MOST_KEYS = 25
# 400,00 a month, one of the 22 days of April not paid: 400 × 21 ÷ 22.
GROSS = Euro.of("381.82")


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
    """Return the texts of a language that the other one does not have.

    Each language is called by its own name wherever one is chosen.
    """
    words = {}
    for one in Language:
        path = CATALOGS / one.value / "LC_MESSAGES" / "tandem.po"
        with path.open("rb") as source:
            catalog = read_po(source)
        words[one] = {str(m.string) for m in catalog if m.id and isinstance(m.string, str)}
    other = next(one for one in Language if one is not language)
    return words[language] - words[other] - {"Français", "Nederlands"}


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
