"""The declaration of an accident at work, filled from the file and from the answers."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Any

from desktop.documents.accident.declaration import Answer, DeclarationFacts, accident_declaration
from desktop.documents.accident.part import ACCIDENT
from desktop.documents.blocks import Form
from desktop.kernel.vocabulary import InsuranceKind
from desktop.services.accident.questions import QUESTIONS, Part, Question
from desktop.services.accident.record import AccidentRecord
from desktop.services.duty import insurances
from desktop.services.papers.accident.grave import prepared_accident
from desktop.services.papers.accident.part import accident_dossier, accident_of
from desktop.services.papers.accident.said import said
from desktop.services.papers.order import Asked, Prepared
from desktop.services.workspace import Workspace

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
BENEFITS = ("other_benefits",)
JUDGED = ("first_aid_only", "future")  # they decide on the level, and are not on the model


def blank_declaration() -> Form:
    """Return the declaration to fill in by hand, with every question."""
    return accident_declaration(DeclarationFacts(**_groups(None)))


def prepare_declaration(asked: Asked) -> Prepared:
    """Return the preparation of the declaration of an accident.

    Raises:
        Refused: No accident was chosen, or it is not in the file any more.
    """
    found = accident_of(asked)
    happened = found.facts.happened_on
    insurer, policy = _policy(asked.workspace, happened)
    facts = DeclarationFacts(
        happened_on=happened,
        at_minute=found.facts.at_minute,
        insurer=insurer,
        policy=policy,
        activity=asked.text("activity"),
        iban=asked.text("iban"),
        dossier=accident_dossier(asked, found),
        **_groups(found),
    )
    return prepared_accident(asked, accident_declaration(facts), facts, found)


def _groups(found: AccidentRecord | None) -> dict[str, Any]:
    """Return the answers by the blocks of the model; None asks every question."""
    blocks: dict[str, list[Answer]] = {name: [] for name in _BLOCKS}
    for question in QUESTIONS:
        if question.name in JUDGED or (found is not None and not found.asks(question)):
            continue
        answer = None if found is None else said(found, question)
        where = f"{ACCIDENT}.{question.name}" if question.needed else ""
        blocks[_block_of(question)].append(Answer(question.label, answer, where))
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


def _policy(workspace: Workspace, on: date) -> tuple[str, str]:
    """Return the insurer and the policy that cover accidents at work on a day."""
    for one in insurances(workspace):
        runs = one.first_day <= on and (one.last_day is None or on <= one.last_day)
        if one.kind is InsuranceKind.WORK_ACCIDENTS and runs:
            return one.insurer, one.policy
    return "", ""
