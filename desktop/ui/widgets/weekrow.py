"""One day of the week grid."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.kernel.hours import shift_text
from desktop.ui import theme
from desktop.ui.widgets.halfday import HalfDay
from desktop.ui.widgets.hourfield import HourField
from desktop.ui.widgets.labels import IconLabel, Label
from desktop.ui.widgets.timeline import TimeAxis, TimeLine

Shift = tuple[int, int]
MORNING, AFTERNOON = (8 * 60, 12 * 60), (13 * 60, 16 * 60 + 30)
_DAY, _HALF, _TOTAL = 88, 40, 58
_HALF_NAME = 34
_ALONE, _FINDING = 33, 46
_DRAWN, _SAID = 5, 6  # how the drawn hours and what is to settle share the room
_UNDER = 112  # below the boxes


@dataclass(frozen=True)
class DayRow:
    """What a day shows.

    Attributes:
        shifts: Work at the company, in minutes.
        operator_am: Whether the morning belongs to the operator.
        operator_pm: Whether the afternoon does.
        total: The hours of the day in words; nothing shows the word for rest.
        finding: What is wrong, or what was checked.
        basis: The law behind it.
        bad: Whether the finding is against the law.
        bad_span: The minutes to show in red.
        operator_shifts: The hours with the operator, when they are known.
    """

    shifts: list[Shift]
    operator_am: bool = False
    operator_pm: bool = False
    total: str = ""
    finding: str = ""
    basis: str = ""
    bad: bool = False
    bad_span: Shift | None = None
    operator_shifts: list[Shift] = field(default_factory=list)


def _row_layout(parent: QWidget | None = None) -> QHBoxLayout:
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    layout.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
    layout.setSpacing(theme.px(10))
    return layout


def _share(column: QWidget, *, narrow: bool = False) -> None:
    """Take the same width in every row, so that the hours stay under each other."""
    column.setMinimumWidth(theme.px(150 if narrow else 190))
    column.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)


class HeaderLine(QWidget):
    """The names of the columns."""

    def __init__(self) -> None:
        super().__init__()
        self.axis = TimeAxis()
        keys = ("day", "operator", "am", "pm", "hours", "total", "findings")
        self._labels = {key: Label("", "cap") for key in keys}
        self.setFixedHeight(theme.px(38))
        layout = _row_layout(self)
        widths = {"day": _DAY, "operator": 2 * _HALF, "hours": 192, "total": _TOTAL}
        for key, width in widths.items():
            self._labels[key].setFixedWidth(theme.px(width))
            if key == "operator":
                layout.addLayout(self._halves())
            else:
                layout.addWidget(self._labels[key])
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._labels["total"].setAlignment(end)
        layout.addWidget(self.axis, _DRAWN)
        _share(self._labels["findings"])
        layout.addWidget(self._labels["findings"], _SAID)
        layout.addStretch(0)

    def set_narrow(self, narrow: bool, *, folded: bool = False) -> None:
        """Leave the hours of the axis out, and what is to settle where that stands below."""
        self.axis.setVisible(not narrow)
        self._labels["findings"].setVisible(not folded)
        _share(self._labels["findings"], narrow=narrow)

    def _halves(self) -> QVBoxLayout:
        """Return the name of the operator above the halves of the day."""
        halves = QHBoxLayout()
        halves.setSpacing(0)
        for key in ("am", "pm"):
            self._labels[key].setFixedWidth(theme.px(_HALF_NAME))
            self._labels[key].setAlignment(Qt.AlignmentFlag.AlignCenter)
            halves.addWidget(self._labels[key])
            halves.addSpacing(theme.px(_HALF - _HALF_NAME))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._labels["operator"])
        column.addLayout(halves)
        column.addStretch(1)
        return column

    def set_headers(self, headers: dict[str, str]) -> None:
        """Show the names."""
        for key, label in self._labels.items():
            label.setText(headers.get(f"{key}_short", headers.get(key, "")))
            label.setToolTip(headers.get(key, ""))


class DayLine(QFrame):
    """One day: boxes, fields, total, line and finding.

    Signals:
        committed: A field was changed.
        entered: Enter in a field, by its index, and whether it had changed.
        moved: An arrow in a field, by its index and direction.
        half_moved: An arrow on a half day, by its key and direction.
        copy_asked: Ctrl+D.
        drawn: The mouse changed the shifts.
        half_toggled: A half day was ticked or cleared.
        given_up: A text that nobody could read was given up; none is left.
    """

    committed = Signal(int)
    entered = Signal(int, int, bool)
    moved = Signal(int, int, int)
    half_moved = Signal(int, str, int)
    copy_asked = Signal(int)
    drawn = Signal(int, object)
    half_toggled = Signal(int, str, bool)
    given_up = Signal(int)

    def __init__(self, weekday: int) -> None:
        super().__init__()
        self.weekday = weekday
        self.fields = [HourField(), HourField()]
        self.halves = {"am": HalfDay(), "pm": HalfDay()}
        self.timeline = TimeLine()
        self.slot = QVBoxLayout()
        self.below = QVBoxLayout()
        self._row: DayRow | None = None
        self._rest = self._operator = ""
        self._day, self._total = Label("", "b"), Label("", "b")
        self._mark, self._fine = IconLabel("check", "ok", 16), IconLabel("check", "ok", 16)
        self._folded = False
        self._finding = Label("", "t", wrap=True)
        self._basis = Label("", "law", wrap=True)
        self.setProperty("role", "row")
        self._build()
        self._connect()

    def set_labels(
        self, day: str, headers: dict[str, str], rest_word: str, operator_word: str
    ) -> None:
        """Name the day and its controls."""
        self._rest, self._operator = rest_word, operator_word
        self.timeline.set_hour_letter(headers.get("hour_letter", "h"))
        self._day.setText(day)
        for number, hours in enumerate(self.fields, 1):
            hours.setAccessibleName(f"{day}, {headers.get('hours', '')} {number}")
        for half, box in self.halves.items():
            name = ", ".join(filter(None, (day, operator_word, headers.get(half, ""))))
            box.setAccessibleName(name)
            box.setToolTip(name)
        self.timeline.setAccessibleName(day)

    def forget(self) -> None:
        """Let go of a text that could not be read: another day is shown next."""
        self._row = None

    def set_row(self, row: DayRow) -> None:
        """Show a day."""
        same = self._row is not None and self._row.shifts == row.shifts
        self._row = row
        if not (same and any(hours.in_error() for hours in self.fields)):
            self.show_shifts(row.shifts)
        for box, on in zip(self.halves.values(), (row.operator_am, row.operator_pm), strict=True):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self._total.setText(row.total or self._rest)
        self._finding.setText(row.finding)
        self._finding.set_role("t" if row.bad else "cap")
        self._basis.setText(row.basis)
        self._basis.setVisible(bool(row.basis))
        self._finding.setVisible(bool(row.finding))
        self._mark.set_icon(*(("circle-alert", "danger") if row.bad else ("check", "ok")))
        self._show_folded()
        said = ", ".join(filter(None, (row.finding, row.basis)))
        for hours in self.fields:
            hours.setAccessibleDescription(said)
        usual = [(MORNING, row.operator_am), (AFTERNOON, row.operator_pm)]
        operator = list(row.operator_shifts) or [shift for shift, on in usual if on]
        self.timeline.set_day(row.shifts, operator, self._operator, row.bad_span)
        self._body.setMinimumHeight(theme.px(_FINDING if row.basis else _ALONE))

    def set_narrow(self, narrow: bool, *, folded: bool = False) -> None:
        """Leave the line of the hours out; say below what is to settle where there is less room."""
        self.timeline.setVisible(not narrow)
        _share(self._right, narrow=narrow)
        if folded != self._folded:
            self._folded = folded
            (self._under if folded else self._beside).addWidget(self._right)
        self._show_folded()

    def _show_folded(self) -> None:
        found = self._row is not None and bool(self._row.finding)
        self._right.setVisible(found or not self._folded)
        self._fine.setVisible(self._folded and not found)

    def show_shifts(self, shifts: list[Shift]) -> None:
        """Write shifts into the two fields; a third joins the second."""
        texts = [shift_text(shift) for shift in shifts]
        self.fields[0].show_text(texts[0] if texts else "")
        self.fields[1].show_text(" ".join(texts[1:]))

    def edited(self) -> list[bool]:
        """Return which fields changed since they were shown."""
        return [hours.changed() for hours in self.fields]

    def mark_unreadable(self) -> str:
        """Mark the changed field and return its text."""
        wrong = [hours for hours in self.fields if hours.changed()]
        wrong += [hours for hours in self.fields if hours.in_error()]
        guilty = wrong[0] if wrong else self.fields[0]
        guilty.set_error()
        guilty.keep()
        return guilty.text()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Show the handles while the keyboard is in this day."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.timeline.set_active(event.type() == QEvent.Type.FocusIn)
        return False

    def _build(self) -> None:
        self._body = QWidget()
        self._body.setMinimumHeight(theme.px(_ALONE))
        row = _row_layout(self._body)
        self._day.setFixedWidth(theme.px(_DAY))
        row.addWidget(self._day)
        boxes = QHBoxLayout()
        boxes.setSpacing(0)
        for box in self.halves.values():
            boxes.addWidget(box)
            boxes.addSpacing(theme.px(_HALF - 28))
        row.addLayout(boxes)
        hours = QHBoxLayout()
        hours.setSpacing(theme.px(8))
        for entry in self.fields:
            hours.addWidget(entry)
        row.addLayout(hours)
        self._total.setFixedWidth(theme.px(_TOTAL))
        self._total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._total)
        row.addWidget(self.timeline, _DRAWN)
        self._right = QWidget()
        self._right.setLayout(self._findings())
        _share(self._right)
        self._beside, self._under = QHBoxLayout(), QHBoxLayout()
        self._beside.addWidget(self._right)
        row.addLayout(self._beside, _SAID)
        row.addWidget(self._fine)
        row.addStretch(0)
        self._fine.hide()
        self._under.setContentsMargins(theme.px(_UNDER), 0, theme.px(14), theme.px(4))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 1, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._body)
        outer.addLayout(self._under)
        self.below.setContentsMargins(theme.px(188), 0, theme.px(14), 0)
        outer.addLayout(self.below)

    def _findings(self) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setContentsMargins(0, theme.px(3), 0, theme.px(3))
        texts.setSpacing(theme.px(1))
        texts.addStretch(1)
        self._finding.setMinimumWidth(theme.px(98))
        texts.addWidget(self._finding)
        texts.addWidget(self._basis)
        texts.addLayout(self.slot)
        texts.addStretch(1)
        findings = QHBoxLayout()
        findings.setContentsMargins(0, 0, 0, 0)
        findings.setSpacing(theme.px(6))
        findings.addWidget(self._mark)
        findings.addLayout(texts, 1)
        return findings

    def _connect(self) -> None:
        for hours in self.fields:
            hours.finished.connect(self._finish)
            hours.entered.connect(self._enter)
            hours.moved.connect(self._move)
            hours.copy_asked.connect(self._copy)
            hours.given_up.connect(self._give_up)
            hours.installEventFilter(self)
        for box in self.halves.values():
            box.toggled.connect(self._toggle)
            box.moved.connect(self._move_half)
        self.timeline.changed.connect(self._draw)

    def _index(self) -> int:
        return 1 if self.sender() is self.fields[1] else 0

    def _finish(self) -> None:
        self.committed.emit(self.weekday)

    def _give_up(self) -> None:
        if any(hours.in_error() for hours in self.fields):
            self.committed.emit(self.weekday)  # the other one may be read now
        else:
            self.given_up.emit(self.weekday)

    def _enter(self, changed: bool) -> None:
        self.entered.emit(self.weekday, self._index(), changed)

    def _move(self, by: int) -> None:
        self.moved.emit(self.weekday, self._index(), by)

    def _move_half(self, by: int) -> None:
        self.half_moved.emit(self.weekday, self._half(), by)

    def _copy(self) -> None:
        self.copy_asked.emit(self.weekday)

    def _draw(self, shifts: list[Shift]) -> None:
        self.show_shifts(shifts)
        self.drawn.emit(self.weekday, shifts)

    def _toggle(self, checked: bool) -> None:
        self.half_toggled.emit(self.weekday, self._half(), checked)

    def _half(self) -> str:
        return "am" if self.sender() is self.halves["am"] else "pm"
