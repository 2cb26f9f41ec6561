"""The answers about an accident, as papers say them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from desktop.documents.accident.part import Witness
from desktop.kernel.hours import clock, parse_shifts, shift_text
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
# The words of the official model, where those of the window are plainer.
PRINTED: Mapping[tuple[str, str], Message] = MappingProxyType(
    {
        ("nature", "work"): T("Accident at work"),
        ("nature", "way"): T("Accident on the way to or from work"),
        ("post", "usual"): T("Usual post, or usual local unit"),
        ("post", "mobile"): T("Occasional or mobile post, or on the road for the employer"),
        ("post", "other"): T("Other post"),
        ("report", "unknown"): T("Answer not known"),
        ("outcome", "none"): T("No temporary incapacity for work, no prostheses expected"),
        ("outcome", "prosthesis"): T("No temporary incapacity for work, but prostheses expected"),
        ("outcome", "adapted"): T(
            "Temporary occupation with adapted work (fewer hours or another function, without loss "
            "of pay)"
        ),
        ("outcome", "permanent"): T("Permanent incapacity for work expected"),
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
            hours = question.name == "hours_that_day"
            words: Value = _hours(value) if hours else text_of(question, value)
            return PRINTED.get((question.name, str(value)), words)


def _hours(text: str) -> str:
    """Return the hours of a day as clocks show them; what is no hours stays as it was typed."""
    try:
        shifts = parse_shifts(text)
    except ValueError:
        return text
    return ", ".join(map(shift_text, shifts)) or text


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
    first, *rest = [PRINTED.get((question.name, name), words) for name, words in question.choices]
    for words in rest:
        first = T("{first} / {second}", first=first, second=words)
    return first


OPTIONS: Mapping[str, Message] = MappingProxyType(
    {one.name: options for one in QUESTIONS if (options := _options(one)) is not None}
)
