"""The panel that says what Tandem is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.widgets.brand import Brand
from desktop.ui.widgets.labels import IconLabel, Label

_WEEKS = 24
_SCHOOL, _WORK, _HOLIDAY, _LEAVE, _OFF = range(5)
_TOKENS = ("d_school_bar", "side_brand", "d_holiday", "side_accent", "side_sel")


class BrandPanel(QFrame):
    """The dark panel at the left of the welcome page."""

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(44), theme.px(40), theme.px(32), theme.px(28))
        layout.setSpacing(theme.px(16))
        brand = QHBoxLayout()
        brand.setSpacing(theme.px(12))
        brand.addWidget(Brand())
        brand.addWidget(Label("Tandem", "v"), 1)
        layout.addLayout(brand)
        layout.addSpacing(theme.px(20))
        layout.addWidget(
            Label(tr(T("Work and school, from the first paper to the last.")), "big", wrap=True)
        )
        who = T("For the boss or the tutor who trains a young person under an alternance contract.")
        layout.addWidget(Label(tr(who), "dim", wrap=True))
        for icon, title, text in (
            (
                "hard-drive",
                T("Everything stays on this computer"),
                T("No account, no internet, no subscription."),
            ),
            (
                "scale",
                T("Every figure explains itself"),
                T("A sentence, a calculation, an article of law."),
            ),
            (
                "shield-check",
                T("Nothing gets lost"),
                T("Saved as you go; every change can be undone."),
            ),
        ):
            layout.addLayout(_promise(icon, tr(title), tr(text)))
        layout.addStretch(1)
        self._picture = YearPicture()
        self._legend = QWidget()
        self._legend.setLayout(_legend(tr))
        layout.addWidget(self._picture)
        layout.addWidget(self._legend)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the picture out where the words need the room."""
        super().resizeEvent(event)
        layout = self.layout()
        assert layout is not None
        shown = (self._picture, self._legend)
        picture = sum(part.sizeHint().height() + layout.spacing() for part in shown)
        words = layout.totalHeightForWidth(self.width())
        if not self._picture.isHidden():
            words -= picture
        for part in shown:
            part.setVisible(words + picture <= self.height())


class YearPicture(QWidget):
    """Half a year of days, as a picture."""

    def sizeHint(self) -> QSize:
        """Return the size of the drawing."""
        return QSize(theme.px(400), theme.px(118))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step, side = theme.px(17), theme.px(13)
        for week in range(min(_WEEKS, self.width() // step)):
            for day in range(7):
                painter.setBrush(theme.colour(_TOKENS[_kind(week, day)]))
                painter.drawRoundedRect(QRectF(week * step, day * step, side, side), 3, 3)
        painter.end()


class Dot(QWidget):
    """A day of the picture, in the legend."""

    def __init__(self, kind: int) -> None:
        super().__init__()
        self._kind = kind
        self.setFixedSize(theme.px(11), theme.px(11))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it as in the picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(_TOKENS[self._kind]))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        painter.end()


def _legend(tr: Translator) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(6))
    for kind, word in (
        (_WORK, T("at your place")),
        (_SCHOOL, T("at the centre")),
        (_HOLIDAY, T("public holiday")),
        (_LEAVE, T("leave")),
    ):
        row.addWidget(Dot(kind))
        row.addWidget(Label(tr(word), "dim"))
        row.addSpacing(theme.px(6))
    row.addStretch(1)
    return row


def _kind(week: int, day: int) -> int:
    if (week, day) in {(8, 5), (10, 1), (16, 3), (17, 3)}:
        return _HOLIDAY
    if day >= 5:  # noqa: PLR2004  the weekend
        return _OFF
    if week in {16, 17}:
        return _LEAVE if day < 3 + (week == 16) * 2 else _WORK  # noqa: PLR2004  a picture
    at_school = day < 2 and week not in {7, 8}  # noqa: PLR2004  a picture
    return _SCHOOL if at_school else _WORK


def _promise(icon: str, title: str, text: str) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label(title, "b", wrap=True))
    words.addWidget(Label(text, "dim", wrap=True))
    row = QHBoxLayout()
    row.setSpacing(theme.px(12))
    row.addWidget(IconLabel(icon, "side_accent", 18), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row
