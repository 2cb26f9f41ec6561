"""The data of a request for health surveillance, for the form of the prevention service.

The models of the request stand on the site of the SPF Emploi and were not read: what is asked for
here is from memory.

Basis: Vade Mecum, fiche 6; Code of wellbeing at work, book I title 4 and book X title 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Column,
    Fields,
    Form,
    Heading,
    Paragraph,
    Reasons,
    Role,
    Row,
    Table,
    Tick,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMPANY, LEARNER, company_fields, day, learner_fields, signed
from desktop.documents.sheet import PAGE, Sheet, sheet_form
from desktop.documents.words import SEX
from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, T

TITLE = T("Data for the request of health surveillance")
EXAMINATIONS = (
    ("before", T("Health assessment before the start")),
    ("periodic", T("Periodic health assessment")),
    ("change", T("Change of post")),
    ("return", T("Return to work")),
    ("maternity", T("Protection of maternity")),
)
YES = "yes"
# What a post may be, by the name of its input; the first four call for an examination at any age.
CATEGORIES = (
    ("night", T("Night work")),
    ("safety", T("Safety post")),
    ("vigilance", T("Post of vigilance")),
    ("defined_risk", T("Activity with a defined risk")),
    ("foodstuffs", T("Contact with foodstuffs")),
)
AGENTS = (
    T("Chemical agents"),
    T("Physical agents"),
    T("Biological agents"),
    T("Heavy loads"),
    T("Screen work"),
)


@dataclass(frozen=True, slots=True)
class HealthFacts:
    """What the sheet says beside the dossier and what was filled in.

    Attributes:
        forbidden: The codes of the forbidden work that was allowed for the training.
        required: Whether an examination comes before the training; None where that is not known.
        because: Why.
    """

    sheet: Sheet = field(default_factory=Sheet)
    forbidden: tuple[str, ...] = ()
    required: bool | None = None
    because: tuple[Because, ...] = ()

    @property
    def dossier(self) -> Dossier:
        """The contract, the age being that of the first day."""
        return self.sheet.dossier


def health_request(facts: HealthFacts) -> Form:
    """Return the data of a request for health surveillance."""
    return sheet_form("health_request", TITLE, facts.dossier, _blocks(facts), compact=True)


def _blocks(facts: HealthFacts) -> Iterator[Block]:
    sheet, dossier = facts.sheet, facts.dossier
    learner = dossier.learner
    yield Paragraph(_copied(sheet.given.get("kind", "")), Role.PREPARATION)
    service = needed(dossier.company.prevention_service, f"{COMPANY}.prevention_service")
    yield Fields(
        (
            (T("External prevention service"), service),
            (T("Prevention doctor"), sheet.must("doctor")),
        )
    )
    yield company_fields(dossier)
    yield learner_fields(dossier)
    sex = None if learner.sex is None else SEX[learner.sex]
    yield Fields(
        (
            (T("Sex"), needed(sex, f"{LEARNER}.sex")),
            (T("Work begins on"), day(dossier.contract.first_day, f"{LEARNER}.first_day")),
        )
    )
    yield Heading(T("Request"))
    post = sheet.given.get("post", "") or dossier.contract.trade
    yield Fields(
        (
            (T("Examination asked for"), sheet.must_choice("kind", EXAMINATIONS)),
            (T("Work post"), needed(post, f"{PAGE}.post")),
            (T("Risks of the post"), needed(sheet.given.get("risks", ""), f"{PAGE}.risks", 2)),
        )
    )
    yield _categories(facts)
    yield _agents()
    yield from _whether(facts)
    who = ((T("For the company"), dossier.company.head or dossier.company.name),)
    yield signed(dossier, T("The company"), who)


def _copied(kind: str) -> Message:
    if kind in {"", "before"}:
        return T(
            "Data to copy into the form of your prevention service, which you give to the "
            "apprentice before the first day."
        )
    return T(
        "Data to copy into the form of your prevention service, which you give to the apprentice."
    )


def _categories(facts: HealthFacts) -> Table:
    given = facts.sheet.given
    listed = ", ".join(facts.forbidden)
    maternity = given.get("kind") == "maternity"
    rows: list[tuple[Message, bool, Cell]] = [
        (T("Young worker: a minor on the first day"), facts.dossier.learner.minor is True, Blank()),
        *((text, given.get(name) == YES, Blank()) for name, text in CATEGORIES),
        (T("Forbidden work allowed for the training"), bool(listed), written(listed)),
        (T("Protection of maternity"), maternity, Blank()),
        (T("Trainee"), False, Blank()),
    ]
    return _ticks(T("Category"), rows)


def _agents() -> Table:
    return _ticks(T("Risk"), [(text, False, Blank()) for text in AGENTS])


def _ticks(what: Message, rows: list[tuple[Message, bool, Cell]]) -> Table:
    columns = (
        Column(what, share=6),
        Column(T("Yes"), share=1),
        Column(T("Which, and how often"), share=7),
    )
    return Table(columns, tuple(Row((text, Tick(ticked=yes), more)) for text, yes, more in rows))


def _whether(facts: HealthFacts) -> Iterator[Block]:
    if facts.required is False:
        yield Paragraph(
            T(
                "Nothing that is filled in here asks for an examination. Night work, work "
                "forbidden to young workers, a safety post, a post of vigilance and an activity "
                "with a defined risk do, at any age."
            )
        )
    elif facts.because:
        yield Reasons(facts.because)
