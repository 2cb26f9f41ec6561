"""A tagged PDF as a reader finds it: its tree, and the pieces of its pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader

_TEXT = {b"Tj", b"TJ", b"'", b'"'}
_DRAWN = {*_TEXT, b"S", b"s", b"f", b"f*", b"F", b"B", b"B*", b"b", b"b*", b"sh", b"Do"}
_TOKEN = re.compile(
    rb"\((?:[^()\\]|\\.)*\)|<<[^<>()]*>>|\[[^\[\]()<>]*\]|/?[^\s/\[\]<>()]+", re.DOTALL
)
_OPERAND = frozenset(b"(/<[0123456789+-.")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_NUMBER = re.compile(rb"/MCID (\d+)")
_LETTER = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4})>")

# Where an element may stand.
PARENTS = {
    "Part": {"Document"},
    "H1": {"Part"},
    "H2": {"Part"},
    "P": {"Part", "LBody"},
    "L": {"Part"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "Table": {"Part"},
    "TR": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
    "Form": {"LBody", "TD", "P"},
}


@dataclass
class Page:
    """What is drawn on a page.

    Attributes:
        pieces: The text of each marked piece, under its number, in the order it is drawn.
        roles: What each piece says it is.
        artifacts: The text that nobody reads out.
        loose: What is neither, which must be nothing.
        key: Under which the file keeps whose each piece is.
    """

    key: int = -1
    pieces: dict[int, str] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)
    artifacts: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)


@dataclass
class Element:
    """An element of the tree.

    Attributes:
        pieces: The page and the number of each piece that it has.
        widgets: The object number of each field that it has.
        number: The number of its own object.
        order: Its kids, its pieces and its widgets as they follow one another.
    """

    role: str
    found: Any
    number: int
    kids: list[Element] = field(default_factory=list)
    pieces: list[tuple[int, int]] = field(default_factory=list)
    widgets: list[int] = field(default_factory=list)
    order: list[Element | tuple[int, int] | int] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """Give it and all that is below, in the order it is read."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def read(self) -> Iterator[tuple[int, int]]:
        """Give the pieces of it and of all that is below, in the order they are read."""
        for one in self.order:
            if isinstance(one, Element):
                yield from one.read()
            elif isinstance(one, tuple):
                yield one

    def all(self, *roles: str) -> list[Element]:
        """Return what is below and has one of the roles."""
        return [one for one in self.walk() if one.role in roles]


class Tagged:
    """A tagged PDF."""

    def __init__(self, pdf: bytes) -> None:
        self.reader = PdfReader(BytesIO(pdf))
        self.catalog: Any = self.reader.root_object
        self.root: Any = self.catalog["/StructTreeRoot"]
        self._ids = [_number(page) for page in self.reader.pages]
        self.pages = [_read(page) for page in self.reader.pages]
        top = _raw(self.catalog, "/StructTreeRoot").idnum
        self.document = self._element(_raw(self.root, "/K"), top)

    def text(self, element: Element) -> str:
        """Return what is read out for an element, its pieces parted by spaces."""
        return " ".join(filter(None, self._said(element)))

    def _said(self, element: Element) -> Iterator[str]:
        if "/ActualText" in element.found:
            yield str(element.found["/ActualText"])
            return
        for one in element.order:
            if isinstance(one, Element):
                yield from self._said(one)
            elif isinstance(one, tuple):
                yield self.pages[one[0]].pieces[one[1]]

    def owners(self) -> dict[int, list[int]]:
        """Return whose each piece of a page, or a field, is, as the file itself says."""
        nums = self.root["/ParentTree"]["/Nums"]
        values = [list.__getitem__(nums, index) for index in range(len(nums))]
        return {
            int(key): _owners(value) for key, value in zip(values[::2], values[1::2], strict=True)
        }

    def _element(self, reference: Any, parent: int) -> Element:
        found = reference.get_object()
        assert _raw(found, "/P").idnum == parent, found
        here = Element(str(found["/S"])[1:], found, reference.idnum)
        kids = found.get("/K", [])
        page = self._ids.index(_raw(found, "/Pg").idnum) if "/Pg" in found else -1
        for index in range(len(kids)):
            self._kid(list.__getitem__(kids, index), here, page)
        return here

    def _kid(self, kid: Any, here: Element, page: int) -> None:
        if isinstance(kid, int):
            here.pieces.append((page, int(kid)))
            here.order.append((page, int(kid)))
            return
        found = kid.get_object()
        if found.get("/Type") == "/MCR":
            place = self._ids.index(_raw(found, "/Pg").idnum), int(found["/MCID"])
            here.pieces.append(place)
            here.order.append(place)
        elif found.get("/Type") == "/OBJR":
            here.widgets.append(_raw(found, "/Obj").idnum)
            here.order.append(_raw(found, "/Obj").idnum)
        else:
            here.kids.append(self._element(kid, here.number))
            here.order.append(here.kids[-1])


