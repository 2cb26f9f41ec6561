"""Opening an employer's file.

What is particular to SQLite lives here, and in the three modules this one stands on: the bare
driver, taking back what was cut short, and the sentences for what it says.
"""

from __future__ import annotations

import os
import shutil
import stat
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from db.disk import CannotWrite, cannot_read, cannot_write
from db.driver import connect
from db.recovery import copy_aside, is_cut_short, take_back
from db.refusals import NotATandemFile, not_ours, refusing
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
PAGE = 4096
VARIED = 240
HEADER = b"SQLite format 3\x00"
# Written in the file's header (PRAGMA application_id): "Tndm".
APPLICATION_ID = 0x546E646D


class FileTooNew(Refused):
    """The file was last opened by a newer Tandem."""


class WrongPassword(Refused):
    """The file is encrypted and the password does not open it."""


class CutShort(Refused):
    """The last change of the file was never finished, and only a writer may take it back."""


def create_file(path: Path, password: str = "", revision: str = "head") -> Engine:
    """Create an empty file and return an engine on it.

    Args:
        path: Where.
        password: What it is encrypted with, or "".
        revision: The schema it gets; an older one is for what was made with that one.

    Raises:
        CannotWrite: Something is there already, or the folder cannot be written.
    """
    if path.exists():
        raise CannotWrite(
            T("There is already a file “{file}”. Choose another name.", file=path.name)
        )
    with refusing(path):
        try:
            with path.open("xb"):
                pass
        except OSError as error:
            raise cannot_write(path, error) from error
        engine = _engine(path, password)
        try:
            with engine.begin() as connection:
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            engine.dispose()
            upgrade(path, revision, password)
            return _working(path, password)
        except BaseException:
            engine.dispose()  # Windows deletes no file that is open
            path.unlink(missing_ok=True)
            raise


def open_file(path: Path, password: str = "") -> Engine:
    """Return an engine on ``path``, brought to the current schema.

    Everything that can be wrong with the file is found out before a byte of it
    is written. A change that was cut short, by a power cut say, is taken back; a copy
    is kept next to the file before its schema changes.

    Raises:
        FileTooNew: The file knows a revision this program does not.
        NotATandemFile: The file is something else, damaged or absent.
        WrongPassword: The password does not open it.
        CannotWrite: The file or its folder is read-only, or the disk is full.
    """
    with refusing(path):
        cut_short = is_cut_short(path)
        if cut_short:
            with TemporaryDirectory(prefix="tandem-", ignore_cleanup_errors=True) as folder:
                _look(copy_aside(path, Path(folder), password), password)
        else:
            _look(path, password)
        _refuse_read_only(path)
        if cut_short:
            take_back(path, password)
        upgrade(path, password=password)
        return _working(path, password)


def is_encrypted(path: Path) -> bool:
    """Return whether ``path`` needs a password; an unreadable file does not."""
    try:
        with path.open("rb") as file:
            start = file.read(len(HEADER))
    except OSError:
        return False
    return len(start) == len(HEADER) and start != HEADER and _looks_encrypted(path)


def upgrade(path: Path, to: str = "head", password: str = "", *, keep_copy: bool = True) -> None:
    """Bring ``path`` to a revision, in one transaction.

    A copy of what was there is kept beside it, unless it is a copy itself or just made.
    References are not enforced meanwhile, since a batch migration drops and
    recreates tables; they are checked before the transaction is kept.
    """
    engine = _engine(path, password)
    head = head_revision()
    try:
        with engine.connect() as connection:
            current = _revision(connection)
        if current == (head if to == "head" else to):
            return
        if current is not None and keep_copy:
            _copy_aside(path, current)
        from alembic import command  # noqa: PLC0415 - slow to load, and seldom needed

        config = migration_config()
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, to)
            broken = connection.execute(text("PRAGMA foreign_key_check")).all()
            if broken:
                raise RuntimeError(f"migration left broken references: {broken}")
    finally:
        engine.dispose()


def copy_to(path: Path, target: Path, password: str = "") -> None:
    """Copy a file, also while it is open, to ``target``, encrypted like the original.

    Raises:
        CannotWrite: The target cannot be written.
    """
    with refusing(target):
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise cannot_write(target, error) from error
        source, copy = connect(path, password), connect(target, password, create=True)
        try:
            source.backup(copy)
        finally:
            copy.close()
            source.close()


def rekey(path: Path, target: Path, password: str, new: str) -> None:
    """Write a file again beside it, locked with another password, or with none.

    Args:
        path: The file; it is read only.
        target: Where the other one goes; nothing may be there.
        password: What the file is locked with, or "".
        new: What the other one is locked with, or "".

    Raises:
        CannotWrite: The target cannot be written.
    """
    with refusing(target):
        connection = connect(path, password)
        try:
            connection.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(target), new))
            connection.execute("SELECT sqlcipher_export('fresh')").fetchall()
            connection.execute(f"PRAGMA fresh.application_id = {APPLICATION_ID}")
            connection.execute("DETACH DATABASE fresh")
        finally:
            connection.close()


