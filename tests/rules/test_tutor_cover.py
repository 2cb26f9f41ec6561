"""Who follows a learner on a day in the company."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.period import Period
from desktop.rules.tutor_cover import Away, Cover, followed_on

MARC, LEA, TOM = 1, 2, 3
MAY = Period(date(2026, 5, 4), date(2026, 5, 8))


def gone(tutor: int, deputy: int | None = None, period: Period = MAY) -> Away:
    return Away(tutor * 10, tutor, period, deputy)


@pytest.mark.parametrize(
    ("tutor", "away", "cover", "by"),
    [
        (MARC, (), Cover.TUTOR, MARC),
        (None, (), Cover.NOBODY, None),
        (MARC, (gone(MARC),), Cover.NOBODY, None),
        (MARC, (gone(MARC, LEA),), Cover.DEPUTY, LEA),
        (MARC, (gone(LEA),), Cover.TUTOR, MARC),
        (MARC, (gone(MARC, LEA), gone(LEA)), Cover.NOBODY, None),  # both are away
        (MARC, (gone(MARC, LEA), gone(LEA, TOM)), Cover.NOBODY, None),  # Tom stands in for Lea
        (MARC, (gone(MARC, LEA), gone(MARC)), Cover.DEPUTY, LEA),  # noted twice, once with one
    ],
)
def test_the_tutor_a_deputy_or_nobody(
    tutor: int | None, away: tuple[Away, ...], cover: Cover, by: int | None
) -> None:
    found = followed_on(MAY.first, tutor, away)
    assert (found.cover, found.by) == (cover, by)
    assert (found.away is None) == (cover is Cover.TUTOR or tutor is None)


def test_from_the_first_day_to_the_last() -> None:
    away = (gone(MARC),)
    days = [date(2026, 5, 3), MAY.first, MAY.last, date(2026, 5, 9)]
    assert [followed_on(day, MARC, away).cover for day in days] == [
        Cover.TUTOR,
        Cover.NOBODY,
        Cover.NOBODY,
        Cover.TUTOR,
    ]
