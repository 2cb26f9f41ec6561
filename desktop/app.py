"""Where everything is put together: the window, and pictures of it."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from desktop.kernel.errors import Refused, WrongUse
from desktop.kernel.messages import T
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS, RESOURCES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.ui.preferences import Preferences
    from desktop.ui.window import MainWindow

PAGES: tuple[str, ...] = (
    "welcome",
    "home",
    "file",
    "timetable",
    "pay",
    "documents",
    "company",
    "settings",
)
DEMO_DAY = date(2026, 5, 4)
KIB_A_MIB = 1024
NOT_OPENED = 3


def build_window(
    file: Path | None = None,
    *,
    language: Language | None = None,
    on: date | None = None,
    preferences: Preferences | None = None,
    later: bool = False,
) -> MainWindow:
    """Return a window, on a file or on the welcome page; it is not shown yet.

    With ``later``, it is empty until something is shown in it.

    Raises:
        Refused: The file cannot be opened.
    """
    from desktop.services.workspace import Workspace  # noqa: PLC0415 - not before Qt
    from desktop.ui.preferences import Preferences  # noqa: PLC0415 - not before Qt
    from desktop.ui.startup import World  # noqa: PLC0415 - not before Qt
    from desktop.ui.window import MainWindow  # noqa: PLC0415 - not before Qt

    kept = preferences or Preferences.load()
    world = World(
        law=LawBook.load(RESOURCES / "law"),
        translator=_translator,
        today=_clock(on),
        preferences=kept,
        demo=demo_file,
    )
    window = MainWindow(world, language or _language(kept))
    if file is not None:
        window.show_workspace(Workspace.open(file))
    elif not later:
        window.rebuild()
    return window


def run_window(
    file: Path | None,
    *,
    demo: bool = False,
    language: Language | None = None,
    on: date | None = None,
    first_paint: bool = False,
) -> int:
    """Show the window until it is closed.

    Args:
        file: What to open; None opens the last file, or the welcome page.
        demo: Open the demo instead.
        language: The language of the window, where it is not the one kept.
        on: What counts as today.
        first_paint: Report the first painted page, and leave.

    Returns:
        The exit code.
    """
    # What a start makes stays: looking through it for garbage is time lost.
    gc.disable()
    app = _application()
    from desktop.ui.errors import ErrorReporter  # noqa: PLC0415 - not before Qt
    from desktop.ui.preferences import Preferences  # noqa: PLC0415 - not before Qt

    kept = Preferences.load()
    _dress(app, kept.theme, kept.factor)
    window = build_window(
        language=language,
        on=on or (DEMO_DAY if demo else None),
        preferences=kept,
        later=True,
    )
    reporter = ErrorReporter(lambda: _translator(window.language))
    reporter.install()
    opened = file or next(iter(kept.recent_files()), None)
    if demo:
        window.files.open_demo()
    elif opened is not None:
        window.files.open_path(opened)
    if window.workspace is None:
        window.rebuild()
    window.show()
    gc.freeze()
    gc.enable()
    if first_paint:
        # Another page than the one asked for would be measured in its place.
        if (demo or opened is not None) and window.workspace is None:
            window.close()
            return NOT_OPENED
        _report_first_paint(app, window)
        window.close()
        return 0
    return app.exec()


def shoot(
    file: Path | None,
    page: str,
    out: Path,
    *,
    language: Language = Language.FRENCH,
    theme: str = "light",
    size: tuple[int, int] = (1366, 688),
    learner_id: int | None = None,
    on: date | None = None,
) -> None:
    """Write a picture of the whole window on a page; the file is only read.

    Raises:
        Refused: There is no such page, or the file cannot be opened.
    """
    if page not in PAGES:
        raise WrongUse(
            T(
                "There is no page “{page}”. Choose one of: {pages}.",
                page=page,
                pages=", ".join(PAGES),
            )
        )
    if not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = _application()
    from desktop.ui.preferences import Preferences  # noqa: PLC0415 - not before Qt

    _dress(app, theme, 1.0)
    with tempfile.TemporaryDirectory() as folder:
        copy: Path | None = None
        if file is not None and page != "welcome":
            copy = _copied(file, Path(folder))
        window = build_window(copy, language=language, on=on, preferences=Preferences(theme=theme))
        window.resize(*size)
        window.show()
        if copy is not None:
            window.open_page(page, learner_id=learner_id)
        _settle(app, 600 if page == "documents" else 60)
        picture = window.grab()
        window.close()
        window.deleteLater()
        app.processEvents()
    if not picture.save(str(out), "PNG"):
        raise Refused(T("“{file}” cannot be written there. Choose another folder.", file=out.name))


def demo_file(*, fresh: bool = False) -> Path:
    """Return the demo's file, written where it is missing.

    Args:
        fresh: Put what is there aside and write it anew.

    Raises:
        Refused: It cannot be written.
    """
    from desktop.ui.preferences import data_dir  # noqa: PLC0415 - not before Qt

    path = data_dir() / "demo.tandem"
    if path.is_file() and not fresh:
        return path
    from desktop.services.demo import write_demo  # noqa: PLC0415 - the first time only

    try:
        if path.is_file():
            path.replace(path.with_suffix(".old"))
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        folder = str(path.parent)
        raise Refused(
            T("The folder “{folder}” cannot be written. Look at its rights.", folder=folder)
        ) from error
    write_demo(path)
    return path


def _clock(on: date | None) -> Callable[[], date]:
    if on is None:
        return _today
    return partial(_fixed, on)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the one clock: the day of this computer


def _fixed(day: date) -> date:
    return day


@cache
def _translator(language: Language) -> Translator:
    return Translator(language, CATALOGS)


def _language(kept: Preferences) -> Language:
    if kept.language in {"fr", "nl"}:
        return Language(kept.language)
    from PySide6.QtCore import QLocale  # noqa: PLC0415 - not before it is needed

    dutch = QLocale.system().language() == QLocale.Language.Dutch
    return Language.DUTCH if dutch else Language.FRENCH


def _has_screen() -> bool:
    if os.environ.get("QT_QPA_PLATFORM"):
        return True
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - only for a window

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Tandem")
    app.setDesktopFileName("tandem")
    return app


def _dress(app: QApplication, name: str, factor: float) -> None:
    from desktop.ui import theme  # noqa: PLC0415 - not before Qt

    theme.load_fonts()
    theme.apply_theme(app, name, factor)


def _copied(file: Path, folder: Path) -> Path:
    if not file.is_file():
        raise Refused(T("There is no file “{file}”. Check the name.", file=file.name))
    return Path(shutil.copy2(file, folder / file.name))


def _settle(app: QApplication, milliseconds: int) -> None:
    """Let the page be painted; papers are painted on a thread of their own."""
    end = monotonic() + milliseconds / 1000
    while monotonic() < end:
        app.processEvents()
        sleep(0.01)


def _report_first_paint(app: QApplication, window: MainWindow) -> None:
    window.current().repaint()
    app.processEvents()
    print("first-paint", flush=True)  # noqa: T201 - what the bench reads
    print(f"rss_mib {_resident_mib()}", flush=True)  # noqa: T201 - what the bench reads


def _resident_mib() -> int:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // KIB_A_MIB // (KIB_A_MIB if sys.platform == "darwin" else 1)
