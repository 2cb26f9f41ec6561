"""The rules of notice and the end of the contract that can be asked by name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.kernel.answer import Answer, Outcome
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.law.book import LawBook
from desktop.rules.termination.delays import (
    SOURCE_ASSIDUITY,
    SOURCE_GRAVE_BREACH,
    SOURCE_LONG_SUSPENSION,
    assiduity,
    grave_breach,
    long_suspension,
)
from desktop.rules.termination.notice import (
    SOURCE_NOTICE_RUNS,
    Method,
    Notice,
    Prolonging,
    course_of,
)
from desktop.services.inputs import Input
from desktop.services.json_text import shown
from desktop.services.rule import Output, Rule, told, told_maybe
from desktop.services.shapes import Spell

NOTICE, GRAVE, SIX_MONTHS, ASSIDUITY = (
    "termination.notice",
    "termination.grave",
    "termination.six-months",
    "termination.assiduity",
)
SATURDAY = Input("saturday_counts", "yes-no", required=False)
PROLONGING = frozenset(kind.value for kind in Prolonging)
# Absences that suspend a contract too, without prolonging a notice.
OTHERS = frozenset(kind.value for kind in AbsenceKind) - PROLONGING


def _saturday_counts(inputs: Mapping[str, object]) -> bool:
    """Return whether a Saturday is a working day; it is, unless the user set otherwise."""
    return told_maybe(inputs, SATURDAY.name, bool) is not False


def _notice(inputs: Mapping[str, object], book: LawBook) -> Answer:
    spells: tuple[Spell, ...] = told_maybe(inputs, "suspensions", tuple) or ()
    _refuse_other_words(spells)
    found = course_of(
        Notice(
            Method(told(inputs, "method", str)),
            told(inputs, "in_trial", bool),
            _of_kinds(spells, PROLONGING),
            _of_kinds(spells, OTHERS),
            _saturday_counts(inputs),
        ),
        book.on(told(inputs, "sent_on", date)),
    )
    outputs: dict[str, Outcome] = {
        "starts_on": found.starts_on,
        "ends_on": found.ends_on,
        "days": found.days,
        "prolonged_by": found.prolonged_by,
        "other_starts_on": found.other_starts_on,
        "other_ends_on": found.other_ends_on,
    }
    value = found.starts_on
    return Answer(NOTICE, value, "", found.because, outputs, unverified=found.unverified)


def _of_kinds(spells: tuple[Spell, ...], kinds: frozenset[str]) -> tuple[Period, ...]:
    return tuple(spell.period for spell in spells if spell.kind in kinds)


def _refuse_other_words(spells: tuple[Spell, ...]) -> None:
    """Refuse a word nobody knows: a slip of the pen would shorten the notice in silence."""
    for spell in spells:
        if spell.kind not in PROLONGING | OTHERS:
            raise Refused(
                T(
                    "“{name}” is one of {choices}, not “{value}”.",
                    name="suspensions.kind",
                    choices=", ".join([*(kind.value for kind in Prolonging), *sorted(OTHERS)]),
                    value=shown(spell.kind),
                ),
                "suspensions",
            )


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
        NOTICE,
        T("When a notice runs and ends"),
        (
            Input("sent_on", "date"),
            Input("method", "text", choices=tuple(method.value for method in Method)),
            Input("in_trial", "yes-no"),
            Input("suspensions", "periods", required=False),
            SATURDAY,
        ),
        (
            Output("starts_on"),
            Output("ends_on"),
            Output("days", "days"),
            Output("prolonged_by", "days"),
            Output("other_starts_on"),
            Output("other_ends_on"),
        ),
        "",
        T("{source}", source=SOURCE_NOTICE_RUNS),
        _notice,
    ),
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
