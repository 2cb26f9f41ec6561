"""The skeleton of a training plan: what the company proposes to the operator, who draws it up.

No model of the plan was found. The Vade Mecum says that it holds the path of the apprentice and the
skills and certificates to acquire, in the company and at the operator, and who signs it.

Basis: Vade Mecum 2, 4.1, 4.4 and 4.6. In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.documents.blocks import (
    Blank,
    Block,
    Column,
    Fields,
    Form,
    Heading,
    Paragraph,
    Role,
    Row,
    Table,
    Tick,
)
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMPANY, LEARNER, TUTORS, day, parties, preparation, signed
from desktop.documents.sheet import Sheet, sheet_form
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import Level

TITLE = T("Skeleton of the training plan")
LEAST_ROWS = 5


def skills_of(level: Level) -> str:
    """Return the name of the input with the skills of a level."""
    return f"skills_{level.value.lower()}"


def assessed_at(level: Level) -> str:
    """Return the name of the input with the day on which the skills of a level are assessed."""
    return f"assessed_{level.value.lower()}"


def training_plan(sheet: Sheet) -> Form:
    """Return the skeleton of a training plan."""
    return sheet_form(
        "training_plan", TITLE, sheet.dossier, _blocks(sheet), compact=True, french=True
    )


def _blocks(sheet: Sheet) -> Iterator[Block]:
    yield preparation(
        T("training plan, which the operator draws up and which is annexed to the contract")
    )
    yield Paragraph(
        T(
            "No model of the plan was found: this skeleton gathers what the company can offer, for "
            "the talk with the referent."
        ),
        Role.NOTE,
    )
    yield _who(sheet)
    yield Heading(T("Before the start: skills assessment by the operator"))
    yield Fields(
        (
            (T("Assessed on"), sheet.day("assessed_before")),
            (T("Remediation programme"), sheet.text("remediation")),
        )
    )
    for level in Level:
        yield from _level(sheet, level)
    yield Fields(((T("Certificates to acquire"), sheet.text("certificates")),))
    yield Paragraph(
        T(
            "Every apprentice begins at level A. The referent decides on a higher level, after the "
            "opinion of the tutor and in consultation with the apprentice; it takes an amendment "
            "(Vade Mecum 4.6)."
        ),
        Role.SMALL,
    )
    dossier = sheet.dossier
    operator = (T("The training operator (stamp)"), dossier.operator.referent)
    yield signed(
        dossier,
        T("Seen to prepare the plan, which is itself signed and annexed to the contract"),
        (operator, *parties(dossier)),
    )


def _who(sheet: Sheet) -> Fields:
    dossier = sheet.dossier
    contract, operator = dossier.contract, dossier.operator
    return Fields(
        (
            (T("Apprentice"), needed(dossier.learner.name, f"{LEARNER}.last_name")),
            (T("Company"), needed(dossier.company.name, f"{COMPANY}.name")),
            (T("Training operator"), needed(operator.name, f"{COMPANY}.operators")),
            (T("Referent"), needed(operator.referent, f"{COMPANY}.referents")),
            (T("Tutor"), needed(dossier.tutor.name, TUTORS)),
            (T("Trade"), needed(contract.trade, f"{LEARNER}.trade")),
            (T("Training profile (SFMQ or reference of the operator)"), sheet.text("profile")),
            (T("Contract number"), written(contract.number)),
            (T("First day"), day(contract.first_day, f"{LEARNER}.first_day")),
            (T("Last day"), day(contract.agreed_last_day, f"{LEARNER}.last_day")),
        )
    )


def _level(sheet: Sheet, level: Level) -> Iterator[Block]:
    yield Heading(T("Level {level}", level=level.value))
    columns = (
        Column(T("Skill"), share=9),
        Column(T("In the company"), share=3),
        Column(T("At the operator"), share=3),
        Column(T("Acquired on"), share=3),
    )
    told = [one.strip() for one in sheet.given.get(skills_of(level), "").splitlines()]
    skills = [one for one in told if one]
    room = [""] * max(LEAST_ROWS - len(skills), 0)
    rows = tuple(Row((written(one), Tick(), Tick(), Blank())) for one in (*skills, *room))
    yield Table(columns, rows)
    yield Fields(((T("To be assessed on"), sheet.day(assessed_at(level))),))
