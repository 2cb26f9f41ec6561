"""A button that cuts its label where there is no room, and says it whole."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.button import CutButton

LONG = "Service externe de prévention & protection"


@pytest.mark.parametrize(("width", "is_cut"), [(900, False), (140, True)])
@pytest.mark.parametrize("icon", ["", "arrow-right"])
def test_the_label_is_cut_where_there_is_no_room(
    qtbot: QtBot, width: int, is_cut: bool, icon: str
) -> None:
    column = QWidget()
    qtbot.addWidget(column)
    button = CutButton(LONG, "quiet", icon)
    QVBoxLayout(column).addWidget(button)
    column.setFixedWidth(width)
    column.show()
    shown = button.text().replace("&&", "&").strip()
    assert button.width() < width
    assert shown.endswith("…") is is_cut
    assert (shown == LONG) is not is_cut
    assert button.toolTip() == (LONG if is_cut else "")
    assert "prévention" in button.accessibleName()
    assert button.fontMetrics().horizontalAdvance(shown) < button.width()


def test_a_short_label_stays_whole_at_its_own_size(qtbot: QtBot) -> None:
    button = CutButton("Date", "quiet", "arrow-right")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.show()
    assert button.text().strip() == "Date"
