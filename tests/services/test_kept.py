"""Files kept as proof: their bytes stay, and nothing is lost by taking them off."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from db.models import KeptContent
from desktop.kernel.errors import Refused
from desktop.services import kept
from desktop.services.backup import back_up, verify
from desktop.services.exchange import export_file, import_file
from desktop.services.kept import content_of, keep_file, kept_files, take_off
from desktop.services.workspace import Workspace
from tests.snapshot import snapshot

TODAY = date(2026, 5, 4)
SUBJECT = "insurance:1"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "police é.jpg"
    path.write_bytes(b"\xff\xd8 photo \x00")
    return path


def test_a_copy_is_kept_with_its_name(demo: Workspace, photo: Path) -> None:
    found = keep_file(demo, SUBJECT, photo, TODAY)
    assert (found.name, found.media_type, found.size) == ("police é.jpg", "image/jpeg", 10)
    photo.unlink()
    assert content_of(demo, found.id) == b"\xff\xd8 photo \x00"
    assert kept_files(demo, SUBJECT) == (found,)
    assert kept_files(demo, "insurance:2") == ()


def test_taking_off_and_undo(demo: Workspace, photo: Path) -> None:
    before = snapshot(demo)
    found = keep_file(demo, SUBJECT, photo, TODAY)
    take_off(demo, found.id)
    assert kept_files(demo) == ()
    demo.undo()
    assert content_of(demo, found.id) == photo.read_bytes()
    demo.undo()
    assert kept_files(demo) == ()
    assert snapshot(demo) != before  # the bytes wait for a redo
    demo.redo()
    assert content_of(demo, found.id) == photo.read_bytes()


def test_the_same_bytes_are_held_once(demo: Workspace, photo: Path) -> None:
    first, second = (keep_file(demo, f"tutor:{key}", photo, TODAY) for key in (1, 2))
    assert first.sha256 == second.sha256
    with demo.reading() as session:
        assert session.query(KeptContent).count() == 1


def test_what_cannot_be_kept_is_refused(
    demo: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty, large = tmp_path / "empty", tmp_path / "large"
    empty.touch()
    large.write_bytes(b"12345")
    monkeypatch.setattr(kept, "MEGABYTE", 4 / kept.MOST_MEGABYTES)
    for path in (empty, large, tmp_path, tmp_path / "none"):
        with pytest.raises(Refused):
            keep_file(demo, SUBJECT, path, TODAY)
    assert kept_files(demo) == ()


def test_it_goes_along_in_exports_and_backups(demo: Workspace, photo: Path, tmp_path: Path) -> None:
    found = keep_file(demo, SUBJECT, photo, TODAY)
    report = back_up(demo.path, None, TODAY)
    assert report.tables["kept_content"] == 1
    import_file(export_file(demo), tmp_path / "again.tandem")
    again = Workspace.open(tmp_path / "again.tandem")
    assert content_of(again, found.id) == photo.read_bytes()
    again.close()


def test_changed_bytes_are_found_out(demo: Workspace, photo: Path) -> None:
    found = keep_file(demo, SUBJECT, photo, TODAY)
    with demo.keeping() as session:
        session.get_one(KeptContent, found.sha256).content = b"other"
    with pytest.raises(Refused, match="damaged"):
        content_of(demo, found.id)
    with pytest.raises(Refused, match="damaged"):
        verify(demo.path)
