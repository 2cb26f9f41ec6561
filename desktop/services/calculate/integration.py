"""The rules of the professional integration period that can be asked by name."""

from __future__ import annotations

from desktop.services.rule import Rule

RULES: tuple[Rule, ...] = ()
