"""Questions that wait for an answer; the safe button is the default."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import readingorder, theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.labels import IconLabel, Label


class _Room(QObject):
    """Makes room in a dialog for an error of several lines, which Qt does not count by itself.

    It watches from beside: the event that deletes the dialog must not pass through Python.
    """

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow once something in the dialog asks for more room."""
        if event.type() == QEvent.Type.LayoutRequest and isinstance(watched, QDialog):
            layout = watched.layout()
            if watched.isVisible() and layout is not None:
                needed = layout.totalHeightForWidth(watched.width())
                if needed > watched.height():
                    watched.resize(watched.width(), needed)
        return False


class FormDialog(QDialog):
    """A question with fields.

    Attributes:
        body: Where the fields go.
        do_button: The button that does it; Ctrl+Enter presses it from anywhere.
        keep_button: The button that leaves everything as it is; Esc does the same.
    """

    def __init__(self, parent: QWidget | None, title: str, do_text: str, keep_text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(theme.px(420))
        self.do_button = Button(do_text, "primary")
        self.keep_button = Button(keep_text)
        self.do_button.clicked.connect(self.accept)
        self.keep_button.clicked.connect(self.reject)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(12))
        self._problem = Label("", "error", wrap=True)
        self._problem_row = QWidget()
        problem = QHBoxLayout(self._problem_row)
        problem.setContentsMargins(0, 0, 0, 0)
        problem.setSpacing(theme.px(6))
        problem.addWidget(IconLabel("circle-alert", "danger", 16))
        problem.addWidget(self._problem, 1)
        self._problem_row.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.do_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        layout.setSpacing(theme.px(12))
        layout.addWidget(Label(title, "v", wrap=True))
        layout.addLayout(self.body, 1)
        layout.addWidget(self._problem_row)
        layout.addLayout(buttons)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.do_button.click)
        self._ring = FocusRing(self)
        self._room = _Room(self)
        self.set_default(safe=False)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name Qt gives it
        """Walk with Tab as one reads."""
        return readingorder.step(self, forward=next)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field; Qt would begin on the button, which was made before it."""
        if self.focusWidget() is None:
            buttons = (self.do_button, self.keep_button)
            for widget in self.findChildren(QWidget):
                tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                if tab and widget not in buttons and widget.isVisibleTo(self):
                    widget.setFocus(Qt.FocusReason.TabFocusReason)
                    break
        super().showEvent(event)

    def set_default(self, *, safe: bool) -> None:
        """Choose what Enter does: keep everything, or do it."""
        self.keep_button.setAutoDefault(safe)
        self.do_button.setAutoDefault(not safe)
        (self.keep_button if safe else self.do_button).setDefault(True)

    def set_problem(self, text: str) -> None:
        """Say what keeps the dialog from finishing; nothing hides the line."""
        self._problem.setText(text)
        self._problem_row.setVisible(bool(text))


class Question(FormDialog):
    """One question, two answers."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        do_text: str,
        keep_text: str,
        *,
        danger: bool = False,
    ) -> None:
        super().__init__(parent, title, do_text, keep_text)
        self.body.addWidget(Label(text, "dim", wrap=True))
        self.setAccessibleDescription(text)
        self.setMaximumWidth(theme.px(520))
        if danger:
            self.do_button.set_kind("danger")
        self.set_default(safe=True)
        self.keep_button.setFocus()


def ask(
    parent: QWidget | None,
    title: str,
    text: str,
    do_text: str,
    keep_text: str,
    danger: bool = False,
) -> bool:
    """Ask and wait; Esc and Enter keep everything as it is."""
    question = Question(parent, title, text, do_text, keep_text, danger=danger)
    try:
        return question.exec() == QDialog.DialogCode.Accepted
    finally:
        question.deleteLater()
