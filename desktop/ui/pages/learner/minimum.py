"""The least owed on a day, as the page shows it; no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, T
from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import Level
from desktop.law.book import LawBook, NoLawInForce
from desktop.rules.minimum import minimum_due
from desktop.rules.terms import in_force
from desktop.services.facts import LevelStepFacts


@dataclass(frozen=True, slots=True)
class MinimumLine:
    """The least owed on one day.

    Attributes:
        amount: What is owed, or None when a figure is unknown.
        because: Why, or why it is unknown.
    """

    amount: Euro | None
    because: tuple[Because, ...]
    unverified: bool = False


def minimum_on(law: LawBook, level: Level, day: date) -> MinimumLine:
    """Return the least owed at a level on a day, or why it is not known."""
    try:
        found = minimum_due(level, law.on(day))
    except NoLawInForce as missing:
        return MinimumLine(None, missing.because)
    return MinimumLine(found.amount, found.because, found.unverified)


def minimum_of(law: LawBook, levels: Sequence[LevelStepFacts], day: date) -> MinimumLine:
    """Return the least owed on a day of a contract."""
    step = in_force(levels, day) or levels[0]
    return minimum_on(law, step.level, day)


def judgement(agreed: Euro, line: MinimumLine) -> tuple[Message, str]:
    """Return the word for an agreed amount beside the minimum, and its kind of badge."""
    if line.amount is None:
        return T("minimum unknown"), "neutral"
    if agreed < line.amount:
        return T("below the minimum: {amount}", amount=line.amount), "danger"
    return T("in order"), "ok"
