"""Labels and badges."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui import icons
from desktop.ui.widgets.look import set_look

_SPACING = {"h1": -0.1, "big": -0.4}


class Label(QLabel):
    """Plain text in a role: h1 sub cap law b t v big card dim, or body text.

    Args:
        text: What to show; never read as HTML.
        role: How it looks.
        parent: The widget that holds it.
        wrap: Whether long text continues on the next line.
    """

    def __init__(
        self, text: str = "", role: str = "", parent: QWidget | None = None, *, wrap: bool = False
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if role in _SPACING:
            font = QFont(self.font())
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _SPACING[role])
            self.setFont(font)

    def set_role(self, role: str) -> None:
        """Look like another role."""
        set_look(self, "role", role)

    def set_bad(self, bad: bool) -> None:
        """Turn the danger colour on or off."""
        set_look(self, "bad", bad)


class CutLabel(Label):
    """One line that ends in « … » where there is no room; the whole of it is the tip."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        self._whole = text
        super().__init__(text, role, parent)
        self.setMinimumWidth(1)
        self.set_whole(text)

    def set_whole(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._cut()

    def whole(self) -> str:
        """Return the text that is meant, whatever there is room for."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Ask for the room of the whole text."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        """Cut anew when the letters become larger."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._cut()

    def _cut(self) -> None:
        end = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._whole, end, self.width())
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class IconLabel(QLabel):
    """An icon that repeats what the text beside it says, so that nothing is read aloud."""

    def __init__(
        self, name: str, token: str = "ink2", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._token, self._size = name, token, size
        self._draw()

    def set_icon(self, name: str, token: str = "ink2") -> None:
        """Show another icon."""
        self._name, self._token = name, token
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Recolour with the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        if not self._name:
            self.clear()
            return
        image = icons.pixmap(self._name, self._token, self._size)
        if image.cacheKey() != self.pixmap().cacheKey():
            self.setPixmap(image)


class Badge(QLabel):
    """A pill with a word: ok, warn, danger, info or neutral."""

    def __init__(self, text: str, state: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("badge", state)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_badge(self, text: str, state: str) -> None:
        """Show another word and state."""
        self.setText(text)
        set_look(self, "badge", state)
        self.updateGeometry()
