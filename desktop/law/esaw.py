"""The codes of the declaration of an accident at work: resources/law/lists/esaw_*.toml.

They are the European codes (ESAW, SEAT) in their Belgian form: what went wrong, the object it went
wrong with, the injury, the part of the body.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, unique
from functools import lru_cache
from itertools import takewhile

from desktop.kernel.messages import Bilingual
from desktop.law.lists import Fields, LawList, load_list
from desktop.paths import RESOURCES

LISTS = RESOURCES / "law" / "lists"
SUGGESTIONS = 4


@unique
class EsawKind(Enum):
    """What a code tells; the value is the end of the name of its file."""

    DEVIATION = "deviation"
    AGENT = "material_agent"
    INJURY = "injury"
    BODY_PART = "body_part"


@dataclass(frozen=True, slots=True)
class EsawCode:
    """One code.

    Attributes:
        grave: Whether the annexes I.6-1 to I.6-3 of the code du bien-être name it: with others it
            makes an accident grave, alone never.
        disputed: Whether the sources differ on that.
    """

    code: str
    label: Bilingual
    grave: bool
    disputed: bool


@lru_cache(maxsize=len(EsawKind))
def esaw_list(kind: EsawKind) -> LawList[EsawCode]:
    """Return every code of a kind, in order."""
    return load_list(LISTS / f"esaw_{kind.value}.toml", _read)


@lru_cache(maxsize=len(EsawKind))
def esaw_codes(kind: EsawKind) -> dict[str, EsawCode]:
    """Return the codes of a kind by code."""
    return {row.value.code: row.value for row in esaw_list(kind).rows}


def nearest_codes(kind: EsawKind, code: str) -> list[str]:
    """Return the codes whose digits begin most like those of a code that does not exist."""
    digits = {one: one.replace(".", "") for one in esaw_codes(kind)}
    wanted = "".join(one for one in code if one.isdecimal())
    wanted = wanted.zfill(len(next(iter(digits.values()))))
    return sorted(digits, key=lambda one: (-_alike(digits[one], wanted), one))[:SUGGESTIONS]


def _alike(one: str, other: str) -> int:
    """Return how many digits are the same from the start."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _read(fields: Fields) -> EsawCode:
    return EsawCode(
        fields["code"],
        Bilingual(fields["fr"], fields["nl"]),
        fields.get("grave", False),
        fields.get("disputed", False),
    )
