"""What is half typed on a page outlives another language, text size or theme."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.kernel.vocabulary import EndReason
from desktop.language.translator import Language
from desktop.ui.bound import Bound
from desktop.ui.pages.calculators.page import CalculatorsPage
from desktop.ui.pages.end.page import EndPage
from desktop.ui.pages.papers.page import PapersPage
from desktop.ui.window import MainWindow

Opener = Callable[..., MainWindow]


def type_into(row: Bound, text: str) -> None:
    assert isinstance(row.control, QLineEdit)
    row.control.setText(text)


def text_of(row: Bound) -> str:
    assert isinstance(row.control, QLineEdit)
    return row.control.text()


def calculators(window: MainWindow) -> CalculatorsPage:
    window.open_page("calculators")
    page = window.current()
    assert isinstance(page, CalculatorsPage)
    assert page.form is not None
    return page


def ending(window: MainWindow) -> EndPage:
    window.open_page("end")
    page = window.current()
    assert isinstance(page, EndPage)
    return page


def papers(window: MainWindow) -> PapersPage:
    window.open_page("papers")
    page = window.current()
    assert isinstance(page, PapersPage)
    return page


def test_the_answers_to_a_rule(open_window: Opener, demo_copy: Path) -> None:
    window = open_window(demo_copy)
    page = calculators(window)
    page.choose("pay.minimum")
    assert page.form is not None
    page.form.form.rows["level"].reset("A")
    type_into(page.form.form.rows["on"], "1/6/2016")
    page.refresh()
    figure = page.figure.text()
    window.open_page("settings")
    window.choose_language(Language.DUTCH)
    window.choose_text_size(1.15)
    page = calculators(window)
    assert page.rule.name == "pay.minimum"
    assert page.form is not None
    assert page.form.given() == {"level": "A", "on": "2016-06-01"}
    assert page.figure.text() != figure  # the same amount, as Dutch writes it
    assert page.figure.text()
    window.choose_text_size(1.0)


def week_name(page: CalculatorsPage) -> str:
    assert page.form is not None
    return next(iter(page.form.weeks))


def test_a_week_and_a_list_of_a_rule(open_window: Opener, demo_copy: Path) -> None:
    window = open_window(demo_copy)
    page = calculators(window)
    page.choose("pay.month")
    assert page.form is not None
    week = next(iter(page.form.weeks.values()))
    week.hours["mon"].setText("8-12")
    week.halves["tue"]["am"].setChecked(True)
    page.form.lists["absences"].set_given(
        [{"first": "2026-05-04", "last": "2026-05-05", "kind": "illness"}]
    )
    told = page.form.given()
    assert set(told) == {week_name(page), "absences"}
    window.choose_theme("dark")
    page = calculators(window)
    assert page.form is not None
    assert page.form.given() == told
    window.choose_theme("light")


def test_why_a_contract_ends(open_window: Opener, demo_copy: Path) -> None:
    window = open_window(demo_copy)
    page = ending(window)
    page.form.rows["reason"].reset(EndReason.NOTICE)
    type_into(page.form.rows["day"], "18/5/2026")
    page.refresh()
    shown = page.end_button.isHidden()
    window.choose_language(Language.DUTCH)
    page = ending(window)
    assert page.form.rows["reason"].value() is EndReason.NOTICE
    assert text_of(page.form.rows["day"]) == "18/05/2026"
    assert page.form.rows["day"].isVisibleTo(page)
    assert page.end_button.isHidden() is shown


def test_what_a_paper_is_filled_in_with(open_window: Opener, demo_copy: Path, qtbot: QtBot) -> None:
    window = open_window(demo_copy)
    window.open_page("papers", part="notice")
    page = papers(window)
    rows = page._fill.form.rows
    type_into(rows["tracking"], "RR 12")  # not finished yet
    type_into(rows["given_on"], "never")
    assert page._shown.languages == "fr"
    window.choose_language(Language.DUTCH)
    page = papers(window)
    rows = page._fill.form.rows
    assert page._shown.paper == "notice"
    assert page._shown.languages == "nl"  # it followed the window, and follows it still
    assert text_of(rows["tracking"]) == "RR 12"
    assert text_of(rows["given_on"]) == "never"
    assert rows["given_on"].wrong()
    page.choose_languages("fr+nl")
    qtbot.keyClick(rows["tracking"].control, Qt.Key.Key_Return)
    window.choose_theme("dark")
    page = papers(window)
    assert page._shown.languages == "fr+nl"
    assert page._shown.values["tracking"] == "RR 12"
    window.choose_theme("light")


def test_where_nothing_is_told_nothing_is_kept(open_window: Opener, demo_copy: Path) -> None:
    window = open_window(demo_copy)
    for show in (calculators, ending, papers):
        assert not show(window).half_typed()
