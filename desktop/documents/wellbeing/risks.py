"""The sheet of the risks of a work post for a young worker; it has no official model.

Basis: Vade Mecum, fiche 6; Code of wellbeing at work, book X title 3.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.documents.blocks import (
    Blank,
    Block,
    Column,
    Fields,
    Form,
    Heading,
    PageSize,
    Paragraph,
    Reasons,
    Role,
    Row,
    Table,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMPANY, LEARNER, company_fields, day, learner_fields, signed
from desktop.documents.sheet import Sheet, sheet_form
from desktop.documents.wellbeing.forbidden import condition_table, work_tables
from desktop.documents.wellbeing.typed import must_be_told, none_or_blank, typed_rows
from desktop.kernel.answer import Because
from desktop.kernel.messages import T
from desktop.law.forbidden_work import ForbiddenWork

TITLE = T("Risk assessment for a young worker")
LEAST_ROWS = 6
OCCASIONS = (
    ("start", T("Before the start")),
    ("yearly", T("Yearly")),
    ("change", T("A change that touches the risks")),
)
CONSULTED = (
    ("committee", T("The committee for prevention and protection (CPPT)")),
    ("delegation", T("The union delegation, as there is no committee")),
    ("workers", T("The workers themselves, as there is neither")),
)


@dataclass(frozen=True, slots=True)
class RiskFacts:
    """What the sheet says beside the dossier.

    Attributes:
        age: The age of the apprentice on the day of the sheet, in years.
        next_on: The last day to look at the risks again; None where that is not known.
        about_next: Why that day.
        works: The forbidden work that belongs to the post.
        met: Which conditions that lift the ban were said to be met, by their names.
    """

    sheet: Sheet = field(default_factory=Sheet)
    age: int | None = None
    next_on: date | None = None
    about_next: tuple[Because, ...] = ()
    works: tuple[ForbiddenWork, ...] = ()
    met: Mapping[str, bool] = field(default_factory=dict)

    @property
    def dossier(self) -> Dossier:
        """The contract, the age being that of the day of the sheet."""
        return self.sheet.dossier


def risk_assessment(facts: RiskFacts) -> Form:
    """Return the sheet of the risks of a work post for a young worker."""
    form = sheet_form("risk_assessment", TITLE, facts.dossier, _blocks(facts))
    return replace(form, page_size=PageSize.A4_WIDE, compact=True)


def _blocks(facts: RiskFacts) -> Iterator[Block]:
    sheet = facts.sheet
    yield company_fields(facts.dossier)
    yield learner_fields(facts.dossier)
    yield _post(facts)
    if facts.about_next:
        yield Reasons(facts.about_next)
    yield Heading(T("Dangers, risks and measures"))
    columns = (
        Column(T("Danger"), share=4),
        Column(T("Risk and who runs it"), share=4),
        Column(T("Likelihood"), share=3),
        Column(T("Measure"), share=5),
        Column(T("By whom, by when"), share=4),
        Column(T("Done on"), share=3),
    )
    rows = typed_rows(sheet, ("risks", "measures"), LEAST_ROWS)
    yield Table(
        columns,
        tuple(
            Row((danger, Blank(), Blank(), measure, Blank(), Blank())) for danger, measure in rows
        ),
    )
    yield Fields(
        (
            (T("Work and protective clothes"), must_be_told(sheet, "clothes")),
            (T("For an apprentice who is pregnant or breastfeeding"), sheet.text("maternity")),
        )
    )
    yield Heading(T("Work forbidden to young workers: what lifts the ban"))
    if facts.works:
        yield from work_tables(facts.works, ticked=True)
    else:
        yield Fields(((T("Codes of the list, or none"), none_or_blank(sheet)),))
    yield condition_table(facts.met)
    yield Fields(((T("Member of the line who checks"), sheet.text("supervisor")),))
    yield Paragraph(
        T(
            "The assessment is made before the first day, and again at least once a year and at "
            "each change (Vade Mecum, fiche 6)."
        ),
        Role.SMALL,
    )
    company = facts.dossier.company
    who = (
        (T("For the company"), company.head or company.name),
        (T("The prevention adviser"), ""),
    )
    yield signed(facts.dossier, T("Drawn up by"), who)


def _post(facts: RiskFacts) -> Fields:
    sheet, dossier = facts.sheet, facts.dossier
    service = needed(dossier.company.prevention_service, f"{COMPANY}.prevention_service")
    return Fields(
        (
            (T("Trade"), needed(dossier.contract.trade, f"{LEARNER}.trade")),
            (T("Work post"), sheet.must("post")),
            (T("Age on the day of the assessment"), written(facts.age)),
            (T("Experience of the apprentice"), sheet.must("experience")),
            (T("Young workers in this post"), sheet.must("young")),
            (T("Occasion"), sheet.must_choice("occasion", OCCASIONS)),
            (T("Date"), sheet.must_day("on")),
            (T("To be looked at again by"), day(facts.next_on)),
            (T("External prevention service"), service),
            (T("Who gave an opinion"), sheet.must_choice("consulted", CONSULTED)),
            (T("Opinion given on"), sheet.must_day("consulted_on")),
        )
    )
