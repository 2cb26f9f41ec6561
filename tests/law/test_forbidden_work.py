"""The list of forbidden work is whole: the annex of fiche 6 of the Vade Mecum."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.law.book import LawBook
from desktop.law.forbidden_work import ForbiddenWork, forbidden_works
from desktop.law.parameters.safety import FORBIDDEN_ENTRIES

# forms.md 9.5: A1a to A3e, B1 to B21, C1 and C2.
CODES = [
    "A1a", "A1b", "A2", "A3a", "A3d", "A3e", *(f"B{number}" for number in range(1, 22)), "C1", "C2",
]  # fmt: skip
# How many dashes fiche 6 prints below an entry.
DASHES = {"A3a": 16, "A3e": 9, "B16": 6, "C1": 4, "C2": 5}


def entry(code: str) -> ForbiddenWork:
    return next(row.value for row in forbidden_works().rows if row.value.code == code)


def test_the_codes_are_those_of_the_annex() -> None:
    standing = [row.value.code for row in forbidden_works().rows if not row.value.repealed]
    assert standing == CODES
    # « b) et c) sont abrogés (6) »
    assert [row.value.code for row in forbidden_works().rows if row.value.repealed] == [
        "A3b",
        "A3c",
    ]


@pytest.mark.parametrize("day", [date(2015, 9, 1), date(2026, 11, 22)])
def test_the_law_book_counts_the_same(law_book: LawBook, day: date) -> None:
    assert law_book.on(day)[FORBIDDEN_ENTRIES] == len(CODES)


def test_every_entry_is_in_both_languages() -> None:
    for row in forbidden_works().rows:
        for text in (row.value.text, *row.value.items):
            assert text.fr.strip(), row.value.code
            assert text.nl.strip(), row.value.code
        assert row.verified
        assert (row.value.heading is not None) == (row.value.part == "A")
    assert "eigen vertaling" in forbidden_works().source.nl


@pytest.mark.parametrize("code", CODES)
def test_the_dashes_are_those_of_the_annex(code: str) -> None:
    assert len(entry(code).items) == DASHES.get(code, 0)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("A1a", "Radiations ionisantes"),
        ("B9", "Montage et démontage d'échafaudages"),
        ("B5", "Conduite de véhicules et d'engins de terrassement"),
        ("B13", "Chargement et déchargement de navires"),
        ("B18", "Travaux dans les ménageries d'animaux féroces ou venimeux"),
    ],
)
def test_the_french_is_that_of_the_vade_mecum(code: str, words: str) -> None:
    assert entry(code).text.fr == words


@pytest.mark.parametrize("code", ["H318", "H334", "H200", "H222", "H360Df"])
def test_the_hazards_of_chemicals_are_there(code: str) -> None:
    assert any(code in item.fr and code in item.nl for item in entry("A3a").items)


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("B9", "échafaudages"),
        ("B9", "ECHAFAUDAGE"),
        ("B9", "steiger"),
        ("B9", "metselaar"),
        ("C2", "asbest"),
        ("A3a", "fysische"),
    ],
)
def test_entries_are_found_by_word(code: str, word: str) -> None:
    assert entry(code).speaks_of(["nowhere", word]) == (word != "fysische")


def test_a_heading_is_searched_too() -> None:
    assert entry("A1a").speaks_of(["fysische"])
    assert not entry("B9").speaks_of(["fysische"])
