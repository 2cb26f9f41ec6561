"""Where the words of the declaration of an accident and of the payslip stand on the pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from desktop.documents.page import SIDE
from desktop.documents.payslip import PayslipFacts, payslip
from desktop.documents.render import render_pdf
from desktop.kernel.messages import Message
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services.papers import Asked, PrintOrder, prepare
from desktop.services.workspace import Workspace
from tests.documents import examples
from tests.documents.layout import HEIGHT, NEAR, WIDTH, Box, Layout, layout_of
from tests.papers.accidents import note_grave_accident
from tests.papers.test_every_paper import LONG, awkward

__all__ = ["awkward"]  # a fixture

PAPER = "accident_declaration"
MIDDLE = WIDTH / 2
TODAY = date(2026, 5, 4)
BLOCKS = (
    *("Employer", "Victim", "Accident", "Injury", "Care", "Consequences", "Prevention"),
    "Compensation",
)
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
    witnesses = [
        {"name": f"{LONG} {number}", "address": f"Rue {LONG} 8, 4500 Huy", "kind": "direct"}
        for number in range(1, 31)
    ]
    about = note_grave_accident(
        awkward,
        witnesses=witnesses,
        what_happened="Une très longue description de ce qui s’est passé. " * 40,
        hospital=f"{LONG} {LONG} {LONG}",
        mutuality=LONG,
    )
    assert check_declaration(pdf_of(awkward, law_book, tr, about), tr) > 3


def test_a_blank_declaration(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    assert check_declaration(pdf_of(demo, law_book, tr, None), tr) == 3


@pytest.mark.parametrize("month", MONTHS, ids=lambda month: month.__name__)
def test_the_payslip(qtbot: QtBot, tr: Translator, month: Callable[[], PayslipFacts]) -> None:
    mentions = [*"123456", *"777", *(str(one) for one in range(8, 16))]
    with layout_of(render_pdf(payslip(month()), [tr])) as found:
        assert found.outside() == []
        assert found.overlapping() == []
        assert found.opening(r"\d+", SIDE + 3) == mentions


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
