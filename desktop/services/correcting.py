"""Corrections of closed months, as rows: begun when a month is reopened, settled when it closes.

A correction that waits has the original alone in its data; one that is settled has both.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import ClosedMonth, PayCorrection

BEFORE, AFTER = "before", "after"


def begin(session: Session, rows: Sequence[ClosedMonth], reason: str, today: date) -> None:
    """Keep what closed months gave, and open them."""
    for row in rows:
        session.add(
            PayCorrection(
                contract_id=row.contract_id,
                month=row.month,
                corrected_on=today,
                reason=reason,
                before=row.gross,
                after=row.gross,
                data=json.dumps({BEFORE: row.data, "closed_on": row.closed_on.isoformat()}),
            )
        )
        session.delete(row)


def settle(session: Session, rows: Sequence[ClosedMonth], today: date) -> None:
    """Write what months that close give now into the corrections that wait for them.

    A month that gives what it gave before was not corrected: nothing of that stays.
    """
    for row in rows:
        query = select(PayCorrection).where(
            PayCorrection.contract_id == row.contract_id, PayCorrection.month == row.month
        )
        for found in session.scalars(query):
            data = json.loads(found.data)
            if AFTER in data:
                continue
            if json.loads(data[BEFORE]) == json.loads(row.data):
                session.delete(found)
                continue
            found.after, found.corrected_on = row.gross, today
            found.data = json.dumps({**data, AFTER: row.data})
