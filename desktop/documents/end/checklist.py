"""What is done at the end of a contract, ticked off, and what the apprentice gives back.

Basis: Vade Mecum, fiche 15 (what the company owes in every case, what the apprentice returns) and
fiche 6 (tools, materials and clothes stay the property of the company).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, unique
from types import MappingProxyType

from desktop.documents.blocks import Blank, Block, Cell, Column, Fields, Form, Heading, Row, Table
from desktop.documents.dossier import Dossier
from desktop.documents.end.words import REASONS
from desktop.documents.missing import needed
from desktop.documents.parts import LEARNER, day, signed
from desktop.documents.sheet import sheet_form
from desktop.kernel.messages import ShortDate, T
from desktop.kernel.vocabulary import EndReason

EMPTY_ROWS = 5
SPARE_ROWS = 2


@unique
class Step(Enum):
    """What is done at an end, in its order."""

    REFERENT = "referent"
    CONCILIATION = "conciliation"
    REASONS = "reasons"
    PAY = "pay"
    DIMONA = "dimona"
    CERTIFICATE = "certificate"
    ACCOUNT = "account"
    TAX_SHEET = "tax_sheet"
    ATTESTATION = "attestation"
    ALLOWANCES = "allowances"
    C4 = "c4"
    EQUIPMENT = "equipment"


STEPS = MappingProxyType(
    {
        Step.REFERENT: T("Tell the referent as soon as you can"),
        Step.CONCILIATION: T("Take part in the conciliation that the referent organises"),
        Step.REASONS: T("Write the reasons to the apprentice and to the referent"),
        Step.PAY: T("Pay the apprentice and refund the way to the company up to the last day"),
        Step.DIMONA: T("Make the Dimona OUT with the last day"),
        Step.CERTIFICATE: T(
            "Hand over the certificate of employment, with the first and the last day"
        ),
        Step.ACCOUNT: T("Hand over the individual account of the year"),
        Step.TAX_SHEET: T("Hand over the tax sheet 281.10 of the year"),
        Step.ATTESTATION: T(
            "Pay the holiday money on leaving and hand over the holiday attestation"
        ),
        Step.ALLOWANCES: T("Hand over the form for the family allowances, if it is asked for"),
        Step.C4: T("Hand over a C4, if the apprentice asks for it"),
        Step.EQUIPMENT: T("Take back tools, keys, badge and work clothes"),
    }
)


@dataclass(frozen=True, slots=True)
class StepState:
    """How a step stands.

    Attributes:
        due: The last day for it, where there is one.
        printed_on: The day its paper was issued last.
        done_on: The day it was done.
        reference: The number of the evidence.
        needless: Whether the employer noted that it does not concern this end.
    """

    due: date | None = None
    printed_on: date | None = None
    done_on: date | None = None
    reference: str = ""
    needless: bool = False


@dataclass(frozen=True, slots=True)
class LentThing:
    """Something lent to the apprentice."""

    name: str
    lent_on: date | None = None
    returned_on: date | None = None


@dataclass(frozen=True, slots=True)
class ChecklistFacts:
    """What the checklist of an end says.

    Attributes:
        how: How the contract ends; None where that is not known.
        steps: The steps of this end, each with how it stands.
        lent: What was lent.
    """

    how: EndReason | None = None
    steps: Mapping[Step, StepState] = field(
        default_factory=lambda: MappingProxyType(dict.fromkeys(Step, StepState()))
    )
    lent: tuple[LentThing, ...] = ()
    dossier: Dossier = field(default_factory=Dossier)


def end_checklist(facts: ChecklistFacts) -> Form:
    """Return the checklist of the end of a contract."""
    title = T("Checklist of the end of the contract")
    return sheet_form("end_checklist", title, facts.dossier, _blocks(facts))


def _blocks(facts: ChecklistFacts) -> Iterator[Block]:
    dossier = facts.dossier
    contract = dossier.contract
    how: Cell = Blank() if facts.how is None else REASONS[facts.how]
    yield Fields(
        (
            (T("Company"), needed(dossier.company.name, "employer.name")),
            (T("Apprentice"), needed(dossier.learner.name, f"{LEARNER}.last_name")),
            (T("First day"), day(contract.first_day, f"{LEARNER}.first_day")),
            (T("Last day"), day(contract.last_day, f"{LEARNER}.last_day")),
            (T("How the contract ends"), how),
        )
    )
    yield Heading(T("To be done"))
    columns = (
        Column(T("What is to be done"), share=7),
        Column(T("At the latest"), share=2),
        Column(T("Paper made on"), share=2),
        Column(T("Done on"), share=3),
    )
    yield Table(columns, tuple(_step(step, state) for step, state in facts.steps.items()))
    yield Heading(T("Given back by the apprentice"))
    yield _lent(facts.lent)
    yield signed(dossier, T("What is marked above was given back"))


def _step(step: Step, state: StepState) -> Row:
    done: Cell = Blank()
    if state.needless:
        done = T("does not apply")
    elif state.done_on is not None and state.reference:
        on = ShortDate(state.done_on)
        done = T("{day}, no. {reference}", day=on, reference=state.reference)
    elif state.done_on is not None:
        done = ShortDate(state.done_on)
    cells = (_day(state.due), _day(state.printed_on), done)
    return Row((STEPS[step], *cells))


def _day(found: date | None) -> Cell:
    return "" if found is None else ShortDate(found)


def _lent(lent: tuple[LentThing, ...]) -> Table:
    columns = (
        Column(T("Thing lent"), share=6),
        Column(T("Lent on"), share=2),
        Column(T("Given back on"), share=2),
        Column(T("Its condition"), share=4),
    )
    rows = [Row((one.name, day(one.lent_on), day(one.returned_on), Blank())) for one in lent]
    empty = Row(tuple(Blank() for _ in columns))
    return Table(columns, (*rows, *([empty] * (SPARE_ROWS if rows else EMPTY_ROWS))))
