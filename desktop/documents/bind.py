"""Several PDFs bound into one, their pages as they are, with bookmarks.

The library that does it is read only when something is bound.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

from desktop.documents.graft import cut_tree, graft, has_tree

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A PDF that is bound.

    Attributes:
        title: What its bookmark says.
        group: The bookmark it stands under; those of a group follow one another.
        ours: Whether this program wrote it.
    """

    title: str
    group: str
    pdf: bytes
    ours: bool = False


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

    It is tagged where all of them are, by this program. Where one is not, such as a letter that
    was scanned, it is not: a reader that follows tags would skip the pages that have none.

    Args:
        front: The first pages; what the file says of itself is theirs.
        title: What their bookmark says, where they have none.
        leaves: What follows.
        report: Told how many of the leaves are bound; what it raises stops the work.
    """
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - only when something is bound
    from pypdf.generic import Fit, IndirectObject  # noqa: PLC0415

    beginning = PdfReader(BytesIO(front))
    readers = [PdfReader(BytesIO(leaf.pdf)) for leaf in leaves]
    tagged = all(leaf.ours for leaf in leaves) and all(map(has_tree, (beginning, *readers)))
    if not tagged:
        cut_tree(beginning)
    writer = PdfWriter(clone_from=beginning)

    def mark(text: str, page: int, parent: IndirectObject | None = None) -> IndirectObject:
        """Add a bookmark that leads to the top of a page and leaves the reader's zoom alone."""
        top = float(writer.pages[page].mediabox.top)
        fit = Fit.xyz(left=0, top=top)
        return writer.add_outline_item(title=text, page_number=page, parent=parent, fit=fit)

    if not writer.outline:  # long first pages have their own
        mark(title, 0)
    group, parent = "", None
    for number, (leaf, reader) in enumerate(zip(leaves, readers, strict=True), 1):
        first = len(writer.pages)
        writer.append(reader, import_outline=False)
        if tagged:
            graft(writer, reader, first)
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
