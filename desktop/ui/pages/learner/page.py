"""The file page."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.kernel.messages import T
from desktop.rules.contract_paper import Change
from desktop.ui.context import PageContext
from desktop.ui.pages.learner.change_dialog import ChangeDialog
from desktop.ui.pages.learner.change_state import PLACES
from desktop.ui.pages.learner.contract_card import ContractCard
from desktop.ui.pages.learner.history import AmountsCard, LevelsCard
from desktop.ui.pages.learner.learner_card import LearnerCard, NewLearnerCard
from desktop.ui.pages.learner.new_contract import NewContractCard
from desktop.ui.pages.learner.path_card import PathCard
from desktop.ui.pages.learner.path_state import path_of
from desktop.ui.pages.learner.state import LearnerState, load_state, summary
from desktop.ui.readingorder import stops
from desktop.ui.records import Columns, show_field
from desktop.ui.todo.settling import ask
from desktop.ui.todo.todo import Todo
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.page import Page


class LearnerPage(Page):
    """One learner and the contracts; without a learner, the form that adds one.

    Attributes:
        tables: What the page shows.
    """

    tables = frozenset(
        {
            "learner",
            "contract",
            "level_step",
            "agreed_amount",
            "company",
            "establishment",
            "tutor",
            "referent",
            "accreditation",
            "absence",
            "closed_month",
            "duty_record",
            "insurance",
            "shift",
            "tutor_absence",
            "week_pattern",
            "work_accident",
        }
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context.tr(T("File")), "", parent)
        self._context = context
        self._contract_id: int | None = None
        self._adding = False
        self._writing_contract = False
        self.new_learner: NewLearnerCard | None = None
        self.new_contract: NewContractCard | None = None
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the file as it is now; what is being typed stays."""
        self.render_state(load_state(self._context.workspace, self._context.learner_id))

    def render_state(self, state: LearnerState) -> None:
        """Show a state."""
        known = state.learner
        form_only = known is None or self._adding
        self._show_learner_form(form_only, can_leave=known is not None)
        self._columns.setHidden(form_only)
        self.path.setHidden(form_only)
        contract = state.contract(self._contract_id)
        form = known is not None and (contract is None or self._writing_contract)
        for button in (self.add_button, self.contract_button):
            button.setHidden(form_only)
        self.change_button.setHidden(form_only or form)
        self.contract_button.setHidden(form_only or form)
        if known is None or self._adding:
            self.set_title(self._context.tr(T("New apprentice")))
            return
        today = self._context.today()
        self.set_title(known.name, self._context.tr(summary(state, contract, today)))
        begins = state.contracts[0].first_day if state.contracts else None
        self.learner.show_learner(known, today, begins)
        self._show_contract_form(state if form else None)
        for card in (self.contract, self.levels, self.amounts):
            card.setHidden(form)
        self.path.setHidden(contract is None or form)
        if contract is not None:
            self._contract_id = contract.id
            at = self._context
            self.path.show_steps(path_of(at.workspace, at.law, contract.id, at.today()))
            self.contract.show_contract(state, contract.id)
            self.levels.show_contract(contract)
            self.amounts.show_contract(contract)

    def begin_again(self, *, learner: bool) -> None:
        """Let go of the learner before, and of what was half typed about them."""
        if not learner:
            return
        self._contract_id, self._adding, self._writing_contract = None, False, False
        self._show_learner_form(False, can_leave=False)
        self._show_contract_form(None)
        self.learner.forget()
        self.contract.forget()
        self.levels.forget()
        self.amounts.forget()
        self.to_top()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards under each other where there is little room."""
        super().resizeEvent(event)
        self._columns.fit(self.width())

    def half_typed(self) -> dict[str, dict[str, Any]]:
        """Return what stands in the forms that are not written yet, by form."""
        forms = {"learner": self.new_learner, "contract": self.new_contract}
        return {name: card.form.half_typed() for name, card in forms.items() if card is not None}

    def type_again(self, kept: dict[str, dict[str, Any]]) -> None:
        """Open the same forms again with what stood in them."""
        self._adding, self._writing_contract = "learner" in kept, "contract" in kept
        self.refresh()
        if self.new_learner is not None and "learner" in kept:
            self.new_learner.form.type_again(kept["learner"])
        if self.new_contract is not None and "contract" in kept:
            self.new_contract.form.type_again(kept["contract"])

    def show_part(self, part: str) -> None:
        """Put the keyboard on a field by its name; ``monthly`` and ``level`` write a new one."""
        forms = (self.learner.form, self.contract.form, self.amounts.form, self.levels.form)
        show_field(self.scroll_area, part, *forms)

    def _build(self) -> None:
        tr = self._context.tr
        self.change_button = Button(tr(T("Report a change")), icon="pen-line")
        self.contract_button = Button(tr(T("New contract")), icon="plus")
        self.actions.addWidget(self.change_button)
        self.add_button = Button(tr(T("Add another apprentice")), icon="user-round")
        self.actions.addWidget(self.contract_button)
        self.learner = LearnerCard(self._context)
        self.contract = ContractCard(self._context)
        self.levels = LevelsCard(self._context)
        self.amounts = AmountsCard(self._context)
        self._columns = Columns([self.learner, self.levels], [self.contract, self.amounts])
        self.path = PathCard(tr)
        self.content.addWidget(self.path)
        self.content.addWidget(self._columns)
        self.content.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addStretch(1)

    def _connect(self) -> None:
        self.change_button.clicked.connect(self._ask_change)
        self.contract_button.clicked.connect(self._write_contract)
        self.add_button.clicked.connect(self._add_learner)
        self.contract.chosen.connect(self._choose_contract)
        self.path.page_asked.connect(self._open_page)
        self.path.paper_asked.connect(self._open_paper)
        self.path.todo_chosen.connect(self._do)
        self.path.settle_chosen.connect(self._settle)
        for card in (self.learner, self.contract, self.levels, self.amounts):
            card.written.connect(self.refresh)

    def _show_learner_form(self, wanted: bool, *, can_leave: bool) -> None:
        if wanted and self.new_learner is None:
            self.new_learner = NewLearnerCard(self._context, can_leave=can_leave)
            self.new_learner.added.connect(self._learner_added)
            self.new_learner.left.connect(self._leave_learner)
            self.content.insertWidget(0, self.new_learner)
            self.new_learner.show()  # at once, so that the keyboard can go there
        elif not wanted and self.new_learner is not None:
            self.new_learner.hide()
            self.new_learner.deleteLater()
            self.new_learner = None

    def _show_contract_form(self, state: LearnerState | None) -> None:
        if state is not None and self.new_contract is None:
            self.new_contract = NewContractCard(self._context, state)
            self.new_contract.signed.connect(self._contract_signed)
            self.new_contract.left.connect(self._leave_contract)
            self._columns.sides[1].insertWidget(0, self.new_contract)
            self.new_contract.show()  # as above
        elif state is not None and self.new_contract is not None:
            self.new_contract.offer(state)
        elif self.new_contract is not None:
            self.new_contract.hide()
            self.new_contract.deleteLater()
            self.new_contract = None

    def _ask_change(self) -> None:
        at = self._context
        known = load_state(at.workspace, at.learner_id).learner
        assert known is not None  # the button shows with a learner alone
        dialog = ChangeDialog(at, self, known.birth_date)
        dialog.chosen.connect(self._go_to_change)
        dialog.paper_asked.connect(self._open_paper)
        dialog.open()

    def _open_paper(self, paper: str) -> None:
        self._context.shell.open_page("papers", part=paper)

    def _go_to_change(self, change: Change, on: date | None) -> None:
        """Go to the field in which a change is written down; what was said is filled in."""
        page, field = PLACES[change]
        if page != "learner":
            self._context.shell.open_page(page)
            return
        rows = {**self.learner.form.rows, **self.contract.form.rows}
        target = rows[field].control if field in rows else self.levels.begin(on)
        self.scroll_area.ensureWidgetVisible(target)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_page(self, page: str) -> None:
        self._context.shell.open_page(page)

    def _do(self, todo: Todo) -> None:
        if todo.page == "learner":
            self._settle(todo)  # it is done outside Tandem: here its evidence is noted
            return
        self._context.shell.open_page(
            todo.page, learner_id=todo.learner_id, month=todo.month, part=todo.part
        )

    def _settle(self, todo: Todo) -> None:
        ask(self._context, self, todo)

    def _add_learner(self) -> None:
        self._adding = True
        self.refresh()
        assert self.new_learner is not None
        self.new_learner.form.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _learner_added(self, key: int) -> None:
        self._adding = False
        self._context.shell.open_page("learner", learner_id=key)

    def _leave_learner(self) -> None:
        self._adding = False
        self.refresh()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_contract(self) -> None:
        self._writing_contract = True
        self.refresh()
        assert self.new_contract is not None
        self.new_contract.form.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _contract_signed(self, key: int) -> None:
        self._writing_contract = False
        self._contract_id = key
        self.refresh()
        self.to_top()  # its path begins there: the form above it was long
        next(stops(self.path), self.change_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_contract(self) -> None:
        self._writing_contract = False
        self.refresh()
        self.contract_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_contract(self, key: object) -> None:
        assert isinstance(key, int)
        self._contract_id = key
        self.refresh()
