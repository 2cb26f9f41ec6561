"""One Tandem at a time on a file: a lock with the process and the computer in it."""

from __future__ import annotations

import contextlib
import json
import os
import time
from dataclasses import dataclass
from pathlib import Path

from db.disk import cannot_write
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T

# Seconds by which what two clocks of a computer say of one moment may differ.
CLOCK_ERROR = 2.0


class FileInUse(Refused):
    """Another Tandem has the file open."""


@dataclass(frozen=True, slots=True)
class FileLock:
    """The lock of a file, kept next to it while the file is open."""

    path: Path

    @classmethod
    def take(cls, file: Path) -> FileLock:
        """Take the lock of ``file``; one left by a process that is gone is taken over.

        Raises:
            FileInUse: Another Tandem has the file open.
            Refused: The folder cannot be written.
        """
        lock = lock_of(file)
        if not os.path.isdir(file.parent):  # noqa: PTH112 - it answers where nothing may be read
            raise Refused(
                T("There is no folder “{folder}”. Choose another one.", folder=str(file.parent))
            )
        for _ in range(2):
            if _write(lock, file):
                return cls(lock)
            try:
                holder = _Holder.read(lock)
                if holder is None and _is_fresh(lock):
                    break
                if holder is not None and holder.is_there():
                    raise FileInUse(_in_use(file, lock, holder.host))
                lock.unlink(missing_ok=True)
            except FileNotFoundError:
                continue  # it was let go meanwhile
            except OSError as error:
                raise FileInUse(_in_use_by_somebody(file, lock)) from error
        raise FileInUse(
            T("“{file}” is just being opened by another Tandem. Try again.", file=file.name)
        )

    def release(self) -> None:
        """Let the file go."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)


def lock_of(file: Path) -> Path:
    """Return where the lock of a file is kept while somebody has it open.

    It lies beside the file itself, whatever link leads to it.
    """
    real = Path(os.path.realpath(file))
    return real.with_name(f".{real.name}.lock")


def _host() -> str:
    import socket  # noqa: PLC0415 - the first page looks for a lock, and seldom finds one

    return socket.gethostname()


def _write(lock: Path, file: Path) -> bool:
    try:
        descriptor = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
    except FileExistsError:
        return False
    except OSError as error:
        raise cannot_write(file, error) from error
    held = {"process": os.getpid(), "host": _host(), "at": time.time()}
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            json.dump(held, stream)
    except OSError as error:
        with contextlib.suppress(OSError):
            lock.unlink(missing_ok=True)
        raise cannot_write(file, error) from error
    return True


def _in_use(file: Path, lock: Path, host: str) -> Message:
    if host == _host():
        return T(
            "“{file}” is open in another Tandem on this computer. Close it there, then open it "
            "again.",
            file=file.name,
        )
    return T(
        "“{file}” is open in another Tandem, on {host}. Close it there, then open it again. If "
        "that computer is off, delete “{lock}” beside the file first.",
        file=file.name,
        host=host,
        lock=lock.name,
    )


def _in_use_by_somebody(file: Path, lock: Path) -> Message:
    return T(
        "“{file}” is open in another Tandem, under another user’s name. Close it there, then open "
        "it again. If nobody has it open, whoever keeps this computer may delete “{lock}” beside "
        "the file.",
        file=file.name,
        lock=lock.name,
    )


def _is_fresh(lock: Path) -> bool:
    # Whoever made it a moment ago may not have written in it yet.
    return abs(time.time() - lock.stat().st_mtime) < CLOCK_ERROR


@dataclass(frozen=True, slots=True)
class _Holder:
    """Who took a lock.

    Attributes:
        at: When, in seconds, by the clock of that computer; the clock of the disk may be
            that of another.
    """

    process: int
    host: str
    at: float

    @classmethod
    def read(cls, lock: Path) -> _Holder | None:
        """Return who took a lock, or None where it says nothing that makes sense.

        Raises:
            OSError: It may not be read, or is there no more.
        """
        try:
            held = json.loads(lock.read_text("utf-8"))
            at = float(held["at"]) if "at" in held else lock.stat().st_mtime
            return cls(int(held["process"]), str(held["host"]), at)
        except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return None

    def is_there(self) -> bool:
        """Return whether the process that took the lock may still be there."""
        if self.host != _host():
            return True
        import psutil  # noqa: PLC0415 - only where a lock was left

        try:
            # Numbers of processes are given again: one that began later is another.
            return bool(psutil.Process(self.process).create_time() <= self.at + CLOCK_ERROR)
        except (psutil.NoSuchProcess, ValueError, OverflowError):
            return False
        except (psutil.AccessDenied, OSError):
            return True
