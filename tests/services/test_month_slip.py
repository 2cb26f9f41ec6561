"""The slip of a month in the file, and what is kept of it when the month is closed."""

from __future__ import annotations

import json
from datetime import date

import pytest
from sqlalchemy import select

from db.models import ClosedMonth
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import HalfDay, PatternKind, TravelMode
from desktop.kernel.week import DayPlan, WeekPlan
from desktop.law.book import LawBook
from desktop.services.employer import change_company
from desktop.services.learners import add_learner, change_contract, contracts, sign_contract
from desktop.services.pay import close_month, close_months, closed_month, pay_of, reopen_month
from desktop.services.supplement import note_extra_hours, note_travel
from desktop.services.timetable import shifts_of, write_week
from desktop.services.workspace import Workspace

APRIL, MARCH = Month(2026, 4), Month(2026, 3)
MICHAL = 2


def data_of(workspace: Workspace, contract_id: int, month: Month) -> str:
    query = select(ClosedMonth.data).where(
        ClosedMonth.contract_id == contract_id, ClosedMonth.month == month
    )
    with workspace.reading() as session:
        return session.scalars(query).one()


def test_the_demo_by_hand(demo: Workspace, law_book: LawBook) -> None:
    """April 2026 of an employee of 23 at level B, with 1 h 30 on a Friday and a bicycle."""
    found = pay_of(demo, law_book, MICHAL, APRIL)
    amounts = {
        name: None if one.amount is None else one.amount.plain()
        for name, one in found.slip.figures.items()
    }
    assert amounts == {
        "gross": "532.73",
        "overtime": "7.18",  # 525.55 × 3 ÷ 13 ÷ 38 × 1.5 × 150 %
        "contribution": "69.63",  # 532.73 × 13.07 %
        "bonus": "216.19",  # (125.04 + 168.62) × 0.7362; 123 h 06 of 167 h 12
        "due": "0.00",
        "taxable": "532.73",
        "withholding": "0.00",
        "net": "532.73",
        "travel": "40.32",  # 2 × 4.2 km × 16 days × 0.30
        "paid": "573.05",
    }
    assert found.kept is None


def test_a_closed_month_keeps_its_slip(demo: Workspace, law_book: LawBook, today: date) -> None:
    before = pay_of(demo, law_book, MICHAL, APRIL).slip
    close_month(demo, law_book, MICHAL, APRIL, today)
    found = pay_of(demo, law_book, MICHAL, APRIL)
    assert found.closed is not None
    assert found.closed.gross == before.gross.amount
    assert found.kept == {name: one.amount for name, one in before.figures.items()}
    (known,) = contracts(demo, MICHAL)
    with pytest.raises(Refused, match="is closed"):
        note_extra_hours(demo, known.id, date(2026, 4, 17), 0)
    reopen_month(demo, known.id, APRIL)
    assert pay_of(demo, law_book, MICHAL, APRIL).kept is None


def test_what_is_not_known_is_kept_as_such(demo: Workspace, law_book: LawBook) -> None:
    found = pay_of(demo, law_book, 1, Month(2025, 3))
    assert found.kept is not None
    assert found.kept["withholding"] is None  # the free income of 2025 was not found
    assert found.kept["gross"] == found.pay.gross


def test_months_closed_before_slips_were_kept_are_read_as_before(
    demo: Workspace, law_book: LawBook
) -> None:
    (known,) = contracts(demo, MICHAL)
    lines = json.loads(data_of(demo, known.id, MARCH))["lines"]
    with demo.changing(T("Close {month}", month=MARCH)) as session:
        row = session.scalars(
            select(ClosedMonth).where(
                ClosedMonth.contract_id == known.id, ClosedMonth.month == MARCH
            )
        ).one()
        row.data = json.dumps(lines)
    found = pay_of(demo, law_book, MICHAL, MARCH)
    assert found.kept is None
    assert found.closed == closed_month(demo, known.id, MARCH)
    assert data_of(demo, known.id, MARCH) == json.dumps(lines)


