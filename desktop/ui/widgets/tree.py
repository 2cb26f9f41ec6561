"""A tree that is searched: groups, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from desktop.ui import icons, theme
from desktop.ui.widgets.search import bare

KEY, WORDS, RARE = (Qt.ItemDataRole.UserRole + index for index in range(3))
ICON = 16
ROW = 28  # px a line of text has
ABOVE = 10  # px above and below more of them
BESIDE = 40  # px the icon has, and what is around it
_ENDLESS = 10000
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Leaf:
    """One thing of the tree.

    Attributes:
        key: What it is known by.
        text: What is shown.
        tip: What is said when the pointer rests on it.
        also: Words it is found by, besides those shown.
        rare: Whether it shows only where it is searched for.
    """

    key: object
    text: str
    icon: str
    tip: str = ""
    also: str = ""
    rare: bool = False


class _Found(QSortFilterProxyModel):
    """What has every word of the search; a group shows with what it holds."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self.setRecursiveFilteringEnabled(True)

    def search(self, text: str) -> None:
        """Keep what holds every word."""
        self.beginFilterChange()
        self._words = bare(text).split()
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Return whether a thing is found; a group alone never is."""
        index = self.sourceModel().index(row, 0, parent)
        words = index.data(WORDS)
        if index.data(RARE) and not self._words:
            return False
        return words is not None and all(word in words for word in self._words)


class _Wrapped(QStyledItemDelegate):
    """A long text goes on below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of the text in the width of the tree."""
        tree = self.parent()
        assert isinstance(tree, QTreeView)
        asked = super().sizeHint(option, index)
        beside = theme.px(BESIDE) if index.parent().isValid() else theme.px(ABOVE)
        room = QRect(0, 0, tree.viewport().width() - beside, _ENDLESS)
        text = str(index.data())
        lines = tree.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return QSize(asked.width(), max(theme.px(ROW), lines + theme.px(ABOVE)))


class SearchTree(QTreeView):
    """Groups of things; the current one is the one chosen.

    Signals:
        chosen: The key of the one that the user moved to.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._things = QStandardItemModel(self)
        self._found = _Found(self)
        self._found.setSourceModel(self._things)
        self._telling = True
        self.setModel(self._found)
        self.setAccessibleName(name)
        self.setProperty("kind", "search")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setWordWrap(True)
        self.setItemDelegate(_Wrapped(self))
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setIconSize(QSize(theme.px(ICON), theme.px(ICON)))
        self.selectionModel().currentChanged.connect(self._tell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the texts anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def show_groups(self, groups: list[tuple[str, list[Leaf]]], chosen: object) -> None:
        """Show things under the titles of their groups."""
        self._telling = False
        self._things.clear()
        for title, leaves in groups:
            self._things.appendRow(self._group(title, leaves))
        self.expandAll()
        self.choose(chosen)
        self._telling = True

    def choose(self, key: object) -> None:
        """Make one the current one, without telling."""
        telling, self._telling = self._telling, False
        index = self._index_of(key)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        self._telling = telling

    def search(self, text: str) -> None:
        """Show what has every word."""
        key = self.current()
        self._telling = False
        self._found.search(text)
        self.expandAll()
        self.choose(key)
        self._telling = True

    def current(self) -> object:
        """Return the key of the current one."""
        return self.currentIndex().data(KEY)

    def texts(self) -> list[str]:
        """Return what is shown, in its order."""
        return [str(index.data()) for index in self._leaves()]

    def _leaves(self) -> list[QModelIndex]:
        model = self._found
        groups = [model.index(row, 0) for row in range(model.rowCount())]
        return [
            model.index(row, 0, group) for group in groups for row in range(model.rowCount(group))
        ]

    def _index_of(self, key: object) -> QModelIndex:
        return next((one for one in self._leaves() if one.data(KEY) == key), QModelIndex())

    def _group(self, title: str, leaves: list[Leaf]) -> QStandardItem:
        group = QStandardItem(title)
        group.setFlags(Qt.ItemFlag.NoItemFlags)  # the keyboard passes over it
        font = self.font()
        font.setPixelSize(theme.px(12))
        group.setFont(font)
        group.setForeground(theme.colour("ink3"))
        for leaf in leaves:
            item = QStandardItem(icons.icon(leaf.icon, "ink2", ICON), leaf.text)
            item.setData(leaf.key, KEY)
            item.setData(bare(f"{title} {leaf.text} {leaf.also}"), WORDS)
            item.setData(leaf.rare, RARE)
            item.setToolTip(leaf.tip or leaf.text)
            group.appendRow(item)
        return group

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        key = current.data(KEY)
        if self._telling and key is not None:
            self.chosen.emit(key)
