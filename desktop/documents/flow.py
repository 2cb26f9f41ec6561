"""The blocks of a paper as things ReportLab can lay out."""

from __future__ import annotations

from xml.sax.saxutils import escape

from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer
from reportlab.platypus import Paragraph as Text
from reportlab.platypus import Table as Grid

from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Fields,
    Form,
    Heading,
    Lines,
    Mention,
    Mentions,
    Paragraph,
    Reasons,
    Signatures,
    Table,
)
from desktop.documents.font import STRONG, printable
from desktop.documents.page import SIDE
from desktop.documents.styles import COMPACT, GREY, ROOMY, Styles
from desktop.kernel.answer import Because
from desktop.kernel.messages import Message
from desktop.language.translator import Translator

WIDTH = A4[0] - 2 * SIDE
FILL, HAIR = Color(0.93, 0.93, 0.93), 0.4
LINE = Color(0.55, 0.55, 0.55)

LABEL = 31 * mm
NUMBER, AMOUNT = 9 * mm, 27 * mm
SPLIT = 60  # points: a row is cut by the end of a page only where both parts are as high
LABELS = 86 * mm
Style = list[tuple[object, ...]]


def story(form: Form, tr: Translator) -> list[Flowable]:
    """Return ``form`` in the language of ``tr``, from the title to the last block.

    Raises:
        MissingLetter: The fonts lack a letter of the form.
    """
    return _Setter(COMPACT if form.compact else ROOMY, tr).story(form)


