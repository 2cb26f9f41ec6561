"""What the rules say of an end: its last day, its notice, what is paid, what is to be done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.documents.catalog import kind_of
from desktop.kernel.messages import NT, Message, T, Value
from desktop.language.translator import Translator
from desktop.rules.termination.ending import End
from desktop.services.ending import Preparation, Step
from desktop.ui import theme
from desktop.ui.month.words import reason
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import Badge, IconLabel, Label
from desktop.ui.widgets.repeated import empty
from desktop.ui.widgets.why import WhyRow


class ResultCard(Card):
    """The last day as the big figure, and what stands behind it."""

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("How it ends")), parent)
        self._tr = tr
        self.why: WhyRow | None = None

    def show_preparation(self, found: Preparation) -> None:
        """Show what is known of the end."""
        empty(self.body)
        tr = self._tr
        because = found.unknown if found.end is None else found.end.because
        self.why = WhyRow(tr(T("Why?")))
        if found.end is None:
            self.why.row.addWidget(Label(tr(T("Not known")), "big"), 1)
        else:
            self._show_end(found.end, found.in_trial)
        self.why.set_reason(*reason(tr, because))
        self.body.addWidget(self.why)
        if found.end is not None:
            self._lines(found.end)

    def _show_end(self, end: End, in_trial: bool | None) -> None:
        tr, why = self._tr, self.why
        assert why is not None  # it was just made
        day, caption = (
            (end.last_day, T("Last day of the contract"))
            if end.last_day is not None
            else (end.by[0], end.by[1])
            if end.by is not None
            else (None, T("Not known"))
        )
        self.body.addWidget(Label(tr(caption), "cap"))
        why.row.addWidget(Label("–" if day is None else tr.show(day), "big"), 1)
        if in_trial and end.notice is not None:
            why.row.addWidget(Badge(tr(T("in the trial")), "info"))
        if end.unverified:
            why.row.addWidget(Badge(tr(T("not verified")), "warn"))

    def _lines(self, end: End) -> None:
        notice = end.notice
        if notice is not None:
            said: Message = T(
                "The notice runs from {first} to {last}: {days} calendar days.",
                first=notice.starts_on,
                last=notice.ends_on,
                days=notice.days,
            )
            self._line("calendar-days", said)
            if notice.prolonged_by:
                self._line(
                    "calendar-days",
                    NT(
                        "{count} day of suspension prolongs it.",
                        "{count} days of suspension prolong it.",
                        notice.prolonged_by,
                    ),
                )
            if notice.other_ends_on is not None:
                self._line(
                    "scale", T("In the other reading it ends on {day}.", day=notice.other_ends_on)
                )
        if end.indemnity is not None:
            self._line("wallet", T("Indemnity to pay: {amount}", amount=end.indemnity))
        self._line("file-text", end.form)
        self._line(
            "handshake",
            T("The referent organises a conciliation first.")
            if end.conciliation
            else T("No conciliation is asked for."),
        )

    def _line(self, icon: str, text: Value) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(IconLabel(icon, "ink3", 16))
        row.addWidget(Label(self._tr.show(text), "", wrap=True), 1)
        self.body.addWidget(holder)


class StepsCard(Card):
    """What is to be done, in its order.

    Signals:
        paper_asked: The paper of a step is wanted; its name, and what it is filled in with.
    """

    paper_asked = Signal(str)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("What you do")), parent)
        self._tr = tr

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Show the steps, numbered."""
        empty(self.body)
        for number, step in enumerate(steps, 1):
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(8))
            mark = Label(str(number), "b")
            mark.setFixedWidth(theme.px(22))
            row.addWidget(mark)
            row.addWidget(Label(self._tr(step.text), "", wrap=True), 1)
            if step.paper:
                row.addWidget(self._printing(step.paper))
            self.body.addWidget(holder)
        self.setVisible(bool(steps))

    def _printing(self, paper: str) -> IconButton:
        kind = kind_of(paper.split(" ", maxsplit=1)[0])
        assert kind is not None  # a test opens them all
        button = IconButton("printer", self._tr(T("Open the paper: {paper}", paper=kind.title)))
        button.clicked.connect(partial(self.paper_asked.emit, paper))
        return button
