"""Where the keyboard is, kept while widgets come and go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from desktop.ui.widgets.card import Card
from desktop.ui.widgets.page import Page

# Which part of the window, which widget of it, and what that is.
Place = tuple[int, int, type[QWidget]]


def focus_place(parts: Sequence[QWidget]) -> Place | None:
    """Return which widget of which part has the focus, or None where none has."""
    focus = QApplication.focusWidget()
    if focus is None:
        return None
    for part, widget in enumerate(parts):
        if widget.isAncestorOf(focus):
            return part, widget.findChildren(QWidget).index(focus), type(focus)
    return None


def restore_focus(parts: Sequence[QWidget], place: Place | None, page: QWidget) -> None:
    """Put the focus where it was; where that is gone, into the page."""
    if place is not None and place[0] < len(parts):
        inside = parts[place[0]].findChildren(QWidget)
        here = inside[place[1]] if place[1] < len(inside) else None
        if type(here) is place[2] and _takes_focus(here, parts[place[0]]):
            here.setFocus()
            return
    focus_page(page)


def focus_page(page: QWidget) -> None:
    """Put the focus where a page says its work begins, on its main button, or on the first thing.

    Of a form that the main button ends, on the first line without an answer.
    """
    if isinstance(page, Page) and page.take_keyboard():
        return
    found = [widget for widget in page.findChildren(QWidget) if _takes_focus(widget, page)]
    main = [
        widget
        for widget in found
        if isinstance(widget, QAbstractButton) and widget.property("kind") == "primary"
    ]
    empty = [line for line in found if main and _is_asked(line, main[0])]
    for widget in (*empty, *main, *found):
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return


def _is_asked(line: QWidget, main: QWidget) -> bool:
    around = main.parentWidget()
    while around is not None and not isinstance(around, Card):
        around = around.parentWidget()
    return (
        isinstance(line, QLineEdit)
        and not line.isReadOnly()
        and not line.text()
        and around is not None
        and around.isAncestorOf(line)
    )


def _takes_focus(widget: QWidget, page: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisibleTo(page) and widget.isEnabled()
