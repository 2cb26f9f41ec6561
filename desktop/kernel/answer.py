"""What a rule answers: a value or the reason there is none, and always why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.kernel.messages import Message, Value


@dataclass(frozen=True, slots=True)
class Because:
    """One reason.

    Attributes:
        text: A plain sentence.
        formula: The calculation with its numbers, where there is one.
        source: The text, the article and the date.
    """

    text: Message
    formula: Message | None = None
    source: Message | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a rule.

    Attributes:
        rule: The public name of the rule.
        value: What comes out, or None when it is unknown.
        unit: What the value is counted in, such as ``"EUR"``; "" for a word.
        because: Why, in order.
        outputs: Further figures by their public names.
        unverified: Whether a figure used has not been read in a published source.
    """

    rule: str
    value: Value | bool | None
    unit: str
    because: tuple[Because, ...]
    outputs: Mapping[str, Value | bool | None]
    unverified: bool = False

    @property
    def known(self) -> bool:
        """Whether there is a value."""
        return self.value is not None
