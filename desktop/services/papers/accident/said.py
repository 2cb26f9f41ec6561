"""The answers about an accident, as papers say them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from desktop.documents.accident.part import Witness
from desktop.kernel.hours import clock
from desktop.kernel.messages import Message, ShortDate, T, Value
from desktop.law.esaw import EsawKind, esaw_codes
from desktop.services.accident.questions import QUESTIONS, Ask, Question
from desktop.services.accident.record import AccidentRecord, text_of

KINDS: Mapping[str, EsawKind] = MappingProxyType(
    {
        "deviation": EsawKind.DEVIATION,
        "agent": EsawKind.AGENT,
        "body_part": EsawKind.BODY_PART,
        "injury": EsawKind.INJURY,
    }
)
HOW: Mapping[str, Message] = MappingProxyType({"direct": T("direct"), "indirect": T("indirect")})


def said(found: AccidentRecord, question: Question) -> Value | None:
    """Return the answer to a question in words; None where there is none."""
    if not found.answered(question.name):
        return None
    return said_of(question, found.answers[question.name])


def every_answer(found: AccidentRecord) -> dict[str, Value]:
    """Return every answer in words but the witnesses, by the names of the questions asked."""
    asked = (one for one in QUESTIONS if one.ask is not Ask.WITNESSES and found.asks(one))
    answers = {one.name: said(found, one) for one in asked}
    return {name: value for name, value in answers.items() if value is not None}


def said_of(question: Question, value: Any) -> Value:
    """Return an answer in words."""
    match question.ask:
        case Ask.CODE:
            known = esaw_codes(KINDS[question.name]).get(str(value))
            return (
                str(value) if known is None else T("{code} {label}", code=value, label=known.label)
            )
        case Ask.DATE:
            return ShortDate(date.fromisoformat(value))
        case Ask.TIME:
            return clock(value)
        case Ask.SEVERAL:
            return listed([text_of(question, one) for one in value])
        case _:
            words: Value = text_of(question, value)
            return words


def listed(values: Iterable[Value]) -> Value:
    """Return values one after the other."""
    first, *rest = values
    for one in rest:
        first = T("{first}, {second}", first=first, second=one)
    return first


def witnesses_of(found: AccidentRecord) -> tuple[Witness, ...]:
    """Return who saw an accident or learned of it after."""
    return tuple(
        Witness(one["name"], one.get("address", ""), HOW.get(one.get("kind", "")))
        for one in found.answers.get("witnesses") or ()
    )


def _options(question: Question) -> Message | None:
    """Return what a question can be answered with; None where that is no fixed set."""
    if question.ask is Ask.YES_NO:
        return T("Yes / No")
    if not question.choices:
        return None
    first, *rest = [words for _, words in question.choices]
    for words in rest:
        first = T("{first} / {second}", first=first, second=words)
    return first


OPTIONS: Mapping[str, Message] = MappingProxyType(
    {one.name: options for one in QUESTIONS if (options := _options(one)) is not None}
)
