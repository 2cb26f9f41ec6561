"""The tags of PDFs that are bound into one: one tree of all of theirs.

The library that reads them is read only when something is bound.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader, PdfWriter

ROOT, MARKED = "/StructTreeRoot", "/MarkInfo"
SAID = "/S", "/Lang", "/ActualText", "/A"


def has_tree(reader: PdfReader) -> bool:
    """Return whether a PDF has a tree."""
    return ROOT in reader.root_object


def cut_tree(reader: PdfReader) -> None:
    """Leave out the tree of a PDF: a reader that follows tags skips the pages that have none."""
    for key in (ROOT, MARKED):
        reader.root_object.pop(key, None)


def graft(writer: PdfWriter, reader: PdfReader, first: int) -> None:
    """Put the tree of a PDF behind that of the file it was bound into.

    Args:
        writer: The file, which has a tree.
        reader: The PDF, which has one as this program writes it, and no gaps to fill in: another
            may have roles, classes or names of its own, which mean nothing in another tree.
        first: The index of its first page in the file.
    """
    from pypdf.generic import ArrayObject, NameObject, NumberObject  # noqa: PLC0415

    mine: Any = writer.root_object[ROOT]
    theirs: Any = reader.root_object[ROOT]
    key = int(mine["/ParentTreeNextKey"])
    pages: dict[int, Any] = {}
    for index, page in enumerate(reader.pages, first):
        copy = writer.pages[index]
        pages[_number(page)] = copy.indirect_reference
        number: Any = page["/StructParents"]  # which the copy has lost
        copy[NameObject("/StructParents")] = NumberObject(key + int(number))
    copied = _Copied(writer, pages)
    top = mine.raw_get("/K")
    kids = theirs["/K"]["/K"]
    top.get_object()["/K"].extend(copied.element(kid, top) for kid in kids)
    nums = mine["/ParentTree"]["/Nums"]
    found = theirs["/ParentTree"]["/Nums"]
    for old, owners in zip(found[::2], found[1::2], strict=True):
        nums.append(NumberObject(key + int(old)))
        nums.append(ArrayObject(copied.places[one.idnum] for one in owners))
    mine[NameObject("/ParentTreeNextKey")] = NumberObject(key + len(found) // 2)


class _Copied:
    """The elements of a tree, copied into another file.

    Attributes:
        places: Where each is there, under the number it had.
    """

    def __init__(self, writer: PdfWriter, pages: Mapping[int, Any]) -> None:
        self._writer, self._pages = writer, pages
        self.places: dict[int, Any] = {}

    def element(self, old: Any, parent: Any) -> Any:
        """Copy an element and all below, and return where it is."""
        from pypdf.generic import ArrayObject, DictionaryObject, NameObject  # noqa: PLC0415

        found = old.get_object()
        copy = DictionaryObject({NameObject(key): found[key] for key in SAID if key in found})
        here = self._writer._add_object(copy)  # noqa: SLF001 - as its documentation does
        self.places[old.idnum] = here
        copy[NameObject("/P")] = parent
        if "/Pg" in found:
            copy[NameObject("/Pg")] = self._pages[found.raw_get("/Pg").idnum]
        copy[NameObject("/K")] = ArrayObject(self._kid(kid, here) for kid in found["/K"])
        return here

    def _kid(self, kid: Any, parent: Any) -> Any:
        from pypdf.generic import DictionaryObject, NameObject  # noqa: PLC0415

        if isinstance(kid, int):
            return kid
        if isinstance(kid, DictionaryObject):  # a piece on another page
            page = self._pages[kid.raw_get("/Pg").idnum]
            return DictionaryObject({**kid, NameObject("/Pg"): page})
        return self.element(kid, parent)


def _number(page: PageObject) -> int:
    assert page.indirect_reference is not None
    return page.indirect_reference.idnum
