"""The list of people that opens under the chooser."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.search import holds

_SEARCH_FROM = 5
_SHOWN = 8
_ROW, _WIDTH = 46, 280
_KEY, _DETAIL = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """What the list calls its parts.

    Attributes:
        search: The field that searches.
        add: The button that adds somebody.
        nobody: What is said when the search finds nobody.
        people: The list.
    """

    search: str = ""
    add: str = ""
    nobody: str = ""
    people: str = ""


class PeopleList(QFrame):
    """People by name, with a search when they are many; below, the way to add one.

    Signals:
        picked: The id of the learner.
        adding: Somebody is to be added.
    """

    picked = Signal(int)
    adding = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self._rows = _SHOWN
        self.search = QLineEdit()
        self.list = QListWidget()
        self.list.setItemDelegate(_PersonRow(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nobody = Label("", "dim", wrap=True)
        self.add_button = Button("", "quiet", "plus")
        self.search.textChanged.connect(self._filter)
        self.list.itemClicked.connect(self._accept)
        self.list.itemActivated.connect(self._accept)
        self.add_button.clicked.connect(self._add)
        layout = QVBoxLayout(self)
        side = theme.px(6)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(theme.px(4))
        for part in (self.search, self.list, self.nobody, self.add_button):
            layout.addWidget(part)
        self._ring = FocusRing(self)

    def open_under(
        self, button: QWidget, people: list[tuple[int, str, str]], words: PeopleWords
    ) -> None:
        """Show people under a button."""
        self.list.clear()
        for key, name, detail in people:
            item = QListWidgetItem(name)
            item.setData(_KEY, key)
            item.setData(_DETAIL, detail)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {detail}")
            item.setToolTip(name)
            self.list.addItem(item)
        self.search.clear()
        self.search.setVisible(len(people) > _SEARCH_FROM)
        self.search.setPlaceholderText(words.search)
        self.search.setAccessibleName(words.search)
        self.list.setAccessibleName(words.people)
        self.nobody.setText(words.nobody)
        self.add_button.set_text(words.add)
        self._rows = min(len(people), _SHOWN)
        self._filter("")
        self.setFixedWidth(max(button.width(), theme.px(_WIDTH)))
        place = button.mapToGlobal(QPoint(0, button.height() + 4))
        room = button.screen().availableGeometry().bottom() - place.y()
        while self._rows > 1 and self.sizeHint().height() > room:
            self._rows -= 1
            self._filter("")
        self.adjustSize()
        self.move(place)
        self.show()
        parts = (self.search, self.list, self.add_button)
        first = next(part for part in parts if not part.isHidden())
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows walk the list from the search, and Enter take what is marked there."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._accept()
        else:
            super().keyPressEvent(event)

    def _filter(self, text: str) -> None:
        found = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            hidden = not holds(f"{item.text()} {item.data(_DETAIL)}", text)
            item.setHidden(hidden)
            if not hidden:
                found.append(row)
        self.list.setCurrentRow(found[0] if found else -1)
        high = self._rows * theme.px(_ROW) + 2 * self.list.frameWidth()
        self.list.setFixedHeight(high)  # while searching too
        self.list.setVisible(bool(found))
        self.nobody.setVisible(self.list.count() > 0 and not found)

    def _accept(self) -> None:
        item = self.list.currentItem()
        if item is not None and not item.isHidden() and self.isVisible():
            self.hide()
            self.picked.emit(item.data(_KEY))

    def _add(self) -> None:
        self.hide()
        self.adding.emit()


class _PersonRow(QStyledItemDelegate):
    """A name with what is known of the person under it, each cut where there is no room."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(theme.px(120), theme.px(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("primary_tint"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.colour("hover"))
        side = theme.px(10)
        inner = box.adjusted(side, theme.px(4), -side, -theme.px(4))
        half = inner.height() // 2
        for text, top, size, weight, token in (
            (index.data(), inner.top(), 14, QFont.Weight.DemiBold, "ink"),
            (index.data(_DETAIL), inner.top() + half, 12, QFont.Weight.Normal, "ink2"),
        ):
            font = QFont(painter.font())
            font.setPixelSize(theme.px(size))
            font.setWeight(weight)
            painter.setFont(font)
            painter.setPen(theme.colour(token))
            short = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, inner.width()
            )
            line = QRect(inner.left(), top, inner.width(), half)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(line, middle, short)
        painter.restore()
