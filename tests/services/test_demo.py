"""The demo employer."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import Level, Regime
from desktop.law.book import LawBook
from desktop.rules.majority import is_minor
from desktop.services.demo import write_demo
from desktop.services.exchange import export_file
from desktop.services.learners import contracts, learners
from desktop.services.pay import closed_months, pay_of
from desktop.services.slip import slip_record
from desktop.services.workspace import Workspace


def test_it_is_always_the_same(demo: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "again.tandem"
    write_demo(path)
    again = Workspace.open(path)
    assert export_file(again) == export_file(demo)
    again.close()


def test_a_larger_one_is_of_the_same_kind(tmp_path: Path) -> None:
    write_demo(tmp_path / "large.tandem", learners=5, years=4)
    large = Workspace.open(tmp_path / "large.tandem")
    assert len(learners(large)) == 5
    assert contracts(large, 4)[0].first_day == date(2022, 9, 1)
    large.close()


@pytest.mark.parametrize(("count", "years"), [(1, 1), (4, 3), (5, 3), (8, 2), (3, 7)])
def test_any_size_can_be_written(tmp_path: Path, count: int, years: int) -> None:
    write_demo(tmp_path / "demo.tandem", learners=count, years=years)
    workspace = Workspace.open(tmp_path / "demo.tandem")
    assert len(learners(workspace)) == count
    workspace.close()


@pytest.mark.parametrize(("count", "years"), [(0, 2), (3, 0), (3, 11), (-1, -1)])
def test_numbers_that_make_no_demo_are_refused(tmp_path: Path, count: int, years: int) -> None:
    with pytest.raises(Refused):
        write_demo(tmp_path / "no.tandem", learners=count, years=years)
    assert not list(tmp_path.iterdir())


def test_does_not_write_over_a_file(demo: Workspace) -> None:
    before = demo.path.read_bytes()
    with pytest.raises(Refused):
        write_demo(demo.path)
    assert demo.path.read_bytes() == before


def test_who_is_in_it(demo: Workspace, law_book: LawBook, today: date) -> None:
    yasmine, michal, ionut = learners(demo)
    law = law_book.on(today)
    assert is_minor(yasmine.birth_date, law)
    assert not is_minor(michal.birth_date, law)
    assert set("şłőț") <= set(export_file(demo))
    (running,) = contracts(demo, michal.id)
    assert running.regime is Regime.EMPLOYEE
    assert running.first_day.day == 15
    assert running.levels[-1].level is Level.B
    assert running.levels[-1].since.day == 17
    (ended,) = contracts(demo, ionut.id)
    assert ended.period.last < today
    assert closed_months(demo, running.id)[-1].month == Month(2026, 3)


def test_what_was_closed_comes_out_again(demo: Workspace, law_book: LawBook) -> None:
    for found in contracts(demo):
        for closed in closed_months(demo, found.id):
            assert pay_of(demo, law_book, found.learner_id, closed.month).pay.gross == closed.gross


def test_the_april_of_the_story(demo: Workspace, law_book: LawBook) -> None:
    found = pay_of(demo, law_book, 1, Month(2026, 4))
    (line,) = found.pay.lines
    assert (line.paid_days, line.of_days) == (Decimal(17), Decimal(22))
    assert line.monthly.plain() == "372.27"
    assert line.amount.plain() == "287.66"
    record = slip_record(demo, found)
    assert json.loads(json.dumps(record)) == record
    parts = ("company_days", "operator_days", "holiday_days", "paid_absence_days")
    assert sum(Decimal(str(record[part])) for part in parts) == 17
