"""The first pages of an inspection folder: whose it is, what is in it, and what is missing.

The papers themselves follow, as they were issued: they are bound in, not drawn again.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from desktop.documents.blocks import (
    Align,
    Blank,
    Block,
    Cell,
    Column,
    Form,
    Heading,
    Lines,
    NewPage,
    Paragraph,
    Reasons,
    Role,
    Row,
    Signatures,
    Table,
)
from desktop.documents.missing import written
from desktop.documents.parts import company_fields, contract_fields, learner_fields, operator_fields
from desktop.documents.payslip_work import short
from desktop.documents.tandem.folder_facts import FolderFacts, FolderLearner, Lack
from desktop.documents.tandem.names import FOLDER
from desktop.kernel.messages import Message, ShortDate, T, Value

VERSION = "2026-2"
BLANK_ROWS = 12
# About as many rows: those that the cover is as high as, and those that fit a page.
COVER_ROWS, LACKS_A_PAGE, PAPERS_A_PAGE = 10, 16, 45
DIGITS = 8  # of the hash: as many as one compares by eye


def folder(facts: FolderFacts) -> Form:
    """Return the first pages of an inspection folder."""
    dossier = facts.dossier
    name = dossier.learner.name or dossier.company.name
    subtitle = None
    if facts.made_on is not None:
        subtitle = T("{name} · as it stands on {day}", name=name, day=ShortDate(facts.made_on))
    return Form(
        id="inspection_folder",
        title=FOLDER,
        version=VERSION,
        blocks=tuple(_blocks(facts)),
        subtitle=subtitle,
        organisation=dossier.company.name,
        subject=T("{name}", name=name) if name else None,
        compact=True,
    )


def likely_pages(facts: FolderFacts) -> int:
    """Return how many first pages there most likely are in a language: printing them tells."""
    lacks = (*facts.undone, *facts.unissued, *facts.found, *facts.unknown)
    missing = 0 if facts.hand_over else len(lacks)
    if not facts.papers:
        return ceil((COVER_ROWS + missing) / LACKS_A_PAGE)
    index = ceil(len(facts.papers) / PAPERS_A_PAGE)
    return 1 + index + (0 if facts.hand_over else max(1, ceil(missing / LACKS_A_PAGE)))


def _blocks(facts: FolderFacts) -> Iterator[Block]:
    dossier = facts.dossier
    yield company_fields(dossier)
    if facts.learners:
        yield _learners(facts.learners)
    else:
        yield learner_fields(dossier)
        yield contract_fields(dossier)
        yield operator_fields(dossier)
    yield _handed_over(facts)
    # The cover, what is in the folder and what is missing can be parted, where something is in it.
    if facts.papers:
        yield NewPage()
    yield from _index(facts)
    if not facts.hand_over:
        if facts.papers:
            yield NewPage()
        yield from _missing(facts)


def _learners(learners: tuple[FolderLearner, ...]) -> Table:
    columns = (
        Column(T("Apprentice"), share=4),
        Column(T("Trade"), share=4),
        Column(T("Contract"), share=3),
    )
    return Table(
        columns,
        tuple(
            Row((one.name, written(one.trade), Lines(tuple(map(short, one.periods)))))
            for one in learners
        ),
    )


def _handed_over(facts: FolderFacts) -> Signatures:
    """Return the receipt: how much there is, to whom it goes, and when."""
    rows: list[tuple[Message, Cell]] = []
    if facts.made_on is not None:
        bound = [one.pages for one in facts.papers if one.pages]
        rows.append((T("Papers in it"), len(bound)))
        rows.append((T("Pages in all"), facts.front + sum(bound)))
    rows += [(T("Handed over to"), Blank()), (T("on"), Blank())]
    company = facts.dossier.company
    who = (
        (T("For the company"), company.head or company.name),
        (T("Who receives it"), ""),
    )
    return Signatures(who, T("Handing over"), tuple(rows))


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
        Column(T("At the latest on"), share=5),
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
