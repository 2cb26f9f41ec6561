"""A change is asked once: what, from when; the dialog says which paper it takes, and goes there."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.rules.contract_paper import Change
from desktop.services.workspace import Workspace
from desktop.ui.pages.learner.change_dialog import ChangeDialog
from desktop.ui.pages.learner.change_state import PAPERS, PEOPLE, PLACES, answer_of, changes
from desktop.ui.pages.learner.page import LearnerPage
from tests.ui.forms import QuietShell, context_of, shown

TODAY = date(2026, 5, 4)
MINOR, ADULT = date(2008, 11, 14), date(2003, 3, 21)


@pytest.fixture
def page(qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator) -> LearnerPage:
    made = LearnerPage(context_of(demo, law_book, tr, TODAY, learner_id=1))
    shown(qtbot, made, demo, made.refresh)
    return made


def test_every_change_has_a_name_and_a_place() -> None:
    assert {change for change, _ in changes()} == set(Change) == set(PLACES)


@pytest.mark.parametrize("change", list(Change))
def test_every_change_has_its_paper_and_people(law_book: LawBook, change: Change) -> None:
    """Vade Mecum 4.1: a new contract, an amendment or an annex."""
    found = answer_of(change, TODAY, MINOR, law_book)
    assert found.paper in PAPERS.values()
    assert found.because
    assert (PEOPLE["legal_representative"] in found.signed_by) is bool(found.signed_by)
    grown = answer_of(change, TODAY, ADULT, law_book)
    assert PEOPLE["legal_representative"] not in grown.signed_by


def test_before_the_scheme_it_is_not_known(law_book: LawBook) -> None:
    assert answer_of(Change.LEVEL, date(2015, 8, 31), ADULT, law_book).paper is None


def asked(qtbot: QtBot, page: LearnerPage, change: Change) -> ChangeDialog:
    qtbot.mouseClick(page.change_button, Qt.MouseButton.LeftButton)
    dialog = next(one for one in page.findChildren(ChangeDialog) if one.isVisible())
    dialog.form.rows["change"].reset(change)
    dialog._show(change)
    return dialog


def test_the_dialog_goes_to_the_field(qtbot: QtBot, page: LearnerPage) -> None:
    dialog = asked(qtbot, page, Change.TUTOR)
    assert dialog.paper.text()
    assert dialog.sent.text()
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.contract.form.rows["tutor_id"].control.hasFocus)


def test_a_level_goes_to_its_list(qtbot: QtBot, page: LearnerPage) -> None:
    dialog = asked(qtbot, page, Change.LEVEL)
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    focus = QApplication.focusWidget
    qtbot.waitUntil(lambda: page.levels.form.isAncestorOf(focus() or QWidget()))


def test_what_was_said_is_not_asked_again(qtbot: QtBot, page: LearnerPage) -> None:
    dialog = asked(qtbot, page, Change.LEVEL)
    dialog.form.rows["on"].reset(date(2026, 5, 18))
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert page.levels.form.values()["since"] == date(2026, 5, 18)


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (Change.TUTOR, "amendment change=tutor since=2026-05-04"),
        (Change.REFERENT, "annex change=referent since=2026-05-04"),
        (Change.TRADE, None),
    ],
)
def test_the_paper_of_the_change_is_prepared(
    qtbot: QtBot, page: LearnerPage, change: Change, part: str | None
) -> None:
    dialog = asked(qtbot, page, change)
    assert dialog.print_button.isHidden() is (part is None)
    if part is not None:
        qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
        shell = page._context.shell
        assert isinstance(shell, QuietShell)
        assert (shell.opened[-1][0], shell.parts[-1]) == ("papers", part)


def test_hours_go_to_the_timetable(qtbot: QtBot, page: LearnerPage) -> None:
    dialog = asked(qtbot, page, Change.TIMETABLE)
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    shell = page._context.shell
    assert isinstance(shell, QuietShell)
    assert shell.opened[-1][0] == "timetable"


def test_leaving_it_changes_nothing(qtbot: QtBot, page: LearnerPage) -> None:
    dialog = asked(qtbot, page, Change.TRADE)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    shell = page._context.shell
    assert isinstance(shell, QuietShell)
    assert shell.opened == []
