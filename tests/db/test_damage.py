"""A file with damaged rows is refused in a sentence, whatever is wrong with them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.kernel.errors import Refused
from desktop.services.exchange import export_file
from desktop.services.workspace import Workspace


@pytest.mark.parametrize(
    ("whole", "damaged"),
    [
        (b"annual_leave", b"annual_Xeave"),
        ("Öztürk".encode(), b"\xff\xffzt\xff\xffrk"),
        (b"2024-11", b"20^4-11"),
    ],
)
def test_damaged_rows(demo_file: Path, tmp_path: Path, whole: bytes, damaged: bytes) -> None:
    path = tmp_path / "damaged.tandem"
    shutil.copyfile(demo_file, path)
    found = path.read_bytes()
    assert whole in found
    path.write_bytes(found.replace(whole, damaged))
    workspace = Workspace.open_to_read(path)
    try:
        with pytest.raises(Refused):
            export_file(workspace)
    finally:
        workspace.close()
