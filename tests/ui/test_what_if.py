"""What a year costs before it is signed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import Level
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services.what_if import year_cost
from desktop.services.workspace import Workspace
from desktop.ui.pages.learner.what_if import WhatIfDialog
from tests.ui.forms import context_of


def test_a_year_adds_up_the_minima_of_its_months(law_book: LawBook) -> None:
    cost = {one.level: one for one in year_cost(law_book, date(2016, 1, 15))}
    # 17 % of 1.501,82 until May 2016, of 1.531,93 from June on: 5 × 255,31 + 7 × 260,43.
    assert cost[Level.A].amounts == (
        (Month(2016, 1), Euro.of("255.31")),
        (Month(2016, 6), Euro.of("260.43")),
    )
    assert cost[Level.A].total == Euro.of("3099.56")
    assert [one.level for one in year_cost(law_book, date(2016, 1, 1))] == list(Level)


def test_a_year_that_is_not_known_says_why(law_book: LawBook) -> None:
    for one in year_cost(law_book, date(2015, 1, 1)):
        assert one.total is None
        assert one.because


def test_the_dialog_follows_the_day(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = WhatIfDialog(context_of(demo, law_book, tr, date(2026, 5, 4)), parent, None)
    dialog.show()
    assert len(dialog.rows) == len(Level)
    dialog.day.clear()
    QTest.keyClicks(dialog.day, "15/1/2016")
    QTest.keyClick(dialog.day, Qt.Key.Key_Tab)
    dialog.day.committed_date.emit(date(2016, 1, 15))
    text = dialog.rows[0].panel.accessibleName()
    assert text
    dialog.accept()
