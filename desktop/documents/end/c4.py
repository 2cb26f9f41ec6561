"""The data of a C4, which the apprentice asks for to be unemployed.

Basis: royal decree of 25 November 1991, article 137; Vade Mecum, fiche 15: handed over where the
apprentice asks for it. The form itself is that of the ONEM.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from desktop.documents.blocks import Blank, Block, Cell, Fields, Form, Heading, Paragraph, Role
from desktop.documents.dossier import Dossier
from desktop.documents.end.words import REASONS
from desktop.documents.missing import needed, written
from desktop.documents.parts import (
    COMMITTEE,
    COMPANY,
    LEARNER,
    day,
    lines,
    preparation,
    signed,
)
from desktop.documents.sheet import PAGE, sheet_form
from desktop.documents.words import REGIME
from desktop.kernel.messages import NT, Hours, T
from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import EndReason


@dataclass(frozen=True, slots=True)
class C4Facts:
    """What the data sheet of a C4 says.

    Attributes:
        dimona: The number of the Dimona IN.
        company_minutes: The mean week in the company by the timetable, in minutes.
        how: How the contract ends.
        reason: The precise reason of the unemployment, in the words of the employer.
        notice_first: The first day of the notice.
        notice_last: Its last day.
        unworked: The calendar days that an indemnity covers.
        indemnity: What is paid for them, gross.
        leave_days: The days of annual leave taken in the year of the end.
    """

    dimona: str = ""
    company_minutes: int | None = None
    how: EndReason | None = None
    reason: str = ""
    notice_first: date | None = None
    notice_last: date | None = None
    unworked: int | None = None
    indemnity: Euro | None = None
    leave_days: int | None = None
    dossier: Dossier = field(default_factory=Dossier)


def c4_sheet(facts: C4Facts) -> Form:
    """Return the data sheet of a C4."""
    return sheet_form("c4_sheet", T("Data for the C4"), facts.dossier, _blocks(facts))


def _blocks(facts: C4Facts) -> Iterator[Block]:
    dossier = facts.dossier
    yield preparation(T("C4 of the ONEM, on paper or as an electronic declaration"))
    yield Paragraph(T("Handed over where the apprentice asks for it."), Role.NOTE)
    yield Heading(T("Apprentice"))
    yield _learner(dossier)
    yield Heading(T("Employer"))
    yield _employer(dossier)
    yield Heading(T("Period of work"))
    yield _work(facts)
    yield Heading(T("End"))
    yield _end(facts)
    who = ((T("For the company"), dossier.company.head or dossier.company.name),)
    yield signed(dossier, T("The company"), who)


def _learner(dossier: Dossier) -> Fields:
    learner = dossier.learner
    return Fields(
        (
            (T("Name"), needed(learner.last_name, f"{LEARNER}.last_name")),
            (T("First name"), needed(learner.first_name, f"{LEARNER}.first_name")),
            (T("NISS"), needed(learner.niss, f"{LEARNER}.niss")),
            (T("Address"), lines(learner.address)),
        )
    )


def _employer(dossier: Dossier) -> Fields:
    company, contract = dossier.company, dossier.contract
    return Fields(
        (
            (T("Company"), needed(company.name, f"{COMPANY}.name")),
            (T("Enterprise number"), needed(company.number, f"{COMPANY}.enterprise_number")),
            (T("Address"), lines(company.address, f"{COMPANY}.street")),
            (T("ONSS number"), needed(company.onss_number, f"{COMPANY}.onss_number")),
            (T("Joint committee"), needed(contract.joint_committee, COMMITTEE)),
            (T("Social secretariat"), written(company.social_secretariat)),
        )
    )


def _work(facts: C4Facts) -> Fields:
    contract = facts.dossier.contract
    there = None if facts.company_minutes is None else Hours(facts.company_minutes)
    full = None if contract.weekly_minutes is None else Hours(contract.weekly_minutes)
    regime = None if contract.regime is None else REGIME[contract.regime]
    return Fields(
        (
            (T("First day"), day(contract.first_day, f"{LEARNER}.first_day")),
            (T("Last day"), day(contract.last_day, f"{LEARNER}.last_day")),
            (T("Kind of contract"), T("contrat d’alternance")),
            (T("Regime"), written(regime)),
            (T("Q: mean hours a week"), Blank(T("as in the DmfA"))),
            (T("S: hours a week of a full-time worker"), written(full)),
            (T("Mean week in the company, by the timetable"), written(there)),
            (T("Gross pay a month"), needed(contract.monthly, LEARNER)),
            (T("Worker code of the DmfA"), Blank(T("given by the social secretariat"))),
            (T("Number of the Dimona IN"), written(facts.dimona)),
            (T("Annual leave taken in the year of the end"), _count(facts.leave_days)),
        )
    )


def _end(facts: C4Facts) -> Fields:
    how: Cell = Blank(where="end") if facts.how is None else REASONS[facts.how]
    return Fields(
        (
            (T("How the contract ends"), how),
            (T("Precise reason of the unemployment"), needed(facts.reason, f"{PAGE}.reason")),
            (T("First day of the notice"), day(facts.notice_first)),
            (T("Last day of the notice"), day(facts.notice_last)),
            (T("Days of notice not worked"), written(facts.unworked)),
            (T("Indemnity in place of notice"), written(facts.indemnity)),
        )
    )


def _count(days: int | None) -> Cell:
    return Blank() if days is None else NT("{count} day", "{count} days", days)
