"""The parameters of the withholding tax: resources/law/tax.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import euro, ratio

FREE_BASE = Parameter("tax.free_base", euro)
EXPENSES_RATE = Parameter("tax.expenses_rate", ratio)

ALL: tuple[Parameter[Any], ...] = (FREE_BASE, EXPENSES_RATE)
