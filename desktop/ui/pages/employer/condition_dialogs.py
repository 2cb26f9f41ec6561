"""The fields of each condition to train, and how they are written."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.hours import parse_time
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import DerogationKind
from desktop.rules.number import joint_committee
from desktop.services import duty, sector
from desktop.services.workspace import Workspace
from desktop.ui.bound import if_typed
from desktop.ui.context import PageContext
from desktop.ui.pages.employer.condition_state import derogation_kinds, insurance_kinds
from desktop.ui.pages.employer.state import EmployerState
from desktop.ui.recordfields import new_dialog, place_items
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.form import DateField
from desktop.ui.widgets.segmented import Segmented

STEPS: tuple[tuple[str, Message], ...] = (
    ("applied_on", T("Asked for on")),
    ("visited_on", T("Visit of the operator on")),
    ("provisional_on", T("Provisional since")),
    ("definitive_on", T("Definitive since")),
    ("suspended_on", T("Suspended on")),
    ("withdrawn_on", T("Withdrawn on")),
    ("refused_on", T("Refused on")),
    ("mediation_on", T("Mediation asked of OFFA on")),
)
NEEDS_DATE = T("A date is needed here. Write for example 01/09/2025.")


def accreditation(
    context: PageContext, parent: QWidget, title: Message, state: EmployerState
) -> RecordDialog:
    """Return the dialog of an agrément."""
    dialog = new_dialog(context, parent, title)
    tr = context.tr
    dialog.form.add("trade", tr(T("Trade")), TextField(), span=2)
    dialog.form.add(
        "establishment_id", tr(T("Establishment")), Choice(place_items(state.establishments))
    )
    if state.establishments:
        dialog.form.rows["establishment_id"].reset(state.establishments[0].id)
    dialog.form.add("number", tr(T("Number of the decision")), TextField())
    for name, label in STEPS:
        dialog.form.add(name, tr(label), _date(context))
    return dialog


def insurance(context: PageContext, parent: QWidget, title: Message) -> RecordDialog:
    """Return the dialog of a policy."""
    dialog = new_dialog(context, parent, title)
    tr = context.tr
    kinds: list[tuple[object, str]] = [(kind, tr(name)) for kind, name in insurance_kinds()]
    dialog.form.add("kind", tr(T("Covers")), Segmented(kinds, kinds[0][0]), span=2)
    dialog.form.add("insurer", tr(T("Insurer")), TextField())
    dialog.form.add("policy", tr(T("Policy number")), TextField())
    dialog.form.add("first_day", tr(T("From")), _date(context))
    dialog.form.add(
        "last_day", tr(T("Until")), _date(context), help=tr(T("Empty while it is renewed."))
    )
    dialog.form.keep_in_order()
    return dialog


def derogation(context: PageContext, parent: QWidget) -> RecordDialog:
    """Return the dialog of a derogation."""
    dialog = new_dialog(context, parent, T("Note a derogation"))
    tr = context.tr
    kinds: list[tuple[object, str]] = [(kind, tr(name)) for kind, name in derogation_kinds()]
    dialog.form.add("kind", tr(T("Allows")), Choice(kinds), span=2)
    dialog.form.rows["kind"].reset(kinds[0][0])
    dialog.form.add(
        "reference",
        tr(T("Text it rests on")),
        TextField(),
        help=tr(T("The royal decree or the collective agreement, with its date.")),
        span=2,
    )
    dialog.form.add(
        "bounds",
        tr(T("Hours, for night work")),
        TextField("", "22:00-06:00"),
        help=tr(T("Only where the text gives its own.")),
    )
    dialog.form.add(
        "joint_committee",
        tr(T("Joint committee")),
        TextField(),
        if_typed(joint_committee),
        help=tr(T("Empty for the whole company.")),
    )
    dialog.form.add("first_day", tr(T("From")), _date(context))
    dialog.form.add("last_day", tr(T("Until")), _date(context))
    dialog.form.keep_in_order()
    return dialog


def rest_day(context: PageContext, parent: QWidget) -> RecordDialog:
    """Return the dialog of rest days: one, or several in a row."""
    dialog = new_dialog(context, parent, T("Add rest days"))
    tr = context.tr
    dialog.form.add("first_day", tr(T("First day")), _date(context))
    dialog.form.add("last_day", tr(T("Last day")), _date(context))
    dialog.form.keep_in_order()
    dialog.form.add(
        "joint_committee",
        tr(T("Joint committee")),
        TextField(),
        if_typed(joint_committee),
        help=tr(T("Empty for the whole company.")),
    )
    return dialog


def closure(context: PageContext, parent: QWidget, state: EmployerState) -> RecordDialog:
    """Return the dialog of a closure of the company or of one establishment."""
    dialog = new_dialog(context, parent, T("Note a closure"))
    tr = context.tr
    everywhere: tuple[object, str] = (None, tr(T("The whole company")))
    places = Choice([everywhere, *place_items(state.establishments)])
    dialog.form.add("first_day", tr(T("First day")), _date(context))
    dialog.form.add("last_day", tr(T("Last day")), _date(context))
    dialog.form.keep_in_order()
    dialog.form.add("establishment_id", tr(T("Where")), places, span=2)
    dialog.form.add(
        "agreed_on",
        tr(T("Agreed with the workers on")),
        _date(context),
        help=tr(T("The work regulations or a collective agreement give the day.")),
    )
    dialog.form.add("note", tr(T("In your words")), TextField())
    return dialog


def note_accreditation(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add an agrément.

    Raises:
        Refused: The trade or the establishment is missing.
    """
    if values["establishment_id"] is None:
        raise Refused(T("Choose an establishment."), "establishment_id")
    duty.note_accreditation(workspace, **values)


