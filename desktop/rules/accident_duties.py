"""What has to be done after an accident at work, by how grave it is.

A benign accident is entered in the register of first aid. Any other is declared to the insurer;
from four days of incapacity the declaration serves as accident sheet. A grave one is reported to
the inspectorate within ten days, a very grave one told at once as well.

Basis: law of 10 April 1971, art. 62; code du bien-être au travail, livre I, titres 5 and 6 (before
2017 the royal decree of 27 March 1998, art. 26 to 28); Vade Mecum fiche 7. In force since
1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, unique

from desktop.kernel.messages import Bilingual, Message, T
from desktop.law.book import Law
from desktop.law.parameters.accident import DECLARATION_DAYS, REPORT_DAYS, SHEET_DAYS
from desktop.rules.accident_declaration import SOURCE_BENIGN, declare_by
from desktop.rules.workday import days_after

SOURCE_GRAVE = Bilingual(
    "Code du bien-être au travail, art. I.6-2 et I.6-3, annexes I.6-1 à I.6-3 (auparavant arrêté "
    "royal du 27 mars 1998, art. 26 et 27)",
    "Codex over het welzijn op het werk, art. I.6-2 en I.6-3, bijlagen I.6-1 tot I.6-3 (vroeger "
    "koninklijk besluit van 27 maart 1998, art. 26 en 27)",
)


@unique
class Severity(Enum):
    """The level of an accident, the lightest first."""

    BENIGN = "benign"
    ORDINARY = "ordinary"
    GRAVE = "grave"
    VERY_GRAVE = "very_grave"


@unique
class Step(Enum):
    """What has to be done after an accident."""

    REGISTER = "register"
    NOTICE = "immediate_notice"
    DECLARATION = "declaration"
    SHEET = "accident_sheet"
    REPORT = "circumstantial_report"


@dataclass(frozen=True, slots=True)
class AccidentDuty:
    """One thing to do, and its last day."""

    step: Step
    by: date
    text: Message
    source: Message


def duties_of(on: date, severity: Severity, lost_days: int, law: Law) -> tuple[AccidentDuty, ...]:
    """Return what has to be done after an accident, the first due first.

    Args:
        on: The day of the accident.
        severity: Its level.
        lost_days: The days of incapacity, as far as they are known.
        law: The law of that day.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    if severity is Severity.BENIGN:
        return (_register(on),)
    last = declare_by(on, law)
    found = [_declaration(last, law)]
    if lost_days >= law[SHEET_DAYS]:
        found.append(_sheet(last, law))
    if severity is Severity.VERY_GRAVE:
        found.append(_notice(on))
    if severity in (Severity.GRAVE, Severity.VERY_GRAVE):
        found.append(_report(days_after(on, law[REPORT_DAYS]), law))
    return tuple(sorted(found, key=lambda duty: duty.by))


def _register(on: date) -> AccidentDuty:
    text = T("Enter the accident in the register of first aid, at once.")
    return AccidentDuty(Step.REGISTER, on, text, T("{source}", source=SOURCE_BENIGN))


def _declaration(by: date, law: Law) -> AccidentDuty:
    text = T(
        "Declare the accident to the insurer by {by}, with the medical certificate.",
        by=by,
    )
    return AccidentDuty(
        Step.DECLARATION, by, text, T("{source}", source=law.source(DECLARATION_DAYS))
    )


def _sheet(by: date, law: Law) -> AccidentDuty:
    text = T(
        "Make the accident sheet, from {days} days of incapacity (a death counts as such here): "
        "the signed declaration, with its part on prevention, serves as one. Give a copy to the "
        "external prevention service. No text read fixes another day than that of the "
        "declaration, {by}.",
        days=law[SHEET_DAYS],
        by=by,
    )
    return AccidentDuty(Step.SHEET, by, text, T("{source}", source=law.source(SHEET_DAYS)))


def _notice(on: date) -> AccidentDuty:
    text = T("Tell the inspectorate of well-being at work at once.")
    return AccidentDuty(Step.NOTICE, on, text, T("{source}", source=SOURCE_GRAVE))


def _report(by: date, law: Law) -> AccidentDuty:
    text = T(
        "Send the circumstantial report to the inspectorate by {by}: {days} calendar days from "
        "the day after. The external prevention service inquires for small companies.",
        by=by,
        days=law[REPORT_DAYS],
    )
    return AccidentDuty(Step.REPORT, by, text, T("{source}", source=law.source(REPORT_DAYS)))
