"""The declaration on honour about a tutor whom the company designates.

The text of the conditions a, b and c stands in the contract: it is named, and not repeated.

Basis: Vade Mecum 3.2 and fiche 14. In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterator

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
    Reasons,
    Role,
    Row,
    Table,
)
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMPANY, TUTORS, company_fields, day, signed
from desktop.documents.sheet import sheet_form
from desktop.documents.tutor.facts import TutorFacts
from desktop.kernel.messages import NT, Message, T

TITLE = T("Declaration on honour about the tutor")
WHO = (
    ("head", T("The head of the company, or the natural person with a mandate")),
    ("staff", T("A member of the staff designated by that person")),
)
CONDITIONS = (
    ("a", T("Condition a")),
    ("b", T("Condition b")),
    ("c", T("Condition c")),
)
CHECKED = (
    T("Attestation of the employer"),
    T("Attestation of one or more previous employers"),
    T("Copy of the entry of the tutor in the BCE"),
    T("Title of head of company in the trade"),
    T("Extract II of the criminal record, for an activity with minors"),
)


def tutor_declaration(facts: TutorFacts) -> Form:
    """Return the declaration on honour about a tutor."""
    name = facts.dossier.tutor.name
    subject = T("{name}", name=name) if name else None
    return sheet_form(
        "tutor_declaration", TITLE, facts.dossier, _blocks(facts), subject=subject, compact=True
    )


def tutor_fields(facts: TutorFacts) -> Fields:
    """Return who the tutor is, and for which trades."""
    tutor, trades = facts.dossier.tutor, facts.trades
    trade: Cell = needed(facts.dossier.contract.trade, "papers.trade")
    if len(trades) > 1:
        trade = Lines(trades)
    return Fields(
        (
            (T("Tutor"), needed(tutor.name, TUTORS)),
            (T("NISS"), needed(tutor.niss, TUTORS)),
            (T("Phone"), written(tutor.phone)),
            (T("E-mail"), written(tutor.email)),
            (T("Trade"), trade),
            (T("Function in the company"), facts.sheet.must("function")),
        )
    )


def told(value: bool | None) -> Cell:
    """Return the word for an answer, or a line to write it on."""
    if value is None:
        return Blank()
    return T("yes") if value else T("no")


def _blocks(facts: TutorFacts) -> Iterator[Block]:
    sheet, dossier = facts.sheet, facts.dossier
    signatory = dossier.company.head or dossier.company.name
    yield Heading(T("The company"))
    yield company_fields(dossier)
    yield Fields(
        (
            (
                T("Represented by"),
                needed(sheet.given.get("signatory", signatory), f"{COMPANY}.head"),
            ),
            (T("Capacity or mandate"), sheet.must("capacity")),
        )
    )
    yield Heading(T("The tutor designated"))
    yield tutor_fields(facts)
    yield Fields(((T("Who the tutor is"), sheet.must_choice("who", WHO)),))
    yield Heading(T("Declaration on honour"))
    yield Paragraph(
        T(
            "The company declares on its honour that the tutor meets one of the three conditions, "
            "is of irreproachable conduct, and that it checked the documents (Vade Mecum 3.2)."
        )
    )
    yield Fields(
        (
            (T("Condition that is met"), sheet.must_choice("condition", CONDITIONS)),
            (T("Experience in the trade"), written(_years(facts.years))),
            (T("In the trade since"), day(facts.trade_since, TUTORS)),
            (T("Title of head of company"), told(facts.head_title)),
            (T("Followed a learner to the end since 2009"), told(facts.recognised)),
            (T("Extract of the criminal record of"), day(facts.extract_on, TUTORS)),
        )
    )
    yield Paragraph(
        T(
            "The text of the conditions a, b and c stands on pages 2 and 3 of the contrat "
            "d’alternance: see the official contract."
        ),
        Role.SMALL,
    )
    yield Heading(T("Documents that were checked and are kept ready"))
    columns = (
        Column(T("Document"), share=7),
        Column(T("Date of the document"), share=3),
        Column(T("Checked on"), share=3),
    )
    extract: Cell = day(facts.extract_on)
    rows = [Row((one, Blank(), Blank())) for one in CHECKED[:-1]]
    yield Table(columns, (*rows, Row((CHECKED[-1], extract, Blank()))))
    if facts.because:
        yield Reasons(facts.because)
    who = ((T("For the company"), sheet.given.get("signatory", signatory)),)
    yield signed(dossier, T("Sincere and true"), who)


def _years(years: int | None) -> Message | None:
    return None if years is None else NT("{count} whole year", "{count} whole years", years)
