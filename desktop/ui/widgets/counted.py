"""A card of things that are missing, with how many there are."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import Badge
from desktop.ui.widgets.repeated import empty


class CountedCard(Card):
    """A list with its count beside the title; it is not there while the list is empty.

    Attributes:
        rows: Where the list stands.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._badge = Badge("", "warn")
        self.head.addWidget(self._badge)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme.px(2))
        self.body.addLayout(self.rows)

    def begin(self, count: int) -> None:
        """Begin the list anew.

        Args:
            count: How many things there are; 0 hides the card.
        """
        empty(self.rows)
        self.setVisible(bool(count))
        self._badge.set_badge(str(count), "warn")
