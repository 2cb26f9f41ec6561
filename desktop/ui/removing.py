"""Taking a record out, as every list does it."""

from __future__ import annotations

from collections.abc import Callable

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.ui.context import PageContext


def take_out(context: PageContext, take: Callable[[], object]) -> bool:
    """Take a record out and offer to undo it, or tell why it stays.

    Args:
        context: The world of the page.
        take: Takes it out of the file; may raise ``Refused``.

    Returns:
        Whether it is gone.
    """
    try:
        take()
    except Refused as refusal:
        context.shell.refuse(refusal)
        return False
    context.shell.say(T("Removed."), undo=True)
    return True
