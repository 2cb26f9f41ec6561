"""The paper of a change, the trial, the duration."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.period import Period, add_months
from desktop.law.book import LawBook
from desktop.rules.contract import duration_of, end_of_months, trial_of
from desktop.services.calculators import calculate

BOTH = ("company", "learner")
ALL = ("learner", "company", "operator", "social_secretariat")


SAME_DAY = ("2026-01-29", "2026-01-31", "2024-01-30")


def ask(book: LawBook, rule: str, **inputs: Any) -> Answer:
    return calculate(f"contract.{rule}", inputs, book).answer


# Vade Mecum 4.1: "Quand faut-il faire un nouveau contrat ? un avenant ? une annexe ?"
@pytest.mark.parametrize(
    ("change", "document", "signed", "sent"),
    [
        ("company_number", "new_contract", BOTH, ALL),
        ("takeover", "new_contract", BOTH, ALL),
        ("trade", "new_contract", BOTH, ALL),
        ("tutor", "amendment", BOTH, (*ALL, "new_tutor")),
        ("establishment", "amendment", BOTH, ALL),
        ("joint_committee", "amendment", BOTH, ALL),
        ("level", "amendment", BOTH, ALL),
        ("duration", "amendment", BOTH, ALL),
        ("referent", "annex", (), ALL),
        ("timetable", "annex", (), ALL),
        ("learner_details", "annex", (), ALL),
        ("operator", "annex", (), ALL),
    ],
)
def test_the_paper_of_a_change(
    law_book: LawBook,
    change: str,
    document: str,
    signed: tuple[str, ...],
    sent: tuple[str, ...],
) -> None:
    answer = ask(law_book, "document", change=change)
    assert answer.value == answer.outputs["document"] == document
    assert answer.outputs["signed_by"] == signed
    assert answer.outputs["sent_to"] == sent
    assert not answer.unverified


@pytest.mark.parametrize(
    ("birth", "change", "signed"),
    [
        ("2008-05-05", "level", (*BOTH, "legal_representative")),
        ("2008-05-04", "level", BOTH),
        ("2008-05-05", "trade", (*BOTH, "legal_representative")),
        ("2008-05-05", "timetable", ()),
    ],
)
def test_a_minor_is_assisted(
    law_book: LawBook, birth: str, change: str, signed: tuple[str, ...]
) -> None:
    answer = ask(law_book, "document", change=change, on="2026-05-04", birth=birth)
    assert answer.outputs["signed_by"] == signed


def test_document_refused_and_unknown(law_book: LawBook) -> None:
    for inputs, field in (
        ({"change": "colour"}, "change"),
        ({}, "change"),
        ({"change": "level", "on": "2026-05-04", "birth": "2026-05-05"}, "birth"),
    ):
        with pytest.raises(Refused) as caught:
            ask(law_book, "document", **inputs)
        assert caught.value.field == field
    assert not ask(law_book, "document", change="level", on="2015-08-31").known


# Vade Mecum 4.3: "limitée à un mois […] de prestations effectives en entreprise".
@pytest.mark.parametrize(
    ("first", "last", "other"),
    [
        ("2026-09-01", "2026-09-30", "2026-10-01"),
        ("2026-09-15", "2026-10-14", "2026-10-15"),
        ("2026-01-28", "2026-02-27", "2026-02-28"),
        ("2026-01-29", "2026-02-28", "2026-02-28"),
        ("2026-01-31", "2026-02-28", "2026-02-28"),
        ("2024-01-29", "2024-02-28", "2024-02-29"),
        ("2024-01-30", "2024-02-29", "2024-02-29"),
        ("2025-12-15", "2026-01-14", "2026-01-15"),
        ("2015-09-01", "2015-09-30", "2015-10-01"),
    ],
)
def test_a_trial_without_absence(law_book: LawBook, first: str, last: str, other: str) -> None:
    answer = ask(law_book, "trial", first_company_day=first)
    assert answer.value == answer.outputs["last_day"] == date.fromisoformat(last)
    assert answer.outputs["other_reading"] == date.fromisoformat(other)
    # Where both readings give one day there is nothing to choose, and nothing is said of it.
    assert len(answer.because) == (1 if first in SAME_DAY else 2)
    assert not answer.unverified


def away(first: str, last: str) -> dict[str, str]:
    return {"first": first, "last": last}


@pytest.mark.parametrize(
    ("absences", "last"),
    [
        ([], "2026-09-30"),
        ([away("2026-08-20", "2026-08-31")], "2026-09-30"),
        ([away("2026-09-30", "2026-09-30")], "2026-10-01"),
        pytest.param([away("2026-10-01", "2026-10-09")], "2026-09-30", id="after it"),
        ([away("2026-09-10", "2026-09-12")], "2026-10-03"),
        pytest.param([away("2026-09-28", "2026-10-02")], "2026-10-05", id="past its plain end"),
        pytest.param(
            [away("2026-09-10", "2026-09-12"), away("2026-10-02", "2026-10-05")],
            "2026-10-07",
            id="also in the days it is prolonged by",
        ),
        pytest.param(
            [away("2026-09-10", "2026-09-12"), away("2026-09-11", "2026-09-14")],
            "2026-10-05",
            id="days that overlap count once",
        ),
        pytest.param([away("2026-08-25", "2026-09-02")], "2026-10-02", id="begun before"),
    ],
)
def test_absence_prolongs_the_trial(
    law_book: LawBook, absences: list[dict[str, str]], last: str
) -> None:
    answer = ask(law_book, "trial", first_company_day="2026-09-01", absences=absences)
    assert answer.value == date.fromisoformat(last)


# law.md 8: the decree of 4 May 2017 has effect on 1 September 2016.
def test_what_prolonged_a_trial_before_is_not_known(law_book: LawBook) -> None:
    days = [away("2016-08-10", "2016-08-12")]
    assert not ask(law_book, "trial", first_company_day="2016-08-01", absences=days).known
    assert ask(law_book, "trial", first_company_day="2016-08-01").value == date(2016, 8, 31)
    days = [away("2016-09-10", "2016-09-12")]
    found = ask(law_book, "trial", first_company_day="2016-09-01", absences=days)
    assert found.value == date(2016, 10, 3)
    assert not ask(law_book, "trial", first_company_day="2015-08-31").known


@given(
    st.dates(date(2016, 9, 1), date(2026, 10, 1)),
    st.lists(st.tuples(st.integers(-20, 80), st.integers(0, 15)), max_size=5),
)
def test_the_days_present_are_those_of_a_plain_month(
    law_book: LawBook, first: date, spells: list[tuple[int, int]]
) -> None:
    starts = [first + timedelta(start) for start, _ in spells]
    absences = [
        Period(start, start + timedelta(length))
        for start, (_, length) in zip(starts, spells, strict=True)
    ]
    found = trial_of(absences, law_book.on(first))
    present = [
        day
        for day in Period(first, found.last_day)
        if not any(day in period for period in absences)
    ]
    assert len(present) == Period(first, end_of_months(first, 1)).days
    assert present[-1] == found.last_day
    assert found.last_day <= found.other_reading


# Vade Mecum 4.2: "le nombre de mois de formation"; "une durée maximale de 6 ans".
@pytest.mark.parametrize(
    ("start", "end", "months", "allowed"),
    [
        ("2026-09-01", "2026-09-01", 1, True),
        ("2026-09-01", "2026-09-30", 1, True),
        ("2026-09-01", "2026-10-01", 2, True),
        ("2026-09-01", "2027-06-30", 10, True),
        ("2026-09-01", "2027-07-01", 11, True),
        ("2026-09-15", "2026-10-14", 1, True),
        ("2026-09-15", "2026-10-15", 2, True),
        ("2026-01-31", "2026-02-28", 1, True),
        ("2026-01-31", "2026-03-01", 2, True),
        ("2026-01-31", "2026-03-30", 2, True),
        ("2026-01-31", "2026-03-31", 3, True),
        ("2026-09-01", "2032-08-30", 72, True),
        ("2026-09-01", "2032-08-31", 72, True),
        ("2026-09-01", "2032-09-01", 73, False),
        ("2024-02-29", "2030-02-28", 72, True),
        ("2024-02-29", "2030-03-01", 73, False),
    ],
)
def test_the_duration(law_book: LawBook, start: str, end: str, months: int, allowed: bool) -> None:
    answer = ask(law_book, "duration", start=start, end=end)
    assert answer.value == answer.outputs["months"] == months
    assert answer.outputs["allowed"] is allowed
    named: list[object] = [dict(one.text.params).get("latest") for one in answer.because]
    assert named.count(answer.outputs["latest_end"]) == (1 if allowed else 2)


@given(st.dates(date(2015, 9, 1), date(2026, 11, 1)), st.integers(0, 3000))
def test_the_months_are_the_fewest_that_hold_the_contract(
    law_book: LawBook, start: date, days: int
) -> None:
    end = start + timedelta(days)
    months = duration_of(end, law_book.on(start)).months
    assert end <= end_of_months(start, months)
    assert months == 1 or end > end_of_months(start, months - 1)
    assert end_of_months(start, months) <= add_months(start, months)


def test_duration_refused_and_unknown(law_book: LawBook) -> None:
    with pytest.raises(Refused) as caught:
        ask(law_book, "duration", start="2026-09-01", end="2026-08-31")
    assert caught.value.field == "end"
    assert not ask(law_book, "duration", start="2015-08-31", end="2016-08-30").known
