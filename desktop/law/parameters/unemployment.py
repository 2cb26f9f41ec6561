"""The parameters of temporary unemployment: resources/law/unemployment.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import days

STAFF_DAYS = Parameter("unemployment.staff_days", days)
DAY_OF_NOTICE = Parameter("unemployment.day_of_notice", days)
ELECTRONIC_CARD = Parameter("unemployment.electronic_card", bool)
PAPER_CARD_TOLERATED = Parameter("unemployment.paper_card_tolerated", bool)
ELECTRONIC_DECLARATION = Parameter("unemployment.electronic_declaration", bool)

ALL: tuple[Parameter[Any], ...] = (
    STAFF_DAYS,
    DAY_OF_NOTICE,
    ELECTRONIC_CARD,
    PAPER_CARD_TOLERATED,
    ELECTRONIC_DECLARATION,
)
