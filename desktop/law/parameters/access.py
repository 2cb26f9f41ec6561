"""The parameters of who may conclude, agrément, tutor: resources/law/access.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter

ALL: tuple[Parameter[Any], ...] = ()
