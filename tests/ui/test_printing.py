"""Printing: what no printer, a printer that is off, and a printer that works say."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from pytestqt.qtbot import QtBot

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
