"""Opening a file for a command, and letting it go again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.cli.secret import password
from desktop.services.workspace import Workspace


@contextmanager
def reading(path: Path) -> Iterator[Workspace]:
    """Give a file to read; it is neither changed nor locked.

    Raises:
        Refused: It cannot be opened.
    """
    workspace = Workspace.open_to_read(path, password())
    try:
        yield workspace
    finally:
        workspace.close()
