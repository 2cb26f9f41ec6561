"""School holidays decide the hours of a month: under a closed one they stay."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.period import Month
from desktop.law.book import LawBook
from desktop.services.employer import (
    add_operator,
    add_referent,
    add_school_holidays,
    change_referent,
    change_school_holiday,
    operators,
    remove_school_holiday,
    school_holidays,
)
from desktop.services.learners import change_contract, contracts, learners
from desktop.services.pay import closed_months, pay_of, reopen_month
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


def test_another_referent_moves_no_closed_month(demo: Workspace) -> None:
    """The demo closed October and March with the holidays of its operator."""
    other = add_operator(demo, "IFAPME Huy", operators(demo)[0].network)
    new = add_referent(demo, other, "Lou", "Roy")
    known = contracts(demo)[0]
    assert known.referent_id is not None
    with pytest.raises(Refused, match="closed with the school holidays"):
        change_contract(demo, known.id, referent_id=new)
    with pytest.raises(Refused, match="closed with the school holidays"):
        change_referent(demo, known.referent_id, operator_id=other)
    days = tuple((one.name, one.period.first, one.period.last) for one in school_holidays(demo))
    add_school_holidays(demo, other, days)
    change_contract(demo, known.id, referent_id=new)
    change_referent(demo, known.referent_id, operator_id=other)
    assert contracts(demo)[0].referent_id == new


def test_another_referent_of_an_open_contract_is_free(demo: Workspace) -> None:
    other = add_operator(demo, "IFAPME Huy", operators(demo)[0].network)
    new = add_referent(demo, other, "Lou", "Roy")
    known = contracts(demo)[0]
    for one in closed_months(demo, known.id):
        reopen_month(demo, known.learner_id, one.month)
    change_contract(demo, known.id, referent_id=new)
    assert contracts(demo)[0].referent_id == new


def test_those_of_open_months_are_changed_as_one_step(demo: Workspace) -> None:
    summer = next(one for one in school_holidays(demo) if one.period.first == date(2026, 7, 4))
    longer = ("Grandes vacances", date(2026, 7, 4), date(2026, 8, 30))
    change_school_holiday(demo, summer.id, summer.operator_id, longer)
    changed = next(one for one in school_holidays(demo) if one.id == summer.id)
    assert (changed.name, changed.period.last) == ("Grandes vacances", date(2026, 8, 30))
    demo.undo()
    assert summer in school_holidays(demo)
    with pytest.raises(Refused, match="before the first") as refused:
        change_school_holiday(demo, summer.id, summer.operator_id, ("", *reversed(longer[1:])))
    assert refused.value.field == "last_day"
    with pytest.raises(Refused, match="not in this file"):
        change_school_holiday(demo, 4711, summer.operator_id, longer)


def test_those_of_a_closed_month_are_not_moved_nor_given_away(demo: Workspace) -> None:
    before = school_holidays(demo)
    other = add_operator(demo, "IFAPME Huy", operators(demo)[0].network)
    carnival = next(one for one in before if one.period.first == date(2026, 2, 16))
    days = (carnival.name, carnival.period.first, carnival.period.last)
    with pytest.raises(Refused, match="closed with the school holidays"):
        change_school_holiday(demo, carnival.id, other, days)
    with pytest.raises(Refused, match="closed with the school holidays"):
        change_school_holiday(demo, carnival.id, carnival.operator_id, EASTER)
    assert school_holidays(demo) == before
    change_school_holiday(demo, carnival.id, carnival.operator_id, ("Carnaval", *days[1:]))
