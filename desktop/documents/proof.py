"""A paper whose labels say whether their words were seen in a text, for whoever reviews them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop.documents.blocks import (
    Block,
    Cell,
    Column,
    Fields,
    Form,
    Heading,
    Keys,
    Mention,
    Mentions,
    Paragraph,
    Role,
    Row,
    Signatures,
    Table,
    Tick,
)
from desktop.documents.labels import has_words
from desktop.documents.provenance import Origin, origin
from desktop.kernel.messages import Bilingual, Message, T, Value
from desktop.language.translator import Language, Translator

MARKS = {Language.FRENCH: "~", Language.DUTCH: "°"}


def proof(form: Form, translators: Sequence[Translator]) -> Form:
    """Return ``form`` with ``~`` behind French labels of ours and ``°`` behind Dutch ones.

    Args:
        form: The paper.
        translators: The languages it is printed in.
    """
    setter = _Marker(translators)
    key = T(
        "Proof for review. ~ behind French words: ours, seen in no text. ° behind Dutch words: "
        "our translation, to be checked. No mark: seen in the text that resources/labels names."
    )
    blocks = [setter.block(block) for block in form.blocks]
    return replace(
        form,
        title=setter.label(form.title),
        blocks=(Paragraph(key, Role.NOTE), *blocks),
    )


class _Marker:
    """Marks the labels of one paper."""

    def __init__(self, translators: Sequence[Translator]) -> None:
        self._translators = translators

    def label(self, text: Message) -> Message:
        """Return a label with its mark; what only puts a label in place, with that label's."""
        if not has_words(text):
            params = ((name, self._value(value)) for name, value in text.params)
            return replace(text, params=tuple(params))
        mark = self._mark({tr.language: tr.words(text) for tr in self._translators})
        return T("{label}{mark}", label=text, mark=mark) if mark.fr or mark.nl else text

    def _value(self, value: Value) -> Value:
        match value:
            case Message():
                return self.label(value)
            case Bilingual():
                mark = self._mark({tr.language: tr.show(value) for tr in self._translators})
                return T("{label}{mark}", label=value, mark=mark)
            case _:
                return value

    def _mark(self, words: Mapping[Language, str]) -> Bilingual:
        ours = {
            language: MARKS[language]
            for language, text in words.items()
            if origin(text, language.value) is Origin.OURS
        }
        return Bilingual(ours.get(Language.FRENCH, ""), ours.get(Language.DUTCH, ""))

    def _box(self, cell: Cell) -> Cell:
        """Return a box with the mark of its label; any other cell as it is."""
        if isinstance(cell, Tick) and cell.label is not None:
            return replace(cell, label=self.label(cell.label))
        return cell

    def _first(self, cell: Cell) -> Cell:
        """Return a cell that is a label, with its mark; any other as it is."""
        return self.label(cell) if isinstance(cell, Message) else self._box(cell)

    def block(  # noqa: PLR0911 - one line for each kind of block
        self, block: Block
    ) -> Block:
        """Return a block with its marks."""
        match block:
            case Heading(text):
                return Heading(self.label(text))
            case Paragraph(text, role):
                return Paragraph(self.label(text), role)
            case Fields(rows):
                return Fields(self._rows(rows))
            case Table(columns, rows):
                return Table(tuple(map(self._column, columns)), tuple(map(self._row, rows)))
            case Mentions(mentions):
                return Mentions(tuple(map(self._mention, mentions)))
            case Signatures(parties, intro, by_hand):
                roles = tuple((self.label(role), name) for role, name in parties)
                return Signatures(roles, self._maybe(intro), self._rows(by_hand))
            case Keys(keys):
                return Keys(tuple((square, self.label(text)) for square, text in keys))
            case _:
                return block

    def _maybe(self, text: Message | None) -> Message | None:
        return None if text is None else self.label(text)

    def _rows(self, rows: tuple[tuple[Message, Cell], ...]) -> tuple[tuple[Message, Cell], ...]:
        return tuple((self.label(label), self._box(cell)) for label, cell in rows)

    def _column(self, column: Column) -> Column:
        return replace(column, header=self.label(column.header))

    def _row(self, row: Row) -> Row:
        first, *others = row.cells
        return replace(row, cells=(self._first(first), *map(self._box, others)))

    def _mention(self, one: Mention) -> Mention:
        detail, amount = (
            None if cell is None else self._box(cell) for cell in (one.detail, one.amount)
        )
        return replace(one, label=self._first(one.label), detail=detail, amount=amount)
