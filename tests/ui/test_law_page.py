"""The page of the law: found by words, shown with its history, and one's own figure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.law.news import LawNews
from desktop.services.own_law import law_of, own_figures
from desktop.services.workspace import Workspace
from desktop.ui.lawseen import read_news
from desktop.ui.pages.law.page import LawPage
from desktop.ui.pages.law.state import SUBJECTS, figures, value_text
from desktop.ui.preferences import Preferences
from tests.ui.forms import QuietShell, context_of, fill, shown

TODAY = date(2026, 5, 4)


@pytest.fixture
def page(qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator) -> LawPage:
    made = LawPage(context_of(demo, law_book, tr, TODAY))
    shown(qtbot, made, demo, made.refresh)
    return made


def test_every_figure_is_there(law_book: LawBook, tr: Translator) -> None:
    found = figures(law_book, TODAY)
    assert {one.key for one in found} == set(law_book.histories)
    assert {one.key.partition(".")[0] for one in found} == set(SUBJECTS)
    for one in found:
        if one.current is not None:
            assert value_text(one.unit, one.current.value, tr)
    assert {one.standing for one in found} >= {"known", "unverified"}


def test_old_figures_are_unknown(law_book: LawBook) -> None:
    assert {one.standing for one in figures(law_book, date(2029, 1, 1))} == {"unknown"}


def test_words_find_a_figure(qtbot: QtBot, page: LawPage) -> None:
    language = page._context.tr.language
    qtbot.keyClicks(page.search, "rmmmg" if language is Language.FRENCH else "ggmmi")
    assert page.table.rowCount() == 4
    assert page._chosen == "pay.reference_income"
    assert page.figure.isVisibleTo(page)
    assert len(page.figure.chart.points()) > 20
    qtbot.keyClicks(page.search, "zzz")
    assert page.table.rowCount() == 0
    assert not page.figure.isVisibleTo(page)


def test_a_subject_narrows_the_list(page: LawPage) -> None:
    whole = page.table.rowCount()
    page.subject.set_value("travel")
    page.subject.chosen.emit("travel")
    assert 0 < page.table.rowCount() < whole


def test_a_figure_of_ones_own_is_entered_and_removed(
    qtbot: QtBot, page: LawPage, demo: Workspace, law_book: LawBook
) -> None:
    qtbot.mouseClick(page.history.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"since": "1/7/2026", "value": "x", "source": "MB"})
    assert dialog.form.rows["value"].wrong()
    fill(qtbot, page, {"value": "2 233,61"})
    assert len(own_figures(demo)) == 1
    again = LawPage(context_of(demo, law_of(demo, law_book), page._context.tr, date(2026, 7, 6)))
    qtbot.addWidget(again)
    state = next(one for one in again._figures if one.key == "pay.reference_income")
    assert state.standing == "own"
    again.history.table.selectRow(0)
    qtbot.mouseClick(again.history.remove_button, Qt.MouseButton.LeftButton)
    assert own_figures(demo) == ()


def test_a_shipped_figure_stays(qtbot: QtBot, page: LawPage) -> None:
    page.history.table.selectRow(0)
    qtbot.mouseClick(page.history.remove_button, Qt.MouseButton.LeftButton)
    shell = page._context.shell
    assert isinstance(shell, QuietShell)
    assert len(shell.refused) == 1


@dataclass
class SeenShell(QuietShell):
    """A shell that remembers what was seen of the law."""

    news: LawNews | None = None

    def law_news(self) -> LawNews | None:
        return self.news


def page_with(news: LawNews | None, demo: Workspace, law_book: LawBook, tr: Translator) -> LawPage:
    context = replace(context_of(demo, law_book, tr, TODAY), shell=SeenShell(news=news))
    return LawPage(context)


def test_what_changed_is_told_and_shown(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    made = page_with(LawNews(date(2026, 3, 1), ("pay.reference_income",)), demo, law_book, tr)
    qtbot.addWidget(made)
    assert not made.news.isVisibleTo(made)  # nobody has looked yet
    made.show()
    assert "2026" in made.news.text()
    made.subject.set_value("news")
    made._search()
    assert made.table.rowCount() == 1
    quiet = page_with(LawNews(date(2026, 3, 1), ()), demo, law_book, tr)
    qtbot.addWidget(quiet)
    quiet.show()
    assert quiet.news.isVisibleTo(quiet)
    first = page_with(None, demo, law_book, tr)
    qtbot.addWidget(first)
    first.show()
    assert not first.news.isVisibleTo(first)


def test_the_law_is_compared_with_what_was_seen(law_book: LawBook, tmp_path: Path) -> None:
    preferences = Preferences(path=tmp_path / "preferences.json")
    assert read_news(preferences, law_book, date(2026, 3, 15)) is None  # the first time
    same = read_news(preferences, law_book, date(2026, 3, 15))
    assert same == LawNews(date(2026, 3, 15), ())
    later = read_news(preferences, law_book, date(2026, 4, 2))
    assert later is not None
    assert "pay.reference_income" in set(later.keys)
    other = next(key for key in law_book.histories if key != "pay.reference_income")
    preferences.law_seen["pay.reference_income"] = "before"
    del preferences.law_seen[other]
    learned = read_news(preferences, law_book, date(2026, 4, 2))
    assert learned is not None
    assert set(learned.keys) == {other, "pay.reference_income"}
    preferences.law_seen_on = "soon"
    assert read_news(preferences, law_book, date(2026, 4, 2)) is None
