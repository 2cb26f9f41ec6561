"""Whatever is wrong with a file is said, and not a byte of it changes."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from db.disk import CannotWrite
from db.engine import (
    FileTooNew,
    WrongPassword,
    create_file,
    is_encrypted,
    open_file,
)
from db.refusals import NotATandemFile
from desktop.kernel.errors import Refused
from desktop.services.employer import add_tutor
from desktop.services.workspace import Workspace
from tests.snapshot import snapshot


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refused(path: Path, kind: type[Refused], password: str = "") -> None:
    before = digest(path) if path.exists() else ""
    around = set(path.parent.iterdir())
    with pytest.raises(kind):
        Workspace.open(path, password)
    assert (digest(path) if path.exists() else "") == before
    assert set(path.parent.iterdir()) == around


def test_a_file_of_a_newer_tandem(workspace: Workspace) -> None:
    with workspace.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    workspace.close()
    refused(workspace.path, FileTooNew)


@pytest.mark.parametrize(
    "content",
    [b"", b"Dear diary", b"SQLite format 3\x00" + b"\x00" * 5000, os.urandom(100), b"\x00" * 4096],
    ids=["empty", "text", "torn", "short noise", "zeros"],
)
def test_something_else(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "else.tandem"
    path.write_bytes(content)
    refused(path, NotATandemFile)


def test_another_database(workspace: Workspace) -> None:
    with workspace.engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA application_id = 7")
    workspace.close()
    refused(workspace.path, NotATandemFile)


def test_a_torn_file(demo: Workspace) -> None:
    demo.close()
    content = demo.path.read_bytes()
    demo.path.write_bytes(content[:3000])
    refused(demo.path, NotATandemFile)


def test_no_file(tmp_path: Path) -> None:
    refused(tmp_path / "absent.tandem", NotATandemFile)
    with pytest.raises(Refused, match="no folder"):
        Workspace.open(tmp_path / "absent" / "absent.tandem")


def test_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "folder.tandem"
    folder.mkdir()
    with pytest.raises(Refused):
        Workspace.open(folder)


def test_passwords(tmp_path: Path) -> None:
    path = tmp_path / "secret.tandem"
    workspace = Workspace.create(path, "it's secret")
    add_tutor(workspace, "Łucja", "Nowak")
    held = snapshot(workspace)
    workspace.close()
    assert is_encrypted(path)
    assert b"Nowak" not in path.read_bytes()
    refused(path, WrongPassword)
    refused(path, WrongPassword, "its secret")
    again = Workspace.open(path, "it's secret")
    assert snapshot(again) == held
    again.close()


def test_a_file_that_may_only_be_read(
    empty_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "read.tandem"
    path.write_bytes(empty_file.read_bytes())
    # Root may write anywhere, so the answer of the system is what is replaced.
    access = os.access
    monkeypatch.setattr(os, "access", lambda file, mode: file != path and access(file, mode))
    refused(path, CannotWrite)


def test_a_full_disk_keeps_what_was_there(demo: Workspace) -> None:
    before = snapshot(demo, journal=True)
    with demo.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(CannotWrite, match="disk is full"):
        add_tutor(demo, "Noé", "x" * 100_000)
    assert snapshot(demo, journal=True) == before
    assert not demo.done


def test_a_second_file_of_the_same_name(empty_file: Path) -> None:
    before = digest(empty_file)
    with pytest.raises(CannotWrite, match="already a file"):
        create_file(empty_file)
    assert digest(empty_file) == before


def test_opening_changes_no_byte(empty_file: Path) -> None:
    before = digest(empty_file)
    open_file(empty_file).dispose()
    assert digest(empty_file) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no file that is open")
def test_a_file_moved_away_while_it_is_open(demo: Workspace) -> None:
    elsewhere = demo.path.with_name("elsewhere.tandem")
    demo.path.rename(elsewhere)
    before = digest(elsewhere)
    with pytest.raises(CannotWrite, match="not there any more"):
        add_tutor(demo, "Noé", "Maréchal")
    assert not demo.path.exists()
    assert digest(elsewhere) == before
    elsewhere.rename(demo.path)
    add_tutor(demo, "Noé", "Maréchal")
    assert len(demo.done) == 1
