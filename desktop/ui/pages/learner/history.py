"""The levels and the agreed amounts of a contract, each from a day on."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import Level
from desktop.rules.terms import in_force
from desktop.services import learners
from desktop.services.facts import AgreedAmountFacts, ContractFacts
from desktop.ui import theme
from desktop.ui.context import PageContext
from desktop.ui.pages.learner import minimum, writing
from desktop.ui.pages.learner.minimum import MinimumLine
from desktop.ui.pages.learner.minimum_row import ReasonRow
from desktop.ui.records import FormGrid
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import AmountField
from desktop.ui.widgets.form import DateField
from desktop.ui.widgets.labels import Badge, Label
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.why import WhySet


class HistoryCard(Card):
    """Dated rows and a small form that adds one.

    Signals:
        written: Something was written.
    """

    written = Signal()

    def __init__(
        self, context: PageContext, title: str, add_text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self._context = context
        self._contract_id = 0
        self._shown: object = None
        self._holder: QWidget | None = None
        self.form = FormGrid(context.tr)
        self.add_button = Button(add_text, icon="plus")
        self.add_button.clicked.connect(self._add)
        self.body.addWidget(self.form)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.add_button)
        self.body.addLayout(line)

    def forget(self) -> None:
        """Let go of what is half typed: the contract of another learner is shown next."""
        self._empty_form()

    def _fill(self, rows: list[QWidget]) -> None:
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        layout = QVBoxLayout(self._holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for row in rows:
            frame = QFrame()
            frame.setProperty("role", "row")
            inside = QVBoxLayout(frame)
            inside.setContentsMargins(0, theme.px(4), 0, theme.px(4))
            inside.addWidget(row)
            layout.addWidget(frame)
        self.body.insertWidget(0, self._holder)

    def _remove_button(self, what: str) -> Button:
        button = Button(self._context.tr(T("Remove")), "quiet", "trash-2")
        button.setAccessibleName(f"{button.accessibleName()}, {what}")
        return button

    def _add(self) -> None:
        if not self.form.check():
            return
        try:
            self._write()
        except Refused as refusal:
            self.form.refuse(refusal, "since")
            return
        self._empty_form()
        self.written.emit()
        self.form.rows["since"].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty_form(self) -> None:
        for row in self.form.rows.values():
            row.reset(row.value() if isinstance(row.control, Segmented) else None)

    def _write(self) -> None:
        raise NotImplementedError

    def _take_out(self, key: int) -> None:
        try:
            self._drop(key)
        except Refused as refusal:
            self._context.shell.refuse(refusal)
            return
        self.written.emit()
        self._context.shell.say(T("Removed."), undo=True)

    def _drop(self, key: int) -> None:
        raise NotImplementedError


class LevelsCard(HistoryCard):
    """The levels reached."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(context, tr(T("Levels")), tr(T("Add the level")), parent)
        levels: list[tuple[object, str]] = [
            (level, tr(T("Level {level}", level=level.value))) for level in Level
        ]
        decided = tr(T("The referent decides, your tutor advises; all sign an amendment."))
        self.form.add("level", tr(T("Level reached")), Segmented(levels, Level.B), help=decided)
        self.form.add("since", tr(T("From")), DateField(None, tr(T("dd/mm/yyyy"))))

    def forget(self) -> None:
        """Let go of what is half typed, and of the level chosen."""
        super().forget()
        self.form.rows["level"].reset(Level.B)

    def begin(self, since: date | None) -> QWidget:
        """Begin another level from that day; return where the keyboard belongs."""
        self.form.rows["since"].reset(since)
        return self.form.first()

    def show_contract(self, contract: ContractFacts) -> None:
        """Show the levels of a contract."""
        self._contract_id = contract.id
        if self._shown == contract.levels:
            return
        self._shown = contract.levels
        tr = self._context.tr
        rows: list[QWidget] = []
        for step in reversed(contract.levels):
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            text = tr(T("Level {level} from {since}", level=step.level.value, since=step.since))
            line.addWidget(Label(text, "t"), 1)
            if step.since != contract.first_day:
                button = self._remove_button(text)
                button.clicked.connect(partial(self._take_out, step.id))
                line.addWidget(button)
            rows.append(row)
        self._fill(rows)

    def _write(self) -> None:
        values = self.form.values()
        if values["since"] is None:
            raise Refused(writing.NEEDS_DATE, "since")
        learners.reach_level(
            self._context.workspace, self._contract_id, values["since"], values["level"]
        )

    def _drop(self, key: int) -> None:
        learners.remove_level(self._context.workspace, key)


