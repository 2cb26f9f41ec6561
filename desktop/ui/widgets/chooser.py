"""Which learner the pages are about."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import icons, theme

_SEARCH_FROM = 5


class LearnerChooser(QPushButton):
    """The learner shown, and the way to another one.

    Signals:
        chosen: The id of the learner.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._detail = self._initials = ""
        self._people: list[tuple[int, str, str]] = []
        self._list: PeopleList | None = None
        self._search_name = ""
        self.setFixedHeight(theme.px(48))
        self.clicked.connect(self.open_list)

    def set_person(self, name: str, detail: str, initials: str) -> None:
        """Show a learner."""
        self._name, self._detail, self._initials = name, detail, initials
        self.setAccessibleName(name)
        self.setAccessibleDescription(detail)
        self.setToolTip(name)
        self.update()

    def set_people(self, people: list[tuple[int, str, str]]) -> None:
        """Offer learners by id, name and detail."""
        self._people = list(people)

    def set_search_name(self, text: str) -> None:
        """Name the search field of a long list."""
        self._search_name = text

    def open_list(self) -> None:
        """Show the learners to choose from."""
        if self._list is None:
            self._list = PeopleList(self)
            self._list.picked.connect(self.chosen)
        self._list.open_under(self, self._people, self._search_name)

    def sizeHint(self) -> QSize:
        """Return the size of the drawing."""
        return QSize(theme.px(184), theme.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the avatar, the name and the chevrons."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("side_line"))
        painter.setBrush(
            theme.colour("side_line" if self.underMouse() or self.isDown() else "side")
        )
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        side = min(theme.px(32), self.width() - 4)
        folded = self.width() < theme.px(100)
        left = (self.width() - side) / 2 if folded else float(theme.px(8))
        circle = QRectF(left, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("d_school"))
        painter.drawEllipse(circle)
        painter.setPen(theme.colour("d_school_ink"))
        painter.setFont(self._font(12, QFont.Weight.DemiBold))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self._initials)
        if not folded:
            self._paint_texts(painter, round(circle.right()) + theme.px(8))
        painter.end()

    def _paint_texts(self, painter: QPainter, left: int) -> None:
        mark = theme.px(14)
        room = QRect(left, 0, self.width() - left - mark - theme.px(12), self.height())
        half = self.height() // 2
        for text, top, size, weight, token in (
            (self._name, 0, 14, QFont.Weight.DemiBold, "side_ink"),
            (self._detail, half, 12, QFont.Weight.Normal, "side_ink2"),
        ):
            painter.setFont(self._font(size, weight))
            painter.setPen(theme.colour(token))
            short = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, room.width()
            )
            under = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignBottom
            line = QRect(room.left(), top, room.width(), half)
            painter.drawText(line, under | Qt.AlignmentFlag.AlignLeft, short)
        image = icons.pixmap("chevrons-up-down", "side_ink2", 14)
        painter.drawPixmap(self.width() - mark - theme.px(8), (self.height() - mark) // 2, image)

    def _font(self, size: int, weight: QFont.Weight) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme.px(size))
        font.setWeight(weight)
        return font


class PeopleList(QFrame):
    """The list that opens under the chooser, with a search when it is long.

    Signals:
        picked: The id of the learner.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.search = QLineEdit()
        self.list = QListWidget()
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._accept)
        self.list.itemClicked.connect(self._accept)
        self.list.itemActivated.connect(self._accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4))
        layout.addWidget(self.search)
        layout.addWidget(self.list)

    def open_under(
        self, button: QWidget, people: list[tuple[int, str, str]], search_name: str
    ) -> None:
        """Show people under a button."""
        self.list.clear()
        for key, name, detail in people:
            item = QListWidgetItem(f"{name}\n{detail}")
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.search.clear()
        self.search.setVisible(len(people) > _SEARCH_FROM)
        self.search.setPlaceholderText(search_name)
        self.search.setAccessibleName(search_name or button.accessibleName())
        self.list.setAccessibleName(button.accessibleName())
        shown = min(max(len(people), 1), 8)
        room = shown * theme.px(46) + (theme.px(52) if not self.search.isHidden() else theme.px(14))
        self.resize(max(button.width(), theme.px(240)), room)
        self.move(button.mapToGlobal(QPoint(0, button.height() + 4)))
        self.show()
        first = self.list if self.search.isHidden() else self.search
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows walk the list from the search; Esc closes."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._accept()
        else:
            super().keyPressEvent(event)

    def _filter(self, text: str) -> None:
        first = -1
        for row in range(self.list.count()):
            item = self.list.item(row)
            hidden = text.casefold() not in item.text().casefold()
            item.setHidden(hidden)
            if first < 0 and not hidden:
                first = row
        self.list.setCurrentRow(first)

    def _accept(self) -> None:
        item = self.list.currentItem()
        if item is not None and not item.isHidden() and self.isVisible():
            self.hide()
            self.picked.emit(item.data(Qt.ItemDataRole.UserRole))
