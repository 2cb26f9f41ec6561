"""What has to be known about a file before it is opened, and what it is locked with."""

from __future__ import annotations

from pathlib import Path

from db.engine import WrongPassword, is_encrypted, rekey
from db.refusals import refusing
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.services.backup import verify

__all__ = ["change_password", "check_new_password", "needs_password", "password_was_wrong"]

SHORTEST = 8


def needs_password(path: Path) -> bool:
    """Return whether a file is encrypted."""
    return is_encrypted(path)


def password_was_wrong(refusal: Refused) -> bool:
    """Return whether a file stayed closed because of its password."""
    return isinstance(refusal, WrongPassword)


def check_new_password(new: str) -> None:
    """Refuse a password that is too short; "" takes it off.

    Raises:
        Refused: It is too short.
    """
    if new and len(new) < SHORTEST:
        raise Refused(
            T("A password has at least {least} characters. Make it longer.", least=SHORTEST), "new"
        )


def change_password(path: Path, old: str, new: str) -> None:
    """Lock a closed file with another password, or with none.

    It is written again beside, checked and counted, and only then takes the place of the old one.

    Raises:
        Refused: The old one is wrong, the new one too short, the disk does not let it, or what
            was written is not whole; the file is as it was then.
    """
    check_new_password(new)
    before = verify(path, old)
    beside = path.with_name(f".{path.name}.locking")
    with refusing(path):
        beside.unlink(missing_ok=True)
        try:
            rekey(path, beside, old, new)
            if verify(beside, new).tables != before.tables:
                raise Refused(T("The file could not be written again whole. Nothing was changed."))
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
