"""Files whose last change was cut short: a power cut, a process that was killed.

SQLite takes such a change back by itself, from the journal it left beside the file, as soon as
it may write. Whoever only reads gets no answer at all from it, so they are given a copy.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from db.driver import connect


def is_cut_short(path: Path) -> bool:
    """Return whether a change of a file was begun and never finished.

    Then a journal lies beside it that a reader may not use, and what the file holds is
    half of each.
    """
    journal = journal_of(path)
    if not (os.path.isfile(path) and os.path.isfile(journal)):  # noqa: PTH113 - never an error
        return False
    try:
        connection = connect(path, read_only=True)
    except driver.Error:
        return False  # it cannot be read at all; whoever opens it is told
    try:
        connection.execute("PRAGMA schema_version")
    except driver.OperationalError as error:
        return "locked" not in str(error)  # a change that is going on is not cut short
    except driver.DatabaseError:
        return False  # no database, or an encrypted one: as whole as it will be
    finally:
        connection.close()
    return False


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps what a file was before the change that is being made."""
    return path.with_name(f"{path.name}-journal")


def take_back(path: Path, password: str) -> None:
    """Take a change back that was cut short; a wrong password hinders nothing."""
    connection = connect(path, password)
    try:
        with contextlib.suppress(driver.DatabaseError):
            connection.execute("PRAGMA schema_version")
    finally:
        connection.close()


def copy_aside(path: Path, folder: Path, password: str) -> Path:
    """Copy a file as it is into a folder; a change that was cut short is taken back there."""
    copy = folder / path.name
    shutil.copyfile(path, copy)
    if is_cut_short(path):
        shutil.copyfile(journal_of(path), journal_of(copy))
        take_back(copy, password)
    return copy
