"""Lists the law keeps by name: days, trades, forbidden works, one file each.

A list has a title and a source, says when it was last looked up, and holds rows that each say
whether they were read in a published source. What a row holds is for the caller to say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Generic, TypeVar

import tomli

from desktop.kernel.messages import Bilingual

R = TypeVar("R")

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row(Generic[R]):
    """One row of a list.

    Attributes:
        value: What it holds.
        source: Where it was read, that of the list where the row names none.
        verified: Whether it was read in a published source.
    """

    value: R
    source: Bilingual
    verified: bool


@dataclass(frozen=True, slots=True)
class LawList(Generic[R]):
    """A list, its rows in the order of the file.

    Attributes:
        checked_on: The day it was last looked up.
    """

    title: Bilingual
    source: Bilingual
    checked_on: date
    rows: tuple[Row[R], ...]


def load_list(path: Path, read: Callable[[Fields], R]) -> LawList[R]:
    """Return the list of a file.

    Args:
        path: A file of ``resources/law/lists``.
        read: Makes a value of the fields of a row, numbers being exact.
    """
    table = tomli.loads(path.read_text("utf-8"), parse_float=Decimal)
    source = Bilingual(**table["source"])
    rows = tuple(_row(fields, source, read) for fields in table["rows"])
    return LawList(Bilingual(**table["title"]), source, table["checked_on"], rows)


def _row(fields: Fields, source: Bilingual, read: Callable[[Fields], R]) -> Row[R]:
    own = fields.get("source")
    return Row(read(fields), Bilingual(**own) if own else source, fields["verified"])
