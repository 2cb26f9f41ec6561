"""The sheet of the induction: what a learner was told and given on the first day.

No model is prescribed.

Basis: Code of wellbeing at work, book I title 2 chapter III; Vade Mecum, fiches 6 and 15.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from desktop.documents.accreditation.facts import PolicyPart
from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Column,
    Fields,
    Form,
    Heading,
    Lines,
    Paragraph,
    Row,
    Table,
    Tick,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import TUTORS, company_fields, day, learner_fields, signed
from desktop.documents.sheet import PAGE, Sheet, sheet_form
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import InsuranceKind

TITLE = T("Induction sheet")
TOLD = (
    T("Risks of the work post and the measures taken"),
    T("What to do in an emergency and in grave and immediate danger"),
    T("First aid: place, persons, register"),
    T("Fire: exits, extinguishers, evacuation"),
    T("Who the prevention advisers and the prevention doctor are"),
    T("Work and protective clothes handed over"),
    T("Work regulations handed over"),
    T("Policy on alcohol and drugs, bullying and harassment"),
    T("Written description of the dangers and measures handed over"),
    T("Training for the work post"),
)
ADVISERS = (
    ("adviser_safety", T("Prevention adviser, safety")),
    ("adviser_doctor", T("Prevention doctor")),
    ("adviser_psychosocial", T("Prevention adviser, psychosocial")),
)
LEAST_LENT = 3


@dataclass(frozen=True, slots=True)
class InductionFacts:
    """What the sheet says beside the dossier and what was filled in.

    Attributes:
        lent: What was lent, each with its day.
        policies: The insurances of the first day.
    """

    sheet: Sheet = field(default_factory=Sheet)
    lent: tuple[tuple[str, date | None], ...] = ()
    policies: tuple[PolicyPart, ...] = ()

    @property
    def dossier(self) -> Dossier:
        """The contract, the age being that of the first day."""
        return self.sheet.dossier


def induction(facts: InductionFacts) -> Form:
    """Return the sheet of the induction."""
    return sheet_form("induction", TITLE, facts.dossier, _blocks(facts), compact=True)


def _blocks(facts: InductionFacts) -> Iterator[Block]:
    sheet, dossier = facts.sheet, facts.dossier
    yield company_fields(dossier)
    yield learner_fields(dossier)
    post = sheet.given.get("post", "") or dossier.contract.trade
    yield Fields(
        (
            (T("Welcomed on"), sheet.must_day("on")),
            (T("Tutor"), needed(dossier.tutor.name, TUTORS)),
            (T("Experienced worker who looks after the apprentice"), sheet.must("sponsor")),
            (T("Work post"), needed(post, f"{PAGE}.post")),
        )
    )
    yield Heading(T("What was told and handed over"))
    columns = (
        Column(T("Information given"), share=7),
        Column(T("Given"), share=2),
        Column(T("Date"), share=3),
        Column(T("By"), share=4),
    )
    yield Table(columns, tuple(Row((one, Tick(), Blank(), Blank())) for one in TOLD))
    yield Fields(
        (
            *((text, sheet.must(name)) for name, text in ADVISERS),
            (T("Training for the work post on"), sheet.must_day("training_on")),
            (T("Insurance against accidents at work"), _policy(facts, _ACCIDENTS)),
            (T("Civil liability insurance"), _policy(facts, _LIABILITY)),
        )
    )
    yield Heading(T("Lent, to be given back at the end"))
    yield _lent(facts)
    yield Paragraph(T("The member of the hierarchy certifies that this information was given."))
    company, learner = dossier.company, dossier.learner
    who: tuple[tuple[Message, str], ...] = (
        (T("The member of the hierarchy"), dossier.tutor.name or company.head),
        (T("The apprentice"), learner.name),
    )
    yield signed(dossier, T("Read and received"), who)


_ACCIDENTS, _LIABILITY = InsuranceKind.WORK_ACCIDENTS, InsuranceKind.CIVIL_LIABILITY


def _policy(facts: InductionFacts, kind: InsuranceKind) -> Cell:
    found = next((one for one in facts.policies if one.kind is kind), None)
    if found is None:
        return Blank()
    return Lines(tuple(part for part in (found.insurer, found.policy) if part))


def _lent(facts: InductionFacts) -> Table:
    columns = (
        Column(T("Tools, keys, badge, clothes"), share=7),
        Column(T("Lent on"), share=3),
        Column(T("Remark"), share=6),
    )
    room: list[tuple[str, date | None]] = [("", None)] * max(LEAST_LENT - len(facts.lent), 0)
    rows = tuple(Row((written(name), day(on), Blank())) for name, on in (*facts.lent, *room))
    return Table(columns, rows)
