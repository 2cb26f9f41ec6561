"""One thing to do. It knows no file: what was said of it can be kept and read again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
