"""The ring around what the keyboard is on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from desktop.ui import theme

_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show}
_MARGIN = 4


class FocusRing(QWidget):
    """A ring of 2 px, 2 px outside the widget that got the focus without the mouse.

    A ``QFocusFrame`` would be clipped by the parent of the widget, so the ring lies on the
    window. It watches the focused widget and its parents only, never the whole program.
    A widget with the property ``ownFocus`` paints its own ring.
    """

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._watched: list[QWidget] = []
        self._target: QWidget | None = None
        self._above: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def keep_below(self, above: QWidget) -> None:
        """Never lie over that widget, except around what is in it."""
        self._above = above

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Move with what is watched."""
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on_menu = any(widget.objectName() == "side" for widget in self._watched)
        painter.setPen(QPen(theme.colour("side_focus" if on_menu else "focus"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        painter.end()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._unwatch()
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is None or by_mouse or new.property("ownFocus") or new.window() != self.window():
            self.hide()
            return
        self._target = new
        widget: QWidget | None = new
        while widget is not None and widget is not self.parentWidget():
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._place()

    def _unwatch(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._target = None

    def _place(self) -> None:
        target, host = self._target, self.parentWidget()
        if host is None or target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        place = QRect(target.mapTo(host, QPoint(0, 0)), target.size())
        room = self._room(host)
        if not room.intersects(place):
            self.hide()
            return
        place = place.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        self.setGeometry(place)
        if room.contains(place):
            self.clearMask()
        else:  # what is scrolled out of sight has no ring over its neighbours
            self.setMask(QRegion(room.intersected(place).translated(-place.topLeft())))
        self.show()
        self.raise_()
        if self._above is not None and not self._above.isAncestorOf(target):
            self._above.raise_()

    def _room(self, host: QWidget) -> QRect:
        room = host.rect()
        for widget in self._watched[1:]:
            if isinstance(widget, QAbstractScrollArea):
                view = widget.viewport()
                room = room.intersected(QRect(view.mapTo(host, QPoint(0, 0)), view.size()))
        return room
