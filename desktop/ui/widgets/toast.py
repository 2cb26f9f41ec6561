"""A short message at the bottom of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.ui import icons, theme
from desktop.ui.widgets.button import PressButton, plain

SHOWN_MS = 6000


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say something when it has the time."""
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


class Toast(QFrame):
    """Says what was done for six seconds, longer while hovered or focused.

    Signals:
        told: A message is shown; queued, so that it comes after the news of what it tells of.
    """

    told = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._action: Callable[[], object] | None = None
        self._unheard = 0  # messages whose own step may still be on its way
        self.told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._mark = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._button = PressButton()
        self._button.clicked.connect(self._act)
        self._button.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._expire)
        self._host = host
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(5), theme.px(6), theme.px(5))
        row.setSpacing(theme.px(10))
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self.setMinimumHeight(theme.px(40))
        self.hide()
        host.installEventFilter(self)

    def say(
        self,
        text: str,
        action_text: str = "",
        action: Callable[[], object] | None = None,
        *,
        done: bool = True,
    ) -> None:
        """Show a message, with one thing to do about it; ``done`` is what its mark says."""
        self._action = action
        self._unheard += 1
        self.told.emit()
        side = theme.px(14)
        self._row.setContentsMargins(
            side, theme.px(5), theme.px(6) if action_text else side, theme.px(5)
        )
        self._mark.setPixmap(icons.pixmap("check" if done else "circle-alert", "surface", 16))
        self._text.setText(text)
        self._button.setText(action_text)
        self._button.setAccessibleName(plain(action_text))
        self._button.setVisible(bool(action_text))
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def outdate(self) -> None:
        """Take a message away whose button would do something else now; others stay.

        The news of a step comes after the message about it, and takes nothing away.
        """
        if self._action is not None and not self._unheard:
            self._action = None
            self._timer.stop()
            self.hide()

    def text(self) -> str:
        """Return the message."""
        return self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window; wait while the button has the focus."""
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._place()
        elif watched is self._button and event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched is self._button and event.type() == QEvent.Type.FocusOut:
            self._timer.start()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is on the message."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count again once the pointer left."""
        if self.isVisible() and not self._button.hasFocus():
            self._timer.start()
        super().leaveEvent(event)

    def _hear(self) -> None:
        self._unheard -= 1

    def _expire(self) -> None:
        self.hide()

    def _act(self) -> None:
        action, self._action = self._action, None
        self._timer.stop()
        self.hide()
        if action is not None:
            action()

    def _place(self) -> None:
        host = self._host
        most = host.width() - theme.px(32)
        self._text.setWordWrap(False)
        self._row.activate()
        size = self.sizeHint()
        width, height = min(max(size.width(), theme.px(320)), most), size.height()
        if size.width() > most:
            self._text.setWordWrap(True)
            self._row.activate()
            height = self._row.totalHeightForWidth(most)
        height = max(height, self.minimumHeight())
        left = (host.width() - width) // 2
        self.setGeometry(left, host.height() - height - theme.px(44), width, height)
