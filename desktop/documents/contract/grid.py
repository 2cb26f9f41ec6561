"""The timetable of article 5 alone: hours in the company, half days at the operator.

Basis: contract, article 5; Vade Mecum 4.5 and fiche 2.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from desktop.documents.blocks import (
    Align,
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
    Table,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed
from desktop.documents.parts import (
    LEARNER,
    company_fields,
    contract_fields,
    day,
    learner_fields,
    signed,
)
from desktop.documents.sheet import sheet_form
from desktop.kernel.hours import clock
from desktop.kernel.messages import NT, Hours, Message, T
from desktop.kernel.vocabulary import HalfDay, PatternKind
from desktop.kernel.week import DayPlan, WeekPlan

NOON = 12 * 60
EMPTY_CELLS = 5
CROSS = "×"
WEEKDAYS = (
    T("Monday"),
    T("Tuesday"),
    T("Wednesday"),
    T("Thursday"),
    T("Friday"),
    T("Saturday"),
    T("Sunday"),
)


@dataclass(frozen=True, slots=True)
class GridWeek:
    """A week of the timetable; None as its plan is one to fill in."""

    kind: PatternKind = PatternKind.NORMAL
    since: date | None = None
    plan: WeekPlan | None = None


@dataclass(frozen=True, slots=True)
class GridFacts:
    """The weeks of a contract that are in force."""

    weeks: tuple[GridWeek, ...] = (GridWeek(),)
    dossier: Dossier = field(default_factory=Dossier)


def timetable_grid(facts: GridFacts) -> Form:
    """Return the timetable of article 5."""
    return sheet_form(
        "timetable_grid",
        T("Weekly timetable (article 5)"),
        facts.dossier,
        _blocks(facts),
        compact=True,
    )


def _blocks(facts: GridFacts) -> Iterator[Block]:
    dossier = facts.dossier
    yield company_fields(dossier)
    yield learner_fields(dossier)
    yield contract_fields(dossier)
    weekly = dossier.contract.weekly_minutes
    length = needed(_hours(weekly), f"{LEARNER}.weekly_minutes")
    yield Fields(((T("Weekly length of the training"), length),))
    yield from week_blocks(facts.weeks)
    yield signed(dossier, T("The parties"))


def week_blocks(weeks: tuple[GridWeek, ...]) -> Iterator[Block]:
    """Yield the weeks of a timetable, each under its name, as article 5 wants them."""
    for week in weeks:
        yield Heading(_title(week.kind))
        yield Fields(((T("Valid from"), day(week.since)),))
        yield _table(week.plan)
    yield Paragraph(
        T("A cross marks a half day of training at the operator; its hours are not filled in."),
        Role.SMALL,
    )


def _hours(minutes: int | None) -> Hours | None:
    return None if minutes is None else Hours(minutes)


def _title(kind: PatternKind) -> Message:
    return {
        PatternKind.NORMAL: T("Ordinary weeks"),
        PatternKind.SCHOOL_HOLIDAYS: T("Weeks of the school holidays"),
        PatternKind.SECOND: T("Second week of the rhythm"),
        PatternKind.THIRD: T("Third week of the rhythm"),
    }[kind]


def _table(plan: WeekPlan | None) -> Table:
    columns = (
        Column(T("Day"), share=3),
        Column(T("Company, morning"), share=4),
        Column(T("Company, afternoon"), share=4),
        Column(T("Hours"), Align.RIGHT, 2),
        Column(T("Operator, morning"), share=3),
        Column(T("Operator, afternoon"), share=3),
    )
    rows = [
        _row(name, None if plan is None else plan.days[weekday])
        for weekday, name in enumerate(WEEKDAYS)
    ]
    if plan is not None:
        count = sum(len(one.halves) for one in plan.days)
        halves: Cell = NT("{count} half day", "{count} half days", count) if count else ""
        total: tuple[Cell, ...] = (T("Total"), "", "", Hours(plan.company_minutes), "", halves)
        rows.append(Row(total, strong=True))
    return Table(columns, tuple(rows), whole=True)


def _row(name: Message, plan: DayPlan | None) -> Row:
    if plan is None:
        return Row((name, Blank(where="timetable"), *([Blank()] * (EMPTY_CELLS - 1))))
    early = [one for one in plan.shifts if one.start < NOON]
    late = [one for one in plan.shifts if one.start >= NOON]
    texts = [
        ", ".join(f"{clock(one.start)}–{clock(one.end)}" for one in shifts)
        for shifts in (early, late)
    ]
    return Row(
        (
            name,
            *texts,
            Hours(plan.company_minutes) if plan.shifts else "",
            CROSS if HalfDay.MORNING in plan.halves else "",
            CROSS if HalfDay.AFTERNOON in plan.halves else "",
        )
    )
