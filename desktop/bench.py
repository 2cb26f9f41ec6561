"""What packaging/bench.py measures: one payslip, from the file to the PDF."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.law.shipped import shipped_law
from desktop.paths import CATALOGS
from desktop.services.demo import write_demo
from desktop.services.learners import contracts
from desktop.services.papers import PrintOrder, preview
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class BenchState:
    """A demo file and what to print of it.

    Attributes:
        folder: Goes away with the state.
        today: The day the paper is made.
    """

    folder: TemporaryDirectory[str]
    workspace: Workspace
    book: LawBook
    order: PrintOrder
    today: date


def prepare() -> BenchState:
    """Write the demo employer into a folder that goes away and open it."""
    folder = TemporaryDirectory(prefix="tandem-", ignore_cleanup_errors=True)
    file = Path(folder.name) / "demo.tandem"
    write_demo(file)
    workspace = Workspace.open_to_read(file)
    contract = contracts(workspace)[0]
    order = PrintOrder(
        "payslip",
        (Translator(Language.FRENCH, CATALOGS),),
        contract.learner_id,
        Month.of(contract.first_day).plus(2),
    )
    return BenchState(folder, workspace, shipped_law(), order, contract.last_day)


def payslip_once(state: BenchState) -> bytes:
    """Return the payslip: its facts are read, its form built, its PDF written."""
    return preview(state.workspace, state.book, state.order, state.today)
