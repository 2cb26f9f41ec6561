"""``tandem keep`` and ``tandem kept``."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Tandem


def test_a_proof_is_kept_listed_and_written(tandem: Tandem, file: Path, tmp_path: Path) -> None:
    proof, out = tmp_path / "police.pdf", tmp_path / "out.pdf"
    proof.write_bytes(b"%PDF proof")
    assert tandem("keep", file, "insurance:1", proof, "--on", "2026-05-04").code == 0
    (found,) = tandem("kept", file, "insurance:1", "--json").json
    assert (found["name"], found["kept_on"], found["size"]) == ("police.pdf", "2026-05-04", 10)
    assert "police.pdf" in tandem("kept", file).out
    assert tandem("kept", file, "--id", str(found["id"]), "-o", out).code == 0
    assert out.read_bytes() == b"%PDF proof"


def test_what_is_missing_is_said(tandem: Tandem, file: Path, tmp_path: Path) -> None:
    assert tandem("kept", file, "--id", "1").code == 2
    assert tandem("keep", file, "insurance:1", tmp_path / "none").code == 3
    assert tandem("kept", file, "--id", "9", "-o", tmp_path / "x").code == 3
