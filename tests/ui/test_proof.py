"""Files kept as proof, in the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services.kept import kept_files
from desktop.services.workspace import Workspace
from desktop.ui.pages.employer.page import EmployerPage
from desktop.ui.proof.dialog import ProofDialog
from desktop.ui.proof.list import ProofList
from tests.ui.forms import QuietShell, context_of, shown

TODAY = date(2026, 5, 4)


@pytest.fixture
def proof(qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator) -> ProofList:
    made = ProofList(context_of(demo, law_book, tr, TODAY), "Assurance")
    qtbot.addWidget(made)
    made.set_subject("insurance:1")
    return made


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "police.pdf"
    path.write_bytes(b"%PDF proof")
    return path


def buttons(widget: QWidget) -> list[QPushButton]:
    return [one for one in widget.findChildren(QPushButton) if not one.isHidden()]


def test_a_file_is_attached_saved_and_taken_off(
    qtbot: QtBot, proof: ProofList, scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask_open(*_args: object) -> tuple[str, str]:
        return str(scan), ""

    def ask_save(*_args: object) -> tuple[str, str]:
        return str(tmp_path / "copy.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask_open)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask_save)
    qtbot.mouseClick(proof.add_button, Qt.MouseButton.LeftButton)
    assert [one.name for one in proof.files()] == ["police.pdf"]
    _add, _open, save, off = buttons(proof)
    save.click()
    assert (tmp_path / "copy.pdf").read_bytes() == b"%PDF proof"
    off.click()
    assert not proof.files()


def test_a_file_that_is_dropped_is_kept(proof: ProofList, scan: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(scan)), QUrl("about:blank")])
    proof.dropEvent(
        QDropEvent(
            QPointF(1, 1),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert [one.name for one in proof.files()] == ["police.pdf"]


def test_an_empty_file_is_refused_in_words(proof: ProofList, tmp_path: Path) -> None:
    empty = tmp_path / "empty.jpg"
    empty.touch()
    proof.keep(empty)
    shell = proof._context.shell
    assert isinstance(shell, QuietShell)
    assert "empty.jpg" in proof._context.tr(shell.refused[0].reason)


def test_a_policy_shows_its_proof(
    qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator, scan: Path
) -> None:
    page = EmployerPage(context_of(demo, law_book, tr, TODAY))
    shown(qtbot, page, demo, page.refresh)
    card = page.conditions.insurances
    key = card.table.current_key()
    qtbot.mouseClick(card.proof_button, Qt.MouseButton.LeftButton)
    dialog = page.findChild(ProofDialog)
    assert dialog is not None
    dialog.proof.keep(scan)
    dialog.do_button.click()
    assert [one.name for one in kept_files(demo, f"insurance:{key}")] == ["police.pdf"]
