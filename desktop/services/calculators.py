"""The rules that can be asked by name: what ``tandem calc`` lists and answers.

Each subject of law has one tuple of rules; ``RULES`` puts them together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.law.book import LawBook
from desktop.services.calculate_number import NUMBER_RULES
from desktop.services.calculate_pay import PAY_RULES
from desktop.services.inputs import read_inputs
from desktop.services.rule import Rule

RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.name: rule for rule in (*PAY_RULES, *NUMBER_RULES)}
)


@dataclass(frozen=True, slots=True)
class Calculation:
    """A rule that was asked.

    Attributes:
        inputs: What it was asked with, as read.
    """

    rule: Rule
    inputs: Mapping[str, object]
    answer: Answer


def calculate(name: str, given: Mapping[str, object], book: LawBook) -> Calculation:
    """Ask the rule ``name``.

    Raises:
        Refused: There is no such rule, or an input is missing, unknown or wrong.
    """
    rule = rule_named(name)
    inputs = read_inputs(rule.name, rule.inputs, given)
    return Calculation(rule, inputs, rule.run(inputs, book))


def rule_named(name: str) -> Rule:
    """Return a rule by its public name.

    Raises:
        Refused: There is none.
    """
    if name not in RULES:
        raise Refused(T("There is no rule “{rule}”. `tandem calc` lists them.", rule=name), "rule")
    return RULES[name]
