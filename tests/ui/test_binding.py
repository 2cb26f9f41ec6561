"""The inspection folder in the window: its first pages looked at, all of it saved and printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator
from desktop.law.shipped import shipped_law
from desktop.paths import CATALOGS
from desktop.services.papers import PrintOrder, issue
from desktop.services.workspace import Workspace
from desktop.ui import printing
from desktop.ui.jobs import Cancelled, Job, Report, wait_for_jobs
from desktop.ui.pages.papers import binding
from desktop.ui.pages.papers.binding import BindDialog
from desktop.ui.pages.papers.page import PapersPage
from desktop.ui.window import MainWindow

Opener = Callable[..., MainWindow]
MONTHS = 5


@pytest.fixture
def window(open_window: Opener, demo_copy: Path) -> MainWindow:
    """A window on a file with five payslips issued, before the folder of their learner."""
    workspace, tr = Workspace.open(demo_copy), Translator(Language.FRENCH, CATALOGS)
    for number in range(MONTHS):
        order = PrintOrder("payslip", (tr,), 1, Month(2025, 10).plus(number))
        issue(workspace, shipped_law(), order, date(2026, 5, 4))
    workspace.close()
    found = open_window(demo_copy)
    found.open_page("papers", learner_id=1, part="inspection_folder")
    return found


def page_of(window: MainWindow) -> PapersPage:
    """Return the page with its paper, which comes of itself once the rest is painted."""
    page = window.current()
    assert isinstance(page, PapersPage)
    page.pdf()
    return page


def button(window: MainWindow, start: str) -> QPushButton:
    return next(
        one
        for one in page_of(window).findChildren(QPushButton)
        if one.accessibleName().startswith(start)
    )


def save_to(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    def answer(*_args: object) -> tuple[str, str]:
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)


def pages(path: Path) -> int:
    return len(PdfReader(BytesIO(path.read_bytes())).pages)


def told(window: MainWindow) -> str:
    assert window._toast is not None
    return window._toast.text()


def test_the_first_pages_are_looked_at_and_all_of_it_is_saved(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out = tmp_path / "dossier.pdf"
    save_to(monkeypatch, out)
    assert not button(window, "Garder sans").isVisibleTo(page_of(window))
    button(window, "Enregistrer le PDF").click()
    assert pages(out) == page_of(window).page_count() + MONTHS
    assert "dossier.pdf" in told(window)


def test_many_papers_are_bound_while_the_window_goes_on(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(binding, "FEW", 1)
    out = tmp_path / "dossier.pdf"
    save_to(monkeypatch, out)
    button(window, "Enregistrer le PDF").click()
    (dialog,) = window.findChildren(BindDialog)
    assert dialog.isVisible()
    assert not out.exists(), "the click returned before the work was done"
    qtbot.waitUntil(out.exists)
    qtbot.waitUntil(lambda: not window.findChildren(BindDialog))
    assert pages(out) == page_of(window).page_count() + MONTHS
    assert "dossier.pdf" in told(window)


def test_stopping_writes_nothing(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(binding, "FEW", 1)
    out = tmp_path / "dossier.pdf"
    save_to(monkeypatch, out)
    button(window, "Enregistrer le PDF").click()
    (dialog,) = window.findChildren(BindDialog)
    dialog.keep_button.click()
    assert wait_for_jobs()
    qtbot.waitUntil(lambda: not window.findChildren(BindDialog))
    assert not out.exists()
    assert not told(window)


def test_all_of_it_is_printed(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[bytes] = []

    def send(pdf: bytes, *_where: object) -> bool:
        sent.append(pdf)
        return True

    monkeypatch.setattr(printing, "print_pdf", send)
    window.print_paper()
    (pdf,) = sent
    assert len(PdfReader(BytesIO(pdf)).pages) == page_of(window).page_count() + MONTHS
    assert told(window)


def test_a_window_that_closes_leaves_the_work_alone(window: MainWindow) -> None:
    go = Event()

    def work(report: Report) -> bytes:
        assert go.wait(5)
        report(1, 2)
        return b"%PDF"

    dialog = BindDialog(window, Translator(Language.FRENCH, CATALOGS), work)
    dialog.begin()
    window.close()
    go.set()
    assert wait_for_jobs()


def test_what_comes_out_after_a_stop_is_not_used(window: MainWindow, qtbot: QtBot) -> None:
    dialog = BindDialog(window, Translator(Language.FRENCH, CATALOGS), bytes_at_once)
    seen: list[bytes] = []
    dialog.bound.connect(seen.append)
    dialog.begin()
    assert wait_for_jobs()  # its answer is on the way
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(BindDialog))
    assert seen == []


def bytes_at_once(_report: Report) -> bytes:
    return b"%PDF"


def test_a_job_tells_how_far_it_is_what_came_out_and_what_went_wrong(qtbot: QtBot) -> None:
    def work(report: Report) -> str:
        report(1, 2)
        return "done"

    def fail(_report: Report) -> str:
        raise ValueError("no")

    job = Job(work)
    with qtbot.waitSignals([job.signals.progressed, job.signals.succeeded]):
        job.start()
    other = Job(fail)
    with qtbot.waitSignal(other.signals.failed) as failed:
        other.start()
    assert failed.args is not None
    assert isinstance(failed.args[0], ValueError)


def test_a_cancelled_job_says_nothing(qtbot: QtBot) -> None:
    seen = []

    def work(report: Report) -> None:
        try:
            report(1, 2)
        except Cancelled:
            seen.append("stopped")
            raise

    job = Job(work)
    job.cancel()
    with qtbot.assertNotEmitted(job.signals.succeeded):
        job.start()
        assert wait_for_jobs()
    assert seen == ["stopped"]
