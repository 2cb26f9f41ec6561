"""What the rules say of an end: its last day, its notice, what is paid, what is to be done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.documents.catalog import kind_of
from desktop.kernel.messages import NT, T, Value
from desktop.language.translator import Translator
from desktop.rules.termination.ending import End
from desktop.services.ending import Preparation, Step
from desktop.ui import theme
from desktop.ui.month.words import reason
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import Badge, IconLabel, Label
from desktop.ui.widgets.repeated import Repeated
from desktop.ui.widgets.why import WhyRow


class SaidRow(QWidget):
    """A line with its icon."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._text = IconLabel("", "ink3", 16), Label("", "", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)

    def say(self, icon: str, text: str) -> None:
        """Say something."""
        self._icon.set_icon(icon, "ink3")
        self._text.setText(text)


class ResultCard(Card):
    """The last day as the big figure, and what stands behind it.

    Attributes:
        why: The figure, which unfolds.
    """

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("How it ends")), parent)
        self._tr = tr
        self._caption, self._figure = Label("", "cap"), Label("", "big")
        self._trial = Badge(tr(T("in the trial")), "info")
        self._doubt = Badge(tr(T("not verified")), "warn")
        self.why = WhyRow(tr(T("Why?")))
        self.why.row.addWidget(self._figure, 1)
        self.why.row.addWidget(self._trial)
        self.why.row.addWidget(self._doubt)
        self.body.addWidget(self._caption)
        self.body.addWidget(self.why)
        lines = QVBoxLayout()
        lines.setSpacing(self.body.spacing())
        self.body.addLayout(lines)
        self._rows = Repeated(lines, SaidRow)

    def fold(self) -> None:
        """Fold what was explained."""
        self.why.set_open(False)

    def show_ended(self, day: date) -> None:
        """Show the last day of a contract that was ended, and nothing of how one might end."""
        tr = self._tr
        self._caption.setText(tr(T("Last day of the contract")))
        self._figure.setText(tr.show(day))
        self.fold()
        for part in (self._trial, self._doubt, self.why.button):
            part.hide()
        self._caption.show()
        self._rows.take(0)

    def show_preparation(self, found: Preparation) -> None:
        """Show what is known of the end."""
        tr, end = self._tr, found.end
        self.why.button.show()
        self.why.set_reason(*reason(tr, found.because))
        self._caption.setVisible(end is not None)
        self._trial.setVisible(end is not None and bool(found.in_trial) and end.notice is not None)
        self._doubt.setVisible(end is not None and end.unverified)
        if end is None:
            self._figure.setText(tr(T("Not known")))
        else:
            self._show_day(end)
        lines = [] if end is None else list(_lines(end))
        for row, (icon, text) in zip(self._rows.take(len(lines)), lines, strict=True):
            row.say(icon, tr.show(text))

    def _show_day(self, end: End) -> None:
        tr = self._tr
        day, caption = (
            (end.last_day, T("Last day of the contract"))
            if end.last_day is not None
            else (end.by[0], end.by[1])
            if end.by is not None
            else (None, T("Not known"))
        )
        self._caption.setText(tr(caption))
        self._figure.setText("–" if day is None else tr.show(day))


def _lines(end: End) -> Iterator[tuple[str, Value]]:
    """Yield what is said of an end, each with its icon."""
    notice = end.notice
    if notice is not None:
        yield (
            "calendar-days",
            T(
                "The notice runs from {first} to {last}: {days} calendar days.",
                first=notice.starts_on,
                last=notice.ends_on,
                days=notice.days,
            ),
        )
        if notice.prolonged_by:
            yield (
                "calendar-days",
                NT(
                    "{count} day of suspension prolongs it.",
                    "{count} days of suspension prolong it.",
                    notice.prolonged_by,
                ),
            )
        if notice.other_ends_on is not None:
            said = T("In the other reading it ends on {day}.", day=notice.other_ends_on)
            yield ("scale", said)
    if end.indemnity is not None:
        yield ("wallet", T("Indemnity to pay: {amount}", amount=end.indemnity))
    yield ("file-text", end.form)
    yield (
        "handshake",
        T("The referent organises a conciliation first.")
        if end.conciliation
        else T("No conciliation is asked for."),
    )


class StepRow(QWidget):
    """A thing to do with its number, and its paper where it has one.

    Signals:
        paper_asked: The paper is wanted; its name, and what it is filled in with.
    """

    paper_asked = Signal(str)

    def __init__(self, tr: Translator) -> None:
        super().__init__()
        self._tr, self._paper = tr, ""
        self._mark, self._text = Label("", "b"), Label("", "", wrap=True)
        self._mark.setFixedWidth(theme.px(22))
        self._button = IconButton("printer", "")
        self._button.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)

    def show_step(self, number: int, step: Step) -> None:
        """Show what is to be done."""
        tr = self._tr
        self._paper = step.paper
        self._mark.setText(str(number))
        self._text.setText(tr(step.text))
        self._button.setVisible(bool(step.paper))
        if step.paper:
            kind = kind_of(step.paper.split(" ", maxsplit=1)[0])
            assert kind is not None  # a test opens them all
            self._button.set_name(tr(T("Open the paper: {paper}", paper=kind.title)))

    def _ask(self) -> None:
        self.paper_asked.emit(self._paper)


class StepsCard(Card):
    """What is to be done, in its order.

    Signals:
        paper_asked: The paper of a step is wanted; its name, and what it is filled in with.
    """

    paper_asked = Signal(str)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("What you do")), parent)
        self._tr = tr
        self._rows = Repeated(self.body, self._row)

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Show the steps, numbered."""
        for number, row in enumerate(self._rows.take(len(steps)), 1):
            row.show_step(number, steps[number - 1])
        self.setVisible(bool(steps))

    def _row(self) -> StepRow:
        row = StepRow(self._tr)
        row.paper_asked.connect(self.paper_asked)
        return row
