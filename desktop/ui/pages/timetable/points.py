"""What is to settle on a day: a few words beside it, the whole sentence on demand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from desktop.kernel.findings import Finding
from desktop.kernel.messages import Message, T
from desktop.language.translator import Translator
from desktop.rules.working_time.findings import WeekFinding
from desktop.ui.widgets.weekgrid import WeekGrid
from desktop.ui.widgets.why import WhyButton, WhyPanel


def short(finding: Finding) -> Message:
    """Return the fact and the excess in a few words."""
    return finding.short if isinstance(finding, WeekFinding) else T("The rule is not known")


class DayPoints(QObject):
    """The explanation of the findings of one day, under its row; F1 opens it, Esc closes it.

    Attributes:
        button: Opens it.
        panel: The sentences and their sources.
    """

    def __init__(self, grid: WeekGrid, weekday: int, tr: Translator) -> None:
        super().__init__(grid)
        self._tr = tr
        self.button = WhyButton(tr(T("Why?")))
        self.panel = WhyPanel()
        self.button.hide()
        self.panel.hide()
        line = QHBoxLayout()
        line.addWidget(self.button)
        line.addStretch(1)
        grid.slot(weekday).addLayout(line)
        grid.below(weekday).addWidget(self.panel)
        self.button.toggled.connect(self.panel.setVisible)
        grid.day(weekday).installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Read F1 and Esc from anything in the row."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_F1 and not self.button.isHidden():
            self.button.toggle()
            return True
        if event.key() == Qt.Key.Key_Escape and self.button.isChecked():
            self.button.setChecked(False)
            return True
        return False

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Explain other findings; nothing shows without any."""
        tr = self._tr
        self.button.setVisible(bool(findings))
        if not findings:
            self.button.setChecked(False)
            return
        bases = dict.fromkeys(tr(finding.basis) for finding in findings)
        ways = dict.fromkeys(tr(way) for finding in findings if (way := _way_out(finding)))
        rows = [(tr(T("To settle it")), "\n".join(ways))] if ways else []
        self.panel.set_reason(
            "\n".join(tr(finding.text) for finding in findings),
            [*rows, (tr(T("Source")), "\n".join(bases))],
        )


def _way_out(finding: Finding) -> Message | None:
    if isinstance(finding, WeekFinding) and finding.fix is not None:
        return finding.fix.text
    return None
