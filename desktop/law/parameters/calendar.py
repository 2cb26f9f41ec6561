"""The parameters of public holidays and rest days: resources/law/calendar.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import days

PUBLIC_HOLIDAYS = Parameter("calendar.public_holidays", days)
REST_DAYS = Parameter("calendar.rest_days", days)

ALL: tuple[Parameter[Any], ...] = (PUBLIC_HOLIDAYS, REST_DAYS)
