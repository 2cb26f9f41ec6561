"""The path of a learner: steps that are done, late, waiting now, or later."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.kernel.vocabulary import DutyState
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services.duty import (
    accreditations,
    change_accreditation,
    duty_records,
    note_tutor_absence,
    open_duty_again,
    settle_duty,
)
from desktop.services.employer import change_tutor
from desktop.services.learners import change_contract, contract, contracts
from desktop.services.pay import closed_months, reopen_month
from desktop.services.timetable import patterns, remove_pattern
from desktop.services.workspace import Workspace
from desktop.ui.pages.learner.page import LearnerPage
from desktop.ui.pages.learner.path_state import STEPS, path_of
from desktop.ui.pages.learner.step_papers import PAPERS
from desktop.ui.records import RecordDialog
from desktop.ui.todo.row import TodoRow
from tests.ui.forms import QuietShell, context_of, fill, shown

TODAY = date(2026, 5, 4)


@pytest.fixture
def page(qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator) -> LearnerPage:
    made = LearnerPage(context_of(demo, law_book, tr, TODAY, learner_id=1))
    shown(qtbot, made, demo, made.refresh)
    return made


def states(workspace: Workspace, book: LawBook, today: date = TODAY) -> dict[str, str]:
    return {step.key: step.state for step in path_of(workspace, book, 1, today)}


def test_the_steps_of_a_well_kept_learner(demo: Workspace, law_book: LawBook) -> None:
    found = states(demo, law_book)
    assert list(found) == [key for key, _ in STEPS]
    assert found == {
        **dict.fromkeys([key for key, _ in STEPS], "done"),
        "running": "late",
        "end": "later",
    }


def test_a_step_is_late_until_its_evidence_is_noted(demo: Workspace, law_book: LawBook) -> None:
    key = "dimona.in:contract:1"
    open_duty_again(demo, key)
    assert states(demo, law_book)["dimona"] == "late"
    settle_duty(demo, key, DutyState.DONE, date(2024, 8, 30), reference="4 271 006 318")
    steps = {step.key: step for step in path_of(demo, law_book, 1, TODAY)}
    assert steps["dimona"].state == "done"
    assert steps["dimona"].evidence == "4 271 006 318"


def test_what_is_missing_waits_now(demo: Workspace, law_book: LawBook) -> None:
    change_contract(demo, 1, tutor_id=None)
    assert states(demo, law_book)["tutor"] == "now"
    change_contract(demo, 1, trade="Chocolatier")
    assert states(demo, law_book)["accreditation"] == "late"


def test_a_tutor_who_lacks_something_is_not_green(demo: Workspace, law_book: LawBook) -> None:
    def tutor() -> tuple[str, str]:
        found = next(one for one in path_of(demo, law_book, 1, TODAY) if one.key == "tutor")
        return found.state, found.text.msgid

    key = contract(demo, 1).tutor_id
    assert key is not None
    change_tutor(demo, key, extract_on=None)
    assert tutor() == ("now", "{name}: the extract of the criminal record is missing")
    change_tutor(demo, key, trade_since=None, recognised=False)
    assert tutor() == ("now", "{name}: one thing is missing")
    change_tutor(demo, key, extract_on=date(2023, 6, 12), trade_since=date(2025, 1, 1))
    assert tutor() == ("now", "{name}: too few years in the trade")
    change_tutor(demo, key, trade_since=date(2001, 1, 1))
    assert tutor()[0] == "done"
    note_tutor_absence(demo, key, TODAY, TODAY)
    assert tutor() == ("now", "{name} is away and nobody stands in")


@pytest.mark.parametrize(
    ("days", "text"),
    [
        ({"withdrawn_on": date(2026, 2, 2)}, "Withdrawn on {day}"),
        ({"refused_on": date(2026, 2, 2)}, "Refused on {day}"),
        ({"suspended_on": date(2026, 2, 2)}, "Suspended since {day}"),
        (
            {"provisional_on": date(2024, 8, 1), "definitive_on": None},
            "Provisional since {day}: it lasts too long",
        ),
        (
            {"provisional_on": None, "definitive_on": date(2025, 2, 2)},
            "Held since {day}, after the contract was concluded",
        ),
        (
            {"provisional_on": None, "definitive_on": date(2026, 8, 8)},
            "Not held for this trade and establishment",
        ),
    ],
)
def test_an_accreditation_that_does_not_stand_is_not_green(
    demo: Workspace, law_book: LawBook, days: dict[str, date | None], text: str
) -> None:
    found = contract(demo, 1)
    place = found.establishment_id, found.trade
    (key,) = (one.id for one in accreditations(demo) if (one.establishment_id, one.trade) == place)
    change_accreditation(demo, key, **days)
    step = path_of(demo, law_book, 1, TODAY)[0]
    assert step.state != "done"
    assert step.text.msgid == text


def test_a_contract_is_done_when_it_was_concluded(demo: Workspace, law_book: LawBook) -> None:
    open_duty_again(demo, "contract.copy:contract:1")
    first = contract(demo, 1).first_day
    long_before = first - timedelta(days=90)
    assert states(demo, law_book, long_before)["contract"] == "now"
    change_contract(demo, 1, concluded_on=long_before)
    assert states(demo, law_book, long_before)["contract"] == "done"
    assert states(demo, law_book, long_before - timedelta(days=1))["contract"] == "now"


def test_without_a_timetable_nothing_after_it_is_green(demo: Workspace, law_book: LawBook) -> None:
    for month in closed_months(demo, 1):
        reopen_month(demo, 1, month.month)
    for one in patterns(demo, 1):
        remove_pattern(demo, one.id)
    found = {step.key: step for step in path_of(demo, law_book, 1, TODAY)}
    assert {key: found[key].state for key in ("timetable", "safety", "first_day")} == {
        "timetable": "now",
        "safety": "later",
        "first_day": "later",
    }
    assert found["first_day"].text.msgid == "This waits for the timetable"


def test_what_is_due_later_keeps_a_step_from_being_green(
    demo: Workspace, law_book: LawBook
) -> None:
    for code in ("risk.assessment", "health.assessment", "induction", "dimona.in"):
        open_duty_again(demo, f"{code}:contract:1")
    early = contract(demo, 1).first_day - timedelta(days=90)
    found = states(demo, law_book, early)
    assert {found[key] for key in ("dimona", "safety", "first_day")} == {"later"}


def test_duties_of_another_contract_are_not_shown(demo: Workspace, law_book: LawBook) -> None:
    others = {one.id for one in contracts(demo)} - {1}
    for step in path_of(demo, law_book, 1, TODAY):
        for todo in step.todos:
            assert not any(f":contract:{other}" in todo.key for other in others)


def test_the_proof_is_noted_where_it_waits(
    qtbot: QtBot, page: LearnerPage, demo: Workspace
) -> None:
    key = "leave.school-agreement:contract:1:2026"
    row = next(row for row in page.path.findChildren(TodoRow) if row.todo.key == key)
    assert row.settle_button is not None
    qtbot.mouseClick(row.settle_button, Qt.MouseButton.LeftButton)
    assert any(one.isVisible() for one in page.findChildren(RecordDialog))
    fill(qtbot, page, {"on": "29/4/2026"})
    assert duty_records(demo)[key].on == date(2026, 4, 29)


def test_a_step_goes_to_its_page(qtbot: QtBot, page: LearnerPage) -> None:
    button = page.path.rows["timetable"].button
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    shell = page._context.shell
    assert isinstance(shell, QuietShell)
    assert shell.opened[-1][0] == "timetable"


def test_every_step_has_its_papers(demo: Workspace, law_book: LawBook) -> None:
    steps = {step.key: step for step in path_of(demo, law_book, 1, TODAY)}
    assert {
        key: tuple(one.part.split()[0] for one in step.papers) for key, step in steps.items()
    } == dict(PAPERS)
    parts = {one.part for step in steps.values() for one in step.papers}
    assert {"tutor_declaration about=tutor:1", "account year=2026", "tax_281_10 year=2025"} <= parts


def test_a_contract_of_other_years_has_the_papers_of_its_own(
    demo: Workspace, law_book: LawBook
) -> None:
    for today, parts in (
        (date(2024, 10, 1), {"account year=2024", "tax_281_10 year=2024"}),
        (date(2031, 1, 5), {"account year=2027", "tax_281_10 year=2027"}),
    ):
        running = next(one for one in path_of(demo, law_book, 1, today) if one.key == "running")
        assert parts <= {one.part for one in running.papers}


def test_a_paper_of_a_step_is_looked_at(page: LearnerPage) -> None:
    page.path.rows["safety"].papers["risk_description"].trigger()
    shell = page._context.shell
    assert isinstance(shell, QuietShell)
    assert shell.opened[-1][0] == "papers"
    assert shell.parts == ["risk_description"]
