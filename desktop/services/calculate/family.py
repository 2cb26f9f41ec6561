"""The rules of family allowances that can be asked by name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.kernel.answer import Answer, Outcome
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month
from desktop.law.book import LawBook
from desktop.rules.family import SOURCE_FILE_3, Region, Right, allowance_of, right_of
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told, told_here, told_maybe

ALLOWANCE = "family.allowance"


def _allowance(inputs: Mapping[str, object], book: LawBook) -> Answer:
    birth, month = told(inputs, "birth", date), told(inputs, "month", Month)
    if birth > month.last:
        raise Refused(
            T("“{name}” lies after the month {month}.", name="birth", month=month), "birth"
        )
    gross = told_maybe(inputs, "gross", Euro)
    if gross is not None and gross < ZERO:
        raise Refused(T("“{name}” is not below zero.", name="gross"), "gross")
    law = book.on(month.first)
    region = told_maybe(inputs, "region", str)
    if right_of(birth, law) is Right.CONDITIONAL:
        region = told_here(ALLOWANCE, inputs, "region", str)
    found = allowance_of(birth, Region(region) if region else None, gross, law)
    outputs: dict[str, Outcome] = {
        "unconditional_until": found.unconditional_until,
        "ends": found.ends,
        "ceiling": found.ceiling,
        "right": found.right.value,
        "within_ceiling": found.within_ceiling,
    }
    value = found.unconditional_until if found.ceiling_known else None
    return Answer(ALLOWANCE, value, "", found.because, outputs, unverified=found.unverified)


RULES: tuple[Rule, ...] = (
    Rule(
        ALLOWANCE,
        T("The family allowance of a learner"),
        (
            Input("birth", "date"),
            Input("month", "month"),
            Input("gross", "amount", required=False, unit="EUR"),
            Input(
                "region", "text", required=False, choices=tuple(region.value for region in Region)
            ),
        ),
        (
            Output("unconditional_until"),
            Output("ends"),
            Output("ceiling", "EUR"),
            Output("right"),
            Output("within_ceiling"),
        ),
        "",
        T("{source}", source=SOURCE_FILE_3),
        _allowance,
    ),
)
