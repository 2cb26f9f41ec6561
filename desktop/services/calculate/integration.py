"""The rule of the integration period that can be asked by name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from desktop.kernel.answer import Answer, Outcome
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.law.book import LawBook
from desktop.rules.integration.period import integration_of
from desktop.rules.integration.training import SOURCE_FILE_12, Training
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told, told_maybe
from desktop.services.shapes import Spell

PERIOD = "integration.period"


def _period(inputs: Mapping[str, object], book: LawBook) -> Answer:
    on = told(inputs, "on", date)
    spells: tuple[Spell, ...] = told(inputs, "periods", tuple)
    birth = told_maybe(inputs, "birth", date)
    if birth is not None and birth > on:
        raise Refused(T("“{name}” lies after {day}.", name="birth", day=on), "birth")
    finished = told_maybe(inputs, "finished", bool)
    training = Training(
        contracts=tuple(spell.period for spell in spells),
        succeeded=told(inputs, "succeeded", bool),
        finished=True if finished is None else finished,
        birth=birth,
        diploma=told_maybe(inputs, "diploma", bool),
    )
    if training.succeeded and not training.finished:
        raise Refused(
            T("A training that was given up has not succeeded. Change “{name}”.", name="finished"),
            "finished",
        )
    found = integration_of(training, book.on(on))
    outputs: dict[str, Outcome] = {
        "days": _whole(found.days),
        "other_reading": _whole(found.other_reading),
        "contract_days": found.contract_days,
        "sundays": found.sundays,
        "right": found.right,
        "allowance_months": found.allowance_months,
        "register_by": found.register_by,
    }
    return Answer(
        PERIOD, outputs["days"], "days", found.because, outputs, unverified=found.unverified
    )


def _whole(days: Decimal) -> int | Decimal:
    """Return whole days as a whole number: programs read 50, not "50"."""
    return days if days % 1 else int(days)


RULES: tuple[Rule, ...] = (
    Rule(
        PERIOD,
        T("How long the integration period lasts after the contract"),
        (
            Input("periods", "periods"),
            Input("succeeded", "yes-no"),
            Input("on", "date"),
            Input("finished", "yes-no", required=False),
            Input("birth", "date", required=False),
            Input("diploma", "yes-no", required=False),
        ),
        (
            Output("days", "days"),
            Output("other_reading", "days"),
            Output("contract_days", "days"),
            Output("sundays", "days"),
            Output("right"),
            Output("allowance_months", "months"),
            Output("register_by"),
        ),
        "days",
        T("{source}", source=SOURCE_FILE_12),
        _period,
    ),
)
