"""Which learner the pages are about."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui import icons, theme
from desktop.ui.widgets.button import PressButton
from desktop.ui.widgets.people import PeopleList, PeopleWords

_FLOOR = 12  # no text is smaller


class LearnerChooser(PressButton):
    """The learner shown, and the way to another one.

    Signals:
        chosen: The id of the learner.
        adding: A learner is to be added.
    """

    chosen = Signal(int)
    adding = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._name = self._detail = self._initials = ""
        self._people: list[tuple[int, str, str]] = []
        self._list: PeopleList | None = None
        self._words = PeopleWords()
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

    def set_words(self, words: PeopleWords) -> None:
        """Say what the list calls its parts."""
        self._words = words

    def open_list(self) -> None:
        """Show the learners to choose from."""
        if self._list is None:
            self._list = PeopleList(self)
            self._list.picked.connect(self.chosen)
            self._list.adding.connect(self.adding)
        self._list.open_under(self, self._people, self._words)

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
            if painter.fontMetrics().horizontalAdvance(text) > room.width():
                painter.setFont(self._font(size - 1 if size > _FLOOR else size, weight))
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
