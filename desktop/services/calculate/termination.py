"""The rules of notice and the end of the contract that can be asked by name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.kernel.answer import Answer, Outcome
from desktop.kernel.messages import T
from desktop.law.book import LawBook
from desktop.rules.termination.delays import (
    SOURCE_ASSIDUITY,
    SOURCE_GRAVE_BREACH,
    SOURCE_LONG_SUSPENSION,
    assiduity,
    grave_breach,
    long_suspension,
)
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told, told_maybe

GRAVE, SIX_MONTHS, ASSIDUITY = (
    "termination.grave",
    "termination.six-months",
    "termination.assiduity",
)
SATURDAY = Input("saturday_counts", "yes-no", required=False)


def _saturday_counts(inputs: Mapping[str, object]) -> bool:
    """Return whether a Saturday is a working day; it is, unless the user set otherwise."""
    return told_maybe(inputs, SATURDAY.name, bool) is not False


def _grave(inputs: Mapping[str, object], book: LawBook) -> Answer:
    law = book.on(told(inputs, "known_on", date))
    found = grave_breach(law, saturday_counts=_saturday_counts(inputs))
    outputs: dict[str, Outcome] = {"break_by": found.day, "other_reading": found.other_reading}
    return Answer(GRAVE, found.day, "", found.because, outputs, unverified=found.unverified)


def _six_months(inputs: Mapping[str, object], book: LawBook) -> Answer:
    found = long_suspension(book.on(told(inputs, "suspended_from", date)))
    outputs: dict[str, Outcome] = {"may_end_from": found.day, "other_reading": found.other_reading}
    return Answer(SIX_MONTHS, found.day, "", found.because, outputs, unverified=found.unverified)


def _assiduity(inputs: Mapping[str, object], book: LawBook) -> Answer:
    found = assiduity(book.on(told(inputs, "conciliation_on", date)))
    outputs: dict[str, Outcome] = {"regularise_by": found.day}
    return Answer(ASSIDUITY, found.day, "", found.because, outputs, unverified=found.unverified)


RULES: tuple[Rule, ...] = (
    Rule(
        GRAVE,
        T("By when a contract is broken for a grave breach"),
        (Input("known_on", "date"), SATURDAY),
        (Output("break_by"), Output("other_reading")),
        "",
        T("{source}", source=SOURCE_GRAVE_BREACH),
        _grave,
    ),
    Rule(
        SIX_MONTHS,
        T("From when a suspended contract may be ended"),
        (Input("suspended_from", "date"),),
        (Output("may_end_from"), Output("other_reading")),
        "",
        T("{source}", source=SOURCE_LONG_SUSPENSION),
        _six_months,
    ),
    Rule(
        ASSIDUITY,
        T("By when the learner attends the courses again"),
        (Input("conciliation_on", "date"),),
        (Output("regularise_by"),),
        "",
        T("{source}", source=SOURCE_ASSIDUITY),
        _assiduity,
    ),
)
