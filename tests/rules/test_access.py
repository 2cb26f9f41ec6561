"""Who may conclude: sixteen or fifteen, not yet twenty-five, until the year of twenty-six."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.law.book import LawBook, NoLawInForce
from desktop.rules.access import Candidate, access_of
from desktop.services.calculators import calculate


def conclude(book: LawBook, birth: str, on: str, **more: Any) -> Answer:
    return calculate("access.conclude", {"birth": birth, "on": on, **more}, book).answer


# Vade Mecum, point 2: "Avoir au minimum 15 ans accomplis et avoir suivi au moins les 2 premières
# années […] ou Avoir 16 ans sans condition d'études".
@pytest.mark.parametrize(
    ("birth", "on", "years", "allowed"),
    [
        pytest.param("2011-09-02", "2026-09-01", 2, False, id="the day before 15"),
        pytest.param("2011-09-01", "2026-09-01", 2, True, id="15 that day, two years"),
        pytest.param("2011-09-01", "2026-09-01", 3, True, id="15 that day, three years"),
        pytest.param("2011-09-01", "2026-09-01", 1, False, id="15 that day, one year"),
        pytest.param("2011-09-01", "2026-09-01", 0, False, id="15 that day, no year"),
        pytest.param("2010-09-02", "2026-09-01", 1, False, id="the day before 16, one year"),
        pytest.param("2010-09-01", "2026-09-01", 1, True, id="16 that day, one year"),
        pytest.param("2010-09-01", "2026-09-01", None, True, id="16 that day, no condition"),
        pytest.param("2012-02-29", "2027-02-28", 2, False, id="29 February: not yet 15"),
        pytest.param("2012-02-29", "2027-03-01", 2, True, id="29 February: 15 on 1 March"),
    ],
)
def test_the_least_age(
    law_book: LawBook, birth: str, on: str, years: int | None, allowed: bool
) -> None:
    assert conclude(law_book, birth, on, secondary_years=years).value is allowed


# Vade Mecum, point 2: "ne doit pas avoir atteint l'âge de 25 ans au moment de la conclusion".
@pytest.mark.parametrize(
    ("birth", "on", "allowed"),
    [
        ("2001-09-02", "2026-09-01", True),
        ("2001-09-01", "2026-09-01", False),
        ("2001-08-31", "2026-09-01", False),
        pytest.param("2000-02-29", "2025-02-28", True, id="29 February: still 24"),
        pytest.param("2000-02-29", "2025-03-01", False, id="29 February: 25 on 1 March"),
    ],
)
def test_not_yet_twenty_five(law_book: LawBook, birth: str, on: str, allowed: bool) -> None:
    assert conclude(law_book, birth, on).value is allowed


@pytest.mark.parametrize(
    ("birth", "latest"),
    [("2008-01-01", "2034-12-31"), ("2008-12-31", "2034-12-31"), ("2008-02-29", "2034-12-31")],
)
def test_until_the_end_of_the_year_of_twenty_six(
    law_book: LawBook, birth: str, latest: str
) -> None:
    outputs = conclude(law_book, birth, "2026-09-01").outputs
    assert outputs["latest_end"] == date.fromisoformat(latest)


# law.md 8: the limit of 25 is lifted for listed rare trades from 2017-08-01.
@pytest.mark.parametrize(
    ("on", "rare", "allowed", "flagged"),
    [
        ("2017-07-31", True, False, False),
        ("2017-08-01", True, True, True),
        ("2017-08-01", False, False, False),
        ("2016-03-01", False, False, False),
        ("2026-09-01", True, True, True),
    ],
)
def test_rare_trades(law_book: LawBook, on: str, rare: bool, allowed: bool, flagged: bool) -> None:
    birth = f"{int(on[:4]) - 25}-01-01"
    answer = conclude(law_book, birth, on, rare_trade=rare)
    assert answer.value is allowed
    assert answer.outputs["flagged"] is flagged
    assert answer.outputs["latest_end"] == date(int(on[:4]) + 1, 12, 31)


def test_a_rare_trade_changes_nothing_for_the_young(law_book: LawBook) -> None:
    answer = conclude(law_book, "2008-01-01", "2026-09-01", rare_trade=True)
    assert answer.value is True
    assert answer.outputs["flagged"] is False
    assert answer.outputs["allowed_until"] is None
    assert conclude(law_book, "2013-01-01", "2026-09-01", rare_trade=True).value is False


def test_an_end_that_is_past_is_not_given(law_book: LawBook) -> None:
    answer = conclude(law_book, "1990-01-01", "2026-09-01", rare_trade=True)
    assert answer.value is True
    assert answer.outputs["latest_end"] is None
    assert any("ended at the latest" in one.text.msgid for one in answer.because)


@pytest.mark.parametrize(
    ("birth", "years", "days"),
    [
        pytest.param("2011-03-10", 1, ["2027-03-10", "2026-03-10"], id="16, or 15 with two years"),
        pytest.param("2012-03-10", 2, ["2027-03-10"], id="15 with two years"),
    ],
)
def test_a_refusal_names_the_day_that_passes(
    law_book: LawBook, birth: str, years: int, days: list[str]
) -> None:
    answer = conclude(law_book, birth, "2026-09-01", secondary_years=years)
    assert answer.value is False
    named = [dict(one.text.params).get("start") for one in answer.because]
    assert [day for day in named if day] == [date.fromisoformat(day) for day in days]


@given(st.dates(date(1995, 1, 1), date(2015, 12, 31)), st.integers(0, 4))
def test_allowed_between_the_two_days(law_book: LawBook, birth: date, years: int) -> None:
    law = law_book.on(date(2026, 9, 1))
    found = access_of(Candidate(birth, years), law)
    assert found.allowed_until is not None
    assert found.allowed == (found.allowed_from <= law.day <= found.allowed_until)
    before, after = found.allowed_from - timedelta(1), found.allowed_until + timedelta(1)
    for day, allowed in ((before, False), (after, False), (found.allowed_until, True)):
        if date(2015, 9, 1) <= day <= date(2027, 11, 22):
            assert access_of(Candidate(birth, years), law_book.on(day)).allowed is allowed


def test_refused_by_name(law_book: LawBook) -> None:
    with pytest.raises(Refused) as caught:
        conclude(law_book, "2027-01-01", "2026-09-01")
    assert caught.value.field == "birth"
    with pytest.raises(Refused) as caught:
        conclude(law_book, "2011-01-01", "2026-09-01")
    assert caught.value.field == "secondary_years"
    for wrong in ("-1", "two"):
        with pytest.raises(Refused) as caught:
            conclude(law_book, "2011-01-01", "2026-09-01", secondary_years=wrong)
        assert caught.value.field == "secondary_years"


def test_unknown_before_the_scheme_and_long_after(law_book: LawBook) -> None:
    assert not conclude(law_book, "1998-01-01", "2015-08-31").known
    assert conclude(law_book, "1998-01-01", "2015-09-01").value is True
    assert not conclude(law_book, "2010-01-01", "2027-11-23").known
    with pytest.raises(NoLawInForce):
        access_of(Candidate(date(1998, 1, 1)), law_book.on(date(2015, 8, 31)))
