"""The sheets of the first days: health and induction. Neither has an official model.

Basis: Code of wellbeing at work, book X title 3 and book I title 2; Vade Mecum, fiche 6.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from desktop.documents.blocks import (
    Blank,
    Block,
    Column,
    Fields,
    Form,
    Heading,
    Paragraph,
    Role,
    Row,
    Table,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import (
    COMPANY,
    LEARNER,
    TUTORS,
    company_fields,
    day,
    learner_fields,
    signed,
)
from desktop.documents.sheet import sheet_form
from desktop.kernel.messages import Message, T

PAGE = "papers"
TOLD = (
    T("Risks of the work post and the measures taken"),
    T("What to do in an emergency and in grave and immediate danger"),
    T("First aid: place, persons, register"),
    T("Fire: exits, extinguishers, evacuation"),
    T("Who the prevention advisers and the prevention doctor are"),
    T("Work and protective clothes handed over"),
    T("Work regulations handed over"),
    T("Written description of the dangers and measures handed over"),
    T("Training for the work post"),
)


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What the sheets of the first days say beside the dossier.

    Attributes:
        post: The work post, in words.
        risks: Its dangers, in words.
        on: The day of the sheet, or of the induction.
        sponsor: The experienced worker who looks after the learner.
        kind: Which examination is asked for.
    """

    post: str = ""
    risks: str = ""
    on: date | None = None
    sponsor: str = ""
    kind: Message | None = None
    dossier: Dossier = field(default_factory=Dossier)


def health_request(facts: SheetFacts) -> Form:
    """Return the data of a request for health surveillance."""
    title = T("Data for the request of health surveillance")
    return sheet_form("health_request", title, facts.dossier, _health(facts))


def induction(facts: SheetFacts) -> Form:
    """Return the sheet of what the learner was told and given on the first day."""
    return sheet_form("induction", T("Induction sheet"), facts.dossier, _induction(facts))


def _health(facts: SheetFacts) -> Iterator[Block]:
    dossier = facts.dossier
    learner = dossier.learner
    service = needed(dossier.company.prevention_service, f"{COMPANY}.prevention_service")
    yield Paragraph(
        T(
            "Data to copy into the form of your prevention service, which you give to the "
            "apprentice before the first day."
        ),
        Role.NOTE,
    )
    yield Fields(((T("External prevention service"), service),))
    yield company_fields(dossier)
    yield learner_fields(dossier)
    young: Message | None = None
    if learner.minor is not None:
        young = T("yes") if learner.minor else T("no")
    yield Heading(T("Request"))
    yield Fields(
        (
            (T("Examination asked for"), Blank() if facts.kind is None else facts.kind),
            (T("Work begins on"), day(dossier.contract.first_day, f"{LEARNER}.first_day")),
            (T("Work post"), needed(facts.post or dossier.contract.trade, f"{PAGE}.post")),
            (T("Risks of the post"), written(facts.risks)),
            (T("Minor on the first day"), written(young)),
            (T("Night work"), Blank()),
            (T("Safety or vigilance post"), Blank()),
            (T("Activity with a defined risk"), Blank()),
            (T("Contact with foodstuffs"), Blank()),
        )
    )
    who = ((T("For the company"), dossier.company.head or dossier.company.name),)
    yield signed(dossier, T("The company"), who)


def _induction(facts: SheetFacts) -> Iterator[Block]:
    dossier = facts.dossier
    yield company_fields(dossier)
    yield learner_fields(dossier)
    yield Fields(
        (
            (T("Received on"), day(facts.on, f"{PAGE}.on")),
            (T("Tutor"), needed(dossier.tutor.name, TUTORS)),
            (T("Experienced worker who looks after the apprentice"), written(facts.sponsor)),
            (T("Work post"), needed(facts.post or dossier.contract.trade, f"{PAGE}.post")),
        )
    )
    yield Heading(T("What was told and handed over"))
    columns = (
        Column(T("Information given"), share=6),
        Column(T("Date"), share=2),
        Column(T("By"), share=3),
    )
    yield Table(columns, tuple(Row((one, Blank(), Blank())) for one in TOLD))
    yield Heading(T("Lent, to be given back at the end"))
    yield Fields(((T("Tools, keys, badge, clothes"), Blank()),))
    yield Paragraph(T("The member of the hierarchy certifies that this information was given."))
    company, learner = dossier.company, dossier.learner
    who = (
        (T("The member of the hierarchy"), dossier.tutor.name or company.head),
        (T("The apprentice"), learner.name),
    )
    yield signed(dossier, T("Read and received"), who)
