"""The codes of the declaration, listed by name."""

from __future__ import annotations

import pytest

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.law.book import LawBook
from desktop.services.calculators import calculate


def asked(book: LawBook, **given: object) -> Answer:
    return calculate("accident.codes", given, book).answer


def codes(answer: Answer) -> list[str]:
    found = answer.outputs["codes"]
    assert isinstance(found, tuple)
    assert answer.value == found
    assert answer.outputs["count"] == len(found)
    return [one["code"] for one in found]


@pytest.mark.parametrize(
    ("kind", "count", "unverified"),
    [
        ("deviation", 52, False),
        ("agent", 193, False),
        ("injury", 50, True),
        ("body_part", 41, True),
    ],
)
def test_a_kind_is_given_whole(
    law_book: LawBook, kind: str, count: int, *, unverified: bool
) -> None:
    answer = asked(law_book, kind=kind)
    assert len(codes(answer)) == count
    assert answer.unverified is unverified


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"kind": "injury", "words": "ACUTE infecties"}, ["072"]),
        ({"kind": "deviation", "words": "de hauteur"}, ["51"]),
        ({"kind": "deviation", "words": "plain-pied", "grave": True}, ["35"]),
        ({"kind": "deviation", "words": "plain-pied", "grave": False}, ["52"]),
        ({"kind": "agent", "words": "03.0", "grave": True}, ["03.01", "03.02", "03.03"]),
        ({"kind": "body_part", "grave": True}, []),
    ],
)
def test_codes_are_found(law_book: LawBook, given: dict[str, object], found: list[str]) -> None:
    assert codes(asked(law_book, **given)) == found


@pytest.mark.parametrize(("given", "field"), [({}, "kind"), ({"kind": "cause"}, "kind")])
def test_refusals_by_name(law_book: LawBook, given: dict[str, str], field: str) -> None:
    with pytest.raises(Refused) as caught:
        asked(law_book, **given)
    assert caught.value.field == field
