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
from desktop.language.translator import Translator
from desktop.rules.terms import in_force
from desktop.services import learners
from desktop.services.facts import AgreedAmountFacts, ContractFacts
from desktop.ui import theme
from desktop.ui.context import PageContext
from desktop.ui.pages.learner import minimum, writing
from desktop.ui.pages.learner.minimum import MinimumLine
from desktop.ui.pages.learner.minimum_row import ReasonRow
from desktop.ui.records import FormGrid
from desktop.ui.removing import take_out
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import AmountField
from desktop.ui.widgets.form import DateField
from desktop.ui.widgets.labels import Badge, Label
from desktop.ui.widgets.repeated import Repeated
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
        self.history = QVBoxLayout()
        self.history.setSpacing(0)
        self.body.addLayout(self.history)
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
        if take_out(self._context, partial(self._drop, key)):
            self.written.emit()

    def _drop(self, key: int) -> None:
        raise NotImplementedError


class HistoryRow(QFrame):
    """A dated row and what takes it out.

    Attributes:
        remove: Takes it out.

    Signals:
        remove_asked: The row with this key is to be taken out.
    """

    remove_asked = Signal(int)

    def __init__(self, tr: Translator) -> None:
        super().__init__()
        self.setProperty("role", "row")
        self._key = 0
        self.remove = Button(tr(T("Remove")), "quiet", "trash-2")
        self._word = self.remove.accessibleName()
        self.remove.clicked.connect(self._ask)

    def show_remove(self, what: str, key: int | None) -> None:
        """Say what would be taken out; None is for a row that stays."""
        self.remove.setVisible(key is not None)
        self.remove.setAccessibleName(f"{self._word}, {what}")
        self._key = key or 0

    def _ask(self) -> None:
        self.remove_asked.emit(self._key)


class LevelRow(HistoryRow):
    """A level reached.

    Attributes:
        label: Which, and from when.
    """

    def __init__(self, tr: Translator) -> None:
        super().__init__(tr)
        self.label = Label("", "t")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        line.addWidget(self.label, 1)
        line.addWidget(self.remove)


class AmountRow(HistoryRow):
    """An amount beside the least owed on its day."""

    def __init__(self, tr: Translator, why_set: WhySet) -> None:
        super().__init__(tr)
        self._tr = tr
        self._why = ReasonRow(tr, why_set)
        self._text = Label("", "t", wrap=True)
        self._judged = Badge("", "ok")
        self._doubt = Badge(tr(T("not verified")), "warn")
        badges = QHBoxLayout()
        badges.setSpacing(theme.px(6))
        badges.addWidget(self._judged)
        badges.addWidget(self._doubt)
        badges.addStretch(1)
        names = QVBoxLayout()
        names.setSpacing(theme.px(2))
        names.addWidget(self._text)
        names.addLayout(badges)
        self._why.row.addLayout(names, 1)
        self._why.row.addWidget(self.remove)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        inside.addWidget(self._why)

    def show_amount(self, text: str, agreed: Euro | None, line: MinimumLine) -> None:
        """Show an amount, and how it stands beside the least owed."""
        tr = self._tr
        self._why.set_open(False)
        self._why.explain(line)
        self._why.button.setAccessibleName(tr(T("Why? {what}", what=text)))
        self._text.setText(text)
        if agreed is None:
            self._judged.set_badge(tr(T("no amount agreed")), "warn")
        else:
            said, kind = minimum.judgement(agreed, line)
            self._judged.set_badge(tr(said), kind)
        self._doubt.setVisible(line.unverified)


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
        self._rows = Repeated(self.history, self._row)

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
        rows = self._rows.take(len(contract.levels))
        for row, step in zip(rows, reversed(contract.levels), strict=True):
            text = tr(T("Level {level} from {since}", level=step.level.value, since=step.since))
            row.label.setText(text)
            row.show_remove(text, None if step.since == contract.first_day else step.id)

    def _row(self) -> LevelRow:
        row = LevelRow(self._context.tr)
        row.remove_asked.connect(self._take_out)
        return row

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
        self._rows = Repeated(self.history, self._row)

    def show_contract(self, contract: ContractFacts) -> None:
        """Show the amounts of a contract."""
        self._contract_id = contract.id
        today = self._context.today()
        shown = (contract.id, contract.period, contract.levels, contract.amounts, today)
        if self._shown == shown:
            return
        self._shown = shown
        agreed: list[AgreedAmountFacts | None] = [*reversed(contract.amounts)]
        if today in contract.period:
            agreed.insert(0, None)  # what is due today
        for row, one in zip(self._rows.take(len(agreed)), agreed, strict=True):
            if one is None:
                self._show_today(row, contract, today)
            else:
                self._show_agreed(row, contract, one)

    def _row(self) -> AmountRow:
        row = AmountRow(self._context.tr, self._why)
        row.remove_asked.connect(self._take_out)
        return row

    def _show_today(self, row: AmountRow, contract: ContractFacts, today: date) -> None:
        tr = self._context.tr
        line = minimum.minimum_of(self._context.law, contract.levels, today)
        if line.amount is None:
            text = tr(T("The minimum on {day} is unknown.", day=today))
        else:
            text = tr(T("Minimum today, {day}: {amount}", day=today, amount=line.amount))
        agreed = in_force(contract.amounts, today)
        row.show_amount(text, None if agreed is None else agreed.monthly, line)
        row.show_remove(text, None)

    def _show_agreed(
        self, row: AmountRow, contract: ContractFacts, agreed: AgreedAmountFacts
    ) -> None:
        line = minimum.minimum_of(self._context.law, contract.levels, agreed.since)
        amount = T("{amount} from {since}", amount=agreed.monthly, since=agreed.since)
        text = self._context.tr(amount)
        row.show_amount(text, agreed.monthly, line)
        row.show_remove(text, agreed.id)

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