def check_pieces(found: Tagged) -> None:
    """Check that each text is either an artifact or one piece of one element, in order."""
    owners = found.owners()
    read: list[list[int]] = [[] for _ in found.pages]
    for element in found.document.walk():
        for page, number in element.pieces:
            assert found.pages[page].roles[number] == element.role
            assert owners[found.pages[page].key][number] == element.number
    for page, number in found.document.read():
        read[page].append(number)
    for one, numbers in zip(found.pages, read, strict=True):
        assert not one.loose
        assert numbers == list(one.pieces) == list(range(len(numbers)))
        assert numbers
        assert any(" · " in text for text in one.artifacts), "the foot of the page"


def check_fields(found: Tagged) -> None:
    """Check that each field is that of one element, which it leads to."""
    owners = found.owners()
    held = {number: element for element in found.document.walk() for number in element.widgets}
    seen = 0
    for page in found.reader.pages:
        assert str(page["/Tabs"]) == "/S"
        for one in page.get("/Annots") or ():
            widget = one.get_object()
            assert held[one.idnum].role == "Form"
            assert owners[widget["/StructParent"]] == [held[one.idnum].number]
            seen += 1
    assert seen == len(held) == sum(len(one.widgets) for one in found.document.walk())


def check_roles(document: Element) -> None:
    """Check that the elements stand where they may."""
    assert document.role == "Document"
    for element in document.walk():
        for kid in element.kids:
            assert element.role in PARENTS[kid.role], (element.role, kid.role)
        if element.role == "LI":
            assert [kid.role for kid in element.kids] == ["Lbl", "LBody"]
        if element.role == "Table":
            assert len({len(row.kids) for row in element.kids}) == 1, "rows of one length"
            assert all(cell.found["/A"]["/Scope"] for cell in element.all("TH"))
        if element.role == "P":
            assert element.order, "a paragraph of nothing"


def _raw(found: Any, key: str) -> Any:
    """Return what stands in a dictionary, which may be a reference."""
    return found.raw_get(key)


def _owners(value: Any) -> list[int]:
    if isinstance(value, list):
        return [list.__getitem__(value, index).idnum for index in range(len(value))]
    return [value.idnum]


def _number(page: PageObject) -> int:
    assert page.indirect_reference is not None
    return page.indirect_reference.idnum


def _read(page: PageObject) -> Page:
    """Return what is drawn on a page, all of which is in a piece or in an artifact."""
    found = Page()
    key: Any = page["/StructParents"]
    found.key = int(key)
    letters = _letters(page)
    now: list[int | None] = []  # the piece, or None in an artifact
    font = ""
    contents = page.get_contents()
    assert contents is not None
    for operands, operator in _operations(contents.get_data()):
        if operator in {b"BDC", b"BMC"}:
            assert not now, "a piece within a piece"
            role = operands[0][1:].decode("ascii")
            if role == "Artifact":
                now.append(None)
                continue
            number = int(_NUMBER.findall(operands[1])[0])
            assert number not in found.pieces
            found.pieces[number], found.roles[number] = "", role
            now.append(number)
        elif operator == b"EMC":
            now.pop()
        elif operator == b"Tf":
            font = operands[0].decode("ascii")
        elif operator in _DRAWN and not now:
            found.loose.append(f"{operands} {operator!r}")
        elif operator in _TEXT:
            text = "".join(letters[font][code] for code in _bytes(operands[0]))
            if now[-1] is None:
                found.artifacts.append(text)
            else:
                found.pieces[now[-1]] += text
    assert not now
    return found


def _operations(contents: bytes) -> Iterator[tuple[list[bytes], bytes]]:
    """Give what is drawn, one after the other: what with, as it is written, and what is done.

    A reader of any PDF takes ten times as long; what this one does not know, it refuses.
    """
    operands: list[bytes] = []
    end = 0
    for token in _TOKEN.finditer(contents):
        assert not contents[end : token.start()].strip(), contents[end : token.start()]
        end = token.end()
        if token[0][0] in _OPERAND:
            operands.append(token[0])
        else:
            yield operands, token[0]
            operands = []
    assert not contents[end:].strip()
    assert not operands


def _bytes(string: bytes) -> bytes:
    """Return what a string between brackets stands for."""
    assert string.startswith(b"("), string
    return _ESCAPE.sub(_unescaped, string[1:-1])


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    return bytes([int(code, 8)]) if code.isdigit() else _ESCAPED.get(code, code)


def _letters(page: PageObject) -> dict[str, dict[int, str]]:
    """Return the letters of each font of a page, from the code to what it is."""
    fonts: Any = page["/Resources"]
    return {
        str(name): {
            int(code, 16): chr(int(letter, 16))
            for code, letter in _LETTER.findall(font.get_object()["/ToUnicode"].get_data())
        }
        for name, font in fonts["/Font"].items()
        if "/ToUnicode" in font.get_object()
    }
