"""The parameters of annual, supplementary and school leave: resources/law/leave.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter

ALL: tuple[Parameter[Any], ...] = ()
