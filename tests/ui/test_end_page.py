"""The page of the end: nothing ends before it is confirmed, and it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from desktop.kernel.errors import Refused
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import EndReason
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.rules.termination.notice import Method
from desktop.services.ending import Asked, note_end, noted_after, prepare_end
from desktop.services.learners import add_learner, contract, sign_contract
from desktop.services.lent import equipment
from desktop.services.timetable import absences
from desktop.services.workspace import Workspace
from desktop.ui.pages.end import page as page_module
from desktop.ui.pages.end.page import EndPage
from desktop.ui.pages.papers.page import PapersPage
from desktop.ui.widgets.button import IconButton
from desktop.ui.window import MainWindow
from tests.ui.forms import context_of, fill, shown

Opener = Callable[..., MainWindow]

TODAY = date(2026, 5, 4)
MICHAL, HIS = 2, 2


@pytest.fixture
def page(
    qtbot: QtBot,
    demo: Workspace,
    law_book: LawBook,
    tr: Translator,
    monkeypatch: pytest.MonkeyPatch,
) -> EndPage:
    def yes(*_args: object, **_kwargs: object) -> bool:
        return True

    monkeypatch.setattr(page_module, "ask", yes)
    made = EndPage(context_of(demo, law_book, tr, TODAY, learner_id=MICHAL))
    shown(qtbot, made, demo, made.refresh)
    return made


def choose(page: EndPage, reason: EndReason, day: date | None = TODAY) -> None:
    page.form.rows["reason"].reset(reason)
    page.form.rows["day"].reset(day)
    page._prepare()


def test_the_term_needs_nothing(page: EndPage) -> None:
    assert page.end_button.isHidden()
    assert page.form.rows["day"].isHidden()
    assert page._found is not None


def test_where_there_is_no_contract_nothing_can_be_ended_or_run_on(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    new = add_learner(demo, "Zoé", "Lambert", date(2008, 3, 1))
    made = EndPage(context_of(demo, law_book, tr, TODAY, learner_id=new))
    shown(qtbot, made, demo, made.refresh)
    assert made.end_button.isHidden()
    assert made.reopen_button.isHidden()


def test_a_notice_asks_how_and_ends_after_it(qtbot: QtBot, page: EndPage, demo: Workspace) -> None:
    choose(page, EndReason.NOTICE, None)
    assert page._found is None
    choose(page, EndReason.NOTICE)
    assert not page.form.rows["method"].isHidden()
    assert contract(demo, HIS).ended_on is None
    qtbot.mouseClick(page.end_button, Qt.MouseButton.LeftButton)
    assert contract(demo, HIS).ended_on == date(2026, 5, 18)
    assert page.end_button.isHidden()
    assert not [one for one in absences(demo, HIS) if one.period.last > date(2026, 5, 18)]
    qtbot.mouseClick(page.reopen_button, Qt.MouseButton.LeftButton)
    assert contract(demo, HIS).ended_on is None


def test_a_contract_that_was_ended_shows_its_last_day(page: EndPage, demo: Workspace) -> None:
    assert page._context.tr.show(date(2026, 5, 18)) != page.result._figure.text()
    note_end(demo, HIS, date(2026, 5, 18), EndReason.NOTICE)
    page.refresh()
    assert page._why.isHidden()
    assert page.result.why.button.isHidden()
    assert page.result._figure.text() == page._context.tr.show(date(2026, 5, 18))
    demo.undo()
    page.refresh()
    assert not page._why.isHidden()
    assert not page.result.why.button.isHidden()


def test_an_end_takes_the_leave_planned_after_it_off_in_one_step(demo: Workspace) -> None:
    before = absences(demo, HIS)
    planned = before[-1].period
    within = planned.first + timedelta(days=3)
    assert noted_after(demo, HIS, planned.last) is None
    assert noted_after(demo, HIS, within) == Period(within + timedelta(days=1), planned.last)
    note_end(demo, HIS, within)
    assert absences(demo, HIS)[-1].period == Period(planned.first, within)
    demo.undo()
    assert contract(demo, HIS).ended_on is None
    assert absences(demo, HIS) == before


def test_a_closed_month_after_the_end_refuses_it(demo: Workspace) -> None:
    before = absences(demo, HIS)
    with pytest.raises(Refused, match="closed"):
        note_end(demo, HIS, date(2026, 1, 15))
    assert absences(demo, HIS) == before


def test_a_day_outside_the_contract_is_said_under_the_field(page: EndPage) -> None:
    choose(page, EndReason.WITHDRAWAL, date(2030, 1, 1))
    assert page.form.rows["day"].wrong()
    assert page.result.isHidden()


def test_a_grave_breach_too_long_ago_cannot_end_it(page: EndPage) -> None:
    choose(page, EndReason.GRAVE_BREACH, date(2026, 4, 29))  # by 4 May: 30, 2 and 4
    assert page._last_day() == TODAY
    choose(page, EndReason.GRAVE_BREACH, date(2026, 4, 28))
    assert page._last_day() is None
    assert page.end_button.isHidden()


def test_six_months_are_waited_for(page: EndPage) -> None:
    choose(page, EndReason.LONG_SUSPENSION, date(2026, 5, 1))
    assert page._last_day() == date(2026, 11, 2)
    choose(page, EndReason.LONG_SUSPENSION, date(2025, 5, 1))
    assert page._last_day() == TODAY


def test_ctrl_enter_ends_the_contract_or_says_why_not(page: EndPage, demo: Workspace) -> None:
    said = page.do_main()
    assert said is not None
    assert "nothing to end" in said.msgid
    choose(page, EndReason.NOTICE)
    assert page.do_main() is None
    assert contract(demo, HIS).ended_on == date(2026, 5, 18)
    said = page.do_main()
    assert said is not None
    assert "already" in said.msgid


def test_the_explanation_unfolds(qtbot: QtBot, page: EndPage) -> None:
    choose(page, EndReason.DEATH)
    why = page.result.why
    assert why is not None
    qtbot.mouseClick(why.button, Qt.MouseButton.LeftButton)
    assert why.is_open()


@pytest.mark.parametrize("learner", [None, 1])
def test_without_a_contract_it_says_why(
    qtbot: QtBot, workspace: Workspace, law_book: LawBook, tr: Translator, learner: int | None
) -> None:
    add_learner(workspace, "Bo", "Ş", date(2006, 1, 1))
    page = EndPage(context_of(workspace, law_book, tr, TODAY, learner_id=learner))
    shown(qtbot, page, workspace, page.refresh)
    assert page._empty.isVisibleTo(page)
    assert page.end_button.isHidden()


def test_the_trial_shortens_the_notice(demo: Workspace, law_book: LawBook) -> None:
    asked = Asked(EndReason.NOTICE, date(2025, 1, 20), Method.HAND)
    found = prepare_end(demo, law_book, HIS, asked)
    assert found.in_trial
    assert found.end is not None
    assert found.end.last_day == date(2025, 1, 27)
    told = [dict(one.text.params) for one in found.because]
    assert any(one.get("plain") == date(2025, 2, 14) for one in told)  # until when it lasts
    term = prepare_end(demo, law_book, HIS, Asked(EndReason.TERM))
    assert not any("plain" in dict(one.text.params) for one in term.because)


def test_an_empty_timetable_is_asked_for(workspace: Workspace, law_book: LawBook) -> None:
    person = add_learner(workspace, "Bo", "Ş", date(2006, 1, 1))
    signed = sign_contract(workspace, person, date(2025, 9, 1), date(2027, 8, 31))
    found = prepare_end(workspace, law_book, signed, Asked(EndReason.NOTICE, TODAY))
    assert found.end is None
    assert "timetable" in found.unknown[0].text.msgid


def test_an_end_before_a_closed_month_is_refused(demo: Workspace) -> None:
    with pytest.raises(Refused):
        note_end(demo, HIS, date(2026, 2, 10))


def test_why_it_ended_is_kept_and_told(qtbot: QtBot, page: EndPage, demo: Workspace) -> None:
    choose(page, EndReason.GRAVE_BREACH)
    qtbot.mouseClick(page.end_button, Qt.MouseButton.LeftButton)
    assert contract(demo, HIS).end_reason is EndReason.GRAVE_BREACH
    qtbot.mouseClick(page.reopen_button, Qt.MouseButton.LeftButton)
    known = contract(demo, HIS)
    assert (known.ended_on, known.end_reason) == (None, None)
    demo.undo()
    assert contract(demo, HIS).end_reason is EndReason.GRAVE_BREACH


def test_what_was_lent_comes_back(qtbot: QtBot, page: EndPage, demo: Workspace) -> None:
    card = page.lent.card
    qtbot.mouseClick(card.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"lent_on": "1/9/2025"})
    assert dialog.form.rows["name"].wrong()
    fill(qtbot, page, {"name": "Couteau"})
    assert [one.name for one in equipment(demo, HIS)] == ["Couteau"]
    qtbot.keyClick(card.table, Qt.Key.Key_F2)
    dialog = fill(qtbot, page, {"returned_on": "31/8/2025"})
    assert dialog.form.rows["returned_on"].wrong()
    fill(qtbot, page, {"returned_on": "30/4/2026"})
    assert equipment(demo, HIS)[0].returned_on == date(2026, 4, 30)
    qtbot.mouseClick(card.remove_button, Qt.MouseButton.LeftButton)
    assert equipment(demo, HIS) == ()
    demo.undo()
    assert card.table.rowCount() == 1


@pytest.mark.parametrize("reason", list(EndReason))
def test_each_step_opens_its_paper(page: EndPage, reason: EndReason) -> None:
    choose(page, reason)
    assert page._found is not None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the steps before
    for button in page.steps.findChildren(IconButton):
        if button.isVisibleTo(page.steps):
            button.click()
    wanted = [step.paper for step in page._found.steps if step.paper]
    assert page._context.shell.parts == wanted  # type: ignore[attr-defined]  # a quiet one
    assert {"dimona_out", "employment_certificate"} <= set(wanted)
    given = f"notice method={Method.HAND.value} given_on=2026-05-04"
    assert (given in wanted) == (reason is EndReason.NOTICE)
    letters = {
        EndReason.GRAVE_BREACH: ["notice ground=grave"],
        EndReason.FORCE_MAJEURE: ["notice ground=force_majeure"],
        EndReason.CESSATION: ["notice ground=cessation stops_on=2026-05-04"],
    }
    assert [one for one in wanted if "ground=" in one] == letters.get(reason, [])


@pytest.mark.parametrize("reason", [EndReason.NOTICE, EndReason.CESSATION])
def test_the_papers_of_the_steps_are_printed(
    open_window: Opener, demo_copy: Path, reason: EndReason
) -> None:
    window = open_window(demo_copy)
    assert window.workspace is not None
    law = window.context().law
    asked = Asked(reason, TODAY, Method.BAILIFF, unworked=3)
    for step in prepare_end(window.workspace, law, 1, asked).steps:
        if step.paper:
            window.open_page("papers", part=step.paper)
            papers = window.current()
            assert isinstance(papers, PapersPage)
            assert (papers.pdf() or b"").startswith(b"%PDF"), step.paper
