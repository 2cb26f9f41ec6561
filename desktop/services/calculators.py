"""The rules that can be asked by name: what ``tandem calc`` lists and answers.

Each subject of law has its module in ``calculate``; ``RULES`` puts them together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop.kernel.answer import Answer, NotKnown
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.law.book import LawBook
from desktop.services.asking import read_inputs
from desktop.services.calculate import (
    access,
    accident,
    calendar,
    contract,
    family,
    incentive,
    integration,
    keep,
    leave,
    leave_plan,
    number,
    pay,
    safety,
    social,
    termination,
    timetable,
    travel,
    unemployment,
)
from desktop.services.rule import Rule

SUBJECTS: tuple[tuple[Rule, ...], ...] = (
    pay.RULES,
    timetable.RULES,
    calendar.RULES,
    access.RULES,
    contract.RULES,
    leave.RULES,
    leave_plan.RULES,
    social.RULES,
    travel.RULES,
    accident.RULES,
    safety.RULES,
    termination.RULES,
    unemployment.RULES,
    family.RULES,
    integration.RULES,
    incentive.RULES,
    keep.RULES,
    number.RULES,
)
RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.name: rule for subject in SUBJECTS for rule in subject}
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
    """Ask the rule ``name``; what it does not know is an answer too, with its reasons.

    Raises:
        Refused: There is no such rule, or an input is missing, unknown or wrong.
    """
    rule = rule_named(name)
    inputs = read_inputs(rule.name, rule.inputs, given)
    try:
        answer = rule.run(inputs, book)
    except NotKnown as missing:
        answer = Answer(rule.name, None, rule.unit, missing.because, {})
    return Calculation(rule, inputs, answer)


def rule_named(name: str) -> Rule:
    """Return a rule by its public name.

    Raises:
        Refused: There is none.
    """
    if name not in RULES:
        raise Refused(T("There is no rule “{rule}”. `tandem calc` lists them.", rule=name), "rule")
    return RULES[name]
