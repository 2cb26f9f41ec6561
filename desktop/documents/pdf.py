"""A paper as a PDF: embedded fonts, the same bytes for the same data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO

from reportlab import rl_config
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)

from desktop.documents.blocks import Form
from desktop.documents.flow import story
from desktop.documents.font import letters
from desktop.documents.gaps import Gaps
from desktop.documents.page import BOTTOM, SIDE, SIZES, PageCanvas, Part, room
from desktop.documents.tags import Tag, language
from desktop.language.translator import Translator

rl_config.useA85 = 0  # pages as bytes, not as letters: smaller, and sooner written


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper as it is handed out: no draft, and nothing is filled in on screen.

    Attributes:
        pages: How many there are.
    """

    form: Form
    translators: tuple[Translator, ...]
    pdf: bytes
    pages: int


def print_form(form: Form, translators: Sequence[Translator]) -> Printed:
    """Return ``form`` as ``render_pdf`` does, and how many pages it has.

    Raises:
        MissingLetter: The fonts lack a letter of the form.
    """
    pdf, pages = _rendered(form, translators)
    return Printed(form, tuple(translators), pdf, pages)


def render_pdf(
    form: Form, translators: Sequence[Translator], *, fillable: bool = False, draft: bool = False
) -> bytes:
    """Return ``form`` as a PDF, in one language after the other.

    The first language is that of the official copy; the others are marked as
    informative translations.

    Args:
        form: The paper.
        translators: Its languages.
        fillable: Whether its gaps can be filled in on screen.
        draft: Whether “draft” stands across every page.

    Raises:
        MissingLetter: The fonts lack a letter of the form.
    """
    return _rendered(form, translators, fillable=fillable, draft=draft)[0]


def _rendered(
    form: Form, translators: Sequence[Translator], *, fillable: bool = False, draft: bool = False
) -> tuple[bytes, int]:
    """Return a PDF and how many pages it has."""
    letters()
    first = translators[0]
    parts = tuple(
        Part.of(form, tr, original=tr is first, draft=draft, fillable=fillable)
        for tr in translators
    )
    file = BytesIO()
    document = BaseDocTemplate(
        file,
        pagesize=SIZES[form.page_size],
        pageTemplates=[_template(index, part, form) for index, part in enumerate(parts)],
        title=first(form.title),
        author=form.organisation,
        subject=first(form.subject) if form.subject is not None else "",
        creator="Tandem",
        displayDocTitle=True,
        lang=first.language.locale.replace("_", "-"),
        invariant=1,
    )
    flow: list[Flowable] = []
    gaps = Gaps() if fillable else None
    tree = Tag("Document")
    for index, tr in enumerate(translators):
        if index:
            flow += [NextPageTemplate(str(index)), PageBreak()]
        flow += story(form, tr, tree.add("Part", language(tr.language.locale)), gaps)
    document.build(flow, canvasmaker=partial(PageCanvas, tree=tree))
    return file.getvalue(), document.page


def _template(index: int, part: Part, form: Form) -> PageTemplate:
    frame = Frame(
        SIDE,
        BOTTOM,
        *room(form.page_size),
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    return PageTemplate(str(index), [frame], onPage=part.begin, pagesize=part.size)
