"""The password of an encrypted file.

It stands in the environment, where neither the list of processes nor the history of a shell
shows it.
"""

from __future__ import annotations

import os

PASSWORD = "TANDEM_PASSWORD"  # noqa: S105  the name of the variable, not a password


def password() -> str:
    """Return the password the environment gives, or ""."""
    return os.environ.get(PASSWORD, "")
