"""Push buttons of the five kinds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from desktop.ui import icons, theme
from desktop.ui.widgets.look import set_look

GAP = "\u2002"  # a style sheet cannot set the gap between icon and text
ICON_ROOM = 4  # what Qt leaves between an icon and its text, in pixels
_ICON_TOKENS = {"primary": "on_primary", "danger": "danger", "quiet": "link", "fix": "link"}


def plain(text: str) -> str:
    """Return a label without the marks of its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").strip()


class PressButton(QPushButton):
    """A button that Enter presses as Space does.

    Qt keeps Enter for the default button of a dialog: elsewhere the button with the focus would
    not hear it, and in a dialog the key would do something else than what the focus is on.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not held:
            self.click()
        else:
            super().keyPressEvent(event)


class Button(PressButton):
    """A button: plain, primary, quiet, danger or fix."""

    def __init__(
        self, text: str, kind: str = "plain", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._icon = icon or ("wrench" if kind == "fix" else "")
        self._kind = kind
        self.setProperty("kind", kind)
        self.set_text(text)
        self._dress()

    def set_text(self, text: str) -> None:
        """Show another label."""
        self.setText(GAP + text if self._icon and text else text)
        self.setAccessibleName(plain(text))

    def set_kind(self, kind: str) -> None:
        """Become another kind of button."""
        self._kind = kind
        set_look(self, "kind", kind)
        self._dress()

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        had, self._icon = self._icon, name
        if bool(had) != bool(name):
            self.set_text(self.text().removeprefix(GAP))
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Recolour the icon with the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        if not self._icon:
            self.setIcon(QIcon())
        else:
            side = 16 if self._kind == "fix" else 17
            self.setIcon(icons.icon(self._icon, _ICON_TOKENS.get(self._kind, "ink"), side))
            self.setIconSize(QSize(theme.px(side), theme.px(side)))


class CutButton(Button):
    """A button on the left of a narrow column; its label ends in « … » where there is no room.

    The whole label is the tip then, and always the name for screen readers.
    """

    def set_text(self, text: str) -> None:
        """Show another label."""
        self._whole = text
        super().set_text(text)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more room than a few letters."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), 3 * hint.height()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.ensurePolished()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = (
            self.style()
            .subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
            .width()
        )
        gap = self.fontMetrics().horizontalAdvance(GAP) if self._icon else 0
        room -= self.iconSize().width() + ICON_ROOM + gap if self._icon else 0
        end = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._whole, end, room)
        self.setText((GAP if self._icon else "") + shown.replace("&", "&&"))
        self.setToolTip(self._whole if shown != self._whole else "")


class IconButton(Button):
    """A square button that shows an icon only; its name is spoken and shown as a tip."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", "icon", icon, parent)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Be called otherwise."""
        self.setAccessibleName(plain(name))
        self.setToolTip(plain(name))
