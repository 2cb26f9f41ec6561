"""Where the keyboard is, kept while widgets come and go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

# Which part of the window, and which widget of it.
Place = tuple[int, int]


def focus_place(parts: Sequence[QWidget]) -> Place | None:
    """Return which widget of which part has the focus, or None where none has."""
    focus = QApplication.focusWidget()
    if focus is None:
        return None
    for part, widget in enumerate(parts):
        if widget.isAncestorOf(focus):
            return part, widget.findChildren(QWidget).index(focus)
    return None


def restore_focus(parts: Sequence[QWidget], place: Place | None, page: QWidget) -> None:
    """Put the focus where it was; where that is gone, into the page."""
    if place is not None and place[0] < len(parts):
        inside = parts[place[0]].findChildren(QWidget)
        if place[1] < len(inside):
            inside[place[1]].setFocus()
            return
    focus_page(page)


def focus_page(page: QWidget) -> None:
    """Put the focus on the main button of a page, or on the first thing that takes it."""
    found = [widget for widget in page.findChildren(QWidget) if _takes_focus(widget, page)]
    main = [
        widget
        for widget in found
        if isinstance(widget, QAbstractButton) and widget.property("kind") == "primary"
    ]
    for widget in (*main, *found):
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return


def _takes_focus(widget: QWidget, page: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisibleTo(page) and widget.isEnabled()
