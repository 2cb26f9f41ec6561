"""One Tandem at a time on a file."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.services.lock import FileInUse, FileLock
from desktop.services.workspace import Workspace


def leave(file: Path, process: int, host: str) -> Path:
    lock = file.with_name(f".{file.name}.lock")
    lock.write_text(json.dumps({"process": process, "host": host}), "utf-8")
    return lock


@pytest.fixture
def file(empty_file: Path, tmp_path: Path) -> Path:
    shutil.copyfile(empty_file, tmp_path / "a.tandem")
    return tmp_path / "a.tandem"


def ended_process() -> int:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_a_file_opens_once(file: Path) -> None:
    first = Workspace.open(file)
    with pytest.raises(FileInUse):
        Workspace.open(file)
    first.close()
    Workspace.open(file).close()
    assert not list(file.parent.glob(".*.lock"))


def test_another_process_that_lives_is_respected(file: Path) -> None:
    lock = leave(file, os.getppid(), socket.gethostname())
    with pytest.raises(FileInUse, match="open in another Tandem"):
        Workspace.open(file)
    assert lock.exists()


def test_a_number_given_to_a_later_process_is_no_holder(file: Path) -> None:
    lock = leave(file, os.getppid(), socket.gethostname())
    os.utime(lock, (0, 0))
    Workspace.open(file).close()


def test_a_lock_left_behind_is_taken_over(file: Path) -> None:
    leave(file, ended_process(), socket.gethostname())
    Workspace.open(file).close()


def test_another_computer_is_respected(file: Path) -> None:
    leave(file, ended_process(), "another-computer")
    with pytest.raises(FileInUse):
        Workspace.open(file)


@pytest.mark.parametrize("left", ["", "{", "[]", '{"process": "x", "host": 1}'])
def test_a_torn_lock_is_taken_over(file: Path, left: str) -> None:
    file.with_name(f".{file.name}.lock").write_text(left, "utf-8")
    FileLock.take(file).release()


def test_a_file_that_is_refused_leaves_no_lock(tmp_path: Path) -> None:
    file = tmp_path / "b.tandem"
    file.write_bytes(b"nothing")
    with pytest.raises(Exception, match="not a Tandem file"):
        Workspace.open(file)
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("process", [-1, 0, 10**30])
def test_a_lock_that_names_no_process_is_taken_over(file: Path, process: int) -> None:
    leave(file, process, socket.gethostname())
    Workspace.open(file).close()
