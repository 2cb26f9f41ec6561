"""Explanations that unfold in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import icons, theme
from desktop.ui.widgets.button import PressButton, plain
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.repeated import empty

Rows = list[tuple[str, str]] | Callable[[], list[tuple[str, str]]]


class WhyButton(PressButton):
    """A pill that opens and closes an explanation."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", "why")
        self.setCheckable(True)
        self.setAccessibleName(plain(text))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._dress)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Recolour the chevron with the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        name = "chevron-up" if self.isChecked() else "chevron-down"
        self.setIcon(icons.icon(name, "link", 13))
        self.setIconSize(QSize(theme.px(13), theme.px(13)))


class WhyPanel(QFrame):
    """A sentence, then rows of what it rests on; every text can be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnMinimumWidth(0, theme.px(64))
        self._grid.setColumnStretch(1, 1)
        self._told: tuple[str, Rows] = ("", [])
        self._is_filled = True

    def set_reason(self, sentence: str, rows: Rows) -> None:
        """Explain with a sentence and rows of label and text, or what makes them once needed."""
        self._told = sentence, rows
        self.setAccessibleName(sentence)
        self._is_filled = False
        if not self.isHidden():
            self._fill()

    def setVisible(self, visible: bool) -> None:
        """Show or hide it; most are never opened, so the texts are made when one is."""
        if visible and not self._is_filled:
            self._fill()
        super().setVisible(visible)

    def _fill(self) -> None:
        sentence, told = self._told
        rows = told() if callable(told) else told
        self._is_filled = True
        empty(self._grid)
        self._grid.addWidget(_selectable(sentence, self), 0, 0, 1, 2)
        top = Qt.AlignmentFlag.AlignTop
        for index, (label, text) in enumerate(rows, 1):
            self._grid.addWidget(Label(label, "cap", self), index, 0, top)
            self._grid.addWidget(_selectable(text, self), index, 1)


def _selectable(text: str, parent: QWidget) -> Label:
    label = Label(text, "", parent, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


class WhyRow(QWidget):
    """A row with its explanation underneath.

    Put the content of the row into ``row``; the button stands at its right end.

    Attributes:
        row: The layout of the row, left of the button.
        button: What opens the explanation.
        panel: The explanation.

    Signals:
        opened: It unfolded, or folded.
    """

    opened = Signal(bool)

    def __init__(
        self, why_text: str, why_set: WhySet | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.button = WhyButton(why_text)
        self.panel = WhyPanel()
        self.panel.hide()
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        self.row = QHBoxLayout()
        self.row.setSpacing(theme.px(8))
        line.addLayout(self.row, 1)
        line.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        layout.addLayout(line)
        layout.addWidget(self.panel)
        self.button.toggled.connect(self._unfold)
        if why_set is not None:
            why_set.add(self)

    def set_reason(self, sentence: str, rows: Rows) -> None:
        """Explain with a sentence and rows of label and text, or what makes them once needed."""
        self.panel.set_reason(sentence, rows)
        self.button.setAccessibleDescription(sentence)

    def set_open(self, is_open: bool) -> None:
        """Unfold or fold the explanation."""
        self.button.setChecked(is_open)

    def is_open(self) -> bool:
        """Return whether the explanation shows."""
        return self.button.isChecked()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with F1 from anything in the row, close with Esc."""
        if event.key() == Qt.Key.Key_F1:
            self.set_open(not self.is_open())
        elif event.key() == Qt.Key.Key_Escape and self.is_open():
            self.set_open(False)
            self.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _unfold(self, is_open: bool) -> None:
        self.panel.setVisible(is_open)
        self.opened.emit(is_open)
        if is_open:
            QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        """Scroll the page so that the explanation is not cut, and its row stays in sight."""
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if parent is not None and self.is_open():
            parent.ensureWidgetVisible(self.panel, 0, theme.px(12))
            parent.ensureWidgetVisible(self.button, 0, theme.px(12))


class WhySet(QObject):
    """Rows of which one at most is open."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[WhyRow] = []

    def add(self, row: WhyRow) -> None:
        """Let a row take part."""
        self._rows.append(row)
        row.opened.connect(self._keep_one)
        row.destroyed.connect(self._forget)

    def close_all(self) -> None:
        """Fold every explanation."""
        for row in self._rows:
            row.set_open(False)

    def open_focused(self) -> bool:
        """Open the row the keyboard is on; return whether there was one."""
        focus = QApplication.focusWidget()
        for row in self._rows:
            if focus is not None and (row is focus or row.isAncestorOf(focus)):
                row.set_open(True)
                return True
        return False

    def _keep_one(self, is_open: bool) -> None:
        if is_open:
            opened = self.sender()
            for row in self._rows:
                if row is not opened:
                    row.set_open(False)

    def _forget(self, gone: QObject) -> None:
        self._rows = [row for row in self._rows if row is not gone]
