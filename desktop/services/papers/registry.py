"""Which papers were issued, and the bytes of each."""

from __future__ import annotations

import hashlib

from sqlalchemy import select

from db.models import IssuedPaper
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Month
from desktop.services.facts import PaperFacts
from desktop.services.rows import get
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


def reprint(workspace: Workspace, paper_id: int) -> bytes:
    """Return the bytes of a paper that was issued, as they were.

    Raises:
        Refused: There is no such paper, or its bytes are not those of its hash any more.
    """
    with workspace.reading() as session:
        row = get(session, IssuedPaper, paper_id)
        pdf, digest = row.pdf, row.sha256
    if hashlib.sha256(pdf).hexdigest() != digest:
        raise Refused(
            T("This paper is damaged: its bytes are not those that were issued. Open a backup.")
        )
    return pdf
