"""The register of first aid: one line for each time it was given.

Basis: Code of wellbeing at work, article I.5-6.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.documents.blocks import Blank, Block, Cell, Column, Form, Paragraph, Row, Table
from desktop.documents.missing import written
from desktop.documents.sheet import VERSION
from desktop.kernel.hours import clock
from desktop.kernel.messages import ShortDate, T, Value

EMPTY_ROWS = 8


@dataclass(frozen=True, slots=True)
class FirstAid:
    """A line of the register of first aid; an empty text is not known."""

    happened_on: date
    at_minute: int | None
    victim: str
    place: Value
    what: str
    witnesses: str
    carer: str
    cared_on: date | None
    care: str
    declared_on: date | None


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
    )


def _register(facts: RegisterFacts) -> Iterator[Block]:
    yield Paragraph(
        T(
            "One line for each time first aid was given, filled in by who gave it. When the state "
            "of the victim worsens, the accident is declared to the insurer."
        )
    )
    columns = (
        Column(T("No."), share=1),
        Column(T("Victim"), share=3),
        Column(T("When and where"), share=3),
        Column(T("What happened"), share=4),
        Column(T("Witnesses"), share=3),
        Column(T("Care: by whom, when, what"), share=4),
        Column(T("Declared on"), share=2),
    )
    rows = [_line(number, one) for number, one in enumerate(facts.entries, 1)]
    if facts.year is None:
        rows = [Row(("", *([Blank()] * (len(columns) - 1))))] * EMPTY_ROWS
    yield Table(columns, tuple(rows))
    if facts.year is not None and not facts.entries:
        yield Paragraph(T("No first aid was noted in this year."))


def _line(number: int, one: FirstAid) -> Row:
    when = ShortDate(one.happened_on)
    cared: Cell = Blank()
    if one.carer or one.care or one.cared_on is not None:
        cared = T(
            "{carer}, {day}: {care}",
            carer=one.carer or "–",
            day="–" if one.cared_on is None else ShortDate(one.cared_on),
            care=one.care or "–",
        )
    return Row(
        (
            number,
            one.victim,
            T(
                "{day} {time}, {place}",
                day=when,
                time="" if one.at_minute is None else clock(one.at_minute),
                place=one.place,
            ),
            written(one.what),
            written(one.witnesses),
            cared,
            "" if one.declared_on is None else ShortDate(one.declared_on),
        )
    )
