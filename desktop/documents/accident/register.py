"""The register of first aid: one line for each time it was given.

Basis: Code of wellbeing at work, article I.5-6.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.documents.accident.part import ACCIDENT
from desktop.documents.blocks import (
    Blank,
    Block,
    Column,
    Form,
    Lines,
    PageSize,
    Paragraph,
    Row,
    Table,
)
from desktop.documents.missing import needed
from desktop.documents.sheet import VERSION
from desktop.kernel.hours import clock
from desktop.kernel.messages import ShortDate, T, Value

EMPTY_ROWS = 8


@dataclass(frozen=True, slots=True)
class FirstAid:
    """A line of the register of first aid; what is empty is not known.

    Attributes:
        at_minute: When it happened, in minutes since midnight.
        what: What happened and in what circumstances.
        cared_at: When first aid was given, in minutes since midnight.
        care: What was done.
        declared_on: When it was declared to the insurer after all.
    """

    happened_on: date
    at_minute: int | None = None
    victim: str = ""
    place: Value = ""
    what: tuple[Value, ...] = ()
    witnesses: tuple[str, ...] = ()
    carer: str = ""
    cared_on: date | None = None
    cared_at: int | None = None
    care: str = ""
    declared_on: date | None = None


@dataclass(frozen=True, slots=True)
class RegisterFacts:
    """The register of first aid of a year; without a year it is one to fill in."""

    year: int | None = None
    entries: tuple[FirstAid, ...] = ()
    company: str = ""


def first_aid_register(facts: RegisterFacts) -> Form:
    """Return the register of first aid."""
    return Form(
        id="first_aid_register",
        title=T("Register of first aid"),
        version=VERSION,
        blocks=tuple(_register(facts)),
        subtitle=None if facts.year is None else T("Year {year}", year=str(facts.year)),
        organisation=facts.company,
        page_size=PageSize.A4_WIDE,
    )


def _register(facts: RegisterFacts) -> Iterator[Block]:
    yield Paragraph(
        T(
            "One line for each time first aid was given, filled in by who gave it. When the state "
            "of the victim worsens, the accident is declared to the insurer."
        )
    )
    columns = (
        Column(T("No."), share=2),
        Column(T("Name of the victim"), share=6),
        Column(T("When and where"), share=6),
        Column(T("What happened, in what circumstances"), share=10),
        Column(T("Witnesses"), share=7),
        Column(T("Care given by"), share=6),
        Column(T("Care given on, at"), share=6),
        Column(T("Nature of the care"), share=6),
        Column(T("Declared on"), share=5),
    )
    rows = [_line(number, one) for number, one in enumerate(facts.entries, 1)]
    if facts.year is None:
        rows = [Row(("", *([Blank(lines=2)] * (len(columns) - 1))))] * EMPTY_ROWS
    yield Table(columns, tuple(rows))
    if facts.year is not None and not facts.entries:
        yield Paragraph(T("No first aid was noted in this year."))


def _line(number: int, one: FirstAid) -> Row:
    return Row(
        (
            number,
            one.victim,
            Lines((*_when(one.happened_on, one.at_minute), *([one.place] if one.place else ()))),
            Lines(one.what) if one.what else Blank(where=f"{ACCIDENT}.what_happened"),
            Lines(one.witnesses) if one.witnesses else Blank(),
            needed(one.carer, f"{ACCIDENT}.carer"),
            Blank(where=f"{ACCIDENT}.care_on")
            if one.cared_on is None
            else Lines(tuple(_when(one.cared_on, one.cared_at))),
            needed(one.care, f"{ACCIDENT}.care"),
            "" if one.declared_on is None else ShortDate(one.declared_on),
        )
    )


def _when(day: date, minute: int | None) -> Iterator[Value]:
    yield ShortDate(day)
    if minute is not None:
        yield clock(minute)
