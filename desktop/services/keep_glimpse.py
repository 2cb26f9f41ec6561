"""Keeping glimpses of the days to come, so that the next start can show its first page at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from time import monotonic

from sqlalchemy import func, select

from db.models import Glimpse, JournalEntry
from desktop.services.workspace import Workspace

# Today and the two weeks after it, as far as they are made in the time there is.
DAYS_KEPT = 15
SECONDS = 1.0
# What has to be there already for nothing to be written when nothing was changed.
DAYS_NEEDED = 4


def keep_glimpses(
    workspace: Workspace,
    language: str,
    today: date,
    shown_on: Callable[[date], str],
    *,
    readable: Callable[[str], bool],
) -> None:
    """Keep what the home page will show on each of the days to come, unless it is kept already.

    Args:
        workspace: The open file.
        language: The language shown, by its two letters.
        today: The first day.
        shown_on: Returns the glimpse of a day.
        readable: Whether a glimpse can still be read; another Tandem made it otherwise.
    """
    with workspace.reading() as session:
        newest = session.scalar(select(func.coalesce(func.max(JournalEntry.id), 0))) or 0
        made_before = session.scalars(
            select(Glimpse).where(Glimpse.language == language, Glimpse.journal_id == newest)
        )
        kept = {one.day for one in made_before if readable(one.shown)}
    if kept.issuperset(today + timedelta(days=ahead) for ahead in range(DAYS_NEEDED)):
        return
    made: list[Glimpse] = []
    end = monotonic() + SECONDS
    for ahead in range(DAYS_KEPT):
        if made and monotonic() > end:
            break
        day = today + timedelta(days=ahead)
        made.append(Glimpse(day=day, language=language, journal_id=newest, shown=shown_on(day)))
    with workspace.keeping() as session:
        for old in session.scalars(select(Glimpse)):
            session.delete(old)
        session.flush()
        session.add_all(made)
