"""The rules of pay that can be asked by name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.kernel.answer import Answer, Outcome
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import Level
from desktop.law.book import LawBook
from desktop.rules.minimum import SOURCE_CONTRACT_6, minimum_due
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told


def _minimum(inputs: Mapping[str, object], book: LawBook) -> Answer:
    level, day = told(inputs, "level", Level), told(inputs, "on", date)
    found = minimum_due(level, book.on(day))
    outputs: dict[str, Outcome] = {
        "amount": found.amount,
        "exact": found.exact,
        "rate": found.rate,
        "reference": found.reference,
    }
    return Answer(
        "pay.minimum", found.amount, "EUR", found.because, outputs, unverified=found.unverified
    )


RULES = (
    Rule(
        "pay.minimum",
        T("The least a learner is owed for a month"),
        (
            Input("level", "level", choices=tuple(level.value for level in Level)),
            Input("on", "date"),
        ),
        (
            Output("amount", "EUR"),
            Output("exact", "EUR"),
            Output("rate", "ratio"),
            Output("reference", "EUR"),
        ),
        "EUR",
        T("{source}", source=SOURCE_CONTRACT_6),
        _minimum,
    ),
)
