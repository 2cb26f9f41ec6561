"""A tree that is searched: groups, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QResizeEvent
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
_NONE = QModelIndex()
_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


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


class _Things(QAbstractItemModel):
    """Groups, and what stands in them.

    The number of an index is 0 for a group, and one more than the row of its group for a leaf.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._groups: list[tuple[str, list[Leaf]]] = []
        self._font = QFont(parent.font())
        self._font.setPixelSize(theme.px(12))

    def show_groups(self, groups: list[tuple[str, list[Leaf]]]) -> bool:
        """Hold these groups; return whether they are others than before."""
        if groups == self._groups:
            return False
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()
        return True

    def index(self, row: int, column: int, parent: Index = _NONE) -> QModelIndex:
        """Return the index of a group, or of a leaf of one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _NONE) -> QModelIndex:  # type: ignore[override]  # one of two
        """Return the group of a leaf."""
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return how many groups there are, or leaves in one."""
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() else len(self._groups[parent.row()][1])

    def columnCount(self, _parent: Index = _NONE) -> int:
        """Return that there is one column."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a leaf can be chosen; the keyboard passes over a group."""
        if not index.isValid() or not index.internalId():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is shown of a group or a leaf, its key, and the words it is found by."""
        if not index.isValid():
            return None
        group = index.internalId()
        if not group:
            return self._of_group(self._groups[index.row()][0], role)
        title, leaves = self._groups[group - 1]
        return _of_leaf(leaves[index.row()], title, role)

    def _of_group(self, title: str, role: int) -> Any:
        if role in _SAID:
            return title
        if role == Qt.ItemDataRole.FontRole:
            return self._font
        return theme.colour("ink3") if role == Qt.ItemDataRole.ForegroundRole else None


def _of_leaf(leaf: Leaf, title: str, role: int) -> Any:
    if role in _SAID:
        return leaf.text
    if role == Qt.ItemDataRole.DecorationRole:
        return icons.icon(leaf.icon, "ink2", ICON)
    if role == Qt.ItemDataRole.ToolTipRole:
        return leaf.tip or leaf.text
    return {KEY: leaf.key, RARE: leaf.rare}.get(role) if role != WORDS else _words(title, leaf)


@lru_cache(1000)
def _words(title: str, leaf: Leaf) -> str:
    """Return the words a leaf is found by."""
    return bare(f"{title} {leaf.text} {leaf.also}")


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
        self._things = _Things(self)
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
        if self._things.show_groups(groups):
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

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        key = current.data(KEY)
        if self._telling and key is not None:
            self.chosen.emit(key)
