"""The blocks of a paper as things ReportLab can lay out."""

from __future__ import annotations

from xml.sax.saxutils import escape

from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer
from reportlab.platypus import Paragraph as Text
from reportlab.platypus import Table as Grid

from desktop.documents.blocks import (
    Align,
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
    Role,
    Signatures,
    Table,
)
from desktop.documents.font import REGULAR, STRONG, printable
from desktop.documents.page import SIDE
from desktop.kernel.answer import Because
from desktop.kernel.messages import Message
from desktop.language.translator import Translator

WIDTH = A4[0] - 2 * SIDE
GREY, FILL, HAIR = Color(0.3, 0.3, 0.3), Color(0.93, 0.93, 0.93), 0.4
LINE = Color(0.55, 0.55, 0.55)

TITLE = ParagraphStyle("title", fontName=STRONG, fontSize=16, leading=20)
SUBTITLE = ParagraphStyle("subtitle", fontName=REGULAR, fontSize=10, leading=13, textColor=GREY)
HEADING = ParagraphStyle("heading", fontName=STRONG, fontSize=9.5, leading=12)
BODY = ParagraphStyle("body", fontName=REGULAR, fontSize=8.5, leading=10.6)
BOLD = ParagraphStyle("bold", BODY, fontName=STRONG)
RIGHT = ParagraphStyle("right", BODY, alignment=TA_RIGHT)
BOLD_RIGHT = ParagraphStyle("bold-right", BOLD, alignment=TA_RIGHT)
SMALL = ParagraphStyle("small", BODY, fontSize=8, leading=9.5)
LABEL = ParagraphStyle("label", SMALL, textColor=GREY)
REASON = ParagraphStyle("reason", SMALL, spaceAfter=1)
HINT = ParagraphStyle("hint", LABEL, alignment=TA_RIGHT)
ROLES = {Role.NORMAL: BODY, Role.SMALL: LABEL, Role.NOTE: SMALL}

NUMBER, AMOUNT = 9 * mm, 27 * mm
LABELS = 86 * mm
TIGHT = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 0.8),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1.6),
]
Style = list[tuple[object, ...]]


def story(form: Form, tr: Translator) -> list[Flowable]:
    """Return ``form`` in the language of ``tr``, from the title to the last block.

    Raises:
        MissingLetter: The fonts lack a letter of the form.
    """
    flow: list[Flowable] = [_text(tr(form.title), TITLE)]
    if form.subtitle is not None:
        flow.append(_text(tr(form.subtitle), SUBTITLE))
    flow.append(Spacer(0, 1.5 * mm))
    for block in form.blocks:
        flow += _flowables(block, tr)
    return flow


def _flowables(  # noqa: PLR0911 - one line for each kind of block
    block: Block, tr: Translator
) -> list[Flowable]:
    match block:
        case Heading(text):
            style = ParagraphStyle("kept", HEADING, spaceBefore=3, spaceAfter=1, keepWithNext=1)
            return [_text(tr(text), style)]
        case Paragraph(text, role):
            return [_text(tr(text), ROLES[role]), Spacer(0, 1 * mm)]
        case Fields(rows):
            return [_fields(rows, tr), Spacer(0, 2 * mm)]
        case Table():
            return [_table(block, tr), Spacer(0, 3 * mm)]
        case Mentions(rows):
            return [_mentions(rows, tr), Spacer(0, 1.5 * mm)]
        case Reasons(because):
            return _reasons(because, tr)
        case Signatures():
            return [KeepTogether(_signatures(block, tr))]


def _fields(rows: tuple[tuple[Message, Cell], ...], tr: Translator) -> Grid:
    cells = [[_text(tr(label), LABEL), _cell(cell, tr)] for label, cell in rows]
    if len(cells) % 2:
        cells.append(["", ""])
    pairs = [[*left, *right] for left, right in zip(cells[::2], cells[1::2], strict=True)]
    style: Style = [*TIGHT, ("LINEBELOW", (0, 0), (-1, -1), HAIR / 2, LINE)]
    label = 31 * mm
    return Grid(pairs, [label, WIDTH / 2 - label] * 2, style=style)


