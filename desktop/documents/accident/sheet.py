"""The accident sheet: the declaration without what concerns pay, with its part on prevention.

Basis: Code of wellbeing at work, book I, title 6 (before 2017 the royal decree of 27 March 1998,
article 28): for an accident with enough days of incapacity, the day itself not counted. A copy of
the declaration, filled in wholly and signed, may serve as one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.documents.accident.declaration import INSURANCES, DeclarationFacts
from desktop.documents.accident.event import care, event, following, injury, prevention
from desktop.documents.accident.person import employer, victim
from desktop.documents.blocks import Blank, Block, Fields, Form, NewPage, Paragraph, Role
from desktop.documents.kinds import InputKind, PaperInput
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMPANY, signed
from desktop.documents.sheet import sheet_form
from desktop.kernel.messages import NT, T

INPUTS = (
    PaperInput("number", T("Number of the sheet")),
    PaperInput("activity", T("Activity of the company")),
    PaperInput("adviser", T("Prevention adviser")),
    PaperInput("copied_on", T("Copy given on"), InputKind.DATE),
)


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What the sheet of an accident says.

    Attributes:
        told: What the declaration says.
        least_days: The days of incapacity from which a sheet is made; None where the law of the
            day is not known.
    """

    told: DeclarationFacts = field(default_factory=DeclarationFacts)
    least_days: int | None = None


def accident_sheet(facts: SheetFacts) -> Form:
    """Return the accident sheet."""
    happened_on = facts.told.accident.happened_on
    return sheet_form(
        "accident_sheet",
        T("Accident sheet"),
        facts.told.sheet.dossier,
        _blocks(facts),
        subtitle=None if happened_on is None else T("Accident on {day}", day=happened_on),
        compact=True,
    )


def _blocks(facts: SheetFacts) -> Iterator[Block]:
    told = facts.told
    sheet, accident = told.sheet, told.accident
    company = sheet.dossier.company
    yield Paragraph(
        T(
            "A copy of the declaration, filled in wholly and signed, may serve as this sheet. Keep "
            "it at the establishment and give the prevention service a copy."
        ),
        Role.NOTE,
    )
    yield from _too_short(facts)
    year = None if accident.happened_on is None else str(accident.happened_on.year)
    yield Fields(
        (
            (T("Year"), written(year)),
            (T("Number of the sheet"), sheet.must("number")),
            (T("Insurer"), needed(told.insurer, INSURANCES)),
            (T("Policy number"), needed(told.policy, INSURANCES)),
            (T("Accident number at the insurer"), written(accident.number)),
        )
    )
    yield from employer(sheet, paid=False)
    yield from victim(sheet, accident, paid=False)
    yield from event(accident)
    yield from injury(accident)
    yield from care(accident)
    yield from following(accident)
    if accident.happened_on is None:
        yield NewPage()  # a blank sheet needs a third page: it is of prevention, and who signs
    yield from prevention(accident)
    yield Fields(
        (
            (
                T("External prevention service"),
                needed(company.prevention_service, f"{COMPANY}.prevention_service"),
            ),
            (T("Copy to the prevention service on"), sheet.day("copied_on")),
            (T("Analysed on"), Blank()),
        )
    )
    yield signed(
        sheet.dossier,
        T("Name, capacity and signature"),
        (
            (T("The prevention adviser"), sheet.given.get("adviser", "")),
            (T("For the company"), company.head or company.name),
        ),
    )


def _too_short(facts: SheetFacts) -> Iterator[Block]:
    """Tell where, by the answers, no sheet is asked for."""
    days, least = facts.told.accident.lost_days, facts.least_days
    if days is None or least is None or days >= least:
        return
    yield Paragraph(
        NT(
            "By the answers in the file there is {count} day of incapacity: a sheet is asked for "
            "from {least} days on.",
            "By the answers in the file there are {count} days of incapacity: a sheet is asked for "
            "from {least} days on.",
            days,
            least=least,
        ),
        Role.NOTE,
    )
