"""The rules of contributions and tax that can be asked by name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from desktop.kernel.answer import Answer, Outcome
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Bilingual, T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import Regime
from desktop.law.book import LawBook
from desktop.rules.contribution import Contribution, contribution_free, contribution_of
from desktop.rules.tax import SOURCE_SCALES, withholding_of
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told, told_here, told_maybe

CONTRIBUTION, WITHHOLDING = "social.contribution", "tax.withholding"
SOURCE_ONSS = Bilingual(
    "Loi du 29 juin 1981, art. 38 (de mémoire) ; ONSS, instructions administratives DmfA "
    "2021/4, bonus à l'emploi",
    "Wet van 29 juni 1981, art. 38 (uit het geheugen); RSZ, administratieve instructies DmfA "
    "2021/4, werkbonus",
)
WHOLE = Decimal(1)


def _contribution(inputs: Mapping[str, object], book: LawBook) -> Answer:
    birth, month = told(inputs, "birth", date), told(inputs, "month", Month)
    if birth > month.last:
        raise Refused(
            T("“{name}” lies after the month {month}.", name="birth", month=month), "birth"
        )
    # Refused where it is wrong even in the years that do not need it.
    if (gross := told_maybe(inputs, "gross", Euro)) is not None:
        _not_negative("gross", gross)
    if (share := told_maybe(inputs, "share", Decimal)) is not None:
        _part_of_full_time(share)
    law = book.on(month.first)
    found = contribution_free(birth, law)
    if found is None:
        regime = Regime(told_here(CONTRIBUTION, inputs, "regime", str))
        gross = told_here(CONTRIBUTION, inputs, "gross", Euro)
        share = told_here(CONTRIBUTION, inputs, "share", Decimal)
        found = contribution_of(birth, regime, gross, share, law)
    return _contribution_answer(found)


def _contribution_answer(found: Contribution) -> Answer:
    outputs: dict[str, Outcome] = {
        "full_subjection_from": found.full_from,
        "personal": found.personal,
        "bonus": found.bonus,
        "due": found.due,
    }
    value = None if found.due is None else found.full_from
    return Answer(CONTRIBUTION, value, "", found.because, outputs, unverified=found.unverified)


def _withholding(inputs: Mapping[str, object], book: LawBook) -> Answer:
    gross = _not_negative("gross", told(inputs, "gross", Euro))
    contribution = _not_negative("contribution", told(inputs, "contribution", Euro))
    if contribution > gross:
        raise Refused(
            T("“{name}” is more than the gross of {gross}.", name="contribution", gross=gross),
            "contribution",
        )
    found = withholding_of(gross, contribution, book.on(told(inputs, "month", Month).first))
    outputs: dict[str, Outcome] = {
        "amount": found.amount,
        "taxable": found.taxable,
        "threshold": found.threshold,
    }
    return Answer(
        WITHHOLDING, found.amount, "EUR", found.because, outputs, unverified=found.unverified
    )


def _not_negative(name: str, amount: Euro) -> Euro:
    if amount < ZERO:
        raise Refused(T("“{name}” is not below zero.", name=name), name)
    return amount


def _part_of_full_time(share: Decimal) -> None:
    if not 0 < share <= WHOLE:
        raise Refused(
            T(
                "“{name}” is a part of full time: above 0 and at most 1, such as 0.5 for half "
                "time; “{value}” is not.",
                name="share",
                value=share,
            ),
            "share",
        )


RULES: tuple[Rule, ...] = (
    Rule(
        CONTRIBUTION,
        T("What the learner pays for social security"),
        (
            Input("birth", "date"),
            Input("month", "month"),
            Input("regime", "text", required=False, choices=tuple(one.value for one in Regime)),
            Input("gross", "amount", required=False, unit="EUR"),
            Input("share", "ratio", required=False, unit="ratio"),
        ),
        (
            Output("full_subjection_from"),
            Output("personal", "EUR"),
            Output("bonus", "EUR"),
            Output("due", "EUR"),
        ),
        "",
        T("{source}", source=SOURCE_ONSS),
        _contribution,
    ),
    Rule(
        WITHHOLDING,
        T("What is withheld from the pay for the tax"),
        (
            Input("gross", "amount", unit="EUR"),
            Input("contribution", "amount", unit="EUR"),
            Input("month", "month"),
        ),
        (Output("amount", "EUR"), Output("taxable", "EUR"), Output("threshold", "EUR")),
        "EUR",
        T("{source}", source=SOURCE_SCALES),
        _withholding,
    ),
)
