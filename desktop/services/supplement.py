"""What is paid besides the monthly amount: extra hours, holidays worked and travel."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from db.models import Contract, ExtraHours, TravelTerm, WorkedHoliday
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.kernel.period import ONE_DAY, Month, Period
from desktop.kernel.vocabulary import TravelMode
from desktop.rules.calendar import holidays_of
from desktop.rules.workday import SUNDAY
from desktop.services.closed import closed_within
from desktop.services.duty_facts import ExtraHoursFacts, TravelTermFacts, WorkedHolidayFacts
from desktop.services.rows import all_of, get, remove_row
from desktop.services.workspace import Workspace

SATURDAY = SUNDAY - 1


def extra_hours(workspace: Workspace, contract_id: int) -> tuple[ExtraHoursFacts, ...]:
    """Return the extra hours of a contract, oldest first."""
    own = [
        one
        for one in all_of(workspace, ExtraHoursFacts, ExtraHours)
        if one.contract_id == contract_id
    ]
    return tuple(sorted(own, key=_day))


def note_extra_hours(
    workspace: Workspace,
    contract_id: int,
    day: date,
    minutes: int,
    *,
    reason: str = "",
    agreed_on: date | None = None,
) -> None:
    """Write down the hours worked beyond the timetable on a day; 0 minutes takes them away.

    Args:
        workspace: The open file.
        contract_id: Whose.
        day: When.
        minutes: How long, in minutes.
        reason: The pedagogical reason, which the parties agreed on before.
        agreed_on: When they did.

    Raises:
        Refused: The day is not one of the contract, or its month is closed.
    """
    with workspace.changing(T("Note extra hours")) as session:
        _refuse_outside(get(session, Contract, contract_id), day)
        closed = closed_within(session, contract_id, Month.of(day).period)
        if closed is not None:
            raise Refused(T("{month} is closed. Open it again first.", month=closed), "day")
        row = session.scalars(
            select(ExtraHours).where(ExtraHours.contract_id == contract_id, ExtraHours.day == day)
        ).first()
        if minutes == 0:
            if row is not None:
                session.delete(row)
            return
        if row is None:
            row = ExtraHours(contract_id=contract_id, day=day, minutes=minutes, reason="")
            session.add(row)
        row.minutes, row.reason, row.agreed_on = minutes, reason.strip(), agreed_on


def worked_holidays(workspace: Workspace, contract_id: int) -> tuple[WorkedHolidayFacts, ...]:
    """Return the holidays and Sundays worked in a contract, oldest first."""
    own = [
        one
        for one in all_of(workspace, WorkedHolidayFacts, WorkedHoliday)
        if one.contract_id == contract_id
    ]
    return tuple(sorted(own, key=_day))


def note_worked_holiday(
    workspace: Workspace,
    contract_id: int,
    day: date,
    minutes: int,
    *,
    rest_on: date | None = None,
    replaces: int | None = None,
) -> int:
    """Write down a public holiday or a Sunday that was worked and return its number in the file.

    Args:
        workspace: The open file.
        contract_id: Whose.
        day: When: a Sunday, a public holiday or the day that replaces one.
        minutes: How long, in minutes.
        rest_on: The day of rest given for it.
        replaces: The number of the note it takes the place of.

    Raises:
        Refused: The day is no day of the contract, neither a Sunday nor a public holiday, noted
            already, its month is closed, or it is the day of rest itself.
    """
    if day.weekday() != SUNDAY and not _is_holiday(day):
        raise Refused(
            T("{day} is neither a Sunday nor a public holiday. Choose another day.", day=day),
            "day",
        )
    if rest_on == day:
        raise Refused(T("The day of rest is another day than the one worked."), "rest_on")
    taken = {one.day: one.id for one in worked_holidays(workspace, contract_id)}
    if taken.get(day, replaces) != replaces:
        raise Refused(T("{day} is noted already. Change that line.", day=day), "day")
    with workspace.changing(T("Note a day worked")) as session:
        _refuse_outside(get(session, Contract, contract_id), day)
        if replaces is None:
            row = WorkedHoliday(contract_id=contract_id, day=day, minutes=minutes)
            session.add(row)
        else:
            row = get(session, WorkedHoliday, replaces)
        row.contract_id, row.day, row.minutes, row.rest_on = contract_id, day, minutes, rest_on
        session.flush()
        return row.id


def remove_worked_holiday(workspace: Workspace, key: int) -> None:
    """Remove a holiday or Sunday that was worked.

    Raises:
        Refused: There is none with that number.
    """
    remove_row(workspace, T("Remove a day worked"), WorkedHoliday, key)


def travel_terms(workspace: Workspace, contract_id: int) -> tuple[TravelTermFacts, ...]:
    """Return how a learner travels, oldest first."""
    own = [
        one
        for one in all_of(workspace, TravelTermFacts, TravelTerm)
        if one.contract_id == contract_id
    ]
    return tuple(sorted(own, key=_since))


def note_travel(
    workspace: Workspace,
    contract_id: int,
    since: date,
    mode: TravelMode,
    hectometres: int,
    *,
    monthly_price: Euro | None = None,
    employer_share: Euro | None = None,
) -> None:
    """Write down how a learner travels from a day on.

    Args:
        workspace: The open file.
        contract_id: Whose.
        since: The first day.
        mode: By what.
        hectometres: The single distance, in hundreds of metres.
        monthly_price: The price of a monthly ticket.
        employer_share: What the table of the fares gives for the distance, where it is known.

    Raises:
        Refused: The day is not one of the contract, or a month it changes is closed.
    """
    later = [term.since for term in travel_terms(workspace, contract_id) if term.since > since]
    with workspace.changing(T("Note the travel")) as session:
        known = get(session, Contract, contract_id)
        _refuse_outside(known, since)
        last = min(later) - ONE_DAY if later else known.ended_on or known.last_day
        closed = closed_within(session, contract_id, Period(since, last))
        if closed is not None:
            raise Refused(T("{month} is closed. Open it again first.", month=closed), "since")
        row = session.scalars(
            select(TravelTerm).where(
                TravelTerm.contract_id == contract_id, TravelTerm.since == since
            )
        ).first()
        if row is None:
            row = TravelTerm(contract_id=contract_id, since=since, mode=mode, hectometres=0)
            session.add(row)
        row.mode, row.hectometres = mode, hectometres
        row.monthly_price, row.employer_share = monthly_price, employer_share


def remove_travel(workspace: Workspace, key: int) -> None:
    """Remove a way to the company; the one before it holds on.

    Raises:
        Refused: There is none with that number, or a month it changes is closed.
    """
    with workspace.changing(T("Remove a way to the company")) as session:
        row = get(session, TravelTerm, key)
        known = get(session, Contract, row.contract_id)
        later = [
            term.since
            for term in travel_terms(workspace, row.contract_id)
            if term.since > row.since
        ]
        last = min(later) - ONE_DAY if later else known.ended_on or known.last_day
        closed = closed_within(session, row.contract_id, Period(row.since, last))
        if closed is not None:
            raise Refused(T("{month} is closed. Open it again first.", month=closed), "since")
        session.delete(row)


def _is_holiday(day: date) -> bool:
    """Return whether a day is a public holiday, or replaces one that fell on a weekend."""
    return any(
        day in (found.day, found.replacement)
        for inactive in (frozenset({SUNDAY}), frozenset({SATURDAY, SUNDAY}))
        for found in holidays_of(day.year, inactive)
    )


def _refuse_outside(known: Contract, day: date) -> None:
    if not known.first_day <= day <= (known.ended_on or known.last_day):
        raise Refused(T("{day} is not a day of this contract.", day=day), "day")


def _day(one: ExtraHoursFacts | WorkedHolidayFacts) -> date:
    return one.day


def _since(one: TravelTermFacts) -> date:
    return one.since
