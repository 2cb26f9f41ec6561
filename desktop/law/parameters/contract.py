"""The parameters of the contract, its trial and its declaration: resources/law/contract.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter

ALL: tuple[Parameter[Any], ...] = ()
