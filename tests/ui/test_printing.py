"""Printing: what no printer, a printer that is off, and a printer that works say."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from pytestqt.qtbot import QtBot

from desktop.documents.bind import Leaf, bind
from desktop.kernel.errors import Refused
from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.papers import PrintOrder, preview
from desktop.services.workspace import Workspace
from desktop.ui.printing import can_ask, load_pdf, paint_pages, print_pdf


@pytest.fixture
def both(demo: Workspace, law_book: LawBook) -> bytes:
    """A payslip in two languages: two pages."""
    languages = tuple(Translator(language, CATALOGS) for language in Language)
    return preview(
        demo, law_book, PrintOrder("payslip", languages, 1, Month(2026, 4)), date(2026, 5, 4)
    )


def printer_to(path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_without_a_printer_it_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    opened: list[QPrintDialog] = []
    monkeypatch.setattr(QPrintDialog, "exec", opened.append)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setattr(sys, "platform", system)
    with pytest.raises(Refused, match="no printer"):
        print_pdf(b"", "payslip")
    assert opened == []
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Brother"])
    assert can_ask()


def test_every_page_is_printed(qtbot: QtBot, both: bytes, tmp_path: Path) -> None:
    document, buffer = load_pdf(both)
    assert document.pageCount() == 2
    paint_pages(document, printer_to(tmp_path / "printed.pdf"))
    document.close()
    buffer.close()
    assert len(pypdf.PdfReader(tmp_path / "printed.pdf").pages) == 2


@pytest.fixture
def planner(demo: Workspace, law_book: LawBook) -> Callable[[str], bytes]:
    """A paper that lies on its side, on A4 or A3."""

    def printed(size: str) -> bytes:
        values = {"size": size}
        languages = (Translator(Language.FRENCH, CATALOGS),)
        order = PrintOrder("year_planner", languages, 1, year=2026, values=values)
        return preview(demo, law_book, order, date(2026, 5, 4))

    return printed


def ink(document: QPdfDocument) -> tuple[int, int, int, int]:
    """Return the left, the top, the right and the bottom of what is drawn on the first page."""
    image = QImage(421, 298, QImage.Format.Format_Grayscale8)
    image.fill(255)  # a page is drawn on nothing
    painter = QPainter(image)
    painter.drawImage(0, 0, document.render(0, QSize(421, 298)))
    painter.end()
    wide, bits = image.bytesPerLine(), bytes(image.constBits())
    dark = [place for place, grey in enumerate(bits) if grey < 230 and place % wide < 421]
    across, down = [place % wide for place in dark], [place // wide for place in dark]
    assert 400 < len(dark) < len(bits) / 2
    return min(across), min(down), max(across), max(down)


@pytest.mark.parametrize(
    ("size", "paper", "expected"),
    [
        pytest.param("a4", "A4", (842, 595), id="A4"),
        pytest.param("a3", "A3", (1191, 842), id="A3"),
        pytest.param("a3", "A4", (842, 595), id="A3 on a printer of A4"),
    ],
)
def test_a_page_on_its_side_is_printed_whole(
    qtbot: QtBot,
    planner: Callable[[str], bytes],
    tmp_path: Path,
    size: str,
    paper: str,
    expected: tuple[int, int],
) -> None:
    document, buffer = load_pdf(planner(size))
    printer = printer_to(tmp_path / "printed.pdf")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId[paper]))
    paint_pages(document, printer)
    printed = QPdfDocument()
    printed.load(str(tmp_path / "printed.pdf"))
    points = printed.pagePointSize(0)
    assert (round(points.width()), round(points.height())) == expected
    pairs = zip(ink(printed), ink(document), strict=True)
    assert all(abs(one - other) <= 3 for one, other in pairs), "nothing is cut off"
    printed.close()
    document.close()
    buffer.close()


def test_pages_of_both_shapes_each_lie_as_they_are(
    qtbot: QtBot, both: bytes, planner: Callable[[str], bytes], tmp_path: Path
) -> None:
    leaves = (Leaf("a", "a", planner("a4")), Leaf("b", "b", both))
    document, buffer = load_pdf(bind(both, "c", leaves))
    paint_pages(document, printer_to(tmp_path / "printed.pdf"))
    document.close()
    buffer.close()
    pages = pypdf.PdfReader(tmp_path / "printed.pdf").pages
    shapes = [page.mediabox.width > page.mediabox.height for page in pages]
    assert shapes == [False, False, True, False, False]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_begin(qtbot: QtBot, both: bytes, tmp_path: Path) -> None:
    document, buffer = load_pdf(both)
    with pytest.raises(Refused, match="does not answer"):
        paint_pages(document, printer_to(tmp_path / "nowhere" / "printed.pdf"))
    document.close()
    buffer.close()


def test_a_printer_that_stops_between_two_pages(
    qtbot: QtBot, both: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, buffer = load_pdf(both)
    monkeypatch.setattr(QPrinter, "newPage", lambda _: False)
    with pytest.raises(Refused, match="does not answer"):
        paint_pages(document, printer_to(tmp_path / "printed.pdf"))
    document.close()
    buffer.close()
