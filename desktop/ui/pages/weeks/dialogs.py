"""Noting extra hours, and the way to the company."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Hours, Message, T
from desktop.kernel.money import Euro
from desktop.services import supplement
from desktop.services.duty_facts import ExtraHoursFacts, WorkedHolidayFacts
from desktop.services.workspace import Workspace
from desktop.ui.context import PageContext
from desktop.ui.duration import weekly_minutes
from desktop.ui.pages.weeks.state import HECTOMETRES, WeeksState, modes
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.fields import AmountField, TextField, parse_amount
from desktop.ui.widgets.form import DateField

NEEDS_DATE = T("A date is needed here. Write for example 01/09/2025.")


def extra_dialog(context: PageContext, parent: QWidget, title: Message) -> RecordDialog:
    """Return the dialog of extra hours."""
    tr = context.tr
    dialog = RecordDialog(parent, tr, tr(title), tr(T("Write it down")))
    example = tr(T("dd/mm/yyyy"))
    dialog.form.add("day", tr(T("Day")), DateField(None, example))
    dialog.form.add("hours", tr(T("How long")), TextField("", tr.show(Hours(90))))
    dialog.form.add(
        "reason",
        tr(T("Pedagogical reason")),
        TextField(),
        help=tr(T("What the learner learns then and not in the planned hours.")),
        span=2,
    )
    dialog.form.add(
        "agreed_on",
        tr(T("Agreed on")),
        DateField(None, example),
        help=tr(T("By you, the learner and the operator, before that day.")),
    )
    return dialog


def travel_dialog(context: PageContext, parent: QWidget, title: Message) -> RecordDialog:
    """Return the dialog of a way to the company."""
    tr = context.tr
    dialog = RecordDialog(parent, tr, tr(title), tr(T("Write it down")))
    ways: list[tuple[object, str]] = [(mode, tr(name)) for mode, name in modes()]
    dialog.form.add("mode", tr(T("Comes by")), Choice(ways), span=2)
    dialog.form.rows["mode"].reset(ways[0][0])
    dialog.form.add("since", tr(T("Since")), DateField(None, tr(T("dd/mm/yyyy"))))
    dialog.form.add(
        "km", tr(T("Kilometres, one way")), TextField("", "4,2"), help=tr(T("As by the road."))
    )
    dialog.form.add(
        "monthly_price",
        tr(T("Price of the ticket a month")),
        AmountField(),
        help=tr(T("For public transport.")),
    )
    dialog.form.add(
        "employer_share",
        tr(T("Your share a month")),
        AmountField(),
        help=tr(T("From the table of the fares, or as agreed; empty while unknown.")),
    )
    return dialog


def holiday_dialog(context: PageContext, parent: QWidget, title: Message) -> RecordDialog:
    """Return the dialog of a public holiday or a Sunday that was worked."""
    tr = context.tr
    dialog = RecordDialog(parent, tr, tr(title), tr(T("Write it down")))
    example = tr(T("dd/mm/yyyy"))
    dialog.form.add("day", tr(T("Day")), DateField(None, example))
    dialog.form.add("hours", tr(T("How long")), TextField("", tr.show(Hours(240))))
    dialog.form.add(
        "rest_on",
        tr(T("Rest given on")),
        DateField(None, example),
        help=tr(T("Empty as long as no day is fixed.")),
    )
    return dialog


def note_holiday(
    workspace: Workspace,
    state: WeeksState,
    before: WorkedHolidayFacts | None,
    values: dict[str, Any],
) -> None:
    """Write down a holiday or Sunday that was worked, in the place of another where one is given.

    Raises:
        Refused: The day or the hours are missing or wrong, or the month is closed.
    """
    day, minutes = values["day"], _minutes(values["hours"])
    if day is None:
        raise Refused(NEEDS_DATE, "day")
    supplement.note_worked_holiday(
        workspace,
        state.contract_on(day).id,
        day,
        minutes,
        rest_on=values["rest_on"],
        replaces=None if before is None else before.id,
    )


def note_extra(workspace: Workspace, state: WeeksState, values: dict[str, Any]) -> None:
    """Write down extra hours.

    Raises:
        Refused: The day or the hours are missing or wrong, or the month is closed.
    """
    day, minutes = values["day"], _minutes(values["hours"])
    if day is None:
        raise Refused(NEEDS_DATE, "day")
    supplement.note_extra_hours(
        workspace,
        state.contract_on(day).id,
        day,
        minutes,
        reason=values["reason"],
        agreed_on=values["agreed_on"],
    )


def change_extra(
    workspace: Workspace, state: WeeksState, before: ExtraHoursFacts, values: dict[str, Any]
) -> None:
    """Change extra hours; another day takes them off the one before.

    Raises:
        Refused: As for new ones.
    """
    note_extra(workspace, state, values)
    if values["day"] != before.day:
        supplement.note_extra_hours(workspace, before.contract_id, before.day, 0)


def note_travel(workspace: Workspace, state: WeeksState, values: dict[str, Any]) -> None:
    """Write down a way to the company.

    Raises:
        Refused: The day or the distance is missing or wrong, or a month is closed.
    """
    if values["since"] is None:
        raise Refused(NEEDS_DATE, "since")
    price, share = values["monthly_price"], values["employer_share"]
    supplement.note_travel(
        workspace,
        state.contract_on(values["since"]).id,
        values["since"],
        values["mode"],
        _hectometres(values["km"]),
        monthly_price=None if price is None else Euro(price),
        employer_share=None if share is None else Euro(share),
    )


def _minutes(text: str) -> int:
    try:
        minutes = weekly_minutes(text)
    except Refused as refusal:
        raise Refused(
            T("“{text}” is not a number of hours. Write for example 1 h 30.", text=text), "hours"
        ) from refusal
    if not 0 < minutes <= 24 * 60:
        raise Refused(T("A day has 24 hours. Write for example 1 h 30."), "hours")
    return minutes


def _hectometres(text: str) -> int:
    hint = T("Write the kilometres as 4,2: one way, a hundred metres at the most exact.")
    try:
        km = parse_amount(text)
    except ValueError:
        raise Refused(hint, "km") from None
    exact = km * HECTOMETRES
    if exact != exact.to_integral_value() or not 0 <= km < Decimal(1000):
        raise Refused(hint, "km")
    return int(exact)
