"""The parameters of public holidays and school years: resources/law/calendar.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter

ALL: tuple[Parameter[Any], ...] = ()
