"""The body, from the front and from behind: where somebody is injured."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.law.esaw import EsawKind, esaw_codes
from desktop.ui import theme

WIDE, HIGH, GAP = 160, 306, 20
NEAR = 14
Points = tuple[tuple[float, float], ...]
# The right half of the outline, as curves from the neck down; the left half mirrors it.
START = (80.0, 43.0)
CURVES: tuple[Points, ...] = (
    ((84, 43), (87, 44), (87.5, 47)),
    ((88, 54), (101, 54.5), (109, 58.5)),
    ((117, 62.5), (120.5, 70), (122, 82)),
    ((124, 97), (126, 108), (128, 119)),
    ((131, 133), (134, 148), (136.5, 160)),
    ((140, 168), (143.5, 177), (142.8, 187)),
    ((142.2, 197), (137, 201.5), (133.5, 199)),
    ((130, 196), (129.3, 187), (129, 179)),
    ((128.7, 171), (128, 166), (126.5, 161)),
    ((122, 148), (118, 135), (114.8, 122)),
    ((112, 109), (109.5, 97), (107, 89)),
    ((106.5, 101), (103.5, 112), (103, 124)),
    ((102.8, 136), (107.5, 146), (108.3, 160)),
    ((109.5, 180), (106.5, 203), (102.5, 223)),
    ((103.5, 237), (102, 254), (96.5, 272)),
    ((96, 280), (100.5, 285), (104.5, 290)),
    ((108, 295), (105.5, 299), (100, 299)),
    ((96, 299), (92, 299), (89, 299)),
    ((84.5, 299), (84, 294), (85, 288)),
    ((86, 282), (86.3, 277), (86, 272)),
    ((84.5, 256), (83.8, 240), (84.8, 224)),
    ((84.8, 204), (83, 182), (80, 166)),
)
LIMBS: tuple[tuple[str, Points], ...] = (
    ("51", ((104, 50), (150, 50), (150, 80), (104, 80))),
    ("52", ((106, 80), (150, 80), (150, 149), (116, 153), (100, 118))),
    ("55", ((116, 153), (150, 149), (150, 164), (118, 167))),
    ("53", ((118, 167), (150, 164), (150, 186), (118, 186))),
    ("54", ((118, 186), (150, 186), (150, 210), (118, 210))),
    ("62", ((80, 163), (112, 163), (112, 270), (80, 270))),
    ("63", ((80, 270), (112, 270), (112, 284), (80, 284))),
    ("64", ((80, 284), (112, 284), (112, 304), (80, 304))),
)
TRUNK_FRONT: tuple[tuple[str, Points], ...] = (
    ("20", ((60, 40), (100, 40), (100, 55), (60, 55))),
    ("42", ((53, 55), (107, 55), (107, 98), (53, 98))),
    ("43", ((50, 98), (110, 98), (110, 163), (50, 163))),
)
TRUNK_BACK: tuple[tuple[str, Points], ...] = (
    ("20", ((60, 40), (100, 40), (100, 55), (60, 55))),
    ("30", ((50, 55), (110, 55), (110, 163), (50, 163))),
)


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the body in one of the two pictures.

    Attributes:
        code: Its code in the declaration.
        side: ``left`` or ``right``, from the point of view of the victim; "" in the middle.
        back: Whether it is seen from behind.
        polygon: Its corners in the picture of 160 × 306.
    """

    code: str
    side: str
    back: bool
    polygon: Points


def _mirrored(points: Points) -> Points:
    return tuple((WIDE - x, y) for x, y in points)


def _regions() -> tuple[Region, ...]:
    found: list[Region] = []
    for back in (False, True):
        head = ((64, 4), (96, 4), (96, 43), (64, 43))
        found.append(Region("11" if back else "12", "", back, head))
        found += [
            Region(code, "", back, area) for code, area in (TRUNK_BACK if back else TRUNK_FRONT)
        ]
        # In the picture from the front, the right half shows the left side of the victim.
        here, there = ("right", "left") if back else ("left", "right")
        for code, area in LIMBS:
            found.append(Region(code, here, back, area))
            found.append(Region(code, there, back, _mirrored(area)))
    return tuple(found)


REGIONS = _regions()


@lru_cache(maxsize=1)
def outline() -> QPainterPath:
    """Return the outline of the body without the head."""
    path = QPainterPath(QPointF(*START))
    for one, two, end in CURVES:
        path.cubicTo(QPointF(*one), QPointF(*two), QPointF(*end))
    starts = (START, *(curve[2] for curve in CURVES[:-1]))
    for (one, two, _), start in zip(reversed(CURVES), reversed(starts), strict=True):
        (a, b, end) = _mirrored((two, one, start))
        path.cubicTo(QPointF(*a), QPointF(*b), QPointF(*end))
    path.closeSubpath()
    return path


