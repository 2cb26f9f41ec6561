"""Squares on paper, such as the days of a year: a letter on a shade that needs no colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, black, white
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable
from reportlab.platypus import Table as Grid

from desktop.documents.blocks import Shade, Square, SquareRow, Squares
from desktop.documents.font import REGULAR, STRONG, printable
from desktop.documents.styles import GREY, Styles
from desktop.documents.tagged import tagged_grid, tagged_text
from desktop.documents.tags import Tag, header
from desktop.kernel.messages import Message, Value
from desktop.language.translator import Translator

LABEL, SUM = 17 * mm, 7.6 * mm
TALL, TALLER = 1.45, 1.75  # the height of a square against its width, on A4 and on wider paper
WIDEST = 14 * mm  # a square
WIDE = 300 * mm  # paper wider than A4
LINE, FAINT = Color(0.6, 0.6, 0.6), Color(0.8, 0.8, 0.8)
_FILLS = {
    Shade.LIGHT: Color(0.87, 0.87, 0.87),
    Shade.MEDIUM: Color(0.7, 0.7, 0.7),
    Shade.DARK: Color(0.38, 0.38, 0.38),
    Shade.BLACK: black,
}
_ON_DARK = frozenset({Shade.DARK, Shade.BLACK})
_STRIPES = {Shade.HATCH: 1.0, Shade.LINES: 0.0}  # how many times its height a stripe climbs
GAP = 3.0  # points between two stripes
KEY_WIDTH, KEY = 62 * mm, 5.4 * mm
FRAME = 0.9  # points a frame stands inside its square
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A square on a page.

    Attributes:
        letter: Its letter, in the language of the page.
        box: Its left, its bottom, its width and its height, in points.
    """

    square: Square
    letter: str
    box: Box

    @property
    def size(self) -> float:
        """How large the letter is."""
        return self.box[3] * 0.36

    @property
    def middle(self) -> float:
        """Where the line of the letter stands."""
        _, y, _, height = self.box
        return y + height * (0.2 if self.square.top else 0.36)


def _draw_ground(canvas: Canvas, placed: Sequence[_Placed]) -> None:
    """Draw squares without their words; what looks alike is drawn in one stroke."""
    canvas.saveState()
    canvas.setLineWidth(0.3)
    for shade in dict.fromkeys(one.square.shade for one in placed):
        boxes = [one.box for one in placed if one.square.shade is shade]
        if shade in _FILLS:
            canvas.setFillColor(_FILLS[shade])
            _draw_boxes(canvas, boxes, fill=True)
        elif shade is Shade.OUTSIDE:
            canvas.setStrokeColor(FAINT)
            canvas.lines([(x, y, x + width, y + height) for x, y, width, height in boxes])
        elif shade in _STRIPES:
            for box in boxes:
                _stripes(canvas, box, _STRIPES[shade])
    plates = [plate for one in placed for plate in _plates(one)]
    canvas.setFillColor(white)
    _draw_boxes(canvas, plates, fill=True)
    canvas.setStrokeColor(LINE)
    plain = [one.box for one in placed if one.square.shade is not Shade.FRAME]
    _draw_boxes(canvas, plain, fill=False)
    canvas.setStrokeColor(black)
    canvas.setLineWidth(1.4)
    framed = [_inside(one.box) for one in placed if one.square.shade is Shade.FRAME]
    _draw_boxes(canvas, framed, fill=False)
    canvas.setFillColor(black)
    _draw_boxes(canvas, [bar for one in placed for bar in _bars(one.square, one.box)], fill=True)
    canvas.restoreState()


def _draw_boxes(canvas: Canvas, boxes: Sequence[Box], *, fill: bool) -> None:
    """Fill boxes, or draw their edges."""
    if boxes:
        path = canvas.beginPath()
        for box in boxes:
            path.rect(*box)
        canvas.drawPath(path, stroke=not fill, fill=fill)


