"""One Tandem at a time on a file: a lock with the process and the computer in it."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T

# Seconds by which the clock of a disk may differ from that of the processes.
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
        if not file.parent.is_dir():
            raise Refused(
                T("There is no folder “{folder}”. Choose another one.", folder=str(file.parent))
            )
        for _ in range(2):
            if _write(lock, file):
                return cls(lock)
            holder = _holder(lock)
            if holder is not None and _alive(lock, *holder):
                raise FileInUse(_in_use(file, lock, holder[1]))
            try:
                lock.unlink(missing_ok=True)
            except OSError as error:
                raise _no_right(file) from error
        raise FileInUse(
            T("“{file}” is just being opened by another Tandem. Try again.", file=file.name)
        )

    def release(self) -> None:
        """Let the file go."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)


def lock_of(file: Path) -> Path:
    """Return where the lock of a file is kept while somebody has it open."""
    return file.with_name(f".{file.name}.lock")


def _host() -> str:
    import socket  # noqa: PLC0415 - the first page looks for a lock, and seldom finds one

    return socket.gethostname()


def _write(lock: Path, file: Path) -> bool:
    try:
        descriptor = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return False
    except OSError as error:
        raise _no_right(file) from error
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        json.dump({"process": os.getpid(), "host": _host()}, stream)
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


def _no_right(file: Path) -> Refused:
    return Refused(
        T(
            "Tandem cannot write “{file}” in this folder. Choose another folder, or ask who "
            "keeps this computer for the right to write here.",
            file=file.name,
        )
    )


def _holder(lock: Path) -> tuple[int, str] | None:
    try:
        held = json.loads(lock.read_text("utf-8"))
        return int(held["process"]), str(held["host"])
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return None


def _alive(lock: Path, process: int, host: str) -> bool:
    if host != _host():
        return True
    import psutil  # noqa: PLC0415 - only where a lock was left

    try:
        begun = psutil.Process(process).create_time()
        # Numbers of processes are given again: one that began later is another.
        return bool(begun <= lock.stat().st_mtime + CLOCK_ERROR)
    except (psutil.NoSuchProcess, OSError, ValueError, OverflowError):
        return False
    except psutil.AccessDenied:
        return True
