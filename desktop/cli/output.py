"""What a command says: lines for people, one JSON value for programs, files for ``-o``.

Every command loads this, the window too: what an answer is made of stands in ``values``.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T


def speak_utf8() -> None:
    """Let both streams write every letter, whatever the console was set to."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str, to: TextIO | None = None) -> None:
    """Print one line."""
    print(text, file=to or sys.stdout)


def say_json(value: object) -> None:
    """Print one JSON value, its letters as they are."""
    say(json.dumps(value, ensure_ascii=False, indent=2))


def as_json(value: object) -> bytes:
    """Return one JSON value as the content of a file."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


@dataclass(frozen=True, slots=True)
class Target:
    """A file that a command writes.

    Attributes:
        path: Where it goes.
    """

    path: Path

    @classmethod
    def beside(cls, path: Path, file: Path) -> Target:
        """Return the target of a command that reads ``file``.

        Raises:
            Refused: It is that file, a folder, somebody's Tandem file, or has no folder.
        """
        if _same(path, file):
            raise Refused(
                T("“{file}” is the file that is read. Choose another name for -o.", file=path.name)
            )
        if path.exists() and (not path.is_file() or is_tandem(path)):
            raise Refused(
                T(
                    "“{file}” is there already and stays. Choose another name for -o.",
                    file=path.name or str(path),
                )
            )
        if not path.parent.is_dir():
            raise Refused(
                T("There is no folder “{folder}”. Choose another one.", folder=str(path.parent))
            )
        return cls(path)

    def write(self, data: bytes) -> None:
        """Write the file whole, or leave what was there.

        Raises:
            Refused: The disk or the folder does not let it.
        """
        part = self.path.with_name(f".{self.path.name}.{os.getpid()}.part")
        try:
            part.write_bytes(data)
            part.replace(self.path)
        except OSError:
            _forget(part)
            raise Refused(
                T(
                    "“{file}” cannot be written there. Choose another folder or free some space.",
                    file=self.path.name,
                )
            ) from None


def is_tandem(path: Path) -> bool:
    """Return whether a file is, by its name or its first bytes, one of an employer."""
    try:
        with path.open("rb") as file:
            return path.suffix == ".tandem" or file.read(15) == b"SQLite format 3"
    except OSError:
        return False


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()


def _forget(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return
