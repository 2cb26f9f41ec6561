"""A card with a short list, and the dialog that adds to it or changes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.services.rows import whole_period
from desktop.ui import theme
from desktop.ui.bound import Bound, Field, Write, ignore
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.dialog import FormDialog
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.table import RecordTable

_ROWS_SHOWN = 6
_TWO_COLUMNS = 1000
_MARGINS = 64  # of a page, with its bar
_AROUND = 72  # px kept in sight above and below a field that is refused


class RecordsCard(Card):
    """A short list with what can be done to it.

    Signals:
        add_asked: A new record is wanted.
        edit_asked: The record with this key is to be changed.
        remove_asked: The record with this key is to go.
        proof_asked: The proof of the record with this key is to be shown.
    """

    add_asked = Signal()
    edit_asked = Signal(object)
    remove_asked = Signal(object)
    proof_asked = Signal(object)
    wraps_title = True

    def __init__(
        self,
        tr: Translator,
        title: str,
        headers: list[str],
        empty: str,
        *,
        editable: bool = True,
        proved: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._editable, self._proved = editable, proved
        self.proof_button = Button(tr(T("Proof…")), "quiet", "paperclip")
        self.add_button = Button(tr(T("Add")), "quiet", "plus")
        self.edit_button = Button(tr(T("Change")), "quiet", "pen-line")
        self.remove_button = Button(tr(T("Remove")), "quiet", "trash-2")
        for button in (self.edit_button, self.remove_button, self.add_button):
            self.head.addWidget(button)
        for button in (self.proof_button, self.edit_button, self.remove_button, self.add_button):
            button.setAccessibleName(f"{button.accessibleName()}, {title}")
        self.head.setSpacing(0)
        self._empty = Label(empty, "dim", wrap=True)
        self.table = RecordTable(headers, wraps=True)
        self.table.setAccessibleName(title)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._empty)
        self.body.addWidget(self.table)
        self.body.addWidget(self.proof_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_button.clicked.connect(self._add)
        self.edit_button.clicked.connect(self._edit)
        self.remove_button.clicked.connect(self._remove)
        self.proof_button.clicked.connect(self._prove)
        self.table.activated.connect(self._open)
        self.table.heightened.connect(self._take_room)
        self.set_rows([])

    def set_rows(self, rows: list[tuple[object, list[str]]]) -> None:
        """Show the records, each by its key and its cells."""
        self.table.set_rows(rows)
        for part in (self.table, self.remove_button):
            part.setVisible(bool(rows))
        self.edit_button.setVisible(bool(rows) and self._editable)
        self.proof_button.setVisible(bool(rows) and self._proved)
        self._empty.setVisible(not rows)
        for row, (_, cells) in enumerate(rows):
            for column, text in enumerate(cells):
                if (item := self.table.item(row, column)) is not None:
                    item.setToolTip(text)
        self._take_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the current record with Del."""
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self._remove()
            return
        super().keyPressEvent(event)

    def _take_room(self) -> None:
        self.table.setFixedHeight(self.table.height_for(_ROWS_SHOWN))

    def _add(self) -> None:
        self.add_asked.emit()

    def _edit(self) -> None:
        self._open(self.table.current_key())

    def _prove(self) -> None:
        if (key := self.table.current_key()) is not None:
            self.proof_asked.emit(key)

    def _open(self, key: object) -> None:
        if key is not None and self._editable:
            self.edit_asked.emit(key)

    def _remove(self) -> None:
        if (key := self.table.current_key()) is not None:
            self.remove_asked.emit(key)


