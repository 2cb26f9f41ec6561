"""The company page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.kernel.messages import T
from desktop.rules.number import dotted_enterprise
from desktop.ui.context import PageContext
from desktop.ui.pages.employer.condition_lists import ConditionLists
from desktop.ui.pages.employer.condition_state import Conditions, load_conditions
from desktop.ui.pages.employer.employer_card import EmployerCard, FoundCard
from desktop.ui.pages.employer.lists import Lists
from desktop.ui.pages.employer.note_cards import ConditionsCard, ServicesCard
from desktop.ui.pages.employer.state import EmployerState, company_values, load_state
from desktop.ui.records import Columns, show_field
from desktop.ui.widgets.page import Page


class EmployerPage(Page):
    """Who the employer is; before that, the form that creates it.

    Attributes:
        tables: What the page shows.
    """

    tables = frozenset(
        {
            "accreditation",
            "closure",
            "company",
            "derogation",
            "establishment",
            "insurance",
            "referent",
            "rest_day",
            "school_holiday",
            "setting",
            "training_operator",
        }
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context.tr(T("Company")), "", parent)
        self._context = context
        self.found: FoundCard | None = None
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the file as it is now; what is being typed stays."""
        workspace = self._context.workspace
        self.render_state(load_state(workspace), load_conditions(workspace))

    def render_state(self, state: EmployerState, conditions: Conditions) -> None:
        """Show a state."""
        tr = self._context.tr
        known = state.company
        self._show_form(known is None)
        self._columns.setVisible(known is not None)
        if known is None:
            self.set_title(tr(T("Company")), tr(T("Everything starts here.")))
            return
        number = dotted_enterprise(known.enterprise_number)
        self.set_title(known.name, tr(T("Enterprise number {number}", number=number)))
        self.card.show_values(company_values(known, tr))
        self.lists.show_state(state)
        self.conditions.show_state(state, conditions)
        self.services.refresh()
        self.check.refresh()

    def show_part(self, part: str) -> None:
        """Put the keyboard on what adds to a list, or on a field by its name."""
        lists = self.lists
        operators = lists.referents if lists.operators.table.rowCount() else lists.operators
        cards = {
            "establishments": lists.establishments,
            "operators": operators,
            "referents": lists.referents,
            "insurances": self.conditions.insurances,
            "accreditations": self.conditions.accreditations,
            "closures": self.conditions.closures,
            "rest_days": self.conditions.rest_days,
        }
        if part in cards:
            button = cards[part].add_button
            self.scroll_area.ensureWidgetVisible(button)
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        forms = self.card.form, self.services.form, self.check.form
        show_field(self.scroll_area, part, *forms)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards under each other where there is little room."""
        super().resizeEvent(event)
        self._columns.fit(self.width())

    def _build(self) -> None:
        self.card = EmployerCard(self._context)
        self.lists = Lists(self._context, self, self.refresh)
        self.conditions = ConditionLists(self._context, self, self.refresh)
        lists, conditions = self.lists, self.conditions
        self.services = ServicesCard(self._context)
        self.check = ConditionsCard(self._context)
        self._columns = Columns(
            [
                self.card,
                self.services,
                conditions.insurances,
                conditions.derogations,
                conditions.rest_days,
                conditions.closures,
                lists.holidays,
            ],
            [
                lists.establishments,
                conditions.accreditations,
                self.check,
                lists.operators,
                lists.referents,
            ],
        )
        self.content.addWidget(self._columns)
        self.content.addStretch(1)

    def _connect(self) -> None:
        self.card.written.connect(self.refresh)
        self.check.written.connect(self.check.refresh)

    def _show_form(self, wanted: bool) -> None:
        if wanted and self.found is None:
            self.found = FoundCard(self._context)
            self.found.founded.connect(self._founded)
            self.content.insertWidget(0, self.found)
        elif not wanted and self.found is not None:
            self.found.hide()
            self.found.deleteLater()
            self.found = None

    def _founded(self) -> None:
        self.refresh()
        field = self.card.form.rows["head"].control
        field.setFocus(Qt.FocusReason.OtherFocusReason)
