"""Text that the outline of a long paper leads to."""

from __future__ import annotations

from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Spacer
from reportlab.platypus import Paragraph as Text
from reportlab.platypus import Table as Grid

from desktop.documents.font import printable
from desktop.documents.tagged import TaggedText
from desktop.documents.tags import Tag

HIGH = 3  # a table of more than this part of a page may be parted by its end
ROOM = 90  # points: a heading, the headers of a table and its first row


class Marked(TaggedText):
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


def marked(text: str, style: ParagraphStyle, level: int, part: Tag) -> Marked:
    """Return a title (level 0) or a heading (level 1), the last of ``part``."""
    found = Marked(escape(printable(text)), style)
    found.mark = text, level
    found.source = escape(printable(text))
    found.tag = part.add(f"H{level + 1}")
    return found


def begun_below(flow: list[Flowable], width: float, height: float) -> list[Flowable]:
    """Return a flow in which a table begins right below its heading.

    A high table would begin on a new page, were it kept together with its heading, and much of
    this page would be empty. A sentence between them parts the two: the
    heading waits for the next page where there is no room for a row.

    Args:
        flow: What is set.
        width: The width there is, in points.
        height: The height of a page, in points.
    """
    found: list[Flowable] = []
    for place, one in enumerate(flow):
        if isinstance(one, Marked) and one.getKeepWithNext():
            match flow[place + 1 : place + 4]:
                case [Grid() as table, *_] if table.wrap(width, height)[1] > height / HIGH:
                    one.keepWithNext = 0
                    found.append(CondPageBreak(ROOM))
                case [Text() as sentence, Spacer(), Grid()]:
                    found.append(CondPageBreak(ROOM + sentence.wrap(width, height)[1]))
                case _:
                    pass
        found.append(one)
    return found
