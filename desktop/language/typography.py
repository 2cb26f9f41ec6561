"""Setting a text as its language is set: data files are typed on any keyboard."""

from __future__ import annotations

import re

NARROW, WIDE = "\u202f", "\u00a0"
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_BEFORE_NARROW = re.compile(r" (?=[;?!])")
_BEFORE_WIDE = re.compile(r" (?=[:%€»])")
_AFTER = re.compile(r"(?<=«) ")


def french(text: str) -> str:
    """Return a French text with its apostrophes and its no-break spaces."""
    text = _BEFORE_WIDE.sub(WIDE, _BEFORE_NARROW.sub(NARROW, apostrophes(text)))
    return _AFTER.sub(WIDE, text)


def apostrophes(text: str) -> str:
    """Return a text with the apostrophe of print."""
    return _APOSTROPHE.sub("\u2019", text)
