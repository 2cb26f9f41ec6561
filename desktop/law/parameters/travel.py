"""The parameters of travel costs: resources/law/travel.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter

ALL: tuple[Parameter[Any], ...] = ()
