"""What packaging/bench.py measures of the window: how long a page takes from the click."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from importlib import import_module
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QWidget

from desktop.app import DEMO_DAY, build_window, dressed_application
from desktop.kernel.vocabulary import AbsenceKind
from desktop.services.demo import write_demo
from desktop.services.learners import contracts
from desktop.services.timetable import note_absence
from desktop.ui.buildahead import SLOW_PAGES
from desktop.ui.pages import PAGE_CLASSES
from desktop.ui.people import people
from desktop.ui.preferences import Preferences
from desktop.ui.window import MainWindow

DAYS = [DEMO_DAY + timedelta(days=ahead) for ahead in (1, 2, 3)]
LABELS, COLUMNS = 300, 10  # as many widgets as the file of a learner has


@dataclass(frozen=True, slots=True)
class Clicks:
    """How long a page takes from the click until it is painted, in milliseconds.

    Attributes:
        first: The first time, once nobody has touched anything for a while.
        again: When it was shown before.
        changed: When an absence was noted since it was shown.
        other: When another learner is chosen on it.
        rest: How long what follows the paint takes then, such as the paper looked at.
    """

    first: float
    again: float
    changed: float
    other: float
    rest: float


def click_pages(learners: int, years: int) -> tuple[float, dict[str, Clicks]]:
    """Click on every page of an employer.

    Args:
        learners: How many learners the employer has.
        years: How many years of history.

    Returns:
        The milliseconds that bare labels take, as many as a large page has, built, laid out and
        painted in the same window; and the clicks by page.
    """
    app = dressed_application()
    with TemporaryDirectory(prefix="tandem-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "large.tandem"
        write_demo(file, learners=learners, years=years)
        window = build_window(file, on=DEMO_DAY, preferences=Preferences(theme="light"))
        window.show()
        for name in PAGE_CLASSES.values():
            import_module(name.partition(":")[0])
        for page in SLOW_PAGES:
            window.prepare_page(page)
        gc.collect()
        gc.freeze()  # as what builds them ahead does
        workspace = window.workspace
        assert workspace is not None
        keys = [one.id for one in people(workspace, DEMO_DAY)]
        bare = median(_timed(app, partial(_bare_labels, window))[0] for _ in range(5))
        first = {page: _timed(app, partial(window.open_page, page))[0] for page in PAGE_CLASSES}
        found: dict[str, Clicks] = {}
        for page in PAGE_CLASSES:
            again, _ = _timed(app, partial(window.open_page, page))
            changed = median(_after_a_change(app, window, page, day) for day in DAYS)
            others = [
                _timed(app, partial(window.open_page, page, learner_id=key)) for key in keys[2:7]
            ]
            other, rest = (median(times) for times in zip(*others, strict=True))
            found[page] = Clicks(first[page], again, changed, other, rest)
        window.close()
    return bare, found


def _after_a_change(app: QApplication, window: MainWindow, page: str, day: date) -> float:
    """Note an absence while another page is shown, and click on this one."""
    workspace = window.workspace
    assert workspace is not None
    window.open_page("settings" if page != "settings" else "law")
    running = next(one for one in contracts(workspace) if DEMO_DAY in one.period)
    note_absence(workspace, running.id, AbsenceKind.AGREED_UNPAID, day, day)
    app.processEvents()
    return _timed(app, partial(window.open_page, page))[0]


def _timed(app: QApplication, do: Callable[[], object]) -> tuple[float, float]:
    """Return the milliseconds until something is done and painted, and those of what follows."""
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    app.processEvents()
    started = perf_counter()
    do()
    app.sendPostedEvents()  # it is laid out and painted here; timers wait
    painted = perf_counter()
    app.processEvents()
    return (painted - started) * 1000, (perf_counter() - painted) * 1000


def _bare_labels(parent: QWidget) -> None:
    page = QWidget(parent)
    grid = QGridLayout(page)
    for place in range(LABELS):
        grid.addWidget(QLabel(f"Label {place}"), place // COLUMNS, place % COLUMNS)
    page.resize(parent.size())
    page.show()
    page.repaint()
    page.hide()
    page.deleteLater()
