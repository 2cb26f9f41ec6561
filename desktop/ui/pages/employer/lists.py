"""The lists of the company: establishments, training operators and their people."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.rules.number import dotted_establishment
from desktop.services import employer
from desktop.ui.context import PageContext
from desktop.ui.pages.employer import dialogs
from desktop.ui.pages.employer.recordlists import RecordLists
from desktop.ui.pages.employer.state import (
    EmployerState,
    establishment_rows,
    holiday_rows,
    operator_rows,
    referent_rows,
)
from desktop.ui.recordfields import fields_of
from desktop.ui.records import RecordsCard


class Lists(RecordLists):
    """The four lists and what is done with them.

    Attributes:
        establishments: The places of work.
        operators: The training operators.
        referents: Their contact persons.
        holidays: Their days without courses.
    """

    def __init__(self, context: PageContext, page: QWidget, done: Callable[[], None]) -> None:
        super().__init__(context, page, done)
        tr = context.tr
        self._state: EmployerState | None = None
        name, phone = tr(T("Name")), tr(T("Phone"))
        operator = tr(T("Training operator"))
        self.establishments = RecordsCard(
            tr,
            tr(T("Establishments")),
            [tr(T("Number")), name, tr(T("Address"))],
            tr(T("Where the apprentices work, with the number of the BCE.")),
        )
        self.operators = RecordsCard(
            tr,
            tr(T("Training operators")),
            [name, tr(T("Network")), tr(T("Address"))],
            tr(T("The CEFA, IFAPME or SFPME centre where the courses are given.")),
        )
        self.referents = RecordsCard(
            tr,
            tr(T("Referents")),
            [name, operator, phone],
            tr(T("Whom to call at the training operator.")),
        )
        self.holidays = RecordsCard(
            tr,
            tr(T("School holidays")),
            [name, tr(T("From")), tr(T("Until")), operator],
            tr(T("Days without courses: the apprentice can be in your company.")),
        )
        self._connect()

    def show_state(self, state: EmployerState) -> None:
        """Show what is in the file."""
        self._state = state
        self.establishments.set_rows(establishment_rows(state))
        self.operators.set_rows(operator_rows(state, self._context.tr))
        self.referents.set_rows(referent_rows(state))
        self.holidays.set_rows(holiday_rows(state))

    def _connect(self) -> None:
        self.establishments.add_asked.connect(self._add_establishment)
        self.establishments.edit_asked.connect(self._edit_establishment)
        self.operators.add_asked.connect(self._add_operator)
        self.operators.edit_asked.connect(self._edit_operator)
        self.referents.add_asked.connect(self._add_referent)
        self.referents.edit_asked.connect(self._edit_referent)
        self.holidays.add_asked.connect(self._add_holidays)
        self.holidays.edit_asked.connect(self._edit_holidays)
        for card, remove in (
            (self.establishments, employer.remove_establishment),
            (self.operators, employer.remove_operator),
            (self.referents, employer.remove_referent),
            (self.holidays, employer.remove_school_holiday),
        ):
            self._let_remove(card, remove)

    def _known(self) -> EmployerState:
        assert self._state is not None
        return self._state

    def _add_establishment(self) -> None:
        dialog = dialogs.establishment(self._context, self._page, T("Add an establishment"))
        self._start(dialog, partial(dialogs.add_establishment, self._context.workspace), "number")

    def _edit_establishment(self, key: int) -> None:
        known = next(one for one in self._known().establishments if one.id == key)
        dialog = dialogs.establishment(self._context, self._page, T("Change the establishment"))
        values = fields_of(known, "number name street postcode town")
        values["number"] = dotted_establishment(known.number)
        change = partial(dialogs.change_establishment, self._context.workspace, key)
        self._start(dialog, change, "number", values)

    def _add_operator(self) -> None:
        dialog = dialogs.operator(self._context, self._page, T("Add a training operator"))
        self._start(dialog, partial(dialogs.add_operator, self._context.workspace), "name")

    def _edit_operator(self, key: int) -> None:
        known = next(one for one in self._known().operators if one.id == key)
        dialog = dialogs.operator(self._context, self._page, T("Change the training operator"))
        values = fields_of(known, "name network street postcode town")
        change = partial(dialogs.change_operator, self._context.workspace, key)
        self._start(dialog, change, "name", values)
        dialogs.look_at_network(self._context, dialog)

    def _add_referent(self) -> None:
        if self._has_operator():
            title = T("Add a referent")
            dialog = dialogs.referent(self._context, self._page, title, self._known())
            add = partial(dialogs.add_referent, self._context.workspace)
            self._start(dialog, add, "last_name")

    def _edit_referent(self, key: int) -> None:
        known = next(one for one in self._known().referents if one.id == key)
        title = T("Change the referent")
        dialog = dialogs.referent(self._context, self._page, title, self._known())
        values = fields_of(known, "operator_id first_name last_name phone email")
        change = partial(dialogs.change_referent, self._context.workspace, key)
        self._start(dialog, change, "last_name", values)

    def _add_holidays(self) -> None:
        if self._has_operator():
            title = T("Add school holidays")
            dialog = dialogs.holidays(self._context, self._page, title, self._known())
            add = partial(dialogs.add_holidays, self._context.workspace)
            self._start(dialog, add, "last_day")

    def _edit_holidays(self, key: int) -> None:
        known = next(one for one in self._known().holidays if one.id == key)
        title = T("Change the school holidays")
        dialog = dialogs.holidays(self._context, self._page, title, self._known())
        values = fields_of(known, "name operator_id")
        values |= {"first_day": known.period.first, "last_day": known.period.last}
        change = partial(dialogs.change_holidays, self._context.workspace, key)
        self._start(dialog, change, "last_day", values)

    def _has_operator(self) -> bool:
        if self._known().operators:
            return True
        reason: Message = T("Add the training operator first.")
        self._context.shell.refuse(Refused(reason))
        return False
