"""Everything out as text and back in, to the byte; anything else refused."""

from __future__ import annotations

import errno
import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.base import Base
from db.disk import CannotWrite
from db.engine import create_file, known_revisions, revision_of
from db.models import IssuedPaper, Setting
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Month
from desktop.services import exchange
from desktop.services.exchange import DERIVED, export_file, import_file
from desktop.services.workspace import Workspace

TARGET = "imported.tandem"
# Written by the Tandem of that schema; never written anew.
EXPORTS = Path(__file__).parent / "exports"
OLDER = known_revisions()[:-1]


def test_export_import_export_is_the_same(demo: Workspace, tmp_path: Path) -> None:
    with demo.changing(T("Change a tutor")) as session:
        session.add(Setting(key="language", value="nl “é” \u0000 \n"))
        session.add(
            IssuedPaper(
                kind="payslip",
                contract_id=1,
                month=Month(2026, 3),
                language="fr+nl",
                issued_on=date(2026, 4, 3),
                model_version="1",
                data="{}",
                pdf=bytes(range(256)),
                sha256="0" * 64,
            )
        )
    exported = export_file(demo)
    import_file(exported, tmp_path / TARGET)
    again = Workspace.open(tmp_path / TARGET)
    assert export_file(again) == exported
    again.close()


def test_every_table_and_the_numbers_are_there(demo_to_read: Workspace) -> None:
    tables = json.loads(export_file(demo_to_read))["tables"]
    assert set(tables) == set(Base.metadata.tables) - DERIVED
    assert [row["id"] for row in tables["learner"]] == [1, 2, 3]
    assert tables["agreed_amount"][0]["monthly"] == "351.98"


def broken(change: Callable[[dict[str, Any]], object]) -> Callable[[dict[str, Any]], str]:
    def apply(read: dict[str, Any]) -> str:
        change(read)
        return json.dumps(read)

    return apply


def row(read: dict[str, Any], table: str) -> dict[str, Any]:
    found: dict[str, Any] = read["tables"][table][0]
    return found


WRONG: dict[str, Callable[[dict[str, Any]], str]] = {
    "nothing": lambda _: "",
    "no JSON": lambda _: "{",
    "a number": lambda _: "1",
    "a list": lambda _: "[]",
    "deep": lambda _: "[" * 100_000,
    "NaN": lambda _: '{"format": NaN}',
    "another format": broken(lambda read: read.update(format="other")),
    "newer version": broken(lambda read: read.update(version=2)),
    "newer schema": broken(lambda read: read.update(schema="9999")),
    "no such schema": broken(lambda read: read.update(schema="0000")),
    "no schema": broken(lambda read: read.pop("schema")),
    "a number for a schema": broken(lambda read: read.update(schema=1)),
    "older version": broken(lambda read: read.update(version=0)),
    "truth for a version": broken(lambda read: read.update(version=True)),
    "no tables": broken(lambda read: read.pop("tables")),
    "tables a list": broken(lambda read: read.update(tables=[])),
    "unknown table": broken(lambda read: read["tables"].update(other=[])),
    "missing table": broken(lambda read: read["tables"].pop("tutor")),
    "table an object": broken(lambda read: read["tables"].update(tutor={})),
    "row a text": broken(lambda read: read["tables"].update(tutor=["x"])),
    "unknown column": broken(lambda read: row(read, "tutor").update(other=1)),
    "missing column": broken(lambda read: row(read, "tutor").pop("phone")),
    "text for a number": broken(lambda read: row(read, "tutor").update(id="1")),
    "truth for a number": broken(lambda read: row(read, "tutor").update(id=True)),
    "nothing for a text": broken(lambda read: row(read, "tutor").update(phone=None)),
    "no such day": broken(lambda read: row(read, "learner").update(birth_date="2026-02-31")),
    "no such choice": broken(lambda read: row(read, "contract").update(regime="boss")),
    "parts of a cent": broken(lambda read: row(read, "agreed_amount").update(monthly="1.005")),
    "infinite": broken(lambda read: row(read, "agreed_amount").update(monthly="Infinity")),
    "too large": broken(lambda read: row(read, "agreed_amount").update(monthly="9" * 30)),
    "no such month": broken(lambda read: row(read, "closed_month").update(month="2026-13")),
    "no such learner": broken(lambda read: row(read, "contract").update(learner_id=99)),
    "twice the same": broken(lambda read: read["tables"]["tutor"].append(row(read, "tutor"))),
    "days in disorder": broken(lambda read: row(read, "absence").update(last_day="2000-01-01")),
}


