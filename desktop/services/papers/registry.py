"""Which papers were issued, without their bytes."""

from __future__ import annotations

from sqlalchemy import select

from db.models import IssuedPaper
from desktop.kernel.period import Month
from desktop.services.facts import PaperFacts
from desktop.services.workspace import Workspace


def issued(workspace: Workspace, contract_id: int | None = None) -> tuple[PaperFacts, ...]:
    """Return the papers issued, newest first, of one contract or of all."""
    columns = [getattr(IssuedPaper, name) for name in PaperFacts.__slots__]
    query = select(*columns).order_by(IssuedPaper.id.desc())  # not the bytes
    if contract_id is not None:
        query = query.where(IssuedPaper.contract_id == contract_id)
    with workspace.reading() as session:
        return tuple(PaperFacts(*row) for row in session.execute(query))


def last_issued(
    workspace: Workspace, kind: str, contract_id: int, month: Month
) -> PaperFacts | None:
    """Return the last paper of a kind that was issued for a month; None where none was."""
    every = issued(workspace, contract_id)
    return next((one for one in every if (one.kind, one.month) == (kind, month)), None)
