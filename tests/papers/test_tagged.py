"""Papers as a screen reader finds them: tagged, in the order they are read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop.documents.blocks import (
    Fields,
    Form,
    Heading,
    Keys,
    Mentions,
    Reasons,
    Signatures,
    Squares,
    Table,
    Tick,
)
from desktop.documents.render import render_pdf, render_text
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.papers import Asked, prepare
from desktop.services.workspace import Workspace
from tests.documents.layout import texts_of
from tests.documents.tree import Element, Tagged, check_fields, check_pieces, check_roles
from tests.papers.orders.order import Example
from tests.papers.test_every_paper import every_example, lost_words

BOTH = tuple(Translator(language, CATALOGS) for language in Language)
# What the text writes in another order or form than the paper.
OTHERWISE = Reasons | Squares | Keys


def form_of(workspace: Workspace, book: LawBook, example: Example, today: date) -> Form:
    return prepare(Asked(workspace, book, example.order(BOTH), today)).form


def words(text: str) -> list[str]:
    found: list[str] = re.findall(r"\[ \]|\[x\]|\w+", text)
    return [word for word in found if word.strip("_")]


def check(form: Form, translators: Sequence[Translator], pdf: bytes, *, fillable: bool) -> Tagged:
    """Check the tree of a paper, and return it."""
    found = Tagged(pdf)
    assert found.catalog["/MarkInfo"] == {"/Marked": True}
    assert found.catalog["/ViewerPreferences"] == {"/DisplayDocTitle": True}
    locales = [f"{tr.language.value}-BE" for tr in translators]
    assert found.catalog["/Lang"] == locales[0]
    parts = found.document.kids
    assert [part.found["/Lang"] for part in parts] == locales
    check_pieces(found)
    check_fields(found)
    check_roles(found.document)
    for part in parts:
        check_blocks(part, form, fillable=fillable)
    assert not {page for page, _ in parts[0].read()} & {
        page for part in parts[1:] for page, _ in part.read()
    }
    return found


def check_blocks(part: Element, form: Form, *, fillable: bool) -> None:
    """Check that the tree has what the paper is made of."""
    kinds = Counter(type(block) for block in form.blocks)
    tables = [block for block in form.blocks if isinstance(block, Table | Squares)]
    assert [one.role for one in part.all("H1", "H2")] == ["H1", *["H2"] * kinds[Heading]]
    assert part.kids[0].role == "H1"
    found = part.all("Table")
    assert [len(one.kids) for one in found] == [1 + len(block.rows) for block in tables]
    for block, table in zip(tables, found, strict=True):
        if isinstance(block, Table):
            assert [kid.role for kid in table.kids[0].kids] == ["TH"] * len(block.columns)
            assert {cell.role for row in table.kids[1:] for cell in row.kids} <= {"TD"}
    signed = sum(bool(one.rows) for one in form.blocks if isinstance(one, Signatures))
    assert len(part.all("L")) == sum(kinds[kind] for kind in (Fields, Mentions, Keys)) + signed
    boxes = [one for one in part.all("Form") if "/A" in one.found]
    assert len(boxes) == (0 if fillable else sum(map(_ticks, form.blocks)))


def _ticks(block: object) -> int:
    cells: list[object]
    match block:
        case Fields(rows) | Signatures(rows=rows):
            cells = [cell for _, cell in rows]
        case Table(rows=rows):
            cells = [cell for row in rows for cell in row.cells]
        case Mentions(rows):
            cells = [cell for row in rows for cell in (row.label, row.detail, row.amount)]
        case _:
            return 0
    return sum(isinstance(cell, Tick) for cell in cells)


@every_example
def test_every_paper_to_fill_in_is_tagged(
    demo_to_read: Workspace, law_book: LawBook, today: date, example: Example
) -> None:
    form = form_of(demo_to_read, law_book, example, today)
    check(form, BOTH[1:], render_pdf(form, BOTH[1:], fillable=True), fillable=True)


@every_example
def test_long_names_are_laid_out_and_read_out_as_the_text_of_the_paper(
    awkward_to_read: Workspace, law_book: LawBook, today: date, example: Example
) -> None:
    form = form_of(awkward_to_read, law_book, example, today)
    pdf = render_pdf(form, BOTH)
    found = check(form, BOTH, pdf, fillable=False)
    texts = texts_of(pdf)
    for tr, part in zip(BOTH, found.document.kids, strict=True):
        pages = sorted({page for page, _ in part.read()})
        assert not lost_words(form, tr, [texts[page] for page in pages])
    blocks = tuple(block for block in form.blocks if not isinstance(block, OTHERWISE))
    if blocks != form.blocks:
        form = replace(form, blocks=blocks)
        found = Tagged(render_pdf(form, BOTH))
    for tr, part in zip(BOTH, found.document.kids, strict=True):
        assert words(found.text(part)) == words(render_text(form, tr))
