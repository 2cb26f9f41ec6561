"""A month in which one contract ends and another begins."""

from __future__ import annotations

from datetime import date

from desktop.kernel.period import Month
from desktop.law.book import LawBook
from desktop.services.learners import add_learner, sign_contract
from desktop.services.pay import pay_of
from desktop.services.workspace import Workspace


def test_two_contracts_in_a_month_are_not_paid_as_one(
    workspace: Workspace, law_book: LawBook
) -> None:
    someone = add_learner(workspace, "Ana", "Dupont", date(2006, 1, 1))
    sign_contract(workspace, someone, date(2024, 9, 1), date(2025, 6, 15))
    sign_contract(workspace, someone, date(2025, 6, 16), date(2026, 6, 30))

    found = pay_of(workspace, law_book, someone, Month(2025, 6)).pay

    assert found.gross is None
    assert found.lines == ()
    assert "Two contracts" in found.unknown[0].text.msgid
