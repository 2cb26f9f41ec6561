"""The menu at the left of the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.kernel.messages import Message, T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.pages import PAGE_CLASSES
from desktop.ui.widgets.brand import Brand
from desktop.ui.widgets.chooser import LearnerChooser
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.nav import NavItem
from desktop.ui.widgets.people import PeopleWords

WIDTH = 204
FOLDED = 56
NEW_LEARNER = 0
_ABOVE = ("home",)
_OF_LEARNER = ("learner", "timetable", "pay", "holidays", "accident", "papers")
_BELOW = ("employer", "settings")
_ICONS = {
    "home": "house",
    "learner": "route",
    "timetable": "calendar-clock",
    "pay": "wallet",
    "holidays": "tree-palm",
    "accident": "briefcase-medical",
    "papers": "files",
    "employer": "store",
    "settings": "settings",
}


def page_names() -> dict[str, Message]:
    """Return what each page is called in the menu; & stands before the key to press with Alt."""
    return {
        "home": T("To &do"),
        "learner": T("&File"),
        "timetable": T("&Timetable"),
        "pay": T("&Pay"),
        "holidays": T("&Holidays"),
        "accident": T("&Accidents"),
        "papers": T("Do&cuments"),
        "employer": T("Compan&y"),
        "settings": T("&Settings"),
    }


class SideMenu(QFrame):
    """Pages, and the learner they are about.

    Attributes:
        chooser: The learner.

    Signals:
        page_chosen: The id of a page.
        learner_chosen: The id of a learner, ``NEW_LEARNER`` for a new one.
        lock_asked: Everything is to be hidden.
    """

    page_chosen = Signal(str)
    learner_chosen = Signal(int)
    lock_asked = Signal()

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAccessibleName(tr(T("Menu")))
        self._tr = tr
        self._names = page_names()
        self._items: dict[str, NavItem] = {}
        self._group = QButtonGroup(self)
        self._folded = False
        self._mark = Label("Tandem", "v")
        self.chooser = LearnerChooser()
        self.chooser.set_words(
            PeopleWords(
                search=tr(T("Search a learner")),
                add=tr(T("Add a learner")),
                nobody=tr(T("Nobody of that name.")),
                people=tr(T("Learners")),
            )
        )
        self.chooser.chosen.connect(self.learner_chosen)
        self.chooser.adding.connect(self._add_learner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(10), theme.px(12), theme.px(10), theme.px(10))
        layout.setSpacing(theme.px(2))
        layout.addLayout(self._brand())
        layout.addSpacing(theme.px(6))
        for page in _ABOVE:
            layout.addWidget(self._item(page))
        layout.addSpacing(theme.px(8))
        layout.addWidget(self.chooser)
        layout.addSpacing(theme.px(8))
        for page in (page for page in _OF_LEARNER if page in PAGE_CLASSES):
            layout.addWidget(self._item(page))
        layout.addStretch(1)
        for page in _BELOW:
            layout.addWidget(self._item(page))
        self.lock_item = NavItem(tr(T("&Lock")), "lock-keyhole")
        self.lock_item.setCheckable(False)
        self.lock_item.clicked.connect(self.lock_asked)
        layout.addWidget(self.lock_item)
        self.set_folded(folded=False)

    def items(self) -> dict[str, NavItem]:
        """Return the items by page."""
        return dict(self._items)

    def set_current(self, page: str) -> None:
        """Mark the page that is shown."""
        item = self._items.get(page)
        if item is not None:
            item.setChecked(True)

    def set_people(
        self, people: list[tuple[int, str, str]], current: tuple[str, str, str] | None
    ) -> None:
        """Offer learners by id, name and detail; show name, detail and initials of one."""
        self.chooser.set_people(people)
        shown = current or (self._tr(T("No learner yet")), self._tr(T("Add the first one")), "+")
        self.chooser.set_person(*shown)

    def set_folded(self, *, folded: bool) -> None:
        """Show icons only, or names too."""
        self._folded = folded
        self.setFixedWidth(theme.px(FOLDED if folded else WIDTH))
        side = theme.px(6 if folded else 10)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(side, theme.px(12), side, theme.px(10))
        self._mark.setVisible(not folded)
        for page, item in self._items.items():
            item.set_folded(folded)
            if folded:  # the key stays, though the letter is not shown
                item.setShortcut(QKeySequence.mnemonic(self._tr(self._names[page])))
        self.lock_item.set_folded(folded)
        if folded:
            self.lock_item.setShortcut(QKeySequence.mnemonic(self._tr(T("&Lock"))))

    def is_folded(self) -> bool:
        """Return whether only icons show."""
        return self._folded

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(1), 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(Brand())
        row.addWidget(self._mark, 1)
        return row

    def _add_learner(self) -> None:
        self.learner_chosen.emit(NEW_LEARNER)

    def _item(self, page: str) -> NavItem:
        item = NavItem(self._tr(self._names[page]), _ICONS[page])
        item.clicked.connect(partial(self.page_chosen.emit, page))
        self._group.addButton(item)
        self._items[page] = item
        return item
