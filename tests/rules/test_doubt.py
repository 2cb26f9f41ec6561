"""What is not read in a published source is marked where it decides."""

from __future__ import annotations

import pytest

from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind, DayKind, ShareBasis
from desktop.law.book import LawBook
from desktop.rules.month import days_of
from tests.rules.build import away, plain_terms


@pytest.mark.parametrize(
    ("first", "last", "second", "doubtful"),
    [
        pytest.param("2025-01-06", "2025-01-10", "2025-01-20", False, id="14 days, published"),
        pytest.param("2026-01-05", "2026-01-09", "2026-02-16", True, id="within 8 weeks"),
        pytest.param("2026-01-05", "2026-01-09", "2026-03-30", False, id="after 8 weeks"),
    ],
)
def test_a_relapse_of_2026_is_our_reading(
    law_book: LawBook, first: str, last: str, second: str, doubtful: bool
) -> None:
    terms = plain_terms(
        absences=(
            away(AbsenceKind.ILLNESS, first, last),
            away(AbsenceKind.ILLNESS, second, second),
        )
    )
    days = days_of(terms, Month.parse(second[:7]), law_book)
    (day,) = [facts for facts in days if facts.day.isoformat() == second]
    assert day.unverified is doubtful


def test_a_holiday_within_an_illness_rests_on_memory(law_book: LawBook) -> None:
    terms = plain_terms(absences=(away(AbsenceKind.ILLNESS, "2025-04-14", "2025-04-25"),))
    days = days_of(terms, Month(2025, 4), law_book)
    assert [facts.day.day for facts in days if facts.unverified] == [21]


@pytest.mark.parametrize(
    ("basis", "doubtful"), [(ShareBasis.SCHEDULED, []), (ShareBasis.CALENDAR, [21])]
)
def test_a_holiday_nobody_works_is_in_doubt_only_by_the_calendar(
    law_book: LawBook, basis: ShareBasis, doubtful: list[int]
) -> None:
    terms = plain_terms(
        absences=(away(AbsenceKind.SCHOOL_LEAVE, "2024-07-15", "2024-07-21"),), share_basis=basis
    )
    days = days_of(terms, Month(2024, 7), law_book)
    assert [facts.day.day for facts in days if facts.unverified] == doubtful
    sunday = days[20]
    assert sunday.kind is DayKind.HOLIDAY
    assert (sunday.within is not None) is bool(doubtful)
