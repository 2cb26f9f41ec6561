"""Whether the words of a label were read in a text or are ours: resources/labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, unique
from functools import lru_cache
from typing import Any

import tomli

from desktop.law.tax_slip import tax_slip
from desktop.paths import RESOURCES

FOLDER = RESOURCES / "labels"
TAX_SLIP = "BLX"  # the source of what resources/law/lists/tax_slip.toml says was read
LEFT_OUT = "[…]"  # stands in the words that were seen for what a label does not repeat


@unique
class Origin(Enum):
    """Where the words of a label come from, the surest first."""

    OFFICIAL = "official"
    PUBLISHED = "published"
    OURS = "ours"


@dataclass(frozen=True, slots=True)
class Source:
    """A text in which words were read.

    Attributes:
        official: Whether it is a text of law, or of the body that a paper is for; otherwise it
            is a publication that prints or quotes one.
    """

    code: str
    title: str
    read_on: date
    official: bool
    address: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """Words that were read in a text.

    Attributes:
        words: As they were read.
        where: The code of each source and the place in it, such as ``FED-F 4``.
    """

    words: str
    where: tuple[str, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """The texts they were read in."""
        return tuple(sources()[code_of(one)] for one in self.where)

    @property
    def origin(self) -> Origin:
        """Whether one of the texts is official."""
        official = any(source.official for source in self.sources)
        return Origin.OFFICIAL if official else Origin.PUBLISHED


def code_of(where: str) -> str:
    """Return the code of the source of a place, such as ``FED-F`` of ``FED-F 4``."""
    return where.partition(" ")[0]


@lru_cache(maxsize=1)
def sources() -> Mapping[str, Source]:
    """Return every source by code, in the order of the file."""
    return {code: Source(code, **fields) for code, fields in _read("sources").items()}


@lru_cache(maxsize=1)
def seen_words() -> Mapping[str, Mapping[str, Seen]]:
    """Return the words of the file by language, ``fr`` or ``nl``, and by their letters."""
    return {
        language: {
            letters(words): Seen(words, tuple(where.split("; "))) for words, where in rows.items()
        }
        for language, rows in _read("seen").items()
    }


@lru_cache(maxsize=1)
def _all() -> Mapping[str, Mapping[str, Seen]]:
    """Return the words of the file, and those that the list of the tax slip says were read."""
    listed: dict[str, dict[str, Seen]] = {"fr": {}, "nl": {}}
    for row in tax_slip().rows:
        line = row.value
        for language, words in (("fr", line.label.fr), ("nl", line.label.nl)):
            if language in line.seen:
                place = f"{TAX_SLIP} {line.zone}".strip()
                listed[language][letters(words)] = Seen(words, (place,))
    return {language: {**listed[language], **rows} for language, rows in seen_words().items()}


def seen(words: str, language: str) -> Seen | None:
    """Return where the words of a label were read; None where they are ours."""
    return _all()[language].get(letters(words))


def origin(words: str, language: str) -> Origin:
    """Return where the words of a label come from; what is in no file is ours."""
    found = seen(words, language)
    return Origin.OURS if found is None else found.origin


def letters(words: str) -> str:
    """Return the letters and digits of words, by which they are compared."""
    text = words.replace(LEFT_OUT, "").casefold()
    return "".join(letter for letter in text if letter.isalnum())


def _read(name: str) -> dict[str, dict[str, Any]]:
    return tomli.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
