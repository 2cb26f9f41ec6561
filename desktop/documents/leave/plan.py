"""The leave of a year: what there is, what is planned or asked for, and what was agreed.

Basis: contract, article 7; Vade Mecum 4.7 and fiche 4. No model is prescribed: the work regulations
of the company may ask for another form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from desktop.documents.blocks import (
    Align,
    Blank,
    Block,
    Cell,
    Column,
    Fields,
    Form,
    Heading,
    Lines,
    Paragraph,
    Role,
    Row,
    Table,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMPANY, LEARNER, day, signed
from desktop.documents.sheet import sheet_form
from desktop.documents.words import ABSENCE, REGIME
from desktop.kernel.messages import Message, ShortDate, T
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind

SPARE_ROWS = 3
KINDS = (AbsenceKind.ANNUAL_LEAVE, AbsenceKind.SUPPLEMENTARY_LEAVE, AbsenceKind.SCHOOL_LEAVE)
DECISIONS = (
    ("agreed", T("agreed")),
    ("refused", T("refused")),
)


@dataclass(frozen=True, slots=True)
class LeaveRight:
    """The leave of one kind in a year, in days; None where the file does not tell."""

    kind: AbsenceKind
    right: Decimal | None = None
    taken: Decimal | None = None
    planned: Decimal | None = None
    left: Decimal | None = None


@dataclass(frozen=True, slots=True)
class PlannedLeave:
    """Days of leave, with how many of them are days in the company."""

    kind: AbsenceKind
    period: Period
    days: int


@dataclass(frozen=True, slots=True)
class LeavePlanFacts:
    """What a leave plan says.

    Attributes:
        rights: What there is of each kind.
        planned: What is planned or asked for, by its days.
        closures: Days on which the company is closed.
        rest_days: How many paid rest days the sector gives in the year.
        checks: What was looked at, in sentences.
        asked_on: The day the apprentice asked.
        decision: What the company decided.
        decided_on: When.
    """

    year: int | None = None
    rights: tuple[LeaveRight, ...] = tuple(LeaveRight(kind) for kind in KINDS)
    planned: tuple[PlannedLeave, ...] = ()
    closures: tuple[Period, ...] = ()
    rest_days: int = 0
    checks: tuple[Message, ...] = ()
    asked_on: date | None = None
    decision: str = ""
    decided_on: date | None = None
    dossier: Dossier = field(default_factory=Dossier)


def leave_plan(facts: LeavePlanFacts) -> Form:
    """Return the leave plan of a year, which is a request too."""
    title = T("Leave plan and request")
    subtitle = None if facts.year is None else T("Year {year}", year=str(facts.year))
    return sheet_form("leave_plan", title, facts.dossier, _blocks(facts), subtitle=subtitle)


def _blocks(facts: LeavePlanFacts) -> Iterator[Block]:
    dossier = facts.dossier
    contract = dossier.contract
    regime = None if contract.regime is None else REGIME[contract.regime]
    yield Fields(
        (
            (T("Company"), needed(dossier.company.name, f"{COMPANY}.name")),
            (T("Apprentice"), needed(dossier.learner.name, f"{LEARNER}.last_name")),
            (T("Regime"), written(regime)),
            (T("Trade"), written(contract.trade)),
        )
    )
    yield Heading(T("Days there are"))
    yield _rights(facts)
    yield Heading(T("Leave planned or asked for"))
    yield _planned(facts)
    if facts.rest_days:
        text = T("Paid rest days of the sector in this year: {days}.", days=facts.rest_days)
        yield Paragraph(text)
    yield Fields(((T("Company closed"), _closed(facts.closures)),))
    yield Heading(T("What was looked at"))
    for text in facts.checks or _RULES:
        yield Paragraph(text)
    yield Paragraph(
        T(
            "Supplementary leave comes once the annual leave is used up. An employee asks the "
            "company for it; a worker asks the holiday fund as well."
        ),
        Role.SMALL,
    )
    yield Heading(T("Request and decision"))
    yield Fields(
        (
            (T("Asked for on"), day(facts.asked_on)),
            (T("Decision"), written(dict(DECISIONS).get(facts.decision))),
            (T("Decided on"), day(facts.decided_on)),
            (T("Remarks"), Blank()),
        )
    )
    yield signed(dossier, T("The parties"))


# Said where nothing is filled in.
_RULES = (
    T("Three weeks in a row at least lie between 1 May and 31 October."),
    T("No annual leave is taken on a day at the training operator."),
)


def _rights(facts: LeavePlanFacts) -> Table:
    columns = (
        Column(T("Kind of leave"), share=4),
        Column(T("Days earned"), Align.RIGHT, 2),
        Column(T("Days taken"), Align.RIGHT, 2),
        Column(T("Days planned"), Align.RIGHT, 2),
        Column(T("Days left"), Align.RIGHT, 2),
    )
    rows = tuple(
        Row((ABSENCE[one.kind], *map(written, (one.right, one.taken, one.planned, one.left))))
        for one in facts.rights
    )
    return Table(columns, rows)


def _planned(facts: LeavePlanFacts) -> Table:
    columns = (
        Column(T("Kind of leave"), share=4),
        Column(T("From"), share=2),
        Column(T("Until"), share=2),
        Column(T("Days"), Align.RIGHT),
    )
    rows = [
        Row((ABSENCE[one.kind], ShortDate(one.period.first), ShortDate(one.period.last), one.days))
        for one in facts.planned
    ]
    empty = Row(tuple(Blank() for _ in columns))
    spare = SPARE_ROWS if rows else 2 * SPARE_ROWS
    return Table(columns, (*rows, *([empty] * spare)))


def _closed(closures: tuple[Period, ...]) -> Cell:
    if not closures:
        return Blank()
    return Lines(
        tuple(
            T("{first} – {last}", first=ShortDate(one.first), last=ShortDate(one.last))
            for one in closures
        )
    )
