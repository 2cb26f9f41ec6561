"""What is to settle on a day: a few words beside it, the whole sentence on demand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.kernel.findings import Finding
from desktop.kernel.messages import Message, T
from desktop.language.translator import Translator
from desktop.rules.working_time.excess import when
from desktop.rules.working_time.findings import WeekFinding
from desktop.rules.working_time.fix import Fix
from desktop.ui import theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.repeated import empty
from desktop.ui.widgets.weekgrid import WeekGrid
from desktop.ui.widgets.why import WhyButton, WhyPanel


def short(finding: Finding) -> Message:
    """Return the fact and the excess in a few words."""
    return finding.short if isinstance(finding, WeekFinding) else T("The rule is not known")


class FixButton(Button):
    """Applies one fix.

    Signals:
        fixing: It was pressed; the fix.
    """

    fixing = Signal(object)

    def __init__(self, text: str, fix: Fix, parent: QWidget | None = None) -> None:
        super().__init__(text, "fix", parent=parent)
        self._fix = fix
        self.clicked.connect(self._press)

    def set_fix(self, fix: Fix, text: str, told: str) -> None:
        """Apply another fix; the whole of what it does is told where the text is short."""
        self._fix = fix
        self.set_text(text)
        self.setToolTip(told)
        self.setAccessibleDescription(told)

    def _press(self) -> None:
        self.fixing.emit(self._fix)


class ButtonLine(QWidget):
    """Buttons beside each other, or under each other where they have no room for their words.

    Attributes:
        row: Where the buttons go.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.px(6))
        self.row.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange them anew."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put the buttons beside each other where there is room."""
        buttons = [one for one in self.findChildren(QPushButton) if not one.isHidden()]
        needed = sum(one.sizeHint().width() for one in buttons)
        needed += self.row.spacing() * (len(buttons) - 1)
        way, side = QBoxLayout.Direction, self.row.direction()
        wanted = way.LeftToRight if needed <= self.width() else way.TopToBottom
        if wanted is not side:
            self.row.setDirection(wanted)
            self.row.setStretch(self.row.count() - 1, int(wanted is way.LeftToRight))


class DayPoints(QObject):
    """The explanation of the findings of one day, under its row; F1 opens it, Esc closes it.

    The button beside the day applies the fix of its first finding that has one; unfolded, every
    finding stands with its own.

    Attributes:
        fix_button: Applies the first fix, once there is one.
        button: Opens the explanation.
        panel: The sentences, their fixes and their sources.

    Signals:
        fixing: A fix is to be applied.
    """

    fixing = Signal(object)

    def __init__(self, grid: WeekGrid, weekday: int, tr: Translator) -> None:
        super().__init__(grid)
        self._tr = tr
        self._weekday = weekday
        self._shown: tuple[Finding, ...] = ()
        self.fix_button: FixButton | None = None
        self.button = WhyButton(tr(T("Why?")))
        self.panel = QWidget()
        self._sections = QVBoxLayout(self.panel)
        self._sections.setContentsMargins(0, 0, 0, theme.px(4))
        self._sections.setSpacing(theme.px(6))
        self.button.hide()
        self.panel.hide()
        self._line = ButtonLine()
        self._line.row.insertWidget(0, self.button, 0, Qt.AlignmentFlag.AlignLeft)
        grid.slot(weekday).addWidget(self._line)
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

    def has_focus(self) -> bool:
        """Tell whether the keyboard is on a button of this day's findings."""
        focus = QApplication.focusWidget()
        buttons = {self.button, self.fix_button}
        return focus is not None and (focus in buttons or self.panel.isAncestorOf(focus))

    def take_focus(self) -> bool:
        """Put the keyboard on the fix, where one is offered; return whether it is there."""
        button = self.fix_button
        if button is None or button.isHidden():
            return False
        button.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Explain other findings; nothing shows without any."""
        if tuple(findings) == self._shown:
            return
        self._shown = tuple(findings)
        self.button.setVisible(bool(findings))
        said = ", ".join(self._tr(short(one)) for one in findings)
        self.button.setAccessibleDescription(said)
        if not findings:
            self.button.setChecked(False)
        empty(self._sections)
        for finding in findings:
            self._explain(finding)
        self._offer(next((fix for one in findings if (fix := fix_of(one)) is not None), None))

    def _explain(self, finding: Finding) -> None:
        tr = self._tr
        panel = WhyPanel()
        way = _way_out(finding)
        rows = [(tr(T("To settle it")), tr(way))] if way is not None else []
        panel.set_reason(tr(finding.text), [*rows, (tr(T("Source")), tr(finding.basis))])
        self._sections.addWidget(panel)
        fix = fix_of(finding)
        if fix is not None:
            button = FixButton(tr(fix.text), fix)
            button.fixing.connect(self.fixing)
            self._sections.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _offer(self, fix: Fix | None) -> None:
        if fix is None:
            if self.fix_button is not None:
                self.fix_button.hide()
            return
        if self.fix_button is None:  # few days ever need one
            self.fix_button = FixButton("", fix)
            self.fix_button.fixing.connect(self.fixing)
            self._line.row.insertWidget(0, self.fix_button, 0, Qt.AlignmentFlag.AlignLeft)
        text = self._tr(_in_short(fix, self._weekday))
        self.fix_button.set_fix(fix, text, self._tr(fix.text))
        self.fix_button.show()
        self._line.arrange()


def fix_of(finding: Finding) -> Fix | None:
    """Return the nearest change that settles a finding, where there is one."""
    return finding.fix if isinstance(finding, WeekFinding) else None


def _in_short(fix: Fix, weekday: int) -> Message:
    """Return what a fix does, beside a day; its own day where that is another."""
    before, after = fix.moved
    if fix.weekday == weekday:
        return T("Correct it: {before} → {after}", before=before, after=after)
    return T(
        "Correct it: {before} → {after} {when}",
        before=before,
        after=after,
        when=when(fix.weekday),
    )


def _way_out(finding: Finding) -> Message | None:
    if not isinstance(finding, WeekFinding):
        return None
    return finding.fix.text if finding.fix is not None else finding.no_fix
