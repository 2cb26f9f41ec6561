"""A list to choose one value from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from desktop.ui import icons, theme


class Choice(QComboBox):
    """A combo box of values and their names.

    Signals:
        chosen: The value, when the user chose another one.
    """

    chosen = Signal(object)

    def __init__(
        self, items: list[tuple[object, str]] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self._shown: object = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(4)
        self.activated.connect(self._choose)
        self.set_items(items or [])

    def set_items(self, items: list[tuple[object, str]]) -> None:
        """Offer other values; the one shown stays when it is among them."""
        shown = self._shown
        self.blockSignals(True)
        self.clear()
        self._values = [value for value, _ in items]
        self.addItems([name for _, name in items])
        self.blockSignals(False)
        self.set_value(shown if shown in self._values else next(iter(self._values), None))

    def value(self) -> object:
        """Return the value shown, or nothing when none is."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: object) -> None:
        """Show a value without reporting it; an unknown one shows nothing."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)
        self._shown = self.value()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless the list has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chevron, which a style sheet could only take from a file."""
        super().paintEvent(event)
        token = "ink2" if self.isEnabled() else "ink3"
        image = icons.pixmap("chevron-down", token, 16)
        side = theme.px(16)
        painter = QPainter(self)
        painter.drawPixmap(self.width() - side - theme.px(9), (self.height() - side) // 2, image)
        painter.end()

    def _choose(self) -> None:
        value = self.value()
        if value != self._shown:
            self._shown = value
            self.chosen.emit(value)
