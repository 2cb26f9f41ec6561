"""The very bytes that will be printed, on screen."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.messages import NT, T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.printing import load_pdf
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.labels import Label

STEP = 1.2
SMALLEST, LARGEST = 0.3, 4.0


class Preview(QWidget):
    """Pages with zoom.

    Attributes:
        bar: Where the page puts its choices, left of the zoom.
    """

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._none = QPdfDocument(self)
        self._document: QPdfDocument | None = None
        self._buffer: QBuffer | None = None
        self._pages = Label("", "cap")
        self._view = QPdfView(self)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setAccessibleName(tr(T("Preview of the paper")))
        palette = self._view.palette()
        for role in (QPalette.ColorRole.Dark, QPalette.ColorRole.Window):
            palette.setColor(role, theme.colour("sunken"))
        self._view.setPalette(palette)
        self._smaller = IconButton("minus", tr(T("Smaller")))
        self._larger = IconButton("plus", tr(T("Larger")))
        self._smaller.clicked.connect(self._zoom_out)
        self._larger.clicked.connect(self._zoom_in)
        self.bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        zoom = QHBoxLayout()
        zoom.addStretch(1)
        for widget in (self._pages, self._smaller, self._larger):
            zoom.addWidget(widget)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for line in (self.bar, zoom, self._head):
            line.setSpacing(theme.px(8))
        self._head.addLayout(self.bar)
        self._head.addLayout(zoom, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        layout.addLayout(self._head)
        layout.addWidget(self._view, 1)

    def set_folded(self, *, folded: bool) -> None:
        """Put the choices and the zoom under each other, or beside each other."""
        side = QBoxLayout.Direction
        for line in (self.bar, self._head):
            line.setDirection(side.TopToBottom if folded else side.LeftToRight)

    def wait(self) -> None:
        """Show an empty sheet until there is something to show."""
        self._show(None)

    def _show(self, document: QPdfDocument | None) -> None:
        """Show a document in the place of the one before."""
        old, self._document = self._document, document
        self._view.setDocument(document or self._none)
        if old is not None:
            old.close()
            old.deleteLater()
        count = self.page_count()
        self._pages.setText(self._tr(NT("{count} page", "{count} pages", count)) if count else "")

    def set_pdf(self, pdf: bytes | None) -> None:
        """Show these bytes, or nothing."""
        document, buffer = (None, None) if pdf is None else load_pdf(pdf, self)
        self._show(document)
        self._buffer = buffer  # after the document that read the one before
        self._view.setVisible(bool(self.page_count()))

    def page_count(self) -> int:
        """Return how many pages there are."""
        return 0 if self._document is None else self._document.pageCount()

    def _zoom_in(self) -> None:
        self._zoom(STEP)

    def _zoom_out(self) -> None:
        self._zoom(1 / STEP)

    def _zoom(self, by: float) -> None:
        if self._document is None or not self.page_count():
            return
        if self._view.zoomMode() != QPdfView.ZoomMode.Custom:
            width = self._document.pagePointSize(0).width() * self._view.logicalDpiX() / 72
            room = self._view.viewport().width()
            self._view.setZoomFactor(room / width if width else 1.0)
            self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        factor = min(max(self._view.zoomFactor() * by, SMALLEST), LARGEST)
        self._view.setZoomFactor(factor)
        self._view.verticalScrollBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
