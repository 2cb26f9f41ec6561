"""Squares on paper: told apart without colours, on one page."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from desktop.documents.blank import emptied
from desktop.documents.blocks import (
    Form,
    Heading,
    Keys,
    PageSize,
    Shade,
    Square,
    SquareRow,
    Squares,
)
from desktop.documents.render import render_pdf, render_text
from desktop.kernel.messages import Bilingual, T
from desktop.language.translator import Translator

SHADES = tuple(Square(Bilingual("E", "O"), shade, "7", over=True) for shade in Shade)
ROW = SquareRow("mai", (None, *SHADES), (len(SHADES),))
GRID = Squares(("L",) * (len(SHADES) + 1), (ROW, ROW), ("Σ",), 7)


def form_of(*blocks: object, size: PageSize = PageSize.A4_WIDE) -> Form:
    return Form("x", T("Total"), "1", blocks, page_size=size)  # type: ignore[arg-type]  # any block


def test_every_letter_and_sum_is_on_paper(tr: Translator) -> None:
    form = form_of(GRID, Keys(tuple((one, T("Total")) for one in SHADES)))
    (page,) = PdfReader(BytesIO(render_pdf(form, [tr]))).pages
    words = page.extract_text().split()
    letter = {"fr": "E", "nl": "O"}[tr.language.value]
    assert words.count(letter) == 3 * len(SHADES)
    assert words.count("mai") == 2
    assert words.count(str(len(SHADES))) == 2


def test_no_shade_looks_like_another(tr: Translator) -> None:
    drawn = set()
    for shade in Shade:
        form = form_of(Squares(("L",), (SquareRow("", (Square("E", shade),)),)))
        (page,) = PdfReader(BytesIO(render_pdf(form, [tr]))).pages
        contents = page.get_contents()
        assert contents is not None
        drawn.add(contents.get_data())
    assert len(drawn) == len(Shade)


def test_a_grid_is_never_parted_by_the_end_of_a_page(tr: Translator) -> None:
    rows = Squares(("L",) * 37, (SquareRow("mai", (Square("E"),) * 37),) * 12)
    for size in (PageSize.A4_WIDE, PageSize.A3_WIDE):
        form = form_of(Heading(T("Total")), rows, Heading(T("Total")), rows, size=size)
        pages = PdfReader(BytesIO(render_pdf(form, [tr]))).pages
        assert [page.extract_text().split().count("mai") for page in pages] == [12, 12]


def test_a_blank_grid_keeps_its_numbers_alone(tr: Translator) -> None:
    (block,) = emptied(form_of(GRID)).blocks
    assert isinstance(block, Squares)
    assert block.rows[0].squares[:2] == (None, Square(top="7"))
    text = render_text(form_of(GRID, block), tr)
    letter = {"fr": "E", "nl": "O"}[tr.language.value]
    full, _, empty, _ = (line for line in text.splitlines() if line.startswith("mai"))
    assert full == f"mai | - {' '.join([f'[{letter}]'] * len(SHADES))} | {len(SHADES)}"
    assert empty == f"mai | - {' '.join(['·'] * len(SHADES))} | "
