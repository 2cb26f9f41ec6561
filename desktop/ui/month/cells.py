"""The days of the strip and what its colours mean."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import DayKind, Payer
from desktop.language.translator import Translator
from desktop.rules.month import DayFacts
from desktop.ui.month.words import ABSENCE, LETTERS, PAYERS, day_text, kind_word


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of the strip; ``look`` and ``payer`` are words of the widget kit."""

    day: date
    top: str
    letter: str
    look: str
    payer: str
    spoken: str


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A colour of the strip, its word and how many days have it."""

    look: str
    word: str
    count: int


def _look(kind: DayKind) -> str:
    return DayKind.OPERATOR.value if kind is DayKind.MIXED else kind.value


def _payer_look(payer: Payer | None) -> str:
    match payer:
        case None:
            return ""
        case Payer.COMPANY:
            return "company"
        case Payer.NOBODY:
            return "none"
        case _:
            return "other"


def cell_of(facts: DayFacts, operator: Message, tr: Translator) -> Cell:
    """Return a day as the strip shows it."""
    initial = tr.weekday(facts.day, "EEEEE").upper()
    return Cell(
        day=facts.day,
        top=tr(T("{initial} {number}", initial=initial, number=facts.day.day)),
        letter=LETTERS[tr.language].get(facts.kind, ""),
        look=_look(facts.kind),
        payer=_payer_look(facts.payer),
        spoken=_spoken(facts, operator, tr),
    )


def _spoken(facts: DayFacts, operator: Message, tr: Translator) -> str:
    day = day_text(tr, facts.day, "EEEE d MMMM")
    if facts.kind is DayKind.HOLIDAY and facts.holiday is not None:
        what = facts.holiday
    elif facts.absence is not None:
        what = ABSENCE[facts.absence]
    else:
        what = kind_word(facts.kind, operator)
    if facts.payer is None:
        return tr(T("{day}: {what}", day=day, what=what))
    if facts.payer is Payer.NOBODY:
        return tr(T("{day}: {what}, nobody pays", day=day, what=what))
    return tr(T("{day}: {what}, paid by {payer}", day=day, what=what, payer=PAYERS[facts.payer]))


def legend_of(
    days: tuple[DayFacts, ...], operator: Message, tr: Translator
) -> tuple[LegendEntry, ...]:
    """Return the kinds of day of a month with their counts."""
    counts = Counter(facts.kind for facts in days)
    return tuple(
        LegendEntry(_look(kind), tr(kind_word(kind, operator)), counts[kind])
        for kind in DayKind
        if counts[kind]
    )


def payers_of(days: tuple[DayFacts, ...], tr: Translator) -> tuple[LegendEntry, ...]:
    """Return who pays days of a month."""
    counts = Counter(facts.payer for facts in days)
    return tuple(
        LegendEntry(_payer_look(payer), tr(PAYERS[payer]), counts[payer])
        for payer in Payer
        if counts[payer]
    )
