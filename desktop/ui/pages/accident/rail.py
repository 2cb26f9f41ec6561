"""What has to be done after an accident, by when, and who pays the days lost."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.documents.accident.part import LEVELS
from desktop.documents.catalog import kind_of
from desktop.kernel.messages import NT, T
from desktop.language.translator import Translator
from desktop.rules.accident_duties import AccidentDuty, Severity, Step
from desktop.services.accident.judging import Standing
from desktop.services.accident.questions import Question
from desktop.ui import theme
from desktop.ui.month.words import reason
from desktop.ui.pages.accident.state import AccidentState
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.counted import CountedCard
from desktop.ui.widgets.labels import Badge, IconLabel, Label
from desktop.ui.widgets.look import set_look
from desktop.ui.widgets.repeated import empty
from desktop.ui.widgets.why import WhyRow

SHOWN = 7
PAPERS: dict[Step, str] = {
    Step.REGISTER: "first_aid_register",
    Step.NOTICE: "accident_notice",
    Step.DECLARATION: "accident_declaration",
    Step.SHEET: "accident_sheet",
    Step.REPORT: "accident_report",
}


class DelayCard(Card):
    """How many days are left to declare it."""

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._tr = tr
        self._caption = Label("", "cap")
        self.why = WhyRow(tr(T("Why?")))
        self.why.row.addWidget(self._caption, 1)
        self.figure = Label("", "big")
        self._days = QHBoxLayout()
        self._days.setSpacing(theme.px(3))
        self._until = Label("", "b", wrap=True)
        self.body.addWidget(self.why)
        self.body.addWidget(self.figure)
        self.body.addLayout(self._days)
        self.body.addWidget(self._until)

    def show_state(self, state: AccidentState, checked_on: date) -> None:
        """Show the delay; without one the card says why."""
        tr, standing, found = self._tr, state.standing, state.shown
        assert standing is not None  # they come together
        assert found is not None
        empty(self._days)
        declaration = standing.declaration
        self.why.setVisible(declaration is not None)
        if declaration is not None:
            self.why.set_reason(*reason(tr, declaration.because, checked_on))
        self.figure.setVisible(state.left is not None)
        if state.left is None:
            done = found.facts.declared_on
            self._caption.setText(tr(T("To the insurer")))
            self.figure.setText("")
            said = (
                T("Declared on {day}.", day=done)
                if done is not None
                else T("Only in the register of first aid: nothing has to be declared.")
                if found.facts.benign
                else T("The delay is not known.")
            )
            self._until.setText(tr(said))
            return
        late = state.left < 0
        self._caption.setText(tr(T("Late by") if late else T("Still to go")))
        days = abs(state.left)
        self.figure.setText(tr(NT("{count} day", "{count} days", days)))
        for day in state.days:
            cell = QFrame()
            cell.setProperty("count", day.mark)
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, theme.px(3), 0, theme.px(3))
            column.setSpacing(0)
            for part, role in ((day.weekday, "cap"), (day.number, "b")):
                label = Label(tr(part), role)
                label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                label.setProperty("count", day.mark)
                column.addWidget(label)
            self._days.addWidget(cell)
        assert declaration is not None  # there are days left of it
        assert declaration.declare_by is not None
        self._until.setText(tr(T("Send it by {day} at the latest.", day=declaration.declare_by)))


class MissingAnswers(CountedCard):
    """The questions of the declaration, or of the register, without an answer.

    Signals:
        asked: The name of a question to answer.
    """

    asked = Signal(str)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("Answers that are missing")), parent)
        self._tr = tr

    def show_missing(self, missing: tuple[Question, ...]) -> None:
        """Show what is missing; nothing hides the card."""
        self.begin(len(missing))
        for one in missing[:SHOWN]:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(Label(self._tr(one.label), "", wrap=True), 1)
            button = Button(self._tr(T("Answer")), "quiet")
            button.setAccessibleName(self._tr(T("Answer: {what}", what=one.label)))
            button.clicked.connect(partial(self.asked.emit, one.name))
            line.addWidget(button)
            self.rows.addWidget(row)


class LevelCard(Card):
    """How grave it is, and what has to be done, each with its paper.

    Signals:
        paper_asked: The id of the paper that does one of these.
    """

    paper_asked = Signal(str)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("How grave is it?")), parent)
        self._tr = tr
        self.why = WhyRow(tr(T("Why?")))
        self.level = Label("", "v")
        self._badge = Badge("", "warn")
        self.why.row.addWidget(self.level)
        self.why.row.addWidget(self._badge)
        self.why.row.addStretch(1)
        self._scale = QHBoxLayout()
        self._scale.setSpacing(theme.px(3))
        self._cells: dict[Severity, Label] = {}
        for severity, words in LEVELS.items():
            cell = Label(tr(words), "cap")
            cell.setAlignment(Qt.AlignmentFlag.AlignCenter)
            cell.setMinimumHeight(theme.px(26))
            self._cells[severity] = cell
            self._scale.addWidget(cell, 1)
        self._duties = QVBoxLayout()
        self._duties.setSpacing(theme.px(6))
        self.body.addWidget(self.why)
        self.body.addLayout(self._scale)
        self.body.addLayout(self._duties)

    def show_standing(self, standing: Standing, checked_on: date) -> None:
        """Show the level, or that it is not known yet."""
        tr = self._tr
        severity = standing.severity
        self.level.setText(tr(LEVELS[severity]) if severity is not None else tr(T("Not known yet")))
        self._badge.setVisible(standing.unverified)
        self._badge.set_badge(tr(T("not verified")), "warn")
        self.why.set_reason(*reason(tr, standing.because, checked_on))
        for one, cell in self._cells.items():
            set_look(cell, "level", "on" if one is severity else "off")
        empty(self._duties)
        for duty in standing.duties:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.px(8))
            line.addWidget(IconLabel("circle-dashed", "link", 16), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(tr(duty.text), "", wrap=True), 1)
            line.addWidget(self._printing(duty), 0, Qt.AlignmentFlag.AlignTop)
            self._duties.addWidget(row)

    def _printing(self, duty: AccidentDuty) -> IconButton:
        """Make what opens the paper of a duty."""
        kind = kind_of(PAPERS[duty.step])
        assert kind is not None  # a test opens them all
        button = IconButton("printer", self._tr(T("Open the paper: {paper}", paper=kind.title)))
        button.clicked.connect(partial(self.paper_asked.emit, kind.id))
        return button


class PayCard(Card):
    """Who pays the days lost.

    Signals:
        noting: The days are to be noted as an absence.
    """

    noting = Signal()

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("Who pays the days lost?")), parent)
        self._tr = tr
        self.why = WhyRow(tr(T("Why?")))
        self._text = Label("", "", wrap=True)
        self.why.row.addWidget(self._text, 1)
        self.note_button = Button(tr(T("Note the absence…")), "plain", "plus")
        self.note_button.clicked.connect(self.noting)
        self.body.addWidget(self.why)
        self._noted = Label(tr(T("The absence is noted in the worked weeks.")), "cap", wrap=True)
        self.body.addWidget(self.note_button)
        self.body.addWidget(self._noted)

    def show_standing(self, standing: Standing, checked_on: date, *, noted: bool) -> None:
        """Show who pays, and whether the days are noted; it hides while nothing is lost."""
        self.note_button.setVisible(not noted)
        self._noted.setVisible(noted)
        pay = standing.pay
        self.setVisible(pay is not None)
        if pay is None:
            return
        said = (
            T("You: from {first} to {last}.", first=pay.company.first, last=pay.company.last)
            if pay.insurer_from is None
            else T(
                "You: from {first} to {last}. The insurer: from {from_day} on.",
                first=pay.company.first,
                last=pay.company.last,
                from_day=pay.insurer_from,
            )
        )
        self._text.setText(self._tr(said))
        self.why.set_reason(*reason(self._tr, pay.because, checked_on))
