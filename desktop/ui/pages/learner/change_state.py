"""What changes in a contract: the paper it takes, who signs, who gets it, and where it is done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import Message, T
from desktop.law.book import LawBook
from desktop.rules.contract_paper import Change, Paper, paper_of
from desktop.rules.majority import is_minor


@dataclass(frozen=True, slots=True)
class ChangeAnswer:
    """What a change asks for.

    Attributes:
        paper: New contract, amendment or annex; None where the law of the day is not known.
        signed_by: Who signs, in words.
        sent_to: Who gets it, in words.
    """

    paper: Message | None
    signed_by: tuple[Message, ...]
    sent_to: tuple[Message, ...]
    because: tuple[Because, ...]
    unverified: bool = False


def answer_of(change: Change, on: date, birth: date, book: LawBook) -> ChangeAnswer:
    """Return what a change asks for on a day."""
    try:
        law = book.on(on)
        found = paper_of(change, law, minor=is_minor(birth, law))
    except NotKnown as missing:
        return ChangeAnswer(None, (), (), missing.because)
    return ChangeAnswer(
        PAPERS[found.paper],
        tuple(PEOPLE[one] for one in found.signed_by),
        tuple(PEOPLE[one] for one in found.sent_to),
        found.because,
        found.unverified,
    )


def part_of(change: Change, on: date, paper: Message | None) -> str:
    """Return the paper of a change, filled in, as the page of papers takes it; "" for none."""
    printed = {PAPERS[Paper.AMENDMENT]: "amendment", PAPERS[Paper.ANNEX]: "annex"}
    name = "" if paper is None else printed.get(paper, "")
    return name and f"{name} change={change.value} since={on.isoformat()}"


def changes() -> list[tuple[Change, Message]]:
    """Return what may change, in plain words, the most usual first."""
    return [
        (Change.LEVEL, T("The learner reaches another level")),
        (Change.TIMETABLE, T("The weekly hours")),
        (Change.TUTOR, T("The tutor")),
        (Change.LEARNER_DETAILS, T("The address or the details of the learner")),
        (Change.DURATION, T("The length of the contract")),
        (Change.REFERENT, T("The referent")),
        (Change.OPERATOR, T("The training operator")),
        (Change.ESTABLISHMENT, T("The establishment")),
        (Change.JOINT_COMMITTEE, T("The joint committee")),
        (Change.TRADE, T("The trade")),
        (Change.COMPANY_NUMBER, T("The enterprise number")),
        (Change.TAKEOVER, T("Another company takes over")),
    ]


PAPERS: dict[Paper, Message] = {
    Paper.NEW_CONTRACT: T("A new contract"),
    Paper.AMENDMENT: T("An amendment"),
    Paper.ANNEX: T("An annex"),
}
PEOPLE: dict[str, Message] = {
    "company": T("you"),
    "learner": T("the learner"),
    "legal_representative": T("the legal representative"),
    "operator": T("the training operator"),
    "social_secretariat": T("the social secretariat"),
    "new_tutor": T("the new tutor"),
}
# Where each change is written down: another page, or a field of this one.
PLACES: dict[Change, tuple[str, str]] = {
    Change.LEVEL: ("learner", "level"),
    Change.TIMETABLE: ("timetable", ""),
    Change.TUTOR: ("learner", "tutor_id"),
    Change.LEARNER_DETAILS: ("learner", "street"),
    Change.DURATION: ("learner", "last_day"),
    Change.REFERENT: ("learner", "referent_id"),
    Change.OPERATOR: ("learner", "referent_id"),
    Change.ESTABLISHMENT: ("learner", "establishment_id"),
    Change.JOINT_COMMITTEE: ("learner", "joint_committee"),
    Change.TRADE: ("end", ""),
    Change.COMPANY_NUMBER: ("end", ""),
    Change.TAKEOVER: ("end", ""),
}
