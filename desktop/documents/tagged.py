"""What is drawn on the pages of a tagged PDF: pieces of its tree, and artifacts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from functools import lru_cache
from html import unescape
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph as Text
from reportlab.platypus import Table as Grid
from reportlab.platypus.paragraph import cleanBlockQuotedText

from desktop.documents.tags import Field, Piece, Tag, write_tree

VERSION = 1, 7  # the first that knows all of this
ARTIFACT, ON_EVERY_PAGE = "/Artifact BMC", "/Artifact <</Type/Pagination>> BDC"
END = "EMC"
_MARK = re.compile(r"<[^>]*>")
_ENDS = re.compile(r"(?<=[-@./])(?=[^\s\d])")  # where the line of a long word can end


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """A canvas that writes the tree of what was drawn on it.

    Args:
        tree: The root of the tree.
    """

    def __init__(self, *args: Any, tree: Tag, **options: Any) -> None:
        super().__init__(*args, pdfVersion=VERSION, **options)
        self._tree = tree
        self._pieces: list[list[Tag]] = [[]]  # of each page: whose each piece is
        self._fields: list[tuple[Tag, Any]] = []

    @contextmanager
    def tagged(self, tag: Tag) -> Iterator[None]:
        """Make what is drawn a piece of an element."""
        pieces = self._pieces[-1]
        tag.kids.append(Piece(len(self._pieces) - 1, len(pieces)))
        self.addLiteral(f"/{tag.role} <</MCID {len(pieces)}>> BDC")
        pieces.append(tag)
        yield
        self.addLiteral(END)

    @contextmanager
    def artifact(self, kind: str = ARTIFACT) -> Iterator[None]:
        """Let nobody read out what is drawn."""
        self.addLiteral(kind)
        yield
        self.end_artifact()

    def begin_artifact(self) -> None:
        """Let nobody read out what is drawn from here on."""
        self.addLiteral(ARTIFACT)

    def end_artifact(self) -> None:
        """End what nobody reads out; where nothing was drawn, there is none."""
        if self._code[-1] == ARTIFACT:
            self._code.pop()
        else:
            self.addLiteral(END)

    def tag_field(self, tag: Tag) -> None:
        """Give the field that was made last a place in the tree, the last of ``tag``."""
        widget = self._doc.idToObject[self.acroForm.fields[-1].name]
        form = tag.add("Form")
        form.kids.append(Field(len(self._pieces) - 1, widget))
        self._fields.append((form, widget))

    def showPage(self) -> None:  # noqa: N802
        """End this page."""
        super().showPage()
        page = self._doc.Pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self._pieces) - 1, "/S"
        self._pieces.append([])

    def save(self) -> None:
        """Write the tree."""
        write_tree(self._doc, self._tree, self._pieces[:-1], self._fields)
        super().save()


class TaggedText(Text):  # type: ignore[misc]
    """Text that is a piece of an element, on each page that it stands on.

    Attributes:
        tag: The element; None where there is nothing to read.
        source: The whole text, marked up as ReportLab reads it.
        before: How many of its letters stand on pages before.
        cut: Whether the end of a page cuts it.
    """

    tag: Tag | None = None
    source = ""
    before = 0
    cut = False
    frags: list[Any]
    _drawn = False
    _parts: tuple[Any, ...] = ()  # as they were before a long word was parted
    _laid: tuple[float, tuple[float, float]] | None = None  # the width, and the size in it

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take a width; a word that is wider ends its lines at its hyphens, as a long name does.

        A table asks several times with the same width: the lines are those made before.
        """
        if self._laid is not None and self._laid[0] == width and hasattr(self, "blPara"):
            return self._laid[1]
        if not self.cut:  # its lines are there, and what they are made of is no text any more
            self._parts = self._parts or tuple(self.frags)
            self.frags = [one.clone(text=_parted(one, width)) for one in self._parts]
        size: tuple[float, float] = super().wrap(width, height)
        self._laid = width, size
        return size

    def split(self, width: float, height: float) -> list[Text]:
        """Return the parts before and after the end of a page, both of the same element.

        Both keep the lines they have: breaking them anew on each page would take a text of many
        pages as long as their number squared.
        """
        parts: list[Text] = super().split(width, height)
        # A table tells the width with the margins of the cell, for which no line was broken.
        broken_for = width if self._laid is None else self._laid[0]
        for part in parts:
            part.tag, part.source, part.before = self.tag, self.source, self.before
            part.cut = self.cut or len(parts) > 1
        if len(parts) > 1:
            count = len(parts[0].blPara.lines)
            lines = self.blPara.lines
            parts[1].before += sum(_letters(_words(line)) for line in lines[:count])
            for part, own in zip(parts, (lines[:count], lines[count:]), strict=True):
                part.blPara = copy(self.blPara)
                part.blPara.lines = _moved(own)
                part.width, part.height = broken_for, len(own) * self.style.leading
                part._laid = broken_for, (part.width, part.height)  # noqa: SLF001 - of its kind
        return parts

    def draw(self) -> None:
        """Draw it: the headers that come again on the next page are read out once."""
        if self.tag is None:
            super().draw()
        elif self._drawn:
            with self.canv.artifact():
                super().draw()
        else:
            self._drawn = True
            if self.cut or len(self.blPara.lines) > 1:
                self._part_words()
            with self.canv.tagged(self.tag):
                super().draw()

    def _part_words(self) -> None:
        """End a line with a space, which nobody sees, where there is one in the text.

        ReportLab leaves it out, and a reader would make one word of the last of a line and the
        first of the next.
        """
        text = unescape(_MARK.sub("", self.source.replace("<br/>", "\n")))
        ends = [index for index, letter in enumerate(text, 1) if not letter.isspace()]
        read = self.before
        self._laid = None  # these lines are for this place alone
        for line in self.blPara.lines:
            letters = _letters(_words(line))
            read += letters
            if letters and text[ends[read - 1] :][:1].isspace():
                if isinstance(line, tuple):
                    line[1][-1] += " "
                else:
                    last = line.words[-1]
                    line.words[-1] = last.clone(text=f"{last.text} ")


