"""The lines of the tax slip 281.10 by income year: resources/law/lists/tax_slip.toml.

The zones change from year to year. A year whose schema was not read has its lines without zones
and without codes: those of the year before are no answer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, unique
from functools import lru_cache

from desktop.kernel.messages import Bilingual
from desktop.law.lists import Fields, LawList, Row, load_list
from desktop.paths import RESOURCES

PATH = RESOURCES / "law" / "lists" / "tax_slip.toml"


@unique
class SlipPart(Enum):
    """The part of the slip a line stands in."""

    PAYER = "payer"
    PAYEE = "payee"
    AMOUNTS = "amounts"
    TRAVEL = "travel"


@unique
class Feed(Enum):
    """What fills a line."""

    FILE = "file"
    GIVEN = "given"
    TAXABLE = "taxable"
    WITHHOLDING = "withholding"
    TRAVEL_PUBLIC = "travel_public"
    TRAVEL_OTHER = "travel_other"
    BICYCLE = "bicycle"
    BICYCLE_KM = "bicycle_km"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class SlipLine:
    """A line.

    Attributes:
        name: Its stable name.
        zone: Its number in Belcotax-on-web; "" where that of the year is not known.
        element: Its name in the XML of Belcotax-on-web; "" as the zone.
        years: The income years in whose schema the zone was read.
        code: The code of the tax return; "" where none is known.
    """

    name: str
    part: SlipPart
    zone: str
    element: str
    years: frozenset[int]
    code: str
    label: Bilingual
    feeds: Feed
    seen: frozenset[str]


@lru_cache(maxsize=1)
def tax_slip() -> LawList[SlipLine]:
    """Return the line of every year, in the order of the slip."""
    return load_list(PATH, _line)


def years_read() -> frozenset[int]:
    """Return the income years whose zones are known."""
    return frozenset[int]().union(*(row.value.years for row in tax_slip().rows))


def slip_lines(year: int) -> tuple[Row[SlipLine], ...]:
    """Return the lines of an income year; without zones where that year was not read."""
    rows = tax_slip().rows
    if year in years_read():
        return tuple(row for row in rows if year in row.value.years)
    last = {row.value.name: row for row in rows}
    return tuple(
        replace(row, value=replace(row.value, zone="", element="", code=""))
        for row in last.values()
    )


def _line(fields: Fields) -> SlipLine:
    return SlipLine(
        fields["name"],
        SlipPart(fields["part"]),
        fields["zone"],
        fields["element"],
        frozenset(fields["years"]),
        fields.get("code", ""),
        Bilingual(**fields["label"]),
        Feed(fields["feeds"]),
        frozenset(fields["seen"]),
    )
