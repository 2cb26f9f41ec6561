"""What has to be known about a file before it is opened."""

from __future__ import annotations

from pathlib import Path

from db.engine import WrongPassword, is_encrypted
from desktop.kernel.errors import Refused

__all__ = ["needs_password", "password_was_wrong"]


def needs_password(path: Path) -> bool:
    """Return whether a file is encrypted."""
    return is_encrypted(path)


def password_was_wrong(refusal: Refused) -> bool:
    """Return whether a file stayed closed because of its password."""
    return isinstance(refusal, WrongPassword)
