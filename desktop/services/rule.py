"""A rule that can be asked by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.law.book import LawBook
from desktop.services.inputs import Input

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Output:
    """One figure a rule gives besides its value.

    Attributes:
        name: Its public name.
        unit: What it is counted in; "" for a word or a date.
    """

    name: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        name: Its public name, such as ``"pay.minimum"``.
        title: What it answers.
        inputs: What it has to be told.
        outputs: What it gives besides its value.
        unit: What its value is counted in.
        source: The text of law.
        run: The calculation, on inputs already read; it raises ``NotKnown`` where the law of
            that day is not known.
    """

    name: str
    title: Message
    inputs: tuple[Input, ...]
    outputs: tuple[Output, ...]
    unit: str
    source: Message
    run: Callable[[Mapping[str, object], LawBook], Answer]


def told(inputs: Mapping[str, object], name: str, kind: type[V]) -> V:
    """Return a required input, which was read as ``kind``."""
    value = inputs[name]
    if not isinstance(value, kind):
        raise TypeError(f"{name} was read as {type(value).__name__}, not {kind.__name__}")
    return value


def told_maybe(inputs: Mapping[str, object], name: str, kind: type[V]) -> V | None:
    """Return an input that may be left out."""
    return told(inputs, name, kind) if name in inputs else None


def told_here(rule: str, inputs: Mapping[str, object], name: str, kind: type[V]) -> V:
    """Return an input that may be left out in other cases, but not in this one.

    Raises:
        Refused: It was left out.
    """
    if name not in inputs:
        raise Refused(
            T(
                "The rule “{rule}” needs the input “{name}”. Add {name}=….",
                rule=rule,
                name=name,
            ),
            name,
        )
    return told(inputs, name, kind)
