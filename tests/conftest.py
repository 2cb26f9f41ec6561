"""What the tests share."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import settings

from db.engine import create_file
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS, RESOURCES
from desktop.services.demo import write_demo
from desktop.services.workspace import Workspace
from desktop.ui.immortal import protect_constants

Approve = Callable[[str, Path], None]

# pytest --hypothesis-profile=thorough
settings.register_profile("thorough", max_examples=1000, deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--approve", action="store_true", help="accept what golden tests see")


def pytest_configure() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    protect_constants()  # before any test calls Qt, also one without the interface
    for catalog in CATALOGS.glob("*/LC_MESSAGES/*.po"):
        made = catalog.with_suffix(".mo")
        if not made.exists() or made.stat().st_mtime < catalog.stat().st_mtime:
            with catalog.open("rb") as source, made.open("wb") as target:
                write_mo(target, read_po(source))


def pytest_collection_finish() -> None:
    """Collect garbage seldom, and not among what was loaded, as the program does."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(scope="session")
def law_book() -> LawBook:
    return LawBook.load(RESOURCES / "law")


@pytest.fixture(params=list(Language), ids=lambda language: language.value)
def tr(request: pytest.FixtureRequest) -> Translator:
    return Translator(request.param, CATALOGS)


@pytest.fixture
def few_rounds() -> Iterator[None]:
    """Make the keys of passwords in few rounds: tests/db makes them as the program does."""
    connection = driver.connect(":memory:")
    (shipped,) = connection.execute("PRAGMA cipher_default_kdf_iter").fetchone()
    connection.execute("PRAGMA cipher_default_kdf_iter = 1000")
    yield
    connection.execute(f"PRAGMA cipher_default_kdf_iter = {shipped}")
    connection.close()


@pytest.fixture
def today() -> date:
    """The day of the demo, a Monday."""
    return date(2026, 5, 4)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file, copied by each test: migrating takes longer than copying."""
    path = tmp_path_factory.mktemp("empty") / "empty.tandem"
    create_file(path).dispose()
    return path


@pytest.fixture
def workspace(empty_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    yield from _open_copy(empty_file, tmp_path / "employer.tandem")


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo employer, written once, copied by each test."""
    path = tmp_path_factory.mktemp("demo") / "demo.tandem"
    write_demo(path)
    return path


@pytest.fixture
def demo(demo_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    yield from _open_copy(demo_file, tmp_path / "demo.tandem")


@pytest.fixture(scope="session")
def demo_to_read(demo_file: Path) -> Iterator[Workspace]:
    """The demo employer for tests that change nothing, which all have the one that is open."""
    workspace = Workspace.open_to_read(demo_file)
    yield workspace
    workspace.close()


@pytest.fixture
def approve(request: pytest.FixtureRequest) -> Approve:
    """Compare a text with an approved file; ``--approve`` writes it."""

    def compare(text: str, approved: Path) -> None:
        if request.config.getoption("--approve"):
            approved.parent.mkdir(parents=True, exist_ok=True)
            approved.write_text(text, "utf-8", newline="\n")
        assert approved.exists(), f"{approved.name} is not approved yet: pytest --approve"
        assert text == approved.read_text("utf-8")

    return compare


@pytest.fixture(autouse=True)
def no_window_survives(request: pytest.FixtureRequest) -> Iterator[None]:
    """Destroy the widgets of a test now, which an idle loop never would; undo what they wore."""
    yield
    if "qtbot" in request.fixturenames:
        from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - only with windows
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        from desktop.ui import theme  # noqa: PLC0415

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert not QApplication.topLevelWidgets()
        if (theme.theme_name(), theme.factor()) != ("light", 1.0):
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            theme.apply_theme(app, "light")


def _open_copy(file: Path, path: Path) -> Iterator[Workspace]:
    shutil.copyfile(file, path)
    workspace = Workspace.open(path)
    yield workspace
    workspace.close()
