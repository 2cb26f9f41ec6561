"""What stands in a tree that is searched is read whole."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.tree import Leaf, SearchTree

LONG = "Monthly statement of the costs of the way, and of the refund for the bicycle"


def heights(tree: SearchTree) -> list[int]:
    model = tree.model()
    group = model.index(0, 0, QModelIndex())
    return [tree.visualRect(model.index(row, 0, group)).height() for row in range(2)]


def test_a_long_text_goes_on_below_and_comes_back(qtbot: QtBot) -> None:
    tree = SearchTree("Papers")
    qtbot.addWidget(tree)
    tree.resize(240, 300)
    tree.show()
    tree.show_groups([("Travel", [Leaf(1, LONG, "file-text"), Leaf(2, "Short", "file-text")])], 1)
    qtbot.waitUntil(lambda: heights(tree)[0] > heights(tree)[1])
    tree.resize(900, 300)
    qtbot.waitUntil(lambda: heights(tree)[0] == heights(tree)[1])
