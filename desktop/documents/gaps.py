"""The gaps of a paper that are filled in on screen: their names and what they ask for."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from desktop.kernel.messages import Message, Value
from desktop.language.translator import Translator

FONT, SIZE = "Helvetica", 9  # every reader has it: what is typed needs letters of the reader
_OTHER = re.compile(r"[^a-z0-9]+")
_VALUE = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Gap:
    """A place of a paper that can be filled in on screen.

    Attributes:
        name: Its name in the file, which no other has.
        asks: What it asks for, in the language of the paper.
    """

    name: str
    asks: str


class Gaps:
    """The gaps of one file, in the order of its pages."""

    def __init__(self) -> None:
        self._names: Counter[str] = Counter()

    def gap(self, tr: Translator, asks: Message, named: Value) -> Gap:
        """Return the next gap.

        Its name is the language and the words of what it is, which are the same in every
        language and version of a paper, and a number from the second of them on.

        Args:
            tr: The language of the paper.
            asks: What it asks for.
            named: What it is, where that is shorter, such as the header of its column.
        """
        text = named.msgid if isinstance(named, Message) else tr.show(named)
        word = _OTHER.sub("_", _VALUE.sub("", text).lower()).strip("_") or "gap"
        name = f"{tr.language.value}_{word}"
        self._names[name] += 1
        count = self._names[name]
        return Gap(name if count == 1 else f"{name}_{count}", tr(asks))


def write_here(canvas: Canvas, gap: Gap, width: float, height: float, *, several: bool) -> None:
    """Let somebody write from here on, on one line or on several."""
    canvas.acroForm.textfield(
        name=gap.name,
        tooltip=gap.asks,
        width=width,
        height=height,
        fieldFlags="multiline" if several else "",
        maxlen=None,
        fontName=FONT,
        fontSize=SIZE,
        fillColor=None,
        borderColor=None,
        borderWidth=0,
        relative=True,
    )


def tick_here(canvas: Canvas, gap: Gap, size: float, *, ticked: bool) -> None:
    """Let somebody tick a box here."""
    canvas.acroForm.checkbox(
        name=gap.name,
        tooltip=gap.asks,
        size=size,
        checked=ticked,
        buttonStyle="cross",
        fieldFlags="",
        fillColor=None,
        borderColor=None,
        borderWidth=0,
        relative=True,
    )
