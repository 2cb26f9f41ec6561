"""One Tandem at a time on a file."""

from __future__ import annotations

import errno
import json
import os
import shutil
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from db.disk import CannotWrite
from desktop.kernel.errors import Refused
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
    lock = file.with_name(f".{file.name}.lock")
    lock.write_text(left, "utf-8")
    with pytest.raises(FileInUse, match="just being opened"):
        FileLock.take(file)
    os.utime(lock, (time.time() - 60,) * 2)
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


def test_the_clock_of_a_disk_elsewhere_says_nothing_of_the_process(file: Path) -> None:
    lock = FileLock.take(file)
    os.utime(lock.path, (0, 0))
    with pytest.raises(FileInUse):
        FileLock.take(file)
    lock.release()


def test_a_lock_that_may_not_be_read_is_respected(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = leave(file, os.getppid(), socket.gethostname())

    def refuse(*_: object) -> str:
        raise PermissionError

    monkeypatch.setattr(Path, "read_text", refuse)
    with pytest.raises(FileInUse, match="another user"):
        FileLock.take(file)
    assert lock.exists()


def test_others_may_read_who_has_it(file: Path) -> None:
    lock = FileLock.take(file)
    assert lock.path.stat().st_mode & stat.S_IROTH or sys.platform == "win32"
    lock.release()


def test_a_link_leads_to_the_same_lock(file: Path) -> None:
    link = file.with_name("link.tandem")
    try:
        link.symlink_to(file)
    except OSError:
        pytest.skip("this system gives no links")
    first = Workspace.open(file)
    with pytest.raises(FileInUse):
        Workspace.open(link)
    first.close()
    Workspace.open(link).close()


def test_a_link_to_itself_is_no_file(tmp_path: Path) -> None:
    link = tmp_path / "loop.tandem"
    try:
        link.symlink_to(link)
    except OSError:
        pytest.skip("this system gives no links")
    for opening in (Workspace.open, Workspace.open_to_read):
        with pytest.raises(Refused):
            opening(link)


def test_a_disk_without_room_for_the_lock(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(json, "dump", full)
    with pytest.raises(CannotWrite, match="disk is full"):
        FileLock.take(file)
    assert list(file.parent.iterdir()) == [file]
