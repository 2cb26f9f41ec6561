"""A date, typed or picked from a calendar."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from desktop.ui import icons, theme
from desktop.ui.widgets.fields import CommitField

_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})")
_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_NO_YEAR = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})")
_SHORT_YEAR = 2
_PIVOT = 50
_BUTTON = 28


def parse_date(text: str, today: date | None = None) -> date:
    """Read ``1/9/2025``, ``01.09.2025``, ``2025-09-01``, ``01092025`` or ``010925``.

    Args:
        text: What was typed.
        today: Where known, ``1/9`` is read too: of the years around, the nearest to this day.

    Raises:
        ValueError: It is no date.
    """
    cleaned = text.strip()
    if found := _YEAR_FIRST.fullmatch(cleaned):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if today is not None and (found := _NO_YEAR.fullmatch(cleaned)):
        return _nearest(int(found[1]), int(found[2]), today)
    found = _DAY_FIRST.fullmatch(cleaned) or _DIGITS.fullmatch(cleaned)
    if not found:
        raise ValueError(f"not a date: {text!r}")
    year = int(found[3])
    if len(found[3]) == _SHORT_YEAR:
        year += 2000 if year < _PIVOT else 1900
    return date(year, int(found[2]), int(found[1]))


def _nearest(day: int, month: int, today: date) -> date:
    if (day, month) == (29, 2) and not any(map(isleap, _around(today))):
        raise ValueError("not a date: no year around has a 29 February")
    years = [year for year in _around(today) if (day, month) != (29, 2) or isleap(year)]
    return min((date(year, month, day) for year in years), key=lambda one: abs(one - today))


def _around(today: date) -> range:
    return range(max(today.year - 1, date.min.year), min(today.year + 1, date.max.year) + 1)


class DateField(CommitField):
    """A date shown as dd/mm/yyyy.

    Signals:
        committed_date: A ``date``, or ``None`` once cleared.
        unreadable: The text that is no date; it stays in the field.
    """

    committed_date = Signal(object)
    unreadable = Signal(str)

    def __init__(
        self, value: date | None = None, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", placeholder, parent)
        self._popup: CalendarPopup | None = None
        self._button = QToolButton(self)  # an action of the line would be 18 px high
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F4 opens it from the line
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        self._button.setIcon(icons.icon("calendar", "ink2", 16))
        self._button.clicked.connect(self.open_calendar)
        self.setTextMargins(0, 0, theme.px(_BUTTON), 0)
        self.set_value(value)

    def set_value(self, value: date | None) -> None:
        """Show a date without reporting it."""
        self.show_text("" if value is None else f"{value:%d/%m/%Y}")

    def value(self) -> date | None:
        """Return the date, or nothing when the field is empty or unreadable."""
        try:
            return parse_date(self.text(), self._today())
        except ValueError:
            return None

    def open_calendar(self) -> None:
        """Show the calendar under the field."""
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.picked.connect(self._pick)
        self._popup.open_at(self, self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with F4 or Alt+Down."""
        alt_down = (
            event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if (event.key() == Qt.Key.Key_F4 or alt_down) and not self.isReadOnly():
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Recolour the icon with the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_button"):
            self._button.setIcon(icons.icon("calendar", "ink2", 16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right end."""
        super().resizeEvent(event)
        wide, high = theme.px(_BUTTON), max(theme.px(24), self.height() - 8)
        left, top = self.width() - wide - 4, (self.height() - high) // 2
        self._button.setGeometry(left, top, wide, high)
        self._button.setAccessibleName(self.accessibleName())

    def _pick(self, day: object) -> None:
        assert isinstance(day, date)
        self.setText(f"{day:%d/%m/%Y}")
        self.textEdited.emit(self.text())
        self._finish()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _today(self) -> date | None:
        """Return the day that the window around takes for today; alone, a year is to be typed."""
        around = self.parentWidget()
        while around is not None:
            if callable(clock := getattr(around, "today", None)):
                day = clock()
                return day if isinstance(day, date) else None
            around = around.parentWidget()
        return None

    def _commit(self, text: str) -> None:
        if not text:
            self.committed_date.emit(None)
            return
        try:
            day = parse_date(text, self._today())
        except ValueError:
            self.unreadable.emit(text)
            return
        self.set_value(day)
        self.committed_date.emit(day)


class CalendarPopup(QFrame):
    """A month that opens under a field.

    Signals:
        picked: The day that was clicked or accepted with Enter.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self._calendar = QCalendarWidget()
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        )
        self._calendar.activated.connect(self._accept)
        self._calendar.clicked.connect(self._accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._calendar)

    def open_at(self, field: QWidget, day: date | None) -> None:
        """Open under the field, on its day."""
        self._calendar.setLocale(QLocale())
        weekend = QTextCharFormat()
        weekend.setForeground(theme.colour("ink2"))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(weekday, weekend)
        shown = QDate.currentDate() if day is None else QDate(day.year, day.month, day.day)
        self._calendar.setSelectedDate(shown)
        self.setAccessibleName(field.accessibleName())
        self.adjustSize()
        place = field.mapToGlobal(QPoint(0, field.height() + 2))
        room = field.screen().availableGeometry()
        if place.y() + self.height() > room.bottom():
            place = field.mapToGlobal(QPoint(0, -self.height() - 2))
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        self.move(place)
        self.show()
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _accept(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(date(day.year(), day.month(), day.day()))
