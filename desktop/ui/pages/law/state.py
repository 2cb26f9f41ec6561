"""What the page of the law shows; no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from desktop.kernel.errors import Refused
from desktop.kernel.messages import NT, Bilingual, Message, Percent, T, Value
from desktop.kernel.money import Euro
from desktop.kernel.period import add_months
from desktop.language.translator import Translator
from desktop.law.book import CHECK_LASTS_MONTHS, Entry, History, LawBook
from desktop.law.own import OwnFigure
from desktop.services.own_law import enter_figure, read_figure, remove_figure
from desktop.services.workspace import Workspace

SUBJECTS: Mapping[str, Message] = MappingProxyType(
    {
        "pay": T("Pay"),
        "social": T("Social contributions"),
        "tax": T("Tax"),
        "travel": T("Travel"),
        "time": T("Working time"),
        "calendar": T("Calendar"),
        "leave": T("Leave"),
        "leave_plan": T("Planning leave"),
        "access": T("Access and accreditation"),
        "contract": T("Contract"),
        "termination": T("End"),
        "unemployment": T("Temporary unemployment"),
        "safety": T("Safety and health"),
        "accident": T("Accidents"),
        "family": T("Family allowances"),
        "integration": T("After the contract"),
        "incentive": T("Premiums and reductions"),
        "agenda": T("Deadlines"),
        "keep": T("Keeping papers"),
    }
)


@dataclass(frozen=True, slots=True)
class FigureState:
    """One figure of the law.

    Attributes:
        current: The value in force today; None where none is known.
        standing: ``known``, ``unverified``, ``own`` or ``unknown``.
    """

    key: str
    subject: Message
    title: Bilingual
    unit: str
    history: History
    current: Entry | None
    standing: str


def figures(book: LawBook, today: date) -> tuple[FigureState, ...]:
    """Return every figure, by subject and in the order of its file."""
    order = list(SUBJECTS)
    found = [_figure(book, key, today) for key in book.histories]
    return tuple(sorted(found, key=lambda one: order.index(one.key.partition(".")[0])))


def _figure(book: LawBook, key: str, today: date) -> FigureState:
    history = book.histories[key]
    entry = history.on(today)
    stale = today > add_months(history.checked_on, CHECK_LASTS_MONTHS)
    if entry is None or stale or (entry.until is not None and today > entry.until):
        entry, standing = None, "unknown"
    elif entry.own:
        standing = "own"
    else:
        standing = "known" if entry.verified and today <= history.checked_on else "unverified"
    subject = SUBJECTS[key.partition(".")[0]]
    return FigureState(key, subject, history.title, history.unit, history, entry, standing)


def value_text(unit: str, value: Decimal, tr: Translator) -> str:
    """Return a figure with its unit, as one says it."""
    return tr.show(_value(unit, value))


def _value(unit: str, value: Decimal) -> Value:
    whole = int(value)
    counted: dict[str, Value] = {
        "EUR": Euro(value),
        "ratio": Percent(value),
        "days": NT("{count} day", "{count} days", whole),
        "weeks": NT("{count} week", "{count} weeks", whole),
        "months": NT("{count} month", "{count} months", whole),
        "years": NT("{count} year", "{count} years", whole),
        "hours": T("{value} hours", value=value),
        "minutes": NT("{count} minute", "{count} minutes", whole),
        "km": T("{value} km", value=value),
        "month of the year": T("month {number}", number=whole),
    }
    return counted.get(unit, value)


def standing_word(standing: str) -> tuple[Message, str]:
    """Return how a figure stands, and the look of its badge."""
    return {
        "known": (T("verified"), "ok"),
        "unverified": (T("not verified"), "warn"),
        "own": (T("yours"), "info"),
        "unknown": (T("unknown today"), "danger"),
    }[standing]


def shown_before(state: FigureState, since: date | None, tr: Translator) -> Message:
    """Return what Tandem has for a day, so that both figures are seen before one is chosen."""
    entry = None if since is None else state.history.on(since)
    if since is None or entry is None:
        return T("Tandem has no figure for that day.")
    return T(
        "For {day} Tandem has {value}, in force since {since} ({source}).",
        day=since,
        value=value_text(state.unit, entry.value, tr),
        since=entry.since,
        source=entry.source,
    )


def enter(
    workspace: Workspace, book: LawBook, key: str, today: date, values: dict[str, Any]
) -> None:
    """Write down a figure of the employer's own.

    Raises:
        Refused: A part is missing or cannot be.
    """
    if values["since"] is None:
        raise Refused(T("A date is needed here. Write for example 01/09/2025."), "since")
    figure = read_figure(values["value"])
    enter_figure(
        workspace, book, OwnFigure(key, values["since"], figure, values["source"].strip(), today)
    )


def forget(workspace: Workspace, key: str, since: date) -> None:
    """Remove a figure of the employer's own."""
    remove_figure(workspace, key, since)
