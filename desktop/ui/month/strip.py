"""The month day by day, with its legend."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.month.cells import Cell, LegendEntry
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.daycell import KINDS, DayCell
from desktop.ui.widgets.daystrip import DayStrip
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.repeated import Repeated

_PAYERS = {"company": "pay_firm", "other": "pay_other"}


class Swatch(QWidget):
    """A small patch of the colour of a kind of day, or of who pays."""

    def __init__(self, look: str, *, payer: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._payer = payer
        self.setFixedSize(theme.px(14), theme.px(8 if payer else 12))

    def set_look(self, look: str) -> None:
        """Be the colour of another kind of day, or of somebody else who pays."""
        self._look = look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the patch as the strip paints the day."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        hatched = not self._payer and self._look == "unpaid"
        empty = self._payer and self._look not in _PAYERS
        token = _PAYERS.get(self._look, "surface") if self._payer else KINDS[self._look][0]
        edge = "pay_none" if empty else "d_unpaid_hatch" if hatched else ""
        painter.setPen(QPen(theme.colour(edge), 1) if edge else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(theme.colour(token))
        painter.drawRoundedRect(box, 3, 3)
        if hatched:
            painter.setBrush(QBrush(theme.colour(edge), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(box, 3, 3)
        painter.end()


class Explained(QWidget):
    """A patch of colour and what it means."""

    def __init__(self, *, payer: bool) -> None:
        super().__init__()
        self._swatch, self._label = Swatch("", payer=payer), Label("", "law")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(4), 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self._swatch)
        row.addWidget(self._label)

    def show_entry(self, look: str, text: str) -> None:
        """Explain another colour."""
        self._swatch.set_look(look)
        self._label.setText(text)


class StripCard(Card):
    """The strip, what its colours mean and who pays.

    Attributes:
        strip: The days.
        told: What the day is that the cursor is on.
    """

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._tr = tr
        self.strip = DayStrip()
        self.strip.set_name(tr(T("The days of the month")))
        self.strip.setToolTip(tr(T("Type a letter on a day, or press Enter to note an absence.")))
        self._kinds, self._payers = QHBoxLayout(), QHBoxLayout()
        self._legend = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._legend.setSpacing(theme.px(3))
        for part in (self._kinds, self._payers):
            part.setSpacing(theme.px(6))
            self._legend.addLayout(part)
        kinds, payers = QHBoxLayout(), QHBoxLayout()
        self._who = Label(tr(T("Who pays:")), "cap")
        self._who.setContentsMargins(theme.px(4), 0, 0, 0)
        self._kinds.addLayout(kinds)
        self._kinds.addStretch(1)
        self._payers.addWidget(self._who)
        self._payers.addLayout(payers)
        for row in (kinds, payers):
            row.setSpacing(theme.px(6))
        self._kind_rows = Repeated(kinds, partial(Explained, payer=False))
        self._payer_rows = Repeated(payers, partial(Explained, payer=True))
        self._frozen = False
        self.told = Label("", "law", wrap=True)
        self.told.setContentsMargins(theme.px(4), 0, 0, 0)  # in line with the legend
        self.body.addWidget(self.strip)
        self.body.addLayout(self._legend)
        self.body.addWidget(self.told)
        self.strip.current_changed.connect(self._tell)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(theme.px(12), theme.px(2), theme.px(12), theme.px(4))
        self.body.setSpacing(theme.px(3))

    def set_days(
        self,
        cells: Sequence[Cell],
        legend: Sequence[LegendEntry],
        payers: Sequence[LegendEntry],
        *,
        frozen: bool,
    ) -> None:
        """Show a month; a frozen one does not change any more."""
        self._frozen = frozen
        self.strip.set_cells(
            [
                DayCell(cell.day, cell.top, cell.letter, cell.look, cell.payer, cell.spoken)
                for cell in cells
            ]
        )
        self._tell()
        for shown, entry in zip(self._kind_rows.take(len(legend)), legend, strict=True):
            text = self._tr(T("{word} {count}", word=entry.word, count=entry.count))
            shown.show_entry(entry.look, text)
        self._who.setVisible(bool(payers))
        for shown, entry in zip(self._payer_rows.take(len(payers)), payers, strict=True):
            shown.show_entry(entry.look, entry.word)
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say who pays on a line of its own where there is little room."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        both = self._kinds.minimumSize().width() + self._payers.minimumSize().width()
        narrow = both + theme.px(40) > self.width()
        if narrow != (self._legend.direction() == QBoxLayout.Direction.TopToBottom):
            side = QBoxLayout.Direction
            self._legend.setDirection(side.TopToBottom if narrow else side.LeftToRight)
            left = Qt.AlignmentFlag.AlignLeft
            self._legend.setAlignment(self._payers, left if narrow else Qt.AlignmentFlag(0))

    def _tell(self) -> None:
        day = self.strip.current()
        if day is None:
            self.told.setText("")
        elif self._frozen:
            self.told.setText(day.spoken)
        else:
            hint = T("{day} · to change it: a letter, Enter or a double click", day=day.spoken)
            self.told.setText(self._tr(hint))
