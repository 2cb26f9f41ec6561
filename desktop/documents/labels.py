"""The labels of a paper: its printed words that are not what was filled in.

They are texts of the catalogs, or of a list of the law, such as the zones of a tax slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, unique

from desktop.documents.blocks import (
    Block,
    Cell,
    Fields,
    Form,
    Heading,
    Keys,
    Mentions,
    Paragraph,
    Signatures,
    Table,
    Tick,
)
from desktop.kernel.messages import Bilingual, Message, Value
from desktop.language.translator import Translator

_WORDS = re.compile(r"[^\W\d_]")
_PLACES = re.compile(r"\{\w*\}")


@unique
class Place(Enum):
    """Where a label stands."""

    TITLE = "title"
    HEADING = "heading"
    FIELD = "field"
    COLUMN = "column"
    ROW = "row"
    MENTION = "mention"
    BOX = "box"
    SIGNATURE = "signature"
    KEY = "key"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Label:
    """Printed words, and where they stand.

    Attributes:
        text: The words, with the values that stood in them where it was found.
    """

    text: Message | Bilingual
    place: Place

    def words(self, tr: Translator) -> str:
        """Return the words in a language, the places of values left open."""
        return tr.show(self.text) if isinstance(self.text, Bilingual) else tr.words(self.text)


def labels_of(form: Form) -> tuple[Label, ...]:
    """Return the labels of ``form``, once each, in the order of the paper."""
    found = [*_labels([form.title], Place.TITLE)]
    for block in form.blocks:
        found += _block(block)
    once: dict[str | Bilingual, Label] = {}
    for label in found:
        text = label.text
        once.setdefault(text if isinstance(text, Bilingual) else text.msgid, label)
    return tuple(once.values())


def has_words(text: Message) -> bool:
    """Return whether a text is a label, and does not only put others, or a label, in place."""
    puts_a_label = any(name == "label" for name, _ in text.params)
    return not puts_a_label and _WORDS.search(_PLACES.sub("", text.msgid)) is not None


def _block(block: Block) -> Iterator[Label]:
    match block:
        case Heading(text):
            yield from _labels([text], Place.HEADING)
        case Paragraph(text):
            yield from _labels([text], Place.SENTENCE)
        case Fields(fields):
            yield from _rows(fields)
        case Table(columns, rows):
            yield from _labels([column.header for column in columns], Place.COLUMN)
            yield from _labels([row.cells[0] for row in rows], Place.ROW)
            for row in rows:
                yield from _boxes(row.cells)
        case Mentions(mentions):
            yield from _labels([one.label for one in mentions], Place.MENTION)
            for one in mentions:
                yield from _boxes([one.label, one.detail, one.amount])
        case Signatures(parties, intro, by_hand):
            yield from _labels([intro, *(role for role, _ in parties)], Place.SIGNATURE)
            yield from _rows(by_hand)
        case Keys(keys):
            yield from _labels([meaning for _, meaning in keys], Place.KEY)
        case _:
            pass


def _rows(rows: tuple[tuple[Message, Cell], ...]) -> Iterator[Label]:
    yield from _labels([label for label, _ in rows], Place.FIELD)
    yield from _boxes([cell for _, cell in rows])


def _boxes(cells: Iterable[Cell | None]) -> Iterator[Label]:
    yield from _labels([one.label for one in cells if isinstance(one, Tick)], Place.BOX)


def _labels(texts: Iterable[Cell | None], place: Place) -> Iterator[Label]:
    """Return the texts that are labels, and those that others only put in place."""
    for text in texts:
        if isinstance(text, Message) and has_words(text):
            yield Label(text, place)
        elif isinstance(text, Message):
            yield from _labels(_inner(text), place)
        elif isinstance(text, Bilingual):
            yield Label(text, place)


def _inner(text: Message) -> Iterator[Value]:
    return (value for _, value in text.params if isinstance(value, Message | Bilingual))
