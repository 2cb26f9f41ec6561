"""The frame of the circumstantial report of a grave accident, under its ten headings.

Basis: law of 4 August 1996 on well-being, articles 94bis and following; Code of wellbeing at work,
book I, title 6. The prevention service writes the first part, the employer the second. The headings
are in the order published by AXA; those of 1 to 3 were read in French there, the rest are ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.documents.accident.notice import not_that_grave
from desktop.documents.accident.part import ACCIDENT, AccidentPart, box, witnesses
from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Column,
    Fields,
    Form,
    Heading,
    Lines,
    Mention,
    Mentions,
    Paragraph,
    Role,
    Row,
    Table,
)
from desktop.documents.kinds import InputKind, PaperInput
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMPANY, LEARNER, day, lines, signed
from desktop.documents.sheet import PAGE, Sheet, sheet_form
from desktop.kernel.messages import Message, T
from desktop.rules.accident_duties import Severity

SERVICES = f"{COMPANY}.prevention_service"
EMPTY_MEASURES, SPARE_MEASURES = 5, 3
_LONG = InputKind.LONG_TEXT
INPUTS = (
    PaperInput("activity", T("Activity of the company")),
    PaperInput("place", T("The place, in detail"), _LONG),
    PaperInput("course", T("The circumstances, in detail"), _LONG),
    PaperInput("visuals", T("Photos and sketches that are enclosed")),
    PaperInput("primary", T("Primary causes"), _LONG),
    PaperInput("secondary", T("Secondary causes"), _LONG),
    PaperInput("tertiary", T("Tertiary causes"), _LONG),
    PaperInput("recommendations", T("Recommendations"), _LONG),
    PaperInput("authors", T("Who wrote the report")),
    PaperInput("copies", T("Who is sent a copy")),
    PaperInput("decisions", T("Decisions of the employer"), _LONG),
)
TOLD: tuple[tuple[str, Message], ...] = (
    ("hours_that_day", T("Working hours of that day")),
    ("post", T("Kind of work post")),
    ("activity", T("General activity (kind of work)")),
    ("action", T("Specific activity and objects involved")),
    ("what_happened", T("What went differently from the normal course of work")),
    ("deviation", T("Deviation (code)")),
    ("agent", T("Material agent (code)")),
    ("how_injured", T("How the victim was injured")),
    ("protection", T("Protection worn")),
)


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What the circumstantial report says."""

    sheet: Sheet = field(default_factory=Sheet)
    accident: AccidentPart = field(default_factory=AccidentPart)


def accident_report(facts: ReportFacts) -> Form:
    """Return the frame of the circumstantial report of a grave accident."""
    return sheet_form(
        "accident_report",
        T("Circumstantial report of a grave accident at work"),
        facts.sheet.dossier,
        _blocks(facts),
        subtitle=T("Frame for the prevention service and the employer"),
    )


def _blocks(facts: ReportFacts) -> Iterator[Block]:
    sheet, accident = facts.sheet, facts.accident
    yield _sent(accident)
    yield from not_that_grave(accident, Severity.GRAVE)
    yield Heading(T("Part 1, by the prevention service"))
    yield Heading(T("1. Identification of the victims and of their employers"))
    yield _victim(facts)
    yield _employer(facts)
    yield box(T("2. Detailed description of the place of the accident"), *_place(facts))
    yield Heading(T("3. Detailed description of the circumstances, with visual material"))
    yield _circumstances(accident)
    yield witnesses(accident)
    yield box(T("The circumstances, in detail"), _long(sheet, "course", 6))
    yield box(T("Photos and sketches that are enclosed"), *_visuals(facts))
    yield Heading(T("4. Causes"))
    yield box(T("a. Primary causes"), _long(sheet, "primary", 4))
    yield box(T("b. Secondary causes"), _long(sheet, "secondary", 4))
    yield box(T("c. Tertiary causes"), _long(sheet, "tertiary", 4))
    yield box(
        T("5. Recommendations, so that it does not happen again"),
        _long(sheet, "recommendations", 5),
    )
    yield Heading(T("6. Identification of the employers and of the prevention services"))
    yield _services(facts)
    yield box(T("7. Who wrote the report (name, capacity)"), _long(sheet, "authors", 2))
    yield box(T("8. To whom a copy is sent"), _long(sheet, "copies", 2))
    yield Heading(T("Part 2, by the employer"))
    yield box(T("9. Decisions of the employer"), _long(sheet, "decisions", 5))
    yield Heading(T("10. Plan of action"))
    yield _plan(accident)
    company = sheet.dossier.company
    yield signed(
        sheet.dossier,
        T("Signatures"),
        (
            (T("The prevention adviser"), ""),
            (T("For the company"), company.head or company.name),
        ),
    )