def _inside(box: Box) -> Box:
    x, y, width, height = box
    return x + FRAME, y + FRAME, width - 2 * FRAME, height - 2 * FRAME


def _bars(square: Square, box: Box) -> Iterator[Box]:
    """Yield the bars above and below."""
    x, y, width, height = box
    bar = height * 0.09
    if square.over:
        yield x, y + height - bar, width, bar
    if square.under:
        yield x, y, width, bar


def _stripes(canvas: Canvas, box: Box, climb: float) -> None:
    x, y, width, height = box
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(x, y, width, height)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.setStrokeColor(GREY)
    canvas.setLineWidth(0.4)
    rise = climb * width
    lines = []
    at = y - rise
    while at < y + height:
        lines.append((x, at, x + width, at + rise))
        at += GAP
    canvas.lines(lines)
    canvas.restoreState()


def _plates(one: _Placed) -> Iterator[Box]:
    """Yield what is left white under the words, through which the stripes would run."""
    if one.square.shade not in _STRIPES:
        return
    x, y, width, height = one.box
    if one.letter:
        wide = stringWidth(one.letter, STRONG, one.size) + 2
        yield x + (width - wide) / 2, one.middle - 1, wide, one.size * 0.86
    if one.square.top:
        yield x, y + height * 0.63, width, height * 0.37


def _write_words(canvas: Canvas, one: _Placed) -> None:
    """Write the words of a square, where black is the colour of the canvas."""
    x, y, width, height = one.box
    letter, size, top = one.letter, one.size, one.square.top
    text = canvas.beginText(x + 1.2, y + height * 0.68)
    dark = one.square.shade in _ON_DARK
    if dark:
        text.setFillColor(white)
    if top:
        parted = f"{top} " if letter else top  # two words when it is read out
        text.setFont(REGULAR, height * 0.25)
        text.textOut(printable(parted))
    if letter:
        text.setFont(STRONG, size)
        text.setTextOrigin(x + (width - stringWidth(letter, STRONG, size)) / 2, one.middle)
        text.textOut(letter)
    if dark:
        text.setFillColor(black)
    canvas.drawText(text)


