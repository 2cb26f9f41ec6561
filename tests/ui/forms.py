"""What the tests of the forms share: a silent shell and a typist."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message
from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.workspace import Workspace
from desktop.ui.context import PageContext
from desktop.ui.records import RecordDialog


@dataclass
class QuietShell:
    """A shell that remembers what it was asked."""

    opened: list[tuple[str, int | None, Month | None]] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    said: list[tuple[Message, bool]] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    waiting: int = 0

    def open_page(
        self,
        page: str,
        *,
        learner_id: int | None = None,
        month: Month | None = None,
        part: str = "",
    ) -> None:
        self.opened.append((page, learner_id, month))
        self.parts.append(part)

    def say(self, message: Message, *, undo: bool = False) -> None:
        self.said.append((message, undo))

    def refuse(self, refusal: Refused) -> None:
        self.refused.append(refusal)

    def count_waiting(self, count: int) -> None:
        self.waiting = count

    def choose_language(self, language: Language) -> None:
        raise NotImplementedError

    def choose_theme(self, theme: str) -> None:
        raise NotImplementedError

    def choose_text_size(self, factor: float) -> None:
        raise NotImplementedError

    def translator(self, language: Language) -> Translator:
        return Translator(language, CATALOGS)


def context_of(
    workspace: Workspace,
    law_book: LawBook,
    tr: Translator,
    today: date,
    learner_id: int | None = None,
    month: Month | None = None,
) -> PageContext:
    """Return the world of one page."""

    def day() -> date:
        return today

    shown_month = month or Month.of(today)
    return PageContext(workspace, law_book, tr, day, learner_id, shown_month, QuietShell())


def shown(qtbot: QtBot, page: QWidget, workspace: Workspace, refresh: Callable[[], None]) -> None:
    """Show a page that follows the file, as the window does."""
    qtbot.addWidget(page)

    def follow(_tables: frozenset[str]) -> None:
        refresh()

    workspace.listeners.append(follow)
    page.resize(1162, 644)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()


def write(qtbot: QtBot, widget: QWidget, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type a text in the place of the one there, and finish it."""
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(widget, Qt.Key.Key_Delete)
    qtbot.keyClicks(widget, text)
    qtbot.keyClick(widget, end)


def fill(qtbot: QtBot, page: QWidget, values: dict[str, str]) -> RecordDialog:
    """Type into the dialog that is open and do it."""
    dialog = next(one for one in page.findChildren(RecordDialog) if one.isVisible())
    for name, text in values.items():
        write(qtbot, dialog.form.rows[name].control, text, Qt.Key.Key_Tab)
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    return dialog
