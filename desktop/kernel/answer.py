"""What a rule answers: a value or the reason there is none, and always why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.kernel.findings import Finding
from desktop.kernel.messages import Message, Value
from desktop.kernel.period import Period

# What a rule may give under a public name: one value, several, or none that is known.
Outcome = Value | bool | Period | Finding | Sequence["Outcome"] | Mapping[str, "Outcome"] | None


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


class NotKnown(LookupError):
    """A rule cannot answer, and says why instead of guessing.

    Attributes:
        because: The reasons, in order.
    """

    def __init__(self, *because: Because) -> None:
        super().__init__("; ".join(one.text.msgid for one in because))
        self.because = because


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a rule.

    Attributes:
        rule: The public name of the rule.
        value: What comes out, or None when it is unknown.
        unit: What the value is counted in, such as ``"EUR"``; "" for a word.
        because: Why, in order.
        outputs: Every figure by its public name, the value under its own name too.
        unverified: Whether a figure used has not been read in a published source.
    """

    rule: str
    value: Outcome
    unit: str
    because: tuple[Because, ...]
    outputs: Mapping[str, Outcome]
    unverified: bool = False

    @property
    def known(self) -> bool:
        """Whether there is a value."""
        return self.value is not None
