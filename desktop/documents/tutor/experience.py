"""The attestation of an employer that a tutor has experience in the trade.

No model is prescribed: the experience may be proved by all means.

Basis: Vade Mecum 3.2 and fiche 14. In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.documents.blocks import (
    Blank,
    Block,
    Column,
    Fields,
    Form,
    Heading,
    Paragraph,
    Reasons,
    Row,
    Table,
)
from desktop.documents.missing import needed, written
from desktop.documents.parts import TUTORS, lines, signed
from desktop.documents.sheet import PAGE, Sheet, sheet_form
from desktop.kernel.answer import Because
from desktop.kernel.messages import NT, Message, T

TITLE = T("Attestation of professional experience")
OWN, PREVIOUS = "own", "previous"
KINDS_OF_PROOF = (
    (OWN, T("The employer of the tutor")),
    (PREVIOUS, T("A previous employer")),
    ("bce", T("The tutor, once self-employed: copy of the entry in the BCE")),
)
EMPTY_ROWS = 3
SIGNATORY = f"{PAGE}.signatory"


@dataclass(frozen=True, slots=True)
class ExperienceFacts:
    """What an attestation of experience says.

    Attributes:
        sheet: The tutor and the trade; the company only where it is the one that attests.
        years: The whole years between the days that were filled in; None without both days.
        because: How many years are asked for.
    """

    sheet: Sheet = field(default_factory=Sheet)
    years: int | None = None
    because: tuple[Because, ...] = ()


def tutor_experience(facts: ExperienceFacts) -> Form:
    """Return the attestation of experience."""
    name = facts.sheet.dossier.tutor.name
    subject = T("{name}", name=name) if name else None
    return sheet_form(
        "tutor_experience", TITLE, facts.sheet.dossier, _blocks(facts), subject=subject
    )


def _blocks(facts: ExperienceFacts) -> Iterator[Block]:
    sheet, dossier = facts.sheet, facts.sheet.dossier
    tutor, trade = dossier.tutor, dossier.contract.trade
    yield Fields(((T("Who attests"), sheet.must_choice("kind", KINDS_OF_PROOF)),))
    yield Heading(T("The employer who attests"))
    yield _employer(sheet)
    yield Paragraph(
        T(
            "The person who signs attests that the person named below worked in the trade named "
            "below during these periods."
        )
    )
    yield Heading(T("The tutor"))
    yield Fields(
        (
            (T("Name and first name"), needed(tutor.listed, TUTORS)),
            (T("NISS"), needed(tutor.niss, TUTORS)),
        )
    )
    yield Heading(T("The experience"))
    columns = (
        Column(T("From"), share=2),
        Column(T("Until"), share=2),
        Column(T("Working time"), share=2),
        Column(T("Duties"), share=5),
    )
    first = Row(
        (
            sheet.must_day("first"),
            sheet.must_day("last"),
            sheet.must("regime"),
            sheet.must("duties"),
        )
    )
    more = [] if facts.years is not None else [Row((Blank(),) * len(columns))] * EMPTY_ROWS
    yield Table(columns, (first, *more))
    yield Fields(
        (
            (T("Trade"), needed(trade, "papers.trade")),
            (T("In all"), written(_years(facts.years))),
        )
    )
    if facts.because:
        yield Reasons(facts.because)
    who = ((T("For the employer (stamp)"), sheet.given.get("signatory", dossier.company.head)),)
    yield signed(dossier, T("Sincere and true"), who)


def _employer(sheet: Sheet) -> Fields:
    company = sheet.dossier.company
    return Fields(
        (
            (T("Employer"), needed(sheet.given.get("employer", company.name), "papers.employer")),
            (T("Enterprise number"), written(company.number)),
            (T("Address"), lines(company.address)),
            (T("Represented by"), needed(sheet.given.get("signatory", company.head), SIGNATORY)),
        )
    )


def _years(years: int | None) -> Message | None:
    return None if years is None else NT("{count} whole year", "{count} whole years", years)
