"""What the home page shows. It knows no file: a glimpse of it can be kept and read again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from desktop.kernel.messages import Value
from desktop.kernel.period import Month

Say = Callable[[Value], str]


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing to do.

    Attributes:
        text: What to do.
        why: What for, or the article.
        button: What the button says.
        page: The page it is done on.
        level: ``todo``, ``breach``, ``warning`` or ``note``.
        learner_id: Whom it is about; 0 for a new learner, None for nobody.
        month: The month it is about.
        part: The part of the page it is done in.
    """

    text: Value
    why: Value
    button: Value
    page: str
    level: str = "todo"
    learner_id: int | None = None
    month: Month | None = None
    part: str = ""

    def said(self, say: Say) -> Todo:
        """Return it with its texts in a language."""
        return replace(self, text=say(self.text), why=say(self.why), button=say(self.button))


@dataclass(frozen=True, slots=True)
class Glance:
    """A learner at a glance."""

    learner_id: int
    name: str
    detail: Value
    week: Value
    pay: Value
    pay_is_open: bool

    def said(self, say: Say) -> Glance:
        """Return it with its texts in a language."""
        return replace(self, detail=say(self.detail), week=say(self.week), pay=say(self.pay))


@dataclass(frozen=True, slots=True)
class HomeState:
    """The home page.

    Attributes:
        day: The day it is about, as the head of the page says it.
        more: How many findings are not shown, in words; "" where all are.
    """

    day: Value
    todos: tuple[Todo, ...]
    more: Value
    learners: tuple[Glance, ...]

    def said(self, say: Say) -> HomeState:
        """Return it with its texts in a language."""
        return HomeState(
            say(self.day),
            tuple(todo.said(say) for todo in self.todos),
            say(self.more),
            tuple(glance.said(say) for glance in self.learners),
        )

    def plain(self) -> dict[str, Any]:
        """Return a state that was said as plain data."""
        return {
            "day": self.day,
            "todos": [
                [
                    todo.text,
                    todo.why,
                    todo.button,
                    todo.page,
                    todo.level,
                    todo.learner_id,
                    None if todo.month is None else str(todo.month),
                    todo.part,
                ]
                for todo in self.todos
            ],
            "more": self.more,
            "learners": [
                [one.learner_id, one.name, one.detail, one.week, one.pay, one.pay_is_open]
                for one in self.learners
            ],
        }

    @classmethod
    def of_plain(cls, kept: Mapping[str, Any]) -> HomeState:
        """Return the state that plain data describes."""
        return cls(
            kept["day"],
            tuple(
                Todo(
                    text,
                    why,
                    button,
                    page,
                    level,
                    learner,
                    None if month is None else Month.parse(month),
                    part,
                )
                for text, why, button, page, level, learner, month, part in kept["todos"]
            ),
            kept["more"],
            tuple(Glance(*one) for one in kept["learners"]),
        )
