"""What is drawn where a paper is filled in: lines to write on and boxes to tick."""

from __future__ import annotations

from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable
from reportlab.platypus import Paragraph as Text

from desktop.documents.gaps import Gap, tick_here, write_here
from desktop.documents.styles import GREY
from desktop.documents.tags import Tag, printed_box

FOOT = 1.5  # points between a line and the bottom of its room


class WritingLines(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Lines to write on, as wide as their cell.

    Args:
        room: The height of one line, in points.
        count: How many lines.
        tag: What they are in.
        gap: What is filled in on screen; None on paper.
    """

    def __init__(self, room: float, count: int, tag: Tag, gap: Gap | None = None) -> None:
        super().__init__()
        self._room, self._count, self._tag, self._gap = room, count, tag, gap

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the width of the cell and the height of the lines."""
        self.width, self.height = width, self._room * self._count
        return self.width, self.height

    def draw(self) -> None:
        """Draw each line a little above its bottom."""
        self.canv.setStrokeColor(GREY)
        self.canv.setLineWidth(0.6)
        self.canv.setDash(0.8, 1.6)
        with self.canv.artifact():
            for number in range(self._count):
                y = number * self._room + FOOT
                self.canv.line(0, y, self.width, y)
        if self._gap is not None:
            self.canv.translate(0, FOOT)
            height = self.height - FOOT
            write_here(self.canv, self._gap, self.width, height, several=self._count > 1)
            self.canv.tag_field(self._tag)


class TickBox(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A box to tick, and what it says yes to.

    Args:
        text: What it says yes to; None for the box alone.
        room: The height of a line, in points.
        tag: What it is in.
        says: What it says yes to, for whoever does not see it.
        ticked: Whether it is ticked already.
        gap: What is ticked on screen; None on paper.
    """

    def __init__(
        self,
        text: Text | None,
        room: float,
        tag: Tag,
        says: str,
        *,
        ticked: bool = False,
        gap: Gap | None = None,
    ) -> None:
        super().__init__()
        self._text, self._room, self._ticked, self._gap = text, room, ticked, gap
        self._tag, self._says = tag, says
        self._size = 0.72 * room

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take the width of the cell and the height of the text."""
        self.width, self.height = width, self._room
        if self._text is not None:
            _, tall = self._text.wrap(width - 1.3 * self._room, height)
            self.height = max(tall, self._room)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the box, then the text, whose first line is beside it."""
        canvas: Any = self.canv
        canvas.saveState()
        canvas.translate(0.4, self.height - self._room + 0.16 * self._room)
        canvas.setStrokeColor(GREY)
        canvas.setLineWidth(0.7)
        if self._gap is None:
            with canvas.tagged(self._tag.add("Form", printed_box(self._says, ticked=self._ticked))):
                self._box(canvas)
        else:
            with canvas.artifact():
                canvas.rect(0, 0, self._size, self._size)
            tick_here(canvas, self._gap, self._size, ticked=self._ticked)
            canvas.tag_field(self._tag)
        canvas.restoreState()
        if self._text is not None:
            self._text.drawOn(canvas, 1.3 * self._room, self.height - self._text.height)

    def _box(self, canvas: Canvas) -> None:
        size = self._size
        canvas.rect(0, 0, size, size)
        if self._ticked:
            inset = 0.2 * size
            canvas.line(inset, inset, size - inset, size - inset)
            canvas.line(inset, size - inset, size - inset, inset)
