"""The form of a new contract, with the least owed beside the agreed amount."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import Level
from desktop.rules.number import joint_committee
from desktop.ui.bound import Write, ignore
from desktop.ui.context import PageContext
from desktop.ui.duration import weekly_minutes
from desktop.ui.pages.learner import contract_fields, minimum, writing
from desktop.ui.pages.learner import state as page_state
from desktop.ui.pages.learner.minimum_row import ReasonRow
from desktop.ui.pages.learner.state import LearnerState
from desktop.ui.pages.learner.what_if import WhatIfDialog
from desktop.ui.records import FormGrid
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import AmountField
from desktop.ui.widgets.labels import Badge, Label
from desktop.ui.widgets.segmented import Segmented


class NewContractCard(Card):
    """What a new contract says.

    Signals:
        signed: It was written down, with its number in the file.
        left: The user goes back to the contracts there are.
    """

    signed = Signal(int)
    left = Signal()

    def __init__(
        self, context: PageContext, state: LearnerState, parent: QWidget | None = None
    ) -> None:
        tr = context.tr
        super().__init__(tr(T("New contract")), parent)
        assert state.learner is not None
        self._context, self._learner_id = context, state.learner.id
        self._proposed: int | None = None
        self.form = FormGrid(tr)
        contract_fields.add_days(context, self.form, self._checker)
        self.form.keep_in_order()
        levels: list[tuple[object, str]] = [(level, level.value) for level in Level]
        grown = tr(T("A to begin with; B and C as skills grow, as the referent decides."))
        level = Segmented(levels, Level.A)
        self.form.add("level", tr(T("Level on the first day")), level, help=grown)
        self.form.add("monthly", tr(T("Agreed amount a month")), AmountField())
        self.form.place(self._minimum(), 2)
        contract_fields.add_terms(context, self.form, self._checker)
        contract_fields.offer(self.form, state)
        for name, value in page_state.new_contract_values(state, tr).items():
            self.form.rows[name].reset(value)
        self.button = Button(tr(T("Write down the contract")), "primary")
        self.leave_button = Button(tr(T("Back to the contract")))
        self.leave_button.setVisible(bool(state.contracts))
        self.cost_button = Button(tr(T("What a year costs…")), "quiet", "wallet")
        line = QHBoxLayout()
        line.addWidget(self.cost_button)
        line.addStretch(1)
        line.addWidget(self.leave_button)
        line.addWidget(self.button)
        self.body.addWidget(self.form)
        self.body.addLayout(line)
        self._connect()
        self._show_minimum()

    def offer(self, state: LearnerState) -> None:
        """Offer the establishments, tutors and referents there are now."""
        contract_fields.offer(self.form, state)

    def _minimum(self) -> QWidget:
        self.minimum = ReasonRow(self._context.tr)
        self.minimum_label = Label("", "t", wrap=True)
        self.badge = Badge("")
        self.unverified = Badge(self._context.tr(T("not verified")), "warn")
        self.minimum.row.addWidget(self.minimum_label, 1)
        self.minimum.row.addWidget(self.badge)
        self.minimum.row.addWidget(self.unverified)
        return self.minimum

    def _connect(self) -> None:
        self.button.clicked.connect(self._sign)
        self.cost_button.clicked.connect(self._show_cost)
        self.leave_button.clicked.connect(self._leave)
        for name in ("first_day", "last_day"):
            field = self.form.rows[name].control
            field.textChanged.connect(self._propose)  # type: ignore[union-attr]
        self.form.rows["monthly"].control.textChanged.connect(  # type: ignore[union-attr]
            self._show_minimum
        )
        self.form.rows["level"].written.connect(self._show_minimum)

    def _show_cost(self) -> None:
        day = self.form.rows["first_day"].value()
        WhatIfDialog(self._context, self, day if isinstance(day, date) else None).open()

    def _checker(self, name: str) -> Write:
        checks: dict[str, Callable[[Any], object]] = {
            "number": writing.check_contract_number,
            "joint_committee": joint_committee,
            "weekly_minutes": weekly_minutes,
        }
        return partial(_run, checks.get(name, ignore))

    def _propose(self, _text: str = "") -> None:
        rows = self.form.rows
        months = writing.proposed_months(rows["first_day"].value(), rows["last_day"].value())
        if months is not None and rows["months"].value() in {None, self._proposed}:
            rows["months"].reset(months)
            self._proposed = months
        self._show_minimum()

    def _show_minimum(self, _text: str = "") -> None:
        day, level = self.form.rows["first_day"].value(), self.form.rows["level"].value()
        ready = isinstance(day, date) and isinstance(level, Level)
        self.minimum.setVisible(ready)
        if not ready:
            return
        line = minimum.minimum_on(self._context.law, level, day)
        tr = self._context.tr
        if line.amount is None:
            said = T("The minimum on {day} is unknown.", day=day)
        else:
            said = T("Minimum on {day}: {amount} a month", day=day, amount=line.amount)
        self.minimum_label.setText(tr(said))
        self.minimum.explain(line)
        amount = self.form.rows["monthly"].value()
        self.badge.setVisible(amount is not None)
        self.unverified.setVisible(line.unverified)
        if amount is not None:
            text, kind = minimum.judgement(Euro(amount), line)
            self.badge.set_badge(tr(text), kind)

    def _sign(self) -> None:
        if not self.form.check():
            return
        try:
            key = writing.sign(self._context.workspace, self._learner_id, self.form.values())
        except Refused as refusal:
            self.form.refuse(refusal, "first_day")
            return
        self.signed.emit(key)

    def _leave(self) -> None:
        self.left.emit()


def _run(check: Callable[[Any], object], value: object) -> None:
    check(value)
