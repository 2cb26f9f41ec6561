"""What a disk refuses, in a sentence."""

from __future__ import annotations

import errno
from pathlib import Path

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T


def _known(*names: str) -> frozenset[int]:
    # Each system knows its own.
    return frozenset(getattr(errno, name) for name in names if hasattr(errno, name))


# A disk and a user's share of it can both be used up.
FULL = _known("ENOSPC", "EDQUOT", "EFBIG")
# A stick that was pulled out, a folder on another computer that went away.
SILENT = _known("EIO", "ENXIO", "ENODEV", "ESTALE", "ETIMEDOUT", "ENOTCONN", "EHOSTDOWN",
                "EHOSTUNREACH", "ENETUNREACH", "ENETDOWN")  # fmt: skip


class CannotRead(Refused):
    """The disk or the folder does not let Tandem read."""


class CannotWrite(Refused):
    """The disk or the folder does not let Tandem write."""


def disk_is_full() -> Message:
    """Return what is said when nothing more fits on a disk."""
    return T("The disk is full. Free some space, then try again; nothing was lost.")


def disk_is_silent(path: Path) -> Message:
    """Return what is said when a disk that was there does not answer any more."""
    return T(
        "The disk of “{file}” does not answer. Check that it is plugged in or connected, then try "
        "again; what you did before is kept.",
        file=path.name,
    )


def cannot_write(path: Path, error: OSError | None = None) -> CannotWrite:
    """Return the refusal for a file that cannot be written.

    Args:
        path: The file.
        error: What the system said, where it said something.
    """
    said = None if error is None else error.errno
    if said in FULL:
        return CannotWrite(disk_is_full())
    if said in SILENT:
        return CannotWrite(disk_is_silent(path))
    return CannotWrite(
        T(
            "Tandem cannot write “{file}” in this folder. Choose another folder, or ask who "
            "keeps this computer for the right to write here.",
            file=path.name,
        )
    )


def cannot_read(path: Path, error: OSError) -> CannotRead:
    """Return the refusal for a file that cannot be read."""
    if error.errno in SILENT:
        return CannotRead(disk_is_silent(path))
    return CannotRead(
        T(
            "Tandem cannot read “{file}”. Choose another file, or ask who keeps this computer for "
            "the right to read it.",
            file=path.name,
        )
    )


def refused_by_system(error: OSError) -> Message:
    """Return what is said for a file or folder nobody looked after more closely."""
    path = Path(str(error.filename or ""))
    if error.errno in FULL:
        return disk_is_full()
    if error.errno in SILENT:
        return disk_is_silent(path)
    return T(
        "“{file}” cannot be reached. Choose another folder, or ask who keeps this computer for "
        "the right to use it.",
        file=path.name or "?",
    )