class _Setter:
    """Sets the blocks of one form in one language."""

    def __init__(self, styles: Styles, tr: Translator) -> None:
        self._styles = styles
        self._tr = tr
        self._tight: Style = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
            ("TOPPADDING", (0, 0), (-1, -1), 0.8 * styles.scale**4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1.6 * styles.scale**4),
        ]

    def story(self, form: Form) -> list[Flowable]:
        """Return the whole form."""
        flow: list[Flowable] = [_text(self._tr(form.title), self._styles.title)]
        if form.subtitle is not None:
            flow.append(_text(self._tr(form.subtitle), self._styles.subtitle))
        flow.append(Spacer(0, 1.5 * mm))
        for block in form.blocks:
            flow += self._flowables(block)
        return flow

    def _flowables(  # noqa: PLR0911 - one line for each kind of block
        self, block: Block
    ) -> list[Flowable]:
        tr, scale = self._tr, self._styles.scale
        match block:
            case Heading(text):
                return [_text(tr(text), self._styles.heading)]
            case Paragraph(text, role):
                return [_text(tr(text), self._styles.role(role)), Spacer(0, scale * mm)]
            case Fields(rows):
                return [self._fields(rows), Spacer(0, 2 * scale * mm)]
            case Table():
                return [self._table(block), Spacer(0, 3 * scale * mm)]
            case Mentions(rows):
                return [self._mentions(rows), Spacer(0, 1.5 * scale * mm)]
            case Reasons(because):
                return self._reasons(because)
            case Signatures():
                return [KeepTogether(self._signatures(block))]

    def _fields(self, rows: tuple[tuple[Message, Cell], ...]) -> Grid:
        cells = [
            [_text(self._tr(label), self._styles.label), self._cell(cell)] for label, cell in rows
        ]
        if len(cells) % 2:
            cells.append(["", ""])
        pairs = [[*left, *right] for left, right in zip(cells[::2], cells[1::2], strict=True)]
        style: Style = [*self._tight, ("LINEBELOW", (0, 0), (-1, -1), HAIR / 2, LINE)]
        label = LABEL * self._styles.scale
        return Grid(pairs, [label, WIDTH / 2 - label] * 2, style=style, splitInRow=SPLIT)

    def _table(self, block: Table) -> Grid:
        aligns = [column.align for column in block.columns]
        rows: list[list[object]] = [
            [
                _text(self._tr(column.header), self._styles.aligned(column.align, strong=True))
                for column in block.columns
            ]
        ]
        style: Style = [
            *self._tight,
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("LINEBELOW", (0, 0), (-1, -1), HAIR, LINE),
            ("BACKGROUND", (0, 0), (-1, 0), FILL),
        ]
        for y, row in enumerate(block.rows, 1):
            rows.append(
                [
                    self._cell(c, self._styles.aligned(a, strong=row.strong))
                    for c, a in zip(row.cells, aligns, strict=True)
                ]
            )
            if row.strong:
                style += [
                    ("BACKGROUND", (0, y), (-1, y), FILL),
                    ("LINEABOVE", (0, y), (-1, y), 1, GREY),
                ]
        total = sum(column.share for column in block.columns)
        widths = [WIDTH * column.share / total for column in block.columns]
        return Grid(rows, widths, style=style, repeatRows=1, splitInRow=SPLIT)

    def _mentions(self, rows: tuple[Mention, ...]) -> Grid:
        cells: list[list[object]] = []
        style: Style = [*self._tight, ("LINEBELOW", (0, -1), (-1, -1), HAIR, LINE)]
        for y, row in enumerate(rows):
            cells.append(self._mention(row))
            if row.amount is None:
                style.append(("SPAN", (2, y), (3, y)))
            if y and not row.number and rows[y - 1].number:
                style.append(("NOSPLIT", (0, y - 1), (-1, y)))
            if row.number:
                style.append(("LINEABOVE", (0, y), (-1, y), HAIR, LINE))
            if row.strong:
                style += [
                    ("BACKGROUND", (0, y), (-1, y), FILL),
                    ("LINEABOVE", (0, y), (-1, y), 1, GREY),
                ]
        style += [("LEFTPADDING", (0, 0), (0, -1), 3)]
        return Grid(cells, [NUMBER, LABELS, WIDTH - NUMBER - LABELS - AMOUNT, AMOUNT], style=style)

    def _mention(self, row: Mention) -> list[object]:
        head = self._styles.bold if row.number else self._styles.body
        number, label = _text(row.number, self._styles.bold), self._cell(row.label, head)
        if row.amount is None:
            return [number, label, self._cell(row.detail or ""), ""]
        detail = self._cell(row.detail or "")
        if isinstance(row.amount, Blank):
            note = row.amount.note
            hint = _text(self._tr(note), self._styles.hint) if note is not None else detail
            return [number, label, hint, self._empty()]
        if row.strong:
            amount = self._styles.bold_right
        elif row.number and not row.detail:
            amount = self._styles.hint  # a header of the rows below
        else:
            amount = self._styles.right
        return [number, label, detail, self._cell(row.amount, amount)]

    def _signatures(self, block: Signatures) -> list[Flowable]:
        flow: list[Flowable] = [Spacer(0, 2 * mm)]
        if block.intro is not None:
            flow.append(_text(self._tr(block.intro), self._styles.heading))
        if block.rows:
            flow.append(self._fields(block.rows))
        names = [
            [_text(self._tr(role), self._styles.label), _text(name, self._styles.body)]
            for role, name in block.parties
        ]
        width = min(WIDTH / len(names), WIDTH / 2)
        style: Style = [*self._tight, ("LINEBELOW", (0, 1), (-1, 1), 0.8, GREY)]
        room = ["" for _ in names]
        grid = Grid(
            [names, room], [width] * len(names), [None, 12 * mm], hAlign="LEFT", style=style
        )
        return [*flow, grid]

    def _reasons(self, reasons: tuple[Because, ...]) -> list[Flowable]:
        """Return the reasons, each with the number of its source, then the sources."""
        sources = dict.fromkeys(
            self._tr(reason.source) for reason in reasons if reason.source is not None
        )
        numbers = {source: number for number, source in enumerate(sources, 1)}
        flow: list[Flowable] = []
        for reason in reasons:
            parts = [_safe(self._tr(reason.text))]
            if reason.formula is not None:
                parts.append(f'<font name="{STRONG}">{_safe(self._tr(reason.formula))}</font>')
            if reason.source is not None:
                parts.append(f"[{numbers[self._tr(reason.source)]}]")
            flow.append(Text(" ".join(parts), self._styles.reason))
        notes = " ".join(f"[{number}]\u00a0{source}." for source, number in numbers.items())
        return [*flow, _text(notes, self._styles.label)] if notes else flow

    def _empty(self) -> _Empty:
        return _Empty(self._styles.body.leading * self._styles.scale**3)

    def _cell(self, cell: Cell, style: ParagraphStyle | None = None) -> Flowable:
        style = style or self._styles.body
        match cell:
            case Blank(note):
                return self._empty() if note is None else _text(self._tr(note), self._styles.label)
            case Lines(values):
                return Text("<br/>".join(_safe(self._tr.show(value)) for value in values), style)
            case _:
                return _text(self._tr.show(cell), style)


class _Empty(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A line to write on, as wide as its cell."""

    def __init__(self, room: float) -> None:
        super().__init__()
        self._room = room

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the width of the cell and the height of a line."""
        self.width = width
        return width, self._room

    def draw(self) -> None:
        """Draw the line a little above the bottom."""
        self.canv.setStrokeColor(GREY)
        self.canv.setLineWidth(0.6)
        self.canv.setDash(0.8, 1.6)
        self.canv.line(0, 1.5, self.width, 1.5)


def _text(text: str, style: ParagraphStyle) -> Text:
    return Text(_safe(text), style)


def _safe(text: str) -> str:
    return escape(printable(text))
