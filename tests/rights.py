"""Being an ordinary user, and a disk with little room, also where tests run as root."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = 65534

needs_rights = pytest.mark.skipif(
    not hasattr(os, "setresuid"), reason="this system has rights of another kind"
)


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Be nobody in particular for a while; root may do anything, and so proves nothing."""
    if os.geteuid():
        yield
        return
    groups = os.getgroups()
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, 0)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)
        os.setgroups(groups)


@contextmanager
def folder_of_ordinary_user() -> Iterator[Path]:
    """Give a folder an ordinary user can reach and write, outside those of pytest."""
    with ordinary_user():
        if not os.access(Path(__file__), os.R_OK):
            pytest.skip("an ordinary user may not read this checkout")
    folder = Path(tempfile.mkdtemp(prefix="tandem-test-"))
    if not os.geteuid():
        os.chown(folder, NOBODY, NOBODY)
    try:
        yield folder
    finally:
        for found in [folder, *folder.rglob("*")]:
            if found.is_dir() and not found.is_symlink():
                found.chmod(0o700)
        shutil.rmtree(folder)


def hand_over(path: Path) -> None:
    """Let a file or a folder belong to the ordinary user."""
    if not os.geteuid():
        os.chown(path, NOBODY, NOBODY)


def on_a_small_disk(script: str, *arguments: str) -> str:
    """Run a script with a disk of one megabyte mounted on its first argument.

    Returns:
        What it printed.
    """
    mounting = 'mount -t tmpfs -o size=1m tmpfs "$1" && shift && exec "$@"'
    command = ["unshare", "--mount", "--map-root-user", "sh", "-c", mounting, "sh"]
    if shutil.which("unshare") is None:
        pytest.skip("only Linux mounts a disk for one program")
    if subprocess.run(
        [*command, arguments[0], "true"], check=False, capture_output=True
    ).returncode:
        pytest.skip("no disk may be mounted here")
    python = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(
        [*command, arguments[0], *python], check=False, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
