"""Finding names the way people type them."""

from __future__ import annotations

import unicodedata

# Letters that carry their stroke inside, so that Unicode does not take them apart.
_STROKES = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "ħ": "h", "\u0131": "i", "æ": "ae", "œ": "oe"}
)


def bare(text: str) -> str:
    """Return a text in small letters without accents: ``Şerbănescu`` becomes ``serbanescu``."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)).translate(_STROKES)


def holds(text: str, searched: str) -> bool:
    """Return whether every word that is searched stands somewhere in the text."""
    inside = bare(text)
    return all(word in inside for word in bare(searched).split())