def change_accreditation(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Change an agrément."""
    if values["establishment_id"] is None:
        raise Refused(T("Choose an establishment."), "establishment_id")
    duty.change_accreditation(workspace, key, **values)


def note_insurance(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add a policy.

    Raises:
        Refused: The insurer or the first day is missing.
    """
    if values["first_day"] is None:
        raise Refused(NEEDS_DATE, "first_day")
    duty.note_insurance(workspace, **values)


def change_insurance(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Change a policy.

    Raises:
        Refused: A value is missing or wrong.
    """
    if values["first_day"] is None:
        raise Refused(NEEDS_DATE, "first_day")
    duty.change_insurance(workspace, key, **values)


def note_derogation(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add a derogation.

    Raises:
        Refused: There is no reference, no first day, or its hours cannot be read.
    """
    rest = dict(values)
    if rest["first_day"] is None:
        raise Refused(NEEDS_DATE, "first_day")
    kind = rest.pop("kind")
    start, end = _bounds(rest.pop("bounds"), kind)
    sector.note_derogation(
        workspace,
        kind,
        rest.pop("reference"),
        rest.pop("first_day"),
        start_minute=start,
        end_minute=end,
        **rest,
    )


def note_rest_days(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add rest days; without a last day it is one.

    Raises:
        Refused: A day is missing, or they are in the wrong order.
    """
    first = values["first_day"]
    if first is None:
        raise Refused(NEEDS_DATE, "first_day")
    sector.note_rest_days(
        workspace,
        sector.days_between(first, values["last_day"] or first),
        joint_committee=values["joint_committee"],
    )


def note_closure(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add a closure; without a last day it is one day.

    Raises:
        Refused: The first day is missing, the days are in the wrong order, or closed already.
    """
    rest = dict(values)
    first, last = rest.pop("first_day"), rest.pop("last_day")
    if first is None:
        raise Refused(NEEDS_DATE, "first_day")
    sector.note_closure(workspace, first, last or first, **rest)


def _bounds(text: str, kind: DerogationKind) -> tuple[int | None, int | None]:
    """Return the hours of a night derogation, which may cross midnight: ``22:00-06:00``."""
    if not text.strip():
        return None, None
    hint = T("Write the hours as 22:00-06:00, for work at night alone; or leave them out.")
    ends = text.replace("–", "-").split("-")
    if kind is not DerogationKind.NIGHT or len(ends) != 2:  # noqa: PLR2004 - from and to
        raise Refused(hint, "bounds")
    try:
        start, end = (parse_time(end.strip()) for end in ends)
    except ValueError:
        raise Refused(hint, "bounds") from None
    return start, end


def _date(context: PageContext) -> DateField:
    return DateField(None, context.tr(T("dd/mm/yyyy")))
