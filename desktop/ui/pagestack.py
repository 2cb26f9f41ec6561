"""The pages of an open file: built when first shown, refreshed when the file changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.context import PageContext
from desktop.ui.pages import OF_EVERYBODY, OF_MONTH, FollowingPage, build_page, shown


class PageStack(QStackedWidget):
    """One page at a time."""

    def __init__(self, context: Callable[[], PageContext], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pages: dict[str, QWidget] = {}
        self._contexts: dict[str, PageContext] = {}
        self._stale: set[str] = set()
        self._read: dict[str, set[str]] = {}  # the tables each page was seen to read
        self._current = ""
        self._leaving: list[QWidget] = []
        self._typed: dict[str, Any] = {}  # for pages that are not built yet

    def show_page(self, page: str) -> QWidget:
        """Show a page, building it when it is new."""
        widget = self._pages.get(page)
        if widget is None:
            widget = self._build(page)
        elif page in self._stale:
            self._refresh(page)
        self._stale.discard(page)
        self._current = page
        self.setCurrentWidget(widget)
        while self._leaving:
            self._drop(self._leaving.pop())
        return widget

    def prepare(self, page: str) -> None:
        """Build a page that is not shown yet, where it is not built.

        It is painted once where nobody sees it: to dress and to lay it out takes as long as to
        build it.
        """
        if page not in self._pages:
            built = self._build(page)
            built.resize(self.size())
            built.grab()

    def show_glimpse(self, view: QWidget) -> None:
        """Show what a page looks like; the page itself takes its place later."""
        self.addWidget(view)
        self.setCurrentWidget(view)

    def look_elsewhere(self, *, learner: bool) -> None:
        """Let the pages be about another learner, or only another month.

        Those that cannot follow are dropped, and built anew when they are shown.
        """
        now = self._context()
        for page in self._pages.keys() - OF_EVERYBODY:
            widget = self._pages[page]
            self._contexts[page].follow(now)
            if not learner and page not in OF_MONTH:
                continue
            if isinstance(widget, FollowingPage):
                widget.begin_again(learner=learner)
                self._stale.add(page)
            else:
                self._forget(page)
        if learner:
            for page in self._typed.keys() - OF_EVERYBODY:
                del self._typed[page]

    def _build(self, page: str) -> QWidget:
        context = self._context()
        with context.workspace.tables_read() as tables:
            widget = build_page(page, context, self)
        self._read[page] = tables
        self._pages[page], self._contexts[page] = widget, context
        self.addWidget(widget)
        if page in self._typed:
            widget.type_again(self._typed.pop(page))  # type: ignore[attr-defined]  # it kept it
        return widget

    def _forget(self, page: str) -> None:
        widget = self._pages.pop(page)
        del self._contexts[page], self._read[page]
        self._stale.discard(page)
        if widget is self.currentWidget():
            self._leaving.append(widget)  # until its place is taken: no other is laid out
        else:
            self._drop(widget)

    def _drop(self, widget: QWidget) -> None:
        widget.hide()
        widget.deleteLater()

    def drop_hidden(self) -> None:
        """Delete the pages that are not shown, at once; what is half typed in them is kept."""
        self._typed = self.half_typed()
        for page, widget in list(self._pages.items()):
            if widget is not self.currentWidget():
                self._forget(page)
                QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)

    def half_typed(self) -> dict[str, Any]:
        """Return what is typed in the forms of the pages and not written yet, by page."""
        found = dict(self._typed)
        for page, widget in self._pages.items():
            half_typed = getattr(widget, "half_typed", None)
            if callable(half_typed) and (kept := half_typed()):
                found[page] = kept
        return found

    def type_again(self, kept: dict[str, Any]) -> None:
        """Let pages begin with what was typed in the ones before them."""
        self._typed = dict(kept)

    def tell(self, tables: frozenset[str]) -> None:
        """Refresh the page shown when it shows one of these tables; others wait.

        It shows what it says it does, and whatever else it was seen to read for that.
        """
        for page, widget in list(self._pages.items()):
            if tables.isdisjoint(shown(widget).tables | self._read[page]):
                continue
            if page == self._current:
                self._refresh(page)
            else:
                self._stale.add(page)

    def catch_up(self, page: str) -> None:
        """Let a page that waits to be shown look at the file again now."""
        if page in self._stale and page in self._pages:
            self._stale.discard(page)
            self._refresh(page)

    def _refresh(self, page: str) -> None:
        """Let a page look at the file again, and note what it looks at there."""
        with self._contexts[page].workspace.tables_read() as tables:
            shown(self._pages[page]).refresh()
        self._read[page] |= tables

    def tell_all(self) -> None:
        """Refresh the page shown, whatever it shows; the others wait."""
        self._stale |= self._pages.keys()
        if self._current in self._pages:
            self.show_page(self._current)
