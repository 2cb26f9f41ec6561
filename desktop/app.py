"""Where everything is put together: the window, and pictures of it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import cache, partial
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from desktop.kernel.errors import Refused, WrongUse
from desktop.kernel.messages import T
from desktop.language.translator import Language, Translator
from desktop.paths import CATALOGS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from desktop.law.book import LawBook
    from desktop.services.workspace import Workspace
    from desktop.ui.preferences import Preferences
    from desktop.ui.window import MainWindow

PAGES: tuple[str, ...] = (
    "welcome",
    "home",
    "learner",
    "end",
    "timetable",
    "weeks",
    "pay",
    "holidays",
    "accident",
    "papers",
    "employer",
    "tutors",
    "law",
    "calculators",
    "settings",
)
DEMO_DAY = date(2026, 5, 4)
KIB_A_MIB = 1024
NOT_OPENED = 3
STEADY_TRIES = 10
DEMO = "demo.tandem"


def build_window(
    file: Path | None = None,
    *,
    language: Language | None = None,
    on: date | None = None,
    preferences: Preferences | None = None,
    later: bool = False,
    password: str = "",
) -> MainWindow:
    """Return a window, on a file or on the welcome page; it is not shown yet.

    With ``later``, it is empty until something is shown in it.

    Raises:
        Refused: The file cannot be opened.
    """
    from desktop.ui.preferences import Preferences  # noqa: PLC0415 - not before Qt
    from desktop.ui.startup import World  # noqa: PLC0415 - not before Qt
    from desktop.ui.window import MainWindow  # noqa: PLC0415 - not before Qt

    kept = preferences or Preferences.load()
    world = World(
        law=_law_book,
        translator=_translator,
        today=_clock(on),
        preferences=kept,
        demo=demo_file,
    )
    window = MainWindow(world, language or _language(kept))
    if file is not None:
        from desktop.services.workspace import Workspace  # noqa: PLC0415 - not before it is asked

        window.show_workspace(Workspace.open(file, password))
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
    from desktop.ui.preferences import Preferences  # noqa: PLC0415 - not before Qt

    kept = Preferences.load()
    _dress(app, kept.theme, kept.factor)
    from desktop.ui.widgets.brand import brand_icon  # noqa: PLC0415 - not before Qt

    app.setWindowIcon(brand_icon())
    window = build_window(
        language=language,
        on=on or (DEMO_DAY if demo else None),
        preferences=kept,
        later=True,
    )
    recent = None if demo else file or next(iter(kept.recent_files()), None)
    start = _Start(app, window, recent, demo=demo, measured=first_paint)
    start.begin()
    return app.exec()


class _Start:
    """A start: the first page at once where a glimpse of it was kept, then the file itself."""

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        file: Path | None,
        *,
        demo: bool,
        measured: bool,
    ) -> None:
        self._app = app
        self._window = window
        self._file = file
        self._demo = demo
        self._measured = measured
        self._glimpsed = False

    def begin(self) -> None:
        """Show the window, and go on once it is painted."""
        view = self._glimpse()
        if view is None:
            self._open()
            self._window.show()
            view = self._window.current()
            self._after(view, self._live)
        else:
            self._window.show()
            self._after(view, self._go_on)

    def _after(self, view: QWidget, then: Callable[[], None]) -> None:
        from desktop.ui.afterpaint import AfterPaint  # noqa: PLC0415 - not before Qt

        AfterPaint(view, then)

    def _glimpse(self) -> QWidget | None:
        from desktop.services.glimpse import kept_glimpse  # noqa: PLC0415 - the window only
        from desktop.ui.glimpse import Glimpse  # noqa: PLC0415 - not before Qt
        from desktop.ui.preferences import data_dir  # noqa: PLC0415 - not before Qt

        window = self._window
        path = data_dir() / DEMO if self._demo else self._file
        if path is None or not os.path.isfile(path):  # noqa: PTH113 - a closed folder has none
            return None
        text = kept_glimpse(path, window.today(), window.language.value)
        glimpse = None if text is None else Glimpse.of_text(text)
        return None if glimpse is None else window.show_glimpse(glimpse)

    def _go_on(self) -> None:
        self._glimpsed = True
        self._say("first-paint")
        self._open()
        self._window.current().repaint()
        self._live()

    def _open(self) -> None:
        from desktop.ui.errors import ErrorReporter  # noqa: PLC0415 - not before Qt

        window = self._window
        self._reporter = ErrorReporter(window.speaking)
        self._reporter.install()
        window.leaving.connect(self._keep)
        if self._demo:
            window.files.open_demo()
        elif self._file is not None:
            window.files.open_path(self._file)
        if window.workspace is None:
            window.rebuild()
        gc.freeze()
        gc.enable()

    def _live(self) -> None:
        from desktop.ui.preload import Preload  # noqa: PLC0415 - not before the first paint

        preload = Preload(self._window)
        if not self._measured:
            preload.done.connect(self._build_ahead)
            return
        # Another page than the one asked for would be measured in its place.
        opened = self._window.workspace is not None or not (self._demo or self._file)
        if opened:
            if not self._glimpsed:
                self._say("first-paint")
            self._say("live")
            self._say(f"rss_mib {_resident_mib()}")
            preload.done.connect(self._read)
        else:
            self._end(NOT_OPENED)

    def _build_ahead(self) -> None:
        from desktop.ui.buildahead import BuildAhead  # noqa: PLC0415 - when nobody waits

        BuildAhead(self._window)

    def _read(self) -> None:
        """Tell what the code of the other pages takes, once it is read."""
        self._say(f"read_mib {_resident_mib()}")
        self._end(0)

    def _end(self, code: int) -> None:
        self._window.close()
        self._app.exit(code)

    def _say(self, line: str) -> None:
        if self._measured:
            print(line, flush=True)  # noqa: T201 - what the bench reads

    def _keep(self, workspace: Workspace) -> None:
        from desktop.services.own_law import law_of  # noqa: PLC0415 - as above
        from desktop.ui.keep_glimpse import keep  # noqa: PLC0415 - when a file is closed

        window = self._window
        backup = window.files.last_backup(workspace)
        # A file that cannot be written any more loses nothing by it: the next start is slower.
        with suppress(Refused):
            keep(
                workspace, law_of(workspace, _law_book()), window.speaking(), window.today(), backup
            )


def shoot(
    file: Path | None,
    page: str,
    *,
    language: Language = Language.FRENCH,
    theme: str = "light",
    size: tuple[int, int] = (1366, 688),
    learner_id: int | None = None,
    on: date | None = None,
    password: str = "",
) -> bytes:
    """Return a picture of the whole window on a page, as PNG; the file is only read.

    Raises:
        Refused: There is no such page, or the file cannot be opened.
    """
    import tempfile  # noqa: PLC0415 - pictures only

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
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        copy: Path | None = None
        if file is not None and page != "welcome":
            copy = _copied(file, Path(folder), password)
        window = build_window(
            copy,
            language=language,
            on=on,
            preferences=Preferences(theme=theme),
            password=password,
        )
        try:
            window.resize(*size)
            window.show()
            if copy is not None:
                window.open_page(page, learner_id=learner_id)
            _settle(app, 600 if page == "papers" else 60)
            return _steady(app, window)
        finally:
            window.close()
            window.deleteLater()
            app.processEvents()


def _steady(app: QApplication, window: MainWindow) -> bytes:
    """Return the picture once it no longer changes: texts that wrap are laid out twice."""
    before = b""
    for _ in range(STEADY_TRIES):
        now = _png(window)
        if now == before:
            break
        before = now
        _settle(app, 60)
    return before


def _png(window: MainWindow) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415 - not before Qt

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    return bytes(buffer.data().data())


def demo_file(*, fresh: bool = False) -> Path:
    """Return the demo's file, written where it is missing.

    Args:
        fresh: Put what is there aside and write it anew.

    Raises:
        Refused: It cannot be written.
    """
    from desktop.ui.preferences import data_dir  # noqa: PLC0415 - not before Qt

    path = data_dir() / DEMO
    if os.path.isfile(path) and not fresh:  # noqa: PTH113 - a closed folder is said below
        return path
    from desktop.services.demo import write_demo  # noqa: PLC0415 - the first time only

    try:
        if os.path.isfile(path):  # noqa: PTH113 - as above
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


def _law_book() -> LawBook:
    from desktop.law.shipped import shipped_law  # noqa: PLC0415 - the first page needs no law

    return shipped_law()


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


def dressed_application() -> QApplication:
    """Return the application, with the fonts and the light look, for what is measured."""
    app = _application()
    _dress(app, "light", 1.0)
    return app


def _dress(app: QApplication, name: str, factor: float) -> None:
    from desktop.ui import theme  # noqa: PLC0415 - not before Qt

    theme.load_fonts()
    theme.apply_theme(app, name, factor)


def _copied(file: Path, folder: Path, password: str) -> Path:
    """Return a copy of a file, without what a last change that was cut short left in it."""
    from db.recovery import copy_aside  # noqa: PLC0415 - a picture alone reads a copy

    if not os.path.isfile(file):  # noqa: PTH113 - a closed folder is no fault here
        raise Refused(T("There is no file “{file}”. Check the name.", file=file.name))
    return copy_aside(file, folder, password)


def _settle(app: QApplication, milliseconds: int) -> None:
    """Let the page be painted; papers are painted on a thread of their own."""
    end = monotonic() + milliseconds / 1000
    while monotonic() < end:
        app.processEvents()
        sleep(0.01)


def _resident_mib() -> int:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // KIB_A_MIB // (KIB_A_MIB if sys.platform == "darwin" else 1)
