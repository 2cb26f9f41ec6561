"""The papers of an accident at work, filled from the file and from the answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from desktop.documents.accident.declaration import (
    ACCIDENT,
    Answer,
    DeclarationFacts,
    FirstAid,
    RegisterFacts,
    accident_declaration,
    first_aid_register,
)
from desktop.documents.blocks import Form
from desktop.kernel.hours import clock
from desktop.kernel.messages import Message, ShortDate, T, Value
from desktop.kernel.vocabulary import InsuranceKind
from desktop.law.esaw import EsawKind, esaw_codes
from desktop.services.accident.questions import QUESTIONS, Ask, Part, Question
from desktop.services.accident.record import AccidentRecord, record, records, text_of
from desktop.services.duty import insurances
from desktop.services.employer import company
from desktop.services.learners import contract, learner
from desktop.services.papers.dossier import dossier_for
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.record import facts_record
from desktop.services.papers.source import Subject
from desktop.services.workspace import Workspace

KINDS: Mapping[str, EsawKind] = MappingProxyType(
    {
        "deviation": EsawKind.DEVIATION,
        "agent": EsawKind.AGENT,
        "body_part": EsawKind.BODY_PART,
        "injury": EsawKind.INJURY,
    }
)
# Of what the model asks in another block than the page does.
OF_ACCIDENT = (
    "deviation",
    "agent",
    "witnesses",
    "report",
    "report_number",
    "third_party",
    "third_party_who",
)
HOW = MappingProxyType({"direct": T("saw it"), "indirect": T("learned of it after")})
BENEFITS = ("other_benefits",)
JUDGED = ("first_aid_only", "future")  # they decide on the level, and are not on the model


def accident_subjects(workspace: Workspace, learner_id: int | None) -> tuple[Subject, ...]:
    """Return the accidents of a learner, newest first."""
    if learner_id is None:
        return ()
    return tuple(
        Subject(
            f"work_accident:{one.facts.id}",
            T("Accident on {day}", day=one.facts.happened_on),
        )
        for one in records(workspace, learner_id)
    )


def blank_declaration() -> Form:
    """Return the declaration to fill in by hand, with every question."""
    return accident_declaration(DeclarationFacts(**_groups(None)))


def prepare_declaration(asked: Asked) -> Prepared:
    """Return the preparation of the declaration of an accident.

    Raises:
        Refused: No accident was chosen, or it is not in the file any more.
    """
    found = record(asked.workspace, asked.subject_id("work_accident"))
    own = contract(asked.workspace, found.facts.contract_id)
    happened = found.facts.happened_on
    insurer, policy = _policy(asked.workspace, happened)
    facts = DeclarationFacts(
        happened_on=happened,
        at_minute=found.facts.at_minute,
        insurer=insurer,
        policy=policy,
        activity=asked.text("activity"),
        iban=asked.text("iban"),
        dossier=dossier_for(asked.workspace, asked.book, own, happened, asked.today),
        **_groups(found),
    )
    name = learner(asked.workspace, own.learner_id).name
    return Prepared(
        accident_declaration(facts),
        T("Issue the declaration of the accident of {name}", name=name),
        facts_record(facts) | {"answers": dict(found.answers)},
        own.id,
        subject=asked.order.subject,
    )


def prepare_register(asked: Asked) -> Prepared:
    """Return the register of first aid of a year, in the order of the days."""
    year = asked.year()
    known = company(asked.workspace)
    entries = sorted(
        (
            _first_aid(asked.workspace, one)
            for one in records(asked.workspace)
            if one.facts.happened_on.year == year and one.yes("care_here")
        ),
        key=_day,
    )
    facts = RegisterFacts(year, tuple(entries), "" if known is None else known.name)
    return Prepared(
        first_aid_register(facts),
        T("Issue the register of first aid of {year}", year=str(year)),
        facts_record(facts),
    )


def _groups(found: AccidentRecord | None) -> dict[str, Any]:
    """Return the answers by the blocks of the model; None asks every question."""
    blocks: dict[str, list[Answer]] = {name: [] for name in _BLOCKS}
    for question in QUESTIONS:
        if question.name in JUDGED or (found is not None and not found.asks(question)):
            continue
        value = None if found is None else found.answers.get(question.name)
        said = None if value in (None, "", []) else _said(question, value)
        where = f"{ACCIDENT}.{question.name}" if question.needed else ""
        blocks[_block_of(question)].append(Answer(question.label, said, where))
    return {name: tuple(answers) for name, answers in blocks.items()}


_BLOCKS = ("person", "facts", "injury", "care", "following", "benefits")
_OF_PART = MappingProxyType(
    {
        Part.PERSON: "person",
        Part.FACTS: "facts",
        Part.SEVERITY: "facts",
        Part.INJURY: "injury",
        Part.CARE: "care",
        Part.FOLLOWING: "following",
    }
)


def _block_of(question: Question) -> str:
    if question.name in OF_ACCIDENT:
        return "facts"
    return "benefits" if question.name in BENEFITS else _OF_PART[question.part]


def _said(question: Question, value: Any) -> Value:
    """Return an answer as papers say it."""
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
            return _listed([text_of(question, one) for one in value])
        case Ask.WITNESSES:
            return _listed([_witness(one) for one in value])
        case _:
            said: Value = text_of(question, value)
            return said


def _listed(said: Iterable[Value]) -> Value:
    """Return values one after the other."""
    first, *rest = said
    for one in rest:
        first = T("{first}, {second}", first=first, second=one)
    return first


def _witness(one: Mapping[str, str]) -> Message:
    """Return a witness with how it was witnessed."""
    how = HOW.get(one.get("kind", ""), T("not said how"))
    if not one.get("address"):
        return T("{name} ({how})", name=one["name"], how=how)
    return T("{name}, {address} ({how})", name=one["name"], address=one["address"], how=how)


def _policy(workspace: Workspace, on: date) -> tuple[str, str]:
    """Return the insurer and the policy that cover accidents at work on a day."""
    for one in insurances(workspace):
        runs = one.first_day <= on and (one.last_day is None or on <= one.last_day)
        if one.kind is InsuranceKind.WORK_ACCIDENTS and runs:
            return one.insurer, one.policy
    return "", ""


def _first_aid(workspace: Workspace, found: AccidentRecord) -> FirstAid:
    def said(name: str) -> str:
        return str(found.answers.get(name) or "")

    place: Value | None = None
    for question in QUESTIONS:
        if question.name == "place" and found.answered("place"):
            place = text_of(question, found.answers["place"])
    facts = found.facts
    return FirstAid(
        happened_on=facts.happened_on,
        at_minute=facts.at_minute,
        victim=learner(workspace, found.learner_id).name,
        place=place or "–",
        what=said("what_happened"),
        witnesses=", ".join(one["name"] for one in found.answers.get("witnesses") or ()),
        carer=said("carer"),
        cared_on=found.day("care_on"),
        care=said("care"),
        declared_on=facts.declared_on,
    )


def _day(one: FirstAid) -> tuple[date, int]:
    return one.happened_on, one.at_minute or 0
