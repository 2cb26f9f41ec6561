"""A month in which one contract ends and another begins, and hours under closed months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import HalfDay, PatternKind
from desktop.kernel.week import DayPlan, WeekPlan
from desktop.law.book import LawBook
from desktop.services.learners import add_learner, contracts, sign_contract
from desktop.services.pay import (
    close_month,
    close_months,
    closed_months,
    pay_of,
    reopen_month,
)
from desktop.services.timetable import patterns, remove_pattern, shifts_of, write_day, write_week
from desktop.services.workspace import Workspace

JUNE = Month(2025, 6)
COMPANY = DayPlan(shifts_of([(480, 720), (750, 966)]))
COURSE = DayPlan((), frozenset(HalfDay))
WEEK = WeekPlan((COURSE, COURSE, COMPANY, COMPANY, COMPANY, DayPlan(), DayPlan()))
LATER = date(2026, 7, 1)


@dataclass(frozen=True)
class Ana:
    """A learner with two contracts that meet in the middle of June 2025."""

    workspace: Workspace
    learner: int
    first: int
    second: int


@pytest.fixture
def ana(workspace: Workspace) -> Ana:
    someone = add_learner(workspace, "Ana", "Dupont", date(2006, 1, 1))
    first = sign_contract(workspace, someone, date(2024, 9, 1), date(2025, 6, 14))
    second = sign_contract(workspace, someone, date(2025, 6, 15), date(2026, 6, 30))
    for contract in (first, second):
        write_week(workspace, contract, PatternKind.NORMAL, WEEK)
    return Ana(workspace, someone, first, second)


def test_two_contracts_in_a_month_are_each_paid_their_part(ana: Ana, law_book: LawBook) -> None:
    found = pay_of(ana.workspace, law_book, ana.learner, JUNE)
    assert [line.amount for line in found.pay.lines] == [Euro.of("170.96"), Euro.of("188.06")]
    assert found.pay.gross == Euro.of("359.02")
    assert [one.id for one in found.contracts] == [ana.first, ana.second]
    assert found.contract.id == ana.second
    assert found.period == JUNE.period


def test_the_month_of_one_contract_has_its_days(ana: Ana, law_book: LawBook) -> None:
    found = pay_of(ana.workspace, law_book, ana.learner, Month(2026, 6))
    assert found.period == Period(date(2026, 6, 1), date(2026, 6, 30))
    assert len(found.contracts) == 1


def test_the_month_is_closed_and_opened_for_both(ana: Ana, law_book: LawBook) -> None:
    close_month(ana.workspace, law_book, ana.learner, JUNE, LATER)
    kept = [
        (row.contract_id, row.gross)
        for one in contracts(ana.workspace, ana.learner)
        for row in closed_months(ana.workspace, one.id)
    ]
    assert kept == [(ana.first, Euro.of("170.96")), (ana.second, Euro.of("188.06"))]
    found = pay_of(ana.workspace, law_book, ana.learner, JUNE)
    assert found.closed is not None
    assert found.closed.gross == Euro.of("359.02")
    with pytest.raises(Refused, match="closed already"):
        close_month(ana.workspace, law_book, ana.learner, JUNE, LATER)
    reopen_month(ana.workspace, ana.second, JUNE)
    assert pay_of(ana.workspace, law_book, ana.learner, JUNE).closed is None
    with pytest.raises(Refused, match="is not closed"):
        reopen_month(ana.workspace, ana.first, JUNE)


def test_a_month_closed_for_one_contract_is_closed_for_the_other(
    ana: Ana, law_book: LawBook
) -> None:
    close_months(ana.workspace, law_book, ana.first, JUNE, LATER)
    assert pay_of(ana.workspace, law_book, ana.learner, JUNE).closed is None
    close_month(ana.workspace, law_book, ana.learner, JUNE, LATER)
    assert len(closed_months(ana.workspace, ana.second)) == 1
    assert len(closed_months(ana.workspace, ana.first)) == 10


def test_neither_is_closed_before_the_second_has_ended_its_month(
    ana: Ana, law_book: LawBook
) -> None:
    with pytest.raises(Refused, match="has not ended"):
        close_month(ana.workspace, law_book, ana.learner, JUNE, date(2025, 6, 20))
    assert closed_months(ana.workspace, ana.first) == ()


def test_hours_of_closed_months_stay(ana: Ana, law_book: LawBook) -> None:
    close_months(ana.workspace, law_book, ana.second, Month(2025, 9), LATER)
    changed = WeekPlan((COMPANY,) * 5 + (DayPlan(),) * 2)
    with pytest.raises(Refused, match="Let the new hours begin in a later month"):
        write_week(ana.workspace, ana.second, PatternKind.NORMAL, changed)
    with pytest.raises(Refused, match="closed with the hours"):
        write_day(ana.workspace, ana.second, PatternKind.NORMAL, 5, COMPANY)
    with pytest.raises(Refused, match="closed with the hours"):
        write_week(ana.workspace, ana.second, PatternKind.NORMAL, changed, date(2025, 9, 30))
    (known,) = patterns(ana.workspace, ana.second)
    with pytest.raises(Refused, match="closed with the hours"):
        remove_pattern(ana.workspace, known.id)
    assert patterns(ana.workspace, ana.second) == (known,)


def test_hours_of_later_months_may_change(ana: Ana, law_book: LawBook) -> None:
    close_months(ana.workspace, law_book, ana.second, Month(2025, 9), LATER)
    before = pay_of(ana.workspace, law_book, ana.learner, Month(2025, 9)).pay
    changed = WeekPlan((COMPANY,) * 5 + (DayPlan(),) * 2)
    write_week(ana.workspace, ana.second, PatternKind.NORMAL, WEEK)  # the same: nothing changes
    write_week(ana.workspace, ana.second, PatternKind.NORMAL, changed, date(2025, 10, 1))
    # Weeks for school holidays touch no closed month while none has any.
    write_week(ana.workspace, ana.second, PatternKind.SCHOOL_HOLIDAYS, changed, date(2025, 10, 1))
    added = patterns(ana.workspace, ana.second)[1]
    assert pay_of(ana.workspace, law_book, ana.learner, Month(2025, 9)).pay == before
    remove_pattern(ana.workspace, added.id)
    assert len(patterns(ana.workspace, ana.second)) == 2


def test_reopened_months_let_their_hours_change(ana: Ana, law_book: LawBook) -> None:
    close_months(ana.workspace, law_book, ana.second, JUNE, LATER)
    reopen_month(ana.workspace, ana.second, JUNE)
    write_day(ana.workspace, ana.second, PatternKind.NORMAL, 5, COMPANY)
