"""The type of a Dimona by start and sector, and its last day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.law.book import LawBook
from desktop.services.calculators import calculate


def dimona(book: LawBook, start: str, committee: str = "302.00", **more: Any) -> Answer:
    inputs = {"start": start, "joint_committee": committee, **more}
    return calculate("dimona.type", inputs, book).answer


# law.md 3.1: ALT from 2023-09-01; JC 124 keeps RTA.
@pytest.mark.parametrize(
    ("start", "committee", "expected"),
    [
        ("2015-09-01", "302.00", "OTH"),
        ("2023-08-31", "302.00", "OTH"),
        ("2023-09-01", "302.00", "ALT"),
        ("2026-09-01", "118", "ALT"),
        ("2023-08-31", "124", "RTA"),
        ("2023-09-01", "124.00", "RTA"),
        ("2026-09-01", "CP 124", "RTA"),
        ("2026-09-01", "1240000", "RTA"),
        ("2026-09-01", "112.40", "ALT"),
        ("2026-09-01", "201.24", "ALT"),
    ],
)
def test_the_type(law_book: LawBook, start: str, committee: str, expected: str) -> None:
    answer = dimona(law_book, start, committee)
    assert answer.value == answer.outputs["type"] == expected
    assert not answer.unverified


# Vade Mecum 4.8: "au plus tard avant le début de l'exécution du contrat […], que ce soit en centre
# de formation ou en entreprise".
@pytest.mark.parametrize(
    ("start", "operator", "due", "first"),
    [
        ("2026-09-01", None, "2026-08-31", "2026-09-01"),
        ("2024-03-01", None, "2024-02-29", "2024-03-01"),
        ("2026-01-01", None, "2025-12-31", "2026-01-01"),
        ("2026-09-08", "2026-09-01", "2026-08-31", "2026-09-01"),
        ("2026-09-01", "2026-09-08", "2026-08-31", "2026-09-01"),
        ("2015-09-01", None, "2015-08-31", "2015-09-01"),
    ],
)
def test_the_eve_of_the_first_day(
    law_book: LawBook, start: str, operator: str | None, due: str, first: str
) -> None:
    answer = dimona(law_book, start, operator_start=operator)
    assert answer.outputs["due_by"] == date.fromisoformat(due)
    assert answer.outputs["other_reading"] == date.fromisoformat(first)


@pytest.mark.parametrize("committee", ["bakery", "12", "12400000x", " "])
def test_a_committee_has_three_digits(law_book: LawBook, committee: str) -> None:
    with pytest.raises(Refused) as caught:
        dimona(law_book, "2026-09-01", committee)
    assert caught.value.field == "joint_committee"


def test_unknown_before_the_scheme(law_book: LawBook) -> None:
    assert not dimona(law_book, "2015-08-31").known
    assert not dimona(law_book, "2015-08-31", "124").known
