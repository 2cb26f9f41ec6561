"""Copies that are opened, checked and counted before they are called good."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from sqlalchemy import func, select

from db.base import Base
from db.disk import CannotWrite, cannot_read
from db.engine import copy_to, open_read_only, problems_of
from db.models import IssuedPaper, KeptContent
from db.refusals import refusing
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What was found in a file that is whole.

    Attributes:
        path: The file.
        tables: How many rows each table has.
        sha256: The hash of its bytes.
    """

    path: Path
    tables: Mapping[str, int]
    sha256: str


def back_up(path: Path, target: Path | None, today: date, password: str = "") -> BackupReport:
    """Copy a file, also while it is open, and check the copy before it gets its name.

    Without a target the copy goes to a folder next to the file, named after the day.
    Its hash is written next to it.

    Raises:
        Refused: The target exists, cannot be written, or the copy is not whole.
    """
    wanted = target or _default(path, today)
    if wanted.exists() or beside(wanted).exists():
        raise CannotWrite(
            T("There is already a file “{file}”. Choose another name.", file=wanted.name)
        )
    expected = _counted(path, password)
    unchecked = wanted.with_name(f"{wanted.name}.unchecked")
    unchecked.unlink(missing_ok=True)
    try:
        copy_to(path, unchecked, password)
        found = verify(unchecked, password)
        if found.tables != expected:
            raise Refused(
                T("The copy of “{file}” does not hold the same rows. Try again.", file=path.name)
            )
        with refusing(wanted):
            _write_hash(wanted, found.sha256)
            try:
                unchecked.rename(wanted)
            except OSError:
                beside(wanted).unlink(missing_ok=True)
                raise
    finally:
        unchecked.unlink(missing_ok=True)
    return BackupReport(wanted, found.tables, found.sha256)


def verify(path: Path, password: str = "") -> BackupReport:
    """Open a file without changing it and return what it holds.

    Where the hash was written next to it, one changed byte is enough to be found out.

    Raises:
        Refused: It cannot be opened, or is damaged.
    """
    digest = _hash(path) if path.is_file() else ""
    note = beside(path)
    if digest and note.is_file() and note.read_text("utf-8", "replace").split()[:1] != [digest]:
        raise Refused(
            T(
                "“{file}” is damaged: it is not what was written when the backup was made. "
                "Choose another backup.",
                file=path.name,
            )
        )
    tables = _counted(path, password)
    with refusing(path):
        problems = problems_of(path, password)
    if problems or not _whole(path, password):
        raise Refused(T("“{file}” is damaged. Choose a backup.", file=path.name))
    return BackupReport(path, tables, digest)


def beside(path: Path) -> Path:
    """Return where the hash of a backup is written."""
    return path.with_name(f"{path.name}.sha256")


def _write_hash(wanted: Path, sha256: str) -> None:
    # Before the copy gets its name: half a hash would call a good copy damaged.
    note = beside(wanted)
    try:
        note.write_text(f"{sha256}  {wanted.name}\n", "utf-8")
    except OSError:
        with contextlib.suppress(OSError):
            note.unlink(missing_ok=True)
        raise


def _counted(path: Path, password: str) -> dict[str, int]:
    engine = open_read_only(path, password)
    try:
        with refusing(path), engine.connect() as connection:
            return {
                name: connection.scalar(select(func.count()).select_from(table)) or 0
                for name, table in sorted(Base.metadata.tables.items())
            }
    finally:
        engine.dispose()


def _whole(path: Path, password: str) -> bool:
    """Return whether every kept paper and file has the bytes it was kept with."""
    engine = open_read_only(path, password)
    kept = (IssuedPaper.sha256, IssuedPaper.pdf), (KeptContent.sha256, KeptContent.content)
    try:
        with refusing(path), engine.connect() as connection:
            return all(
                hashlib.sha256(content).hexdigest() == digest
                for columns in kept
                for digest, content in connection.execute(select(*columns)).yield_per(8)
            )
    finally:
        engine.dispose()


def _default(path: Path, today: date) -> Path:
    folder = path.with_name(f"{path.stem}-backups")
    for number in count(1):
        found = folder / f"{path.stem}-{today:%Y%m%d}-{number}.tandem"
        if not found.exists() and not beside(found).exists():
            return found
    raise AssertionError


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                digest.update(chunk)
    except OSError as error:
        raise cannot_read(path, error) from error
    return digest.hexdigest()
