"""Text that the outline of a long paper leads to."""

from __future__ import annotations

from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph as Text

from desktop.documents.font import printable


class Marked(Text):  # type: ignore[misc]  # ReportLab has no types
    """A title or a heading, which keeps its place for the outline where it is drawn.

    Attributes:
        mark: What it is called there, and how deep: 0 for a title, 1 for what is under it. None
            for the rest of one that the end of a page has cut.
    """

    mark: tuple[str, int] | None = None

    def split(self, width: float, height: float) -> list[Text]:
        """Return the parts before and after the end of a page; the first keeps the place."""
        parts: list[Text] = super().split(width, height)
        if parts:
            parts[0].mark = self.mark
        return parts

    def draw(self) -> None:
        """Keep the place, and draw the text."""
        if self.mark is not None:
            title, level = self.mark
            self.canv.mark(title, level, self.height)
        super().draw()


def marked(text: str, style: ParagraphStyle, level: int) -> Marked:
    """Return a title (level 0) or a heading (level 1)."""
    found = Marked(escape(printable(text)), style)
    found.mark = text, level
    return found
