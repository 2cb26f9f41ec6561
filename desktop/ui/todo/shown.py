"""What the home page shows. It knows no file: a glimpse of it can be kept and read again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from desktop.kernel.messages import Value
from desktop.ui.todo.todo import Say, Todo


@dataclass(frozen=True, slots=True)
class Glance:
    """A learner at a glance.

    Attributes:
        week: The hours of this week in the company.
        next: The next date.
        leave: The annual leave that is left; "" where nothing can be said.
    """

    learner_id: int
    name: str
    detail: Value
    week: Value
    pay: Value
    pay_is_open: bool
    next: Value = ""
    leave: Value = ""

    def said(self, say: Say) -> Glance:
        """Return it with its texts in a language."""
        return replace(
            self,
            detail=say(self.detail),
            week=say(self.week),
            pay=say(self.pay),
            next=say(self.next),
            leave=say(self.leave),
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
                    *(one.pay_is_open, one.next, one.leave),
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
