"""The names of joint committees: resources/law/lists/joint_committee.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from desktop.kernel.messages import Bilingual
from desktop.law.lists import Fields, LawList, Row, load_list
from desktop.paths import RESOURCES

PATH = RESOURCES / "law" / "lists" / "joint_committee.toml"
_NUMBER = re.compile(r"(?:CP|PC)?\s*([0-9]{3})(?:\.([0-9]{2}))?(?:\.00)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Committee:
    """A joint committee or a part of one; the number is written ``118`` or ``118.03``."""

    number: str
    name: Bilingual


@lru_cache(maxsize=1)
def joint_committees() -> LawList[Committee]:
    """Return the joint committees whose name is known, by number."""
    return load_list(PATH, _read)


def committee_of(number: str) -> Row[Committee] | None:
    """Return the joint committee of a number; None where its name is not known.

    ``118.03`` is not named after ``118``; ``CP 124.00`` is ``124``.
    """
    found = _NUMBER.fullmatch(number.strip())
    if found is None:
        return None
    whole, part = found.group(1), found.group(2)
    wanted = whole if part in {None, "00"} else f"{whole}.{part}"
    return next((row for row in joint_committees().rows if row.value.number == wanted), None)


def _read(fields: Fields) -> Committee:
    return Committee(fields["number"], Bilingual(fields["fr"], fields["nl"]))
