"""A contract is not changed from under what was noted, closed or agreed within it."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import text

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind, Level
from desktop.services.learners import (
    agree_amount,
    change_contract,
    contract,
    reach_level,
    sign_contract,
)
from desktop.services.pay import closed_months
from desktop.services.timetable import absences, note_absence
from desktop.services.workspace import Workspace


def refusal(workspace: Workspace, contract_id: int, **changes: object) -> str:
    with pytest.raises(Refused) as refused:
        change_contract(workspace, contract_id, **changes)
    return refused.value.reason.msgid


def demo_free(workspace: Workspace, absence_id: int) -> None:
    with workspace.changing(T("Remove a level")) as session:
        session.execute(text("DELETE FROM absence WHERE id = :id"), {"id": absence_id})


def test_an_absence_stays_within(demo: Workspace) -> None:
    known = contract(demo, 1)
    note_absence(demo, 1, AbsenceKind.ILLNESS, date(2026, 9, 7), date(2026, 9, 8))
    said = refusal(demo, 1, last_day=date(2026, 9, 7))
    assert said.startswith("The absence from")
    said = refusal(demo, 1, ended_on=date(2026, 9, 7))
    assert said.startswith("The absence from")
    assert contract(demo, 1) == known


def test_a_closed_month_keeps_its_days(demo: Workspace) -> None:
    for found in absences(demo, 1):
        demo_free(demo, found.id)
    last = closed_months(demo, 1)[-1].month
    ended = last.first.replace(day=27)
    assert refusal(demo, 1, ended_on=ended).startswith("{month} is closed")
    assert refusal(demo, 1, first_day=date(2024, 9, 3)).startswith("{month} is closed")


def test_a_level_or_amount_does_not_begin_after_the_end(demo: Workspace) -> None:
    agree_amount(demo, 1, date(2027, 1, 1), Euro.of("400"))
    assert refusal(demo, 1, last_day=date(2026, 12, 31)).startswith("A level or an amount")


def test_a_closed_month_keeps_its_level_and_amount(demo: Workspace) -> None:
    last: Month = closed_months(demo, 1)[-1].month
    with pytest.raises(Refused):
        reach_level(demo, 1, last.last, Level.C)
    with pytest.raises(Refused):
        agree_amount(demo, 1, last.last, Euro.of("900"))
    agree_amount(demo, 1, last.plus(1).first, Euro.of("900"))


def test_a_contract_that_ended_early_changes_beside_the_next(demo: Workspace) -> None:
    known = contract(demo, 3)
    assert known.ended_on is not None
    sign_contract(demo, known.learner_id, date(2026, 2, 2), date(2027, 6, 30))
    change_contract(demo, 3, trade="Chocolatier")
    assert contract(demo, 3).trade == "Chocolatier"


def test_what_the_file_cannot_hold_is_refused_in_a_sentence(demo: Workspace) -> None:
    with pytest.raises(Refused), demo.changing(T("Change the contract")) as session:
        session.execute(text("UPDATE contract SET last_day = '1999-01-01' WHERE id = 1"))
