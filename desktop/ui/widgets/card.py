"""Cards: the surfaces that carry content."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.labels import IconLabel, Label


class Card(QFrame):
    """A rounded surface with a head and a body.

    Attributes:
        head: The row of the title; add actions to its right.
        body: Where the content goes.
        wraps_title: Whether the title goes on below where buttons leave it too little room.
    """

    wraps_title = False

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
        outer.setSpacing(theme.px(8))
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.px(8))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(8))
        self._title: Label | None = None
        outer.addLayout(self.head)
        outer.addLayout(self.body, 1)
        if title:
            self.set_title(title)

    def set_title(self, title: str) -> None:
        """Show another title."""
        if self._title is None:
            self._title = Label(title, "card", wrap=self.wraps_title)
            self.head.insertWidget(0, self._title, 1)
        self._title.setText(title)
        self.setAccessibleName(title)


class EmptyState(QFrame):
    """What a list shows while it is empty: why, and the one way to fill it."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str,
        button: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        layout.setSpacing(theme.px(4))
        centre = Qt.AlignmentFlag.AlignHCenter
        self._text = Label(text, "dim", wrap=True)
        self._text.setAlignment(centre)
        layout.addWidget(IconLabel(icon, "ink3", 28), 0, centre)
        layout.addWidget(Label(title, "card"), 0, centre)
        layout.addWidget(self._text)
        if button is not None:
            layout.addSpacing(theme.px(8))
            layout.addWidget(button, 0, centre)

    def set_text(self, text: str) -> None:
        """Say why in other words."""
        self._text.setText(text)
