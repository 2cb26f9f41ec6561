"""How much room a column of a page has."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui import theme

ALL = 16777215  # what Qt calls no limit; PySide does not name it


def set_room(column: QWidget, width: int, *, wide: bool) -> None:
    """Give a column its width in the drawings, or all there is where nothing stands beside it."""
    column.setMinimumWidth(0 if wide else theme.px(width))
    column.setMaximumWidth(ALL if wide else theme.px(width))