class AmountsCard(HistoryCard):
    """The amounts agreed, each beside the least owed on its day."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(context, tr(T("Agreed amounts")), tr(T("Add the amount")), parent)
        self._why = WhySet(self)
        self.form.add("monthly", tr(T("Amount a month")), AmountField())
        self.form.add("since", tr(T("From")), DateField(None, tr(T("dd/mm/yyyy"))))

    def show_contract(self, contract: ContractFacts) -> None:
        """Show the amounts of a contract."""
        self._contract_id = contract.id
        today = self._context.today()
        shown = (contract.id, contract.period, contract.levels, contract.amounts, today)
        if self._shown == shown:
            return
        self._shown = shown
        rows = [self._row(contract, one) for one in reversed(contract.amounts)]
        self._fill([self._today(contract, today), *rows] if today in contract.period else rows)

    def _today(self, contract: ContractFacts, today: date) -> QWidget:
        tr = self._context.tr
        line = minimum.minimum_of(self._context.law, contract.levels, today)
        if line.amount is None:
            text = tr(T("The minimum on {day} is unknown.", day=today))
        else:
            text = tr(T("Minimum today, {day}: {amount}", day=today, amount=line.amount))
        agreed = in_force(contract.amounts, today)
        row = ReasonRow(tr, self._why)
        row.button.setAccessibleName(tr(T("Why? {what}", what=text)))
        row.explain(line)
        row.row.addLayout(self._judged(text, None if agreed is None else agreed.monthly, line), 1)
        return row

    def _row(self, contract: ContractFacts, agreed: AgreedAmountFacts) -> QWidget:
        tr = self._context.tr
        line = minimum.minimum_of(self._context.law, contract.levels, agreed.since)
        row = ReasonRow(tr, self._why)
        row.explain(line)
        text = tr(T("{amount} from {since}", amount=agreed.monthly, since=agreed.since))
        row.row.addLayout(self._judged(text, agreed.monthly, line), 1)
        row.button.setAccessibleName(tr(T("Why? {what}", what=text)))
        button = self._remove_button(text)
        button.clicked.connect(partial(self._take_out, agreed.id))
        row.row.addWidget(button)
        return row

    def _judged(self, text: str, agreed: Euro | None, line: MinimumLine) -> QVBoxLayout:
        tr = self._context.tr
        names = QVBoxLayout()
        names.setSpacing(theme.px(2))
        names.addWidget(Label(text, "t", wrap=True))
        badges = QHBoxLayout()
        badges.setSpacing(theme.px(6))
        if agreed is None:
            badges.addWidget(Badge(tr(T("no amount agreed")), "warn"))
        else:
            said, kind = minimum.judgement(agreed, line)
            badges.addWidget(Badge(tr(said), kind))
        if line.unverified:
            badges.addWidget(Badge(tr(T("not verified")), "warn"))
        badges.addStretch(1)
        names.addLayout(badges)
        return names

    def _write(self) -> None:
        values = self.form.values()
        if values["monthly"] is None:
            raise Refused(T("An amount is needed here. Write for example 372,27."), "monthly")
        if values["since"] is None:
            raise Refused(writing.NEEDS_DATE, "since")
        learners.agree_amount(
            self._context.workspace, self._contract_id, values["since"], Euro(values["monthly"])
        )

    def _drop(self, key: int) -> None:
        learners.remove_amount(self._context.workspace, key)
