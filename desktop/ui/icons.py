"""Icons: Lucide drawings in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from desktop.paths import RESOURCES
from desktop.ui import theme


def icon(name: str, token: str = "ink2", size: int = 18) -> QIcon:
    """Return an icon in a colour of the theme, dimmed when its control is disabled."""
    result = QIcon(pixmap(name, token, size))
    result.addPixmap(pixmap(name, "ink3", size), QIcon.Mode.Disabled)
    return result


def pixmap(name: str, token: str = "ink2", size: int = 18) -> QPixmap:
    """Return a drawing of ``size`` logical pixels, times the text factor."""
    side = theme.px(size)
    ratio = _ratio()
    colour = theme.tokens()[token]
    key = f"tandem/{name}/{colour}/{side}/{ratio}"
    image = QPixmap()
    if QPixmapCache.find(key, image):
        return image
    image = QPixmap(round(side * ratio), round(side * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(_drawing(name, colour)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    QPixmapCache.insert(key, image)
    return image


def _drawing(name: str, colour: str) -> QByteArray:
    text = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    text = text.replace("currentColor", colour).replace('stroke-width="2"', 'stroke-width="1.75"')
    return QByteArray(text.encode())


def _ratio() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
