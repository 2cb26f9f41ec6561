"""Columns share the room there is: the widest are cut first, and none is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.table import RecordTable, fitted


@pytest.mark.parametrize(
    ("wanted", "room", "expected"),
    [
        ([100, 50, 60], 300, [100, 50, 60]),
        ([300, 50, 60], 300, [190, 50, 60]),
        ([300, 290, 60], 300, [120, 120, 60]),
        ([300, 300, 300], 300, [100, 100, 100]),
        ([], 300, []),
    ],
)
def test_the_widest_are_cut(wanted: list[int], room: int, expected: list[int]) -> None:
    assert fitted(wanted, room) == expected


@given(st.lists(st.integers(0, 900), min_size=1, max_size=8), st.integers(0, 2000))
def test_they_never_ask_for_more_than_there_is(wanted: list[int], room: int) -> None:
    found = fitted(wanted, room)
    assert sum(found) <= max(room, 0)
    assert all(one <= asked for one, asked in zip(found, wanted, strict=True))
    if sum(wanted) <= room:
        assert found == wanted


def test_the_last_column_shows(qtbot: QtBot) -> None:
    table = RecordTable(["What", "From", "Until"])
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show()
    table.set_rows([(1, ["A very long text that would fill the whole of it", "1/1/2026", "2/2"])])
    last = table.columnViewportPosition(2) + table.columnWidth(2)
    assert last <= table.viewport().width()
    assert table.columnWidth(2) > 0


def test_a_text_goes_on_below_where_it_may(qtbot: QtBot) -> None:
    long = "A share of the guaranteed income that is due on level A, and no other"
    heights = {}
    for wraps in (True, False):
        table = RecordTable(["What", "Today"], wraps=wraps)
        qtbot.addWidget(table)
        table.resize(300, 200)
        table.show()
        table.set_rows([(1, [long, "17 %"]), (2, ["Short", "24 %"])])
        heights[wraps] = [table.rowHeight(row) for row in range(2)]
    assert heights[True][0] > heights[False][0]
    assert heights[True][1] == heights[False][1]
    assert heights[False][1] == heights[False][0]