def problems_of(path: Path, password: str = "") -> list[str]:
    """Return what SQLite itself finds wrong with the bytes of a file; nothing when whole."""
    connection = connect(path, password, read_only=True)
    try:
        rows = connection.execute("PRAGMA integrity_check").fetchall()
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    finally:
        connection.close()
    return [row[0] for row in rows if row[0] != "ok"] + [str(row) for row in broken]


def open_read_only(path: Path, password: str = "") -> Engine:
    """Return an engine that cannot change the file, which must have the current schema.

    Raises:
        Refused: As ``open_file``; a file of an older schema is copied and upgraded first
            by whoever needs to write.
    """
    with refusing(path):
        if is_cut_short(path):
            raise CutShort(
                T(
                    "The last change of “{file}” was cut short. Open it in Tandem once: that takes "
                    "back what was not finished, and nothing else is lost.",
                    file=path.name,
                )
            )
        _look(path, password)
        return create_engine("sqlite://", creator=lambda: connect(path, password, read_only=True))


def revision_of(path: Path, password: str = "") -> str | None:
    """Return the schema revision of a file."""
    engine = create_engine("sqlite://", creator=lambda: connect(path, password, read_only=True))
    try:
        with engine.connect() as connection:
            return _revision(connection)
    finally:
        engine.dispose()


def known_revisions() -> tuple[str, ...]:
    """Return the revisions this program knows, oldest first, by the names of their files."""
    return tuple(sorted(path.name[:4] for path in (MIGRATIONS / "versions").glob("[0-9]*.py")))


def head_revision() -> str:
    """Return the newest revision this program knows."""
    return known_revisions()[-1]


def migration_config() -> Config:
    """Return Alembic's settings; there is no alembic.ini to ship."""
    from alembic.config import Config  # noqa: PLC0415 - slow to load, and seldom needed

    config = Config()
    # A percent sign would begin the name of another option.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def _look(path: Path, password: str) -> None:
    if not _size(path):
        raise not_ours(path)
    if is_encrypted(path) and not password:
        raise WrongPassword(T("“{file}” is locked with a password. Type it.", file=path.name))
    connection = connect(path, password, read_only=True)
    try:
        tables = {
            row[0]
            for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
        }
        ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        if not ours or "alembic_version" not in tables:
            raise not_ours(path)
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except driver.DatabaseError as error:
        if is_encrypted(path) and "not a database" in str(error):
            raise WrongPassword(
                T("This password does not open “{file}”. Type it again.", file=path.name)
            ) from error
        raise
    finally:
        connection.close()
    if row is None:
        raise not_ours(path)
    if row[0] not in known_revisions():
        raise FileTooNew(
            T(
                "“{file}” was made by a newer Tandem. Install the newest Tandem, then open it "
                "again; the file was not changed.",
                file=path.name,
            )
        )


def _size(path: Path) -> int:
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise NotATandemFile(T("“{file}” is a folder. Choose a file.", file=path.name))
        with path.open("rb") as file:
            file.read(1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotATandemFile(
            T("There is no file “{file}” here. Choose another one.", file=path.name)
        ) from error
    except OSError as error:
        raise cannot_read(path, error) from error
    return about.st_size


def _refuse_read_only(path: Path) -> None:
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise cannot_write(path)
    try:
        # Windows knows rights that os.access does not see. Nothing is written.
        with path.open("r+b"):
            pass
    except OSError as error:
        raise cannot_write(path, error) from error


def _looks_encrypted(path: Path) -> bool:
    # An encrypted page is whole and holds nearly every byte value, as no text does.
    with path.open("rb") as file:
        page = file.read(PAGE)
    return path.stat().st_size % PAGE == 0 and len(set(page)) > VARIED


def _copy_aside(path: Path, revision: str) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    copy = path.with_name(f"{path.stem}-{revision}-{stamp}{path.suffix}")
    try:
        shutil.copy2(path, copy)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
    return copy


def _revision(connection: Connection) -> str | None:
    tables = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
    if "alembic_version" not in tables:
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if found is None else str(found)


def _engine(path: Path, password: str) -> Engine:
    # The driver would start a transaction at the first INSERT only, which
    # leaves schema changes and pragmas outside of it. Start it ourselves.
    engine = create_engine("sqlite://", module=driver, creator=lambda: connect(path, password))
    event.listen(engine, "begin", _begin)
    return engine


def _working(path: Path, password: str) -> Engine:
    engine = _engine(path, password)
    event.listen(engine, "connect", _enforce_foreign_keys)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _enforce_foreign_keys(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def defer_foreign_keys(connection: Connection) -> None:
    """Let references be checked at the commit, for changes that come in any order."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
