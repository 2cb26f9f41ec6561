"""Putting a closed month right by a difference, with a reason."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import ClosedMonth, IssuedPaper, PayCorrection
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.services.correcting import AFTER, BEFORE, begin
from desktop.services.month_slip import Kept, kept_slip
from desktop.services.pay import closed_month, running_in
from desktop.services.rows import get, required
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure of the slip before and after; None where it was not known."""

    name: str
    before: Euro | None
    after: Euro | None

    @property
    def amount(self) -> Euro | None:
        """What was too little; below zero what was too much."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class CorrectionFacts:
    """A correction of a closed month.

    Attributes:
        before: The gross of the contract when the month was closed.
        after: Its gross now.
        waiting: Whether the month is still open for it.
        lines: The figures of the slip that changed; none while it waits.
    """

    id: int
    contract_id: int
    month: Month
    corrected_on: date
    reason: str
    before: Euro
    after: Euro
    waiting: bool
    lines: tuple[Difference, ...]


def corrections(workspace: Workspace, learner_id: int, month: Month) -> tuple[CorrectionFacts, ...]:
    """Return the corrections of a learner's month, oldest first."""
    every = workspace.once("corrections", _read)
    ids = {one.id for one in running_in(workspace, learner_id, month)}
    return tuple(one for one in every if one.contract_id in ids and one.month == month)


def corrected_months(workspace: Workspace, contract_id: int) -> frozenset[Month]:
    """Return the months of a contract that were corrected."""
    every = workspace.once("corrections", _read)
    return frozenset(
        one.month for one in every if one.contract_id == contract_id and not one.waiting
    )


def slip_was_issued(workspace: Workspace, learner_id: int, month: Month) -> bool:
    """Return whether a payslip of the month was issued: then it is not reopened, but corrected."""
    ids = [one.id for one in running_in(workspace, learner_id, month)]
    query = select(IssuedPaper.id).where(
        IssuedPaper.kind == "payslip",
        IssuedPaper.month == month,
        IssuedPaper.contract_id.in_(ids),
    )
    with workspace.reading() as session:
        return session.scalars(query).first() is not None


def begin_correction(
    workspace: Workspace, learner_id: int, month: Month, reason: str, today: date
) -> None:
    """Open a closed month to put it right; what it gave is kept.

    Once it is closed again the difference is the correction.

    Raises:
        Refused: The month is not closed, or the reason is missing.
    """
    why = required(reason, "reason")
    closed = [
        row
        for known in running_in(workspace, learner_id, month)
        if (row := closed_month(workspace, known.id, month)) is not None
    ]
    if not closed:
        raise Refused(T("{month} is not closed.", month=month))
    with workspace.changing(T("Correct {month}", month=month)) as session:
        begin(session, [get(session, ClosedMonth, row.id) for row in closed], why, today)


def _read(session: Session) -> tuple[CorrectionFacts, ...]:
    rows = session.scalars(select(PayCorrection).order_by(PayCorrection.id))
    return tuple(_facts(row) for row in rows)


def _facts(row: PayCorrection) -> CorrectionFacts:
    data = json.loads(row.data)
    waiting = AFTER not in data
    lines = () if waiting else _lines(kept_slip([data[BEFORE]]), kept_slip([data[AFTER]]))
    return CorrectionFacts(
        row.id,
        row.contract_id,
        row.month,
        row.corrected_on,
        row.reason,
        row.before,
        row.after,
        waiting,
        lines,
    )


def _lines(before: Kept | None, after: Kept | None) -> tuple[Difference, ...]:
    if before is None or after is None:
        return ()
    names = dict.fromkeys([*before, *after])
    found = (Difference(name, before.get(name), after.get(name)) for name in names)
    return tuple(one for one in found if one.before != one.after)
