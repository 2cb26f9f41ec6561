"""The parameters of when leave is taken: resources/law/leave_plan.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter

ALL: tuple[Parameter[Any], ...] = ()