def _sent(accident: AccidentPart) -> Paragraph:
    if accident.report_by is None:
        text = T(
            "To be sent to the supervision of well-being at work, directorate of the place of the "
            "accident, within ten calendar days from the day after the accident."
        )
    else:
        text = T(
            "To be sent to the supervision of well-being at work, directorate of the place of the "
            "accident, by {day} at the latest.",
            day=accident.report_by,
        )
    return Paragraph(text, Role.NOTE)


def _long(sheet: Sheet, name: str, count: int) -> Cell:
    """Return what was filled in, or lines to write it on; it must not be missing."""
    return needed(sheet.given.get(name, ""), f"{PAGE}.{name}", count)


def _victim(facts: ReportFacts) -> Fields:
    learner, contract = facts.sheet.dossier.learner, facts.sheet.dossier.contract
    accident = facts.accident
    return Fields(
        (
            (T("Name and first name"), needed(learner.name, f"{LEARNER}.last_name")),
            (T("NISS"), needed(learner.niss, f"{LEARNER}.niss")),
            (T("Date of birth"), day(learner.birth_date, f"{LEARNER}.birth_date")),
            (T("First day"), day(contract.first_day, f"{LEARNER}.first_day")),
            (T("Capacity"), T("Apprentice, contract of alternance training")),
            (T("Trade"), written(contract.trade)),
            (T("Day of the accident"), accident.day()),
            (T("Time of the accident"), accident.time()),
            (T("Place of the accident"), accident.must("place")),
            (T("Address of the place"), lines(accident.where, f"{ACCIDENT}.place_address")),
            (T("Kind of injury (code)"), accident.must("injury")),
            (T("Place of the injury (code)"), accident.must("body_part")),
            (T("Days of incapacity expected"), written(accident.lost_days)),
            (T("First aid given by"), accident.text("carer")),
            (T("Tutor"), written(facts.sheet.dossier.tutor.name)),
        )
    )


def _employer(facts: ReportFacts) -> Fields:
    company, place = facts.sheet.dossier.company, facts.sheet.dossier.place
    return Fields(
        (
            (T("Company"), needed(company.name, f"{COMPANY}.name")),
            (T("Enterprise number"), needed(company.number, f"{COMPANY}.enterprise_number")),
            (T("Address"), lines(company.address, f"{COMPANY}.street")),
            (T("Establishment"), written(place.number)),
            (T("Contact person"), written(company.head)),
            (T("Phone"), written(company.phone)),
            (T("Activity of the company"), facts.sheet.text("activity")),
            (T("Number of workers"), written(company.workers)),
        )
    )


def _place(facts: ReportFacts) -> Iterator[Cell]:
    told, accident = facts.sheet.given.get("place", ""), facts.accident
    if told:
        yield told
        return
    if "environment" in accident.said:
        yield accident.text("environment")
    yield Blank(where=f"{PAGE}.place", lines=4)


def _circumstances(accident: AccidentPart) -> Mentions:
    return Mentions(tuple(Mention("", label, accident.must(name)) for name, label in TOLD))


def _visuals(facts: ReportFacts) -> Iterator[Cell]:
    told = facts.sheet.given.get("visuals", "")
    found = (*([told] if told else []), *facts.accident.pictures)
    yield Lines(found) if found else Blank(where=f"{PAGE}.visuals", lines=2)


def _services(facts: ReportFacts) -> Fields:
    company = facts.sheet.dossier.company
    return Fields(
        (
            (T("Company"), needed(company.name, f"{COMPANY}.name")),
            (T("External prevention service"), needed(company.prevention_service, SERVICES)),
            (T("Name of the prevention adviser"), Blank()),
            (T("Inquiry asked for on"), Blank()),
        )
    )


def _plan(accident: AccidentPart) -> Table:
    columns = (
        Column(T("Measure"), share=6),
        Column(T("By whom"), share=3),
        Column(T("By when"), share=2),
        Column(T("Done on"), share=2),
    )
    empty = Row((Blank(), Blank(), Blank(), Blank()))
    if "measures" in accident.said:
        first = Row((accident.text("measures"), Blank(), Blank(), Blank()))
        return Table(columns, (first, *([empty] * SPARE_MEASURES)))
    first = Row((accident.must("measures"), Blank(), Blank(), Blank()))
    return Table(columns, (first, *([empty] * (EMPTY_MEASURES - 1))))
