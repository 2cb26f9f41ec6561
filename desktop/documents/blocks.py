"""What a paper is made of: blocks of messages and values, in no language yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, unique

from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, Value


@unique
class Align(Enum):
    """Where a column has its text."""

    LEFT = "left"
    RIGHT = "right"


@unique
class Role(Enum):
    """How loud a paragraph is; one of preparation says that only another paper counts."""

    NORMAL = "normal"
    SMALL = "small"
    NOTE = "note"
    PREPARATION = "preparation"


@dataclass(frozen=True, slots=True)
class Blank:
    """A value nobody has given yet: a line to write on, never a zero.

    Attributes:
        note: Who fills it in, or with what.
        where: Where in the file a mention that must not be missing is given, as ``page`` or
            ``page.part``; "" for what may be left to the pen.
        lines: How many lines there are to write on.
    """

    note: Message | None = None
    where: str = ""
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick.

    Attributes:
        label: What it says yes to; None where the row says it.
        ticked: Whether it is ticked already.
        where: Where in the file it is told, of one that must not stay open; "" for what is left
            to the pen.
    """

    label: Message | None = None
    ticked: bool = False
    where: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Values under one another, such as an address."""

    values: tuple[Value, ...]


Cell = Value | Blank | Lines | Tick


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that opens a section."""

    text: Message


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: Message
    role: Role = Role.NORMAL


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels, each with its value, in two columns read from left to right."""

    rows: tuple[tuple[Message, Cell], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        share: Its width against that of the others.
    """

    header: Message
    align: Align = Align.LEFT
    share: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        strong: Whether it is a total.
    """

    cells: tuple[Cell, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headers, which come again on every page.

    Attributes:
        whole: Whether the end of a page never parts it, nor parts it from its heading.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """One row of a numbered list of mentions.

    Attributes:
        number: Its number in the law; "" for a row that belongs to the one above.
        label: What it is.
        detail: How it comes about, or its value where it is no amount.
        amount: The figure of the right-hand column; the detail takes its place when None.
        strong: Whether it is a total.
    """

    number: str
    label: Cell
    detail: Cell | None = None
    amount: Cell | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Mentions:
    """A numbered list of mentions that a law asks for."""

    rows: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a figure is what it is: sentences, calculations and sources.

    Attributes:
        whole: Whether they stay on one page with their heading, as long as a page holds them.
    """

    because: tuple[Because, ...]
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Signatures:
    """One space to sign per party, never parted by the end of a page.

    Attributes:
        parties: The role and the name of each.
        intro: What they sign for.
        rows: What is written by hand before signing.
    """

    parties: tuple[tuple[Message, str], ...]
    intro: Message | None = None
    rows: tuple[tuple[Message, Cell], ...] = field(default=())


@unique
class Shade(Enum):
    """How a square is filled: told apart in black and white, and by whoever sees no colours."""

    NONE = "none"
    LIGHT = "light"
    MEDIUM = "medium"
    DARK = "dark"
    BLACK = "black"
    HATCH = "hatch"
    LINES = "lines"
    FRAME = "frame"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Square:
    """A square, such as a day of a year.

    Attributes:
        letter: What stands in it.
        shade: How it is filled.
        top: What stands small above the letter, such as the number of the day.
        over: Whether a bar runs along its top.
        under: Whether a bar runs along its bottom.
    """

    letter: Value = ""
    shade: Shade = Shade.NONE
    top: str = ""
    over: bool = False
    under: bool = False


@dataclass(frozen=True, slots=True)
class SquareRow:
    """A row of squares and its sums; None where there is no square.

    Attributes:
        strong: Whether it is a total.
    """

    label: Value
    squares: tuple[Square | None, ...]
    sums: tuple[Value, ...] = ()
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Squares:
    """Rows of squares under headers, on one page; sums stand at the end of each row.

    Attributes:
        columns: The headers of the squares.
        sums: The headers of the sums.
        group: After how many columns a stronger line stands; 0 for nowhere.
    """

    columns: tuple[Value, ...]
    rows: tuple[SquareRow, ...]
    sums: tuple[Value, ...] = ()
    group: int = 0


@dataclass(frozen=True, slots=True)
class Keys:
    """What squares mean."""

    rows: tuple[tuple[Square, Message], ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a page of its own."""


Block = (
    Heading
    | Paragraph
    | Fields
    | Table
    | Mentions
    | Reasons
    | Signatures
    | Squares
    | Keys
    | NewPage
)


@unique
class PageSize(Enum):
    """What a paper is printed on."""

    A4 = "A4"
    A4_WIDE = "A4 landscape"
    A3_WIDE = "A3 landscape"


@dataclass(frozen=True, slots=True)
class Form:
    """A paper, ready for any language.

    Attributes:
        id: Its stable name, as in the catalog of papers.
        title: What it is called.
        version: The version of its model.
        blocks: What stands on it.
        subtitle: What stands under the title.
        organisation: Who hands it out.
        subject: What this one is about.
        compact: Whether it is set close together.
        page_size: What it is printed on.
        french: Whether what it prepares or repeats has an official text in French alone.
    """

    id: str
    title: Message
    version: str
    blocks: tuple[Block, ...]
    subtitle: Message | None = None
    organisation: str = ""
    subject: Message | None = None
    compact: bool = False
    page_size: PageSize = PageSize.A4
    french: bool = False

    @property
    def prepares(self) -> bool:
        """Whether it prepares another paper, which alone counts."""
        return any(
            isinstance(one, Paragraph) and one.role is Role.PREPARATION for one in self.blocks
        )
