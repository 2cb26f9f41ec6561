"""The scaffold of a page: a head that stays, content that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.labels import CutLabel, Label

MAX_WIDTH = 1560
LARGEST_SHARE = 0.6
SIDE, NARROW_SIDE = 24, 8  # what stays free beside the content
NARROW = 700


class Page(QWidget):
    """A page with its head.

    Attributes:
        actions: Buttons at the right of the head, the main one last.
        content: Where the cards go.
        scroll_area: What scrolls the content.
    """

    actions: QHBoxLayout  # type: ignore[assignment]  # the pages' word hides Qt's list of actions

    def __init__(self, title: str = "", sub: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = CutLabel(title, "h1")
        self._sub = Label(sub, "sub", wrap=True)
        self._kept_in_sight: list[QHBoxLayout] = []
        self.actions = QHBoxLayout()
        self.actions.setSpacing(theme.px(12))
        self.content = QVBoxLayout()
        self.content.setSpacing(theme.px(12))
        self.scroll_area = QScrollArea()
        self.scroll_area.setObjectName("pageScroll")
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("pageContent")
        inside.setMaximumWidth(theme.px(MAX_WIDTH))
        inside.setLayout(self.content)
        self.scroll_area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(self.scroll_area, 1)
        self.set_title(title, sub)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the name where they would leave it no room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        way = QBoxLayout.Direction
        side = theme.px(SIDE if self.width() >= theme.px(NARROW) else NARROW_SIDE)
        self.content.setContentsMargins(side, theme.px(8), side, theme.px(16))
        self._head_row.setContentsMargins(side, theme.px(12), side, theme.px(4))
        for line in self._kept_in_sight:
            line.setContentsMargins(side, theme.px(4), side, theme.px(4))
        self.actions.setDirection(way.LeftToRight)
        wide, margins = self.actions.sizeHint().width(), 2 * side
        named = wide + theme.px(12) + self._title.sizeHint().width() + margins
        narrow = wide > self.width() * LARGEST_SHARE or (wide > 0 and named > self.width())
        if wide + margins > self.width():
            self.actions.setDirection(way.TopToBottom)
        self._head_row.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def set_title(self, title: str, sub: str = "") -> None:
        """Name the page, with a line under the name."""
        self._title.set_whole(title)
        self._sub.setText(sub)
        self._sub.setToolTip(sub)
        self._sub.setVisible(bool(sub))
        self.setAccessibleName(title)
        self._arrange()

    def take_keyboard(self) -> bool:
        """Put the keyboard where the work of the page begins; return whether there is such a place.

        Without one it goes to the main button.
        """
        return False

    def to_top(self) -> None:
        """Show the page from its beginning."""
        self.scroll_area.verticalScrollBar().setValue(0)

    def keep_in_sight(self, widget: QWidget) -> None:
        """Put a widget under the head, above what scrolls."""
        line = QHBoxLayout()
        line.addWidget(widget)
        self._head_column.addLayout(line)
        self._kept_in_sight.append(line)
        self._arrange()

    def _head(self) -> QHBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._sub)
        names.addStretch(0)
        self._sub.setMinimumWidth(1)  # less than its text: the buttons beside it come first
        head = QWidget()
        head.setMaximumWidth(theme.px(MAX_WIDTH))
        head.setMinimumHeight(theme.px(60))
        self._head_column = QVBoxLayout(head)
        self._head_column.setContentsMargins(0, 0, 0, 0)
        self._head_column.setSpacing(0)
        row = self._head_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head_column.addLayout(row)
        row.setSpacing(theme.px(12))
        row.addLayout(names, 1)
        row.addLayout(self.actions)
        outer = QHBoxLayout()
        outer.setSpacing(0)
        outer.addWidget(head, 1)
        outer.addStretch(0)
        return outer
