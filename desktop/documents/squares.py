"""Squares on paper, such as the days of a year: a letter on a shade that needs no colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


def draw_square(canvas: Canvas, square: Square, tr: Translator, box: Box) -> None:
    """Draw a square.

    Args:
        canvas: The page.
        square: The square.
        tr: The language.
        box: Its left, its bottom, its width and its height, in points.
    """
    _draw_ground(canvas, [(square, box)], tr)
    _write_words(canvas, square, tr, box)


def _draw_ground(canvas: Canvas, placed: Sequence[tuple[Square, Box]], tr: Translator) -> None:
    """Draw squares without their words; what looks alike is drawn in one stroke."""
    canvas.saveState()
    canvas.setLineWidth(0.3)
    for shade in dict.fromkeys(square.shade for square, _ in placed):
        boxes = [box for square, box in placed if square.shade is shade]
        if shade in _FILLS:
            canvas.setFillColor(_FILLS[shade])
            _draw_boxes(canvas, boxes, fill=True)
        elif shade is Shade.OUTSIDE:
            canvas.setStrokeColor(FAINT)
            canvas.lines([(x, y, x + width, y + height) for x, y, width, height in boxes])
        elif shade in _STRIPES:
            for box in boxes:
                _stripes(canvas, box, _STRIPES[shade])
    plates = [one for square, box in placed for one in _plates(square, tr, box)]
    canvas.setFillColor(white)
    _draw_boxes(canvas, plates, fill=True)
    canvas.setStrokeColor(LINE)
    plain = [box for square, box in placed if square.shade is not Shade.FRAME]
    _draw_boxes(canvas, plain, fill=False)
    canvas.setStrokeColor(black)
    canvas.setLineWidth(1.4)
    _draw_boxes(canvas, [_inside(b) for one, b in placed if one.shade is Shade.FRAME], fill=False)
    canvas.setFillColor(black)
    _draw_boxes(canvas, [bar for square, box in placed for bar in _bars(square, box)], fill=True)
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


def _plates(square: Square, tr: Translator, box: Box) -> Iterator[Box]:
    """Yield what is left white under the words, through which the stripes would run."""
    if square.shade not in _STRIPES:
        return
    x, y, width, height = box
    letter, size, middle = _letter(square, tr, box)
    if letter:
        wide = stringWidth(letter, STRONG, size) + 2
        yield x + (width - wide) / 2, middle - 1, wide, size * 0.86
    if square.top:
        yield x, y + height * 0.63, width, height * 0.37


def _letter(square: Square, tr: Translator, box: Box) -> tuple[str, float, float]:
    """Return the letter of a square, its size and where its line stands."""
    _, y, _, height = box
    middle = y + height * (0.2 if square.top else 0.36)
    return printable(tr.show(square.letter)), height * 0.36, middle


def _write_words(canvas: Canvas, square: Square, tr: Translator, box: Box) -> None:
    x, y, width, height = box
    letter, size, middle = _letter(square, tr, box)
    text = canvas.beginText()
    text.setFillColor(white if square.shade in _ON_DARK else black)
    if square.top:
        parted = f"{square.top} " if letter else square.top  # two words when it is read out
        text.setFont(REGULAR, height * 0.25)
        text.setTextOrigin(x + 1.2, y + height * 0.68)
        text.textOut(printable(parted))
    if letter:
        text.setFont(STRONG, size)
        text.setTextOrigin(x + (width - stringWidth(letter, STRONG, size)) / 2, middle)
        text.textOut(letter)
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
        placed = [
            (square, (self._label + place * self._side, y, self._side, self._tall))
            for place, square in enumerate(row.squares)
            if square is not None
        ]
        if placed:
            with canvas.artifact():
                _draw_ground(canvas, placed, self._tr)
        boxes = iter(placed)
        for square in row.squares:
            tag = line.add("TD")
            if square is not None:
                _, box = next(boxes)
                if square.top or self._tr.show(square.letter):
                    with canvas.tagged(tag):
                        _write_words(canvas, square, self._tr, box)
        for _ in range(len(row.squares), len(self._block.columns)):
            line.add("TD")
        for place, one in enumerate(row.sums, len(self._block.columns)):
            self._write(one, self._middle(place), base, line.add("TD"), strong=row.strong)
        with canvas.artifact():
            self._rule(row, y)

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
        self._square, self._tr, self._tag = square, tr, tag
        self.width, self.height = KEY * 1.3, KEY

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take its own size."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it."""
        with self.canv.tagged(self._tag):
            draw_square(self.canv, self._square, self._tr, (0, 0, self.width, self.height))


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
