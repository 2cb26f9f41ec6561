"""The written description of the dangers of a post and of the measures, with its receipt.

The contract speaks of a description « s'il existe »; the Vade Mecum says that an explanation by
word of mouth alone is not enough.

Basis: contract, article 3, 3° and 4°; Vade Mecum, fiche 6; Code of wellbeing at work, book X
title 3. No model is prescribed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop.documents.blocks import (
    Block,
    Column,
    Fields,
    Form,
    Heading,
    Paragraph,
    Role,
    Row,
    Signatures,
    Table,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed
from desktop.documents.parts import COMPANY, LEARNER, TUTORS, day, lines, parties
from desktop.documents.sheet import Sheet, sheet_form
from desktop.documents.wellbeing.forbidden import condition_table, work_tables
from desktop.documents.wellbeing.typed import must_be_told, none_or_blank, typed_rows
from desktop.kernel.messages import Message, T
from desktop.law.forbidden_work import ForbiddenWork

TITLE = T("Description of the dangers and of the measures")
LEAST_ROWS = 8


@dataclass(frozen=True, slots=True)
class DescriptionFacts:
    """What a description says.

    Attributes:
        works: The forbidden work that belongs to the post.
        met: Which conditions that lift the ban were said to be met, by their names.
    """

    sheet: Sheet = field(default_factory=Sheet)
    works: tuple[ForbiddenWork, ...] = ()
    met: Mapping[str, bool] = field(default_factory=dict)

    @property
    def dossier(self) -> Dossier:
        """The contract, the age being that of the day of receipt."""
        return self.sheet.dossier


def risk_description(facts: DescriptionFacts) -> Form:
    """Return the description of the dangers of a post."""
    return sheet_form("risk_description", TITLE, facts.dossier, _blocks(facts))


def _blocks(facts: DescriptionFacts) -> Iterator[Block]:
    sheet = facts.sheet
    yield _who(facts)
    yield Heading(T("Dangers of this post and measures to respect"))
    yield _dangers(sheet)
    yield Heading(T("Clothes, equipment and what to do in danger"))
    yield Fields(
        (
            (T("Work and protective clothes"), must_be_told(sheet, "clothes")),
            (T("In grave and immediate danger"), must_be_told(sheet, "emergency")),
            (T("First aid"), sheet.text("first_aid")),
            (T("Fire and evacuation"), sheet.text("fire")),
        )
    )
    yield Heading(T("Forbidden work that belongs to this post"))
    if facts.works:
        yield from work_tables(facts.works, ticked=True)
        yield Paragraph(
            T(
                "You do this work only when all four conditions are met, and after the prevention "
                "doctor has examined you."
            )
        )
        yield condition_table(facts.met)
    else:
        yield Fields(((T("Codes of the list, or none"), none_or_blank(sheet)),))
    yield Paragraph(
        T(
            "Do no work of which the danger was not explained to you. Tell your tutor at once of "
            "any danger, damage or accident, however small."
        )
    )
    yield Paragraph(
        T(
            "Contract, article 3, 3°. An explanation by word of mouth alone is not enough (Vade "
            "Mecum, fiche 6)."
        ),
        Role.SMALL,
    )
    yield _receipt(facts)


def _who(facts: DescriptionFacts) -> Fields:
    sheet, dossier = facts.sheet, facts.dossier
    company, place, learner = dossier.company, dossier.place, dossier.learner
    return Fields(
        (
            (T("Company"), needed(company.name, f"{COMPANY}.name")),
            (T("Enterprise number"), needed(company.number, f"{COMPANY}.enterprise_number")),
            (T("Establishment"), needed(place.number, f"{COMPANY}.establishments")),
            (T("Address of the establishment"), lines(place.address, f"{COMPANY}.establishments")),
            (T("Apprentice"), needed(learner.name, f"{LEARNER}.last_name")),
            (T("Date of birth"), day(learner.birth_date, f"{LEARNER}.birth_date")),
            (T("Trade"), needed(dossier.contract.trade, f"{LEARNER}.trade")),
            (T("Work post"), sheet.must("post")),
            (T("Tutor"), needed(dossier.tutor.name, TUTORS)),
            (T("Risk assessment of"), sheet.must_day("assessed_on")),
            (
                T("External prevention service"),
                needed(company.prevention_service, f"{COMPANY}.prevention_service"),
            ),
        )
    )


def _dangers(sheet: Sheet) -> Table:
    columns = (
        Column(T("Danger"), share=5),
        Column(T("Measure to respect"), share=8),
    )
    rows = typed_rows(sheet, ("dangers", "measures"), LEAST_ROWS)
    return Table(columns, tuple(map(Row, rows)))


def _receipt(facts: DescriptionFacts) -> Signatures:
    sheet, dossier = facts.sheet, facts.dossier
    company, *others = parties(dossier)
    explainer = sheet.given.get("explained_by", dossier.tutor.name)
    who: tuple[tuple[Message, str], ...] = (company, (T("Explained by"), explainer), *others)
    return Signatures(
        who,
        T("Receipt: I received this description, it was explained to me and I understood it"),
        ((T("Handed over on"), sheet.day("on")),),
    )
