"""What is written on the planner and on which days: in sight wherever the year is scrolled to."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.kernel.vocabulary import AbsenceKind
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.pages.holidays.words import KINDS
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.segmented import Segmented


class Tools(QWidget):
    """The kind that is written, and the chosen days with what can be done to them.

    Attributes:
        kind: What is written on the chosen days.
        chosen: The chosen days in words; ``sub`` says more of them.
        write_button: Writes the kind on them.
        move_button: Moves the leave on them.
        erase_button: Erases it.
    """

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label(tr(T("I write:")), "cap")
        options: list[tuple[object, str]] = [(one, tr(name)) for one, name in KINDS.items()]
        self.kind = Segmented(options, AbsenceKind.ANNUAL_LEAVE)
        self.kind.setAccessibleName(tr(T("What is written")))
        self._what = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._what.setSpacing(theme.px(8))
        self._what.addWidget(self._label)
        self._what.addWidget(self.kind)
        self._what.addStretch(1)
        self.chosen = Label("", "b", wrap=True)
        self.sub = Label("", "law", wrap=True)
        self.write_button = Button(tr(T("Write")), "plain", "pen-line")
        self.move_button = Button(tr(T("Move…")), "quiet")
        self.erase_button = Button(tr(T("Erase")), "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(self._what)
        column.addWidget(self._strip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the kinds under their name where there is little room."""
        super().resizeEvent(event)
        wanted = self._label.sizeHint().width() + self.kind.sizeHint().width() + theme.px(12)
        side = QBoxLayout.Direction
        self._what.setDirection(side.LeftToRight if wanted < self.width() else side.TopToBottom)

    def _strip(self) -> QFrame:
        strip = QFrame()
        strip.setProperty("role", "strip")
        row = QHBoxLayout(strip)
        row.setContentsMargins(theme.px(12), theme.px(6), theme.px(8), theme.px(6))
        row.setSpacing(theme.px(12))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.chosen)
        texts.addWidget(self.sub)
        row.addLayout(texts, 1)
        for button in (self.write_button, self.move_button, self.erase_button):
            row.addWidget(button)
        return strip
