"""What stands on every page: the company above, the name of the paper below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from reportlab.lib.colors import Color, black
from reportlab.lib.pagesizes import A3, A4, landscape
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from desktop.documents.blocks import Form, PageSize
from desktop.documents.font import REGULAR, STRONG, printable
from desktop.documents.tagged import ON_EVERY_PAGE, TaggedCanvas
from desktop.kernel.messages import Message, T
from desktop.language.translator import Language, Translator

DRAFT = T("DRAFT")
UNFINISHED = T("To be filled in, not kept")  # what is filled in later is not what Tandem printed
SIDE, TOP, BOTTOM = 16 * mm, 19.5 * mm, 20 * mm
FOOT = BOTTOM - 5 * mm
SIZE = 8
ACROSS, TILT, PALE = 96, 52, 0.16  # the word that stands across a draft: points, degrees, alpha
INK = Color(0.3, 0.3, 0.3)
SIZES = MappingProxyType(
    {PageSize.A4: A4, PageSize.A4_WIDE: landscape(A4), PageSize.A3_WIDE: landscape(A3)}
)


def room(size: PageSize) -> tuple[float, float]:
    """Return the width and the height between the margins, in points."""
    width, height = SIZES[size]
    return width - 2 * SIDE, height - TOP - BOTTOM


@dataclass(frozen=True)
class Part:
    """The pages in one language.

    Attributes:
        header: Who hands the paper out.
        mark: What the header says of a paper that prepares another, and of the language; "" for
            the copy that counts.
        footer: The name, the version and the language of the paper.
        size: The width and the height of a page, in points.
        across: What stands across every page; "" for a paper that is handed out.
    """

    header: str
    mark: str
    footer: str
    tr: Translator
    size: tuple[float, float] = A4
    across: str = ""

    @classmethod
    def of(
        cls,
        form: Form,
        tr: Translator,
        *,
        original: bool,
        draft: bool = False,
        fillable: bool = False,
    ) -> Part:
        """Return what the pages of ``form`` say in the language of ``tr``."""
        names = (tr(form.title), form.version, tr.language.value.upper())
        marks = (*_marks(form, tr, original=original), *((UNFINISHED,) if fillable else ()))
        return cls(
            header=printable(form.organisation),
            mark=printable(" · ".join(tr(one) for one in marks)),
            footer=printable(" · ".join(names)),
            tr=tr,
            size=SIZES[form.page_size],
            across=printable(tr(DRAFT)) if draft else "",
        )

    def begin(self, canvas: PageCanvas, _document: object) -> None:
        """Tell ``canvas`` that a page of this language begins."""
        canvas.part = self

    def draw(self, canvas: Canvas) -> None:
        """Write the header and the footer of a page, but for its number."""
        width, height = self.size
        canvas.setFont(REGULAR, SIZE)
        canvas.setFillColor(INK)
        head = height - TOP + 2.2 * mm
        marked = stringWidth(self.mark, REGULAR, SIZE) + 8 * mm if self.mark else 0
        lines = simpleSplit(self.header, REGULAR, SIZE, width - 2 * SIDE - max(marked, 60 * mm))
        canvas.drawString(SIDE, head, lines[0] + (" …" if len(lines) > 1 else "") if lines else "")
        canvas.drawRightString(width - SIDE, head, self.mark)
        canvas.drawString(SIDE, FOOT, self.footer)
        canvas.setFillColor(black)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.4)
        canvas.line(SIDE, FOOT + 3.6 * mm, width - SIDE, FOOT + 3.6 * mm)
        if self.across:
            self._draw_across(canvas)

    def _draw_across(self, canvas: Canvas) -> None:
        width, height = self.size
        canvas.saveState()
        canvas.translate(width / 2, height / 2)
        canvas.rotate(TILT)
        canvas.setFont(STRONG, ACROSS)
        canvas.setFillColor(black)
        canvas.setFillAlpha(PALE)
        canvas.drawCentredString(0, -ACROSS / 3, self.across)
        canvas.restoreState()

    def draw_number(self, canvas: Canvas, page: int, pages: int) -> None:
        """Write the number of a page, at the right of its footer."""
        count = printable(self.tr(T("page {page} / {pages}", page=page, pages=pages)))
        canvas.setFont(REGULAR, SIZE)
        canvas.setFillColor(INK)
        canvas.drawRightString(self.size[0] - SIDE, FOOT, f"{count} · Tandem")


def _marks(form: Form, tr: Translator, *, original: bool) -> Iterator[Message]:
    """Yield what stands above every page of a copy that does not count by itself."""
    if form.prepares:
        yield T("Preparation sheet")
    if not original or (form.french and tr.language is not Language.FRENCH):
        yield T("Informative translation")


LONG = 3  # pages: a paper that has more has bookmarks


class PageCanvas(TaggedCanvas):
    """A canvas that knows, once all pages are there, how many each language has.

    The number of each page is a form of its own, drawn at the end. So is the outline, where there
    are pages enough for one.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.part: Part | None = None
        self._parts: list[Part] = []
        self._marks: list[tuple[str, int]] = []

    def mark(self, title: str, level: int, top: float) -> None:
        """Keep a place for the outline.

        Args:
            title: What it is called there.
            level: 0 for a title, 1 for what is under it.
            top: Where it is on this page, in points.
        """
        self.bookmarkHorizontal(_mark(len(self._marks)), 0, top)
        self._marks.append((title, level))

    def showPage(self) -> None:  # noqa: N802
        """Write what stands on every page, and end this one."""
        assert self.part is not None  # its template begins every page
        with self.artifact(ON_EVERY_PAGE):
            self.part.draw(self)
            self.doForm(_number_form(len(self._parts)))
        self._parts.append(self.part)
        super().showPage()

    def save(self) -> None:
        """Write the number of every page."""
        totals = Counter(self._parts)
        done: Counter[Part] = Counter()
        for index, part in enumerate(self._parts):
            done[part] += 1
            self.beginForm(_number_form(index), 0, 0, *part.size)
            part.draw_number(self, done[part], totals[part])
            self.endForm()
        if len(self._parts) > LONG:
            for index, (title, level) in enumerate(self._marks):
                self.addOutlineEntry(title, _mark(index), level)
        super().save()


def _mark(index: int) -> str:
    return f"mark{index}"


def _number_form(index: int) -> str:
    return f"number{index}"
