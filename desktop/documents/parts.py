"""Blocks that many papers share: who the parties are, which contract, who signs.

``needed`` marks a mention that must not be missing, with the page and the field it is given in.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Fields,
    Heading,
    Lines,
    Paragraph,
    Role,
    Signatures,
)
from desktop.documents.dossier import Address, Dossier
from desktop.documents.missing import needed, written
from desktop.documents.words import REGIME
from desktop.kernel.messages import Message, ShortDate, T

COMPANY, LEARNER, TUTORS = "employer", "learner", "tutors"


def lines(address: Address, where: str = "") -> Cell:
    """Return an address, or other texts under one another, or a line to write it on."""
    return Lines(address) if address else Blank(where=where)


def day(value: date | None, where: str = "") -> Cell:
    """Return a day in figures, or a line to write it on."""
    return Blank(where=where) if value is None else ShortDate(value)


def company_fields(dossier: Dossier) -> Fields:
    """Return the employer and its establishment."""
    place = dossier.place
    where = f"{COMPANY}.establishments"
    return Fields(
        (
            *employer_rows(dossier, needed(dossier.contract.joint_committee, COMMITTEE)),
            (T("Establishment"), needed(place.number, where)),
            (T("Address of the establishment"), lines(place.address, where)),
        )
    )


def employer_rows(dossier: Dossier, committee: Cell) -> tuple[tuple[Message, Cell], ...]:
    """Return the employer, for a paper that lists its establishments itself.

    Args:
        dossier: What is known of it.
        committee: The joint committee as this paper says it.
    """
    company = dossier.company
    return (
        (T("Company"), needed(company.name, f"{COMPANY}.name")),
        (T("Enterprise number"), needed(company.number, f"{COMPANY}.enterprise_number")),
        (T("Address"), lines(company.address, f"{COMPANY}.street")),
        (T("ONSS number"), written(company.onss_number)),
        (T("Head of the company"), needed(company.head, f"{COMPANY}.head")),
        (T("Joint committee"), committee),
    )


COMMITTEE = f"{COMPANY}.joint_committee"


def learner_fields(dossier: Dossier, *, reached: bool = False) -> Fields:
    """Return the learner, with the legal representative while a minor.

    Args:
        dossier: What is known of the learner.
        reached: Whether the phone and the e-mail must not be missing, nor the address of the
            representative.
    """
    learner = dossier.learner
    phone, email = (f"{LEARNER}.phone", f"{LEARNER}.email") if reached else ("", "")
    rows: list[tuple[Message, Cell]] = [
        (T("Apprentice"), needed(learner.name, f"{LEARNER}.last_name")),
        (T("NISS"), needed(learner.niss, f"{LEARNER}.niss")),
        (T("Date of birth"), day(learner.birth_date, f"{LEARNER}.birth_date")),
        (T("Phone"), needed(learner.phone, phone)),
        (T("Address"), lines(learner.address, f"{LEARNER}.street")),
        (T("E-mail"), needed(learner.email, email)),
    ]
    if learner.minor is not False:
        where = f"{LEARNER}.representative" if learner.minor else ""
        home = f"{where}_address" if reached and where else ""
        rows += [
            (T("Legal representative"), lines(learner.representatives, where)),
            (T("Address of the representative"), lines(learner.representative_addresses, home)),
        ]
    return Fields(tuple(rows))


def contract_fields(dossier: Dossier) -> Fields:
    """Return which contract it is."""
    contract = dossier.contract
    return Fields(
        (
            (T("Contract number"), written(contract.number)),
            (T("Trade"), needed(contract.trade, f"{LEARNER}.trade")),
            (T("First day"), day(contract.first_day, f"{LEARNER}.first_day")),
            (T("Last day"), day(contract.last_day, f"{LEARNER}.last_day")),
            (T("Regime"), written(None if contract.regime is None else REGIME[contract.regime])),
            (T("Concluded on"), day(contract.concluded_on)),
        )
    )


def operator_fields(dossier: Dossier) -> Fields:
    """Return the training operator and the referent."""
    operator = dossier.operator
    return Fields(
        (
            (T("Training operator"), needed(operator.name, f"{COMPANY}.operators")),
            (T("Referent"), needed(operator.referent, f"{COMPANY}.referents")),
            (T("Address"), lines(operator.address)),
            (T("Phone or e-mail"), written(operator.phone or operator.email)),
        )
    )


def letter_opening(
    dossier: Dossier, to_operator: Message, *, reached: bool = False
) -> Iterator[Block]:
    """Yield who writes to the learner, and to the operator as ``to_operator`` says it.

    Args:
        dossier: What is known of them.
        to_operator: The heading above the operator.
        reached: Whether the phone and the e-mail of the learner must not be missing.
    """
    yield Heading(T("Sender"))
    yield company_fields(dossier)
    yield Heading(T("To the apprentice"))
    yield learner_fields(dossier, reached=reached)
    yield Heading(to_operator)
    yield operator_fields(dossier)


def parties(dossier: Dossier) -> tuple[tuple[Message, str], ...]:
    """Return who signs: the company, the learner and, for a minor, each representative."""
    company = dossier.company
    return ((T("For the company"), company.head or company.name), *learner_parties(dossier))


def learner_parties(dossier: Dossier) -> tuple[tuple[Message, str], ...]:
    """Return who signs on the side of the learner: two representatives have a space each."""
    learner = dossier.learner
    found = [(T("The apprentice"), learner.name)]
    if learner.minor is not False:
        names = learner.representatives or ("",)
        found += [(T("The legal representative"), name) for name in names]
    return tuple(found)


def signed(
    dossier: Dossier, intro: Message, who: tuple[tuple[Message, str], ...] | None = None
) -> Signatures:
    """Return the place, the day and a space to sign for each party."""
    place = dossier.place.address[-1:] or dossier.company.address[-1:]
    town = place[0].partition(" ")[2] if place else ""
    rows = ((T("Done at"), written(town)), (T("on"), Blank()))
    return Signatures(parties(dossier) if who is None else who, intro, rows)


def preparation(official: Message) -> Paragraph:
    """Return the note of a paper that prepares an official form, which alone counts."""
    return Paragraph(
        T("Preparation sheet: only the official form counts ({form}).", form=official),
        Role.PREPARATION,
    )
