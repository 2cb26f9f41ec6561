"""The notice of suspension: written, to the apprentice and to the training operator.

Basis: contract, article 8; Vade Mecum, fiche 16: who, which days and how many, and why. In force
since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop.documents.blocks import Blank, Block, Cell, Fields, Form, Heading, Paragraph
from desktop.documents.missing import needed, written
from desktop.documents.parts import contract_fields, day, letter_opening, signed
from desktop.documents.sheet import PAGE, Choices, Sheet, sheet_form
from desktop.documents.words import ABSENCE
from desktop.kernel.messages import NT, Message, T
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.rules.absence import GUARANTEED, UNEMPLOYMENT

TITLE = T("Notice of suspension of the contract")
SCOPES: Choices = (
    ("whole", T("The whole training: in the company and at the operator")),
    ("company", T("The company alone: the usual days at the operator go on")),
    ("more_training", T("The company alone: full-time or more days at the operator")),
)
ABSENT, LEARNER, COMPANY, SCHOOL, AGREED = "absence", "learner", "company", "school", "agreed"
GROUNDS: Choices = (
    (ABSENT, T("Absence from work (contract, article 8, 1°)")),
    (LEARNER, T("Breach by the apprentice (contract, article 8, 2°)")),
    (COMPANY, T("Breach by the company (contract, article 8, 2°)")),
    (SCHOOL, T("Unpaid school holidays (contract, article 8, 3°)")),
    (AGREED, T("Agreed with the operator, as unpaid leave (Vade Mecum, fiche 16)")),
    ("accreditation", T("The accreditation is suspended (Vade Mecum, fiche 16)")),
    ("force_majeure", T("Force majeure (Vade Mecum, fiche 16)")),
)
BREACHES = frozenset({LEARNER, COMPANY})
_SAID: Mapping[str, Message] = MappingProxyType(
    {
        "whole": T(
            "During the suspension the contract goes on. For these days the training stops, in the "
            "company and at the training operator."
        ),
        "company": T(
            "During the suspension the contract goes on. For these days the training in the "
            "company stops; the apprentice goes on attending the training operator on the usual "
            "days."
        ),
        "more_training": T(
            "During the suspension the contract goes on. For these days the training in the "
            "company stops; the apprentice attends the training operator full-time, or on more "
            "days than usual."
        ),
    }
)


@dataclass(frozen=True, slots=True)
class SuspensionFacts:
    """What a notice of suspension says.

    Attributes:
        sheet: The contract, and what was filled in.
        days: The calendar days.
        kind: The absence it is; None for a blank paper.
        note: What the file notes of the absence.
        paid: Whether the company pays them: all, none, or the first days.
    """

    sheet: Sheet = field(default_factory=Sheet)
    days: Period | None = None
    kind: AbsenceKind | None = None
    note: str = ""
    paid: Message | None = None

    @property
    def ground(self) -> str:
        """Why the contract is suspended, as ``GROUNDS``; that of the absence where none is told."""
        return self.sheet.given.get("ground", "" if self.kind is None else ground_of(self.kind))


def ground_of(kind: AbsenceKind) -> str:
    """Return the ground of a kind of absence; "" for one that suspends nothing by article 8."""
    if kind in GUARANTEED or kind in UNEMPLOYMENT:
        return ABSENT
    return _GROUND.get(kind, "")


_GROUND: Mapping[AbsenceKind, str] = MappingProxyType(
    {
        AbsenceKind.LEARNER_BREACH: LEARNER,
        AbsenceKind.COMPANY_BREACH: COMPANY,
        AbsenceKind.SCHOOL_LEAVE: SCHOOL,
        AbsenceKind.AGREED_UNPAID: AGREED,
    }
)


def suspension_notice(facts: SuspensionFacts) -> Form:
    """Return the notice of suspension."""
    return sheet_form("suspension", TITLE, facts.sheet.dossier, _blocks(facts))


def _blocks(facts: SuspensionFacts) -> Iterator[Block]:
    dossier = facts.sheet.dossier
    yield from letter_opening(dossier, T("To the training operator"), reached=True)
    yield Heading(T("Suspension"))
    yield contract_fields(dossier)
    yield _suspension(facts)
    said = _SAID.get(facts.sheet.given.get("scope", ""))
    yield Paragraph(said or T("During the suspension the contract goes on."))
    who = ((T("For the company"), dossier.company.head or dossier.company.name),)
    yield signed(dossier, T("The company"), who)


def _suspension(facts: SuspensionFacts) -> Fields:
    sheet, days = facts.sheet, facts.days
    count = None if days is None else NT("{count} calendar day", "{count} calendar days", days.days)
    why = dict(GROUNDS).get(facts.ground)
    agreed: tuple[tuple[Message, Cell], ...] = ()
    if facts.ground in BREACHES:
        agreed = ((T("Duration agreed with the referent"), sheet.must("agreed_with")),)
    elif not facts.ground or "agreed_with" in sheet.given:
        agreed = ((T("Duration agreed with the referent"), sheet.text("agreed_with")),)
    return Fields(
        (
            (T("First day of the suspension"), day(None if days is None else days.first, "weeks")),
            (T("Last day of the suspension"), day(None if days is None else days.last, "weeks")),
            (T("Number of days"), needed(count, "weeks")),
            (T("Pay"), written(facts.paid)),
            (T("What is suspended"), sheet.must_choice("scope", SCOPES)),
            (T("Ground"), Blank(where=f"{PAGE}.ground") if why is None else why),
            (T("Absence"), written(None if facts.kind is None else ABSENCE[facts.kind])),
            *agreed,
            (
                T("Justification"),
                needed(sheet.given.get("justification", facts.note), f"{PAGE}.justification"),
            ),
        )
    )
