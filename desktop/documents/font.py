"""The letters of the papers, which are embedded in every file."""

from __future__ import annotations

from functools import cache

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.paths import RESOURCES

REGULAR, STRONG = "IBMPlexSans-Regular", "IBMPlexSans-SemiBold"

# ReportLab breaks lines at the narrow space of French numbers, but not at the other one.
_NARROW, _UNBROKEN = "\u202f", "\u00a0"


class MissingLetter(Refused):
    """The fonts of the papers lack a letter that a text has."""

    def __init__(self, letter: str) -> None:
        super().__init__(
            T(
                "The letter “{letter}” cannot be printed: the font of the papers does not have "
                "it. Write it in another way.",
                letter=letter,
            )
        )
        self.letter = letter


@cache
def letters() -> frozenset[str]:
    """Register the fonts, once, and return the letters that all of them have."""
    known: list[frozenset[str]] = []
    for name in (REGULAR, STRONG):
        font = TTFont(name, str(RESOURCES / "fonts" / f"{name}.ttf"))
        registerFont(font)
        known.append(frozenset(map(chr, font.face.charToGlyph)))
    return frozenset.intersection(*known)


def printable(text: str) -> str:
    """Return ``text`` the way it goes on paper.

    Raises:
        MissingLetter: The fonts lack one of its letters.
    """
    text = text.replace(_NARROW, _UNBROKEN)
    known = letters()
    if not known.issuperset(text):
        raise MissingLetter(next(letter for letter in text if letter not in known))
    return text
