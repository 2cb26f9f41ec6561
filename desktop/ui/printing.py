"""Sending a PDF to a printer, through the system's own dialog."""

from __future__ import annotations

import sys

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QObject, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T

# More than this costs memory (an A4 at 600 dpi takes 140 MB) and no eye sees it.
BEST_DPI = 300
LONGEST_A4 = 850  # points: the long side of A4, and a little
ALMOST = 0.99  # a paper is whole millimetres, a page is not


def load_pdf(pdf: bytes, parent: QObject | None = None) -> tuple[QPdfDocument, QBuffer]:
    """Return a document of these bytes, and the buffer that has to live as long."""
    document = QPdfDocument() if parent is None else QPdfDocument(parent)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document, buffer


def print_pdf(pdf: bytes, title: str, parent: QWidget | None = None) -> bool:
    """Ask for a printer and print; return whether something was printed.

    Raises:
        Refused: There is no printer, or it does not take it.
    """
    if not can_ask():
        raise Refused(
            T(
                "This computer has no printer. Add one in the settings of the computer, or save "
                "the paper as a PDF."
            )
        )
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    document, buffer = load_pdf(pdf)
    printer.setPageSize(_paper_for(document.pagePointSize(0)))
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, document.pageCount())
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        paint_pages(document, printer)
    finally:
        document.close()
        buffer.close()
        dialog.deleteLater()
    return True


def can_ask() -> bool:
    """Return whether the system's dialog would open.

    On Windows and the Mac it does not open without a printer, and says nothing. Elsewhere it
    is Qt's own, which prints into a file as well.
    """
    return sys.platform not in {"win32", "darwin"} or bool(QPrinterInfo.availablePrinterNames())


def paint_pages(document: QPdfDocument, printer: QPrinter) -> None:
    """Print the pages chosen, each as large as its paper, upright or on its side.

    Where the paper of the printer is smaller, as for an A3 on a printer of A4, the page is made
    to fit it: nothing is cut off.

    Raises:
        Refused: The printer does not take it.
    """
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    first = (printer.fromPage() or 1) - 1
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    _turn(printer, document.pagePointSize(first))
    painter = QPainter()
    if not painter.begin(printer):
        raise Refused(_no_answer())
    try:
        dpi = min(printer.resolution(), BEST_DPI)
        for number in range(first, last):
            points: QSizeF = document.pagePointSize(number)
            _turn(printer, points)
            if number > first and not printer.newPage():
                raise Refused(_no_answer())
            points *= _fit(points, printer.pageLayout().fullRect(QPageLayout.Unit.Point).size())
            image = document.render(number, (points * (dpi / 72)).toSize())
            scale = printer.resolution() / 72
            place = QRectF(0, 0, points.width() * scale, points.height() * scale)
            painter.drawImage(place, image)
    finally:
        painter.end()


def _paper_for(page: QSizeF) -> QPageSize:
    """Return the paper a page is made for."""
    large = max(page.width(), page.height()) > LONGEST_A4
    return QPageSize(QPageSize.PageSizeId.A3 if large else QPageSize.PageSizeId.A4)


def _turn(printer: QPrinter, page: QSizeF) -> None:
    """Lay the next paper on its side for a page that lies so."""
    lies = page.width() > page.height()
    sides = QPageLayout.Orientation
    printer.setPageOrientation(sides.Landscape if lies else sides.Portrait)


def _fit(page: QSizeF, paper: QSizeF) -> float:
    """Return how much smaller a page has to be to fit a paper; 1 where it fits."""
    fit = min(paper.width() / page.width(), paper.height() / page.height())
    return 1.0 if fit > ALMOST else fit


def _no_answer() -> Message:
    return T("The printer does not answer. Check that it is on, then print again.")
