"""What the page of the end shows; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import EndReason
from desktop.law.book import LawBook
from desktop.rules.termination.notice import Method
from desktop.services.ending import Asked, Preparation, prepare_end
from desktop.services.facts import ContractFacts, LearnerFacts
from desktop.services.learners import contracts, learner
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class EndState:
    """The contract whose end is prepared.

    Attributes:
        contract: The one that runs today, else the last one.
    """

    learner: LearnerFacts
    contract: ContractFacts


def load(workspace: Workspace, learner_id: int | None, today: date) -> EndState | Message:
    """Return whose end is prepared, or why there is nothing to end."""
    if learner_id is None:
        return T("Add the learner first: then the end of the contract is prepared here.")
    person = learner(workspace, learner_id)
    known = contracts(workspace, learner_id)
    if not known:
        return T("This learner has no contract yet. Write it down under File.")
    running = [one for one in known if today in one.period]
    return EndState(person, (running or known)[-1])


def prepare(
    workspace: Workspace, book: LawBook, contract_id: int, asked: Asked
) -> Preparation | Refused:
    """Return how the contract would end, or what is missing to say it."""
    try:
        return prepare_end(workspace, book, contract_id, asked)
    except Refused as refusal:
        return refusal


def reasons() -> list[tuple[EndReason, Message]]:
    """Return why a contract ends, in plain words."""
    return [
        (EndReason.TERM, T("It comes to its last day")),
        (EndReason.NOTICE, T("One of the parties gives notice")),
        (EndReason.GRAVE_BREACH, T("A grave breach by the learner or the company")),
        (EndReason.FORCE_MAJEURE, T("Force majeure: it can never go on")),
        (EndReason.LONG_SUSPENSION, T("Suspended for more than six months")),
        (EndReason.ASSIDUITY, T("The learner no longer goes to the courses")),
        (EndReason.WITHDRAWAL, T("The accreditation is withdrawn")),
        (EndReason.CESSATION, T("The company stops or changes hands")),
        (EndReason.DEATH, T("Somebody died")),
    ]


def methods() -> list[tuple[Method, Message]]:
    """Return how a notice is given."""
    return [
        (Method.HAND, T("By hand, against a receipt")),
        (Method.BAILIFF, T("By bailiff")),
        (Method.REGISTERED, T("Registered letter")),
    ]
