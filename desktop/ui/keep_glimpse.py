"""Making the glimpses of a file that is being closed."""

from __future__ import annotations

from datetime import date, datetime

from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services.employer import company
from desktop.services.keep_glimpse import keep_glimpses
from desktop.services.workspace import Workspace
from desktop.ui.glimpse import Glimpse
from desktop.ui.pages.home.state import load_state
from desktop.ui.people import first_person, people
from desktop.ui.status import backup_text, law_text


def keep(
    workspace: Workspace, law: LawBook, tr: Translator, today: date, backup: datetime | None
) -> None:
    """Keep what the window will show first on each of the days to come.

    Args:
        workspace: The open file.
        law: The law book.
        tr: The language shown.
        today: The first day.
        backup: When the last backup was proven.
    """

    def shown_on(day: date) -> str:
        return glimpse(workspace, law, tr, day, backup).as_text()

    keep_glimpses(workspace, tr.language.value, today, shown_on, readable=is_readable)


def is_readable(text: str) -> bool:
    """Return whether a glimpse is of the form of this Tandem."""
    return Glimpse.of_text(text) is not None


def glimpse(
    workspace: Workspace, law: LawBook, tr: Translator, day: date, backup: datetime | None
) -> Glimpse:
    """Return what the window shows first on a day."""
    known = company(workspace)
    found = people(workspace, day)
    first = first_person(found, day)
    return Glimpse(
        company="" if known is None else known.name,
        people=tuple((one.id, one.name, tr(one.detail)) for one in found),
        current=None if first is None else (first.name, tr(first.detail), first.initials),
        backup=tr(backup_text(backup)),
        proven=backup is not None,
        law=tr(law_text(law.checked_on)),
        home=load_state(workspace, law, day).said(tr.show),
    )
