"""Where the text of a PDF stands: its boxes, as the program that shows it to a user sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtPdf import QPdfDocument
from reportlab.lib.units import mm

from desktop.documents.page import BOTTOM, SIDE, TOP
from desktop.ui.printing import load_pdf

EDGE = 12 * mm  # no printer reaches less far
NEAR = 1.5  # points: the boxes are whole points, and letters reach a little beyond their place


@dataclass(frozen=True)
class Box:
    """A word, or what of a cell stands on one line, in points from the top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str = ""

    def covers(self, other: Box) -> bool:
        """Return whether the letters of two boxes lie over one another."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > NEAR and down > NEAR

    def inside(self, width: float, height: float) -> bool:
        """Return whether it is between the margins of a page, or in its header or footer."""
        across = self.left > SIDE - NEAR and self.right < width - SIDE + NEAR
        head, foot = self.bottom < TOP - NEAR, self.top > height - BOTTOM + NEAR
        body = self.top > TOP - NEAR and self.bottom < height - BOTTOM + NEAR
        reached = self.top > EDGE and self.bottom < height - EDGE
        return bool(across and reached and (head or body or foot))


def texts_of(pdf: bytes) -> list[str]:
    """Return the text of each page; a hyphen at the end of a line is one again."""
    document, buffer = load_pdf(pdf)
    try:
        pages = range(document.pageCount())
        texts = [document.getAllText(page).text() for page in pages]
        return [text.replace("\x02", "-").replace("\ufffe", "-") for text in texts]
    finally:
        document.close()
        buffer.close()


class Layout:
    """The text of a PDF and where it stands."""

    def __init__(self, document: QPdfDocument) -> None:
        self._document = document
        self.pages = document.pageCount()
        size = document.pagePointSize(0)
        self.width, self.height = size.width(), size.height()
        self.boxes = [
            _box(page, polygon.boundingRect())
            for page in range(self.pages)
            for polygon in document.getAllText(page).bounds()
        ]

    def outside(self) -> list[str]:
        """Return what is neither between the margins, nor in the header, nor in the footer."""
        return [self._text(one) for one in self.boxes if not one.inside(self.width, self.height)]

    def overlapping(self) -> list[tuple[str, str]]:
        """Return what lies over one another."""
        return [
            (self._text(one), self._text(other))
            for page in range(self.pages)
            for one, other in combinations([box for box in self.boxes if box.page == page], 2)
            if one.covers(other)
        ]

    def words(self, word: str) -> list[Box]:
        """Return the words that match a regular expression, in the order they are read."""
        found = [
            _box(page, polygon.boundingRect(), match[0])
            for page in range(self.pages)
            for match in re.finditer(
                rf"(?<!\S){word}(?!\S)", self._document.getAllText(page).text()
            )
            for polygon in self._document.getSelectionAtIndex(
                page, match.start(), len(match[0])
            ).bounds()
        ]
        return sorted(found, key=lambda one: (one.page, round(one.bottom / 4), one.left))

    def opening(self, word: str, *lefts: float) -> list[str]:
        """Return the words that open a column.

        Args:
            word: How they are written, as a regular expression.
            lefts: Where the columns begin, in points.
        """
        found = self.words(word)
        return [one.text for one in found if any(abs(one.left - left) < NEAR for left in lefts)]

    def _text(self, one: Box) -> str:
        middle = (one.top + one.bottom) / 2
        start, end = QPointF(one.left, middle), QPointF(one.right, middle)
        return self._document.getSelection(one.page, start, end).text()


@contextmanager
def layout_of(pdf: bytes) -> Iterator[Layout]:
    """Give the layout of a PDF."""
    document, buffer = load_pdf(pdf)
    try:
        yield Layout(document)
    finally:
        document.close()
        buffer.close()


def _box(page: int, area: QRectF, text: str = "") -> Box:
    return Box(page, area.left(), area.top(), area.right(), area.bottom(), text)
