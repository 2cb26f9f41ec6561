"""The notice of suspension: written, to the apprentice and to the training operator.

Basis: Vade Mecum, fiche 16 (contract, article 8): who, which days and how many, and why. In force
since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.documents.blocks import Blank, Block, Cell, Fields, Form, Heading, Paragraph
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed
from desktop.documents.parts import (
    company_fields,
    contract_fields,
    day,
    learner_fields,
    operator_fields,
    signed,
)
from desktop.documents.sheet import sheet_form
from desktop.documents.words import ABSENCE
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind


@dataclass(frozen=True, slots=True)
class SuspensionFacts:
    """What a notice of suspension says.

    Attributes:
        days: The calendar days.
        kind: Why; None for a blank paper.
        justification: What the employer writes besides.
        paid: Whether the company pays them: all, none, or the first days.
        agreed_with: The referent the duration was agreed with, for a breach.
    """

    days: Period | None = None
    kind: AbsenceKind | None = None
    justification: str = ""
    paid: Message | None = None
    agreed_with: str = ""
    dossier: Dossier = field(default_factory=Dossier)


def suspension_notice(facts: SuspensionFacts) -> Form:
    """Return the notice of suspension."""
    return sheet_form(
        "suspension", T("Notice of suspension of the contract"), facts.dossier, _blocks(facts)
    )


def _blocks(facts: SuspensionFacts) -> Iterator[Block]:
    dossier = facts.dossier
    yield Heading(T("Sender"))
    yield company_fields(dossier)
    yield Heading(T("To the apprentice"))
    yield learner_fields(dossier)
    yield Heading(T("To the training operator"))
    yield operator_fields(dossier)
    yield Heading(T("Suspension"))
    yield contract_fields(dossier)
    yield _suspension(facts)
    yield Paragraph(
        T(
            "During the suspension the contract goes on, but the training in the company stops "
            "for these days (contract, article 8)."
        )
    )
    intro = T("The company")
    yield signed(
        dossier, intro, ((T("For the company"), dossier.company.head or dossier.company.name),)
    )


def _suspension(facts: SuspensionFacts) -> Fields:
    days = facts.days
    reason: Cell = Blank() if facts.kind is None else ABSENCE[facts.kind]
    return Fields(
        (
            (T("First day"), day(None if days is None else days.first, "weeks")),
            (T("Last day"), day(None if days is None else days.last, "weeks")),
            (T("Number of days"), needed(None if days is None else days.days, "weeks")),
            (T("Pay"), Blank() if facts.paid is None else facts.paid),
            (T("Reason"), reason),
            (T("Justification"), Blank() if not facts.justification else facts.justification),
            (T("Duration agreed with the referent"), facts.agreed_with or Blank()),
        )
    )
