"""The parts of the declaration as tabs, each with how it stands; any order will do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QSizePolicy, QWidget

from desktop.ui import icons, theme
from desktop.ui.widgets.button import GAP, PressButton, plain

WIDE, MIDDLE = 780, 420
MARKS = {
    True: ("circle-check", "ok"),
    False: ("circle-dot", "warn"),
    None: ("circle-dashed", "ink3"),
}


class PartBar(QFrame):
    """One tab for each part.

    Signals:
        chosen: The part that was clicked.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: list[PressButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(4))

    def set_parts(self, parts: list[tuple[object, str, bool | None]], shown: object) -> None:
        """Show the parts by key and name, and whether nothing of each is missing.

        None is a part that is asked nothing and has no answer.
        """
        if len(self._buttons) != len(parts):
            for key, _, _ in parts:
                button = PressButton("")
                button.setProperty("seg", "only")
                button.setCheckable(True)
                button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
                button.setIconSize(QSize(theme.px(16), theme.px(16)))
                button.clicked.connect(partial(self._choose, key))
                self._group.addButton(button)
                self._buttons.append(button)
            self._place()
        for button, (key, name, done) in zip(self._buttons, parts, strict=True):
            button.setText(GAP + name)
            button.setAccessibleName(plain(name))
            button.setIcon(icons.icon(*MARKS[done], 16))
            button.setChecked(key == shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one row, or in two or three where there is little room."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width = self.width()
        columns = 6 if width >= theme.px(WIDE) else 3 if width >= theme.px(MIDDLE) else 2
        for index, button in enumerate(self._buttons):
            self._grid.addWidget(button, index // columns, index % columns)

    def _choose(self, key: object, _checked: bool = False) -> None:
        self.chosen.emit(key)
