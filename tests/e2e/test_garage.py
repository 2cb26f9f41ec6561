"""A garage: a learner changes level, is ill twice, has an accident and leaves in the trial."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind, EndReason, Level
from desktop.language.translator import Language
from desktop.services import learners, timetable
from desktop.services.accident.questions import Part
from desktop.services.agenda import agenda, span_of
from desktop.ui.pages.accident.page import AccidentPage
from desktop.ui.pages.end.page import EndPage
from desktop.ui.pages.learner.change_dialog import ChangeDialog
from desktop.ui.pages.learner.page import LearnerPage
from desktop.ui.pages.papers.page import PapersPage
from desktop.ui.pages.pay.page import PayPage
from desktop.ui.pages.weeks.page import WeeksPage
from desktop.ui.widgets.choice import Choice
from desktop.ui.window import MainWindow
from tests.e2e.beginning import Apprentice, Employer, write_company, write_learner, write_weeks
from tests.e2e.hands import CONTROL, Hands, opened
from tests.ui.conftest import language, open_window, own_folders

__all__ = ["language", "open_window", "own_folders"]

Opener = Callable[..., MainWindow]
pytestmark = pytest.mark.e2e

APRIL = Month(2026, 4)
GARAGE = Employer("Garage Noirhomme SRL", "0464897838", "112")
KARIM = Apprentice("Karim", "Haddad", "3/2/2007", "", "Garagiste", "07042026", "31082027", "400")


def fill_absence(hands: Hands, page: WeeksPage, first: str, last: str, certificate: str) -> None:
    """Note an illness in the dialog."""
    hands.push(page.add_button)
    dialog = page.editor.dialog
    assert dialog is not None
    hands.qtbot.waitUntil(dialog.isActiveWindow)
    for field, text in (
        (dialog.first, first),
        (dialog.last, last),
        (dialog.certificate, certificate),
    ):
        hands.tab_to(field)
        hands.press(Qt.Key.Key_A, CONTROL)
        hands.write(text)
    hands.press(Qt.Key.Key_Return, CONTROL)
    assert not dialog.isVisible()
    hands.come_back()


def choose(hands: Hands, control: QWidget, value: object) -> None:
    """Choose a value of a list with the arrows."""
    assert isinstance(control, Choice)
    hands.tab_to(control)
    hands.press(Qt.Key.Key_Home)
    for _ in range(control.count()):
        if control.value() == value:
            return
        hands.press(Qt.Key.Key_Down)
    raise AssertionError(f"not to choose from: {value}")


def reach_level_b(hands: Hands) -> None:
    """Tell of another level from the 20th of April."""
    page = hands.go_to("learner")
    assert isinstance(page, LearnerPage)
    hands.push(page.change_button)
    dialog = next(one for one in page.findChildren(ChangeDialog) if one.isVisible())
    hands.qtbot.waitUntil(dialog.isActiveWindow)
    hands.tab_to(dialog.form.rows["on"].control)
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.write("20/4/2026")
    hands.press(Qt.Key.Key_Return)
    hands.come_back()
    hands.push(page.levels.add_button)
    levels = learners.contract(opened(hands), 1).levels
    assert [(one.level, one.since.day) for one in levels] == [(Level.A, 7), (Level.B, 20)]


def be_ill_twice(hands: Hands) -> None:
    """Note two illnesses, a week apart, each with its certificate."""
    hands.go_to("timetable")
    weeks = hands.go_beside()
    assert isinstance(weeks, WeeksPage)
    fill_absence(hands, weeks, "8/4/2026", "10/4/2026", "9/4/2026")
    fill_absence(hands, weeks, "16/4/2026", "17/4/2026", "16/4/2026")
    ill = timetable.absences(opened(hands), 1)
    assert [(one.kind, one.period.first.day, one.period.last.day) for one in ill] == [
        (AbsenceKind.ILLNESS, 8, 10),
        (AbsenceKind.ILLNESS, 16, 17),
    ]


def have_an_accident(hands: Hands) -> None:
    """Note an accident, and the three days that the doctor keeps him home."""
    page = hands.go_to("accident")
    assert isinstance(page, AccidentPage)
    hands.add_record(
        page.add_button,
        {"happened_on": "28/4/2026", "at_minute": "10.40", "what_happened": "A terre, huile"},
    )
    page.show_part("outcome")
    rows = page.section(Part.FOLLOWING).form.rows
    choose(hands, rows["outcome"].control, "incapacity")
    for name, text in (("stopped_on", "29/4/2026"), ("expected_days", "3")):
        hands.tab_to(rows[name].control)
        hands.write(text)
    hands.add_record(page.pay.note_button, {})
    hurt = timetable.absences(opened(hands), 1)[-1]
    assert (hurt.kind, hurt.period.first.day, hurt.period.days) == (
        AbsenceKind.WORK_ACCIDENT,
        29,
        3,
    )


def leave_in_the_trial(hands: Hands) -> None:
    """End it by a notice given by hand on the 4th of May: seven days, from the day after."""
    hands.go_to("learner")
    end = hands.go_beside()
    assert isinstance(end, EndPage)
    choose(hands, end.form.rows["reason"].control, EndReason.NOTICE)
    hands.tab_to(end.form.rows["day"].control)
    hands.write("4/5/2026")
    hands.press(Qt.Key.Key_Tab)
    hands.answer_yes()
    hands.push(end.end_button)
    hands.come_back()
    ended = learners.contract(opened(hands), 1)
    assert (ended.end_reason, ended.ended_on) == (EndReason.NOTICE, date(2026, 5, 11))


def test_a_garage(
    open_window: Opener, empty_file: Path, own_folders: Path, language: Language, qtbot: QtBot
) -> None:
    path = Path(shutil.copyfile(empty_file, own_folders / "garage.tandem"))
    window = open_window(path, language)
    hands = Hands(qtbot, window)
    write_company(hands, GARAGE)
    write_learner(hands, KARIM)
    write_weeks(hands)
    reach_level_b(hands)
    be_ill_twice(hands)
    pay = hands.go_to("pay")
    assert isinstance(pay, PayPage)
    before = pay.gross_card.figure.text()
    have_an_accident(hands)
    leave_in_the_trial(hands)

    # What is left to do: the last pay, and the papers of the end.
    hands.go_to("home")
    found = agenda(opened(hands), window.context().law, span_of(date(2026, 5, 4))).entries
    assert {"dimona.out", "end.certificate"} <= {one.duty.code for one in found}
    assert hands.go_to("pay") is pay
    assert pay.gross_card.figure.text() == before  # the first thirty days are the employer's
    papers = hands.go_to("papers")
    assert isinstance(papers, PapersPage)
    for paper in ("payslip", "notice", "employment_certificate", "dimona_out"):
        papers.show_part(paper)
        assert (papers.pdf() or b"").startswith(b"%PDF"), paper
