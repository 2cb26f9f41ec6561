"""One Tandem at a time on a file: a lock with the process and the computer in it."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T


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
        lock = file.with_name(f".{file.name}.lock")
        if not file.parent.is_dir():
            raise Refused(
                T("There is no folder “{folder}”. Choose another one.", folder=str(file.parent))
            )
        for _ in range(2):
            if _write(lock, file):
                return cls(lock)
            holder = _holder(lock)
            if holder is not None and _alive(*holder):
                raise FileInUse(
                    T(
                        "“{file}” is open in another Tandem, on {host}. Close it there, then "
                        "open it again.",
                        file=file.name,
                        host=holder[1],
                    )
                )
            lock.unlink(missing_ok=True)
        raise FileInUse(
            T("“{file}” is just being opened by another Tandem. Try again.", file=file.name)
        )

    def release(self) -> None:
        """Let the file go."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)


def _write(lock: Path, file: Path) -> bool:
    try:
        descriptor = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return False
    except OSError as error:
        raise Refused(
            T(
                "Tandem cannot write “{file}” in this folder. Choose another folder, or ask who "
                "keeps this computer for the right to write here.",
                file=file.name,
            )
        ) from error
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        json.dump({"process": os.getpid(), "host": socket.gethostname()}, stream)
    return True


def _holder(lock: Path) -> tuple[int, str] | None:
    try:
        held = json.loads(lock.read_text("utf-8"))
        return int(held["process"]), str(held["host"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _alive(process: int, host: str) -> bool:
    if host != socket.gethostname():
        return True
    if process == os.getpid():
        return True
    if sys.platform == "win32":
        return _alive_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _alive_on_windows(process: int) -> bool:
    import ctypes  # noqa: PLC0415 - only Windows has this

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    synchronize, still_running = 0x00100000, 0x00000102
    handle = kernel.OpenProcess(synchronize, False, process)
    if not handle:
        return False
    try:
        return bool(kernel.WaitForSingleObject(handle, 0) == still_running)
    finally:
        kernel.CloseHandle(handle)
