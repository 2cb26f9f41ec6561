"""A few options side by side, one of them chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Segment(QPushButton):
    """One option.

    Signals:
        stepped: An arrow asks for the option before (-1) or after (1).
    """

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read the arrows."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class Segmented(QWidget):
    """Options as joined buttons; arrows walk through them.

    Signals:
        chosen: The value, when the user chose another one.
    """

    chosen = Signal(object)

    def __init__(
        self,
        options: list[tuple[object, str]],
        value: object = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self._value: object = None
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group.idToggled.connect(self._toggle)
        self.set_options(options, value)

    def set_options(self, options: list[tuple[object, str]], value: object = None) -> None:
        """Offer other options; as many as before keep their buttons, and so their place for Tab."""
        self._values = [option for option, _ in options]
        if len(options) != len(self._group.buttons()):
            self._make_buttons(len(options))
        for button, (_, name) in zip(self._group.buttons(), options, strict=True):
            button.setText(name.replace("&", "&&"))  # a name may be somebody's own words
            button.setAccessibleName(name)
        if options:
            self.setFocusProxy(self._group.button(0))
        self.set_value(value)
        self._describe()

    def _make_buttons(self, count: int) -> None:
        old_buttons = self._group.buttons()
        last = count - 1
        made = []
        for index in range(count):
            button = Segment()
            button.stepped.connect(self._step)
            button.setCheckable(True)
            button.setAutoDefault(False)
            place = "only" if last == 0 else {0: "first", last: "last"}.get(index, "mid")
            button.setProperty("seg", place)
            self._row.addWidget(button)
            made.append(button)
        for old in old_buttons:
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        for index, button in enumerate(made):
            self._group.addButton(button, index)

    def setAccessibleName(self, name: str) -> None:
        """Name the question; who hears an option hears what it answers."""
        super().setAccessibleName(name)
        self._describe()

    def setAccessibleDescription(self, description: str) -> None:
        """Say what helps, or what is wrong, with each option."""
        super().setAccessibleDescription(description)
        self._describe()

    def _describe(self) -> None:
        told = ", ".join(filter(None, (self.accessibleName(), self.accessibleDescription())))
        for button in self._group.buttons():
            button.setAccessibleDescription(told)

    def value(self) -> object:
        """Return the chosen value, or nothing."""
        return self._value

    def set_value(self, value: object) -> None:
        """Choose a value without reporting it; an unknown one leaves nothing chosen."""
        self._value = value if value in self._values else None
        self._group.blockSignals(True)
        self._group.setExclusive(False)
        for index, option in enumerate(self._values):
            chosen = option == self._value and value is not None
            self._group.button(index).setChecked(chosen)
            if chosen:
                self.setFocusProxy(self._group.button(index))
        self._group.setExclusive(True)
        self._group.blockSignals(False)

    def _step(self, by: int) -> None:
        sender = self.sender()
        here = next((i for i, b in enumerate(self._group.buttons()) if b is sender), 0)
        target = self._group.button(max(0, min(len(self._values) - 1, here + by)))
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()

    def _toggle(self, index: int, checked: bool) -> None:
        if checked and self._values[index] != self._value:
            self._value = self._values[index]
            self.setFocusProxy(self._group.button(index))
            self.chosen.emit(self._value)
