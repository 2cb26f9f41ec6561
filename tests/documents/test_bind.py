"""Several PDFs in one: the pages as they were, bookmarks, and no surprises."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO

import pytest
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import Destination

from desktop.documents.bind import Leaf, bind, page_count
from desktop.documents.payslip import payslip
from desktop.documents.render import render_pdf
from desktop.language.translator import Translator
from tests.documents import examples


def _leaves(tr: Translator) -> list[Leaf]:
    months = (examples.whole_month(), examples.split_month(), examples.crowded_month())
    pdfs = [render_pdf(payslip(month), [tr]) for month in months]
    return [Leaf("mars", "Jan", pdfs[0]), Leaf("mai", "Jan", pdfs[1]), Leaf("mai", "An", pdfs[2])]


def _drawn(page: PageObject) -> tuple[object, ...]:
    """Return what makes a page look as it does: its size, what is drawn, and its fonts."""
    contents = page.get_contents()
    assert contents is not None
    fonts = page["/Resources"]["/Font"]  # type: ignore[index]  # a dictionary
    programs = tuple(
        found["/FontDescriptor"]["/FontFile2"].get_data()
        for name in sorted(fonts)
        if "/FontDescriptor" in (found := fonts[name])
    )
    return tuple(page.mediabox), contents.get_data(), programs, page.extract_text()


def test_the_pages_are_those_that_were_bound(tr: Translator) -> None:
    leaves = _leaves(tr)
    front = render_pdf(payslip(examples.unknown_month()), [tr])
    bound = PdfReader(BytesIO(bind(front, "Front", leaves))).pages
    alone = [
        page
        for pdf in (front, *(one.pdf for one in leaves))
        for page in PdfReader(BytesIO(pdf)).pages
    ]
    assert [_drawn(page) for page in bound] == [_drawn(page) for page in alone]


def test_bookmarks_lead_to_each_paper_under_its_group(tr: Translator) -> None:
    leaves = _leaves(tr)
    front = render_pdf(payslip(examples.unknown_month()), [tr])
    counts = [page_count(pdf) or 0 for pdf in (front, *(one.pdf for one in leaves))]
    reader = PdfReader(BytesIO(bind(front, "Front", leaves)))
    assert len(reader.pages) == sum(counts)
    found = []
    for one in reader.outline:
        marks = one if isinstance(one, list) else [one]
        for mark in marks:
            assert isinstance(mark, Destination)
            depth = 1 if isinstance(one, list) else 0
            found.append((mark.title, depth, reader.get_destination_page_number(mark)))
    first, second, third = sum(counts[:1]), sum(counts[:2]), sum(counts[:3])
    assert found == [
        ("Front", 0, 0),
        ("Jan", 0, first),
        ("mars", 1, first),
        ("mai", 1, second),
        ("An", 0, third),
        ("mai", 1, third),
    ]
    assert str(reader.root_object["/Lang"]) == f"{tr.language.value}-BE"
    assert reader.page_mode == "/UseOutlines"


def test_the_same_papers_give_the_same_bytes(tr: Translator) -> None:
    leaves = _leaves(tr)
    front = render_pdf(payslip(examples.unknown_month()), [tr])
    assert bind(front, "Front", leaves) == bind(front, "Front", leaves)


def test_binding_tells_how_far_it_is_and_can_be_stopped(tr: Translator) -> None:
    leaves, told = _leaves(tr), []

    def report(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        bind(leaves[0].pdf, "Front", leaves, report)
    assert told == [(1, 3), (2, 3)]


def test_what_cannot_be_bound_has_no_pages(tr: Translator) -> None:
    pdf = _leaves(tr)[0].pdf
    writer = PdfWriter(clone_from=BytesIO(pdf))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = BytesIO()
    writer.write(locked)
    assert page_count(pdf) == 1
    for broken in (b"", b"no pdf", pdf[:200], locked.getvalue()):
        assert page_count(broken) is None


def test_nothing_reads_the_library_before_something_is_bound() -> None:
    code = (
        "import sys, desktop.services.papers, desktop.documents.bind; "
        "sys.exit('pypdf' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_listing_the_papers_reads_no_overview() -> None:
    code = (
        "import sys, desktop.documents.catalog; "
        "sys.exit('desktop.documents.tandem.planner' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
