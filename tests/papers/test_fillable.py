"""Papers whose gaps are filled in on screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from desktop.documents.blocks import Blank, Column, Fields, Form, Row, Table, Tick
from desktop.documents.render import render_pdf, render_text
from desktop.documents.text import RULE
from desktop.kernel.messages import T
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.papers import Asked, PrintOrder, issue, pdf_of, prepare, reprint
from desktop.services.workspace import Workspace
from tests.papers.orders import EXAMPLES
from tests.papers.orders.order import Example

BOTH = tuple(Translator(language, CATALOGS) for language in Language)
SAMPLE = Form(
    "sample",
    T("Induction sheet"),
    "1",
    (
        Fields(
            (
                (T("Date"), Blank()),
                (T("Reason"), Blank(lines=4)),
                (T("Date"), Blank(T("given by the ONSS"))),
                (T("Received"), Tick(T("The apprentice"))),
                (T("Received"), Tick(ticked=True)),
            )
        ),
        Table(
            (Column(T("Danger")), Column(T("Date"))),
            (Row((Blank(), Blank())), Row((T("Trade"), Blank()))),
        ),
    ),
)


def read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def fields(pdf: bytes) -> dict[str, Any]:
    return read(pdf).get_fields() or {}


def widgets(pdf: bytes | PdfReader) -> Iterator[tuple[int, Any]]:
    """Every field as it stands on a page, with the number of the page."""
    for number, page in enumerate((read(pdf) if isinstance(pdf, bytes) else pdf).pages):
        for one in page.get("/Annots") or ():
            widget = one.get_object()
            if widget.get("/Subtype") == "/Widget":
                yield number, widget


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_every_gap_of_every_paper_can_be_filled_in(
    demo_to_read: Workspace, law_book: LawBook, today: date, example: Example
) -> None:
    order = replace(example.order(BOTH), fillable=True)
    found = prepare(Asked(demo_to_read, law_book, order, today))
    pdf = read(pdf_of(found, order))
    every = list(widgets(pdf))
    names = [str(widget["/T"]) for _, widget in every]
    assert len(names) == len(set(names)) == len(pdf.get_fields() or {})
    signed = sum(len(one.parties) for one in found.form.blocks if hasattr(one, "parties"))
    for tr in BOTH:  # a signature is written by hand
        text = render_text(found.form, tr)
        gaps = text.count(RULE) - signed + text.count("[ ]") + text.count("[x]")
        assert sum(name.startswith(tr.language.value) for name in names) == gaps
    pages = [page.indirect_reference for page in pdf.pages]
    for number, widget in every:
        assert widget["/TU"]
        width, height = (float(widget["/Rect"][i + 2]) - float(widget["/Rect"][i]) for i in (0, 1))
        least = 7 if widget["/FT"] == "/Btn" else 20  # a box, or a line to write on
        assert width >= least, widget["/T"]
        assert height >= min(least, 8), widget["/T"]
        page = pages[number]
        assert page is not None
        assert widget.raw_get("/P").idnum == page.idnum, widget["/T"]


def test_a_gap_keeps_what_is_typed() -> None:
    writer = PdfWriter(clone_from=BytesIO(render_pdf(SAMPLE, BOTH[:1], fillable=True)))
    writer.update_page_form_field_values(
        writer.pages[0],
        {"fr_date": "04/05/2026", "fr_reason": "Zoé : œuf\nà 5 €", "fr_the_apprentice": "/Yes"},
        auto_regenerate=False,
    )
    written = BytesIO()
    writer.write(written)
    typed = fields(written.getvalue())
    assert typed["fr_date"]["/V"] == "04/05/2026"
    assert typed["fr_reason"]["/V"] == "Zoé : œuf\nà 5 €"
    assert typed["fr_the_apprentice"]["/V"] == "/Yes"
    assert not typed["fr_date_2"].get("/V")


def test_a_gap_says_what_it_asks_for_in_the_language_of_its_paper() -> None:
    found = {str(one["/T"]): str(one["/TU"]) for _, one in widgets(render(*BOTH))}
    assert found["fr_date"] == "Date"
    assert found["nl_date"] == "Datum"
    assert found["fr_danger"] == "Danger, ligne 1"
    assert found["nl_date_4"] == "Beroep: Datum"
    assert found["fr_the_apprentice"] == "L’apprenant"


def test_a_gap_of_several_lines_takes_several_lines() -> None:
    flags = {str(one["/T"]): int(one.get("/Ff", 0)) for _, one in widgets(render(BOTH[0]))}
    several = 1 << 12
    assert flags["fr_reason"] & several
    assert not flags["fr_date"] & several


def test_a_box_that_is_ticked_is_ticked() -> None:
    found = {str(one["/T"]): one for _, one in widgets(render(BOTH[0]))}
    assert found["fr_received"]["/AS"] == NameObject("/Yes")
    assert found["fr_the_apprentice"]["/AS"] == NameObject("/Off")
    text = render_text(SAMPLE, BOTH[0])
    assert "[ ] L’apprenant" in text
    assert "Pour réception | [x]" in text


def test_same_paper_same_bytes() -> None:
    assert render(*BOTH) == render(*BOTH)


def test_what_is_to_be_filled_in_says_so_on_every_page() -> None:
    for tr, words in zip(
        BOTH, ("À compléter, non conservé", "In te vullen, niet bewaard"), strict=True
    ):
        assert all(words in page.extract_text() for page in read(render(tr)).pages)
        assert words not in read(render_pdf(SAMPLE, [tr])).pages[0].extract_text()


def test_what_is_issued_cannot_be_filled_in(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    order = PrintOrder("induction", BOTH, 1, fillable=True)
    kept = reprint(demo, issue(demo, law_book, order, today).id)
    assert not fields(kept)


def render(*translators: Translator) -> bytes:
    return render_pdf(SAMPLE, translators, fillable=True)
