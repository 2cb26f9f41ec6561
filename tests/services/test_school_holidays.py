"""School holidays decide the hours of a month: under a closed one they stay."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.period import Month
from desktop.law.book import LawBook
from desktop.services.employer import (
    add_operator,
    add_school_holidays,
    operators,
    remove_school_holiday,
    school_holidays,
)
from desktop.services.learners import contracts, learners
from desktop.services.pay import pay_of, reopen_month
from desktop.services.workspace import Workspace

EASTER = ("Vacances", date(2026, 3, 9), date(2026, 3, 20))  # in March, which is closed


def test_new_ones_under_a_closed_month_are_refused(demo: Workspace) -> None:
    operator = operators(demo)[0].id
    before = school_holidays(demo)
    with pytest.raises(Refused, match="closed with the school holidays"):
        add_school_holidays(demo, operator, (EASTER,))
    assert school_holidays(demo) == before


def test_those_of_a_closed_month_cannot_be_removed(demo: Workspace, law_book: LawBook) -> None:
    before = school_holidays(demo)
    pays = pay_of(demo, law_book, 1, Month(2026, 2)).pay
    carnival = next(one for one in before if one.period.first == date(2026, 2, 16))
    with pytest.raises(Refused, match="closed with the school holidays"):
        remove_school_holiday(demo, carnival.id)
    assert school_holidays(demo) == before
    assert pay_of(demo, law_book, 1, Month(2026, 2)).pay == pays


def test_those_of_open_months_change(demo: Workspace) -> None:
    operator = operators(demo)[0].id
    summer = next(one for one in school_holidays(demo) if one.period.first == date(2026, 7, 4))
    remove_school_holiday(demo, summer.id)
    assert summer not in school_holidays(demo)
    add_school_holidays(demo, operator, (("Été", date(2026, 7, 4), date(2026, 8, 30)),))
    add_school_holidays(demo, operator, (("Déjà là", date(2026, 2, 16), date(2026, 2, 20)),))


def test_another_operator_concerns_no_contract(demo: Workspace) -> None:
    other = add_operator(demo, "IFAPME Huy", operators(demo)[0].network)
    add_school_holidays(demo, other, (EASTER,))
    (added,) = school_holidays(demo, other)
    remove_school_holiday(demo, added.id)
    assert school_holidays(demo, other) == ()


def test_a_reopened_month_lets_them_change(demo: Workspace) -> None:
    for person in learners(demo):
        for known in contracts(demo, person.id):
            if known.period.last >= EASTER[1]:
                reopen_month(demo, known.id, Month(2026, 3))
    add_school_holidays(demo, operators(demo)[0].id, (EASTER,))
