"""The fields that a contract and a new contract share."""

from __future__ import annotations

from collections.abc import Callable

from desktop.kernel.messages import T
from desktop.ui.bound import Write
from desktop.ui.context import PageContext
from desktop.ui.pages.learner import state as page_state
from desktop.ui.pages.learner.state import LearnerState
from desktop.ui.records import FormGrid
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.fields import NumberField, TextField
from desktop.ui.widgets.form import DateField
from desktop.ui.widgets.segmented import Segmented

NUMBER_EXAMPLE = "S-CA-00000-30-0001"


def add_days(context: PageContext, form: FormGrid, write: Callable[[str], Write]) -> None:
    """Add the first and the last day, and the months between them."""
    tr = context.tr
    example = tr(T("dd/mm/yyyy"))
    form.add("first_day", tr(T("First day")), DateField(None, example), write("first_day"))
    form.rows["first_day"].set_help(tr(T("The Dimona is made before this day.")))
    form.add("last_day", tr(T("Last day")), DateField(None, example), write("last_day"))
    concluded = tr(T("Concluded on"))
    form.add("concluded_on", concluded, DateField(None, example), write("concluded_on"))
    form.rows["concluded_on"].set_help(
        tr(T("The day all have signed: the first day at the latest."))
    )
    help_text = tr(T("A month begun counts whole."))
    form.add("months", tr(T("Number of months")), NumberField(), write("months"), help_text)


def add_terms(context: PageContext, form: FormGrid, write: Callable[[str], Write]) -> None:
    """Add the trade, the people and the number."""
    tr = context.tr
    same = tr(T("As in the accreditation and the training plan."))
    form.add("trade", tr(T("Trade")), TextField(), write("trade"), same)
    number = TextField("", NUMBER_EXAMPLE)
    given = tr(T("The operator gives it; you write it in the Dimona."))
    form.add("number", tr(T("Contract number")), number, write("number"), given)
    form.add("establishment_id", tr(T("Establishment")), Choice(), write("establishment_id"))
    form.add("tutor_id", tr(T("Tutor")), Choice(), write("tutor_id"))
    form.add("referent_id", tr(T("Referent of the operator")), Choice(), write("referent_id"))
    form.add(
        "joint_committee",
        tr(T("Joint committee")),
        TextField(),
        write("joint_committee"),
        tr(T("Such as 118.03 for bakeries.")),
    )
    form.add(
        "weekly_minutes",
        tr(T("Full-time week")),
        TextField(),
        write("weekly_minutes"),
        tr(T("Hours a week, such as 38 or 38,5.")),
    )
    regimes: list[tuple[object, str]] = [(value, tr(name)) for value, name in page_state.regimes()]
    form.add("regime", tr(T("Regime")), Segmented(regimes), write("regime"))
    bases: list[tuple[object, str]] = [
        (value, tr(name)) for value, name in page_state.share_bases()
    ]
    form.add(
        "share_basis",
        tr(T("Incomplete month counted in")),
        Segmented(bases),
        write("share_basis"),
        span=2,
    )


def offer(form: FormGrid, state: LearnerState) -> None:
    """Offer the establishments, tutors and referents of the file."""
    offers = {
        "establishment_id": page_state.establishment_items(state),
        "tutor_id": page_state.person_items(state.tutors),
        "referent_id": page_state.person_items(state.referents),
    }
    for name, items in offers.items():
        field = form.rows[name].control
        assert isinstance(field, Choice)
        field.set_items(items)
