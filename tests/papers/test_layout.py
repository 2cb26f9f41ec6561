"""Where the words of the declaration of an accident and of the payslip stand on the pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO

import pytest
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from desktop.documents.page import SIDE
from desktop.documents.payslip import PayslipFacts, payslip
from desktop.documents.render import render_pdf
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Month
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services.papers import Asked, PrintOrder, prepare
from desktop.services.workspace import Workspace
from tests.documents import examples
from tests.documents.layout import NEAR, Box, Layout, layout_of, texts_of
from tests.papers.accidents import note_grave_accident
from tests.papers.orders.order import LONG
from tests.papers.test_every_paper import lost_words

PAPER = "accident_declaration"
WIDTH, HEIGHT = float(A4[0]), float(A4[1])
MIDDLE = WIDTH / 2
OTHERS = ("accident_notice", "accident_report", "accident_sheet", "first_aid_register")
TODAY = date(2026, 5, 4)
BLOCKS = (
    *("Employer", "Victim", "Accident", "Injury", "Care", "Consequences", "Prevention"),
    "Compensation",
)
CROWDED: Mapping[str, object] = {
    "witnesses": [
        {"name": f"{LONG} {number}", "address": f"Rue {LONG} 8, 4500 Huy", "kind": "direct"}
        for number in range(1, 31)
    ],
    "what_happened": "Une très longue description de ce qui s’est passé. " * 40,
    "hospital": f"{LONG} {LONG} {LONG}",
    "mutuality": LONG,
}
MONTHS = (examples.whole_month, examples.full_month, examples.crowded_month)


def pdf_of(workspace: Workspace, book: LawBook, tr: Translator, about: str | None) -> bytes:
    order = PrintOrder(PAPER, (tr,), 1, subject=about, blank=about is None)
    return render_pdf(prepare(Asked(workspace, book, order, TODAY)).form, [tr])


def check_declaration(pdf: bytes, tr: Translator) -> int:
    """Look at the layout of a declaration; return how many pages it has."""
    with layout_of(pdf) as found:
        assert found.outside() == []
        assert found.overlapping() == []
        numbers = found.opening(r"\d+\.", SIDE, MIDDLE)
        assert numbers == [f"{one}." for one in (*range(1, 12), 16, 63, 65)]
        headings = [tr(Message(one)) for one in BLOCKS]
        words = found.words("|".join(headings).join(("(?:", ")")))
        assert [one.text for one in words if opens_a_block(one, found)] == headings
        return found.pages


def opens_a_block(word: Box, found: Layout) -> bool:
    """Return whether a word has its line to itself, as a heading of one word has."""
    row = [one for one in found.boxes if one.page == word.page and abs(one.top - word.top) < 6]
    return word.left < SIDE + NEAR and len(row) == 1 and row[0].right - word.right < NEAR


def test_the_declaration_of_the_demo(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    assert check_declaration(pdf_of(demo, law_book, tr, note_grave_accident(demo)), tr) == 3


def test_a_declaration_with_long_names_and_thirty_witnesses(
    qtbot: QtBot, awkward: Workspace, law_book: LawBook, tr: Translator
) -> None:
    about = note_grave_accident(awkward, **CROWDED)
    assert check_declaration(pdf_of(awkward, law_book, tr, about), tr) > 3


@pytest.mark.parametrize("paper", OTHERS)
def test_the_other_papers_of_an_accident(
    qtbot: QtBot, awkward: Workspace, law_book: LawBook, tr: Translator, paper: str
) -> None:
    subject = note_grave_accident(awkward, **CROWDED)
    order = PrintOrder(paper, (tr,), 1, subject=subject, year=2026)
    form = prepare(Asked(awkward, law_book, order, TODAY)).form
    assert not lost_words(form, tr)
    with layout_of(render_pdf(form, [tr])) as found:
        assert found.outside() == []
        assert found.overlapping() == []


def test_a_blank_declaration(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    assert check_declaration(pdf_of(demo, law_book, tr, None), tr) == 3


def check_payslip(pdf: bytes) -> None:
    """Look at the layout of a payslip: its fifteen mentions, in their order."""
    mentions = [*"123456", *"777", *(str(one) for one in range(8, 16))]
    with layout_of(pdf) as found:
        assert found.outside() == []
        assert found.overlapping() == []
        assert found.opening(r"\d+", SIDE + 3) == mentions


@pytest.mark.parametrize("month", MONTHS, ids=lambda month: month.__name__)
def test_the_payslip(qtbot: QtBot, tr: Translator, month: Callable[[], PayslipFacts]) -> None:
    check_payslip(render_pdf(payslip(month()), [tr]))


def test_a_payslip_with_long_names(
    qtbot: QtBot, awkward: Workspace, law_book: LawBook, tr: Translator
) -> None:
    order = PrintOrder("payslip", (tr,), 1, Month(2026, 4))
    check_payslip(render_pdf(prepare(Asked(awkward, law_book, order, TODAY)).form, [tr]))


def test_what_lies_outside_or_over_one_another_is_seen(qtbot: QtBot) -> None:
    file = BytesIO()
    canvas = Canvas(file, (WIDTH, HEIGHT))
    canvas.drawString(SIDE, 400, "margins")
    canvas.drawString(SIDE + 20, 402, "covered")
    canvas.drawString(SIDE - 20, 300, "left")
    canvas.drawString(WIDTH - SIDE - 10, 300, "right")
    canvas.drawString(SIDE, HEIGHT - 20, "high")
    canvas.save()
    with layout_of(file.getvalue()) as found:
        assert len(found.overlapping()) == 1
        assert len(found.outside()) == 3


def test_what_is_signed_for_keeps_its_heading(
    qtbot: QtBot, awkward: Workspace, law_book: LawBook, tr: Translator
) -> None:
    order = PrintOrder("leave_plan", (tr,), 1, year=2026)
    pages = texts_of(render_pdf(prepare(Asked(awkward, law_book, order, TODAY)).form, [tr]))
    (page,) = [text for text in pages if tr(T("Decided on")) in text]
    assert tr(T("Request and decision")) in page


def test_who_signs_a_report_stands_below_its_plan(
    qtbot: QtBot, awkward: Workspace, law_book: LawBook, tr: Translator
) -> None:
    about = note_grave_accident(awkward, **CROWDED)
    order = PrintOrder("accident_report", (tr,), 1, subject=about)
    pages = texts_of(render_pdf(prepare(Asked(awkward, law_book, order, TODAY)).form, [tr]))
    assert tr(T("By whom")) in pages[-1]
    assert tr(T("Signatures")) in pages[-1]
