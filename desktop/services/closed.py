"""Which months are closed, as whoever changes a file has to know first."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import ClosedMonth
from desktop.kernel.period import Month, Period


def closed_within(session: Session, contract_id: int, period: Period) -> Month | None:
    """Return the first closed month that has days in ``period``."""
    query = (
        select(ClosedMonth.month)
        .where(ClosedMonth.contract_id == contract_id)
        .order_by(ClosedMonth.month)
    )
    return next(
        (month for month in session.scalars(query) if month.period.meet(period) is not None), None
    )
