"""The rules of the hours of a week and of a year that can be asked by name."""

from __future__ import annotations

from desktop.services.rule import Rule

RULES: tuple[Rule, ...] = ()
