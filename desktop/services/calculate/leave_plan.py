"""The rules of when leave is taken that can be asked by name."""

from __future__ import annotations

from desktop.services.rule import Rule

RULES: tuple[Rule, ...] = ()
