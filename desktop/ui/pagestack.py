"""The pages of an open file: built when first shown, refreshed when the file changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.context import PageContext
from desktop.ui.pages import OF_EVERYBODY, build_page, shown


class PageStack(QStackedWidget):
    """One page at a time."""

    def __init__(self, context: Callable[[], PageContext], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pages: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        self._current = ""
        self._leaving: list[QWidget] = []
        self._typed: dict[str, Any] = {}  # for pages that are not built yet

    def show_page(self, page: str) -> QWidget:
        """Show a page, building it when it is new."""
        widget = self._pages.get(page)
        if widget is None:
            widget = build_page(page, self._context(), self)
            self._pages[page] = widget
            self.addWidget(widget)
            if page in self._typed:
                widget.type_again(self._typed.pop(page))  # type: ignore[attr-defined]  # it kept it
        elif page in self._stale:
            shown(widget).refresh()
        self._stale.discard(page)
        self._current = page
        self.setCurrentWidget(widget)
        while self._leaving:
            self._drop(self._leaving.pop())
        return widget

    def show_glimpse(self, view: QWidget) -> None:
        """Show what a page looks like; the page itself takes its place later."""
        self.addWidget(view)
        self.setCurrentWidget(view)

    def forget(self) -> None:
        """Drop the pages that were about another learner or month."""
        for page in self._pages.keys() - OF_EVERYBODY:
            widget = self._pages.pop(page)
            if widget is self.currentWidget():
                self._leaving.append(widget)  # until its place is taken: no other is laid out
            else:
                self._drop(widget)
            self._stale.discard(page)
        for page in self._typed.keys() - OF_EVERYBODY:
            del self._typed[page]

    def _drop(self, widget: QWidget) -> None:
        self.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

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
        """Refresh the page shown when it shows one of these tables; others wait."""
        for page, widget in list(self._pages.items()):
            if not shown(widget).tables & tables:
                continue
            if page == self._current:
                shown(widget).refresh()
            else:
                self._stale.add(page)

    def tell_all(self) -> None:
        """Refresh the page shown, whatever it shows; the others wait."""
        self._stale |= self._pages.keys()
        if self._current in self._pages:
            self.show_page(self._current)