class FormGrid(QWidget):
    """Bound rows in two columns; a wide row takes both.

    Attributes:
        rows: The rows by the names of their values.
    """

    def __init__(self, tr: Translator, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, Bound] = {}
        self._tr = tr
        self._columns = columns
        self._row, self._column = 0, 0
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(theme.px(12))
        self.grid.setVerticalSpacing(theme.px(8))
        for column in range(columns):
            self.grid.setColumnStretch(column, 1)

    def add(
        self,
        key: str,
        label: str,
        field: Field,
        write: Write = ignore,
        help: str = "",  # noqa: A002  the word of the design
        *,
        span: int = 1,
    ) -> Bound:
        """Add a field by the name of its value."""
        row = Bound(label, field, self._tr, write, help=help)
        self.rows[key] = row
        self.place(row, span)
        return row

    def place(self, widget: QWidget, span: int = 1) -> None:
        """Put a widget in the next free place."""
        if self._column + span > self._columns:
            self._row, self._column = self._row + 1, 0
        top = Qt.AlignmentFlag.AlignTop
        self.grid.addWidget(widget, self._row, self._column, 1, span, top)
        self._column += span

    def values(self) -> dict[str, Any]:
        """Return what the fields hold, by name."""
        return {key: row.value() for key, row in self.rows.items()}

    def half_typed(self) -> dict[str, Any]:
        """Return what stands in the fields, by name, whether it can be read or not."""
        return {key: row.half_typed() for key, row in self.rows.items()}

    def type_again(self, kept: Mapping[str, Any]) -> None:
        """Put back what stood in the fields."""
        for key, value in kept.items():
            self.rows[key].type_again(value)

    def forget(self) -> None:
        """Let go of what is half typed or was refused: other values are shown next."""
        for row in self.rows.values():
            row.forget()

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show values of the file where nothing else is being typed."""
        for key, value in values.items():
            if key in self.rows:
                self.rows[key].show_value(value)

    def check(self) -> bool:
        """Say under each field that holds no value why; return whether there is none.

        The first of them gets the focus.
        """
        wrong = [row for row in self.rows.values() if row.unreadable()]
        for row in wrong:
            row.explain(row.control.text())  # type: ignore[union-attr]
        if wrong:
            _put_keyboard(wrong[0])
        return not wrong

    def keep_in_order(self, first: str = "first_day", last: str = "last_day") -> None:
        """Say under the last of two days, as soon as both are there, that it is before the first.

        Args:
            first: The name of the first day.
            last: The name of the last one.
        """
        check = partial(self._look_at_order, first, last)
        for name in (first, last):
            self.rows[name].written.connect(check)

    def _look_at_order(self, first: str, last: str) -> None:
        row = self.rows[last]
        begins, ends = self.rows[first].value(), row.value()
        if not row.unreadable():
            row.clear_error()
        if isinstance(begins, date) and isinstance(ends, date):
            try:
                whole_period(begins, ends)
            except Refused as refusal:
                row.refuse(refusal)

    def refuse(self, refusal: Refused, otherwise: str) -> None:
        """Say a refusal under the field it names, or else under ``otherwise``."""
        row = self.rows.get(refusal.field) or self.rows[otherwise]
        row.refuse(refusal)
        _put_keyboard(row)

    def first(self) -> QWidget:
        """Return the first field."""
        return next(iter(self.rows.values())).control


def _put_keyboard(row: Bound) -> None:
    """Put the keyboard on a field, and show it together with what is said under it."""
    row.control.setFocus(Qt.FocusReason.OtherFocusReason)
    area = row.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(row, 0, theme.px(_AROUND))


def show_field(area: QScrollArea, name: str, *forms: FormGrid) -> None:
    """Put the keyboard on the field of that name, and show it; nothing for one that is not there.

    Args:
        area: What scrolls.
        name: The name of the value, as in ``FormGrid.rows``.
        *forms: Where it may be.
    """
    for form in forms:
        if name in form.rows:
            row = form.rows[name]
            row.setVisible(True)
            area.ensureWidgetVisible(row)
            row.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return


class RecordDialog(FormDialog):
    """Fields of one record; it closes once they are accepted.

    Attributes:
        form: The fields.
    """

    def __init__(
        self, parent: QWidget, tr: Translator, title: str, do_text: str, columns: int = 2
    ) -> None:
        super().__init__(parent, title, do_text, tr(T("Leave it")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.px(500))
        self.form = FormGrid(tr, columns)
        self.body.addWidget(self.form)
        self._otherwise = ""
        self._do: Callable[[dict[str, Any]], object] = ignore

    def start(
        self,
        do: Callable[[dict[str, Any]], object],
        otherwise: str,
        values: Mapping[str, Any] | None = None,
    ) -> None:
        """Ask; ``do`` gets the values, and what it refuses is said under its field."""
        self._do, self._otherwise = do, otherwise
        for key, value in (values or {}).items():
            self.form.rows[key].reset(value)
        self.open()
        self.form.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Do it and close, or say what is wrong."""
        if not self.form.check():
            return
        for row in self.form.rows.values():
            row.clear_error()
        try:
            self._do(self.form.values())
        except Refused as refusal:
            self.form.refuse(refusal, self._otherwise)
            return
        super().accept()


class Columns(QWidget):
    """Cards in two columns of the same width, or in one where there is little room.

    Attributes:
        sides: The layouts of the left and the right column.
    """

    def __init__(self, left: list[QWidget], right: list[QWidget]) -> None:
        super().__init__()
        self.sides = (QVBoxLayout(), QVBoxLayout())
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(theme.px(12))
        for column, cards in zip(self.sides, (left, right), strict=True):
            column.setSpacing(theme.px(12))
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._sides.addLayout(column, 1)
        self._room = 0, 0

    def fit(self, width: int, least: int = _TWO_COLUMNS) -> None:
        """Stand side by side where ``width`` is at least that wide in the drawings, and enough."""
        self._room = width, theme.px(least)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Look again whether there is room, once a card wants more of it or less."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        width, least = self._room
        needed = sum(side.minimumSize().width() for side in self.sides) + self._sides.spacing()
        narrow = width < least or width < needed + theme.px(_MARGINS)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._sides.direction() != wanted:
            self._sides.setDirection(wanted)
