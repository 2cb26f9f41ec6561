"""A closed month is put right by a difference, with a reason."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.account import account_of
from desktop.services.corrections import (
    begin_correction,
    corrected_months,
    corrections,
    slip_was_issued,
)
from desktop.services.papers import Asked, PrintOrder, issue, prepare
from desktop.services.pay import close_month, closed_month, pay_of
from desktop.services.timetable import note_absence
from desktop.services.workspace import Workspace
from tests.snapshot import snapshot

MARCH = Month(2026, 3)
TODAY = date(2026, 5, 4)
FRENCH = (Translator(Language.FRENCH, CATALOGS),)


def corrected(demo: Workspace, book: LawBook) -> None:
    begin_correction(demo, 1, MARCH, "Absence oubliée", TODAY)
    note_absence(demo, 1, AbsenceKind.AGREED_UNPAID, date(2026, 3, 4), date(2026, 3, 4))
    close_month(demo, book, 1, MARCH, TODAY)


def test_the_difference_is_kept_with_its_reason(demo: Workspace, law_book: LawBook) -> None:
    old = closed_month(demo, 1, MARCH)
    assert old is not None
    begin_correction(demo, 1, MARCH, "Absence oubliée", TODAY)
    (waiting,) = corrections(demo, 1, MARCH)
    assert (waiting.waiting, waiting.before, waiting.lines) == (True, old.gross, ())
    assert closed_month(demo, 1, MARCH) is None
    assert corrected_months(demo, 1) == frozenset()
    note_absence(demo, 1, AbsenceKind.AGREED_UNPAID, date(2026, 3, 4), date(2026, 3, 4))
    close_month(demo, law_book, 1, MARCH, TODAY)
    (found,) = corrections(demo, 1, MARCH)
    # 366,20 a month, 22 scheduled days, one of them not paid: 366,20 × 21 ÷ 22 = 349,55.
    assert (found.before, found.after) == (old.gross, Euro.of("349.55"))
    assert found.reason == "Absence oubliée"
    gross = next(one for one in found.lines if one.name == "gross")
    assert gross.amount == Euro.of("349.55") - old.gross
    assert corrected_months(demo, 1) == {MARCH}


def test_each_step_can_be_undone(demo: Workspace, law_book: LawBook) -> None:
    before = snapshot(demo)
    corrected(demo, law_book)
    for _ in range(3):
        demo.undo()
    assert snapshot(demo) == before
    for _ in range(3):
        demo.redo()
    assert len(corrections(demo, 1, MARCH)) == 1


def test_nothing_changed_is_no_correction(demo: Workspace, law_book: LawBook) -> None:
    begin_correction(demo, 1, MARCH, "Pour voir", TODAY)
    close_month(demo, law_book, 1, MARCH, TODAY)
    assert corrections(demo, 1, MARCH) == ()


def test_a_second_correction_stands_beside_the_first(demo: Workspace, law_book: LawBook) -> None:
    corrected(demo, law_book)
    begin_correction(demo, 1, MARCH, "Encore une", TODAY)
    note_absence(demo, 1, AbsenceKind.AGREED_UNPAID, date(2026, 3, 5), date(2026, 3, 5))
    close_month(demo, law_book, 1, MARCH, TODAY)
    first, second = corrections(demo, 1, MARCH)
    assert second.before == first.after
    assert second.after < second.before


def test_an_open_month_and_an_empty_reason_are_refused(demo: Workspace) -> None:
    with pytest.raises(Refused) as refused:
        begin_correction(demo, 1, MARCH, "  ", TODAY)
    assert refused.value.field == "reason"
    with pytest.raises(Refused, match="not closed"):
        begin_correction(demo, 1, Month(2026, 4), "Absence oubliée", TODAY)


def test_the_slip_names_what_it_corrects(demo: Workspace, law_book: LawBook) -> None:
    assert not slip_was_issued(demo, 1, MARCH)
    slip = issue(demo, law_book, PrintOrder("payslip", FRENCH, 1, MARCH), TODAY)
    assert slip_was_issued(demo, 1, MARCH)
    order = PrintOrder("correction", FRENCH, 1, MARCH)
    with pytest.raises(Refused, match="not corrected"):
        prepare(Asked(demo, law_book, order, TODAY))
    corrected(demo, law_book)
    data = prepare(Asked(demo, law_book, order, TODAY)).data
    assert data["replaces"] == [TODAY.isoformat(), slip.sha256[:16]]
    assert data["reason"] == "Absence oubliée"


def test_the_account_adds_up_to_what_was_kept(demo: Workspace, law_book: LawBook) -> None:
    found = account_of(demo, law_book, 1, 2026, TODAY)
    states = {one.month.number: one.state for one in found.months}
    assert states[3] == "closed"
    assert states[4] == "computed"
    assert states[12] == "coming"
    begun = [one for one in found.months if one.state != "coming"]
    expected = [
        closed.gross if closed else pay_of(demo, law_book, 1, one.month).slip.gross.amount
        for one in begun
        for closed in [closed_month(demo, 1, one.month)]
    ]
    assert [one.amounts["gross"] for one in begun] == expected
    assert found.totals["gross"] == sum((a for a in expected if a is not None), Euro.of("0"))
    corrected(demo, law_book)
    again = account_of(demo, law_book, 1, 2026, TODAY)
    march = next(one for one in again.months if one.month == MARCH)
    assert (march.state, march.amounts["gross"]) == ("corrected", Euro.of("349.55"))


def test_what_is_not_known_is_named_and_not_added(demo: Workspace, law_book: LawBook) -> None:
    found = account_of(demo, law_book, 2, 2025, TODAY)
    for name, months in found.unknown.items():
        by_month = {one.month: one.amounts[name] for one in found.months}
        assert all(by_month[month] is None for month in months)
    days = sum(one.company + one.operator for one in found.months)
    assert days > 150
