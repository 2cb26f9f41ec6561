"""The rules of accidents at work that can be asked by name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.kernel.answer import Answer, Outcome
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Bilingual, T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.vocabulary import Payer
from desktop.law.book import LawBook
from desktop.law.esaw import EsawCode, EsawKind, esaw_codes, nearest_codes
from desktop.rules.accident_declaration import Accident, declaration_of
from desktop.rules.accident_duties import SOURCE_GRAVE, Step
from desktop.rules.accident_pay import Incapacity, accident_pay
from desktop.rules.accident_severity import (
    Injury,
    deciding,
    hangs_on_workplace,
    judge,
)
from desktop.rules.unsaid import unsaid
from desktop.services.calculate import accident_codes
from desktop.services.inputs import Input
from desktop.services.json_text import shown
from desktop.services.rule import Output, Rule, told, told_here, told_maybe

DECLARE, SEVERITY, PAY = "accident.declare", "accident.severity", "accident.pay"
SOURCE_FILE_7 = Bilingual(
    "Loi du 10 avril 1971 sur les accidents du travail ; Vade Mecum OFFA du 27 avril 2017, fiche 7",
    "Arbeidsongevallenwet van 10 april 1971; Vademecum OFFA van 27 april 2017, fiche 7",
)
# The value of accident.declare for a benign accident: a word, because there is no day.
NOT_DECLARED = "none"


def _declare(inputs: Mapping[str, object], book: LawBook) -> Answer:
    on = told(inputs, "on", date)
    accident = Accident(
        on,
        told_maybe(inputs, "benign", bool) or False,
        _not_before(inputs, "worsened_known_on", on),
        _not_before(inputs, "declared_on", on),
    )
    found = declaration_of(accident, book.on(on))
    outputs: dict[str, Outcome] = {
        "declare_by": found.declare_by,
        "other_reading": found.other_reading,
        "insurer_answers_by": found.insurer_answers_by,
        "claim_until": found.claim_until,
    }
    value = found.declare_by or NOT_DECLARED
    because = (*found.because, *unsaid(name for name in ("benign",) if name not in inputs))
    return Answer(DECLARE, value, "", because, outputs, unverified=found.unverified)


def _severity(inputs: Mapping[str, object], book: LawBook) -> Answer:
    """Return the level of an accident.

    ``duties`` is a list of ``{"duty", "by", "text"}``, the first due first.
    """
    on = told(inputs, "on", date)
    law = book.on(on)
    injury = Injury(
        on,
        told_maybe(inputs, "at_workplace", bool) or False,
        told_maybe(inputs, "died", bool) or False,
        told_maybe(inputs, "permanent_injury", bool) or False,
        _code(inputs, "deviation", EsawKind.DEVIATION),
        _code(inputs, "agent", EsawKind.AGENT),
        _code(inputs, "injury", EsawKind.INJURY),
        told_maybe(inputs, "incapacity_days", int),
        told_maybe(inputs, "first_aid_only", bool) or False,
    )
    _refuse_contradiction(injury)
    if hangs_on_workplace(injury):
        told_here(SEVERITY, inputs, "at_workplace", bool)
    found = judge(injury, law)
    by = {duty.step: duty.by for duty in found.duties}
    outputs: dict[str, Outcome] = {
        "level": found.severity.value,
        "duties": tuple(
            {"duty": duty.step.value, "by": duty.by, "text": duty.text} for duty in found.duties
        ),
        "register_by": by.get(Step.REGISTER),
        "notify_by": by.get(Step.NOTICE),
        "declare_by": by.get(Step.DECLARATION),
        "sheet_by": by.get(Step.SHEET),
        "report_by": by.get(Step.REPORT),
    }
    left_out = {"died", "permanent_injury", "first_aid_only"} - set(inputs)
    because = (*found.because, *unsaid(deciding(injury, left_out)))
    return Answer(SEVERITY, found.severity.value, "", because, outputs, unverified=found.unverified)


def _pay(inputs: Mapping[str, object], book: LawBook) -> Answer:
    first = told(inputs, "first", date)
    birth = told_maybe(inputs, "birth", date)
    if birth is not None and birth > first:
        raise Refused(T("“{name}” lies after {day}.", name="birth", day=first), "birth")
    daily = told_maybe(inputs, "daily_base", Euro)
    if daily is not None and daily < ZERO:
        raise Refused(T("“{name}” is not below zero.", name="daily_base"), "daily_base")
    incapacity = Incapacity(first, _not_before(inputs, "last", first), birth, daily)
    found = accident_pay(incapacity, book.on(first))
    outputs: dict[str, Outcome] = {
        "paid_first": found.company.first,
        "paid_last": found.company.last,
        "paid_calendar_days": found.company.days,
        "then_paid_by": Payer.INSURER.value if found.insurer_from else None,
        "insurer_from": found.insurer_from,
        "insurer_days": found.insurer_days,
        "insurer_rate": found.rate.ratio,
        "base": found.base.value if found.base else None,
        "adult_from": found.adult_from,
        "indemnity": found.indemnity,
    }
    return Answer(PAY, found.company.last, "", found.because, outputs, unverified=found.unverified)


def _not_before(inputs: Mapping[str, object], name: str, first: date) -> date | None:
    day = told_maybe(inputs, name, date)
    if day is not None and day < first:
        raise Refused(T("“{name}” lies before {day}.", name=name, day=first), name)
    return day


def _code(inputs: Mapping[str, object], name: str, kind: EsawKind) -> EsawCode | None:
    code = told_maybe(inputs, name, str)
    if code is None:
        return None
    found = esaw_codes(kind).get(code.strip())
    if found is None:
        raise Refused(
            T(
                "“{name}” is a code of the declaration; “{value}” is none. The nearest are "
                "{choices}.",
                name=name,
                value=shown(code),
                choices=", ".join(nearest_codes(kind, code)),
            ),
            name,
        )
    return found


def _refuse_contradiction(injury: Injury) -> None:
    if injury.first_aid_only and (injury.died or injury.permanent or injury.incapacity_days):
        raise Refused(
            T(
                "“{name}” says that first aid was enough, and the rest says that the victim was "
                "unfit for work, injured for good or dead. Correct one of the two.",
                name="first_aid_only",
            ),
            "first_aid_only",
        )


def _yes_no(name: str) -> Input:
    return Input(name, "yes-no", required=False)


RULES: tuple[Rule, ...] = (
    Rule(
        DECLARE,
        T("When an accident at work is declared"),
        (
            Input("on", "date"),
            _yes_no("benign"),
            Input("worsened_known_on", "date", required=False),
            Input("declared_on", "date", required=False),
        ),
        (
            Output("declare_by"),
            Output("other_reading"),
            Output("insurer_answers_by"),
            Output("claim_until"),
        ),
        "",
        T("{source}", source=SOURCE_FILE_7),
        _declare,
    ),
    Rule(
        SEVERITY,
        T("How grave an accident at work is, and what has to be done"),
        (
            Input("on", "date"),
            _yes_no("at_workplace"),
            _yes_no("died"),
            _yes_no("permanent_injury"),
            Input("deviation", "text", required=False),
            Input("agent", "text", required=False),
            Input("injury", "text", required=False),
            Input("incapacity_days", "whole", required=False, unit="days"),
            _yes_no("first_aid_only"),
        ),
        (
            Output("level"),
            Output("duties"),
            Output("register_by"),
            Output("notify_by"),
            Output("declare_by"),
            Output("sheet_by"),
            Output("report_by"),
        ),
        "",
        T("{source}", source=SOURCE_GRAVE),
        _severity,
    ),
    Rule(
        PAY,
        T("Who pays the days lost through an accident at work"),
        (
            Input("first", "date"),
            Input("last", "date", required=False),
            Input("birth", "date", required=False),
            Input("daily_base", "amount", required=False, unit="EUR"),
        ),
        (
            Output("paid_first"),
            Output("paid_last"),
            Output("paid_calendar_days", "days"),
            Output("then_paid_by"),
            Output("insurer_from"),
            Output("insurer_days", "days"),
            Output("insurer_rate", "ratio"),
            Output("base"),
            Output("adult_from"),
            Output("indemnity", "EUR"),
        ),
        "",
        T("{source}", source=SOURCE_FILE_7),
        _pay,
    ),
    accident_codes.RULE,
)
