"""Items of the side menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui import icons, theme
from desktop.ui.widgets.button import GAP, PressButton, plain


class NavItem(PressButton):
    """A page of the menu: icon, name with its mnemonic, and a counter.

    The style sheet gives fill and radius; the wheat bar and the counter are painted.
    """

    def __init__(
        self, text_with_ampersand: str, icon_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(GAP + text_with_ampersand, parent)
        self._icon = icon_name
        self._text = text_with_ampersand
        self._count = 0
        self.setCheckable(True)
        self.setAccessibleName(plain(text_with_ampersand))
        self.toggled.connect(self._dress)
        self._dress()

    def set_count(self, n: int) -> None:
        """Show how many things wait behind this item; none hides the counter."""
        self._count = n
        self.setAccessibleDescription(str(n) if n else "")
        self.update()

    def set_folded(self, folded: bool) -> None:
        """Show the icon only, with the name as a tip."""
        self.setText("" if folded else GAP + self._text)
        self.setToolTip(plain(self._text) if folded else "")

    def changeEvent(self, event: QEvent) -> None:
        """Recolour the icon with the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Add the bar and the counter."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("side_accent"))
        if self.isChecked():
            inset = theme.px(7)
            painter.drawRoundedRect(QRectF(-3, inset, 7, self.height() - 2 * inset), 3, 3)
        if self._count:
            self._paint_count(painter)
        painter.end()

    def _paint_count(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPixelSize(theme.px(12))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        text = str(self._count)
        height = theme.px(18)
        width = max(theme.px(20), painter.fontMetrics().horizontalAdvance(text) + theme.px(10))
        folded = not self.text()
        right = self.width() - (2 if folded else theme.px(8))
        top = 0 if folded else (self.height() - height) / 2
        pill = QRectF(right - width, top, width, height)
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(theme.colour("on_accent"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _dress(self) -> None:
        token = "side_ink" if self.isChecked() else "side_ink2"
        self.setIcon(icons.icon(self._icon, token, 18))
        self.setIconSize(QSize(theme.px(18), theme.px(18)))
