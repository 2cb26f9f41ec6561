"""The lists of the conditions to train: agréments, insurances, derogations, rest days, closures."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.kernel.messages import T
from desktop.services import duty, sector
from desktop.ui.context import PageContext
from desktop.ui.pages.employer import condition_dialogs as dialogs
from desktop.ui.pages.employer import condition_writing as writing
from desktop.ui.pages.employer.condition_state import (
    Conditions,
    accreditation_rows,
    bounds_text,
    closure_rows,
    derogation_rows,
    insurance_rows,
    rest_day_rows,
)
from desktop.ui.pages.employer.recordlists import RecordLists
from desktop.ui.pages.employer.state import EmployerState
from desktop.ui.proof.dialog import show_proof
from desktop.ui.recordfields import fields_of
from desktop.ui.records import RecordsCard

ACCREDITATION_FIELDS = " ".join(
    ("trade", "establishment_id", "number", *(name for name, _ in dialogs.STEPS))
)

INSURANCE_FIELDS = "kind insurer policy first_day last_day"
DEROGATION_FIELDS = "kind reference joint_committee first_day last_day"
CLOSURE_FIELDS = "first_day last_day establishment_id agreed_on note"


class ConditionLists(RecordLists):
    """The lists and what is done with them.

    Attributes:
        accreditations: The agréments, by establishment and trade.
        insurances: The policies.
        derogations: What the sector allows beside the rule.
        rest_days: The paid rest days of the sector.
        closures: When the company is closed.
    """

    def __init__(self, context: PageContext, page: QWidget, done: Callable[[], None]) -> None:
        super().__init__(context, page, done)
        tr = context.tr
        self._state: EmployerState | None = None
        self._known: Conditions | None = None
        self.accreditations = RecordsCard(
            tr,
            tr(T("Accreditations")),
            [tr(T("Trade")), tr(T("Establishment")), tr(T("State"))],
            tr(T("The operator accredits each establishment for each trade, before the contract.")),
            proved=True,
        )
        self.insurances = RecordsCard(
            tr,
            tr(T("Insurances")),
            [tr(T("Covers")), tr(T("Insurer and policy")), tr(T("Until"))],
            tr(T("Accidents at work and civil liability cover each learner from the first day.")),
            proved=True,
        )
        self.derogations = RecordsCard(
            tr,
            tr(T("Derogations of the sector")),
            [tr(T("Allows")), tr(T("Hours")), tr(T("Text it rests on")), tr(T("Until"))],
            tr(T("Night work, Sundays…: only what a royal decree or an agreement allows.")),
        )
        self.rest_days = RecordsCard(
            tr,
            tr(T("Rest days of the sector")),
            [tr(T("Day")), tr(T("Joint committee"))],
            tr(T("Paid days off of your sector, such as those of construction.")),
        )
        self.closures = RecordsCard(
            tr,
            tr(T("Collective closure")),
            [tr(T("From")), tr(T("Until")), tr(T("Where")), tr(T("In your words"))],
            tr(T("When you close for all, each learner needs leave or unemployment.")),
        )
        self._connect()

    def show_state(self, state: EmployerState, known: Conditions) -> None:
        """Show what is in the file."""
        self._state, self._known = state, known
        tr = self._context.tr
        self.accreditations.set_rows(accreditation_rows(known, state, tr))
        self.insurances.set_rows(insurance_rows(known, tr))
        self.derogations.set_rows(derogation_rows(known, tr))
        self.rest_days.set_rows(rest_day_rows(known))
        self.closures.set_rows(closure_rows(known, state, tr))

    def _connect(self) -> None:
        self.accreditations.add_asked.connect(self._add_accreditation)
        self.accreditations.edit_asked.connect(self._edit_accreditation)
        self.insurances.add_asked.connect(self._add_insurance)
        self.insurances.edit_asked.connect(self._edit_insurance)
        for card, subject in (
            (self.accreditations, "accreditation"),
            (self.insurances, "insurance"),
        ):
            card.proof_asked.connect(partial(self._prove, card, subject))
        self.derogations.add_asked.connect(self._add_derogation)
        self.derogations.edit_asked.connect(self._edit_derogation)
        self.rest_days.add_asked.connect(self._add_rest_days)
        self.rest_days.edit_asked.connect(self._edit_rest_day)
        self.closures.add_asked.connect(self._add_closure)
        self.closures.edit_asked.connect(self._edit_closure)
        for card, remove in (
            (self.accreditations, duty.remove_accreditation),
            (self.insurances, duty.remove_insurance),
            (self.derogations, sector.remove_derogation),
            (self.rest_days, sector.remove_rest_day),
            (self.closures, sector.remove_closure),
        ):
            self._let_remove(card, remove)

    def _company(self) -> EmployerState:
        assert self._state is not None
        return self._state

    def _conditions(self) -> Conditions:
        assert self._known is not None
        return self._known

    def _prove(self, card: RecordsCard, subject: str, key: object) -> None:
        show_proof(self._context, self._page, card.accessibleName(), f"{subject}:{key}")

    def _add_accreditation(self) -> None:
        title = T("Note an accreditation")
        dialog = dialogs.accreditation(self._context, self._page, title, self._company())
        self._start(dialog, partial(writing.note_accreditation, self._context.workspace), "trade")

    def _edit_accreditation(self, key: int) -> None:
        known = next(one for one in self._conditions().accreditations if one.id == key)
        title = T("Change the accreditation")
        dialog = dialogs.accreditation(self._context, self._page, title, self._company())
        change = partial(writing.change_accreditation, self._context.workspace, key)
        self._start(dialog, change, "trade", fields_of(known, ACCREDITATION_FIELDS))

    def _add_insurance(self) -> None:
        dialog = dialogs.insurance(self._context, self._page, T("Note an insurance"))
        self._start(dialog, partial(writing.note_insurance, self._context.workspace), "insurer")

    def _edit_insurance(self, key: int) -> None:
        known = next(one for one in self._conditions().insurances if one.id == key)
        dialog = dialogs.insurance(self._context, self._page, T("Change the insurance"))
        change = partial(writing.change_insurance, self._context.workspace, key)
        self._start(dialog, change, "insurer", fields_of(known, INSURANCE_FIELDS))

    def _add_derogation(self) -> None:
        dialog = dialogs.derogation(self._context, self._page, T("Note a derogation"))
        self._start(dialog, partial(writing.note_derogation, self._context.workspace), "reference")

    def _edit_derogation(self, key: int) -> None:
        known = next(one for one in self._conditions().derogations if one.id == key)
        dialog = dialogs.derogation(self._context, self._page, T("Change the derogation"))
        values = {**fields_of(known, DEROGATION_FIELDS), "bounds": bounds_text(known)}
        change = partial(writing.change_derogation, self._context.workspace, key)
        self._start(dialog, change, "reference", values)

    def _add_rest_days(self) -> None:
        dialog = dialogs.rest_day(self._context, self._page)
        self._start(dialog, partial(writing.note_rest_days, self._context.workspace), "last_day")

    def _edit_rest_day(self, key: int) -> None:
        known = next(one for one in self._conditions().rest_days if one.id == key)
        dialog = dialogs.one_rest_day(self._context, self._page)
        change = partial(writing.change_rest_day, self._context.workspace, key)
        self._start(dialog, change, "day", fields_of(known, "day joint_committee"))

    def _add_closure(self) -> None:
        title = T("Note a closure")
        dialog = dialogs.closure(self._context, self._page, title, self._company())
        self._start(dialog, partial(writing.note_closure, self._context.workspace), "last_day")

    def _edit_closure(self, key: int) -> None:
        known = next(one for one in self._conditions().closures if one.id == key)
        title = T("Change the closure")
        dialog = dialogs.closure(self._context, self._page, title, self._company())
        change = partial(writing.change_closure, self._context.workspace, key)
        self._start(dialog, change, "last_day", fields_of(known, CLOSURE_FIELDS))