class BodyMap(QWidget):
    """Two pictures of the body; a part is clicked, or walked to with the arrows.

    Signals:
        picked: The code and the side of the part that was chosen.
    """

    picked = Signal(str, str)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._chosen: tuple[str, str] = ("", "")
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    def set_chosen(self, code: str, side: str) -> None:
        """Mark a part."""
        self._chosen = (code, side)
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of both pictures and the words below."""
        return QSize(theme.px(2 * WIDE + GAP), theme.px(HIGH + 22))

    def region_at(self, x: float, y: float) -> Region | None:
        """Return the part nearest to a point of the widget, within a finger's width."""
        scale = theme.factor()
        column = x / scale
        back = column > WIDE + GAP / 2
        point = QPointF(column - (WIDE + GAP if back else 0), y / scale)
        best: tuple[float, Region] | None = None
        for region in REGIONS:
            if region.back is not back:
                continue
            path = _path(region)
            if path.contains(point):
                return region
            distance = _distance(path.boundingRect(), point)
            if distance <= NEAR and (best is None or distance < best[0]):
                best = (distance, region)
        return None if best is None else best[1]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the parts, choose with Enter."""
        key = event.key()
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        if (by := step.get(Qt.Key(key), 0)) != 0:
            self._at = (self._at + by) % len(REGIONS)
            self._name()
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._pick(REGIONS[self._at])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the part under the pointer."""
        region = self.region_at(event.position().x(), event.position().y())
        if region is not None:
            self._at = REGIONS.index(region)
            self._pick(region)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the two bodies."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = theme.factor()
        for back in (False, True):
            painter.save()
            painter.scale(scale, scale)
            painter.translate(WIDE + GAP if back else 0, 0)
            self._paint_body(painter, back=back)
            painter.restore()
            self._paint_words(painter, back=back)
        painter.end()

    def _paint_body(self, painter: QPainter, *, back: bool) -> None:
        edge = QPen(theme.colour("line_strong"), 1.2)
        painter.setPen(edge)
        painter.setBrush(theme.colour("sunken"))
        painter.drawEllipse(QPointF(80, 24), 15.5, 19)
        painter.drawPath(outline())
        seam = QPen(theme.colour("line_strong"), 0.8, Qt.PenStyle.DashLine)
        for index, region in enumerate(REGIONS):
            if region.back is not back:
                continue
            path = _path(region)
            chosen = (region.code, region.side) == self._chosen
            painter.setPen(seam)
            painter.setBrush(theme.colour("danger" if chosen else "sunken"))
            painter.drawPath(path)
            if index == self._at and self.hasFocus():
                painter.setPen(QPen(theme.colour("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPath(path)
            if chosen:
                painter.setPen(QPen(theme.colour("danger"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(path.boundingRect().center(), 14, 14)
        painter.setPen(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline())

    def _paint_words(self, painter: QPainter, *, back: bool) -> None:
        tr = self._tr
        left = theme.px(WIDE + GAP) if back else 0
        rect = QRectF(left, theme.px(HIGH), theme.px(WIDE), theme.px(20))
        font = self.font()
        font.setPixelSize(theme.px(12))
        painter.setFont(font)
        painter.setPen(theme.colour("ink2"))
        one, two = (T("left"), T("right")) if back else (T("right"), T("left"))
        flags = Qt.AlignmentFlag
        painter.drawText(rect, flags.AlignLeft | flags.AlignVCenter, tr(one))
        painter.drawText(rect, flags.AlignRight | flags.AlignVCenter, tr(two))
        painter.drawText(rect, flags.AlignCenter, tr(T("back") if back else T("front")))

    def _pick(self, region: Region) -> None:
        self.set_chosen(region.code, region.side)
        self.picked.emit(region.code, region.side)

    def _name(self) -> None:
        tr, region = self._tr, REGIONS[self._at]
        label = esaw_codes(EsawKind.BODY_PART)[region.code].label
        side = {"left": T("left side"), "right": T("right side")}.get(region.side)
        name = (
            tr(T("{label}", label=label))
            if side is None
            else tr(T("{label}, {side}", label=label, side=side))
        )
        self.setAccessibleName(tr(T("Body: {part}", part=name)))


@lru_cache(maxsize=128)
def _path(region: Region) -> QPainterPath:
    """Return the part of the body that lies in a region."""
    area = QPainterPath()
    area.addPolygon(QPolygonF([QPointF(x, y) for x, y in region.polygon]))
    area.closeSubpath()
    body = outline()
    if region.code in {"11", "12"}:
        body = QPainterPath()
        body.addEllipse(QPointF(80, 24), 15.5, 19)
    return body.intersected(area)


def _distance(rect: QRectF, point: QPointF) -> float:
    dx = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    dy = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return float((dx * dx + dy * dy) ** 0.5)
