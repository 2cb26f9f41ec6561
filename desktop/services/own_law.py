"""The figures of law that an employer enters, kept in the file."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from sqlalchemy.orm import Session

from db.models import Setting
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.law.book import SCHEME_BEGINS, LawBook
from desktop.law.own import OwnFigure, with_own
from desktop.services.workspace import Workspace

KEY = "own_law"
MOST = Decimal(1_000_000)
# Figures that are counted in whole things.
EXACT = frozenset({"EUR", "ratio", "number", "hours", "km"})


def own_figures(workspace: Workspace) -> tuple[OwnFigure, ...]:
    """Return the figures the employer entered, by parameter and day."""
    return workspace.once(KEY, _read)


def law_of(workspace: Workspace, book: LawBook) -> LawBook:
    """Return the law as the file knows it: the shipped book with the employer's own figures."""
    figures = own_figures(workspace)
    return _book(book, figures) if figures else book


# The same figures give the same book: what is computed from it is kept by the book.
@lru_cache(maxsize=4)
def _book(book: LawBook, figures: tuple[OwnFigure, ...]) -> LawBook:
    return with_own(book, figures)


def enter_figure(workspace: Workspace, book: LawBook, figure: OwnFigure) -> None:
    """Write down a figure; one of the same parameter and day is replaced.

    Raises:
        Refused: There is no such parameter, or a part of it cannot be.
    """
    _check(book, figure)
    kept = [one for one in own_figures(workspace) if _place(one) != _place(figure)]
    _write(workspace, [*kept, figure])


def remove_figure(workspace: Workspace, key: str, since: date) -> None:
    """Remove a figure; the shipped one holds again.

    Raises:
        Refused: There is none.
    """
    known = own_figures(workspace)
    kept = [one for one in known if _place(one) != (key, since)]
    if len(kept) == len(known):
        raise Refused(T("You entered no figure for {day}.", day=since))
    _write(workspace, kept)


def read_figure(text: str) -> Decimal:
    """Return a figure typed with a point or a comma.

    Raises:
        Refused: It is none.
    """
    cleaned = text.replace("\u00a0", "").replace("\u202f", "").replace(" ", "").replace("€", "")
    percent = cleaned.endswith("%")
    try:
        figure = Decimal(cleaned.removesuffix("%").replace(",", "."))
    except InvalidOperation:
        raise Refused(
            T("“{text}” is not a figure. Write for example 2233,61 or 17 %.", text=text), "value"
        ) from None
    return figure / 100 if percent else figure


def _check(book: LawBook, figure: OwnFigure) -> None:
    history = book.histories.get(figure.key)
    if history is None:
        raise Refused(T("There is no figure “{key}”.", key=figure.key), "key")
    if figure.since < SCHEME_BEGINS:
        raise Refused(
            T(
                "No figure is needed before {day}: the contrat d’alternance did not exist.",
                day=SCHEME_BEGINS,
            ),
            "since",
        )
    value = figure.value
    whole = history.unit in EXACT or value == value.to_integral_value()
    if not value.is_finite() or not 0 <= value < MOST or not whole:
        raise Refused(T("This cannot be the figure. Compare it with the text."), "value")
    if not figure.source.strip():
        raise Refused(
            T("Write where you read it: the text and its date. It shows with every result."),
            "source",
        )


def _place(figure: OwnFigure) -> tuple[str, date]:
    return figure.key, figure.since


def _read(session: Session) -> tuple[OwnFigure, ...]:
    row = session.get(Setting, KEY)
    if row is None:
        return ()
    try:
        return tuple(
            OwnFigure(
                one["key"],
                date.fromisoformat(one["since"]),
                Decimal(one["value"]),
                one["source"],
                date.fromisoformat(one["entered_on"]),
            )
            for one in json.loads(row.value)
        )
    except (KeyError, TypeError, InvalidOperation) as error:
        raise ValueError(f"not a figure: {error}") from error


def _write(workspace: Workspace, figures: list[OwnFigure]) -> None:
    text = json.dumps(
        [
            {
                "key": one.key,
                "since": one.since.isoformat(),
                "value": str(one.value),
                "source": one.source,
                "entered_on": one.entered_on.isoformat(),
            }
            for one in sorted(figures, key=_place)
        ],
        ensure_ascii=False,
    )
    with workspace.changing(T("Change a figure of the law")) as session:
        row = session.get(Setting, KEY)
        if row is None:
            session.add(Setting(key=KEY, value=text))
        else:
            row.value = text
