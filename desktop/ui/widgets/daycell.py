"""One day of the strip: what it is and how it is painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPainterPath, QPen

from desktop.ui import theme

KINDS = {
    "company": ("d_work", "d_work_ink"),
    "operator": ("d_school", "d_school_ink"),
    "holiday": ("d_holiday", "d_holiday_ink"),
    "leave": ("d_leave", "d_leave_ink"),
    "absence": ("d_sick", "d_sick_ink"),
    "unpaid": ("d_unpaid", "d_unpaid_ink"),
    "rest_day": ("d_comp", "d_comp_ink"),
    "off": ("d_rest", "d_rest_ink"),
    "outside": ("canvas", "ink3"),
    "tutor": ("ok_tint", "ok"),
    "deputy": ("warn_tint", "warn"),
    "nobody": ("danger", "surface"),
}
_PAYERS = {"company": "pay_firm", "other": "pay_other"}
_TOP, _LETTER, _BAR = 18, 34, 7
HEIGHT = _TOP + _LETTER + 2 + _BAR


@dataclass(frozen=True)
class DayCell:
    """What a day shows.

    Attributes:
        day: The date.
        top: What stands above, as ``M 1``.
        letter: What the day is, in one letter.
        kind: company, operator, holiday, leave, absence, unpaid, rest_day, off or outside; who
            follows a learner: tutor, deputy or nobody.
        payer: company, other, none, or nothing.
        spoken: The whole cell as a sentence.
    """

    day: date
    top: str
    letter: str
    kind: str
    payer: str
    spoken: str


def names_of(tops: Sequence[str], room: float, wide: Callable[[str], float]) -> list[str]:
    """Return the names of days as they have room: whole, without their gap, or the numbers.

    All are shown in the same way.

    Args:
        tops: The names, such as ``M 13``.
        room: How wide a name may be.
        wide: How wide a text is.
    """
    close = [top.replace(" ", "") for top in tops]
    for names in (list(tops), close):
        if all(wide(name) <= room for name in names):
            return names
    return [top.rpartition(" ")[2] for top in tops]


def paint_cell(painter: QPainter, cell: DayCell, box: QRectF, name: str) -> None:
    """Paint a day: its name, what it is, who pays."""
    fill, ink = KINDS.get(cell.kind, KINDS["off"])
    painter.setFont(cell_font(painter.font(), 12, QFont.Weight.Normal))
    painter.setPen(theme.colour("ink3" if cell.kind in {"off", "outside"} else "ink2"))
    top = QRectF(box.left() - 4, box.top(), box.width() + 8, theme.px(_TOP))
    painter.drawText(top, Qt.AlignmentFlag.AlignCenter, name)
    letter = QRectF(box.left(), top.bottom(), box.width(), theme.px(_LETTER))
    _paint_letter(painter, cell, letter, (fill, ink))
    if cell.kind != "outside":
        under = QRectF(box.left(), letter.bottom() + 2, box.width(), theme.px(_BAR))
        _paint_payer(painter, cell.payer, under)


def _paint_letter(painter: QPainter, cell: DayCell, box: QRectF, look: tuple[str, str]) -> None:
    fill, ink = look
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(fill))
    painter.drawRoundedRect(box, 5, 5)
    if cell.kind == "unpaid":
        painter.setBrush(QBrush(theme.colour("d_unpaid_hatch"), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(theme.colour("d_unpaid_hatch"), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        plate = theme.px(18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(fill))
        centre = box.center()
        painter.drawRoundedRect(
            QRectF(centre.x() - plate / 2, centre.y() - plate / 2, plate, plate), 4, 4
        )
    painter.setFont(cell_font(painter.font(), 14, QFont.Weight.DemiBold))
    painter.setPen(theme.colour(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cell.letter)


def _paint_payer(painter: QPainter, payer: str, box: QRectF) -> None:
    path = QPainterPath()
    path.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if payer in _PAYERS:
        painter.fillPath(path, theme.colour(_PAYERS[payer]))
    elif payer == "none":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("pay_none"), 1))
        painter.drawPath(path)


def cell_font(font: QFont, size: int, weight: QFont.Weight) -> QFont:
    """Return a font in a size of the drawings."""
    made = QFont(font)
    made.setPixelSize(theme.px(size))
    made.setWeight(weight)
    return made