class SquareGrid(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Rows of squares with their labels and sums, never parted by the end of a page.

    Args:
        block: The squares.
        tr: The language.
        width: The width there is, in points.
        table: The table that it is when it is read out.
    """

    def __init__(self, block: Squares, tr: Translator, width: float, table: Tag) -> None:
        super().__init__()
        self._block, self._tr, self._table = block, tr, table
        marks = {one.letter for row in block.rows for one in row.squares if one is not None}
        self._letters = {mark: printable(tr.show(mark)) for mark in marks}
        self.width: float = width
        scale = max(1.0, width / (265 * mm))
        self._label: float = LABEL * scale
        self._sum: float = SUM * scale
        rest = width - self._label - self._sum * len(block.sums)
        self._side: float = min(rest / max(len(block.columns), 1), WIDEST)
        self._tall = self._side * (TALLER if width > WIDE else TALL)
        self._size = 7.0 * scale
        self._head = self._size * 1.5
        self.height = self._head + self._tall * len(block.rows)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take the whole width."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the headers, then the rows."""
        top = self.height - self._head
        line = self._table.add("TR")
        line.add("TD")  # above the labels
        for place, text in enumerate((*self._block.columns, *self._block.sums)):
            tag = line.add("TH", header("Column")) if text else line.add("TD")
            self._write(text, self._middle(place), top + self._size * 0.4, tag)
        for number, row in enumerate(self._block.rows, 1):
            self._row(row, top - number * self._tall)
        if self._block.group:
            with self.canv.artifact():
                self._groups(top)

    def _row(self, row: SquareRow, y: float) -> None:
        canvas: Any = self.canv
        line = self._table.add("TR")
        base = y + (self._tall - self._size * 0.7) / 2
        canvas.setFillColor(black)
        canvas.setFont(STRONG if row.strong else REGULAR, self._size)
        with canvas.tagged(line.add("TH", header("Row"))):
            canvas.drawString(0, base, printable(self._tr.show(row.label)))
        placed = [self._placed(square, place, y) for place, square in enumerate(row.squares)]
        drawn = [one for one in placed if one is not None]
        if drawn:
            with canvas.artifact():
                _draw_ground(canvas, drawn)
        for one in placed:
            tag = line.add("TD")
            if one is not None and (one.square.top or one.letter):
                with canvas.tagged(tag):
                    _write_words(canvas, one)
        for _ in range(len(row.squares), len(self._block.columns)):
            line.add("TD")
        for place, days in enumerate(row.sums, len(self._block.columns)):
            self._write(days, self._middle(place), base, line.add("TD"), strong=row.strong)
        with canvas.artifact():
            self._rule(row, y)

    def _placed(self, square: Square | None, place: int, y: float) -> _Placed | None:
        if square is None:
            return None
        box = (self._label + place * self._side, y, self._side, self._tall)
        return _Placed(square, self._letters[square.letter], box)

    def _rule(self, row: SquareRow, y: float) -> None:
        canvas: Any = self.canv
        canvas.setStrokeColor(black if row.strong else LINE)
        canvas.setLineWidth(0.8 if row.strong else 0.3)
        left = self._label + self._side * len(self._block.columns)
        line = y + self._tall if row.strong else y
        canvas.line(left, line, left + self._sum * len(row.sums), line)

    def _groups(self, top: float) -> None:
        self.canv.setStrokeColor(black)
        self.canv.setLineWidth(0.7)
        rows = sum(1 for row in self._block.rows if row.squares)
        for place in range(0, len(self._block.columns) + 1, self._block.group):
            x = self._label + place * self._side
            self.canv.line(x, top - rows * self._tall, x, top)

    def _middle(self, place: int) -> float:
        squares = len(self._block.columns)
        if place < squares:
            return self._label + (place + 0.5) * self._side
        return self._label + squares * self._side + (place - squares + 0.5) * self._sum

    def _write(self, text: Value, x: float, y: float, tag: Tag, *, strong: bool = True) -> None:
        words = printable(self._tr.show(text))
        if words:
            self.canv.setFont(STRONG if strong else REGULAR, self._size)
            self.canv.setFillColor(black)
            with self.canv.tagged(tag):
                self.canv.drawCentredString(x, y, words)


class _KeySquare(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """The square of a legend."""

    def __init__(self, square: Square, tr: Translator, tag: Tag) -> None:
        super().__init__()
        self._tag = tag
        self.width, self.height = KEY * 1.3, KEY
        box = (0, 0, self.width, self.height)
        self._placed = _Placed(square, printable(tr.show(square.letter)), box)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take its own size."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it."""
        with self.canv.tagged(self._tag):
            _draw_ground(self.canv, [self._placed])
            self.canv.setFillColor(black)
            _write_words(self.canv, self._placed)


def keys_grid(
    rows: Sequence[tuple[Square, Message]], tr: Translator, width: float, styles: Styles, keys: Tag
) -> Grid:
    """Return what squares mean, in as many columns as there is room for; ``keys`` is its list."""
    columns = max(1, int(width // KEY_WIDTH))
    cells: list[list[object]] = [
        list(_line(rows[at : at + columns], tr, styles, keys))
        for at in range(0, len(rows), columns)
    ]
    cells[-1] += [[] for _ in range(2 * columns - len(cells[-1]))]
    each = width / columns
    style = [
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 0.8),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0.8),
    ]
    return tagged_grid(cells, [KEY * 1.3 + 4, each - KEY * 1.3 - 4] * columns, style=style)


def _line(
    rows: Sequence[tuple[Square, Message]], tr: Translator, styles: Styles, keys: Tag
) -> Iterator[Flowable]:
    for square, meaning in rows:
        mark, body = keys.item()
        yield _KeySquare(square, tr, mark)
        yield tagged_text(escape(printable(tr(meaning))), styles.small, body)
