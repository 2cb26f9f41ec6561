"""What an employer notes of itself beside the company: its services, and its five conditions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Setting
from desktop.kernel.messages import Message, T
from desktop.law.book import LawBook
from desktop.rules.accreditation import Conditions, Verdict, verdict_of
from desktop.services.workspace import Workspace

PREFIX = "employer."
SERVICES: Mapping[str, Message] = MappingProxyType(
    {
        "social_secretariat": T("Social secretariat"),
        "prevention_service": T("External prevention service"),
        "holiday_fund": T("Holiday fund"),
        "work_regulations": T("Work regulations: when and how pay is handed over"),
    }
)
CONDITIONS = (
    "practises_trade",
    "in_bce",
    "social_and_tax_in_order",
    "no_withdrawal_within_a_year",
    "tutor_designated",
)
YES, NO = "yes", "no"


def notes(workspace: Workspace) -> Mapping[str, str]:
    """Return what was noted, by name."""
    return workspace.once("employer_notes", _read)


def note(workspace: Workspace, name: str, text: str) -> None:
    """Note a service, or whether a condition is met; nothing takes the note away."""
    if name not in SERVICES and name not in CONDITIONS:
        raise TypeError(f"an employer has no {name}")
    with workspace.changing(T("Note a detail of the company")) as session:
        row = session.get(Setting, PREFIX + name)
        if not text.strip():
            if row is not None:
                session.delete(row)
        elif row is None:
            session.add(Setting(key=PREFIX + name, value=text.strip()))
        else:
            row.value = text.strip()


def conditions_met(workspace: Workspace, book: LawBook, on: date) -> Verdict | None:
    """Return what the five conditions give; None until each was answered.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    known = notes(workspace)
    if any(name not in known for name in CONDITIONS):
        return None
    told = Conditions(*(known[name] == YES for name in CONDITIONS))
    return verdict_of(told, book.on(on))


def _read(session: Session) -> Mapping[str, str]:
    rows = session.scalars(select(Setting).where(Setting.key.startswith(PREFIX)))
    return MappingProxyType({row.key.removeprefix(PREFIX): row.value for row in rows})
