"""Every paper, printed for the demo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.documents.blocks import Form
from desktop.documents.catalog import PAPERS
from desktop.documents.render import render_pdf, render_text
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.papers import Asked, issue, prepare, preview, reprint
from desktop.services.workspace import Workspace
from tests.documents.layout import texts_of
from tests.papers.orders import EXAMPLES
from tests.papers.orders.order import Example

GOLDEN = Path(__file__).parent / "golden"
BOTH = tuple(Translator(language, CATALOGS) for language in Language)
A4 = {(595, 842), (842, 595), (842, 1191), (1191, 842)}

every_example = pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)


def form_of(workspace: Workspace, book: LawBook, example: Example, today: date) -> Form:
    return prepare(Asked(workspace, book, example.order(BOTH), today)).form


def letters(text: str) -> str:
    """Return a text without spaces: lines end elsewhere on paper."""
    return "".join(text.split())


def lost_words(form: Form, tr: Translator, texts: Sequence[str] = ()) -> set[str]:
    """Return the words of the text that are not in the PDF.

    Args:
        form: The paper.
        tr: Its language.
        texts: The texts of its pages, where it was printed already.
    """
    pages = letters("".join(texts or texts_of(render_pdf(form, [tr]))))
    words = {word for word in render_text(form, tr).split() if any(map(str.isalnum, word))}
    words.discard("[x]")  # a box that is ticked is drawn
    return {word for word in words if letters(word.strip(",.;[]_()")) not in pages}


@pytest.mark.parametrize("name", EXAMPLES)
def test_golden(
    demo_to_read: Workspace,
    law_book: LawBook,
    today: date,
    tr: Translator,
    approve: Callable[[str, Path], None],
    name: str,
) -> None:
    form = form_of(demo_to_read, law_book, EXAMPLES[name], today)
    approve(render_text(form, tr), GOLDEN / f"{name}.{tr.language.value}.txt")


@every_example
def test_both_languages_are_printed_and_kept(
    demo: Workspace, law_book: LawBook, today: date, example: Example
) -> None:
    order = example.order(BOTH)
    paper = issue(demo, law_book, order, today)
    pdf = reprint(demo, paper.id)
    assert pdf == preview(demo, law_book, order, today)
    reader = PdfReader(BytesIO(pdf))
    assert str(reader.root_object["/Lang"]) == "fr-BE"
    assert reader.metadata is not None
    assert reader.metadata.title
    for page in reader.pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) in A4
    texts = texts_of(pdf)
    assert any("· FR" in text for text in texts)
    assert any("· NL" in text for text in texts)


def test_every_paper_has_an_example() -> None:
    assert {one.paper for one in EXAMPLES.values()} == {kind.id for kind in PAPERS}
