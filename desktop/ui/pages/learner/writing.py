"""What the file page writes, one intention at a time; no Qt."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.kernel.period import Period
from desktop.rules.number import contract_number, niss
from desktop.services import learners
from desktop.services.workspace import Workspace
from desktop.ui.duration import weekly_minutes
from desktop.ui.pages.learner.state import minor

NEEDS_DATE = T("A date is needed here. Write for example 01/09/2025.")


def change_learner(workspace: Workspace, learner_id: int, values: dict[str, Any]) -> None:
    """Write values of a learner.

    Raises:
        Refused: One is not what it should be.
    """
    if "birth_date" in values and values["birth_date"] is None:
        raise Refused(NEEDS_DATE, "birth_date")
    learners.change_learner(workspace, learner_id, **values)


def check_birth(today: date, birth: date | None) -> None:
    """Refuse a date of birth that is missing or has not come.

    Raises:
        Refused: It is none.
    """
    if birth is None:
        raise Refused(NEEDS_DATE, "birth_date")
    if birth >= today:
        raise Refused(T("This day has not come yet. Check the year of birth."), "birth_date")


def check_niss(text: str, birth: date | None) -> None:
    """Refuse a national number that cannot be, naming its field.

    Raises:
        Refused: It does not exist, or is of somebody born on another day.
    """
    if not text:
        return
    try:
        niss(text, birth)
    except Refused as refusal:
        raise Refused(refusal.reason, "niss") from None


def add_learner(workspace: Workspace, today: date, values: dict[str, Any]) -> int:
    """Add a learner from the fields of the form.

    Raises:
        Refused: A value is not what it should be; it names its field.
    """
    rest = dict(values)
    birth = rest.pop("birth_date")
    for name in ("first_name", "last_name"):
        if not rest[name]:
            raise Refused(T("This has to be filled in. Write a name."), name)
    check_birth(today, birth)
    check_niss(rest["niss"], birth)
    if not minor(birth, workspace.law.on(today)):
        rest.pop("representative", None)
        rest.pop("representative_address", None)
    number = rest.pop("niss")
    first, last = rest.pop("first_name"), rest.pop("last_name")
    return learners.add_learner(workspace, first, last, birth, national_number=number, **rest)


def change_contract(workspace: Workspace, contract_id: int, values: dict[str, Any]) -> None:
    """Write values of a contract; the number of months follows the days.

    Raises:
        Refused: It is not what it should be.
    """
    changes = dict(values)
    days = {"first_day", "last_day"} & changes.keys()
    for name in sorted(days):
        if changes[name] is None:
            raise Refused(NEEDS_DATE, name)
    if "months" in changes and not (changes["months"] and changes["months"] > 0):
        raise Refused(T("Write how many months the contract lasts, such as 24."), "months")
    if "weekly_minutes" in changes:
        changes["weekly_minutes"] = weekly_minutes(changes["weekly_minutes"])
    if days:
        known = learners.contract(workspace, contract_id)
        first, last = known.first_day, known.last_day
        if known.months == learners.months_begun(Period(first, last)):
            first, last = changes.get("first_day", first), changes.get("last_day", last)
            if first <= last:
                changes["months"] = learners.months_begun(Period(first, last))
    learners.change_contract(workspace, contract_id, **changes)


def proposed_months(first: date | None, last: date | None) -> int | None:
    """Return the months of two days, a month begun counting whole; None while unknown."""
    if first is None or last is None or last < first:
        return None
    return learners.months_begun(Period(first, last))


def sign(workspace: Workspace, learner_id: int, values: dict[str, Any]) -> int:
    """Write down a new contract from the fields of the form.

    Raises:
        Refused: A value is not what it should be; it names its field.
    """
    rest = dict(values)
    for name in ("first_day", "last_day"):
        if rest[name] is None:
            raise Refused(NEEDS_DATE, name)
    rest["weekly_minutes"] = weekly_minutes(rest["weekly_minutes"])
    rest["number"] = check_contract_number(rest["number"])
    amount: Decimal | None = rest.pop("monthly")
    monthly = None if amount is None else Euro(amount)
    first, last = rest.pop("first_day"), rest.pop("last_day")
    return learners.sign_contract(workspace, learner_id, first, last, monthly=monthly, **rest)


def check_contract_number(text: str) -> str:
    """Return a contract number, or nothing for nothing.

    Raises:
        Refused: It is not of the form.
    """
    try:
        return contract_number(text) if text else ""
    except Refused as refusal:
        raise Refused(refusal.reason, "number") from None
