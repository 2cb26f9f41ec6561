"""Glimpses: what the next start paints first is true, or it is not used."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from db.models import Glimpse, JournalEntry
from desktop.kernel.period import ONE_DAY
from desktop.services.employer import change_company
from desktop.services.exchange import export_file, import_file
from desktop.services.glimpse import kept_glimpse
from desktop.services.keep_glimpse import DAYS_KEPT, DAYS_NEEDED, keep_glimpses
from desktop.services.lock import lock_of
from desktop.services.workspace import Workspace

TODAY = date(2026, 5, 4)


def shown(day: date) -> str:
    return f"shown on {day}"


def seen(path: Path, day: date, language: str) -> str | None:
    """What a start would paint once nobody has the file open any more."""
    lock = lock_of(path)
    aside = lock.with_suffix(".aside")
    if lock.exists():
        lock.rename(aside)
    try:
        return kept_glimpse(path, day, language)
    finally:
        if aside.exists():
            aside.rename(lock)


def keep(workspace: Workspace, today: date = TODAY, language: str = "fr") -> list[date]:
    """Keep glimpses and return the days that were made for it."""
    made: list[date] = []

    def made_on(day: date) -> str:
        made.append(day)
        return shown(day)

    keep_glimpses(workspace, language, today, made_on, readable=lambda text: "shown" in text)
    return made


def test_is_kept_for_today_and_the_days_to_come(demo: Workspace) -> None:
    made = keep(demo)
    assert made == [TODAY + timedelta(days=ahead) for ahead in range(DAYS_KEPT)]
    for day in made:
        assert seen(demo.path, day, "fr") == shown(day)
    assert seen(demo.path, TODAY - ONE_DAY, "fr") is None
    assert seen(demo.path, made[-1] + ONE_DAY, "fr") is None
    assert seen(demo.path, TODAY, "nl") is None


def test_is_not_that_of_a_file_changed_since(demo: Workspace) -> None:
    keep(demo)
    change_company(demo, head="Ann Lambert")
    assert seen(demo.path, TODAY, "fr") is None
    keep(demo)
    assert seen(demo.path, TODAY, "fr") == shown(TODAY)
    demo.undo()
    assert seen(demo.path, TODAY, "fr") is None


def test_is_no_step_and_no_content(demo: Workspace) -> None:
    before = export_file(demo)
    keep(demo)
    assert export_file(demo) == before
    assert not demo.done
    with demo.reading() as session:
        assert session.scalars(select(Glimpse)).all()
        assert not [
            entry for entry in session.scalars(select(JournalEntry)) if "glimpse" in entry.changes
        ]


def test_an_import_has_none(demo: Workspace, tmp_path: Path) -> None:
    keep(demo)
    target = tmp_path / "imported.tandem"
    import_file(export_file(demo), target)
    assert seen(target, TODAY, "fr") is None


def test_writes_nothing_while_enough_days_are_kept(demo: Workspace) -> None:
    keep(demo)
    before = demo.path.read_bytes()
    later = TODAY + timedelta(days=DAYS_KEPT - DAYS_NEEDED)
    assert keep(demo, later) == []
    assert demo.path.read_bytes() == before
    assert keep(demo, later + ONE_DAY)[0] == later + ONE_DAY
    assert seen(demo.path, TODAY, "fr") is None


def test_one_language_at_a_time(demo: Workspace) -> None:
    keep(demo)
    keep(demo, language="nl")
    assert seen(demo.path, TODAY, "nl") == shown(TODAY)
    assert seen(demo.path, TODAY, "fr") is None


def test_stops_when_it_takes_too_long(demo: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(0, 1000, 1))
    monkeypatch.setattr("desktop.services.keep_glimpse.monotonic", lambda: next(clock) / 1.5)
    made = keep(demo)
    assert TODAY in made
    assert len(made) < DAYS_KEPT


def broken(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + b"\x01" * 5000)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:3000])


def text(path: Path) -> None:
    path.write_text("no file of Tandem")


@pytest.mark.parametrize("damage", [broken, cut, text, Path.unlink])
def test_a_file_that_cannot_be_read_has_none(
    demo: Workspace, damage: Callable[[Path], None]
) -> None:
    keep(demo)
    demo.close()
    damage(demo.path)
    assert seen(demo.path, TODAY, "fr") is None


@pytest.mark.usefixtures("few_rounds")
def test_an_encrypted_file_gives_none_without_its_password(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "locked.tandem", "secret")
    keep(workspace)
    workspace.close()
    assert seen(workspace.path, TODAY, "fr") is None


def test_a_file_that_is_open_elsewhere_shows_none(demo: Workspace) -> None:
    keep(demo)
    assert kept_glimpse(demo.path, TODAY, "fr") is None
    demo.close()
    assert kept_glimpse(demo.path, TODAY, "fr") == shown(TODAY)


def test_one_that_cannot_be_read_is_made_again(demo: Workspace) -> None:
    keep_glimpses(demo, "fr", TODAY, lambda day: f"of old on {day}", readable=lambda _text: True)
    assert seen(demo.path, TODAY, "fr") == f"of old on {TODAY}"
    assert TODAY in keep(demo)
    assert seen(demo.path, TODAY, "fr") == shown(TODAY)
