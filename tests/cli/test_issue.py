"""``tandem print --issue``: what is handed out is kept, once, as the window keeps it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from desktop.documents.payslip import MODEL_VERSION
from desktop.documents.render import render_pdf
from desktop.services.opening import change_password
from desktop.services.papers import issued, issuing, reprint
from desktop.services.workspace import Workspace
from tests.cli.conftest import Tandem

SLIP = ("payslip", "--learner", "1", "--month", "2026-04", "--lang", "nl")


def test_what_is_issued_is_kept_as_it_was_written(
    tandem: Tandem, file: Path, tmp_path: Path
) -> None:
    out, again = tmp_path / "slip.pdf", tmp_path / "again.pdf"
    assert tandem("print", file, *SLIP, "-o", out, "--on", "2026-05-04").code == 0
    said = tandem("print", file, *SLIP, "-o", out, "--on", "2026-05-04", "--issue")
    assert said.code == 0
    assert "4 mei 2026" in tandem("print", file, *SLIP, "-o", again, "--issue").out
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    assert digest in said.out
    assert again.read_bytes() == out.read_bytes()
    workspace = Workspace.open_to_read(file)
    (paper,) = issued(workspace)  # once, and not when it was only written
    assert (paper.sha256, paper.model_version, paper.language) == (digest, MODEL_VERSION, "nl")
    assert reprint(workspace, paper.id) == out.read_bytes()
    workspace.close()


def test_what_is_issued_is_printed_once(
    tandem: Tandem, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[bytes] = []

    def counted(*form: Any, **how: Any) -> bytes:
        printed.append(render_pdf(*form, **how))
        return printed[-1]

    monkeypatch.setattr(issuing, "render_pdf", counted)
    out = tmp_path / "slip.pdf"
    assert tandem("print", file, *SLIP, "-o", out, "--issue").code == 0
    assert printed == [out.read_bytes()]


@pytest.mark.usefixtures("few_rounds")
def test_a_file_with_a_password_keeps_what_is_issued(
    tandem: Tandem, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_password(file, "", "geheim woord")
    out = tmp_path / "slip.pdf"
    for wrong in ("", "verkeerd"):
        monkeypatch.setenv("TANDEM_PASSWORD", wrong)
        said = tandem("print", file, *SLIP, "-o", out, "--issue")
        assert (said.code, "TANDEM_PASSWORD" in said.err) == (3, True)
        assert not out.exists()
    monkeypatch.setenv("TANDEM_PASSWORD", "geheim woord")
    assert tandem("print", file, *SLIP, "-o", out, "--issue").code == 0
    workspace = Workspace.open_to_read(file, "geheim woord")
    (paper,) = issued(workspace)
    assert reprint(workspace, paper.id) == out.read_bytes()
    workspace.close()


@pytest.mark.parametrize("other", ["--blank", "--fillable", "--marks", "--json"])
def test_only_what_is_handed_out_is_issued(
    tandem: Tandem, file: Path, tmp_path: Path, other: str
) -> None:
    out = tmp_path / "slip.pdf"
    said = tandem("print", file, *SLIP, "-o", out, "--issue", other)
    assert (said.code, other in said.err) == (2, True)
    assert not out.exists()