def test_extra_hours_without_an_agreement_keep_the_month_open(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    (known,) = contracts(demo, MICHAL)
    note_extra_hours(demo, known.id, date(2026, 4, 23), 60)
    with pytest.raises(Refused, match="the extra hours in it are not known"):
        close_month(demo, law_book, MICHAL, APRIL, today)
    note_extra_hours(
        demo, known.id, date(2026, 4, 23), 60, reason="Fête", agreed_on=date(2026, 4, 22)
    )
    close_month(demo, law_book, MICHAL, APRIL, today)
    assert closed_month(demo, known.id, APRIL) is not None


@pytest.mark.parametrize(
    ("mode", "price", "share", "amount"),
    [
        (TravelMode.FLAT, "49.00", None, "35.18"),  # 71.8 %
        (TravelMode.TRAIN, None, "43.00", "43.00"),  # the row of the table
        (TravelMode.BY_DISTANCE, "50.00", "43.00", "37.50"),  # at most 75 % of the price
        (TravelMode.PRIVATE, None, "20.00", "20.00"),  # what the company agreed
        (TravelMode.PRIVATE, None, None, "0.00"),
        (TravelMode.BICYCLE, None, "60.00", "60.00"),  # the agreement gives more
        (TravelMode.TRAIN, None, None, None),
    ],
)
def test_each_way_of_travelling(
    demo: Workspace,
    law_book: LawBook,
    mode: TravelMode,
    price: str | None,
    share: str | None,
    amount: str | None,
) -> None:
    (known,) = contracts(demo, MICHAL)
    note_travel(
        demo,
        known.id,
        date(2026, 4, 1),
        mode,
        42 if mode is TravelMode.BICYCLE else 130,
        monthly_price=Euro.of(price) if price else None,
        employer_share=Euro.of(share) if share else None,
    )
    slip = pay_of(demo, law_book, MICHAL, APRIL).slip
    assert slip.travel.amount == (Euro.of(amount) if amount else None)
    assert slip.net.amount == Euro.of("532.73")
    assert (slip.paid.amount is None) == (amount is None)


def test_construction_has_its_own_bicycle(demo: Workspace, law_book: LawBook) -> None:
    (known,) = contracts(demo, MICHAL)
    before = pay_of(demo, law_book, MICHAL, APRIL).slip.travel.amount
    change_contract(demo, known.id, joint_committee="124")
    assert pay_of(demo, law_book, MICHAL, APRIL).slip.travel.amount != before
    change_contract(demo, known.id, joint_committee="")
    change_company(demo, joint_committee="124.01")
    assert pay_of(demo, law_book, MICHAL, APRIL).slip.travel.amount != before


def test_a_way_without_its_distance_is_not_known(demo: Workspace, law_book: LawBook) -> None:
    (known,) = contracts(demo, MICHAL)
    note_travel(demo, known.id, date(2026, 4, 1), TravelMode.BICYCLE, 0)
    assert pay_of(demo, law_book, MICHAL, APRIL).slip.travel.amount is None


def test_the_way_of_a_closed_month_stays(demo: Workspace, law_book: LawBook) -> None:
    (known,) = contracts(demo, MICHAL)
    with pytest.raises(Refused, match="is closed"):
        note_travel(demo, known.id, date(2026, 3, 31), TravelMode.BICYCLE, 50)
    reopen_month(demo, known.id, MARCH)
    note_travel(demo, known.id, date(2026, 3, 1), TravelMode.BICYCLE, 50)
    assert pay_of(demo, law_book, MICHAL, MARCH).slip.travel.amount
    assert pay_of(demo, law_book, MICHAL, APRIL).slip.travel.amount == Euro.of("40.32")


def test_two_contracts_closed_apart_keep_no_slip_of_the_month(
    workspace: Workspace, law_book: LawBook
) -> None:
    june, later = Month(2025, 6), date(2026, 7, 1)
    someone = add_learner(workspace, "Ana", "Dupont", date(2008, 1, 1))
    days = (date(2024, 9, 1), date(2025, 6, 14)), (date(2025, 6, 15), date(2026, 6, 30))
    work = DayPlan(shifts_of([(480, 720), (750, 966)]))
    course = DayPlan((), frozenset(HalfDay))
    week = WeekPlan((course, course, work, work, work, DayPlan(), DayPlan()))
    numbers = [sign_contract(workspace, someone, first, last) for first, last in days]
    for number in numbers:
        write_week(workspace, number, PatternKind.NORMAL, week)
    close_months(workspace, law_book, numbers[0], june, later)
    assert pay_of(workspace, law_book, someone, june).kept is None
    close_month(workspace, law_book, someone, june, later)
    found = pay_of(workspace, law_book, someone, june)
    assert found.closed is not None
    assert found.kept is None
    reopen_month(workspace, numbers[0], june)
    close_month(workspace, law_book, someone, june, later)
    together = pay_of(workspace, law_book, someone, june)
    assert together.kept is not None
    assert together.kept["gross"] == together.pay.gross
    assert together.kept["due"] == ZERO
