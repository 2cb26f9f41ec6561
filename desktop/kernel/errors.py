"""What a user can do something about."""

from __future__ import annotations

from desktop.kernel.messages import Message


class Refused(Exception):
    """Something the user asked for cannot be done; the reason says what to do.

    Attributes:
        reason: One sentence for the user.
        field: The name of the input that is to blame, or "".
    """

    def __init__(self, reason: Message, field: str = "") -> None:
        super().__init__(reason.msgid)
        self.reason = reason
        self.field = field


class WrongUse(Refused):
    """A command was called in a way it does not understand."""
