"""The blocks of a paper as things ReportLab can lay out."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer
from reportlab.platypus import Table as Grid

from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Column,
    Fields,
    Form,
    Heading,
    Keys,
    Lines,
    Mention,
    Mentions,
    NewPage,
    Paragraph,
    Reasons,
    Row,
    Signatures,
    Squares,
    Table,
    Tick,
)
from desktop.documents.font import STRONG, printable
from desktop.documents.gaps import Gap, Gaps
from desktop.documents.lines import TickBox, WritingLines
from desktop.documents.marked import begun_below, marked
from desktop.documents.page import room
from desktop.documents.squares import SquareGrid, keys_grid
from desktop.documents.styles import COMPACT, GREY, ROOMY, Styles
from desktop.documents.tagged import TaggedText, tagged_grid, tagged_text
from desktop.documents.tags import Tag, header
from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, T, Value
from desktop.language.translator import Translator

FILL, HAIR = Color(0.93, 0.93, 0.93), 0.4
LINE = Color(0.55, 0.55, 0.55)

LABEL, WIDEST_LABEL = 31 * mm, 46 * mm
WORD_ROOM = 6  # points: the space at the right of a cell, and a hair
NUMBER, AMOUNT = 9 * mm, 27 * mm
LONG_NUMBER, LETTERS = 13 * mm, 3  # a number with more letters has a wider column
FEW_ROWS = 8  # of a table that stays with the signatures below it
SPLIT = 60  # points: a row is cut by the end of a page only where both parts are as high
LABELS = 86 * mm
WITH_SOURCES = 2  # reasons that stay with the sources below them
ON_A_LINE = 32  # letters of a formula
BETWEEN = 5 * mm  # the spaces to sign
NOTHING = T("To fill in")
Style = list[tuple[object, ...]]


def story(form: Form, tr: Translator, part: Tag, gaps: Gaps | None = None) -> list[Flowable]:
    """Return ``form`` in the language of ``tr``, from the title to the last block.

    Args:
        form: The paper.
        tr: The language.
        part: The element of the tree that gets what stands on it, in the order it is read.
        gaps: What names the gaps that are filled in on screen; None where none is.

    Raises:
        MissingLetter: The fonts lack a letter of the form.
    """
    return _Setter(form, tr, part, gaps).story(form)


def _waiting(blocks: Sequence[Block]) -> list[bool]:
    """Return for each block whether it stays with the signatures or the table that follows it.

    What stays with signatures takes its heading along, and the sentences between the two.
    """
    waits = [False] * len(blocks)
    for place, block in enumerate(blocks):
        before = place
        for kinds in _above(block):
            if before and isinstance(blocks[before - 1], kinds):
                before -= 1
                waits[before] = True
        if isinstance(block, Signatures):
            if before and _is_short(blocks[before - 1]):
                before -= 1
                waits[before] = True
            first = _its_heading(blocks, before)
            waits[first:before] = [True] * (before - first)
    return waits


def _is_short(block: Block) -> bool:
    """Return whether a block is a table of a few rows, which the end of a page need not part."""
    return isinstance(block, Table) and not block.whole and len(block.rows) <= FEW_ROWS


def _its_heading(blocks: Sequence[Block], place: int) -> int:
    """Return where the heading of a block stands; where it has none, where the block stands."""
    above = place
    while above and isinstance(blocks[above - 1], Paragraph):
        above -= 1
    return above - 1 if above and isinstance(blocks[above - 1], Heading) else place


def _above(block: Block) -> tuple[tuple[type[Block], ...], ...]:
    """Return what stays with a block when it stands above it, the nearest first."""
    match block:
        case Signatures():
            return (Heading,), (Fields, Paragraph, Reasons, Signatures)
        case Table(whole=True):
            return (Fields, Paragraph), (Heading,)
        case Reasons(whole=True):
            return ((Heading,),)
        case Keys():
            return (Squares,), (Heading,)
        case _:
            return ()


class _Setter:
    """Sets the blocks of one form in one language."""

    def __init__(self, form: Form, tr: Translator, part: Tag, gaps: Gaps | None) -> None:
        styles = COMPACT if form.compact else ROOMY
        self._styles: Styles = styles
        self._tr = tr
        self._part = part
        self._gaps = gaps
        self._width, self._height = room(form.page_size)
        self._label = self._label_width(form)
        self._tight: Style = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
            ("TOPPADDING", (0, 0), (-1, -1), 0.8 * styles.scale**4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1.6 * styles.scale**4),
        ]

    def story(self, form: Form) -> list[Flowable]:
        """Return the whole form."""
        flow: list[Flowable] = [marked(self._tr(form.title), self._styles.title, 0, self._part)]
        if form.subtitle is not None:
            flow.append(self._paragraph(self._tr(form.subtitle), self._styles.subtitle))
        flow.append(Spacer(0, 1.5 * mm))
        held: list[Flowable] = []  # signatures never stand on a page alone
        for block, waits in zip(form.blocks, _waiting(form.blocks), strict=True):
            held.extend(self._flowables(block))
            if not waits:
                flow.extend([KeepTogether(held)] if _above(block) else held)
                held = []
        return begun_below(_spaced(flow), self._width, self._height)

    def _flowables(  # noqa: C901, PLR0911 - one line for each kind of block
        self, block: Block
    ) -> list[Flowable]:
        tr, scale = self._tr, self._styles.scale
        match block:
            case Heading(text):
                return [marked(tr(text), self._styles.heading, 1, self._part)]
            case Paragraph(text, role):
                return [self._paragraph(tr(text), self._styles.role(role)), Spacer(0, scale * mm)]
            case Fields(rows):
                return [self._fields(rows), Spacer(0, 2 * scale * mm)]
            case Table():
                return [self._table(block), Spacer(0, 3 * scale * mm)]
            case Mentions(rows):
                return [self._mentions(rows), Spacer(0, 1.5 * scale * mm)]
            case Reasons(because):
                return self._reasons(because)
            case Signatures():
                return self._signatures(block)
            case NewPage():
                return [PageBreak()]
            case Squares():
                table = self._part.add("Table")
                return [SquareGrid(block, tr, self._width, table), Spacer(0, scale * mm)]
            case Keys(rows):
                keys = keys_grid(rows, tr, self._width, self._styles, self._part.add("L"))
                return [keys, Spacer(0, scale * mm)]

    def _label_width(self, form: Form) -> float:
        """Return how wide the names of the fields are, so that no word of them is cut in two."""
        style = self._styles.label
        words = (
            word
            for block in form.blocks
            if isinstance(block, Fields)
            for label, _ in block.rows
            for word in self._tr(label).split()
        )
        widths = [float(stringWidth(word, style.fontName, style.fontSize)) for word in words]
        longest = max(widths, default=0.0)
        return float(min(max(LABEL * self._styles.scale, longest + WORD_ROOM), WIDEST_LABEL))

    def _fields(self, rows: tuple[tuple[Message, Cell], ...]) -> Grid:
        cells: list[list[object]] = []
        fields = self._part.add("L")
        for label, cell in rows:
            name, value = fields.item()
            text = _text(self._tr(label), self._styles.label, name)
            cells.append([text, self._cell(cell, value, asks=label)])
        if len(cells) % 2:
            cells.append([Spacer(0, 12), []])
        pairs = [[*left, *right] for left, right in zip(cells[::2], cells[1::2], strict=True)]
        style: Style = [*self._tight, ("LINEBELOW", (0, 0), (-1, -1), HAIR / 2, LINE)]
        widths = [self._label, self._width / 2 - self._label] * 2
        return tagged_grid(pairs, widths, style=style, splitInRow=SPLIT)

    def _table(self, block: Table) -> Grid:
        table = self._part.add("Table")
        rows: list[list[object]] = [self._headers(block.columns, table.add("TR"))]
        style: Style = [
            *self._tight,
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("LINEBELOW", (0, 0), (-1, -1), HAIR, LINE),
            ("BACKGROUND", (0, 0), (-1, 0), FILL),
        ]
        for y, row in enumerate(block.rows, 1):
            rows.append(self._row(block.columns, row, y, table.add("TR")))
            if row.strong:
                style += [
                    ("BACKGROUND", (0, y), (-1, y), FILL),
                    ("LINEABOVE", (0, y), (-1, y), 1, GREY),
                ]
        total = sum(column.share for column in block.columns)
        widths = [self._width * column.share / total for column in block.columns]
        return tagged_grid(rows, widths, style=style, repeatRows=1, splitInRow=SPLIT)

    def _headers(self, columns: tuple[Column, ...], line: Tag) -> list[object]:
        return [
            _text(
                self._tr(column.header),
                self._styles.aligned(column.align, strong=True),
                line.add("TH", header("Column")),
            )
            for column in columns
        ]

    def _row(self, columns: tuple[Column, ...], row: Row, number: int, line: Tag) -> list[object]:
        """Return a row; the gaps of it ask for their column, of what the row begins with."""
        first = row.cells[0]
        cells: list[object] = []
        for column, cell in zip(columns, row.cells, strict=True):
            asks = T("{column}, row {number}", column=column.header, number=number)
            if cell is not first and isinstance(first, Message):
                asks = T("{row}: {column}", row=first, column=column.header)
            style = self._styles.aligned(column.align, strong=row.strong)
            cells.append(self._cell(cell, line.add("TD"), style, asks=asks, named=column.header))
        return cells

    def _mentions(self, rows: tuple[Mention, ...]) -> Grid:
        cells: list[list[object]] = []
        style: Style = [*self._tight, ("LINEBELOW", (0, -1), (-1, -1), HAIR, LINE)]
        mentions = self._part.add("L")
        number, body = mentions.item()
        for y, row in enumerate(rows):
            if y and row.number:
                number, body = mentions.item()
            cells.append(self._mention(row, number, body))
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
        long = any(len(row.number) > LETTERS for row in rows)
        first = LONG_NUMBER if long else NUMBER
        widths = [first, LABELS, self._width - first - LABELS - AMOUNT, AMOUNT]
        return tagged_grid(cells, widths, style=style, splitInRow=SPLIT)

    def _mention(self, row: Mention, mark: Tag, body: Tag) -> list[object]:
        """Return a row; one without a number belongs to the mention above."""
        head = self._styles.bold if row.number else self._styles.body
        number = _text(row.number, self._styles.bold, mark)
        label = self._cell(row.label, body.add("P"), head)
        asks = (
            row.label
            if isinstance(row.label, Message)
            else T("Mention {number}", number=row.number)
        )
        detail = self._cell(row.detail or "", body.add("P"), asks=asks)
        if row.amount is None:
            return [number, label, detail, ""]  # which the detail covers
        if isinstance(row.amount, Blank):
            hint, note = detail, row.amount.note
            if note is not None:
                hint = _text(self._tr(note), self._styles.hint, body.add("P"))
            return [number, label, hint, self._lines(1, body.add("P"), asks, asks)]
        if row.strong:
            amount = self._styles.bold_right
        elif row.number and not row.detail:
            amount = self._styles.hint  # a header of the rows below
        else:
            amount = self._styles.right
        return [number, label, detail, self._cell(row.amount, body.add("P"), amount)]

    def _signatures(self, block: Signatures) -> list[Flowable]:
        flow: list[Flowable] = [Spacer(0, 2 * mm)]
        if block.intro is not None:
            flow.append(self._paragraph(self._tr(block.intro), self._styles.heading))
        if block.rows:
            flow.append(self._fields(block.rows))
        names = [
            [
                self._paragraph(self._tr(role), self._styles.label),
                self._paragraph(name, self._styles.body),
            ]
            for role, name in block.parties
        ]
        width = self._width / max(len(names), 2)
        # A gap parts the line of a party from that of the next.
        spaced = [cell for name in names for cell in (name, [])][:-1]
        widths = [size for _ in names for size in (width - BETWEEN, BETWEEN)][:-1]
        style: Style = [*self._tight]
        for column in range(0, len(spaced), 2):
            style.append(("LINEBELOW", (column, 1), (column, 1), 0.8, GREY))
        room: list[object] = [[] for _ in spaced]
        heights = [None, 12 * mm]
        grid = tagged_grid([spaced, room], widths, heights, hAlign="LEFT", style=style)
        return [*flow, grid]

    def _reasons(self, reasons: tuple[Because, ...]) -> list[Flowable]:
        """Return the reasons, each with the number of its source, then the sources.

        The sources are never alone on a page: the last reasons go with them.
        """
        sources = dict.fromkeys(
            self._tr(reason.source) for reason in reasons if reason.source is not None
        )
        numbers = {source: number for number, source in enumerate(sources, 1)}
        flow: list[Flowable] = []
        for left, reason in enumerate(reasons, 1 - len(reasons)):
            parts = [_safe(self._tr(reason.text))]
            if reason.formula is not None:
                parts.append(f'<font name="{STRONG}">{_formula(self._tr(reason.formula))}</font>')
            if reason.source is not None:
                parts.append(f"[{numbers[self._tr(reason.source)]}]")
            stays = sources and -left < WITH_SOURCES
            style = self._styles.last_reason if stays else self._styles.reason
            flow.append(tagged_text(" ".join(parts), style, self._part.add("P")))
        notes = " ".join(f"[{number}]\u00a0{source}." for source, number in numbers.items())
        return [*flow, self._paragraph(notes, self._styles.label)] if notes else flow

    def _paragraph(self, text: str, style: ParagraphStyle) -> TaggedText:
        return _text(text, style, self._part.add("P"))

    def _cell(
        self,
        cell: Cell,
        tag: Tag,
        style: ParagraphStyle | None = None,
        *,
        asks: Message = NOTHING,
        named: Value | None = None,
    ) -> Flowable | list[Flowable]:
        """Return a cell, which is what ``tag`` consists of.

        ``asks`` and ``named`` say what a gap in it is, as ``Gaps.gap`` does.
        """
        style = style or self._styles.body
        match cell:
            case Blank(note, lines=count):
                line = self._lines(count, tag, asks, named or asks)
                if note is None:
                    return line
                text = _text(self._tr(note), self._styles.label, tag)
                return text if self._gaps is None else [text, line]
            case Tick(label, ticked):
                asks = asks if label is None else label
                beside = None if label is None else _text(self._tr(label), style, tag)
                gap = self._gap(asks, named or asks)
                says = self._tr(asks)
                return TickBox(beside, style.leading, tag, says, ticked=ticked, gap=gap)
            case Lines(values):
                lines = "<br/>".join(_safe(self._tr.show(value)) for value in values)
                return tagged_text(lines, style, tag)
            case _:
                return _text(self._tr.show(cell), style, tag)

    def _lines(self, count: int, tag: Tag, asks: Message, named: Value) -> WritingLines:
        room = self._styles.body.leading * self._styles.scale**3
        return WritingLines(room, count, tag, self._gap(asks, named))

    def _gap(self, asks: Message, named: Value) -> Gap | None:
        return None if self._gaps is None else self._gaps.gap(self._tr, asks, named)


def _spaced(flow: list[Flowable]) -> list[Flowable]:
    """Return a flow without space at the end of a page, which may begin one that is empty."""
    pairs = zip(flow, [*flow[1:], PageBreak()], strict=True)
    return [
        one
        for one, after in pairs
        if not (isinstance(one, Spacer) and isinstance(after, PageBreak))
    ]


def _text(text: str, style: ParagraphStyle, tag: Tag) -> TaggedText:
    return tagged_text(_safe(text), style, tag)


def _formula(text: str) -> str:
    """Return a formula as ReportLab reads it; a short one stays on one line."""
    return _safe(text.replace(" ", "\u00a0") if len(text) <= ON_A_LINE else text)


def _safe(text: str) -> str:
    """Return a text as ReportLab reads it; what was typed on lines of its own stays on them."""
    return "<br/>".join(escape(printable(line)) for line in text.splitlines())
