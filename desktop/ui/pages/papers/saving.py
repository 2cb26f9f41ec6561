"""Writing a paper as a PDF where the user wants it."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T

SUFFIX = ".pdf"
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def file_name(*parts: str) -> str:
    """Return a name that every system accepts, without its end."""
    return _UNSAFE.sub(" ", " ".join(part for part in parts if part)).strip(" .")[:120]


def ask_where(window: QWidget, title: str, start: Path) -> Path | None:
    """Ask where to write; None when the user gave up.

    Raises:
        Refused: The name gets its end here, and a file of that name is there, which
            the dialog could not ask about.
    """
    name, _ = QFileDialog.getSaveFileName(window, title, str(start), f"PDF (*{SUFFIX})")
    if not name:
        return None
    path = Path(name)
    if path.suffix.lower() == SUFFIX:
        return path
    path = path.with_name(path.name + SUFFIX)
    if path.exists():
        raise Refused(T("There is already a file “{file}”. Choose another name.", file=path.name))
    return path


def write_whole(data: bytes, path: Path) -> None:
    """Write a whole file or nothing; what stood there is replaced at the end only.

    Raises:
        Refused: The folder or the file cannot be written.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise Refused(
            T("“{file}” cannot be written there. Choose another folder.", file=path.name)
        ) from error