class _Empty(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A line to write on, as wide as its cell."""

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the width of the cell and the height of a line."""
        self.width = width
        return width, BODY.leading

    def draw(self) -> None:
        """Draw the line a little above the bottom."""
        self.canv.setStrokeColor(GREY)
        self.canv.setLineWidth(0.6)
        self.canv.setDash(0.8, 1.6)
        self.canv.line(0, 1.5, self.width, 1.5)


def _table(block: Table, tr: Translator) -> Grid:
    aligns = [column.align for column in block.columns]
    rows: list[list[object]] = [
        [_text(tr(column.header), _style(column.align, strong=True)) for column in block.columns]
    ]
    style: Style = [
        *TIGHT,
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("LINEBELOW", (0, 0), (-1, -1), HAIR, LINE),
        ("BACKGROUND", (0, 0), (-1, 0), FILL),
    ]
    for y, row in enumerate(block.rows, 1):
        rows.append(
            [
                _cell(c, tr, _style(a, strong=row.strong))
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
    return Grid(rows, widths, style=style, repeatRows=1)


def _mentions(rows: tuple[Mention, ...], tr: Translator) -> Grid:
    cells: list[list[object]] = []
    style: Style = [*TIGHT, ("LINEBELOW", (0, -1), (-1, -1), HAIR, LINE)]
    for y, row in enumerate(rows):
        cells.append(_mention(row, tr))
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


def _mention(row: Mention, tr: Translator) -> list[object]:
    head = BOLD if row.number else BODY
    number, label = _text(row.number, BOLD), _cell(row.label, tr, head)
    if row.amount is None:
        return [number, label, _cell(row.detail or "", tr), ""]
    detail = _cell(row.detail or "", tr)
    if isinstance(row.amount, Blank):
        note = row.amount.note
        hint = _text(tr(note), HINT) if note is not None else detail
        return [number, label, hint, _Empty()]
    if row.strong:
        amount = BOLD_RIGHT
    elif row.number and not row.detail:
        amount = HINT  # a header of the rows below
    else:
        amount = RIGHT
    return [number, label, detail, _cell(row.amount, tr, amount)]


def _signatures(block: Signatures, tr: Translator) -> list[Flowable]:
    flow: list[Flowable] = [Spacer(0, 2 * mm)]
    if block.intro is not None:
        flow.append(_text(tr(block.intro), HEADING))
    if block.rows:
        flow.append(_fields(block.rows, tr))
    names = [[_text(tr(role), LABEL), _text(name, BODY)] for role, name in block.parties]
    width = min(WIDTH / len(names), WIDTH / 2)
    style: Style = [*TIGHT, ("LINEBELOW", (0, 1), (-1, 1), 0.8, GREY)]
    room = ["" for _ in names]
    grid = Grid([names, room], [width] * len(names), [None, 12 * mm], hAlign="LEFT", style=style)
    return [*flow, grid]


def _reasons(reasons: tuple[Because, ...], tr: Translator) -> list[Flowable]:
    """Return the reasons, each with the number of its source, then the sources."""
    sources = dict.fromkeys(tr(reason.source) for reason in reasons if reason.source is not None)
    numbers = {source: number for number, source in enumerate(sources, 1)}
    flow: list[Flowable] = []
    for reason in reasons:
        parts = [_safe(tr(reason.text))]
        if reason.formula is not None:
            parts.append(f'<font name="{STRONG}">{_safe(tr(reason.formula))}</font>')
        if reason.source is not None:
            parts.append(f"[{numbers[tr(reason.source)]}]")
        flow.append(Text(" ".join(parts), REASON))
    notes = " ".join(f"[{number}]\u00a0{source}." for source, number in numbers.items())
    return [*flow, _text(notes, LABEL)] if notes else flow


def _style(align: Align, *, strong: bool) -> ParagraphStyle:
    if align is Align.RIGHT:
        return BOLD_RIGHT if strong else RIGHT
    return BOLD if strong else BODY


def _cell(cell: Cell, tr: Translator, style: ParagraphStyle = BODY) -> Flowable:
    match cell:
        case Blank(note):
            return _Empty() if note is None else _text(tr(note), LABEL)
        case Lines(values):
            return Text("<br/>".join(_safe(tr.show(value)) for value in values), style)
        case _:
            return _text(tr.show(cell), style)


def _text(text: str, style: ParagraphStyle) -> Text:
    return Text(_safe(text), style)


def _safe(text: str) -> str:
    return escape(printable(text))
