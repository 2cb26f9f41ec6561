"""The contract, each field of it written once it is finished."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.ui.bound import Write
from desktop.ui.context import PageContext
from desktop.ui.pages.learner import contract_fields, writing
from desktop.ui.pages.learner import state as page_state
from desktop.ui.pages.learner.state import LearnerState
from desktop.ui.records import FormGrid
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.form import DateField

_PARTNERS = {"first_day": "last_day", "last_day": "first_day"}


class ContractCard(Card):
    """One contract of the learner.

    Signals:
        written: Something was written.
        chosen: Another contract is to be shown, by its number in the file.
    """

    written = Signal()
    chosen = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(tr(T("Contract")), parent)
        self._context = context
        self._contract_id = 0
        self.chooser = Choice()
        self.chooser.setAccessibleName(tr(T("Contract")))
        self.chooser.chosen.connect(self.chosen)
        self.head.addWidget(self.chooser)
        self.form = FormGrid(tr)
        contract_fields.add_days(context, self.form, self._writer)
        self.form.add(
            "ended_on", tr(T("Ended early on")), DateField(), self._writer("ended_on")
        ).set_help(tr(T("Leave it empty while the contract runs.")))
        contract_fields.add_terms(context, self.form, self._writer)
        for row in self.form.rows.values():
            row.written.connect(self.written)
        self.body.addWidget(self.form)

    def forget(self) -> None:
        """Let go of what is half typed or was refused: the contract of another is shown next."""
        self.form.forget()

    def show_contract(self, state: LearnerState, contract_id: int) -> None:
        """Show a contract."""
        contract = state.contract(contract_id)
        assert contract is not None
        other = contract.id != self._contract_id
        self._contract_id = contract.id
        tr = self._context.tr
        items: list[tuple[object, str]] = [
            (one.id, tr(page_state.contract_name(one))) for one in state.contracts
        ]
        self.chooser.set_items(items)
        self.chooser.set_value(contract.id)
        self.chooser.setVisible(len(items) > 1)
        contract_fields.offer(self.form, state)
        values = page_state.contract_values(contract, tr)
        for name, value in values.items():
            row = self.form.rows[name]
            (row.reset if other else row.show_value)(value)

    def write(self, name: str, value: object) -> None:
        """Write one value; the first and the last day are tried together where one was refused.

        Raises:
            Refused: It is not what it should be.
        """
        change = partial(writing.change_contract, self._context.workspace, self._contract_id)
        partner = self.form.rows.get(_PARTNERS.get(name, ""))
        if partner is None or not partner.wrong() or partner.value() is None:
            change({name: value})
            return
        try:
            change({name: value, _PARTNERS[name]: partner.value()})
        except Refused:
            change({name: value})
        else:
            partner.clear_error()

    def _writer(self, name: str) -> Write:
        return partial(self.write, name)
