"""Pages that stand beside each other: one item of the menu, and a tab for each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar, QWidget

from desktop.kernel.messages import Message, T
from desktop.language.translator import Translator
from desktop.ui.pages import PAGE_CLASSES

GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "learner": ("learner", "end"),
        "timetable": ("timetable", "weeks"),
        "employer": ("employer", "tutors"),
        "settings": ("settings", "law", "calculators"),
    }
)


def group_of(page: str) -> str:
    """Return the page of the menu under which a page stands; itself, where it stands alone."""
    return next((group for group, pages in GROUPS.items() if page in pages), page)


def tab_names() -> dict[str, Message]:
    """Return what each page is called on its tab."""
    return {
        "learner": T("Path and contract"),
        "end": T("End of the contract"),
        "timetable": T("Planned weeks"),
        "weeks": T("Worked weeks"),
        "employer": T("Your company"),
        "tutors": T("Tutors"),
        "settings": T("Settings"),
        "law": T("The rules"),
        "calculators": T("Calculators"),
    }


class GroupTabs(QTabBar):
    """The tabs of the group of the page shown; none where it stands alone.

    Signals:
        page_chosen: The id of another page of the group.
    """

    page_chosen = Signal(str)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._pages: list[str] = []
        self.setAccessibleName(tr(T("Pages beside this one")))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.hide()
        self.currentChanged.connect(self._choose)

    def set_page(self, page: str) -> None:
        """Show the tabs of the group of a page, its own chosen."""
        group = GROUPS.get(group_of(page), ())
        pages = [one for one in group if one in PAGE_CLASSES]
        self.blockSignals(True)
        if pages != self._pages:
            while self.count():
                self.removeTab(0)
            names = tab_names()
            for one in pages:
                self.addTab(self._tr(names[one]))
            self._pages = pages
        if page in pages:
            self.setCurrentIndex(pages.index(page))
        self.blockSignals(False)
        self.setVisible(len(pages) > 1)

    def step(self, by: int) -> None:
        """Go so many tabs further, and round."""
        if self._pages:
            self.setCurrentIndex((self.currentIndex() + by) % len(self._pages))

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._pages):
            self.page_chosen.emit(self._pages[index])
