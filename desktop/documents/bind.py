"""Several PDFs bound into one, their pages as they are, with bookmarks.

The library that does it is read only when something is bound.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A PDF that is bound.

    Attributes:
        title: What its bookmark says.
        group: The bookmark it stands under; those of a group follow one another.
    """

    title: str
    group: str
    pdf: bytes


def page_count(pdf: bytes) -> int | None:
    """Return how many pages a PDF has; None where it cannot be bound: broken, or locked."""
    from pypdf import PdfReader  # noqa: PLC0415 - only when something is bound
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(BytesIO(pdf))
        return None if reader.is_encrypted else len(reader.pages) or None
    except (PyPdfError, ValueError, KeyError, RecursionError):
        return None


def bind(front: bytes, title: str, leaves: Sequence[Leaf], report: Report | None = None) -> bytes:
    """Return one PDF: the front pages, then each leaf, its pages as they are.

    It is not tagged. The front pages are, but a reader that follows their tags would skip all
    that comes behind them: what somebody kept may come from anywhere.

    Args:
        front: The first pages; what the file says of itself is theirs.
        title: What their bookmark says, where they have none.
        leaves: What follows.
        report: Told how many of the leaves are bound; what it raises stops the work.
    """
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - only when something is bound
    from pypdf.generic import Fit, IndirectObject  # noqa: PLC0415

    first_pages = PdfReader(BytesIO(front))
    for tags in ("/StructTreeRoot", "/MarkInfo"):
        first_pages.root_object.pop(tags, None)
    writer = PdfWriter(clone_from=first_pages)

    def mark(text: str, page: int, parent: IndirectObject | None = None) -> IndirectObject:
        """Add a bookmark that leads to the top of a page and leaves the reader's zoom alone."""
        top = float(writer.pages[page].mediabox.top)
        fit = Fit.xyz(left=0, top=top)
        return writer.add_outline_item(title=text, page_number=page, parent=parent, fit=fit)

    if not writer.outline:  # long first pages have their own
        mark(title, 0)
    group, parent = "", None
    for number, leaf in enumerate(leaves, 1):
        first = len(writer.pages)
        writer.append(BytesIO(leaf.pdf), import_outline=False)
        if leaf.group != group or parent is None:
            group = leaf.group
            parent = mark(group, first)
        mark(leaf.title, first, parent)
        if report is not None:
            report(number, len(leaves))
    writer.page_mode = "/UseOutlines"
    file = BytesIO()
    writer.write(file)
    return file.getvalue()
