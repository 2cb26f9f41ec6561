"""What the user does with learners and their contracts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Absence, AgreedAmount, ClosedMonth, Contract, Learner, LevelStep
from desktop.kernel.answer import NotKnown
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.kernel.period import Period, add_months
from desktop.kernel.vocabulary import EndReason, Level, Regime
from desktop.rules.contract import duration_of
from desktop.rules.number import account_number, contract_number, joint_committee, niss
from desktop.services.employer import company, refuse_closed_hours, school_days_of
from desktop.services.facts import (
    AgreedAmountFacts,
    ContractFacts,
    LearnerFacts,
    LevelStepFacts,
)
from desktop.services.rows import (
    all_of,
    facts_of,
    get,
    grouped,
    not_there,
    required,
    whole_period,
)
from desktop.services.workspace import Workspace

MOST_YEARS = 12  # of secondary school


def learners(workspace: Workspace) -> tuple[LearnerFacts, ...]:
    """Return the learners, in the order they were entered."""
    return all_of(workspace, LearnerFacts, Learner)


def learner(workspace: Workspace, learner_id: int) -> LearnerFacts:
    """Return one learner.

    Raises:
        Refused: There is none with that number.
    """
    found = next((one for one in learners(workspace) if one.id == learner_id), None)
    if found is None:
        raise Refused(
            T(
                "There is no learner number {number} in this file. `tandem export` shows the "
                "numbers.",
                number=str(learner_id),
            ),
            "learner",
        )
    return found


def add_learner(
    workspace: Workspace,
    first_name: str,
    last_name: str,
    birth_date: date,
    *,
    national_number: str = "",
    **details: Any,
) -> int:
    """Add a learner and return the number in the file.

    Raises:
        Refused: A value is not what it should be.
    """
    checked = _checked_learner({"niss": national_number, **details}, birth_date)
    with workspace.changing(
        T("Add the learner {name}", name=f"{first_name} {last_name}".strip())
    ) as session:
        row = Learner(
            first_name=required(first_name, "first_name"),
            last_name=required(last_name, "last_name"),
            birth_date=birth_date,
            **checked,
        )
        session.add(row)
        session.flush()
        return row.id


def change_learner(workspace: Workspace, learner_id: int, **changes: Any) -> None:
    """Change facts of a learner, by their names in ``LearnerFacts``.

    Raises:
        Refused: A value is not what it should be.
    """
    known = learner(workspace, learner_id)
    birth = changes.get("birth_date", known.birth_date)
    if "birth_date" in changes and "niss" not in changes and known.niss:
        niss(known.niss, birth)
    checked = _checked_learner(changes, birth)
    with workspace.changing(T("Change the details of {name}", name=known.name)) as session:
        row = get(session, Learner, learner_id)
        for key, value in checked.items():
            setattr(row, key, value)


def contracts(workspace: Workspace, learner_id: int | None = None) -> tuple[ContractFacts, ...]:
    """Return the contracts, of one learner or of all, oldest first."""
    if learner_id is None:
        return workspace.once("contracts", _contracts)

    def by_learner(_session: Session) -> dict[int, tuple[ContractFacts, ...]]:
        return grouped(contracts(workspace), _learner_of)

    return workspace.part("contracts_by_learner", by_learner, learner_id, ())


def contract(workspace: Workspace, contract_id: int) -> ContractFacts:
    """Return one contract.

    Raises:
        Refused: There is none with that number.
    """

    def by_number(_session: Session) -> dict[int, ContractFacts | None]:
        return {one.id: one for one in contracts(workspace)}

    found = workspace.part("contract_by_number", by_number, contract_id, None)
    if found is None:
        raise not_there(contract_id)
    return found


def contract_on(workspace: Workspace, learner_id: int, period: Period) -> ContractFacts | None:
    """Return the contract that runs in ``period``; the latest where there are several."""
    running = [
        found for found in contracts(workspace, learner_id) if found.period.meet(period) is not None
    ]
    return running[-1] if running else None


def sign_contract(
    workspace: Workspace,
    learner_id: int,
    first_day: date,
    last_day: date,
    *,
    months: int | None = None,
    level: Level = Level.A,
    monthly: Euro | None = None,
    **details: Any,
) -> int:
    """Write down a contract with its first level and amount; return its number in the file.

    The regime, the joint committee and the weekly hours are those of the company
    where they are not given.

    Raises:
        Refused: A value is not what it should be, or another contract runs then.
    """
    learner(workspace, learner_id)
    period = whole_period(first_day, last_day)
    _refuse_too_long(workspace, period)
    _refuse_overlap(workspace, learner_id, period)
    employer = company(workspace)
    defaults: dict[str, Any] = (
        {}
        if employer is None
        else {
            "regime": employer.regime,
            "joint_committee": employer.joint_committee,
            "weekly_minutes": employer.weekly_minutes,
        }
    )
    if "joint_committee" in details:
        details["joint_committee"] = joint_committee(details["joint_committee"])
    values = {"regime": Regime.WORKER, "weekly_minutes": 2280, **defaults, **details}
    if values.get("number"):
        values["number"] = contract_number(values["number"])
    with workspace.changing(T("Write down a contract from {first}", first=first_day)) as session:
        row = Contract(
            learner_id=learner_id,
            first_day=first_day,
            last_day=last_day,
            months=months if months is not None else months_begun(period),
            **values,
        )
        session.add(row)
        session.flush()
        session.add(LevelStep(contract_id=row.id, since=first_day, level=level))
        if monthly is not None:
            session.add(
                AgreedAmount(contract_id=row.id, since=first_day, monthly=checked_amount(monthly))
            )
        return row.id


def change_contract(workspace: Workspace, contract_id: int, **changes: Any) -> None:
    """Change facts of a contract, by their names in ``ContractFacts``.

    Moving the first day moves the first level and the first amount with it.

    Raises:
        Refused: A value is not what it should be.
    """
    known = contract(workspace, contract_id)
    first = changes.get("first_day", known.first_day)
    last = changes.get("last_day", known.last_day)
    period = whole_period(first, last)
    _refuse_too_long(workspace, period)
    ended = changes.get("ended_on", known.ended_on)
    if ended is not None and not first <= ended <= last:
        raise Refused(
            T("The early end lies between the first and the last day of the contract."),
            "ended_on",
        )
    running = Period(first, ended or last)
    _refuse_overlap(workspace, known.learner_id, running, but=contract_id)
    if changes.get("number"):
        changes["number"] = contract_number(changes["number"])
    if "joint_committee" in changes:
        changes["joint_committee"] = joint_committee(changes["joint_committee"])
    if changes.get("referent_id", known.referent_id) != known.referent_id:
        days = school_days_of(workspace, changes["referent_id"])
        refuse_closed_hours(workspace, select(Contract.id).where(Contract.id == contract_id), days)
    with workspace.changing(T("Change the contract")) as session:
        if running != known.period:
            _refuse_left_out(session, contract_id, known.period, running)
        row = get(session, Contract, contract_id)
        for key, value in changes.items():
            setattr(row, key, value)
        if first != known.first_day:
            _move_first_steps(session, contract_id, known.first_day, first)
        _refuse_steps_after(session, contract_id, last)


def end_contract(
    workspace: Workspace, contract_id: int, last_day: date, reason: EndReason | None = None
) -> None:
    """End a contract before its term, as one step; absences noted after that day go with it.

    Args:
        workspace: The open file.
        contract_id: Which.
        last_day: Its last day.
        reason: Why it ends, where it was said.

    Raises:
        Refused: The day is not before the last day agreed, or a month after it is closed.
    """
    known = contract(workspace, contract_id)
    if not known.first_day <= last_day < known.last_day:
        raise Refused(
            T("The early end lies between the first and the last day of the contract."),
            "ended_on",
        )
    with workspace.changing(T("End the contract on {day}", day=last_day)) as session:
        late = select(Absence).where(
            Absence.contract_id == contract_id, Absence.last_day > last_day
        )
        for absence in session.scalars(late).all():
            if absence.first_day > last_day:
                session.delete(absence)
            else:
                absence.last_day = last_day
        session.flush()
        _refuse_left_out(session, contract_id, known.period, Period(known.first_day, last_day))
        row = get(session, Contract, contract_id)
        row.ended_on, row.end_reason = last_day, reason


def reach_level(workspace: Workspace, contract_id: int, since: date, level: Level) -> None:
    """Write down the level reached from a day on; a second on that day replaces it.

    Raises:
        Refused: The contract does not run on that day.
    """
    _refuse_outside(contract(workspace, contract_id), since)
    with workspace.changing(
        T("Level {level} from {since}", level=level.value, since=since)
    ) as session:
        _refuse_closed_from(session, contract_id, since)
        row = session.scalars(
            select(LevelStep).where(LevelStep.contract_id == contract_id, LevelStep.since == since)
        ).first()
        if row is None:
            session.add(LevelStep(contract_id=contract_id, since=since, level=level))
        else:
            row.level = level


def agree_amount(workspace: Workspace, contract_id: int, since: date, monthly: Euro) -> None:
    """Write down the monthly amount agreed from a day on; a second on that day replaces it.

    Raises:
        Refused: The contract does not run on that day, or the amount is not one.
    """
    _refuse_outside(contract(workspace, contract_id), since)
    amount = checked_amount(monthly)
    with workspace.changing(
        T("{amount} a month from {since}", amount=amount, since=since)
    ) as session:
        _refuse_closed_from(session, contract_id, since)
        row = session.scalars(
            select(AgreedAmount).where(
                AgreedAmount.contract_id == contract_id, AgreedAmount.since == since
            )
        ).first()
        if row is None:
            session.add(AgreedAmount(contract_id=contract_id, since=since, monthly=amount))
        else:
            row.monthly = amount


def agree_amounts(workspace: Workspace, contract_id: int, amounts: Mapping[date, Euro]) -> None:
    """Write down several monthly amounts by the day they begin, as one step.

    Raises:
        Refused: The contract does not run on one of the days, or an amount is not one.
    """
    known = contract(workspace, contract_id)
    checked = {day: checked_amount(monthly) for day, monthly in sorted(amounts.items())}
    if not checked:
        return
    for day in checked:
        _refuse_outside(known, day)
    with workspace.changing(T("Agree on amounts from {since}", since=min(checked))) as session:
        _refuse_closed_from(session, contract_id, min(checked))
        rows = session.scalars(select(AgreedAmount).where(AgreedAmount.contract_id == contract_id))
        known_rows = {row.since: row for row in rows}
        for day, monthly in checked.items():
            if day in known_rows:
                known_rows[day].monthly = monthly
            else:
                session.add(AgreedAmount(contract_id=contract_id, since=day, monthly=monthly))


def remove_level(workspace: Workspace, step_id: int) -> None:
    """Take a level out of the history; the first one stays.

    Raises:
        Refused: It is the first one.
    """
    with workspace.changing(T("Remove a level")) as session:
        row = get(session, LevelStep, step_id)
        if row.since == get(session, Contract, row.contract_id).first_day:
            raise Refused(T("The level of the first day stays: every contract has one."))
        _refuse_closed_from(session, row.contract_id, row.since)
        session.delete(row)


def remove_amount(workspace: Workspace, amount_id: int) -> None:
    """Take an agreed amount out of the history."""
    with workspace.changing(T("Remove an agreed amount")) as session:
        row = get(session, AgreedAmount, amount_id)
        _refuse_closed_from(session, row.contract_id, row.since)
        session.delete(row)


def months_begun(period: Period) -> int:
    """Return the months of a period, a month begun counting whole (Vade Mecum 4.2)."""
    months = 0
    while add_months(period.first, months) <= period.last:
        months += 1
    return months


def checked_amount(monthly: Euro) -> Euro:
    """Return an amount that can be owed for a month.

    Raises:
        Refused: It is negative, too large to be meant, or has parts of a cent.
    """
    if monthly.amount < 0 or monthly.amount > 100_000 or monthly != monthly.rounded():  # noqa: PLR2004
        raise Refused(
            T("A monthly amount is in euro and cents, such as 372,27. Correct it."), "monthly"
        )
    return monthly


def _contracts(session: Session) -> tuple[ContractFacts, ...]:
    levels = grouped(session.scalars(select(LevelStep).order_by(LevelStep.since)), _of_contract)
    amounts = grouped(
        session.scalars(select(AgreedAmount).order_by(AgreedAmount.since)), _of_contract
    )
    own = [field.name for field in fields(ContractFacts) if field.name not in {"levels", "amounts"}]
    return tuple(
        ContractFacts(
            **{name: getattr(row, name) for name in own},
            levels=tuple(facts_of(LevelStepFacts, step) for step in levels.get(row.id, ())),
            amounts=tuple(facts_of(AgreedAmountFacts, one) for one in amounts.get(row.id, ())),
        )
        for row in session.scalars(select(Contract).order_by(Contract.first_day, Contract.id))
    )


def _learner_of(found: ContractFacts) -> int:
    return found.learner_id


def _of_contract(row: LevelStep | AgreedAmount) -> int:
    return row.contract_id


def _checked_learner(changes: dict[str, Any], birth: date) -> dict[str, Any]:
    checked: dict[str, Any] = {
        key: value.strip() if isinstance(value, str) else value for key, value in changes.items()
    }
    if checked.get("niss"):
        checked["niss"] = niss(checked["niss"], birth)
    if checked.get("iban"):
        checked["iban"] = account_number(checked["iban"])
    if not 0 <= (checked.get("secondary_years") or 0) <= MOST_YEARS:
        raise Refused(
            T("Write how many whole years of secondary school were followed, such as 2."),
            "secondary_years",
        )
    for key in ("first_name", "last_name"):
        if key in checked:
            checked[key] = required(checked[key], key)
    return checked


def _refuse_too_long(workspace: Workspace, period: Period) -> None:
    try:
        duration = duration_of(period.last, workspace.law.on(period.first))
    except NotKnown:
        return  # what is not known of such a day, the checks say
    if not duration.allowed:
        raise Refused(
            T(
                "A contract that begins on {first} ends on {last} at the latest. Choose an "
                "earlier last day.",
                first=period.first,
                last=duration.latest_end,
            ),
            "last_day",
        )


def _refuse_overlap(
    workspace: Workspace, learner_id: int, period: Period, but: int | None = None
) -> None:
    for other in contracts(workspace, learner_id):
        if other.id != but and other.period.meet(period) is not None:
            raise Refused(
                T(
                    "Another contract of this learner runs from {first} to {last}. End it first.",
                    first=other.period.first,
                    last=other.period.last,
                ),
                "first_day",
            )


def _refuse_outside(known: ContractFacts, day: date) -> None:
    if not known.first_day <= day <= known.last_day:
        raise Refused(
            T(
                "{day} is not a day of the contract, which runs from {first} to {last}.",
                day=day,
                first=known.first_day,
                last=known.last_day,
            ),
            "since",
        )


def _refuse_left_out(session: Session, contract_id: int, old: Period, new: Period) -> None:
    for row in session.scalars(
        select(Absence).where(Absence.contract_id == contract_id).order_by(Absence.first_day)
    ):
        absent = Period(row.first_day, row.last_day)
        if new.meet(absent) != absent:
            raise Refused(
                T(
                    "The absence from {first} to {last} would lie outside the contract. Take it "
                    "off first, under Pay.",
                    first=absent.first,
                    last=absent.last,
                ),
                "last_day" if new.last < absent.last else "first_day",
            )
    months = session.scalars(
        select(ClosedMonth.month).where(ClosedMonth.contract_id == contract_id)
    )
    for month in sorted(months):
        if old.meet(month.period) != new.meet(month.period):
            raise Refused(
                T("{month} is closed. Reopen or correct it first, under Pay.", month=month),
                "last_day" if new.first == old.first else "first_day",
            )


def _refuse_steps_after(session: Session, contract_id: int, last: date) -> None:
    session.flush()
    late = [
        *session.scalars(
            select(LevelStep.since).where(
                LevelStep.contract_id == contract_id, LevelStep.since > last
            )
        ),
        *session.scalars(
            select(AgreedAmount.since).where(
                AgreedAmount.contract_id == contract_id, AgreedAmount.since > last
            )
        ),
    ]
    if late:
        raise Refused(
            T(
                "A level or an amount begins on {since}, after the last day of the "
                "contract. Remove it first, under File.",
                since=min(late),
            ),
            "last_day",
        )


def _refuse_closed_from(session: Session, contract_id: int, since: date) -> None:
    months = session.scalars(
        select(ClosedMonth.month).where(ClosedMonth.contract_id == contract_id)
    )
    for month in sorted(months):
        if month.last >= since:
            raise Refused(
                T("{month} is closed. Reopen or correct it first, under Pay.", month=month), "since"
            )


def _move_first_steps(session: Session, contract_id: int, old: date, new: date) -> None:
    levels = session.scalars(select(LevelStep).where(LevelStep.contract_id == contract_id)).all()
    amounts = session.scalars(
        select(AgreedAmount).where(AgreedAmount.contract_id == contract_id)
    ).all()
    _move_first(session, levels, old, new)
    _move_first(session, amounts, old, new)


def _move_first(
    session: Session, steps: Sequence[LevelStep] | Sequence[AgreedAmount], old: date, new: date
) -> None:
    first = next((step for step in steps if step.since == old), None)
    for step in steps:
        if step is not first and step.since <= new:
            session.delete(step)
    if first is not None:
        session.flush()
        first.since = new
