"""A copy is good once it was opened, checked and counted."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.disk import CannotWrite
from desktop.kernel.errors import Refused
from desktop.services.backup import back_up, verify
from desktop.services.workspace import Workspace
from tests.snapshot import snapshot

TODAY = date(2026, 5, 4)


def test_a_backup_of_an_open_file_holds_the_same(demo: Workspace) -> None:
    report = back_up(demo.path, None, TODAY)
    second = back_up(demo.path, None, TODAY)
    assert report.path.parent.name == "demo-backups"
    assert report.path.name == "demo-20260504-1.tandem"
    assert second.path.name == "demo-20260504-2.tandem"
    assert report.tables["learner"] == 3
    assert verify(report.path) == report
    copy = Workspace.open(report.path)
    assert snapshot(copy, journal=True) == snapshot(demo, journal=True)
    copy.close()


@pytest.mark.usefixtures("few_rounds")
def test_an_encrypted_file_gives_an_encrypted_backup(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "a.tandem", "secret")
    report = back_up(workspace.path, tmp_path / "b.tandem", TODAY, "secret")
    workspace.close()
    assert verify(report.path, "secret") == report
    with pytest.raises(Refused):
        verify(report.path, "wrong")


def test_does_not_write_over_a_file(demo: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "kept.tandem"
    target.write_bytes(b"kept")
    with pytest.raises(Refused, match="already a file"):
        back_up(demo.path, target, TODAY)
    assert target.read_bytes() == b"kept"


def test_a_file_that_is_none_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "none.tandem"
    path.write_bytes(b"nothing")
    with pytest.raises(Refused):
        back_up(path, tmp_path / "copy.tandem", TODAY)
    with pytest.raises(Refused):
        verify(tmp_path / "absent.tandem")
    assert list(tmp_path.iterdir()) == [path]


@pytest.fixture(scope="module")
def backup(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return back_up(demo_file, tmp_path_factory.mktemp("backup") / "copy.tandem", TODAY).path


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(where=st.floats(0, 1, exclude_max=True), flip=st.integers(1, 255))
def test_one_changed_byte_is_found(backup: Path, where: float, flip: int) -> None:
    whole = backup.read_bytes()
    position = int(where * len(whole))
    damaged = bytearray(whole)
    damaged[position] ^= flip
    backup.write_bytes(damaged)
    try:
        with pytest.raises(Refused, match="damaged"):
            verify(backup)
    finally:
        backup.write_bytes(whole)
    verify(backup)


@pytest.mark.parametrize("method", ["write_text", "rename"])
def test_a_disk_that_fills_at_the_end_leaves_nothing(
    demo: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    folder = tmp_path / "stick"
    folder.mkdir()
    with monkeypatch.context() as patch:
        patch.setattr(Path, method, full)
        with pytest.raises(CannotWrite, match="disk is full"):
            back_up(demo.path, folder / "copy.tandem", TODAY)
    assert not list(folder.iterdir())
    back_up(demo.path, folder / "copy.tandem", TODAY)
