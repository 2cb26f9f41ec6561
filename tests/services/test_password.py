"""Locking a file with a password: written again, checked, and never lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from db import engine
from desktop.kernel.errors import Refused
from desktop.services import opening
from desktop.services.opening import change_password, needs_password
from desktop.services.workspace import Workspace
from tests.snapshot import snapshot

SECRET, OTHER = "gâteau de l'été", "bruine-1234"

pytestmark = pytest.mark.usefixtures("few_rounds")


@pytest.fixture
def demo_copy(demo_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(demo_file, tmp_path / "bakery.tandem"))


def content(path: Path, password: str = "") -> str:
    workspace = Workspace.open(path, password)
    try:
        return snapshot(workspace, journal=True)
    finally:
        workspace.close()


def test_a_password_is_set_changed_and_taken_off(demo_copy: Path) -> None:
    before = content(demo_copy)
    change_password(demo_copy, "", SECRET)
    assert needs_password(demo_copy)
    assert b"Boulangerie" not in demo_copy.read_bytes()
    assert content(demo_copy, SECRET) == before
    change_password(demo_copy, SECRET, OTHER)
    assert content(demo_copy, OTHER) == before
    with pytest.raises(Refused):
        content(demo_copy, SECRET)
    change_password(demo_copy, OTHER, "")
    assert not needs_password(demo_copy)
    assert content(demo_copy) == before
    assert list(demo_copy.parent.glob(".*.locking")) == []


def test_a_wrong_or_short_password_changes_nothing(demo_copy: Path) -> None:
    change_password(demo_copy, "", SECRET)
    whole = demo_copy.read_bytes()
    for old, new in (("wrong password", OTHER), (SECRET, "short")):
        with pytest.raises(Refused):
            change_password(demo_copy, old, new)
        assert demo_copy.read_bytes() == whole


def test_a_copy_that_is_not_whole_changes_nothing(
    demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = demo_copy.read_bytes()

    def half(path: Path, target: Path, _password: str, _new: str) -> None:
        target.write_bytes(path.read_bytes()[:4096])

    monkeypatch.setattr(opening, "rekey", half)
    with pytest.raises(Refused):
        change_password(demo_copy, "", SECRET)
    assert demo_copy.read_bytes() == whole
    assert engine.is_encrypted(demo_copy) is False
    assert list(demo_copy.parent.glob(".*.locking")) == []
