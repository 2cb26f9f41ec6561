"""The rules of health surveillance and forbidden work that can be asked by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from desktop.kernel.answer import Answer, Because, Outcome
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.law.book import Law, LawBook
from desktop.law.forbidden_work import ForbiddenWork, forbidden_works
from desktop.law.lists import Row
from desktop.law.parameters.safety import FORBIDDEN_ENTRIES
from desktop.rules.forbidden_work import (
    CONDITIONS,
    SOURCE_HEALTH,
    SOURCE_LIFTED,
    changed_since,
    permission_of,
)
from desktop.rules.health import Work, assessment_of
from desktop.services.inputs import Input
from desktop.services.json_text import shown
from desktop.services.rule import Output, Rule, told, told_maybe

ASSESSMENT, FORBIDDEN, FORBIDDEN_LIST = (
    "health.assessment",
    "work.forbidden",
    "work.forbidden-list",
)
PARTS = MappingProxyType(
    {"A": T("Agents"), "B": T("Processes and works"), "C": T("Places")},
)
_FILLING = re.compile(r"[\s.\-]")


def _assessment(inputs: Mapping[str, object], book: LawBook) -> Answer:
    birth, first = told(inputs, "birth", date), told(inputs, "first_company_day", date)
    if birth > first:
        raise Refused(T("“{name}” lies after {day}.", name="birth", day=first), "birth")
    work = Work(
        told_maybe(inputs, "night_work", bool),
        told_maybe(inputs, "forbidden_work", bool),
        told_maybe(inputs, "safety_post", bool),
    )
    found = assessment_of(birth, first, work, book.on(first))
    outputs: dict[str, Outcome] = {
        "required": found.required,
        "before": found.before,
        "then_every": found.every_months,
    }
    return Answer(
        ASSESSMENT, found.required, "", found.because, outputs, unverified=found.unverified
    )


def _forbidden(inputs: Mapping[str, object], book: LawBook) -> Answer:
    row = _entry(told(inputs, "code", str))
    met = {name: told_maybe(inputs, name, bool) for name in CONDITIONS}
    found = permission_of(row.value, row.source, met, _law(inputs, book))
    outputs: dict[str, Outcome] = {
        "allowed": found.allowed,
        "missing": found.missing,
        "code": row.value.code,
        "work": row.value.text,
        "items": row.value.items,
        "health_assessment": found.allowed,
    }
    return Answer(FORBIDDEN, found.allowed, "", found.because, outputs, unverified=found.unverified)


def _forbidden_list(inputs: Mapping[str, object], book: LawBook) -> Answer:
    """Return the entries of the list.

    ``entries`` is a list of ``{"code", "part", "fr", "nl", "items_fr", "items_nl", "in_force"}``.
    """
    part = told_maybe(inputs, "part", str)
    words = told_maybe(inputs, "words", tuple)
    law = _law(inputs, book)
    listed = forbidden_works()
    found = [
        row.value
        for row in listed.rows
        if part in (None, row.value.part) and (words is None or row.value.speaks_of(words))
    ]
    source = T("{source}", source=listed.source)
    text = T(
        "{found} of the {count} entries of the list fit what was asked. The Dutch is a "
        "translation of ours: the official Dutch text was not found.",
        found=sum(not one.repealed for one in found),
        count=law[FORBIDDEN_ENTRIES],
    )
    because = [Because(text, source=source)]
    if words is not None:
        help_words = T("Some words of trades are ours: they help to search and bind nobody.")
        because.append(Because(help_words))
    outputs: dict[str, Outcome] = {
        "entries": tuple(map(_shown, found)),
        "count": sum(not one.repealed for one in found),
    }
    return Answer(
        FORBIDDEN_LIST,
        outputs["entries"],
        "",
        (*because, *changed_since(law)),
        outputs,
        unverified=not law.verified(FORBIDDEN_ENTRIES),
    )


def _shown(work: ForbiddenWork) -> dict[str, Outcome]:
    return {
        "code": work.code,
        "part": PARTS[work.part],
        "fr": work.text.fr,
        "nl": work.text.nl,
        "items_fr": tuple(one.fr for one in work.items),
        "items_nl": tuple(one.nl for one in work.items),
        "in_force": not work.repealed,
    }


def _law(inputs: Mapping[str, object], book: LawBook) -> Law:
    """Return the law of the day asked about, else of the day it was last looked up."""
    newest = book.histories[FORBIDDEN_ENTRIES.key].checked_on
    return book.on(told_maybe(inputs, "on", date) or newest)


def _entry(code: str) -> Row[ForbiddenWork]:
    rows = {row.value.code.casefold(): row for row in forbidden_works().rows}
    wanted = _FILLING.sub("", code).casefold()
    row = rows.get(wanted)
    if row is None or row.value.repealed:
        near = [
            one.value.code
            for key, one in rows.items()
            if key.startswith(wanted[:2]) and not one.value.repealed
        ]
        choices = near or [one.value.code for one in rows.values() if not one.value.repealed]
        raise Refused(
            T(
                "“{value}” is no entry of the list of forbidden work that is in force. Write one "
                "of {choices}.",
                value=shown(code),
                choices=", ".join(choices),
            ),
            "code",
        )
    return row


def _yes_no(name: str) -> Input:
    return Input(name, "yes-no", required=False)


RULES: tuple[Rule, ...] = (
    Rule(
        ASSESSMENT,
        T("Whether the learner is examined before the training"),
        (
            Input("birth", "date"),
            Input("first_company_day", "date"),
            _yes_no("night_work"),
            _yes_no("forbidden_work"),
            _yes_no("safety_post"),
        ),
        (Output("required"), Output("before"), Output("then_every", "months")),
        "",
        T("{source}", source=SOURCE_HEALTH),
        _assessment,
    ),
    Rule(
        FORBIDDEN,
        T("Whether work that is forbidden to young workers is allowed"),
        (
            Input("code", "text"),
            *(_yes_no(name) for name in CONDITIONS),
            Input("on", "date", required=False),
        ),
        (
            Output("allowed"),
            Output("missing"),
            Output("code"),
            Output("work"),
            Output("items"),
            Output("health_assessment"),
        ),
        "",
        T("{source}", source=SOURCE_LIFTED),
        _forbidden,
    ),
    Rule(
        FORBIDDEN_LIST,
        T("The list of work that is forbidden to young workers"),
        (
            Input("part", "text", required=False, choices=tuple(PARTS)),
            Input("words", "words", required=False),
            Input("on", "date", required=False),
        ),
        (Output("entries"), Output("count")),
        "",
        T("{source}", source=SOURCE_LIFTED),
        _forbidden_list,
    ),
)
