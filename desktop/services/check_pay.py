"""Whether the agreed amounts reach the minimum: ``pay.below-minimum``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.law.book import LawBook, NoLawInForce, Parameter
from desktop.law.parameters.pay import LEVEL_RATE, REFERENCE_INCOME
from desktop.rules.minimum import SOURCE_CONTRACT_6, minimum_due
from desktop.rules.terms import in_force
from desktop.services.facts import ContractFacts


def check_amounts(found: ContractFacts, book: LawBook, today: date) -> Iterator[Finding]:
    """Each day on which the minimum, the level or the amount changes, up to today.

    An amount that starts below the minimum is one finding; each later change that
    leaves it below is another, since another amount is due from that day.
    A contract that has not begun is looked at on its first day.
    """
    last = max(found.first_day, min(today, found.period.last))
    before: tuple[Euro, Euro] | None = None
    for day in _changes(found, book, last):
        step, amount = in_force(found.levels, day), in_force(found.amounts, day)
        if step is None or amount is None:
            continue
        basis = T("{source}", source=SOURCE_CONTRACT_6)
        try:
            minimum = minimum_due(step.level, book.on(day))
        except NoLawInForce as missing:
            text = missing.because[0].text
            yield Finding("pay.unknown", Severity.NOTE, text, basis, day, "learner")
            continue
        if (amount.monthly, minimum.amount) == before:
            continue
        before = amount.monthly, minimum.amount
        if amount.monthly < minimum.amount:
            text = T(
                "The agreed amount is {agreed} a month, but from {since} at least {minimum} is "
                "due at level {level}. Agree {minimum} or more from that day.",
                agreed=amount.monthly,
                since=day,
                minimum=minimum.amount,
                level=step.level.value,
            )
            yield Finding("pay.below-minimum", Severity.BREACH, text, basis, day, "learner")


def _changes(found: ContractFacts, book: LawBook, last: date) -> list[date]:
    figures: tuple[Parameter[Any], ...] = (REFERENCE_INCOME, *LEVEL_RATE.values())
    days = {found.first_day}
    days.update(entry.since for key in figures for entry in book.histories[key.key].entries)
    days.update(step.since for step in found.levels)
    days.update(amount.since for amount in found.amounts)
    return sorted(day for day in days if found.first_day <= day <= last)