@pytest.mark.parametrize("name", WRONG)
def test_anything_else_is_refused_and_leaves_nothing(
    demo_to_read: Workspace, tmp_path: Path, name: str
) -> None:
    text = WRONG[name](json.loads(export_file(demo_to_read)))
    with pytest.raises(Refused):
        import_file(text, tmp_path / TARGET)
    assert not list(tmp_path.glob(f"{TARGET}*"))


def test_does_not_write_over_a_file(demo: Workspace) -> None:
    before = demo.path.read_bytes()
    with pytest.raises(Refused, match="already a file"):
        import_file(export_file(demo), demo.path)
    assert demo.path.read_bytes() == before


@pytest.mark.parametrize("name", ["newer version", "newer schema"])
def test_a_newer_export_says_so(demo_to_read: Workspace, tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused, match="made by a newer Tandem"):
        import_file(WRONG[name](json.loads(export_file(demo_to_read))), tmp_path / TARGET)


@pytest.mark.parametrize("name", ["no such schema", "older version", "no schema"])
def test_what_never_was_is_not_called_newer(
    demo_to_read: Workspace, tmp_path: Path, name: str
) -> None:
    with pytest.raises(Refused, match="not an export of Tandem"):
        import_file(WRONG[name](json.loads(export_file(demo_to_read))), tmp_path / TARGET)


@pytest.mark.parametrize("export", sorted(EXPORTS.glob("*.json")), ids=lambda path: path.stem)
def test_an_older_export_comes_in_whole(export: Path, tmp_path: Path) -> None:
    text = export.read_text("utf-8")
    import_file(text, tmp_path / TARGET)
    assert [path.name for path in tmp_path.iterdir()] == [TARGET]
    workspace = Workspace.open(tmp_path / TARGET)
    tables = json.loads(export_file(workspace))["tables"]
    workspace.close()
    for name, rows in json.loads(text)["tables"].items():
        assert len(tables[name]) == len(rows)
        for now, before in zip(tables[name], rows, strict=True):
            assert now | before == now  # what is new has its first value


@pytest.mark.parametrize("name", ["no such learner", "unknown column", "unknown table"])
def test_a_damaged_older_export_leaves_nothing(tmp_path: Path, name: str) -> None:
    text = WRONG[name](json.loads((EXPORTS / "0001.json").read_text("utf-8")))
    with pytest.raises(Refused, match="damaged"):
        import_file(text, tmp_path / TARGET)
    assert not list(tmp_path.iterdir())


def of_revision(path: Path, revision: str) -> None:
    """Make a file of an older schema; the first one holds an employer."""
    engine = create_file(path, revision=revision)
    if revision == OLDER[0]:
        tables = json.loads((EXPORTS / f"{revision}.json").read_text("utf-8"))["tables"]
        exchange._fill(engine, revision, tables)
    engine.dispose()


@pytest.mark.parametrize("revision", OLDER)
def test_reading_an_older_file_leaves_it(tmp_path: Path, revision: str) -> None:
    path = tmp_path / "older.tandem"
    of_revision(path, revision)
    before = path.read_bytes()
    workspace = Workspace.open_to_read(path)
    assert workspace.scratch is not None
    tables = json.loads(export_file(workspace))["tables"]
    workspace.close()
    assert len(tables["company"]) == (revision == OLDER[0])
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
    assert not Path(workspace.scratch.name).exists()


@pytest.mark.parametrize("revision", OLDER)
def test_opening_an_older_file_keeps_a_copy(tmp_path: Path, revision: str) -> None:
    path = tmp_path / "older.tandem"
    of_revision(path, revision)
    before = path.read_bytes()
    Workspace.open(path).close()
    assert revision_of(path) == known_revisions()[-1]
    (copy,) = set(tmp_path.iterdir()) - {path}
    assert copy.name.startswith(f"older-{revision}-")
    assert copy.read_bytes() == before
    Workspace.open(path).close()
    assert set(tmp_path.iterdir()) == {path, copy}


def test_an_older_file_on_a_full_disk_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "older.tandem"
    of_revision(path, OLDER[0])
    before = path.read_bytes()

    def full(_source: Path, target: Path) -> None:
        target.write_bytes(before[:100])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", full)
    with pytest.raises(CannotWrite, match="disk is full"):
        Workspace.open(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
