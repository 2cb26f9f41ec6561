"""The declaration of an accident at work, question by question in the order of the official model.

Basis: law of 10 April 1971, article 62; royal decree of 12 March 2003, model of 1 January 2012. A
paper of Tandem prepares the declaration, which is sent on the official form or on line. Of the
numbers of the questions only those that were read in an official text are printed: 1 to 11, 16, 63
and 65. The French labels are those of the official form where that could be read; the Dutch ones
from the place of the accident on are ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.documents.accident.event import care, event, following, injury, prevention
from desktop.documents.accident.part import AccidentPart
from desktop.documents.accident.person import compensation, employer, victim
from desktop.documents.blocks import Blank, Block, Fields, Form, Paragraph, Role
from desktop.documents.kinds import InputKind, PaperInput
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMPANY, preparation, signed
from desktop.documents.sheet import Sheet, sheet_form
from desktop.kernel.messages import T

INSURANCES = f"{COMPANY}.insurances"
INPUTS = (
    PaperInput("activity", T("Activity of the company")),
    PaperInput("iban", T("IBAN of the company")),
    PaperInput("bic", T("BIC of the company")),
    PaperInput("days_week", T("Working days a week")),
    PaperInput("year_bonus", T("End-of-year bonus")),
    PaperInput("wage_lost", T("Pay lost on that day"), InputKind.AMOUNT),
)


@dataclass(frozen=True, slots=True)
class DeclarationFacts:
    """What a declaration, or the sheet of an accident, says.

    Attributes:
        insurer: The insurer of accidents at work on that day.
        policy: The number of its policy.
    """

    sheet: Sheet = field(default_factory=Sheet)
    accident: AccidentPart = field(default_factory=AccidentPart)
    insurer: str = ""
    policy: str = ""


def accident_declaration(facts: DeclarationFacts) -> Form:
    """Return the preparation of the declaration of an accident at work."""
    return sheet_form(
        "accident_declaration",
        T("Declaration of an accident at work"),
        facts.sheet.dossier,
        _blocks(facts),
        compact=True,
    )


def _blocks(facts: DeclarationFacts) -> Iterator[Block]:
    sheet, accident = facts.sheet, facts.accident
    yield preparation(T("declaration of an accident at work, model of 1 January 2012"))
    yield Paragraph(
        T(
            "Send the declaration to the insurer within eight days, with the medical certificate "
            "of first aid."
        ),
        Role.NOTE,
    )
    yield _policy(facts)
    yield from employer(sheet)
    yield from victim(sheet, accident)
    yield from event(accident)
    yield from injury(accident)
    yield from care(accident)
    yield from following(accident)
    yield from prevention(accident)
    yield from compensation(sheet, accident)
    company = sheet.dossier.company
    yield signed(
        sheet.dossier,
        T("Name, capacity and signature"),
        (
            (T("For the company"), company.head or company.name),
            (T("The prevention adviser"), ""),
        ),
    )


def _policy(facts: DeclarationFacts) -> Fields:
    return Fields(
        (
            (T("Insurer"), needed(facts.insurer, INSURANCES)),
            (T("Policy number"), needed(facts.policy, INSURANCES)),
            (T("Further subdivision"), Blank()),
            (T("Tariff code of the victim"), Blank()),
            (T("Accident sheet: year and number"), Blank()),
            (T("Accident number at the insurer"), written(facts.accident.number)),
            (T("DRS number"), Blank()),
        )
    )
