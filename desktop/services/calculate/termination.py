"""The rules of notice and the end of the contract that can be asked by name."""

from __future__ import annotations

from desktop.services.rule import Rule

RULES: tuple[Rule, ...] = ()
