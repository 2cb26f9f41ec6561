"""What every paper of the accreditation says: the company, its tutors, who signs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.documents.accreditation.facts import AccreditationFacts
from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Column,
    Fields,
    Form,
    Heading,
    Paragraph,
    Role,
    Row,
    Signatures,
    Table,
    Tick,
)
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMMITTEE, COMPANY, TUTORS, employer_rows, lines, signed
from desktop.documents.sheet import sheet_form
from desktop.kernel.messages import Message, T
from desktop.law.joint_committee import committee_of

PLACES = f"{COMPANY}.establishments"
EMPTY_ROWS = 2


def accreditation_form(
    name: str, title: Message, facts: AccreditationFacts, blocks: Iterator[Block]
) -> Form:
    """Return a paper of the accreditation, about its trade; its forms are in French alone."""
    trade = facts.dossier.contract.trade
    subject = T("{name}", name=trade) if trade else None
    form = sheet_form(name, title, facts.dossier, blocks, subject=subject, compact=True)
    return replace(form, french=form.prepares)


def company_blocks(facts: AccreditationFacts) -> Iterator[Block]:
    """Yield the company, its joint committee by number and name, the places and the trade."""
    dossier = facts.dossier
    number = dossier.contract.joint_committee
    found = committee_of(number)
    committee: Cell = needed(number, COMMITTEE)
    if found is not None:
        committee = T("{number} – {name}", number=number, name=found.value.name)
    yield Heading(T("The company"))
    yield Fields(employer_rows(dossier, committee))
    if found is not None and not found.verified:
        yield Paragraph(
            T(
                "The name of the joint committee was not read in a published list: compare it with "
                "what your social secretariat says."
            ),
            Role.SMALL,
        )
    columns = (
        Column(T("Establishment"), share=3),
        Column(T("Name"), share=4),
        Column(T("Address"), share=6),
    )
    rows = tuple(
        Row((needed(one.number, PLACES), one.name, lines(one.address, PLACES)))
        for one in facts.places
    )
    yield Table(columns, rows or (Row((Blank(where=PLACES), Blank(), Blank())),) * EMPTY_ROWS)
    trade = needed(dossier.contract.trade, "papers.trade")
    yield Fields(((T("Trade practised in the company"), trade),))


def tutor_blocks(facts: AccreditationFacts) -> Iterator[Block]:
    """Yield the tutors designated by the company."""
    yield Heading(T("Tutors designated by the company"))
    columns = (
        Column(T("Name and first name"), share=5),
        Column(T("NISS"), share=3),
        Column(T("Establishment"), share=3),
        Column(T("Designated, approved or both"), share=4),
    )
    rows = tuple(
        Row((one.listed, written(one.niss), written(one.place), Blank())) for one in facts.tutors
    )
    empty = Row((Blank(where=TUTORS), Blank(), Blank(), Blank()))
    yield Table(columns, rows or (empty,) * EMPTY_ROWS)


def met(facts: AccreditationFacts, name: str) -> Cell:
    """Return the answer to a condition: a box to tick, or the word where it is not met."""
    if name not in facts.met:
        return Tick(where=f"{COMPANY}.{name}")
    return Tick(ticked=True) if facts.met[name] else T("no")


def signed_by_company(facts: AccreditationFacts) -> Signatures:
    """Return the place, the day and a space to sign for the company."""
    company = facts.dossier.company
    signatory = facts.sheet.given.get("signatory", company.head or company.name)
    who = ((T("For the company"), signatory),)
    return signed(facts.dossier, T("The company"), who)
