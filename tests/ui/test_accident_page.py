"""The guided declaration of an accident."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.documents.catalog import kind_of
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import AbsenceKind
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.law.esaw import EsawKind
from desktop.services.accident.questions import Part
from desktop.services.accident.record import missing, record, records, write_answer
from desktop.services.duty import note_accident
from desktop.services.timetable import absences
from desktop.services.workspace import Workspace
from desktop.ui import theme
from desktop.ui.pages.accident.bodymap import REGIONS, BodyMap
from desktop.ui.pages.accident.codechooser import CodeChooser
from desktop.ui.pages.accident.page import AccidentPage
from desktop.ui.pages.accident.rail import PAPERS
from desktop.ui.pages.accident.state import part_done
from desktop.ui.records import RecordDialog
from desktop.ui.todo.duties import duties_of
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.timefield import parse_time
from tests.papers.accidents import note_grave_accident
from tests.ui.forms import QuietShell, context_of, shown

TODAY = date(2026, 5, 4)
DAY = date(2026, 4, 30)


@pytest.fixture
def page(qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator) -> AccidentPage:
    made = AccidentPage(context_of(demo, law_book, tr, TODAY, learner_id=1))
    shown(qtbot, made, demo, made.refresh)
    return made


def dialog_of(page: AccidentPage) -> RecordDialog:
    return next(one for one in page.findChildren(RecordDialog) if one.isVisible())


def test_from_the_first_words_to_the_declaration(page: AccidentPage, demo: Workspace) -> None:
    page.add_button.click()
    dialog = dialog_of(page)
    dialog.form.rows["happened_on"].reset(DAY)
    dialog.form.rows["at_minute"].reset(10 * 60 + 40)
    dialog.form.rows["what_happened"].reset("A glissé sur le sol fariné")
    dialog.accept()
    (found,) = records(demo, 1)
    assert (found.facts.happened_on, found.facts.at_minute) == (DAY, 640)
    assert page.delay.figure.text().startswith("4")
    assert len(page._state.days) == 8  # type: ignore[union-attr]  # an accident is shown
    before = len(page._state.missing)  # type: ignore[union-attr]  # as above
    section = page.section(Part.FACTS)
    section.form.rows["nature"].commit("work")
    section.form.rows["place"].commit("company")
    section.form.rows["known_on"].commit(DAY)
    assert len(page._state.missing) == before - 3  # type: ignore[union-attr]  # as above
    page.sent.rows["declared_on"].commit(TODAY)
    page.sent.rows["reference"].commit("AT-2026-17")
    facts = record(demo, found.facts.id).facts
    assert (facts.declared_on, facts.reference) == (TODAY, "AT-2026-17")
    assert page._state.left is None  # type: ignore[union-attr]  # as above


def test_the_hours_of_the_day_are_there_and_say_where_they_come_from(
    page: AccidentPage, demo: Workspace
) -> None:
    page.add_button.click()
    dialog_of(page).form.rows["happened_on"].reset(date(2026, 4, 9))
    dialog_of(page).accept()
    hours = page.section(Part.FACTS).form.rows["hours_that_day"]
    assert hours.value() == "07:00-11:00 12:00-15:36"
    told = {hours.control.accessibleDescription()}
    hours.commit("7-12")
    told.add(hours.control.accessibleDescription())
    page.when.rows["happened_on"].commit(date(2026, 4, 30))  # of the leave of the school holidays
    told.add(hours.control.accessibleDescription())
    assert len(told) == 3
    assert record(demo, records(demo, 1)[0].facts.id).answers["hours_that_day"] == "7-12"


def test_a_day_to_come_and_a_day_without_contract_are_refused(
    page: AccidentPage, demo: Workspace
) -> None:
    page.add_button.click()
    dialog = dialog_of(page)
    for day in (date(2026, 5, 5), date(2020, 1, 1), None):
        dialog.form.rows["happened_on"].reset(day)
        dialog.accept()
        assert dialog.isVisible()
    dialog.reject()
    assert records(demo, 1) == ()


def test_a_missing_answer_is_gone_to(page: AccidentPage, demo: Workspace, qtbot: QtBot) -> None:
    note_accident(demo, 1, DAY)
    page.refresh()
    page.missing.asked.emit("carer")
    assert page.section(Part.CARE).isVisibleTo(page)
    page.show_part("injury")
    assert page.section(Part.INJURY).isVisibleTo(page)


def test_the_level_appears_once_it_is_known(page: AccidentPage, demo: Workspace) -> None:
    key = note_accident(demo, 1, DAY)
    page.refresh()
    unknown = page.level.level.text()
    write_answer(demo, key, "first_aid_only", "yes")
    page.refresh()
    assert page.level.level.text() != unknown
    assert page.sent.rows["worsened_known_on"].isVisibleTo(page)
    assert not page.sent.rows["declared_on"].isVisibleTo(page)


def test_a_benign_accident_counts_for_the_register_and_leaves_no_hole(
    page: AccidentPage, demo: Workspace
) -> None:
    key = note_accident(demo, 1, DAY)
    page.refresh()
    assert page.delay.figure.isVisibleTo(page)
    assert page.missing._badge.text() == str(len(missing(record(demo, key))))
    write_answer(demo, key, "first_aid_only", "yes")
    page.refresh()
    assert not page.delay.figure.isVisibleTo(page)
    assert page.missing._badge.text() == "3"
    assert page.print_button.text().strip() == page._context.tr(T("Print the register"))
    state = page._state
    assert state is not None
    marks = {part: part_done(state, part) for part in Part}
    assert marks[Part.FACTS] is False
    assert marks[Part.SEVERITY] is True
    assert marks[Part.PERSON] is marks[Part.FOLLOWING] is None
    for name, value in (("what_happened", "Coupure"), ("place", "company"), ("care_here", "no")):
        write_answer(demo, key, name, value)
    page.refresh()
    assert not page.missing.isVisibleTo(page)


def test_the_days_lost_become_an_absence(page: AccidentPage, demo: Workspace) -> None:
    key = note_accident(demo, 1, DAY)
    for name, value in (
        ("outcome", "incapacity"),
        ("stopped_on", date(2026, 5, 4)),
        ("expected_days", 5),
    ):
        write_answer(demo, key, name, value)
    page.refresh()
    assert page.pay.isVisibleTo(page)
    page.pay.note_button.click()
    dialog = dialog_of(page)
    dialog.accept()
    found = [one for one in absences(demo, 1) if one.kind is AbsenceKind.WORK_ACCIDENT]
    assert [(one.period.first, one.period.last) for one in found] == [
        (date(2026, 5, 4), date(2026, 5, 8))
    ]
    assert not page.pay.note_button.isVisibleTo(page)
    write_answer(demo, key, "expected_days", 6)  # a day more is not noted
    page.refresh()
    assert page.pay.note_button.isVisibleTo(page)


def test_a_witness_is_added_changed_and_taken_off(page: AccidentPage, demo: Workspace) -> None:
    key = note_accident(demo, 1, DAY)
    page.refresh()
    card = page.section(Part.INJURY).witnesses
    assert card is not None
    card.add_asked.emit()
    dialog = next(one for one in card.findChildren(RecordDialog) if one.isVisible())
    dialog.accept()
    assert dialog.isVisible()  # a witness has a name
    dialog.form.rows["name"].reset("Karim Benali")
    dialog.accept()
    assert record(demo, key).answers["witnesses"][0]["name"] == "Karim Benali"
    card.remove_asked.emit(0)
    assert not record(demo, key).answered("witnesses")


def test_the_accident_is_removed_and_undone(page: AccidentPage, demo: Workspace) -> None:
    note_accident(demo, 1, DAY)
    page.refresh()
    page.remove_button.click()
    assert records(demo, 1) == ()
    shell = page._context.shell
    assert isinstance(shell, QuietShell)
    assert shell.said[-1][1]
    demo.undo()
    page.refresh()
    assert page._state is not None
    assert page._state.shown is not None


@pytest.mark.parametrize("words", ["glissade chute", "uitglijden", "52"])
def test_a_code_is_found_by_words_of_either_language(
    qtbot: QtBot, tr: Translator, words: str
) -> None:
    chooser = CodeChooser(tr, EsawKind.DEVIATION, "Déviation")
    qtbot.addWidget(chooser)
    chooser.show()
    chooser.search.setFocus()
    QTest.keyClicks(chooser.search, words)
    assert chooser.list.count() >= 1
    with qtbot.waitSignal(chooser.chosen) as chosen:
        chooser._take(chooser.list.item(0))
    assert chooser.code() == chosen.args[0] != ""
    assert chooser.search.isHidden()
    chooser.clear_button.click()
    assert chooser.code() == ""


def test_long_codes_wrap_and_never_scroll_sideways(qtbot: QtBot, tr: Translator) -> None:
    chooser = CodeChooser(tr, EsawKind.AGENT, "Objet")
    qtbot.addWidget(chooser)
    chooser.resize(420, 260)
    chooser.show()
    chooser.search.setText("a")
    bars = (chooser.list.verticalScrollBar(), chooser.list.horizontalScrollBar())
    qtbot.waitUntil(lambda: bars[0].maximum() > 0)
    assert not bars[1].isVisible()
    longest = max(
        map(chooser.list.item, range(chooser.list.count())), key=lambda item: len(item.text())
    )
    line = chooser.list.fontMetrics().lineSpacing()
    assert chooser.list.visualItemRect(longest).height() >= 2 * line


def test_a_click_on_the_body_is_one_step(page: AccidentPage, demo: Workspace) -> None:
    key = note_accident(demo, 1, DAY)
    page.show_part("body_part")
    steps, body = len(demo.done), page.section(Part.INJURY).body
    assert body is not None
    body.picked.emit("54", "right")
    assert len(demo.done) == steps + 1
    assert record(demo, key).answers == {"body_part": "54", "body_side": "right"}


def test_no_code_is_said(qtbot: QtBot, tr: Translator) -> None:
    chooser = CodeChooser(tr, EsawKind.INJURY, "Blessure")
    qtbot.addWidget(chooser)
    chooser.search.setText("xyzzy")
    assert chooser.list.count() == 1
    chooser._take(chooser.list.item(0))
    assert chooser.code() == ""


def test_the_body_is_clicked_and_walked(qtbot: QtBot, tr: Translator) -> None:
    body = BodyMap(tr)
    qtbot.addWidget(body)
    body.show()
    size = theme.factor()
    region = body.region_at(132 * size, 158 * size)
    assert region is not None
    assert (region.code, region.side) == ("55", "left")  # her left hand, from the front
    behind = body.region_at((160 + 20 + 132) * size, 158 * size)
    assert behind is not None
    assert behind.side == "right"
    assert body.region_at(2 * size, 2 * size) is None
    assert body.region_at(80 * size, 24 * size).code == "12"  # type: ignore[union-attr]  # the face
    with qtbot.waitSignal(body.picked) as picked:
        QTest.keyClick(body, Qt.Key.Key_Right)
        QTest.keyClick(body, Qt.Key.Key_Return)
    assert picked.args == [REGIONS[1].code, REGIONS[1].side]
    assert body.accessibleName()
    assert not body.grab().isNull()


@pytest.mark.parametrize(
    ("text", "minutes"), [("10:40", 640), ("10h40", 640), ("1040", 640), ("7", 420), ("7u", 420)]
)
def test_a_time_is_read_as_it_is_typed(text: str, minutes: int) -> None:
    assert parse_time(text) == minutes


@pytest.mark.parametrize("text", ["25:00", "10:75", "tôt", ""])
def test_what_is_no_time_is_not_read(text: str) -> None:
    with pytest.raises(ValueError, match="no time"):
        parse_time(text)


def test_a_day_before_the_accident_is_refused(page: AccidentPage, demo: Workspace) -> None:
    note_accident(demo, 1, DAY)
    page.refresh()
    with pytest.raises(Refused):
        page._declare(date(2026, 4, 1))
    page.sent.rows["declared_on"].commit(date(2026, 4, 1))
    assert page.sent.rows["declared_on"].wrong()


def test_a_choice_is_made_with_the_arrows(
    page: AccidentPage, demo: Workspace, qtbot: QtBot
) -> None:
    key = note_accident(demo, 1, DAY)
    page.refresh()
    page.show_part("outcome")
    control = page.section(Part.FOLLOWING).form.rows["outcome"].control
    for answer in ("none", "prosthesis"):
        qtbot.keyClick(control, Qt.Key.Key_Down)
        assert record(demo, key).answers["outcome"] == answer
    qtbot.keyClick(control, Qt.Key.Key_Home)
    assert not record(demo, key).answered("outcome")


def test_each_thing_to_do_opens_its_paper_about_this_accident(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    about = note_grave_accident(demo)
    note_accident(demo, 1, date(2026, 5, 2))  # a newer one, that is not meant
    at = context_of(demo, law_book, tr, TODAY, learner_id=1)
    page = AccidentPage(at)
    shown(qtbot, page, demo, page.refresh)
    page.list.table.chosen.emit(int(about.partition(":")[2]))
    for button in page.level.findChildren(IconButton):
        button.click()
    assert isinstance(at.shell, QuietShell)
    assert at.shell.parts == [
        f"{paper} about={about}"
        for paper in (
            "accident_notice",
            "accident_declaration",
            "accident_sheet",
            "accident_report",
        )
    ]
    page.print_button.click()
    assert at.shell.parts[-1] == f"accident_declaration about={about}"


def test_the_papers_of_a_grave_accident_open_from_what_is_to_be_done(
    demo: Workspace, law_book: LawBook
) -> None:
    about = note_grave_accident(demo)
    found = duties_of(demo, law_book, TODAY)
    opened = {one.part: one.page for one in found.near if about in one.part}
    assert opened == {
        f"{paper} about={about}": "papers"
        for paper in ("accident_notice", "accident_sheet", "accident_report")
    }
    assert all(kind_of(paper) is not None for paper in PAPERS.values())


def test_a_benign_accident_opens_the_register_of_its_year(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    key = note_accident(demo, 1, date(2025, 11, 12))
    write_answer(demo, key, "first_aid_only", "yes")
    at = context_of(demo, law_book, tr, TODAY, learner_id=1)
    page = AccidentPage(at)
    shown(qtbot, page, demo, page.refresh)
    page.print_button.click()
    page.level.findChildren(IconButton)[0].click()
    assert isinstance(at.shell, QuietShell)
    assert at.shell.parts == ["first_aid_register year=2025"] * 2
