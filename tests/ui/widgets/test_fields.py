"""Fields report once, and only what changed."""

from __future__ import annotations

import gc
import weakref
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui import theme
from desktop.ui.widgets.datefield import DateField, parse_date
from desktop.ui.widgets.fields import AmountField, TextField, parse_amount
from desktop.ui.widgets.form import Choice, FormRow
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.why import WhyRow, WhySet


def test_text_commits_once(qtbot: QtBot) -> None:
    field = TextField("a")
    qtbot.addWidget(field)
    got: list[str] = []
    field.committed.connect(got.append)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "b")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert got == ["ab"]


@pytest.mark.parametrize(
    "text",
    ["1/9/2025", "01.09.2025", "2025-09-01", "01092025", "010925", "1-9-25", " 1/9/2025 "],
)
def test_dates(text: str) -> None:
    assert parse_date(text) == date(2025, 9, 1)


@pytest.mark.parametrize("text", ["31/2/2025", "x", "2025", "1/13/2025"])
def test_no_dates(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a date|month must be|day is out|day \d+ must be"):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1/9", date(2026, 9, 1)),
        ("20.8", date(2026, 8, 20)),
        ("3 3", date(2026, 3, 3)),
        ("18-02", date(2027, 2, 18)),
        ("19/2", date(2026, 2, 19)),
    ],
)
def test_a_day_without_its_year_is_the_nearest(text: str, read: date) -> None:
    assert parse_date(text, date(2026, 8, 20)) == read


def test_the_29th_of_february_is_in_a_leap_year() -> None:
    assert parse_date("29/2", date(2027, 1, 4)) == date(2028, 2, 29)
    for text in ("29/2", "31/2", "1/13", "0/9"):
        with pytest.raises(ValueError, match=r"."):
            parse_date(text, date(2026, 1, 4))


def test_a_day_is_near_the_day_of_the_window(qtbot: QtBot) -> None:
    class Around(QWidget):
        def today(self) -> date:
            return date(2026, 8, 20)

    around = Around()
    qtbot.addWidget(around)
    field = DateField(parent=QWidget(around))
    qtbot.keyClicks(field, "1/9")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), field.value()) == ("01/09/2026", date(2026, 9, 1))


def test_date_field(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    got: list[object] = []
    field.committed_date.connect(got.append)
    field.unreadable.connect(got.append)
    for text in ("x", "1.9.2025", ""):
        field.setText(text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert got == ["x", date(2025, 9, 1), None]


@pytest.mark.parametrize(
    ("text", "amount"),
    [("372,27", "372.27"), ("372.27", "372.27"), ("1 234,56", "1234.56"), ("1.234,5 €", "1234.50")],
)
def test_amounts(qtbot: QtBot, text: str, amount: str) -> None:
    assert parse_amount(text) == Decimal(amount)
    field = AmountField()
    qtbot.addWidget(field)
    field.setText(text)
    with qtbot.waitSignal(field.committed_amount) as caught:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert caught.args == [Decimal(amount)]
    assert field.value() == Decimal(amount)


def test_choices(qtbot: QtBot) -> None:
    choice = Choice([(None, "–"), (1, "un")])
    segments = Segmented([("fr", "FR"), ("nl", "NL")], "fr")
    got: list[object] = []
    for widget in (choice, segments):
        qtbot.addWidget(widget)
        widget.chosen.connect(got.append)
        widget.show()
    choice.set_value(1)
    choice.set_value(None)
    segments.set_value("nl")
    segments.set_value("fr")
    assert got == []
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    first = segments.focusProxy()
    assert first is not None
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: got == [1, "nl"])


def test_form_row_error(qtbot: QtBot) -> None:
    row = FormRow("&Nom", TextField(), "aide")
    qtbot.addWidget(row)
    row.set_error("faux")
    assert (row.field.accessibleName(), row.field.accessibleDescription()) == ("Nom", "faux")
    qtbot.keyClicks(row.field, "x")
    assert row.field.accessibleDescription() == "aide"


def test_one_reason_open(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    reasons = WhySet(host)
    rows = [WhyRow("?", reasons, host) for _ in range(2)]
    rows[0].set_open(True)
    rows[1].set_open(True)
    assert [row.is_open() for row in rows] == [False, True]
    qtbot.keyClick(rows[1].button, Qt.Key.Key_Escape)
    assert not rows[1].is_open()


def test_nothing_stays_alive(qapp: QApplication) -> None:
    ref = weakref.ref(FormRow("Date", DateField()))
    gc.collect()
    assert ref() is None


@pytest.mark.parametrize("name", ["light", "dark"])
def test_style_sheet_is_filled(qapp: QApplication, name: str) -> None:
    theme.apply_theme(qapp, name, 1.3)
    assert "[[" not in qapp.styleSheet()
    assert theme.px(10) == 13
    theme.apply_theme(qapp, "light")
