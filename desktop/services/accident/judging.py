"""How grave an accident of the file is, what has to be done, and who pays the days lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import T
from desktop.kernel.period import ONE_DAY, Period
from desktop.law.book import Law, LawBook
from desktop.law.esaw import EsawCode, EsawKind, esaw_codes
from desktop.rules.accident_declaration import Accident, Declaration, declaration_of
from desktop.rules.accident_duties import AccidentDuty, Severity
from desktop.rules.accident_pay import AccidentPay, Incapacity, accident_pay
from desktop.rules.accident_severity import Injury, judge, severity_of
from desktop.services.accident.record import AccidentRecord

KINDS = {
    "deviation": EsawKind.DEVIATION,
    "agent": EsawKind.AGENT,
    "injury": EsawKind.INJURY,
    "body_part": EsawKind.BODY_PART,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How an accident stands.

    Attributes:
        severity: Its level; None while an answer that decides is missing.
        asked: The questions whose answers decide and are missing.
        duties: What has to be done, the first due first.
        because: Why, or why it is not known.
        declaration: The days of the declaration; None where the law is not known.
        pay: Who pays the days lost; None where none are, or the law is not known.
    """

    severity: Severity | None
    asked: tuple[str, ...]
    duties: tuple[AccidentDuty, ...]
    because: tuple[Because, ...]
    declaration: Declaration | None
    pay: AccidentPay | None
    unverified: bool = False


def standing_of(found: AccidentRecord, birth: date, book: LawBook) -> Standing:
    """Return how an accident stands."""
    facts = found.facts
    try:
        law = book.on(facts.happened_on)
        told = Accident(facts.happened_on, facts.benign, facts.worsened_known_on, facts.declared_on)
        declaration = declaration_of(told, law)
        pay = _pay(found, birth, law)
        asked = deciding_answers(found)
        if asked:
            because = (Because(T("The level is known once these questions are answered.")),)
            return Standing(None, asked, (), because, declaration, pay)
        judged = judge(injury_of(found), law)
    except NotKnown as missing:
        return Standing(None, (), (), missing.because, None, None)
    return Standing(
        judged.severity,
        (),
        judged.duties,
        judged.because,
        declaration,
        pay,
        judged.unverified,
    )


def level_of(found: AccidentRecord) -> Severity | None:
    """Return how grave an accident is; None while an answer that decides is missing."""
    return None if deciding_answers(found) else severity_of(injury_of(found))


def injury_of(found: AccidentRecord) -> Injury:
    """Return what happened to the victim, as far as it was answered."""
    answers = found.answers
    outcome, future = answers.get("outcome"), answers.get("future")
    return Injury(
        found.facts.happened_on,
        at_workplace=answers.get("nature") == "work" and answers.get("place") == "company",
        died="death" in {outcome, future},
        permanent="permanent" in {outcome, future},
        deviation=code_of(found, "deviation"),
        agent=code_of(found, "agent"),
        injury=code_of(found, "injury"),
        incapacity_days=incapacity_days(found),
        first_aid_only=bool(found.yes("first_aid_only")) and found.facts.benign,
    )


def deciding_answers(found: AccidentRecord) -> tuple[str, ...]:
    """Return the questions that wait for an answer and could change the level."""
    one = injury_of(found)
    asked = []
    if not found.answered("first_aid_only"):
        asked.append("first_aid_only")
    if severity_of(one) is Severity.BENIGN:
        return tuple(asked)
    asked += [name for name in ("nature", "place") if not found.answered(name)]
    if not (found.answered("future") or found.answered("outcome")):
        asked.append("future")
    away = (found.answered("nature") or found.answered("place")) and not one.at_workplace
    if one.died or away:
        return tuple(asked)
    causes = [name for name in ("deviation", "agent") if not found.answered(name)]
    if causes and one.listed_cause is None:
        asked += causes
    if not one.permanent and not found.answered("injury") and (causes or one.listed_cause):
        asked.append("injury")
    return tuple(asked)


def code_of(found: AccidentRecord, name: str) -> EsawCode | None:
    """Return the code that was chosen for a question; None where none was."""
    return esaw_codes(KINDS[name]).get(str(found.answers.get(name) or ""))


def lost_days(found: AccidentRecord) -> Period | None:
    """Return the days of incapacity, as far as they are known; None where there are none."""
    first = found.day("stopped_on")
    if found.answers.get("outcome") != "incapacity" or first is None:
        return None
    days, resumed = found.answers.get("expected_days"), found.day("resumed_on")
    if resumed is not None and resumed > first:
        return Period(first, resumed - ONE_DAY)
    if isinstance(days, int) and days > 0:
        return Period(first, date.fromordinal(first.toordinal() + days - 1))
    return None


def incapacity_days(found: AccidentRecord) -> int | None:
    """Return how many days of incapacity there are; None where that is not known."""
    lost = lost_days(found)
    if lost is not None:
        return lost.days
    return 0 if found.answers.get("outcome") in {"none", "prosthesis", "adapted"} else None


def _pay(found: AccidentRecord, birth: date, law: Law) -> AccidentPay | None:
    lost = lost_days(found)
    first = found.day("stopped_on") if lost is None else lost.first
    if first is None or found.answers.get("outcome") != "incapacity":
        return None
    return accident_pay(Incapacity(first, None if lost is None else lost.last, birth), law)
