"""What an answer says when something was not told."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.kernel.answer import Because
from desktop.kernel.messages import T


def unsaid(names: Iterable[str]) -> tuple[Because, ...]:
    """Return that an answer holds only if what nobody told is no.

    Args:
        names: The inputs that were left out and would change the answer.
    """
    return tuple(
        Because(T("Nothing was said about “{name}”: the answer holds if it is no.", name=name))
        for name in names
    )
