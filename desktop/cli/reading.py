"""Opening a file for a command, and letting it go again.

The password of an encrypted file stands in the environment, where neither the list
of processes nor the history of a shell shows it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.services.workspace import Workspace

PASSWORD = "TANDEM_PASSWORD"  # noqa: S105  the name of the variable, not a password


def password() -> str:
    """Return the password the environment gives, or ""."""
    return os.environ.get(PASSWORD, "")


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
