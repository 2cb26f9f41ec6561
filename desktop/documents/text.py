"""A paper as plain text, for previews and for golden tests."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
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
    Signatures,
    Square,
    Squares,
    Table,
    Tick,
)
from desktop.kernel.answer import Because
from desktop.kernel.messages import Message
from desktop.language.translator import Translator

RULE = "________"


def render_text(form: Form, tr: Translator) -> str:
    """Return ``form`` as text."""
    lines = [f"= {tr(form.title)} ="]
    if form.subtitle is not None:
        lines.append(tr(form.subtitle))
    for block in form.blocks:
        lines += ["", *_lines(block, tr)]
    return "\n".join(lines) + "\n"


def _lines(block: Block, tr: Translator) -> Iterator[str]:  # noqa: C901, PLR0912 - one case a block
    match block:
        case Heading(text):
            yield f"## {tr(text)}"
        case Paragraph(text):
            yield tr(text)
        case Fields(rows):
            yield from _fields(rows, tr)
        case Table(columns, rows):
            yield " | ".join(tr(column.header) for column in columns)
            for row in rows:
                yield " | ".join(_cell(cell, tr) for cell in row.cells)
        case Mentions(rows):
            for mention in rows:
                yield _mention(mention, tr)
        case Reasons(because):
            for reason in because:
                yield f"- {reason_text(reason, tr)}"
        case Signatures(parties, intro, rows):
            if intro is not None:
                yield tr(intro)
            yield from _fields(rows, tr)
            for role, name in parties:
                yield f"{tr(role)} | {name} | {RULE}"
        case NewPage():
            yield "-" * 8
        case Squares():
            yield from _squares(block, tr)
        case Keys(rows):
            for square, meaning in rows:
                yield f"{_square(square, tr)} = {tr(meaning)}"


def _squares(block: Squares, tr: Translator) -> Iterator[str]:
    yield " | ".join(tr.show(one) for one in ("", *block.columns[: block.group], *block.sums))
    for row in block.rows:
        squares = " ".join(_square(one, tr) for one in row.squares)
        yield " | ".join((tr.show(row.label), squares, *map(tr.show, row.sums)))


def _square(square: Square | None, tr: Translator) -> str:
    """Return the letter of a square: ``[E]`` under a bar, ``E_`` above one, nothing as a dot."""
    if square is None:
        return "-"
    letter = tr.show(square.letter) or "·"
    return ("[{}]" if square.over else "{}").format(letter) + ("_" if square.under else "")


def reason_text(reason: Because, tr: Translator) -> str:
    """Return a reason as one paragraph."""
    parts = (reason.text, reason.formula, reason.source)
    return " — ".join(tr(part) for part in parts if part is not None)


def _fields(rows: tuple[tuple[Message, Cell], ...], tr: Translator) -> Iterator[str]:
    for label, cell in rows:
        yield f"{tr(label)} | {_cell(cell, tr)}"


def _mention(mention: Mention, tr: Translator) -> str:
    number = f"{mention.number}. " if mention.number else "   "
    cells = (mention.label, mention.detail, mention.amount)
    return number + " | ".join(_cell(cell, tr) for cell in cells if cell is not None)


def _cell(cell: Cell, tr: Translator) -> str:
    match cell:
        case Blank(note):
            return f"{RULE} ({tr(note)})" if note is not None else RULE
        case Tick(label, ticked):
            box = "[x]" if ticked else "[ ]"
            return box if label is None else f"{box} {tr(label)}"
        case Lines(values):
            return ", ".join(tr.show(value) for value in values)
        case _:
            return tr.show(cell)
