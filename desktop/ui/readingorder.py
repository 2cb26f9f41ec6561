"""Tab walks in the order in which a window is read, whatever was built first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QGridLayout, QLayout, QWidget


def stops(root: QWidget) -> Iterator[QWidget]:
    """Yield what Tab stops at under a widget that is shown, in the order it is read.

    A layout says the order: a grid by its rows, every other one as it was filled. What lies in
    no layout follows from top to bottom.
    """
    if _takes_tab(root):
        yield root
    for child in _children(root):
        yield from stops(child)


def step(root: QWidget, *, forward: bool) -> bool:
    """Give the keyboard to the next stop of a window, or to the one before; return whether it did.

    After the last one it begins again. From what is no stop any more, since it was hidden, it goes
    to the part around it.
    """
    order = list(stops(root))
    focus = here = QApplication.focusWidget()
    while here is not None and here not in order and here is not root:
        here = here.parentWidget()  # a part of a field: the field is where one stands
    if not order or order == [here]:
        return False
    if here in order:
        target = order[(order.index(here) + (1 if forward else -1)) % len(order)]
    else:
        near = _near(order, focus, root) or order
        target = near[0 if forward else -1]
    reason = Qt.FocusReason
    target.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
    return True


def _near(order: list[QWidget], gone: QWidget | None, root: QWidget) -> list[QWidget]:
    """Return the stops of the smallest part around a widget that has any."""
    around = None if gone is None else gone.parentWidget()
    while around is not None and around is not root:
        near = [one for one in order if around.isAncestorOf(one)]
        if near:
            return near
        around = around.parentWidget()
    return []


def _takes_tab(widget: QWidget) -> bool:
    if not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is None or not group.exclusive():
        return _has_tab(widget)
    # Qt takes Tab away from the others once one of them had the keyboard, whichever is checked.
    one_of_them = group.checkedButton() or group.buttons()[0]
    return one_of_them is widget and any(map(_has_tab, group.buttons()))


def _has_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _children(widget: QWidget) -> list[QWidget]:
    layout = widget.layout()
    laid_out = [] if layout is None else list(_in(layout))
    known = set(map(id, laid_out))
    loose = [
        one
        for one in widget.children()
        if isinstance(one, QWidget) and not one.isWindow() and id(one) not in known
    ]
    loose.sort(key=_place)
    return [one for one in (*laid_out, *loose) if not one.isHidden()]


def _in(layout: QLayout) -> Iterator[QWidget]:
    """Yield the widgets of a layout in its order.

    An item of a layout is never asked for: Python would hold on to it by its address, after the
    layout let it go with its widget, and take the next object there for it.
    """
    around = layout.parentWidget()
    widgets = [] if around is None else around.children()
    parts = [one for one in (*widgets, *layout.children()) if isinstance(one, QWidget | QLayout)]
    held = {at: one for one in parts if (at := layout.indexOf(one)) >= 0}
    order = sorted(held)
    if isinstance(layout, QGridLayout):
        order.sort(key=lambda index: cast("tuple[int, ...]", layout.getItemPosition(index))[:2])
    for index in order:
        part = held[index]
        if isinstance(part, QWidget):
            yield part
        else:
            yield from _in(part)


def _place(widget: QWidget) -> tuple[int, int]:
    corner: QPoint = widget.pos()
    return corner.y(), corner.x()
