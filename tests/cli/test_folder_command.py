"""``tandem print FILE inspection_folder``: the first pages and all that is bound in."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from pypdf import PdfReader

from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.papers import PrintOrder, issue
from desktop.services.workspace import Workspace
from tests.cli.conftest import Tandem


def test_the_whole_folder_is_written(
    tandem: Tandem, demo_file: Path, law_book: LawBook, tmp_path: Path
) -> None:
    file, out, data = (tmp_path / name for name in ("a.tandem", "folder.pdf", "folder.json"))
    shutil.copyfile(demo_file, file)
    workspace = Workspace.open(file)
    order = PrintOrder("payslip", (Translator(Language.DUTCH, CATALOGS),), 1, Month(2026, 3))
    issue(workspace, law_book, order, date(2026, 5, 4))
    workspace.close()
    command = ("print", file, "inspection_folder", "--learner", "1", "--lang", "nl")
    assert tandem(*command, "--on", "2026-05-04", "-o", out).code == 0
    reader = PdfReader(out)
    assert "Loonfiche" in reader.pages[-1].extract_text()
    assert [str(one.title) for one in reader.outline if not isinstance(one, list)] == [
        "Inspectiedossier",
        "Yasmine Öztürk",
    ]
    assert tandem(*command, "--on", "2026-05-04", "--json", "-o", data).code == 0
    assert '"sha256"' in data.read_text("utf-8")
