"""The rules that can be asked, and what one of them answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Period
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.rules.terms import in_force
from desktop.services.calculate.words import INPUTS, SUBJECTS, WORDS
from desktop.services.calculators import RULES, calculate
from desktop.services.inputs import Input
from desktop.services.learners import contract_on, learner
from desktop.services.outcome import outcome_text
from desktop.services.rule import Rule
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Subject:
    """The rules of one subject."""

    title: Message
    rules: tuple[Rule, ...]


def subjects() -> tuple[Subject, ...]:
    """Return every rule, by subject, in the order of the subjects."""
    found: dict[str, list[Rule]] = {}
    for rule in RULES.values():
        found.setdefault(rule.name.partition(".")[0], []).append(rule)
    return tuple(Subject(SUBJECTS[key], tuple(found[key])) for key in SUBJECTS if key in found)


def label_of(one: Input) -> Message:
    """Return what an input is called; one that may be left out says so."""
    name = INPUTS[one.name]
    return name if one.required else T("{input} (optional)", input=name)


def choices_of(one: Input) -> list[tuple[object, Message]]:
    """Return the words of an input that has a few."""
    return [(choice, WORDS[choice]) for choice in one.choices]


def answer_of(rule: Rule, given: Mapping[str, object], book: LawBook) -> Answer | Refused | None:
    """Return what a rule answers, why not, or nothing while a needed input is missing."""
    if any(one.required and one.name not in given for one in rule.inputs):
        return None
    try:
        return calculate(rule.name, given, book).answer
    except Refused as refusal:
        return refusal


def value_text(answer: Answer, tr: Translator) -> str:
    """Return the value of an answer in words."""
    value = answer.value
    if value is None:
        return tr(T("Not known"))
    if isinstance(value, str) and value in WORDS:
        return tr(WORDS[value])
    text = outcome_text(value, tr)
    units = {
        "days": T("{value} days", value=text),
        "hours": T("{value} hours", value=text),
        "weeks": T("{value} weeks", value=text),
        "months": T("{value} months", value=text),
        "years": T("{value} years", value=text),
    }
    return tr(units[answer.unit]) if answer.unit in units else text


def known_of(workspace: Workspace, learner_id: int | None, today: date) -> dict[str, object]:
    """Return the inputs that a learner of the file tells, by name."""
    if learner_id is None:
        return {}
    person = learner(workspace, learner_id)
    found: dict[str, object] = {"birth": person.birth_date.isoformat()}
    if person.secondary_years is not None:
        found["secondary_years"] = person.secondary_years
    own = contract_on(workspace, learner_id, Period(today, today))
    if own is None:
        return found
    found |= {
        "regime": own.regime.value,
        "start": own.first_day.isoformat(),
        "end": own.last_day.isoformat(),
        "joint_committee": own.joint_committee,
    }
    level, amount = in_force(own.levels, today), in_force(own.amounts, today)
    if level is not None:
        found["level"] = level.level.value
        found["level_history"] = [
            {"from": one.since.isoformat(), "level": one.level.value} for one in own.levels
        ]
    if amount is not None:
        found["monthly"] = amount.monthly.plain()
    return {name: value for name, value in found.items() if value != ""}
