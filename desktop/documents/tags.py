"""Tagged PDF: what the pages hold as a tree, for whoever has a paper read out.

Each text is drawn as a marked piece of its page and belongs to one element of the tree. The rest
is an artifact, which nobody reads out: lines, shades, what every page repeats.

ReportLab writes what a tagged PDF needs, but makes none of it; this and ``tagged`` do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import DummyDoc, PDFObject, PDFString


@dataclass(frozen=True, slots=True)
class Piece:
    """A marked piece of a page.

    Attributes:
        page: The index of the page.
        number: Its number on this page.
    """

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Field:
    """A gap that is filled in on screen.

    Attributes:
        page: The index of the page.
        widget: What ReportLab made of it.
    """

    page: int
    widget: Any


@dataclass(slots=True, eq=False)
class Tag:
    """An element of the tree.

    Attributes:
        role: What it is, in the words of PDF: H1, P, Table, TR, TH, TD, L, LI, Lbl, LBody, Form.
        more: What else is said of it, as PDF.
        kids: What it consists of, in the order it is read.
    """

    role: str
    more: str = ""
    kids: list[Tag | Piece | Field] = field(default_factory=list)

    def add(self, role: str, more: str = "") -> Tag:
        """Return a new element, the last of this one."""
        kid = Tag(role, more)
        self.kids.append(kid)
        return kid

    def item(self) -> tuple[Tag, Tag]:
        """Return the label and the body of a new item, the last of this list."""
        item = self.add("LI")
        return item.add("Lbl"), item.add("LBody")


def language(locale: str) -> str:
    """Return what says that an element is in a language, such as ``fr_BE``."""
    return f"/Lang({locale.replace('_', '-')})"


def header(of: str) -> str:
    """Return what says that a header is that of its ``Column`` or its ``Row``."""
    return f"/A<</O/Table/Scope/{of}>>"


def printed_box(says: str, *, ticked: bool) -> str:
    """Return what says that a box on paper is ticked or not, and what it says yes to.

    What the text of a paper has for it, ``[x]``, is there for readers that know no boxes.
    """
    state, text = ("on", "[x]") if ticked else ("off", "[ ]")
    words: bytes = PDFString(says).format(DummyDoc())
    box = f"/O/PrintField/Role/cb/checked/{state}/Desc{words.decode('latin-1')}"
    return f"/ActualText({text})/A<<{box}>>"


def write_tree(
    document: Any,
    tree: Tag,
    pieces: Sequence[Sequence[Tag]],
    fields: Sequence[tuple[Tag, Any]],
) -> None:
    """Write a tree into a file of ReportLab that has all its pages.

    Args:
        document: The file.
        tree: The root.
        pieces: Whose each piece is, of each page.
        fields: Each field that is filled in on screen, after the element that it is.
    """
    document.Catalog.MarkInfo = "<</Marked true>>"
    document.Catalog.StructTreeRoot = _Writer(document).root(tree, pieces, fields)


class _Written(PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """What stands in the file as it is."""

    def __init__(self) -> None:
        self.content = ""

    def format(self, _document: object) -> bytes:
        """Return it."""
        return self.content.encode("latin-1")


class _Writer:
    """Writes a tree into a file of ReportLab."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._pages = [self._refer(page) for page in document.Pages.pages]
        self._places: dict[Tag, str] = {}

    def root(
        self, tree: Tag, pieces: Sequence[Sequence[Tag]], fields: Sequence[tuple[Tag, Any]]
    ) -> _Written:
        (root, here), (parents, lookup) = self._new(), self._new()
        top = self._element(tree, here)
        nums = [
            f"{page} [{' '.join(self._places[tag] for tag in tags)}]"
            for page, tags in enumerate(pieces)
        ]
        for key, (tag, widget) in enumerate(fields, len(pieces)):
            widget["StructParent"] = key
            nums.append(f"{key} {self._places[tag]}")
        parents.content = f"<</Nums [{' '.join(nums)}]>>"
        next_key = f"/ParentTreeNextKey {len(nums)}"
        root.content = f"<</Type/StructTreeRoot/K {top}/ParentTree {lookup}{next_key}>>"
        return root

    def _element(self, tag: Tag, parent: str) -> str:
        written, here = self._new()
        self._places[tag] = here
        first = next((kid.page for kid in tag.kids if isinstance(kid, Piece)), None)
        kids = [
            self._kid(kid, here, first)
            for kid in tag.kids
            if not (isinstance(kid, Tag) and kid.role == "P" and not kid.kids)
        ]
        page = "" if first is None else f"/Pg {self._pages[first]}"
        written.content = f"<</S/{tag.role}/P {parent}{page}{tag.more}/K[{' '.join(kids)}]>>"
        return here

    def _kid(self, kid: Tag | Piece | Field, parent: str, page: int | None) -> str:
        match kid:
            case Tag():
                return self._element(kid, parent)
            case Piece(place, number) if place == page:
                return str(number)
            case Piece(place, number):
                return f"<</Type/MCR/Pg {self._pages[place]}/MCID {number}>>"
            case Field(place, widget):
                return f"<</Type/OBJR/Pg {self._pages[place]}/Obj {self._refer(widget)}>>"

    def _new(self) -> tuple[_Written, str]:
        written = _Written()
        self._document.Reference(written)
        return written, f"{self._document.objectcounter} 0 R"

    def _refer(self, what: Any) -> str:
        reference: bytes = self._document.Reference(what).format(self._document)
        return reference.decode("ascii")
