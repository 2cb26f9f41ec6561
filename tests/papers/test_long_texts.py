"""No text that a user types can make a paper fail, however long it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.platypus import Paragraph as Text

from desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Fields,
    Form,
    Heading,
    Lines,
    Mention,
    Mentions,
    Row,
    Signatures,
    Table,
)
from desktop.documents.catalog import InputKind, kind_of
from desktop.documents.render import render_pdf
from desktop.kernel.messages import T
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.papers import preview
from desktop.services.workspace import Workspace
from tests.documents.layout import texts_of
from tests.papers.accidents import note_grave_accident
from tests.papers.orders import EXAMPLES
from tests.papers.orders.order import Example
from tests.papers.printed import OF_AN_ACCIDENT

DUTCH = (Translator(Language.DUTCH, CATALOGS),)
WORDS = "Une phrase de plus dit ce qui s’est passé ce jour-là. " * 75
LONGEST = "\n".join((WORDS[:4000], "W" * 1200, *("une ligne" for _ in range(79)), "fin"))[:6000]
TYPED = frozenset({InputKind.TEXT, InputKind.LONG_TEXT})
LISTED = frozenset({"codes"})  # refused where it is none of its list
BLOCKS: dict[str, Callable[[str], Block]] = {
    "fields": lambda text: Fields(((T("Reason"), text), (T("Date"), Lines((text, "4500 Huy"))))),
    "table": lambda text: Table(
        (Column(T("Reason")), Column(T("Amount"), Align.RIGHT)),
        (Row(("x", "1")), Row((text, "2"), strong=True)),
    ),
    "mentions": lambda text: Mentions(
        (Mention("1", T("Reason"), "", T("Amount")), Mention("", T("Reason"), text, "2"))
    ),
    "signatures": lambda text: Signatures(((T("The apprentice"), text), (T("The referent"), "x"))),
}


def typed(example: Example) -> dict[str, str]:
    """Return a text as long as any for each input that takes one."""
    kind = kind_of(example.paper)
    assert kind is not None
    return {
        one.name: LONGEST for one in kind.inputs if one.kind in TYPED and one.name not in LISTED
    }


FILLED = {one.paper: one for one in EXAMPLES.values() if not one.blank and typed(one)}


@pytest.mark.parametrize("example", FILLED.values(), ids=FILLED)
def test_every_paper_takes_long_texts(
    demo_to_read: Workspace, law_book: LawBook, today: date, example: Example
) -> None:
    order = example.order(DUTCH)
    order = replace(order, values={**order.values, **typed(example)})
    assert preview(demo_to_read, law_book, order, today).startswith(b"%PDF")


@pytest.mark.parametrize("paper", [*OF_AN_ACCIDENT, "first_aid_register"])
def test_every_paper_of_an_accident_takes_long_texts(
    demo: Workspace, law_book: LawBook, today: date, paper: str
) -> None:
    about = note_grave_accident(demo, what_happened=LONGEST, measures=LONGEST)
    example = Example(paper, 1, about=about, year=2026)
    order = replace(example.order(DUTCH), values=typed(example))
    assert "fin" in "".join(texts_of(preview(demo, law_book, order, today)))


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(sorted(BLOCKS)), st.integers(50, 140), st.integers(0, 60))
def test_a_text_nearly_as_high_as_a_page_is_cut(kind: str, lines: int, before: int) -> None:
    text = "\n".join(str(number) for number in range(lines))
    blocks = (*(Heading(T("Reason")) for _ in range(before)), BLOCKS[kind](text))
    pages = texts_of(render_pdf(Form("long", T("Reason"), "1", blocks), DUTCH))
    assert str(lines - 1) in " ".join(pages).split()


def test_a_text_of_many_lines_is_not_broken_anew_on_each_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken: list[int] = []
    plain = Text.breakLines

    def counted(text: Text, widths: object) -> object:
        broken.append(len(text.frags))
        return plain(text, widths)

    monkeypatch.setattr(Text, "breakLines", counted)
    lines = [f"regel {number}" for number in range(1500)]
    form = Form("long", T("Reason"), "1", (BLOCKS["fields"]("\n".join(lines)),))
    pages = texts_of(render_pdf(form, DUTCH))
    assert len(pages) > 20
    assert " ".join(" ".join(pages).split()).count("regel") >= 2 * len(lines)
    assert sum(broken) < 8 * 2 * len(lines)  # each of the two texts, in a few attempts
