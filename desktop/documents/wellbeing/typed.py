"""What was typed line by line: a danger on each line, and its measure on the same line."""

from __future__ import annotations

from itertools import zip_longest

from desktop.documents.blocks import Blank, Cell
from desktop.documents.missing import needed, written
from desktop.documents.sheet import PAGE, Sheet
from desktop.kernel.messages import T

# What is written for the codes of the list where no forbidden work belongs to a post.
NO_CODES = frozenset({"none", "aucun", "aucune", "néant", "geen", "-", "–", "0"})


def typed_rows(sheet: Sheet, names: tuple[str, ...], least: int) -> tuple[tuple[Cell, ...], ...]:
    """Return what was typed into several inputs, one row for each line, with room for more.

    Args:
        sheet: What was filled in.
        names: The inputs; the first line of each must not be missing.
        least: How many rows there are at least.
    """
    typed = [[one.strip() for one in sheet.given.get(name, "").splitlines()] for name in names]
    told = list(zip_longest(*typed, fillvalue=""))
    room = [("",) * len(names)] * max(least - len(told), 0)
    return tuple(
        tuple(
            written(text) if at else needed(text, f"{PAGE}.{name}")
            for name, text in zip(names, row, strict=True)
        )
        for at, row in enumerate((*told, *room))
    )


def must_be_told(sheet: Sheet, name: str) -> Cell:
    """Return what was filled in, or two lines to write it on; it must not be missing."""
    return needed(sheet.given.get(name, ""), f"{PAGE}.{name}", lines=2)


def none_or_blank(sheet: Sheet) -> Cell:
    """Return that no forbidden work belongs to the post where that was said, or else a line."""
    said = sheet.given.get("codes", "").casefold() in NO_CODES
    return T("no forbidden work") if said else Blank(where=f"{PAGE}.codes")
