"""A paper without what was filled in: the version to fill in by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Fields,
    Form,
    Heading,
    Mention,
    Mentions,
    Paragraph,
    Reasons,
    Row,
    Signatures,
    Square,
    SquareRow,
    Squares,
    Table,
    Tick,
)

ROWS = 6


def emptied(form: Form) -> Form:
    """Return ``form`` with a line in the place of each value, and without reasons."""
    return replace(
        form,
        blocks=tuple(_kept(form.blocks)),
        subtitle=None,
        organisation="",
        subject=None,
    )


def _kept(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield what stands on an empty paper; a heading of reasons goes with them."""
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        kept = _emptied(block)
        if kept is not None and not (isinstance(kept, Heading) and isinstance(after, Reasons)):
            yield kept


def _emptied(block: Block) -> Block | None:  # noqa: PLR0911 - one line for each kind of block
    match block:
        case Fields(rows):
            return Fields(tuple((label, _gap(cell)) for label, cell in rows))
        case Mentions(rows):
            return Mentions(tuple(_mention(row) for row in rows if row.number))
        case Table(columns, _):
            return Table(columns, tuple(Row(tuple(Blank() for _ in columns)) for _ in range(ROWS)))
        case Signatures(parties, intro, rows):
            return Signatures(
                tuple((role, "") for role, _ in parties),
                intro,
                tuple((label, _gap(cell)) for label, cell in rows),
            )
        case Squares(rows=rows):
            return replace(block, rows=tuple(map(_squares, rows)))
        case Reasons():
            return None
        case Paragraph(text) if text.params:
            return None
        case _:
            return block


def _squares(row: SquareRow) -> SquareRow:
    squares = tuple(None if one is None else Square(top=one.top) for one in row.squares)
    return replace(row, squares=squares, sums=tuple("" for _ in row.sums))


def _gap(cell: Cell) -> Cell:
    """Return the gap in the place of a cell: as many lines as it has, or its box without tick."""
    match cell:
        case Tick(label):
            return Tick(label)
        case Blank(lines=lines):
            return Blank(lines=lines)
        case _:
            return Blank()


def _mention(row: Mention) -> Mention:
    amount = None if row.amount is None else Blank()
    return replace(row, detail="" if amount else Blank(), amount=amount)
