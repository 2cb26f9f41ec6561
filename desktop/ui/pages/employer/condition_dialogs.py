"""The fields of each condition to train."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.kernel.messages import Message, T
from desktop.rules.number import joint_committee
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


def accreditation(
    context: PageContext, parent: QWidget, title: Message, state: EmployerState
) -> RecordDialog:
    """Return the dialog of an agrément."""
    dialog = new_dialog(context, parent, title)
    tr = context.tr
    as_written = tr(T("As it will stand in the contract."))
    dialog.form.add("trade", tr(T("Trade")), TextField(), help=as_written, span=2)
    dialog.form.add(
        "establishment_id", tr(T("Establishment")), Choice(place_items(state.establishments))
    )
    if state.establishments:
        dialog.form.rows["establishment_id"].reset(state.establishments[0].id)
    where = tr(T("On the letter of the operator."))
    dialog.form.add("number", tr(T("Number of the decision")), TextField(), help=where)
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
    needed = tr(T("On the policy; an accident is declared with it."))
    dialog.form.add("policy", tr(T("Policy number")), TextField(), help=needed)
    covered = tr(T("Cover is needed from the first day of the learner."))
    dialog.form.add("first_day", tr(T("From")), _date(context), help=covered)
    dialog.form.add(
        "last_day", tr(T("Until")), _date(context), help=tr(T("Empty while it is renewed."))
    )
    dialog.form.keep_in_order()
    return dialog


def derogation(context: PageContext, parent: QWidget, title: Message) -> RecordDialog:
    """Return the dialog of a derogation."""
    dialog = new_dialog(context, parent, title)
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
    _committee(context, dialog)
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
    _committee(context, dialog)
    return dialog


def one_rest_day(context: PageContext, parent: QWidget) -> RecordDialog:
    """Return the dialog of a rest day that is noted already."""
    dialog = new_dialog(context, parent, T("Change the rest day"))
    dialog.form.add("day", context.tr(T("Day")), _date(context))
    _committee(context, dialog)
    return dialog


def closure(
    context: PageContext, parent: QWidget, title: Message, state: EmployerState
) -> RecordDialog:
    """Return the dialog of a closure of the company or of one establishment."""
    dialog = new_dialog(context, parent, title)
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


def _date(context: PageContext) -> DateField:
    return DateField(None, context.tr(T("dd/mm/yyyy")))


def _committee(context: PageContext, dialog: RecordDialog) -> None:
    tr = context.tr
    dialog.form.add(
        "joint_committee",
        tr(T("Joint committee")),
        TextField(),
        if_typed(joint_committee),
        help=tr(T("Empty for the whole company.")),
    )