def _moved(lines: list[Any]) -> list[Any]:
    """Return lines whose parts are counted from the first of them; some are not counted."""
    start = getattr(lines[0], "sFW", None)
    if start is None:
        return lines
    moved = [copy(line) for line in lines]
    for line in moved:
        line.sFW -= start
    return moved


def _parted(part: Any, width: float) -> str:
    """Return a text with a space in each word that is wider than a line, where a line can end."""
    text: str = part.text
    font, size = part.fontName, part.fontSize
    if stringWidth(text, font, size) <= width:
        return text
    words = []
    for word in text.split(" "):
        pieces = [word]
        if stringWidth(word, font, size) > width:
            first, *others = _ENDS.split(word)
            pieces = [first]
            for other in others:
                if stringWidth(pieces[-1] + other, font, size) > width:
                    pieces.append(other)
                else:
                    pieces[-1] += other
        words += pieces
    return " ".join(words)


def _words(line: Any) -> str:
    """Return what stands on a line, which ReportLab keeps as words or, in several fonts, parts."""
    if isinstance(line, tuple):
        return " ".join(line[1])
    return "".join(part.text for part in line.words)


def _letters(text: str) -> int:
    return len("".join(text.split()))


def tagged_text(text: str, style: ParagraphStyle, tag: Tag) -> TaggedText:
    """Return a text, marked up as ReportLab reads it, as a piece of ``tag``."""
    if not text or "<" in text or "&" in text:
        found = TaggedText(text, style)
    else:  # nothing for ReportLab to parse, which takes it long
        words = cleanBlockQuotedText(text)
        found = TaggedText(words, style, frags=[_plain(style).clone(text=words)])
    found.tag, found.source = tag if text else None, text
    return found


@lru_cache(maxsize=64)
def _plain(style: ParagraphStyle) -> Any:
    """Return what ReportLab makes of a text without marks."""
    (part,) = Text("x", style).frags
    return part


class TaggedGrid(Grid):  # type: ignore[misc]
    """A grid that the end of a page can always cut, whatever was typed into it.

    Its columns have their widths from the start, so that its height depends on nothing else.
    """

    splitInRow: float  # noqa: N815 - the names are those of ReportLab
    _nosplitCmds: list[Any]  # noqa: N815
    _size: tuple[float, float] | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return its size; what holds it and each page asks for it again."""
        if self._size is not None:
            return self._size
        size: tuple[float, float] = super().wrap(width, height)
        if self._hmax == self._nrows:  # of a long one, only the rows that fit were measured
            self._size = size
        return size

    def split(self, width: float, height: float) -> list[Grid]:
        """Return the parts before and after the end of a page.

        A row that is to stay whole, or to be cut only into parts of some height, and is higher
        than a page, is cut wherever it has to be.
        """
        self._size = None  # it measures the rows that fit, and forgets the others
        parts: list[Grid] = super().split(width, height)
        frame = getattr(self, "_frame", None)
        # ReportLab tells it nowhere else
        if parts or frame is None or not frame._atTop:  # noqa: SLF001
            return parts  # it waits for the next page
        least, kept = self.splitInRow, self._nosplitCmds
        self.splitInRow, self._nosplitCmds = 1, []
        parts = super().split(width, height)
        self.splitInRow, self._nosplitCmds = least, kept
        for part in parts:
            part.splitInRow = least
        return parts


def tagged_grid(
    cells: list[list[Any]], widths: list[float], heights: list[Any] | None = None, **options: Any
) -> TaggedGrid:
    """Return a grid whose lines and shades are artifacts; its cells are tagged already."""
    return TaggedGrid(cells, widths, heights, renderCB=_drawing, **options)


def _drawing(grid: Grid, step: str, *_about: object) -> None:
    """Tell the canvas where a grid draws something besides its cells."""
    if step in {"startBG", "startLines"}:
        grid.canv.begin_artifact()
    elif step in {"endBG", "endLines"}:
        grid.canv.end_artifact()
