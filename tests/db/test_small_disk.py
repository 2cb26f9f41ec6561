"""A disk that is full for real: one sentence, nothing lost, and work goes on with more room."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.rights import on_a_small_disk

# Prints what was said and what was left, as JSON.
SCRIPT = """
import hashlib, json, pathlib, shutil, sys
from desktop.kernel.errors import Refused
from desktop.services.backup import back_up
from desktop.services.demo_data import TODAY
from desktop.services.employer import add_tutor
from desktop.services.workspace import Workspace

disk = pathlib.Path(sys.argv[1])
path, fill = disk / "bakery.tandem", disk / "fill"
shutil.copyfile(sys.argv[2], path)


def fill_up():
    with fill.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(512)):
                pass
        except OSError:
            pass


def told(act):
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    try:
        act()
        said = "done"
    except Refused as refusal:
        said = refusal.reason.msgid
    same = hashlib.sha256(path.read_bytes()).hexdigest() == before
    return said, same, sorted(found.name for found in disk.rglob("*") if found.is_file())


fill_up()
result = {
    "open": told(lambda: Workspace.open(path)),
    "backup": told(lambda: back_up(path, disk / "b", TODAY)),
    "create": told(lambda: Workspace.create(disk / "c.tandem")),
}
fill.unlink()
workspace = Workspace.open(path)
fill_up()
result["change"] = told(lambda: add_tutor(workspace, "Noé", "x" * 5000))
result["steps"] = len(workspace.done)
fill.unlink()
result["again"] = told(lambda: add_tutor(workspace, "Noé", "Maréchal"))[0]
workspace.close()
Workspace.open(path).close()
print(json.dumps(result))
"""
FULL = "The disk is full. Free some space, then try again; nothing was lost."


def test_nothing_is_lost_and_work_goes_on(demo_file: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    source = shutil.copyfile(demo_file, tmp_path / "demo.tandem")
    result = json.loads(on_a_small_disk(SCRIPT, str(disk), str(source)))
    held = ["bakery.tandem", "fill"]
    for act in ("open", "backup", "create"):
        assert result[act] == [FULL, True, held], act
    assert result["change"] == [FULL, True, [".bakery.tandem.lock", *held]]
    assert result["steps"] == 0
    assert result["again"] == "done"
