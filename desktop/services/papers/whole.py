"""A paper with what is bound in behind it: an inspection folder."""

from __future__ import annotations

from desktop.documents.bind import Leaf, bind
from desktop.services.kept import content_of
from desktop.services.papers.issuing import pdf_of
from desktop.services.papers.order import Attached, Prepared, PrintOrder
from desktop.services.papers.registry import reprint
from desktop.services.workspace import Workspace


def whole_pdf(
    workspace: Workspace, found: Prepared, order: PrintOrder, front: bytes = b""
) -> bytes:
    """Return a paper with all that is bound in behind it.

    Args:
        workspace: The file.
        found: The paper.
        order: What was asked for.
        front: Its own pages, where they are printed already.

    Raises:
        Refused: Something that was kept is damaged.
    """
    front = front or pdf_of(found, order)
    if not found.attached:
        return front
    return bind(front, order.translators[0](found.form.title), leaves_of(workspace, found, order))


def leaves_of(workspace: Workspace, found: Prepared, order: PrintOrder) -> tuple[Leaf, ...]:
    """Return what is bound in behind a paper, its bookmarks in the first language of the order.

    Reading it takes little; binding it may take seconds, and needs the file no more.

    Raises:
        Refused: Something that was kept is damaged.
    """
    tr = order.translators[0]
    return tuple(
        Leaf(tr(one.title), tr(one.group), _bytes(workspace, one), ours=one.paper_id is not None)
        for one in found.attached
    )


def _bytes(workspace: Workspace, one: Attached) -> bytes:
    if one.paper_id is not None:
        return reprint(workspace, one.paper_id)
    assert one.kept_id is not None  # it is one or the other
    return content_of(workspace, one.kept_id)
