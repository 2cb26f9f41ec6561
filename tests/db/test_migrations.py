"""The schema, from the first revision to the models."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

import db.models  # noqa: F401 - fills the metadata
from db import engine
from db.base import Base
from db.engine import MIGRATIONS, create_file, head_revision, migration_config, revision_of
from desktop.services.workspace import Workspace


def test_revisions_are_one_numbered_line() -> None:
    script = ScriptDirectory.from_config(migration_config())
    line = [revision.revision for revision in script.walk_revisions()][::-1]
    assert line == [f"{number:04}" for number in range(1, len(line) + 1)]
    assert script.get_heads() == [line[-1]]


def test_schema_equals_models(workspace: Workspace) -> None:
    with workspace.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_a_new_file_has_the_newest_schema(tmp_path: Path) -> None:
    create_file(tmp_path / "new.tandem").dispose()
    assert revision_of(tmp_path / "new.tandem") == head_revision()


def test_migrations_know_no_models() -> None:
    folder = Path(migration_config().get_main_option("script_location") or "")
    for file in (folder / "versions").glob("*.py"):
        source = file.read_text("utf-8")
        assert "db.models" not in source
        assert "desktop" not in source


def test_tandem_may_lie_in_a_folder_of_any_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "50% #1 é %(here)s" / "migrations"
    shutil.copytree(MIGRATIONS, there, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(engine, "MIGRATIONS", there)
    create_file(tmp_path / "new.tandem").dispose()
    assert revision_of(tmp_path / "new.tandem") == head_revision()
