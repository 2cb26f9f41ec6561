"""The bare driver: a connection to a file, without SQLAlchemy.

A start paints its first page through this alone; loading SQLAlchemy takes longer than all
the rest of it.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path, PurePath
from urllib.parse import quote_from_bytes

import sqlcipher3.dbapi2 as driver


def connect(
    path: Path, password: str = "", *, read_only: bool = False, create: bool = False
) -> driver.Connection:
    """Return a connection in autocommit mode.

    Args:
        path: The file.
        password: What it is encrypted with; "" for a plain file.
        read_only: Whether the file must not be written.
        create: Whether it is created where it is missing. One that was moved away while it
            was open must not come back empty.
    """
    uri = uri_of(path.absolute(), "ro" if read_only else "rwc" if create else "rw")
    connection = driver.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA cipher_log_level = NONE")
    if password:
        quoted = password.replace("'", "''")
        connection.execute(f"PRAGMA key = '{quoted}'")
    return connection


def uri_of(path: PurePath, mode: str) -> str:
    r"""Return the address of an absolute path, the way SQLite reads it.

    SQLite wants no host: the address of ``\\server\share\x`` has its server in the path, where
    ``as_uri`` puts it in front and SQLite refuses it. What has a meaning in an address (% # ?)
    is written as its number.
    """
    place = path.as_posix()
    root = "" if place.startswith("/") else "/"  # C:/x begins with none
    return f"file://{root}{quote_from_bytes(os.fsencode(place), safe='/:')}?mode={mode}"


def glimpse_of(path: Path, day: date, language: str) -> str | None:
    """Return the glimpse kept in a file for a day, or None where it is none of the file as it is.

    It is none when the file was changed since, has no glimpse of that day and language, or
    cannot be read: whoever opens the file for work finds out why, and says so.
    """
    try:
        connection = connect(path, read_only=True)
    except driver.Error:
        return None
    try:
        row = connection.execute(
            "SELECT shown FROM glimpse WHERE day = ? AND language = ?"
            " AND journal_id = (SELECT coalesce(max(id), 0) FROM journal)",
            (day.isoformat(), language),
        ).fetchone()
    except driver.Error:
        return None
    finally:
        connection.close()
    return None if row is None else str(row[0])
