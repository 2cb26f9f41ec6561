"""The first pages of an inspection folder: whose it is, what is in it, and what is missing.

The papers themselves follow, as they were issued: they are bound in, not drawn again.
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
    Form,
    Heading,
    Lines,
    Paragraph,
    Reasons,
    Role,
    Row,
    Table,
)
from desktop.documents.dossier import Dossier
from desktop.documents.parts import company_fields, contract_fields, learner_fields, operator_fields
from desktop.kernel.answer import Because
from desktop.kernel.messages import NT, Message, ShortDate, T, Value

TITLE = T("Inspection folder")
VERSION = "2026-1"
LEARNER, EMPLOYER = "learner", "employer"
WHOSE = (
    (LEARNER, T("The chosen apprentice, with the papers of the company")),
    (EMPLOYER, T("The company, with all its apprentices")),
)
BLANK_ROWS = 12
DIGITS = 8  # of the hash: as many as one compares by eye


@dataclass(frozen=True, slots=True)
class FolderPaper:
    """A paper that is bound in.

    Attributes:
        title: What it is.
        whose: The name of the learner; "" for a paper of the company.
        about: The month, the year or the file it is; "" where there is none.
        language: Its languages, such as "fr+nl"; "" where that is not known.
        on: The day it was issued or kept.
        pages: How many it has; None for one that is kept and cannot be bound in.
        sha256: The hash of its bytes.
    """

    title: Message
    whose: str
    about: Value
    language: str
    on: date
    pages: int | None
    sha256: str


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that is missing.

    Attributes:
        what: What it is, or what to do.
        basis: The text and the article.
        due: The last day; None where there is none.
        last: The last day of the last one, where there are several.
        who: The name of the learner; "" where it is about the company.
    """

    what: Message
    basis: Message
    due: date | None = None
    who: str = ""
    last: date | None = None


@dataclass(frozen=True, slots=True)
class FolderFacts:
    """What the first pages say.

    Attributes:
        dossier: The company, and the learner with the contract in a folder of one.
        names: The learners in a folder of the company.
        front: How many first pages there are: the papers are counted from there.
        papers: What is bound in, in its order.
        undone: What was to be done and is not.
        unissued: Papers that were to be made and that Tandem did not issue.
        found: What the checks found.
        unknown: What is not known, so that something may be missing.
    """

    dossier: Dossier = field(default_factory=Dossier)
    names: tuple[str, ...] = ()
    made_on: date | None = None
    front: int = 0
    papers: tuple[FolderPaper, ...] = ()
    undone: tuple[Lack, ...] = ()
    unissued: tuple[Lack, ...] = ()
    found: tuple[Lack, ...] = ()
    unknown: tuple[Because, ...] = ()


def folder(facts: FolderFacts) -> Form:
    """Return the first pages of an inspection folder."""
    dossier = facts.dossier
    name = dossier.learner.name or dossier.company.name
    subtitle = None
    if facts.made_on is not None:
        subtitle = T("{name} · as it stands on {day}", name=name, day=ShortDate(facts.made_on))
    return Form(
        id="inspection_folder",
        title=TITLE,
        version=VERSION,
        blocks=tuple(_blocks(facts)),
        subtitle=subtitle,
        organisation=dossier.company.name,
        subject=T("{name}", name=name) if name else None,
        compact=True,
    )


def _blocks(facts: FolderFacts) -> Iterator[Block]:
    dossier = facts.dossier
    yield company_fields(dossier)
    if facts.names:
        yield Paragraph(NT("{count} apprentice.", "{count} apprentices.", len(facts.names)))
    else:
        yield learner_fields(dossier)
        yield contract_fields(dossier)
        yield operator_fields(dossier)
    yield from _index(facts)
    yield from _missing(facts)


def _index(facts: FolderFacts) -> Iterator[Block]:
    yield Heading(T("What is in this folder"))
    if facts.made_on is None:
        yield _table(tuple(Row((Blank(),) * 6) for _ in range(BLANK_ROWS)))
        return
    if not facts.papers:
        yield Paragraph(T("Tandem issued no paper yet: there is nothing to bind in."))
        return
    yield Paragraph(
        T(
            "These papers follow as they were issued, page for page. The last column is the "
            "beginning of the SHA-256 hash that Tandem kept of each."
        ),
        Role.SMALL,
    )
    page = facts.front + 1
    rows = []
    for one in facts.papers:
        place: Value = page if one.pages else "–"
        about = T("{about}", about=one.about) if one.about else T("—")
        who = one.whose or T("The company")
        title = one.title
        if one.language:
            title = T("{paper} ({languages})", paper=one.title, languages=one.language.upper())
        rows.append(Row((place, title, who, about, ShortDate(one.on), one.sha256[:DIGITS].upper())))
        page += one.pages or 0
    yield _table(tuple(rows))
    if not all(one.pages for one in facts.papers):
        yield Paragraph(
            T("– Kept in Tandem and not bound in: it is no PDF, or a locked one."), Role.NOTE
        )


def _table(rows: tuple[Row, ...]) -> Table:
    return Table(
        (
            Column(T("Page"), Align.RIGHT, 5),
            Column(T("Paper"), share=19),
            Column(T("Who"), share=12),
            Column(T("About"), share=12),
            Column(T("Issued on"), share=8),
            Column(T("Hash"), share=8),
        ),
        rows,
    )


def _missing(facts: FolderFacts) -> Iterator[Block]:
    if facts.made_on is None:
        yield Heading(T("What is missing"))
        yield _lacks(())
        return
    if not (facts.undone or facts.unissued or facts.found):
        yield Heading(T("What is missing"))
        yield Paragraph(T("Nothing, as far as Tandem can tell."))
    undone = T("Due by the day of this folder, and not settled.")
    unissued = T(
        "They were due by the day of this folder. Where somebody else made them, such as "
        "the social secretariat, add them yourself."
    )
    for title, text, lacks in (
        (T("Missing: not done"), undone, facts.undone),
        (T("Missing: papers that Tandem did not issue"), unissued, facts.unissued),
        (T("Missing: what the checks found"), T("To put right in the file."), facts.found),
    ):
        if lacks:
            yield Heading(title)
            yield Paragraph(text, Role.SMALL)
            yield _lacks(lacks)
    if facts.unknown:
        yield Heading(T("Not known, so that something may be missing"))
        yield Reasons(facts.unknown)


def _lacks(lacks: tuple[Lack, ...]) -> Table:
    columns = (
        Column(T("Due on"), share=4),
        Column(T("What to do"), share=11),
        Column(T("Who"), share=5),
        Column(T("Why"), share=11),
    )
    if not lacks:
        return Table(columns, tuple(Row((Blank(),) * len(columns)) for _ in range(BLANK_ROWS // 2)))
    return Table(
        columns,
        tuple(
            Row(
                (
                    _due(one),
                    one.what,
                    one.who or T("The company"),
                    one.basis,
                )
            )
            for one in lacks
        ),
    )


def _due(one: Lack) -> Cell:
    if one.due is None:
        return T("—")
    if one.last is None:
        return ShortDate(one.due)
    return Lines((ShortDate(one.due), ShortDate(one.last)))
