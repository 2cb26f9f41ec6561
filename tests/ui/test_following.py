"""Pages that stay when another learner or month is chosen show what a new page would."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.kernel.period import Month
from desktop.kernel.vocabulary import EndReason
from desktop.ui.pages import PAGE_CLASSES, FollowingPage
from desktop.ui.pages.calculators.page import CalculatorsPage
from desktop.ui.pages.end.page import EndPage
from desktop.ui.pages.learner.page import LearnerPage
from desktop.ui.pages.papers.page import PapersPage
from desktop.ui.pages.timetable.page import TimetablePage
from desktop.ui.window import MainWindow
from tests.ui.conftest import Opener

FOLLOWING = (
    "learner",
    "end",
    "timetable",
    "weeks",
    "pay",
    "holidays",
    "accident",
    "papers",
    "calculators",
)


def said(page: QWidget) -> list[str]:
    """Return the texts and the states that a page shows, in the order of its widgets."""
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisibleTo(page) or isinstance(widget.parent(), QAbstractScrollArea):
            continue  # scroll bars come and go with the size of what is shown
        text = ""
        if isinstance(widget, QLabel | QLineEdit):
            text = widget.text()
        elif isinstance(widget, QAbstractButton):
            text = f"{widget.text()} {widget.isChecked()}"
        elif isinstance(widget, QComboBox):
            text = widget.currentText()
        found.append(f"{type(widget).__name__} {widget.accessibleName()} {text}".strip())
    return sorted(found)


def settle() -> None:
    """Let what was just laid out be shown."""
    for _ in range(5):
        QApplication.processEvents()


def fresh(window: MainWindow) -> list[str]:
    """Return what the page shown would say if it were built now."""
    window.rebuild()
    settle()
    return said(window.current())


@pytest.fixture
def window(open_window: Opener, demo_copy: Path) -> MainWindow:
    return open_window(demo_copy)


def type_into(window: MainWindow, name: str, text: str) -> None:
    """Type in the field of that name and leave it there, not finished."""
    page = window.current()
    assert isinstance(page, LearnerPage)
    row = {**page.learner.form.rows, **page.levels.form.rows, **page.contract.form.rows}[name]
    assert isinstance(row.control, QLineEdit)
    row.control.setText(text)
    row.control.setModified(True)


def test_these_pages_follow(window: MainWindow) -> None:
    for page in PAGE_CLASSES:
        window.open_page(page)
        assert isinstance(window.current(), FollowingPage) == (page in FOLLOWING), page


@pytest.mark.parametrize("page", FOLLOWING)
def test_another_learner_is_shown_as_on_a_new_page(window: MainWindow, page: str) -> None:
    window.open_page(page, learner_id=1)
    before, kept = said(window.current()), window.current()
    window.open_page(page, learner_id=2)
    settle()
    assert window.current() is kept
    after = said(kept)
    assert after != before or page == "calculators"  # which begin with nothing told
    assert after == fresh(window)


@pytest.mark.parametrize("page", ["weeks", "pay", "papers"])
def test_another_month_is_shown_as_on_a_new_page(window: MainWindow, page: str) -> None:
    window.open_page(page, learner_id=1, month=Month(2026, 3))
    kept = window.current()
    window.open_page(page, month=Month(2026, 4))
    settle()
    assert window.current() is kept
    assert said(kept) == fresh(window)


def test_what_was_refused_or_half_typed_stays_with_its_learner(window: MainWindow) -> None:
    window.open_page("learner", learner_id=1)
    type_into(window, "since", "31/02/2026")
    type_into(window, "niss", "12")
    type_into(window, "ended_on", "no day")
    window.open_page("learner", learner_id=2)
    settle()
    assert said(window.current()) == fresh(window)


def test_the_form_of_a_new_learner_is_left(window: MainWindow) -> None:
    window.open_page("learner", learner_id=1)
    page = window.current()
    assert isinstance(page, LearnerPage)
    page.add_button.click()
    assert page.new_learner is not None
    window.open_page("learner", learner_id=2)
    assert page.new_learner is None
    settle()
    assert said(page) == fresh(window)


def test_a_half_written_form_survives_another_month(window: MainWindow) -> None:
    window.open_page("learner", learner_id=1)
    page = window.current()
    assert isinstance(page, LearnerPage)
    page.add_button.click()
    window.open_page("pay", month=Month(2026, 3))
    window.open_page("learner")
    assert window.current() is page
    assert page.new_learner is not None


def test_hours_that_cannot_be_read_stay_with_their_learner(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.open_page("timetable", learner_id=1)
    page = window.current()
    assert isinstance(page, TimetablePage)
    page.grid.focus_day(0)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    qtbot.keyClicks(focused, "seven")
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert not page.problems[0].isHidden()
    window.open_page("timetable", learner_id=2)
    settle()
    assert page.problems[0].isHidden()
    assert said(page) == fresh(window)


def test_what_a_calculator_was_told_of_one_learner_is_not_kept_for_another(
    window: MainWindow,
) -> None:
    window.open_page("calculators", learner_id=1, part="leave.worker")
    page = window.current()
    assert isinstance(page, CalculatorsPage)
    assert page.form is not None
    page.form.form.rows["days"].reset("130")
    assert page.half_typed() is not None
    window.open_page("calculators", learner_id=2)
    assert window.current() is page
    assert page.rule.name == "leave.worker"
    assert page.half_typed() is None


def test_an_end_that_was_prepared_is_not_that_of_another_learner(window: MainWindow) -> None:
    window.open_page("end", learner_id=1)
    page = window.current()
    assert isinstance(page, EndPage)
    page.form.rows["reason"].reset(EndReason.NOTICE)
    page.form.rows["day"].reset(date(2026, 5, 11))
    window.open_page("end", learner_id=2)
    settle()
    assert window.current() is page
    assert not page.half_typed()
    assert said(page) == fresh(window)


def test_the_same_paper_is_looked_at_for_another_month(window: MainWindow) -> None:
    window.open_page("papers", learner_id=1, month=Month(2026, 3), part="expense_claim")
    window.open_page("papers", month=Month(2026, 4))
    page = window.current()
    assert isinstance(page, PapersPage)
    assert page._state is not None
    assert page._state.kind.id == "expense_claim"


def test_the_hidden_pages_follow_when_they_are_shown(window: MainWindow) -> None:
    window.open_page("pay", learner_id=1)
    pay = window.current()
    window.open_page("home")
    window.open_page("pay", learner_id=2)
    settle()
    assert window.current() is pay
    assert said(pay) == fresh(window)


def test_what_is_typed_when_another_learner_is_chosen_is_written(window: MainWindow) -> None:
    window.open_page("learner", learner_id=1)
    page = window.current()
    assert isinstance(page, LearnerPage)
    field = page.learner.form.rows["town"].control
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.setText("Gembloux")
    window.open_page("learner", learner_id=2)
    window.open_page("learner", learner_id=1)
    assert field.text() == "Gembloux"
