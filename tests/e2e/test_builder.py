"""A builder (joint committee 124) plans the year: the closure, the leave, the agreement."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.language.translator import Language
from desktop.services import timetable
from desktop.services.sector import closures
from desktop.ui.pages.employer.page import EmployerPage
from desktop.ui.pages.holidays.page import HolidaysPage
from desktop.ui.pages.papers.page import PapersPage
from desktop.ui.window import MainWindow
from tests.e2e.beginning import Apprentice, Employer, write_company, write_learner, write_weeks
from tests.e2e.hands import SHIFT, Hands, opened
from tests.ui.conftest import language, open_window, own_folders

__all__ = ["language", "open_window", "own_folders"]

Opener = Callable[..., MainWindow]
pytestmark = pytest.mark.e2e

BUILDER = Employer("Toitures Collard SRL", "0464897838", "124")
NATHAN = Apprentice("Nathan", "Collin", "12/5/2007", "", "Couvreur", "01092025", "31082028", "400")
SUMMER = Period(date(2026, 7, 13), date(2026, 7, 31))


def plan(hands: Hands, page: HolidaysPage, period: Period) -> None:
    """Choose days with Shift and the arrows, and plan them."""
    planner = page.board.planner
    hands.tab_to(planner)
    planner.set_days(Period(period.first, period.first))
    hands.press(Qt.Key.Key_Right, SHIFT, times=period.days - 1)
    hands.press(Qt.Key.Key_Return)


def test_a_builder(
    open_window: Opener, empty_file: Path, own_folders: Path, language: Language, qtbot: QtBot
) -> None:
    path = Path(shutil.copyfile(empty_file, own_folders / "builder.tandem"))
    window = open_window(path, language)
    hands = Hands(qtbot, window)
    write_company(hands, BUILDER)
    write_learner(hands, NATHAN)
    write_weeks(hands)
    workspace = opened(hands)

    employer = hands.go_to("employer")
    assert isinstance(employer, EmployerPage)
    hands.add_record(
        employer.conditions.closures.add_button,
        {"first_day": "13/7/2026", "last_day": "31/7/2026"},
    )
    assert [(one.first_day, one.last_day) for one in closures(workspace)] == [
        (SUMMER.first, SUMMER.last)
    ]

    # The leave of the closure, then five more days in the school holidays.
    page = hands.go_to("holidays")
    assert isinstance(page, HolidaysPage)
    plan(hands, page, SUMMER)
    page.board.tools.kind.set_value(AbsenceKind.SCHOOL_LEAVE)
    plan(hands, page, Period(date(2026, 8, 3), date(2026, 8, 7)))
    planned = {one.kind: one.period for one in timetable.absences(workspace, 1)}
    assert planned[AbsenceKind.ANNUAL_LEAVE] == SUMMER
    assert planned[AbsenceKind.SCHOOL_LEAVE].first == date(2026, 8, 3)
    hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert AbsenceKind.SCHOOL_LEAVE not in {one.kind for one in timetable.absences(workspace, 1)}
    hands.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)

    papers = hands.go_to("papers")
    assert isinstance(papers, PapersPage)
    papers.show_part("school_leave_agreement")
    assert (papers.pdf() or b"").startswith(b"%PDF")
