"""What stands on every page: the company above, the name of the paper below."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color, black
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from desktop.documents.blocks import Form
from desktop.documents.font import REGULAR, printable
from desktop.kernel.messages import T
from desktop.language.translator import Translator

SIDE, TOP, BOTTOM = 16 * mm, 19.5 * mm, 20 * mm
SIZE = 8
INK = Color(0.3, 0.3, 0.3)


@dataclass(frozen=True)
class Part:
    """The pages in one language.

    Attributes:
        header: Who hands the paper out.
        mark: What the header says of the language; "" for the official copy.
        footer: The name, the version and the language of the paper.
    """

    header: str
    mark: str
    footer: str
    tr: Translator

    @classmethod
    def of(cls, form: Form, tr: Translator, *, original: bool) -> Part:
        """Return what the pages of ``form`` say in the language of ``tr``."""
        names = (tr(form.title), form.version, tr.language.value.upper())
        return cls(
            header=printable(form.organisation),
            mark="" if original else printable(tr(T("Informative translation"))),
            footer=printable(" · ".join(names)),
            tr=tr,
        )

    def begin(self, canvas: PageCanvas, _document: object) -> None:
        """Tell ``canvas`` that a page of this language begins."""
        canvas.part = self

    def draw(self, canvas: Canvas, page: int, pages: int) -> None:
        """Write the header and the footer of a page."""
        width, height = A4
        canvas.setFont(REGULAR, SIZE)
        canvas.setFillColor(INK)
        head = height - TOP + 2.2 * mm
        room = width - 2 * SIDE - 60 * mm
        lines = simpleSplit(self.header, REGULAR, SIZE, room)
        canvas.drawString(SIDE, head, lines[0] + (" …" if len(lines) > 1 else "") if lines else "")
        canvas.drawRightString(width - SIDE, head, self.mark)
        foot = BOTTOM - 5 * mm
        count = printable(self.tr(T("page {page} / {pages}", page=page, pages=pages)))
        canvas.drawString(SIDE, foot, self.footer)
        canvas.drawRightString(width - SIDE, foot, f"{count} · Tandem")
        canvas.setFillColor(black)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.4)
        canvas.line(SIDE, foot + 3.6 * mm, width - SIDE, foot + 3.6 * mm)


class PageCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """A canvas that knows, once all pages are there, how many each language has."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.part: Part | None = None
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802
        """Keep the page until the last one is there."""
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Write every page with its number."""
        totals = Counter(kept["part"] for kept in self._kept)
        done: Counter[Part] = Counter()
        for kept in self._kept:
            self.__dict__.update(kept)
            part: Part = kept["part"]
            done[part] += 1
            part.draw(self, done[part], totals[part])
            super().showPage()
        super().save()
