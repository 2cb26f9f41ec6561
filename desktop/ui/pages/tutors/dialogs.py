"""The fields of a tutor, and of the days on which one is away."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.rules.number import niss
from desktop.services import duty, employer
from desktop.services.workspace import Workspace
from desktop.ui import theme
from desktop.ui.bound import if_typed
from desktop.ui.context import PageContext
from desktop.ui.pages.tutors.state import TutorsState
from desktop.ui.recordfields import add_person, add_reach, new_dialog, place_items
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.form import DateField
from desktop.ui.widgets.segmented import Segmented

NEEDS_DATE = T("A date is needed here. Write for example 01/09/2025.")
_WIDE, _COLUMNS = 1000, 3  # the questions on what a tutor has to show are many, and long


def tutor(
    context: PageContext, parent: QWidget, title: Message, state: TutorsState
) -> RecordDialog:
    """Return the dialog of a tutor."""
    dialog = new_dialog(context, parent, title, _COLUMNS)
    dialog.setMinimumWidth(theme.px(_WIDE))
    tr = context.tr
    add_person(context, dialog)
    number = TextField("", "62.01.06-000.00")
    later = tr(T("You can fill this in later; the contract needs it."))
    dialog.form.add("niss", tr(T("National number")), number, if_typed(niss), later)
    dialog.form.add(
        "establishment_id", tr(T("Establishment")), Choice(place_items(state.establishments))
    )
    if state.establishments:
        dialog.form.rows["establishment_id"].reset(state.establishments[0].id)
    add_reach(context, dialog)
    _conditions(context, dialog)
    return dialog


def _conditions(context: PageContext, dialog: RecordDialog) -> None:
    """Add what it takes to be a tutor; all of it may be told later."""
    tr = context.tr
    example = tr(T("dd/mm/yyyy"))
    answers: list[tuple[object, str]] = [(True, tr(T("Yes"))), (False, tr(T("No")))]
    dialog.form.add(
        "trade_since",
        tr(T("In the trade since")),
        DateField(None, example),
        help=tr(T("The years of experience count from this day.")),
    )
    dialog.form.add(
        "extract_on",
        tr(T("Extract of the criminal record of")),
        DateField(None, example),
        help=tr(T("Model 2, for work with minors.")),
        span=2,
    )
    for name, label, said in (
        (
            "head_title",
            T("Title of head of company"),
            T("In the trade that is learned: with it, fewer years in the trade are enough."),
        ),
        (
            "recognised",
            T("Followed a learner to the end since 2009"),
            T("Since 1 September 2009, as a tutor: the years in the trade do not matter then."),
        ),
        (
            "teaching_proof",
            T("Tutoring certificate or teaching title"),
            T("Asked of an approved tutor, for the premiums; a validated skill counts too."),
        ),
    ):
        dialog.form.add(name, tr(label), Segmented(answers), help=tr(said))


def away(context: PageContext, parent: QWidget, state: TutorsState) -> RecordDialog:
    """Return the dialog of the days on which a tutor is away."""
    dialog = new_dialog(context, parent, T("Note that a tutor is away"))
    tr = context.tr
    people: list[tuple[object, str]] = list(state.people.items())
    dialog.form.add("tutor_id", tr(T("Tutor")), Choice(people))
    dialog.form.rows["tutor_id"].reset(people[0][0])
    dialog.form.add("deputy_id", tr(T("Deputy")), Choice([(None, "–"), *people]))
    dialog.form.add("first_day", tr(T("First day")), _date(context))
    dialog.form.add("last_day", tr(T("Last day")), _date(context))
    dialog.form.keep_in_order()
    return dialog


def add_tutor(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add a tutor."""
    employer.add_tutor(workspace, national_number=values.pop("niss"), **values)


def change_tutor(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Change a tutor."""
    employer.change_tutor(workspace, key, **values)


def note_away(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add days on which a tutor is away.

    Raises:
        Refused: A day is missing, or the deputy is the tutor.
    """
    first, last = _both(values)
    duty.note_tutor_absence(workspace, values["tutor_id"], first, last, values["deputy_id"])


def name_deputy(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Say who stands in."""
    duty.name_deputy(workspace, key, values["deputy_id"])


def _both(values: dict[str, Any]) -> tuple[date, date]:
    for name in ("first_day", "last_day"):
        if values[name] is None:
            raise Refused(NEEDS_DATE, name)
    return values["first_day"], values["last_day"]


def _date(context: PageContext) -> DateField:
    return DateField(None, context.tr(T("dd/mm/yyyy")))
