"""The rules of the contract and its declaration that can be asked by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from desktop.kernel.answer import Answer, Outcome
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import age_on
from desktop.law.book import LawBook
from desktop.law.parameters.contract import COPIES, MAJORITY
from desktop.rules.contract import SOURCE_CONTRACT_1, duration_of, trial_of
from desktop.rules.contract_paper import SOURCE_PAPER, Change, paper_of
from desktop.rules.dimona import SOURCE_FILE_5, dimona_of
from desktop.services.inputs import Input
from desktop.services.json_text import shown
from desktop.services.rule import Output, Rule, told, told_maybe
from desktop.services.shapes import Spell

DOCUMENT, TRIAL, DURATION = "contract.document", "contract.trial", "contract.duration"
DIMONA = "dimona.type"
CONSTRUCTION = "124"
# As the texts write it: 124, 124.00, CP 124, PC 124.
_COMMITTEE = re.compile(r"(?:[A-Za-z]{2}\s*)?(\d{3})(?:[.,]?\d{2})*", re.ASCII)


def _document(inputs: Mapping[str, object], book: LawBook) -> Answer:
    on, birth = told_maybe(inputs, "on", date), told_maybe(inputs, "birth", date)
    law = book.on(on or book.histories[COPIES.key].checked_on)
    if birth is not None and on is not None and birth > on:
        raise Refused(T("“{name}” lies after “{other}”.", name="birth", other="on"), "birth")
    minor = None if birth is None or on is None else age_on(birth, on) < law[MAJORITY]
    found = paper_of(Change(told(inputs, "change", str)), law, minor=minor)
    outputs: dict[str, Outcome] = {
        "document": found.paper.value,
        "signed_by": found.signed_by,
        "sent_to": found.sent_to,
    }
    value = found.paper.value
    return Answer(DOCUMENT, value, "", found.because, outputs, unverified=found.unverified)


def _trial(inputs: Mapping[str, object], book: LawBook) -> Answer:
    spells: tuple[Spell, ...] = told_maybe(inputs, "absences", tuple) or ()
    law = book.on(told(inputs, "first_company_day", date))
    found = trial_of(tuple(spell.period for spell in spells), law)
    outputs: dict[str, Outcome] = {
        "last_day": found.last_day,
        "absent_days": found.absent_days,
        "other_reading": found.other_reading,
    }
    return Answer(TRIAL, found.last_day, "", found.because, outputs, unverified=found.unverified)


def _duration(inputs: Mapping[str, object], book: LawBook) -> Answer:
    start, end = told(inputs, "start", date), told(inputs, "end", date)
    if end < start:
        raise Refused(T("“{name}” comes before “{other}”.", name="end", other="start"), "end")
    found = duration_of(end, book.on(start))
    outputs: dict[str, Outcome] = {
        "months": found.months,
        "allowed": found.allowed,
        "latest_end": found.latest_end,
    }
    return Answer(
        DURATION, found.months, "months", found.because, outputs, unverified=found.unverified
    )


def _dimona(inputs: Mapping[str, object], book: LawBook) -> Answer:
    """Return how a learner is declared; the first day is the earlier of the two given."""
    start = told(inputs, "start", date)
    first = min(start, told_maybe(inputs, "operator_start", date) or start)
    law = book.on(first)
    found = dimona_of(law, construction=_committee(inputs) == CONSTRUCTION)
    outputs: dict[str, Outcome] = {
        "type": found.type,
        "due_by": found.due_by,
        "other_reading": found.other_reading,
    }
    return Answer(DIMONA, found.type, "", found.because, outputs, unverified=found.unverified)


def _committee(inputs: Mapping[str, object]) -> str:
    text = told(inputs, "joint_committee", str)
    match = _COMMITTEE.fullmatch(text.strip())
    if match is None:
        raise Refused(
            T(
                "“{name}” is the number of a joint committee such as 124 or 302.00, not “{value}”.",
                name="joint_committee",
                value=shown(text),
            ),
            "joint_committee",
        )
    return match[1]


RULES: tuple[Rule, ...] = (
    Rule(
        DOCUMENT,
        T("Which paper a change takes, who signs it and who gets it"),
        (
            Input("change", "text", choices=tuple(change.value for change in Change)),
            Input("on", "date", required=False),
            Input("birth", "date", required=False),
        ),
        (Output("document"), Output("signed_by"), Output("sent_to")),
        "",
        T("{source}", source=SOURCE_PAPER),
        _document,
    ),
    Rule(
        TRIAL,
        T("The last day of the trial"),
        (Input("first_company_day", "date"), Input("absences", "periods", required=False)),
        (Output("last_day"), Output("absent_days", "days"), Output("other_reading")),
        "",
        T("{source}", source=SOURCE_CONTRACT_1),
        _trial,
    ),
    Rule(
        DURATION,
        T("How many months a contract lasts"),
        (Input("start", "date"), Input("end", "date")),
        (Output("months", "months"), Output("allowed"), Output("latest_end")),
        "months",
        T("{source}", source=SOURCE_CONTRACT_1),
        _duration,
    ),
    Rule(
        DIMONA,
        T("The type of a Dimona and its last day"),
        (
            Input("start", "date"),
            Input("joint_committee", "text"),
            Input("operator_start", "date", required=False),
        ),
        (Output("type"), Output("due_by"), Output("other_reading")),
        "",
        T("{source}", source=SOURCE_FILE_5),
        _dimona,
    ),
)
