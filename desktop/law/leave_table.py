"""The table of days of leave by days worked, in the week of five days.

Basis: royal decree of 30 March 1967, art. 35; Vade Mecum fiche 4, parts A and B.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from desktop.law.lists import Fields, LawList, load_list
from desktop.paths import RESOURCES

PATH = RESOURCES / "law" / "lists" / "leave_table.toml"


@dataclass(frozen=True, slots=True)
class LeaveRow:
    """One row.

    Attributes:
        least: The fewest days worked, and assimilated, that give it.
        days: The days of leave.
        other_least: The fewest days by another reading, where there is one.
    """

    least: int
    days: int
    other_least: int | None


@lru_cache(maxsize=1)
def leave_table() -> LawList[LeaveRow]:
    """Return the table, the most days first."""
    return load_list(PATH, _row)


def _row(fields: Fields) -> LeaveRow:
    return LeaveRow(fields["least"], fields["days"], fields.get("other_least"))
