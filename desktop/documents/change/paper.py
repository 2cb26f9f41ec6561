"""An amendment, which both parties sign, or an annex, which is only sent.

No model is prescribed: each says which contract, what was, what comes, from when, and for an
amendment who agreed.

Basis: Vade Mecum 4.1, 4.2, 4.5 and 4.6. In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Fields,
    Form,
    Heading,
    Lines,
    Paragraph,
    Role,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import (
    company_fields,
    contract_fields,
    day,
    learner_fields,
    learner_parties,
    operator_fields,
    signed,
)
from desktop.documents.sheet import PAGE, sheet_form
from desktop.documents.tutor.declaration import CONDITIONS
from desktop.kernel.messages import Message, T
from desktop.rules.contract_paper import Change, Paper

TITLES = MappingProxyType(
    {
        Paper.AMENDMENT: T("Amendment to the contrat d’alternance"),
        Paper.ANNEX: T("Annex to the contrat d’alternance"),
    }
)
SUBJECTS = MappingProxyType(
    {
        Change.TUTOR: T("Tutor"),
        Change.ESTABLISHMENT: T("Establishment"),
        Change.JOINT_COMMITTEE: T("Joint committee"),
        Change.LEVEL: T("Level and pay (article 6)"),
        Change.DURATION: T("Duration of the contract (article 1)"),
        Change.REFERENT: T("Referent"),
        Change.TIMETABLE: T("Timetable (article 5)"),
        Change.LEARNER_DETAILS: T("Details of the apprentice"),
        Change.OPERATOR: T("Training operator"),
    }
)
AMENDED = (
    Change.LEVEL,
    Change.DURATION,
    Change.TUTOR,
    Change.ESTABLISHMENT,
    Change.JOINT_COMMITTEE,
)
CONSULTED = (Change.LEVEL, Change.DURATION)
ANNEXED = (Change.TIMETABLE, Change.LEARNER_DETAILS, Change.REFERENT, Change.OPERATOR)


@dataclass(frozen=True, slots=True)
class ChangeFacts:
    """What an amendment or an annex says.

    Attributes:
        paper: Which of the two.
        change: What changes; None for a blank paper.
        number: Its number among those of the contract.
        old: What was.
        new: What comes.
        since: From when.
        reason: Why, for a duration.
        opinion_on: The day of the referent's decision, or of the consultation.
        condition: Which condition a new tutor meets: ``a``, ``b`` or ``c``.
        effect: What another joint committee changes in hours and pay.
    """

    paper: Paper
    change: Change | None = None
    number: int | None = None
    old: tuple[Message | str, ...] = ()
    new: tuple[Message | str, ...] = ()
    since: date | None = None
    reason: str = ""
    opinion_on: date | None = None
    condition: str = ""
    effect: str = ""
    dossier: Dossier = field(default_factory=Dossier)


def change_paper(facts: ChangeFacts) -> Form:
    """Return the amendment or the annex."""
    return sheet_form(
        facts.paper.value,
        TITLES[facts.paper],
        facts.dossier,
        _blocks(facts),
        subtitle=_subtitle(facts),
        version="2026-3",
    )


def _subtitle(facts: ChangeFacts) -> Message | None:
    if facts.change is None:
        return None
    subject = SUBJECTS[facts.change]
    if facts.number is None:
        return subject
    return T("No. {number} · {subject}", number=facts.number, subject=subject)


def _blocks(facts: ChangeFacts) -> Iterator[Block]:
    dossier = facts.dossier
    yield Heading(T("The contract"))
    yield contract_fields(dossier)
    yield Heading(T("The parties"))
    yield company_fields(dossier)
    yield learner_fields(dossier)
    yield operator_fields(dossier)
    yield Heading(T("What changes"))
    yield _changed(facts)
    if facts.paper is Paper.AMENDMENT:
        yield Paragraph(_agreed(facts))
    yield Paragraph(T("The other provisions of the contract remain unchanged."))
    if facts.paper is Paper.AMENDMENT:
        yield Paragraph(_copied(facts), Role.NOTE)
        yield signed(dossier, T("Done in three copies: company, apprentice, training operator"))
    else:
        yield Paragraph(
            T(
                "This annex is sent to every party and to the training operator, with a copy to "
                "the social secretariat, and is attached to the contract. It need not be signed; "
                "whoever receives it may acknowledge it below."
            ),
            Role.NOTE,
        )
        yield signed(dossier, T("Received"), learner_parties(dossier))


def _changed(facts: ChangeFacts) -> Fields:
    subject: Cell = SUBJECTS[facts.change] if facts.change else Blank(where=f"{PAGE}.change")
    rows: list[tuple[Message, Cell]] = [
        (T("Number of the paper"), needed(facts.number, f"{PAGE}.number")),
        (T("What"), subject),
        (T("With effect from"), day(facts.since, f"{PAGE}.since")),
        (T("Before that day"), _told(facts.old, "old")),
        (T("From that day on"), _told(facts.new, "new")),
    ]
    if facts.paper is Paper.AMENDMENT:
        rows += _amended(facts)
    return Fields(tuple(rows))


def _amended(facts: ChangeFacts) -> Iterator[tuple[Message, Cell]]:
    """Yield what an amendment says beside what was and what comes; a blank one has it all."""

    def where(name: str) -> str:
        return f"{PAGE}.{name}" if facts.change else ""

    if facts.change is Change.LEVEL:
        yield T("Tutor who was heard"), written(facts.dossier.tutor.name)
    if facts.change in {Change.TUTOR, None}:
        condition = dict(CONDITIONS).get(facts.condition)
        label = T("Condition the new tutor meets")
        yield label, needed(condition, where("condition"))
    if facts.change in {Change.JOINT_COMMITTEE, None}:
        yield T("Effect on hours and pay"), needed(facts.effect, where("effect"))
    if facts.change in {Change.DURATION, None}:
        yield T("Reason"), needed(facts.reason, where("reason"))
    asked = where("opinion_on") if facts.change in CONSULTED else ""
    yield T("Consultation or decision on"), day(facts.opinion_on, asked)


def _copied(facts: ChangeFacts) -> Message:
    if facts.change is Change.TUTOR:
        return T("Copy to the social secretariat and to the new tutor.")
    return T("Copy to the social secretariat.")


def _told(values: tuple[Message | str, ...], name: str) -> Cell:
    return Lines(values) if values else needed(None, f"{PAGE}.{name}")


def _agreed(facts: ChangeFacts) -> Message:
    match facts.change:
        case Change.LEVEL:
            return T(
                "The referent decides on the level, after the opinion of the tutor and in "
                "consultation with the apprentice."
            )
        case Change.DURATION:
            return T(
                "The apprentice, the company and the referent agreed on the new duration after "
                "consultation."
            )
        case Change.TUTOR:
            return T(
                "The new tutor was designated in consultation with the training operator and meets "
                "the conditions of the accreditation."
            )
        case _:
            return T("The parties agree on this change after consultation with the referent.")
