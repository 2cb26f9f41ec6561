"""A short list shows every text as a whole."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.language.translator import Translator
from desktop.ui.records import RecordsCard

LONG = "Unpaid leave in the school holidays, as the learner and the referent agreed on it"


def test_a_long_text_is_never_cut(qtbot: QtBot, tr: Translator) -> None:
    card = RecordsCard(tr, "Absences", ["What", "From"], "None.")
    qtbot.addWidget(card)
    card.resize(420, 400)
    with qtbot.waitExposed(card):
        card.show()
    card.set_rows([(1, [LONG, "13/04/2026"]), (2, ["Illness", "28/04/2026"])])
    table = card.table
    words = table.fontMetrics().horizontalAdvance(LONG)
    assert words > table.columnWidth(0)
    lines = table.rowHeight(0) // table.fontMetrics().lineSpacing()
    assert lines >= words // table.columnWidth(0)
    below = table.rowViewportPosition(1) + table.rowHeight(1)
    assert below <= table.viewport().height()  # and the list is as high as its rows
    card.resize(1600, 400)
    qtbot.waitUntil(lambda: table.rowHeight(0) == table.rowHeight(1))
    assert table.height() == table.height_for(2)
