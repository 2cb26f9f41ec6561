"""The line at the bottom: what is kept, what is backed up, what law is known."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.kernel.messages import Message, T, Value
from desktop.language.translator import Translator
from desktop.ui import icons, theme
from desktop.ui.widgets.button import GAP, PressButton

ICON = 15


class StatusBar(QFrame):
    """Parts that are links, and the two arrows of undo and redo.

    Signals:
        undo_asked: The last step is to be taken back.
        redo_asked: It is to be done again.
        page_asked: A page is to be shown, by its id.
    """

    undo_asked = Signal()
    redo_asked = Signal()
    page_asked = Signal(str)

    def __init__(self, tr: Translator, law: Value, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAccessibleName(tr(T("Status")))
        self.setFixedHeight(theme.px(28))
        self._tr = tr
        self._saved = self._part(T("Everything is saved"), "circle-check", "ok")
        self._backup = self._part(T("No backup yet"), "shield-check", "ink3")
        self._law = self._part(law, "scale", "ink2")
        for part in (self._saved, self._backup, self._law):
            part.clicked.connect(self._ask_settings)
        self.undo = self._part(T("Undo"), "undo-2", "ink2")
        self.redo = self._part(T("Redo"), "redo-2", "ink2")
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        row.setSpacing(theme.px(12))
        for part in (self._saved, self._backup):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.undo, self.redo, self._law):
            row.addWidget(part)
        self.set_steps(None, None)

    def set_steps(self, undo: Message | None, redo: Message | None) -> None:
        """Say which step can be taken back and which done again."""
        for button, step, key in (
            (self.undo, undo, T("Undo: {step} (Ctrl+Z)", step=undo or "")),
            (self.redo, redo, T("Redo: {step} (Ctrl+Y)", step=redo or "")),
        ):
            button.setVisible(step is not None)
            button.setToolTip(self._tr(key) if step is not None else "")
            button.setAccessibleDescription(button.toolTip())
        self._fit()

    def set_backup(self, at: datetime | None) -> None:
        """Say when the last backup was proven."""
        self.set_backup_text(backup_text(at), proven=at is not None)

    def set_backup_text(self, text: Value, *, proven: bool) -> None:
        """Say it in words made before."""
        self._label(self._backup, text)
        self._fit()
        self._backup.setIcon(icons.icon("shield-check", "ok" if proven else "ink3", ICON))

    def set_saved(self, message: Message) -> None:
        """Say something in place of « everything is saved »."""
        self._label(self._saved, message)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out words where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show what is less needed as an icon where there is no room: its words are the tip."""
        parts = (self._saved, self._backup, self.undo, self.redo, self._law)
        for part in (self._backup, self._law):
            part.setText(GAP + part.accessibleName())
            part.setToolTip("")
        for part in (self._law, self._backup):
            shown = [one for one in parts if not one.isHidden()]
            room = self._row.contentsMargins()
            needed = sum(one.sizeHint().width() for one in shown) + room.left() + room.right()
            if needed + len(shown) * self._row.spacing() <= self.width():
                return
            part.setText("")
            part.setToolTip(part.accessibleName())

    def _ask_settings(self) -> None:
        self.page_asked.emit("settings")

    def _part(self, message: Value, icon: str, token: str) -> QPushButton:
        button = PressButton()
        button.setIcon(icons.icon(icon, token, ICON))
        button.setIconSize(QSize(theme.px(ICON), theme.px(ICON)))
        self._label(button, message)
        return button

    def _label(self, button: QPushButton, message: Value) -> None:
        text = self._tr.show(message)
        button.setText(GAP + text)
        button.setAccessibleName(text)


def backup_text(at: datetime | None) -> Message:
    """Return when the last backup was proven, as the line says it."""
    if at is None:
        return T("No backup yet")
    return T("Backup checked on {day} at {time}", day=at.date(), time=f"{at:%H:%M}")


def law_text(known_on: date) -> Message:
    """Return up to when the law is known, as the line says it."""
    return T("Rules known on {day}", day=known_on)
