"""What SQLite and the disk say, turned into a sentence for the user."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from json import JSONDecodeError
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DatabaseError

from db.disk import CannotWrite, cannot_write, disk_is_full, disk_is_silent
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T

# What rows say that are not as they were written.
DAMAGE = (
    "enum values",
    "isoformat string",
    "not a month",
    "not a change",
    "not a slip",
    "not a figure",
)


class NotATandemFile(Refused):
    """The file is something else, or is damaged."""


@contextlib.contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk say into a sentence for the user."""
    try:
        yield
    except (DatabaseError, driver.DatabaseError) as error:
        original = error.orig if isinstance(error, DatabaseError) else error
        refusal = _refusal(path, str(original))
        if refusal is None:
            raise
        raise refusal from error
    except (ValueError, LookupError) as error:
        if not isinstance(error, UnicodeDecodeError | JSONDecodeError) and not any(
            words in str(error) for words in DAMAGE
        ):
            raise
        raise not_ours(path) from error
    except OSError as error:
        raise cannot_write(path, error) from error


def not_ours(path: Path) -> NotATandemFile:
    """Return the refusal for a file that is something else, or damaged."""
    return NotATandemFile(
        T(
            "“{file}” is not a Tandem file, or it is damaged. Choose another file or a backup; "
            "nothing was changed.",
            file=path.name,
        )
    )


def _refusal(path: Path, said: str) -> Refused | None:  # noqa: PLR0911 - one for each thing said
    words = said.lower()
    if "locked" in words or "busy" in words:
        return CannotWrite(
            T(
                "“{file}” is in use by another program. Close it there, then try again.",
                file=path.name,
            )
        )
    if "full" in words:
        return CannotWrite(disk_is_full())
    if "i/o error" in words:
        return CannotWrite(disk_is_silent(path))
    if "unable to open" in words and not os.path.exists(path):  # noqa: PTH110 - never an error
        return CannotWrite(
            T(
                "“{file}” is not there any more: it was moved or deleted, or its disk was taken "
                "out. Put it back, then try again; what you did before is in it.",
                file=path.name,
            )
        )
    if "readonly" in words or "read-only" in words or "unable to open" in words:
        return cannot_write(path)
    if "constraint failed" in words:
        return Refused(
            T(
                "This does not fit with the rest of the file, so nothing was changed. Correct it "
                "and try again."
            )
        )
    if (
        "could not decode" in words
        or "no such" in words
        or "not a database" in words
        or "malformed" in words
        or "too big" in words  # a length no file of ours ever has
        or "file is encrypted" in words
    ):
        return not_ours(path)
    return None
