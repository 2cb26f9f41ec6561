"""How long papers are kept, and which for a time that no text was found for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.law.book import LawBook
from desktop.rules.keep import PaperKind
from desktop.services.calculators import calculate


def until(book: LawBook, kind: str, day: str, **more: Any) -> Answer:
    return calculate("keep.until", {"kind": kind, "date": day, **more}, book).answer


# Royal decree of 8 August 1980, art. 25: five years after the account of the year is closed.
@pytest.mark.parametrize("kind", ["payslip", "individual_account"])
@pytest.mark.parametrize(
    ("day", "last"),
    [
        ("2026-01-01", "2031-12-31"),
        ("2024-12-31", "2029-12-31"),
        ("2025-12-31", "2030-12-31"),
        ("2015-09-01", "2020-12-31"),
    ],
)
def test_papers_of_pay(law_book: LawBook, kind: str, day: str, last: str) -> None:
    answer = until(law_book, kind, day)
    assert answer.value == answer.outputs["retention"] == date.fromisoformat(last)
    assert answer.outputs["years"] == 5
    assert answer.outputs["counted_from"] == date(int(day[:4]), 12, 31)
    assert answer.outputs["other_reading"] is None
    assert not answer.unverified


@pytest.mark.parametrize("kind", ["contract", "amendment", "annex", "training_plan", "timetable"])
def test_the_contract_is_kept_like_that_of_a_student(law_book: LawBook, kind: str) -> None:
    answer = until(law_book, kind, "2024-02-29")
    assert answer.value == date(2029, 2, 28)
    assert answer.outputs["other_reading"] == date(2025, 2, 28)
    assert answer.unverified


@pytest.mark.parametrize("kind", ["tax_form", "travel_declaration"])
@pytest.mark.parametrize(
    ("day", "last", "other", "unverified"),
    [
        ("2021-12-31", "2028-12-31", None, False),
        ("2022-01-01", "2032-12-31", date(2029, 12, 31), True),
        ("2025-06-30", "2035-12-31", date(2032, 12, 31), True),
    ],
)
def test_tax_papers(
    law_book: LawBook, kind: str, day: str, last: str, other: date | None, unverified: bool
) -> None:
    answer = until(law_book, kind, day)
    assert answer.value == date.fromisoformat(last)
    assert answer.outputs["other_reading"] == other
    assert answer.unverified is unverified


# forms.md 5.5: three years after the worker left, or ten years: the later day.
@pytest.mark.parametrize(
    ("left", "last", "other"),
    [
        (None, "2036-05-04", None),
        ("2026-06-30", "2036-05-04", date(2029, 6, 30)),
        ("2033-05-04", "2036-05-04", date(2036, 5, 4)),
        ("2033-05-05", "2036-05-05", date(2036, 5, 4)),
    ],
)
@pytest.mark.parametrize("kind", ["accident_sheet", "accident_declaration"])
def test_accidents(
    law_book: LawBook, kind: str, left: str | None, last: str, other: date | None
) -> None:
    answer = until(law_book, kind, "2026-05-04", left_on=left)
    assert answer.value == date.fromisoformat(last)
    assert answer.outputs["other_reading"] == other
    assert answer.unverified


def test_every_kind_answers_or_says_why_not(law_book: LawBook) -> None:
    known = {kind for kind in PaperKind if until(law_book, kind.value, "2026-05-04").known}
    assert PaperKind.FIRST_AID_REGISTER not in known
    assert PaperKind.DIMONA not in known
    for kind in set(PaperKind) - known:
        answer = until(law_book, kind.value, "2026-05-04")
        assert "no text was found" in answer.because[0].text.msgid


@pytest.mark.parametrize("kind", [kind.value for kind in PaperKind])
def test_unknown_before_the_scheme(law_book: LawBook, kind: str) -> None:
    assert not until(law_book, kind, "2015-08-31").known


def test_refused_by_name(law_book: LawBook) -> None:
    with pytest.raises(Refused) as caught:
        until(law_book, "poem", "2026-05-04")
    assert caught.value.field == "kind"
    with pytest.raises(Refused) as caught:
        until(law_book, "accident_sheet", "2026-05-04", left_on="2026-05-03")
    assert caught.value.field == "left_on"
