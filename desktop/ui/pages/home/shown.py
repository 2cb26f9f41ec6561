"""What the home page shows. It knows no file: a glimpse of it can be kept and read again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
        due: Weekday, day and month by which it is to be done; None where no day is fixed.
        left: How many days are left, or how late it is.
        near: ``late``, ``soon`` or ``calm``.
        key: The duty it is, so that it can be settled; "" for what is no duty.
    """

    text: Value
    why: Value
    button: Value
    page: str
    level: str = "todo"
    learner_id: int | None = None
    month: Month | None = None
    part: str = ""
    due: tuple[Value, Value, Value] | None = None
    left: Value = ""
    near: str = "calm"
    key: str = ""

    def said(self, say: Say) -> Todo:
        """Return it with its texts in a language."""
        due = None if self.due is None else (say(self.due[0]), say(self.due[1]), say(self.due[2]))
        return replace(
            self,
            text=say(self.text),
            why=say(self.why),
            button=say(self.button),
            due=due,
            left=say(self.left),
        )

    def plain(self) -> list[Any]:
        """Return one that was said as plain data."""
        month = None if self.month is None else str(self.month)
        return [
            *(self.text, self.why, self.button, self.page, self.level, self.learner_id, month),
            *(self.part, self.due, self.left, self.near, self.key),
        ]

    @classmethod
    def of_plain(cls, kept: Sequence[Any]) -> Todo:
        """Return the one that plain data describes."""
        text, why, button, page, level, learner, month, part, due, left, near, key = kept
        return cls(
            *(text, why, button, page, level, learner),
            None if month is None else Month.parse(month),
            part,
            None if due is None else (due[0], due[1], due[2]),
            *(left, near, key),
        )


@dataclass(frozen=True, slots=True)
class Glance:
    """A learner at a glance."""

    learner_id: int
    name: str
    detail: Value
    week: Value
    pay: Value
    pay_is_open: bool
    next: Value = ""

    def said(self, say: Say) -> Glance:
        """Return it with its texts in a language."""
        return replace(
            self,
            detail=say(self.detail),
            week=say(self.week),
            pay=say(self.pay),
            next=say(self.next),
        )


@dataclass(frozen=True, slots=True)
class HomeState:
    """The home page.

    Attributes:
        day: The day it is about, as the head of the page says it.
        later: What is to be done later than in a month.
        settled: What was settled of late.
        whole: What is said of all dates together.
        more: How many findings are not shown, in words; "" where all are.
    """

    day: Value
    todos: tuple[Todo, ...]
    later: tuple[Todo, ...]
    settled: tuple[Todo, ...]
    whole: Value
    more: Value
    learners: tuple[Glance, ...]

    def said(self, say: Say) -> HomeState:
        """Return it with its texts in a language."""
        return HomeState(
            say(self.day),
            tuple(todo.said(say) for todo in self.todos),
            tuple(todo.said(say) for todo in self.later),
            tuple(todo.said(say) for todo in self.settled),
            say(self.whole),
            say(self.more),
            tuple(glance.said(say) for glance in self.learners),
        )

    def plain(self) -> dict[str, Any]:
        """Return a state that was said as plain data."""
        return {
            "day": self.day,
            "todos": [todo.plain() for todo in self.todos],
            "later": [todo.plain() for todo in self.later],
            "settled": [todo.plain() for todo in self.settled],
            "whole": self.whole,
            "more": self.more,
            "learners": [
                [
                    *(one.learner_id, one.name, one.detail, one.week, one.pay),
                    *(one.pay_is_open, one.next),
                ]
                for one in self.learners
            ],
        }

    @property
    def waiting(self) -> int:
        """How many dates of a month, and breaches, wait."""
        return sum(1 for todo in self.todos if todo.due is not None or todo.level == "breach")

    @classmethod
    def of_plain(cls, kept: Mapping[str, Any]) -> HomeState:
        """Return the state that plain data describes."""
        return cls(
            kept["day"],
            tuple(Todo.of_plain(one) for one in kept["todos"]),
            tuple(Todo.of_plain(one) for one in kept["later"]),
            tuple(Todo.of_plain(one) for one in kept["settled"]),
            kept["whole"],
            kept["more"],
            tuple(Glance(*one) for one in kept["learners"]),
        )
