"""The immediate notice of a very grave accident to the inspectorate of well-being at work.

Basis: Code of wellbeing at work, article I.6-3: at once, by the most appropriate technological
means, with the name and the address of the employer, the name of the victim, the day and the
place, the probable consequences and a short description of the circumstances. The numbers of the
inspectorate are those published when its service outside office hours began, in October 2020.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.documents.accident.part import ACCIDENT, LEVELS, AccidentPart, box
from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Fields,
    Form,
    Heading,
    Lines,
    Paragraph,
    Role,
)
from desktop.documents.kinds import InputKind, PaperInput
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMPANY, LEARNER, day, lines, signed
from desktop.documents.sheet import Sheet, sheet_form
from desktop.kernel.messages import T
from desktop.rules.accident_duties import Severity

MEANS = (
    ("phone", T("By telephone")),
    ("email", T("By e-mail")),
    ("portal", T("On the portal of social security")),
    ("other", T("By another means")),
)
INPUTS = (
    PaperInput("told_by", T("Who told the inspectorate")),
    PaperInput("told_to", T("Inspector or directorate")),
    PaperInput("told_on", T("Told on"), InputKind.DATE),
    PaperInput("told_at", T("Told at (time)")),
    PaperInput("means", T("By what means"), InputKind.CHOICE, MEANS),
)


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """What the notice of a very grave accident says."""

    sheet: Sheet = field(default_factory=Sheet)
    accident: AccidentPart = field(default_factory=AccidentPart)


def accident_notice(facts: NoticeFacts) -> Form:
    """Return the immediate notice of a very grave accident."""
    return sheet_form(
        "accident_notice",
        T("Immediate notice of a very grave accident at work"),
        facts.sheet.dossier,
        _blocks(facts),
    )


def not_that_grave(accident: AccidentPart, least: Severity) -> Iterator[Block]:
    """Tell where an accident is, by the answers, not as grave as this paper is for."""
    levels = list(Severity)
    found = accident.severity
    if found is None or levels.index(found) >= levels.index(least):
        return
    yield Paragraph(
        T(
            "By the answers in the file this accident is of the level “{found}”. This paper is "
            "asked for from the level “{least}” on.",
            found=LEVELS[found],
            least=LEVELS[least],
        ),
        Role.NOTE,
    )


def _blocks(facts: NoticeFacts) -> Iterator[Block]:
    sheet, accident = facts.sheet, facts.accident
    dossier = sheet.dossier
    company, learner = dossier.company, dossier.learner
    yield Paragraph(
        T(
            "To the supervision of well-being at work (FPS Employment), directorate of the place "
            "of the accident: at once, by the most appropriate means (Code of wellbeing at work, "
            "article I.6-3)."
        )
    )
    yield Paragraph(
        T(
            "By telephone, day and night: 02 235 55 44 in French, 02 235 53 00 in Dutch. These "
            "numbers were published in 2020 and were not checked since."
        ),
        Role.NOTE,
    )
    yield from not_that_grave(accident, Severity.VERY_GRAVE)
    yield Heading(T("Employer"))
    yield Fields(
        (
            (T("Company"), needed(company.name, f"{COMPANY}.name")),
            (T("Enterprise number"), written(company.number)),
            (T("Address"), lines(company.address, f"{COMPANY}.street")),
            (T("Phone of the contact person"), written(company.phone)),
        )
    )
    yield Heading(T("Victim"))
    yield Fields(
        (
            (T("Name and first name"), needed(learner.name, f"{LEARNER}.last_name")),
            (T("Date of birth"), day(learner.birth_date)),
            (T("Capacity"), T("Apprentice, contract of alternance training")),
            (T("Trade"), written(dossier.contract.trade)),
        )
    )
    yield Heading(T("Accident"))
    yield Fields(
        (
            (T("Day of the accident"), accident.day()),
            (T("Time of the accident"), accident.time()),
            (T("Place of the accident"), accident.must("place")),
            (T("Address of the place"), lines(accident.where, f"{ACCIDENT}.place_address")),
        )
    )
    yield box(T("Probable consequences"), _consequences(accident))
    yield box(
        T("Short description of the circumstances"),
        accident.several("what_happened", "activity", "action", "how_injured", lines=5),
    )
    yield Heading(T("Told to the inspectorate"))
    yield Fields(
        (
            (T("By whom"), sheet.text("told_by")),
            (T("Whom"), sheet.text("told_to")),
            (T("Told on"), sheet.day("told_on")),
            (T("Told at (time)"), sheet.text("told_at")),
            (T("By what means"), sheet.choice("means", MEANS)),
            (T("Number received"), Blank()),
        )
    )
    yield _after(accident)
    yield signed(dossier, T("The company"), ((T("For the company"), company.head or company.name),))


def _consequences(accident: AccidentPart) -> Cell:
    if accident.consequences:
        return Lines(accident.consequences)
    return Blank(where=f"{ACCIDENT}.outcome", lines=2)


def _after(accident: AccidentPart) -> Paragraph:
    """Return what follows: the prevention service inquires, and the report is sent."""
    if accident.report_by is None:
        return Paragraph(
            T(
                "The external prevention service is asked at once to inquire; the circumstantial "
                "report follows."
            ),
            Role.NOTE,
        )
    return Paragraph(
        T(
            "The external prevention service is asked at once to inquire; the circumstantial "
            "report follows by {day}.",
            day=accident.report_by,
        ),
        Role.NOTE,
    )
