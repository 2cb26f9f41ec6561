"""A process that ends in the middle of a change: the file goes back to before it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from db.engine import CutShort, WrongPassword
from db.recovery import is_cut_short, journal_of
from db.refusals import NotATandemFile
from desktop.kernel.errors import Refused
from desktop.services.backup import back_up
from desktop.services.employer import add_tutor
from desktop.services.exchange import export_file
from desktop.services.workspace import Workspace
from tests.services.test_backup import TODAY
from tests.snapshot import snapshot

# Begins a change too large for the memory it is given, and ends without a word.
DIE = """
import os, pathlib, sys
from db.driver import connect
connection = connect(pathlib.Path(sys.argv[1]), sys.argv[2])
connection.execute("PRAGMA cache_size = 5")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE learner SET town = 'halfway'")
connection.execute("UPDATE tutor SET first_name = 'halfway'")
connection.execute("CREATE TABLE filling (text)")
for number in range(200):
    connection.execute("INSERT INTO filling VALUES (?)", (str(number) * 900,))
os._exit(9)
"""


def die_within_a_change(path: Path, password: str = "") -> None:
    command = [sys.executable, "-c", DIE, str(path), password]
    assert subprocess.run(command, check=False).returncode == 9
    assert is_cut_short(path)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def cut(demo: Workspace) -> tuple[Path, str]:
    """A file cut short, and what it held before."""
    held = export_file(demo)
    demo.close()
    die_within_a_change(demo.path)
    return demo.path, held


def test_opening_takes_back_what_was_not_finished(cut: tuple[Path, str]) -> None:
    path, held = cut
    workspace = Workspace.open(path)
    assert export_file(workspace) == held
    add_tutor(workspace, "Łucja", "Nowak")
    workspace.close()
    assert not journal_of(path).exists()


def test_reading_reads_what_was_before_and_leaves_it(cut: tuple[Path, str]) -> None:
    path, held = cut
    before = files(path.parent)
    workspace = Workspace.open_to_read(path)
    assert export_file(workspace) == held
    workspace.close()
    assert files(path.parent) == before


def test_a_backup_says_what_to_do_first(cut: tuple[Path, str]) -> None:
    path, _ = cut
    before = files(path.parent)
    with pytest.raises(CutShort, match="Open it in Tandem once"):
        back_up(path, path.with_name("copy.tandem"), TODAY)
    assert files(path.parent) == before


def test_a_file_with_a_password(tmp_path: Path) -> None:
    path = tmp_path / "secret.tandem"
    workspace = Workspace.create(path, "secret")
    add_tutor(workspace, "Łucja", "Nowak")
    held = snapshot(workspace)
    workspace.close()
    die_within_a_change(path, "secret")
    before = files(tmp_path)
    for opening in (Workspace.open, Workspace.open_to_read):
        with pytest.raises(WrongPassword):
            opening(path, "wrong")
    assert files(tmp_path) == before
    again = Workspace.open(path, "secret")
    assert snapshot(again) == held
    again.close()


def test_what_is_no_tandem_file_is_not_put_right(cut: tuple[Path, str], tmp_path: Path) -> None:
    other = tmp_path / "other.tandem"
    other.write_bytes(b"Dear diary")
    shutil.copyfile(journal_of(cut[0]), journal_of(other))
    before = files(tmp_path)
    for opening in (Workspace.open, Workspace.open_to_read):
        with pytest.raises(NotATandemFile):
            opening(other)
    assert files(tmp_path) == before


def test_a_change_that_is_going_on_is_not_cut_short(demo: Workspace) -> None:
    other = Workspace.open_to_read(demo.path)
    with demo.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE learner SET town = 'Huy'")
        assert journal_of(demo.path).exists()
        assert not is_cut_short(demo.path)
        export_file(other)
    other.close()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has other rights")
def test_a_folder_that_may_only_be_read(
    cut: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _ = cut
    before = files(path.parent)
    access = os.access
    monkeypatch.setattr(os, "access", lambda file, mode: file != path.parent and access(file, mode))
    with pytest.raises(Refused, match="cannot write"):
        Workspace.open(path)
    assert files(path.parent) == before
