"""The commands that read or write a file."""

from __future__ import annotations

import hashlib
import stat
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.services.workspace import Workspace
from tests.cli.conftest import Tandem

ON = ("--on", "2026-05-04")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_reading_leaves_the_file_and_its_folder_as_they_were(
    tandem: Tandem, file: Path, tmp_path: Path
) -> None:
    before, names = digest(file), sorted(tmp_path.iterdir())
    tandem("check", file, *ON)
    tandem("pay", file, "--learner", "1", "--month", "2026-04")
    tandem("verify", file)
    assert digest(file) == before
    assert sorted(tmp_path.iterdir()) == names


def test_a_file_that_cannot_be_written_can_be_read(tandem: Tandem, file: Path) -> None:
    file.chmod(stat.S_IRUSR)
    file.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert tandem("check", file, *ON).code == 0
    finally:
        file.parent.chmod(stat.S_IRWXU)


def test_the_demo_has_no_breach(tandem: Tandem, file: Path) -> None:
    said = tandem("check", file, *ON, "--json")
    assert said.code == 0
    assert said.json["on"] == "2026-05-04"
    for finding in said.json["findings"]:
        assert set(finding) == {"code", "severity", "text", "basis", "on"}
        assert finding["severity"] != "breach"


def test_the_lines_of_a_month_add_up(tandem: Tandem, file: Path) -> None:
    said = tandem("pay", file, "--learner", "1", "--month", "2026-04", "--json")
    assert (said.code, said.json["rule"], said.json["unit"]) == (0, "pay.month", "EUR")
    amounts = sum(Decimal(line["amount"]) for line in said.json["lines"])
    assert said.json["value"] == said.json["total"] == f"{amounts:.2f}"
    assert len(said.json["days"]) == 30
    assert said.json["days"][0]["on"] == "2026-04-01"


def test_the_pay_for_people(tandem: Tandem, file: Path) -> None:
    asked = ("pay", file, "--learner", "1", "--month", "2026-04", "--lang")
    assert "avril 2026" in tandem(*asked, "fr").out
    assert "april 2026" in tandem(*asked, "nl").out


def test_the_list_of_papers(tandem: Tandem) -> None:
    papers = tandem("papers", "--json").json
    assert papers[0]["id"] == "payslip"
    assert set(papers[0]["title"]) == {"fr", "nl"}
    assert papers[0]["needs"] == ["learner", "month"]
    assert "payslip" in tandem("papers").out


@pytest.mark.parametrize("language", ["fr", "nl", "fr+nl"])
def test_a_paper_is_printed_twice_the_same(
    language: str, tandem: Tandem, file: Path, tmp_path: Path
) -> None:
    pages = []
    for name in ("one.pdf", "two.pdf"):
        out = tmp_path / name
        said = tandem(
            "print", file, "payslip", "--learner", "1", "--month", "2026-04",
            "--lang", language, "-o", out,
        )  # fmt: skip
        assert (said.code, said.err) == (0, "")
        pages.append(out.read_bytes())
    assert pages[0] == pages[1]
    assert pages[0].startswith(b"%PDF")


def test_a_proof_marks_what_is_ours(tandem: Tandem, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "proof.pdf"
    asked = ("print", file, "employment_certificate", "--learner", "3", "--lang", "fr+nl")
    assert tandem(*asked, "--marks", "-o", out).code == 0
    french, dutch = (page.extract_text() for page in PdfReader(out).pages)
    assert "Attestation d’emploi\n" in french  # seen
    assert "Premier jour~" in french
    assert "Tewerkstellingsattest°" in dutch
    assert "Eerste dag°" in dutch
    assert "INSZ°" not in dutch
    assert tandem(*asked, "-o", out).code == 0
    assert "~" not in PdfReader(out).pages[0].extract_text()


def test_there_and_back_again(tandem: Tandem, file: Path, tmp_path: Path) -> None:
    one, again, two = (tmp_path / name for name in ("1.json", "again.tandem", "2.json"))
    assert tandem("export", file, "-o", one).code == 0
    assert tandem("import", one, "-o", again).code == 0
    assert tandem("export", again, "-o", two).code == 0
    assert one.read_bytes() == two.read_bytes()


def test_backup_and_verify(tandem: Tandem, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.tandem"
    assert tandem("backup", file, "-o", out).code == 0
    said = tandem("verify", out)
    assert said.code == 0
    assert "learner: 3" in said.out


def test_a_demo_of_another_size(tandem: Tandem, tmp_path: Path) -> None:
    out = tmp_path / "one.tandem"
    assert tandem("demo", out, "--learners", "1", "--years", "1").code == 0
    assert "learner: 1" in tandem("verify", out).out


def test_help_in_both_languages(tandem: Tandem) -> None:
    french, dutch = tandem("--help").out, tandem("--help", "--lang", "nl").out
    assert french != dutch
    for command in ("demo", "calc", "check", "pay", "papers", "print", "shot"):
        assert f"tandem {command}" in french
    assert tandem("check", "--help").out.startswith("tandem check FILE")


@pytest.mark.usefixtures("few_rounds")
def test_a_file_with_a_password(
    tandem: Tandem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "locked.tandem"
    Workspace.create(path, "geheim").close()
    assert tandem("check", path).code == 3
    monkeypatch.setenv("TANDEM_PASSWORD", "wrong")
    assert tandem("check", path).code == 3
    monkeypatch.setenv("TANDEM_PASSWORD", "geheim")
    assert tandem("check", path).code == 0
