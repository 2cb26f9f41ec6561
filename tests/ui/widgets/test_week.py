"""The week and the month by keyboard."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.daycell import DayCell, names_of
from desktop.ui.widgets.daystrip import DayStrip, SpokenDay
from desktop.ui.widgets.segmented import Segment, Segmented
from desktop.ui.widgets.timeline import span_text
from desktop.ui.widgets.weekgrid import DayRow, WeekGrid
from desktop.ui.widgets.weekrow import DayLine

DAYS = ["Lu", "Ma", "Me", "Je", "Ve", "Sa", "Di"]


def grid(qtbot: QtBot) -> WeekGrid:
    week = WeekGrid()
    qtbot.addWidget(week)
    week.set_labels(DAYS, {"hours": "Heures"}, "Repos", "CEFA")
    week.set_week([DayRow([]) for _ in DAYS])
    week.resize(1000, 400)
    week.show()
    qtbot.waitExposed(week)
    week.activateWindow()
    qtbot.waitUntil(week.isActiveWindow)
    week.focus_day(0)
    return week


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_text(text: str) -> int:
    for letter in text:
        QTest.keyClicks(focused(), letter)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    return len(text) + 1


def test_a_week_in_25_strokes(qtbot: QtBot) -> None:
    week = grid(qtbot)
    typed: list[tuple[int, object]] = []
    copied: list[int] = []
    week.shifts_typed.connect(lambda day, shifts: typed.append((day, shifts)))
    week.copy_down.connect(copied.append)
    strokes = type_text("8-12 12.30-16.30")
    for _ in range(4):
        QTest.keyClick(focused(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        strokes += 1
    assert typed == [(0, [(480, 720), (750, 990)])]
    assert copied == [1, 2, 3, 4]
    assert strokes <= 25


def test_one_shift_per_field(qtbot: QtBot) -> None:
    week = grid(qtbot)
    typed: list[tuple[int, object]] = []
    week.shifts_typed.connect(lambda day, shifts: typed.append((day, shifts)))
    type_text("7-11")
    type_text("12-16")
    assert typed == [(0, [(420, 660)]), (0, [(420, 660), (720, 960)])]
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert focused().accessibleName() == "Lu, Heures 1"


def test_arrows_go_from_day_to_day_on_the_half_days(qtbot: QtBot) -> None:
    week = grid(qtbot)
    line = week.day(0)
    assert isinstance(line, DayLine)
    line.halves["pm"].setFocus(Qt.FocusReason.TabFocusReason)
    names = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(focused(), key)
        names.append((focused().accessibleName(), type(focused()).__name__))
    assert names == [(f"{day}, CEFA", "HalfDay") for day in ("Ma", "Me", "Ma", "Lu", "Lu")]


def test_unreadable_text_stays(qtbot: QtBot) -> None:
    week = grid(qtbot)
    with qtbot.waitSignal(week.unreadable) as caught:
        type_text("huit")
    assert caught.args == [0, "huit"]
    week.set_week([DayRow([]) for _ in DAYS])
    focus = focused()
    assert focus.property("text") == "huit"
    assert focus.property("state") == "error"


def test_what_is_to_settle_stands_below_where_there_is_little_room(qtbot: QtBot) -> None:
    grid = WeekGrid()
    qtbot.addWidget(grid)
    rows = [DayRow([(420, 660)], finding="More than 8 h: 30 min", bad=True)]
    grid.set_week(rows + [DayRow([])] * 6)
    grid.resize(640, 600)
    widths = {}
    with qtbot.waitExposed(grid):
        grid.show()
    finding = grid._lines[0]._finding
    hours = grid._lines[0].fields[0]
    for folded in (False, True, False):
        grid.set_narrow(True, folded=folded)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        widths[folded] = grid.minimumSizeHint().width()
        under = hours.mapTo(grid, QPoint(0, hours.height())).y()
        qtbot.waitUntil(
            lambda under=under, folded=folded: (  # type: ignore[misc]
                (finding.mapTo(grid, QPoint(0, 0)).y() >= under) is folded
            )
        )
        assert finding.isVisible()
        assert grid._lines[1]._fine.isVisible() is folded  # in order, in one line
    assert widths[True] < widths[False] - 100


def test_drawing_a_shift(qtbot: QtBot) -> None:
    week = grid(qtbot)
    line = week._lines[2].timeline
    with qtbot.waitSignal(week.shifts_typed) as caught:
        left, right = (QPoint(round(line.place(m)), 10) for m in (480, 720))
        QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=left)
        QTest.mouseMove(line, right)
        QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=right)
    assert caught.args == [2, [(480, 720)]]


def test_strip(qtbot: QtBot) -> None:
    strip = DayStrip()
    qtbot.addWidget(strip)
    days = [date(2026, 4, n) for n in range(1, 31)]
    strip.set_cells([DayCell(d, f"M {d.day}", "E", "company", "company", f"le {d}") for d in days])
    got: list[object] = []
    strip.day_activated.connect(got.append)
    strip.kind_typed.connect(lambda day, letter: got.append((day, letter)))
    strip.range_selected.connect(lambda first, last: got.append((first, last)))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_End):
        qtbot.keyClick(strip, key)
    assert strip.accessibleName() == "le 2026-04-30"
    qtbot.keyClick(strip, "m")
    qtbot.keyClick(strip, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert got == [days[1], (days[29], "M"), (days[28], days[29])]


def _has_days(strip: DayStrip, count: int) -> bool:
    return len(strip.findChildren(SpokenDay)) == count


def test_each_day_is_read_aloud_at_its_place(qtbot: QtBot) -> None:
    strip = DayStrip()
    qtbot.addWidget(strip)
    strip.resize(900, 70)
    for count in (28, 31, 30):
        days = [date(2026, 5 if count == 31 else 4, n) for n in range(1, count + 1)]
        strip.set_cells(
            [DayCell(d, f"M {d.day}", "E", "company", "company", f"le {d}") for d in days]
        )
        strip.show()
        read = QAccessible.queryAccessibleInterface(strip)
        assert read is not None
        qtbot.waitUntil(partial(_has_days, strip, count))
        assert read.childCount() == count
        names = [read.child(at).text(QAccessible.Text.Name) for at in range(count)]
        assert names == [f"le {day}" for day in days]
        for at in (0, 9, count - 1):
            box = strip.cell_rect(at)
            place = strip.mapToGlobal(box.center().toPoint())
            assert read.child(at).rect().contains(place)
    strip.resize(600, 70)
    read = QAccessible.queryAccessibleInterface(strip)
    assert read is not None
    place = strip.mapToGlobal(strip.cell_rect(20).center().toPoint())
    assert read.child(20).rect().contains(place)


def test_a_click_chooses_a_day_and_a_double_click_opens_it(qtbot: QtBot) -> None:
    strip = DayStrip()
    qtbot.addWidget(strip)
    strip.resize(900, 70)
    days = [date(2026, 4, n) for n in range(1, 31)]
    strip.set_cells([DayCell(d, f"M {d.day}", "E", "company", "company", f"le {d}") for d in days])
    got: list[object] = []
    strip.day_activated.connect(got.append)
    at = strip.cell_rect(4).center().toPoint()
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at)
    assert strip.current_day() == days[4]
    assert got == []
    QTest.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=at)  # else it stays down for ever
    assert got == [days[4]]


def test_the_hours_of_the_blocks_follow_the_language() -> None:
    assert span_text(270, "u") == "4\u00a0u\u00a030"


def test_other_options_keep_the_buttons(qtbot: QtBot) -> None:
    choice = Segmented([(1, "A"), (2, "B")], 1)
    qtbot.addWidget(choice)
    before = choice.findChildren(Segment)
    choice.set_options([(1, "A (2)"), (2, "B")], 2)
    assert choice.findChildren(Segment) == before
    assert [one.text() for one in before] == ["A (2)", "B"]
    assert choice.value() == 2


@pytest.mark.parametrize(
    ("room", "names"),
    [(4, ["W 7", "W 28"]), (3, ["W7", "W28"]), (2, ["7", "28"])],
)
def test_the_days_of_a_strip_keep_their_letter_while_there_is_room(
    room: int, names: list[str]
) -> None:
    assert names_of(["W 7", "W 28"], room, len) == names
