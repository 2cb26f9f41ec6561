"""The Dutch of the papers keeps to the glossary of the law: resources/labels/glossary.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pytest
import tomli
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from desktop.documents.provenance import FOLDER, sources
from desktop.paths import CATALOGS
from tests.papers.test_labels import alphabetical

# Where the texts of papers are written.
PAPERS = ("desktop/documents/", "desktop/services/papers/")
MEMORY = "M"


@dataclass(frozen=True)
class Term:
    """A French term, and what stands for it in Dutch."""

    fr: Sequence[str]
    nl: Sequence[str]
    source: Sequence[str]
    never: Sequence[str] = ()


@dataclass(frozen=True)
class Pair:
    """A text of the papers, in both languages."""

    fr: str
    nl: str


@lru_cache(maxsize=1)
def terms() -> tuple[Term, ...]:
    rows = tomli.loads((FOLDER / "glossary.toml").read_text("utf-8"))["terms"]
    return tuple(Term(**row) for row in rows)


def words(*found: str) -> re.Pattern[str]:
    """Return what finds one of these words, or groups of words, whole."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, found))})(?![\w-])", re.IGNORECASE)


def plain(text: str | Sequence[str] | None) -> str:
    """Return a text, its plural with it, with the apostrophe and the spaces of a keyboard."""
    whole = text if isinstance(text, str) else " ".join(text or ())
    return re.sub(r"\s", " ", whole).replace("\u2019", "'")


def catalog(language: str) -> Catalog:
    with (CATALOGS / language / "LC_MESSAGES" / "tandem.po").open("rb") as file:
        return read_po(file)


def texts() -> Iterator[Pair]:
    """Return every text of the papers."""
    dutch = catalog("nl")
    for one in catalog("fr"):
        if one.id and any(path.startswith(PAPERS) for path, _ in one.locations):
            key = one.id if isinstance(one.id, str) else one.id[0]
            translated = dutch.get(key, one.context)
            assert translated is not None
            yield Pair(plain(one.string), plain(translated.string))


def departures(pair: Pair) -> list[str]:
    """Return how a Dutch text departs from the glossary."""
    found = []
    for term in terms():
        forbidden = words(*term.never).search(pair.nl) if term.never else None
        if forbidden is not None:
            found.append(f"“{forbidden[0]}” for “{term.nl[0]}”")
        absent = not any(one.casefold() in pair.nl.casefold() for one in term.nl)
        if absent and words(*term.fr).search(pair.fr):
            found.append(f"no “{term.nl[0]}” for “{term.fr[0]}”")
    return found


def test_the_dutch_of_the_papers_keeps_to_the_glossary() -> None:
    wrong = [f"{pair.nl}: {', '.join(found)}" for pair in texts() if (found := departures(pair))]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("fr", "nl", "expected"),
    [
        ("Le tuteur", "De mentor", []),
        ("Le tuteur", "De tutor", ["“tutor” for “mentor”", "no “mentor” for “tuteur”"]),
        ("Personne", "De werkgever heet NISS", ["“NISS” for “INSZ”"]),
        ("Le référent", "De begeleider", ["no “referentiepersoon” for “référent”"]),
        ("N° d'entreprise", "Ondernemingsnummer", []),
        ("Numéro d'entreprise", "KBO-nummer van de onderneming", 2),
        ("Référence", "Referentie", []),
    ],
)
def test_departures_are_found(fr: str, nl: str, expected: list[str] | int) -> None:
    found = departures(Pair(fr, nl))
    assert (len(found) if isinstance(expected, int) else found) == expected


def test_many_texts_are_read() -> None:
    assert sum(1 for _ in texts()) > 1000


def test_the_glossary_is_in_order_and_names_its_sources() -> None:
    first = [alphabetical(term.fr[0]) for term in terms()]
    assert first == sorted(first)
    assert len(first) == len(set(first))
    for term in terms():
        assert set(term.source) <= {*sources(), MEMORY}
        assert not set(term.nl) & set(term.never)
