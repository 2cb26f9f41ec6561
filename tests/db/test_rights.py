"""Files and folders that may not be written or read, for somebody who is not root."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import desktop.services.backup  # noqa: F401 - an ordinary user may not read root's Python
from db.disk import CannotRead, CannotWrite
from desktop.kernel.errors import Refused
from desktop.services.workspace import Workspace
from tests.rights import folder_of_ordinary_user, hand_over, needs_rights, ordinary_user
from tests.snapshot import snapshot

pytestmark = needs_rights


@pytest.fixture
def theirs(demo_file: Path) -> Iterator[Path]:
    """A copy of the demo, the only file in a folder, and both an ordinary user's."""
    with folder_of_ordinary_user() as folder:
        path = folder / "bakery.tandem"
        shutil.copyfile(demo_file, path)
        hand_over(path)
        Workspace.open(path).close()  # everything is loaded from here on
        Workspace.open_to_read(path).close()
        yield path


def held(path: Path) -> tuple[bytes, list[str]]:
    """Return what a file and its folder hold, whatever their rights are."""
    rights = {path.parent: path.parent.stat().st_mode}
    path.parent.chmod(0o700)
    rights[path] = path.stat().st_mode
    path.chmod(0o600)
    found = path.read_bytes(), sorted(one.name for one in path.parent.iterdir())
    for one in (path, path.parent):
        one.chmod(rights[one])
    return found


def refused(path: Path, kind: type[Refused], *, said: str) -> None:
    """See that opening is refused, and that nothing in the folder changed."""
    before = held(path)
    with ordinary_user(), pytest.raises(kind, match=said):
        Workspace.open(path)
    assert held(path) == before


def test_they_may_work_in_their_own(theirs: Path) -> None:
    with ordinary_user():
        Workspace.open(theirs).close()


def test_a_folder_that_may_only_be_read(theirs: Path) -> None:
    theirs.parent.chmod(0o500)
    refused(theirs, CannotWrite, said="cannot write")
    with ordinary_user():
        workspace = Workspace.open_to_read(theirs)
        assert "Öztürk" in snapshot(workspace)
        workspace.close()


def test_a_file_that_may_only_be_read(theirs: Path) -> None:
    theirs.chmod(0o400)
    refused(theirs, CannotWrite, said="cannot write")
    with ordinary_user():
        Workspace.open_to_read(theirs).close()


def test_a_file_that_may_not_be_read(theirs: Path) -> None:
    theirs.chmod(0o000)
    refused(theirs, CannotRead, said="cannot read")
    with ordinary_user(), pytest.raises(CannotRead):
        Workspace.open_to_read(theirs)


def test_a_folder_nobody_may_look_into(theirs: Path) -> None:
    theirs.parent.chmod(0o000)
    refused(theirs, Refused, said="cannot")
    with ordinary_user(), pytest.raises(CannotRead):
        Workspace.open_to_read(theirs)
    with ordinary_user(), pytest.raises(Refused):
        Workspace.create(theirs.with_name("new.tandem"))


def test_a_lock_of_another_user_is_respected(theirs: Path) -> None:
    lock = theirs.with_name(f".{theirs.name}.lock")
    lock.write_text('{"process": 1, "host": "x"}', "utf-8")
    lock.chmod(0o600)
    refused(theirs, Refused, said="another")
    assert lock.exists()
