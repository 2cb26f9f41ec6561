"""The pay of a month, read and closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models import ClosedMonth
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.money import Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import AbsenceKind, DayKind, PatternKind
from desktop.kernel.week import DayPlan, Shift, WeekPlan
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.services import learners, pay, supplement, timetable
from desktop.services.papers import PrintOrder, issue
from desktop.services.workspace import Workspace
from desktop.ui.context import PageContext
from desktop.ui.month.words import kind_of_letter, span, title
from desktop.ui.pages.pay import page as module
from desktop.ui.pages.pay.page import PayPage
from desktop.ui.pages.pay.rail import GrossCard, MonthsCard
from desktop.ui.pages.pay.state import Nothing, PayState, load
from desktop.ui.records import RecordDialog

APRIL = Month(2026, 4)


class FakeShell:
    """What the page asked of the window."""

    def __init__(self) -> None:
        self.opened: list[tuple[str, Month | None, str]] = []
        self.said: list[Message] = []
        self.refused: list[Message] = []

    def open_page(self, page: str, *, month: Month | None = None, part: str = "") -> None:
        self.opened.append((page, month, part))

    def say(self, message: Message, *, undo: bool = False) -> None:
        assert undo
        self.said.append(message)

    def refuse(self, refusal: Refused) -> None:
        self.refused.append(refusal.reason)


def page_of(
    qtbot: QtBot,
    workspace: Workspace,
    law_book: LawBook,
    tr: Translator,
    *,
    today: date,
    month: Month = APRIL,
    learner: int | None = 1,
) -> tuple[PayPage, FakeShell]:
    shell = FakeShell()
    context = PageContext(
        workspace,
        law_book,
        tr,
        lambda: today,
        learner,
        month,
        shell,  # type: ignore[arg-type]
    )
    page = PayPage(context)
    qtbot.addWidget(page)
    workspace.listeners.append(lambda touched: page.refresh() if touched & page.tables else None)
    page.resize(1162, 644)
    page.show()
    qtbot.waitExposed(page)
    return page, shell


def state_of(
    workspace: Workspace, law_book: LawBook, tr: Translator, today: date, month: Month = APRIL
) -> PayState:
    state = load(workspace, law_book, tr, learner_id=1, month=month, today=today)
    assert isinstance(state, PayState)
    return state


def absences(workspace: Workspace) -> list[tuple[AbsenceKind, Period]]:
    contract = learners.contracts(workspace, 1)[-1].id
    return [
        (entry.kind, entry.period)
        for entry in timetable.absences(workspace, contract)
        if entry.period.meet(APRIL.period)
    ]


def test_letters_of_both_languages() -> None:
    assert kind_of_letter("m", Language.FRENCH) is DayKind.ABSENCE
    assert kind_of_letter("Z", Language.DUTCH) is DayKind.ABSENCE
    assert kind_of_letter("I", Language.DUTCH) is DayKind.REST_DAY
    assert kind_of_letter("M", Language.DUTCH) is None


def test_lines_are_what_is_computed(
    demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    state = state_of(demo, law_book, tr, today)
    amounts = [row.amount for row in state.rows]
    known = pay.pay_of(demo, law_book, 1, APRIL).pay
    assert known.gross is not None
    assert amounts == [
        *(line.amount for line in known.lines),
        *(Euro.of("0") for _ in known.unpaid),
        known.gross,
        Euro.of("0"),  # a minor pays no contribution
        Euro.of("0"),
        known.gross,
    ]
    assert all(row.because for row in state.rows)
    assert sum(entry.count for entry in state.legend) == 30
    assert [entry.state for entry in state.months[:5]] == ["closed"] * 3 + ["open", "running"]


def test_a_month_is_compared_with_the_one_before(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    state = state_of(demo, law_book, tr, today)
    march = pay.closed_month(demo, 1, APRIL.plus(-1))
    assert march is not None
    assert state.before == march.gross
    assert state.gross is not None
    card = GrossCard(tr)
    qtbot.addWidget(card)
    for before, said in (
        (state.gross, T("As much as in {month}", month=APRIL.plus(-1))),
        (
            state.gross - Euro.of("10"),
            T("{amount} more than in {month}", amount=Euro.of("10"), month=APRIL.plus(-1)),
        ),
        (
            state.gross + Euro.of("10"),
            T("{amount} less than in {month}", amount=Euro.of("10"), month=APRIL.plus(-1)),
        ),
    ):
        card.show_state(replace(state, before=before), today)
        assert card.compared.text() == tr(said)
    card.show_state(replace(state, before=None), today)
    assert card.compared.isHidden()


def test_the_first_month_has_none_before(
    demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    first = load(demo, law_book, tr, learner_id=1, month=Month(2024, 9), today=today)
    assert isinstance(first, PayState)
    assert first.before is None


def test_the_months_of_a_year_are_added_up(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    state = state_of(demo, law_book, tr, today)
    card = MonthsCard(tr)
    qtbot.addWidget(card)
    card.show_months(state.months, state.month)
    known = [entry.gross for entry in state.months if entry.gross is not None]
    assert len(known) >= 4
    assert card.total == sum(known, Euro.of("0"))


def test_an_adult_with_extra_hours_and_a_bicycle(
    demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    state = load(demo, law_book, tr, learner_id=2, month=APRIL, today=today)
    assert isinstance(state, PayState)
    slip = pay.pay_of(demo, law_book, 2, APRIL).slip
    amounts = [row.amount for row in state.rows[1:]]
    assert amounts == [
        slip.overtime.amount,
        slip.gross.amount,
        slip.due.amount,
        slip.withholding.amount,
        slip.net.amount,
        slip.travel.amount,
        slip.paid.amount,
    ]
    assert state.gross == slip.gross.amount == state.months[3].gross
    assert [row.is_sum for row in state.rows[1:]] == [False, True, False, False, True, False, True]


def test_what_is_not_known_has_no_figure_and_says_why(
    demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    contract = learners.contracts(demo, 1)[-1].id
    supplement.note_extra_hours(demo, contract, date(2026, 4, 2), 60)
    state = state_of(demo, law_book, tr, today)
    unknown = [row for row in state.rows if row.amount is None]
    assert [row.is_sum for row in unknown] == [False, True, False, True]
    assert all(row.because and not row.unverified for row in unknown)
    assert state.rows[0].amount is not None
    assert state.gross is None
    assert state.months[3].gross is None


def test_the_months_add_up_the_contracts(
    qtbot: QtBot, workspace: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    someone = learners.add_learner(workspace, "Ana", "Dupont", date(2006, 1, 1))
    june = Month(2025, 6)
    days = (date(2024, 9, 1), date(2025, 6, 14)), (date(2025, 6, 15), date(2026, 6, 30))
    numbers = ("C-CA-00000-04-0001", "C-CA-00000-04-0002")
    for number, (first, last) in zip(numbers, days, strict=True):
        known = learners.sign_contract(workspace, someone, first, last, number=number)
        work = DayPlan((Shift(480, 936),))
        week = WeekPlan((work,) * 5 + (DayPlan(),) * 2)
        timetable.write_week(workspace, known, PatternKind.NORMAL, week)
    page, _shell = page_of(qtbot, workspace, law_book, tr, today=today, month=june, learner=someone)
    state = page._state
    assert state is not None
    assert state.months[5].gross == state.gross == Euro.of("359.02")
    assert all(number in page.gross_card._caption.text() for number in numbers)
    page.strip_card.strip.kind_typed.emit(date(2025, 6, 3), "V")
    page.strip_card.strip.kind_typed.emit(date(2025, 6, 24), "V")
    assert page._state is not None
    owners = [entry.contract_id for entry in page._state.absences]
    assert owners == [one.id for one in learners.contracts(workspace, someone)]
    pay.close_month(workspace, law_book, someone, june, today)
    closed = load(workspace, law_book, tr, learner_id=someone, month=june, today=today)
    assert isinstance(closed, PayState)
    assert closed.months[5].state == "closed"
    assert closed.months[5].gross == closed.gross
    assert closed.nets is None


def test_another_net_than_the_one_kept_is_said(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    pay.close_month(demo, law_book, 2, APRIL, today)
    page, _shell = page_of(qtbot, demo, law_book, tr, today=today, learner=2)
    assert page._state is not None
    assert page._state.nets is None
    contract = learners.contracts(demo, 2)[-1].id
    with demo.changing(T("Close {month}", month=APRIL)) as session:
        row = session.scalars(
            select(ClosedMonth).where(
                ClosedMonth.contract_id == contract, ClosedMonth.month == APRIL
            )
        ).one()
        row.data = row.data.replace('"net": "532.73"', '"net": "500.00"')
    assert page._state.nets == (Euro.of("500"), Euro.of("532.73"))
    assert tr.show(Euro.of("500")) in page.gross_card._note.text()


def test_days_in_words(tr: Translator) -> None:
    days = Period(date(2026, 4, 1), date(2026, 4, 17))
    words = "du 1er au 17 avril" if tr.language is Language.FRENCH else "van 1 tot 17 april"
    assert span(tr, days) == words
    assert "2026" in tr(title(APRIL))


def test_no_learner_or_no_contract_says_where_to_go(
    demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    nobody = load(demo, law_book, tr, learner_id=None, month=APRIL, today=today)
    assert isinstance(nobody, Nothing)
    assert nobody.month is None
    late = load(demo, law_book, tr, learner_id=1, month=Month(2040, 1), today=today)
    assert isinstance(late, Nothing)
    assert late.month == Month.of(learners.contracts(demo, 1)[-1].period.last)


def test_amounts_and_why_texts(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    page, _shell = page_of(qtbot, demo, law_book, tr, today=today)
    gross = pay.pay_of(demo, law_book, 1, APRIL).pay.gross
    assert gross is not None
    assert page.gross_card.figure.text() == tr.show(gross)
    first, second = page.sheet.table.lines[:2]
    assert not first.panel.isVisible()
    first.button.click()
    assert first.panel.isVisible()
    assert "17" in first.panel.accessibleName()
    second.button.click()
    assert not first.panel.isVisible()


def test_closing_and_reopening(
    qtbot: QtBot,
    demo: Workspace,
    law_book: LawBook,
    tr: Translator,
    today: date,
    *,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page, shell = page_of(qtbot, demo, law_book, tr, today=today)
    contract = learners.contracts(demo, 1)[-1].id
    monkeypatch.setattr(module, "ask", lambda *_args, **_named: False)
    page.main_button.click()
    assert pay.closed_month(demo, contract, APRIL) is None
    monkeypatch.setattr(module, "ask", lambda *_args, **_named: True)
    page.main_button.click()
    assert pay.closed_month(demo, contract, APRIL) is not None
    assert page.main_button.property("kind") == "plain"
    assert page.focusWidget() is page.slip_button  # the payslip comes next
    page.strip_card.strip.kind_typed.emit(date(2026, 4, 2), "V")
    assert len(shell.refused) == 1
    page.main_button.click()
    assert pay.closed_month(demo, contract, APRIL) is None
    assert page.main_button.property("kind") == "primary"
    assert len(shell.said) == 2


def test_a_month_that_has_not_ended_is_refused(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    page, shell = page_of(qtbot, demo, law_book, tr, today=today, month=Month(2026, 5))
    page.main_button.click()
    assert len(shell.refused) == 1


def test_absence_by_keyboard_and_undo(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    page, _shell = page_of(qtbot, demo, law_book, tr, today=today)
    strip = page.strip_card.strip
    strip.setFocus()
    strip.set_current(date(2026, 4, 2))
    before = absences(demo)
    QTest.keyClicks(strip, "v")
    day = Period(date(2026, 4, 2), date(2026, 4, 2))
    assert (AbsenceKind.ANNUAL_LEAVE, day) in absences(demo)
    assert strip.current_day() == day.first
    demo.undo()
    assert absences(demo) == before
    QTest.keyClicks(strip, "f")
    QTest.keyClicks(strip, "c")
    assert absences(demo) == before


def test_days_drawn_with_the_keyboard_take_one_letter(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    page, _shell = page_of(qtbot, demo, law_book, tr, today=today)
    strip = page.strip_card.strip
    strip.set_current(date(2026, 4, 2))
    QTest.keyClick(strip, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    if page.editor.dialog is not None:
        page.editor.dialog.close()
    QTest.keyClicks(strip, "n")
    days = Period(date(2026, 4, 2), date(2026, 4, 3))
    assert (AbsenceKind.SCHOOL_LEAVE, days) in absences(demo)


def test_absence_in_the_dialog(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    page, _shell = page_of(qtbot, demo, law_book, tr, today=today)
    page.strip_card.strip.day_activated.emit(date(2026, 4, 2))
    dialog = page.editor.dialog
    assert dialog is not None
    assert dialog.other_illness.isVisible()
    assert not dialog.clear_button.isVisible()
    dialog.last.show_text("31/04/2026")
    dialog.do_button.click()
    assert dialog.isVisible()
    dialog.last.set_value(date(2050, 1, 1))
    dialog.do_button.click()
    assert dialog.isVisible()
    assert dialog._problem_row.isVisible()
    dialog.last.show_text("31/04/2026")
    dialog.do_button.click()
    assert not dialog._problem_row.isVisible()  # it was about another answer
    assert dialog.focusWidget() is dialog.last
    first, last = dialog.first, dialog.last
    qtbot.waitUntil(lambda: last.y() == first.y())  # beside each other still
    dialog.last.set_value(date(2026, 4, 3))
    dialog.certificate.show_text("vendredi")
    dialog.do_button.click()
    assert dialog.isVisible()  # what was typed is not thrown away
    assert dialog.focusWidget() is dialog.certificate
    dialog.certificate.show_text("")
    dialog.do_button.click()
    days = Period(date(2026, 4, 2), date(2026, 4, 3))
    assert (AbsenceKind.ILLNESS, days) in absences(demo)
    page.strip_card.strip.day_activated.emit(date(2026, 4, 3))
    dialog = page.editor.dialog
    assert dialog is not None
    dialog.clear_button.click()
    assert (AbsenceKind.ILLNESS, days) not in absences(demo)


def test_other_months_and_the_payslip(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    page, shell = page_of(qtbot, demo, law_book, tr, today=today)
    page.previous_button.click()
    page.next_button.click()
    page.months_card.buttons[0].click()
    page.slip_button.click()
    page.year_button.click()
    page.slip_button.click()
    assert shell.opened == [
        ("pay", Month(2026, 3), ""),
        ("pay", Month(2026, 5), ""),
        ("pay", Month(2026, 1), ""),
        ("papers", APRIL, "payslip"),
        ("papers", APRIL, "account year=2026"),
    ]


def test_unknown_pay_says_why(
    qtbot: QtBot, workspace: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    learner = learners.add_learner(workspace, "Ana", "Łoś", date(2008, 11, 14))
    learners.sign_contract(workspace, learner, date(2025, 9, 1), date(2026, 8, 31))
    page, shell = page_of(qtbot, workspace, law_book, tr, today=today, learner=learner)
    assert page.sheet.unknown.isVisible()
    assert page.gross_card.figure.text() == "–"
    page.main_button.click()
    assert len(shell.refused) == 1


def test_a_month_with_an_issued_slip_is_corrected(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    march = APRIL.plus(-1)
    issue(demo, law_book, PrintOrder("payslip", (tr,), 1, march), today)
    page, _shell = page_of(qtbot, demo, law_book, tr, today=today, month=march)
    page.main_button.click()
    dialog = next(one for one in page.findChildren(RecordDialog) if one.isVisible())
    dialog.accept()
    assert dialog.isVisible()  # a reason is needed
    dialog.form.rows["reason"].reset("Absence oubliée")
    dialog.accept()
    page.refresh()
    assert page.correction_card.isVisibleTo(page)
    timetable.note_absence(demo, 1, AbsenceKind.AGREED_UNPAID, date(2026, 3, 4), date(2026, 3, 4))
    pay.close_month(demo, law_book, 1, march, today)
    page.refresh()
    state = page._state
    assert state is not None
    assert state.months[2].state == "corrected"
    assert not state.corrections[0].waiting
    page.correction_card.print_asked.emit()


def test_the_year_adds_up(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    page, _shell = page_of(qtbot, demo, law_book, tr, today=today)
    page.year_button.click()
    table = page.year_card.table
    assert table.rowCount() == 13
    last = table.columnCount() - 1
    header, cell = table.horizontalHeaderItem(last), table.item(0, last)
    assert header is not None
    assert cell is not None
    assert header.textAlignment() == cell.textAlignment()  # the name stands above its figures
    assert page._body.isHidden()
    table.activated.emit(APRIL.plus(-1))
    assert not page.year_button.isChecked()
