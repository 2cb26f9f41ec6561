"""A finding on the home page leads to the very field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.services.learners import agree_amount, contracts
from desktop.services.supplement import note_extra_hours
from desktop.ui.pages.home.state import load_state
from desktop.ui.pages.learner.page import LearnerPage
from desktop.ui.pages.weeks.page import WeeksPage
from desktop.ui.todo.places import part_of
from desktop.ui.window import MainWindow

Opener = Callable[..., MainWindow]
ON_FILE = (
    "pay.below-minimum",
    "contract.no-level",
    "contract.months",
    "contract.too-long",
    "contract.concluded-late",
    "contract.too-old",
    "contract.school-years",
    "learner.no-niss",
    "learner.no-representative",
)
ON_COMPANY = (
    "file.no-establishment",
    "insurance.ended",
    "accreditation.suspended",
    "accreditation.places",
    "calendar.rest-days-unknown",
)


def focus_in(page: QWidget) -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.isAncestorOf(focus)
    return focus


def test_an_amount_below_the_minimum_leads_to_the_amount(
    open_window: Opener, demo_copy: Path, qtbot: QtBot
) -> None:
    window = open_window(demo_copy)
    assert window.workspace is not None
    agree_amount(window.workspace, 1, date(2026, 5, 1), Euro.of("100"))
    state = load_state(window.workspace, window.context().law, date(2026, 5, 4))
    todo = next(one for one in state.todos if one.page == "learner" and one.part == "monthly")
    window.open_page(todo.page, learner_id=todo.learner_id, part=todo.part)
    page = window.current()
    assert isinstance(page, LearnerPage)
    assert focus_in(page) is page.amounts.form.rows["monthly"].control
    qtbot.waitUntil(lambda: not focus_in(page).visibleRegion().isEmpty())


def test_extra_hours_without_agreement_lead_to_their_line(
    open_window: Opener, demo_copy: Path
) -> None:
    window = open_window(demo_copy)
    assert window.workspace is not None
    (contract,) = contracts(window.workspace, 1)
    for day, agreed in ((date(2026, 4, 29), date(2026, 4, 1)), (date(2026, 4, 30), None)):
        note_extra_hours(window.workspace, contract.id, day, 60, reason="Four", agreed_on=agreed)
    state = load_state(window.workspace, window.context().law, date(2026, 5, 4))
    todo = next(one for one in state.todos if one.part == "extra")
    assert (todo.learner_id, todo.month) == (1, Month(2026, 4))
    window.open_page(todo.page, learner_id=todo.learner_id, month=todo.month, part=todo.part)
    page = window.current()
    assert isinstance(page, WeeksPage)
    assert focus_in(page) is page.extra.table
    assert page.extra.table.currentRow() == 1


@pytest.mark.parametrize("code", [*ON_FILE, *ON_COMPANY])
def test_every_place_takes_the_keyboard(open_window: Opener, demo_copy: Path, code: str) -> None:
    window = open_window(demo_copy)
    page = "learner" if code in ON_FILE else "employer"
    window.open_page(page)
    before = focus_in(window.current())
    window.open_page(page, part=part_of(code))
    assert focus_in(window.current()) is not before


def test_a_finding_without_a_field_leads_to_its_page() -> None:
    assert part_of("tutor.too-many") == ""
