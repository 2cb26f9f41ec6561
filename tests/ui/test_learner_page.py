"""The file page: the learner, the contract, the levels and the amounts."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import Level, Network
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services import employer, learners
from desktop.services.workspace import Workspace
from desktop.ui.pages.learner import minimum, writing
from desktop.ui.pages.learner.page import LearnerPage
from desktop.ui.pages.learner.state import NISS_LATER, niss_needed
from desktop.ui.widgets.choice import Choice
from tests.ui.forms import QuietShell, context_of, shown, write

LEFT = Qt.MouseButton.LeftButton
BIRTH = date(2008, 11, 14)


def niss_of(birth: date) -> str:
    """Return a national number that fits a day of birth of this century."""
    digits = f"{birth:%y%m%d}002"
    return f"{digits}{97 - int('2' + digits) % 97:02d}"


@pytest.fixture
def yasmine(workspace: Workspace) -> int:
    employer.found_company(
        workspace, "Boulangerie Lambert SRL", "0464.897.838", joint_committee="118"
    )
    employer.add_establishment(workspace, "2.145.688.993", name="Atelier")
    operator = employer.add_operator(workspace, "CEFA de Huy", Network.CEFA)
    employer.add_referent(workspace, operator, "Sophie", "Delvaux")
    employer.add_tutor(workspace, "Marc", "Lambert")
    return learners.add_learner(workspace, "Yasmine", "Öztürk", BIRTH)


@pytest.fixture
def signed(workspace: Workspace, yasmine: int) -> int:
    return learners.sign_contract(
        workspace, yasmine, date(2025, 9, 1), date(2027, 8, 31), monthly=Euro.of("300.00")
    )


@pytest.fixture
def page(
    qtbot: QtBot,
    workspace: Workspace,
    law_book: LawBook,
    tr: Translator,
    yasmine: int,
) -> LearnerPage:
    made = LearnerPage(context_of(workspace, law_book, tr, date(2026, 5, 4), yasmine))
    shown(qtbot, made, workspace, made.refresh)
    return made


def test_months_follow_the_days_until_they_are_changed(workspace: Workspace, signed: int) -> None:
    writing.change_contract(workspace, signed, {"last_day": date(2027, 9, 1)})
    assert learners.contract(workspace, signed).months == 25
    writing.change_contract(workspace, signed, {"months": 24})
    writing.change_contract(workspace, signed, {"last_day": date(2027, 8, 31)})
    writing.change_contract(workspace, signed, {"months": 20})
    writing.change_contract(workspace, signed, {"last_day": date(2027, 6, 30)})
    assert learners.contract(workspace, signed).months == 20


def test_a_minimum_before_the_law_is_unknown(law_book: LawBook) -> None:
    line = minimum.minimum_on(law_book, Level.A, date(2000, 1, 1))
    assert line.amount is None
    assert minimum.judgement(Euro.of("1.00"), line)[1] == "neutral"


def test_a_minimum_is_judged(law_book: LawBook) -> None:
    line = minimum.minimum_on(law_book, Level.A, date(2026, 5, 4))
    assert line.amount == Euro.of("372.27")
    assert minimum.judgement(Euro.of("372.27"), line)[1] == "ok"
    assert minimum.judgement(Euro.of("372.26"), line)[1] == "danger"


def test_a_birth_that_has_not_come_is_refused(today: date) -> None:
    with pytest.raises(Refused):
        writing.check_birth(today, date(2062, 1, 6))


def test_adds_a_learner_by_typing(
    qtbot: QtBot, workspace: Workspace, law_book: LawBook, tr: Translator, today: date
) -> None:
    context = context_of(workspace, law_book, tr, today)
    page = LearnerPage(context)
    shown(qtbot, page, workspace, page.refresh)
    assert page.new_learner is not None
    rows = page.new_learner.form.rows
    write(qtbot, rows["first_name"].control, "Yasmine")
    write(qtbot, rows["last_name"].control, "Ozturk")
    assert not rows["representative"].isVisible()
    write(qtbot, rows["birth_date"].control, "14/11/2008")
    assert rows["representative"].isVisible()
    write(qtbot, rows["niss"].control, "62.01.06-209.47")
    assert rows["niss"].wrong()
    qtbot.mouseClick(page.new_learner.button, LEFT)
    assert learners.learners(workspace) == ()
    write(qtbot, rows["niss"].control, niss_of(BIRTH))
    write(qtbot, rows["representative"].control, "Leyla Ozturk")
    qtbot.mouseClick(page.new_learner.button, LEFT)
    added = learners.learners(workspace)[0]
    assert added.representative == "Leyla Ozturk"
    assert isinstance(context.shell, QuietShell)
    assert context.shell.opened == [("learner", added.id, None)]


def test_a_number_of_another_birth_is_refused_and_kept(
    qtbot: QtBot, page: LearnerPage, workspace: Workspace, yasmine: int
) -> None:
    rows = page.learner.form.rows
    write(qtbot, rows["niss"].control, "62.01.06-209.47")
    assert rows["niss"].wrong()
    assert rows["niss"].value() == "62.01.06-209.47"
    assert learners.learner(workspace, yasmine).niss == ""


def test_a_birth_and_its_number_are_corrected_one_after_the_other(
    qtbot: QtBot, page: LearnerPage, workspace: Workspace, yasmine: int
) -> None:
    rows = page.learner.form.rows
    write(qtbot, rows["niss"].control, niss_of(BIRTH))
    write(qtbot, rows["birth_date"].control, "15/11/2008")
    assert rows["birth_date"].wrong()
    write(qtbot, rows["niss"].control, niss_of(date(2008, 11, 15)))
    assert not rows["birth_date"].wrong()
    assert not rows["niss"].wrong()
    assert learners.learner(workspace, yasmine).birth_date == date(2008, 11, 15)


def test_a_change_is_undone_in_the_field(
    qtbot: QtBot, page: LearnerPage, workspace: Workspace, yasmine: int
) -> None:
    row = page.learner.form.rows["first_name"]
    write(qtbot, row.control, "Yas")
    assert learners.learner(workspace, yasmine).first_name == "Yas"
    workspace.undo()
    assert row.value() == "Yasmine"


def test_what_is_being_typed_survives_a_refresh(
    qtbot: QtBot, page: LearnerPage, workspace: Workspace, yasmine: int
) -> None:
    field = page.learner.form.rows["town"].control
    field.setFocus()
    qtbot.keyClicks(field, "Hu")
    learners.change_learner(workspace, yasmine, phone="085 27 13 30")
    assert page.learner.form.rows["town"].value() == "Hu"
    assert page.learner.form.rows["phone"].value() == "085 27 13 30"
    assert page.focusWidget() is field


def test_writes_a_contract_by_typing(
    qtbot: QtBot, page: LearnerPage, workspace: Workspace, yasmine: int
) -> None:
    card = page.new_contract
    assert card is not None
    rows = card.form.rows
    write(qtbot, rows["first_day"].control, "1/9/2025")
    write(qtbot, rows["last_day"].control, "31/8/2027")
    assert rows["months"].value() == 24
    write(qtbot, rows["monthly"].control, "300")
    assert card.badge.property("badge") == "danger"
    write(qtbot, rows["monthly"].control, "372,27")
    assert card.badge.property("badge") == "ok"
    assert card.minimum.isVisible()
    qtbot.mouseClick(card.minimum.button, LEFT)
    assert card.minimum.panel.isVisible()
    write(qtbot, rows["number"].control, "nonsense")
    assert rows["number"].wrong()
    write(qtbot, rows["number"].control, "c-ca-00000-30-0001")
    write(qtbot, rows["trade"].control, "boulangere")
    card.button.click()
    made = learners.contracts(workspace, yasmine)[0]
    assert (made.months, made.number, made.joint_committee) == (24, "C-CA-00000-30-0001", "118")
    assert made.tutor_id is not None
    assert made.amounts[0].monthly == Euro.of("372.27")
    assert page.new_contract is None
    assert page.contract.isVisible()


def test_levels_and_amounts_are_added_and_removed(
    qtbot: QtBot, workspace: Workspace, page: LearnerPage, signed: int
) -> None:
    write(qtbot, page.levels.form.rows["since"].control, "01/09/2026")
    page.levels.add_button.click()
    levels = learners.contract(workspace, signed).levels
    assert [step.level for step in levels] == [Level.A, Level.B]
    write(qtbot, page.amounts.form.rows["monthly"].control, "400,00")
    write(qtbot, page.amounts.form.rows["since"].control, "01/01/2030")
    page.amounts.add_button.click()
    assert page.amounts.form.rows["since"].wrong()
    write(qtbot, page.amounts.form.rows["since"].control, "01/09/2026")
    page.amounts.add_button.click()
    assert len(learners.contract(workspace, signed).amounts) == 2
    workspace.undo()
    workspace.undo()
    assert len(learners.contract(workspace, signed).levels) == 1


def test_a_contract_field_is_written_and_refused(
    qtbot: QtBot, workspace: Workspace, page: LearnerPage, signed: int
) -> None:
    rows = page.contract.form.rows
    write(qtbot, rows["ended_on"].control, "31/12/2030")
    assert rows["ended_on"].wrong()
    write(qtbot, rows["ended_on"].control, "30/06/2026")
    assert learners.contract(workspace, signed).ended_on == date(2026, 6, 30)
    write(qtbot, rows["ended_on"].control, "")
    assert learners.contract(workspace, signed).ended_on is None
    write(qtbot, rows["last_day"].control, "32/13/2027")
    assert rows["last_day"].wrong()
    assert learners.contract(workspace, signed).last_day == date(2027, 8, 31)


def test_shows_the_latest_contract_first(
    qtbot: QtBot, workspace: Workspace, page: LearnerPage, yasmine: int, signed: int
) -> None:
    learners.sign_contract(workspace, yasmine, date(2023, 9, 1), date(2025, 8, 31))
    assert page.contract.chooser.isVisible()
    assert page.contract.chooser.value() == signed
    page.contract.chooser.setFocus()
    qtbot.keyClick(page.contract.chooser, Qt.Key.Key_Down)
    assert page.contract.form.rows["first_day"].value() == date(2023, 9, 1)


def test_a_contract_written_down_leaves_the_keyboard_where_it_shows(
    qtbot: QtBot, page: LearnerPage
) -> None:
    assert page.new_contract is not None
    rows = page.new_contract.form.rows
    write(qtbot, rows["first_day"].control, "1/9/2025", Qt.Key.Key_Tab)
    write(qtbot, rows["last_day"].control, "31/8/2027", Qt.Key.Key_Tab)
    page.new_contract.button.click()
    assert page.new_contract is None
    stop = page.focusWidget()
    assert stop is page.change_button or page.path.isAncestorOf(stop)
    qtbot.waitUntil(lambda: not stop.visibleRegion().isEmpty())
    assert page.scroll_area.verticalScrollBar().value() == 0


def test_another_learner_can_be_added_and_left(qtbot: QtBot, page: LearnerPage) -> None:
    qtbot.mouseClick(page.add_button, LEFT)
    assert page.new_learner is not None
    qtbot.mouseClick(page.new_learner.leave_button, LEFT)
    assert page.new_learner is None
    assert page.learner.isVisible()


def test_the_form_of_a_contract_offers_who_came_since(
    page: LearnerPage, workspace: Workspace
) -> None:
    assert page.new_contract is not None
    field = page.new_contract.form.rows["tutor_id"].control
    before = field.value()
    employer.add_tutor(workspace, "Julie", "Lambert")
    page.refresh()
    assert field.value() == before
    assert isinstance(field, Choice)
    assert field.count() == 3


def test_a_gone_learner_shows_the_form(page: LearnerPage, workspace: Workspace) -> None:
    workspace.undo()
    assert page.new_learner is not None
    workspace.redo()
    assert page.new_learner is None


def test_an_end_before_the_begin_is_said_on_leaving_the_field(
    qtbot: QtBot, page: LearnerPage
) -> None:
    assert page.new_contract is not None
    rows = page.new_contract.form.rows
    write(qtbot, rows["last_day"].control, "31/8/2025", Qt.Key.Key_Tab)
    assert not rows["last_day"].wrong()
    write(qtbot, rows["first_day"].control, "1/9/2025", Qt.Key.Key_Tab)
    assert rows["last_day"].wrong()
    assert not rows["first_day"].wrong()
    write(qtbot, rows["first_day"].control, "1/8/2025", Qt.Key.Key_Tab)
    assert not rows["last_day"].wrong()
    write(qtbot, rows["last_day"].control, "31/7/2025", Qt.Key.Key_Tab)
    assert rows["last_day"].wrong()
    write(qtbot, rows["last_day"].control, "32/7/2025", Qt.Key.Key_Tab)
    write(qtbot, rows["first_day"].control, "1/7/2025", Qt.Key.Key_Tab)
    assert rows["last_day"].wrong()  # still no date
    write(qtbot, rows["last_day"].control, "31/7/2025", Qt.Key.Key_Tab)
    assert not rows["last_day"].wrong()


def test_both_days_of_a_contract_are_moved_one_after_the_other(
    qtbot: QtBot, workspace: Workspace, page: LearnerPage, signed: int
) -> None:
    rows = page.contract.form.rows
    write(qtbot, rows["first_day"].control, "1/9/2027", Qt.Key.Key_Tab)
    assert rows["first_day"].wrong()
    assert learners.contract(workspace, signed).first_day == date(2025, 9, 1)
    write(qtbot, rows["last_day"].control, "31/8/2029", Qt.Key.Key_Tab)
    assert not rows["first_day"].wrong()
    known = learners.contract(workspace, signed)
    assert (known.first_day, known.last_day) == (date(2027, 9, 1), date(2029, 8, 31))
    workspace.undo()
    known = learners.contract(workspace, signed)
    assert (known.first_day, known.last_day) == (date(2025, 9, 1), date(2027, 8, 31))


def test_a_joint_committee_of_a_contract_is_three_digits_or_three_and_two(
    qtbot: QtBot, workspace: Workspace, page: LearnerPage, signed: int
) -> None:
    row = page.contract.form.rows["joint_committee"]
    write(qtbot, row.control, "99999")
    assert row.wrong()
    assert learners.contract(workspace, signed).joint_committee == "118"
    write(qtbot, row.control, "118 03")
    assert learners.contract(workspace, signed).joint_committee == "118.03"


def test_a_new_contract_asks_for_a_joint_committee_there_can_be(
    qtbot: QtBot, page: LearnerPage
) -> None:
    assert page.new_contract is not None
    row = page.new_contract.form.rows["joint_committee"]
    write(qtbot, row.control, "99999")
    assert row.wrong()
    write(qtbot, row.control, "118 03")
    assert not row.wrong()


def test_a_national_number_may_wait_until_the_dimona(
    qtbot: QtBot,
    workspace: Workspace,
    law_book: LawBook,
    tr: Translator,
    yasmine: int,
    signed: int,
) -> None:
    page = LearnerPage(context_of(workspace, law_book, tr, date(2025, 8, 1), yasmine))
    shown(qtbot, page, workspace, page.refresh)
    row = page.learner.form.rows["niss"]
    assert tr.show(date(2025, 9, 1)) in row.control.accessibleDescription()
    write(qtbot, row.control, niss_of(BIRTH))
    assert row.control.accessibleDescription() == ""
    assert page.learner.form.rows["iban"].control.accessibleDescription()


def test_until_when_a_national_number_can_wait(workspace: Workspace, yasmine: int) -> None:
    known = learners.learner(workspace, yasmine)
    first = date(2025, 9, 1)
    assert niss_needed(known, None, first) == NISS_LATER
    before, after = (niss_needed(known, first, day) for day in (date(2025, 8, 31), first))
    assert before is not None
    assert after is not None
    assert before.params == after.params == (("day", first),)
    assert before.msgid != after.msgid
    learners.change_learner(workspace, yasmine, niss=niss_of(BIRTH))
    assert niss_needed(learners.learner(workspace, yasmine), first, first) is None


def test_the_contract_says_what_its_fields_are_for(page: LearnerPage, signed: int) -> None:
    for form in (page.contract.form, page.levels.form):
        told = {name for name, row in form.rows.items() if row.control.accessibleDescription()}
        assert told & {"level", "number"}
