"""What the user does with the pay of a month."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import ClosedMonth
from db.refusals import refusing
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.money import ZERO
from desktop.kernel.period import Month, Period
from desktop.kernel.week import Pattern
from desktop.law.book import LawBook
from desktop.rules.pay import MonthPay, month_pay
from desktop.rules.pay_slip import Slip
from desktop.rules.pay_together import pay_together
from desktop.rules.terms import AbsenceFacts, AmountSince, LevelSince, Plans, Terms
from desktop.services.correcting import settle
from desktop.services.employer import school_days_of
from desktop.services.facts import ClosedMonthFacts, ContractFacts, LearnerFacts
from desktop.services.learners import contract, contracts, learner
from desktop.services.month_slip import Kept, kept_slip, slip_for, written_data
from desktop.services.rows import get, grouped, read_facts
from desktop.services.timetable import absences, patterns, placed_weeks
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class LearnerMonth:
    """The pay of a learner's month, with what it was computed from.

    Attributes:
        contract: The contract; the last one where several run in the month.
        pay: The pay, that of all contracts together.
        closed: What was kept, once the month of every contract is closed.
        contracts: Every contract that runs in the month, oldest first.
        slip: The whole slip, down to what is paid.
        kept: The slip that was kept with ``closed``; None where none was.
    """

    learner: LearnerFacts
    contract: ContractFacts
    pay: MonthPay
    closed: ClosedMonthFacts | None
    contracts: tuple[ContractFacts, ...]
    slip: Slip
    kept: Kept | None = None

    @property
    def period(self) -> Period:
        """The days of the month, from the first of a contract to the last."""
        first, last = self.contracts[0].period.first, self.contracts[-1].period.last
        month = self.pay.month
        return Period(max(first, month.first), min(last, month.last))


def pay_of(workspace: Workspace, book: LawBook, learner_id: int, month: Month) -> LearnerMonth:
    """Return what the company owes a learner for a month.

    Each day has the law of that day. Where several contracts run in the month, each has its part.

    Raises:
        Refused: No contract of the learner runs in that month.
    """
    make = partial(_pay_of, workspace, book, learner_id, month)
    return workspace.derived(f"pay_of_{learner_id}_in_{month}", make, book)


def _pay_of(workspace: Workspace, book: LawBook, learner_id: int, month: Month) -> LearnerMonth:
    person = learner(workspace, learner_id)
    running = running_in(workspace, learner_id, month)
    if not running:
        raise Refused(_outside(workspace, learner_id, month), "month")
    pays = [month_pay(terms(workspace, found.id), month, book) for found in running]
    return LearnerMonth(
        learner=person,
        contract=running[-1],
        pay=pay_together(pays),
        closed=_closed(workspace, running, month),
        contracts=running,
        slip=slip_for(workspace, book, person, list(zip(running, pays, strict=True))),
        kept=_kept(workspace, running, month),
    )


def running_in(workspace: Workspace, learner_id: int, month: Month) -> tuple[ContractFacts, ...]:
    """Return the contracts of a learner that run in a month, oldest first."""
    return tuple(
        found
        for found in contracts(workspace, learner_id)
        if found.period.meet(month.period) is not None
    )


def terms(workspace: Workspace, contract_id: int) -> Terms:
    """Return a contract as the rules of pay see it."""
    known = contract(workspace, contract_id)
    return Terms(
        period=known.period,
        regime=known.regime,
        levels=tuple(LevelSince(step.since, step.level) for step in known.levels),
        amounts=tuple(AmountSince(step.since, step.monthly) for step in known.amounts),
        patterns=tuple(
            Pattern(found.kind, found.since, found.week)
            for found in patterns(workspace, contract_id)
        ),
        school_holidays=school_days_of(workspace, known.referent_id),
        absences=tuple(
            AbsenceFacts(entry.period, entry.kind, entry.other_illness_certified)
            for entry in absences(workspace, contract_id)
        ),
        share_basis=known.share_basis,
        placed=placed_weeks(workspace, contract_id),
    )


def closed_months(workspace: Workspace, contract_id: int) -> tuple[ClosedMonthFacts, ...]:
    """Return the months of a contract that were closed, oldest first."""
    return workspace.part("closed_months", _closed_months, contract_id, ())


def _closed_months(session: Session) -> dict[int, tuple[ClosedMonthFacts, ...]]:
    found = read_facts(session, ClosedMonthFacts, ClosedMonth, ClosedMonth.month)
    return grouped(found, _of_contract)


def _of_contract(found: ClosedMonthFacts) -> int:
    return found.contract_id


def closed_month(workspace: Workspace, contract_id: int, month: Month) -> ClosedMonthFacts | None:
    """Return what was kept when a month was closed, or None while it is open."""
    found = [entry for entry in closed_months(workspace, contract_id) if entry.month == month]
    return found[0] if found else None


def close_month(
    workspace: Workspace, book: LawBook, learner_id: int, month: Month, today: date
) -> None:
    """Close a month: its pay is kept as it is.

    Raises:
        Refused: It is closed already, has not ended, or its pay is not known.
    """
    found = pay_of(workspace, book, learner_id, month)
    if found.closed is not None:
        raise Refused(T("{month} is closed already.", month=month))
    rows = []
    for known in found.contracts:
        if closed_month(workspace, known.id, month) is not None:
            continue
        pay = month_pay(terms(workspace, known.id), month, book)
        own = slip_for(workspace, book, found.learner, [(known, pay)])
        rows.append(_closed_row(known, pay, own, found.slip, today))
    with workspace.changing(T("Close {month}", month=month)) as session:
        session.add_all(rows)
        settle(session, rows, today)


def close_months(
    workspace: Workspace, book: LawBook, contract_id: int, last: Month, today: date
) -> None:
    """Close every open month of a contract up to ``last``, as one step.

    Raises:
        Refused: One of them has not ended, or its pay is not known; then none is closed.
    """
    known = contract(workspace, contract_id)
    person = learner(workspace, known.learner_id)
    end = min(last, Month.of(known.period.last))
    closed = {entry.month for entry in closed_months(workspace, contract_id)}
    month, rows, facts = Month.of(known.period.first), [], terms(workspace, contract_id)
    while month <= end:
        if month not in closed:
            pay = month_pay(facts, month, book)
            own = slip_for(workspace, book, person, [(known, pay)])
            alone = len(running_in(workspace, person.id, month)) == 1
            rows.append(_closed_row(known, pay, own, own if alone else None, today))
        month = month.plus(1)
    with workspace.changing(T("Close the months up to {month}", month=end)) as session:
        session.add_all(rows)
        settle(session, rows, today)


def _closed_row(
    known: ContractFacts, pay: MonthPay, own: Slip, whole: Slip | None, today: date
) -> ClosedMonth:
    """Return what is kept: the gross of the contract, and the slip of the month."""
    if today < known.period.last and today < pay.month.last:
        raise Refused(
            T("{month} has not ended yet. Close it from its last day on.", month=pay.month)
        )
    if own.gross.amount is None:
        raise Refused(own.gross.because[0].text)
    return ClosedMonth(
        contract_id=known.id,
        month=pay.month,
        closed_on=today,
        gross=own.gross.amount,
        data=written_data(pay, whole),
    )


def reopen_month(workspace: Workspace, contract_id: int, month: Month) -> None:
    """Open a closed month again; what was printed of it stays as it is.

    Raises:
        Refused: It is not closed.
    """
    owner = contract(workspace, contract_id).learner_id
    rows = [
        row
        for known in running_in(workspace, owner, month)
        if (row := closed_month(workspace, known.id, month)) is not None
    ]
    if not rows:
        raise Refused(T("{month} is not closed.", month=month))
    with workspace.changing(T("Reopen {month}", month=month)) as session:
        for row in rows:
            session.delete(get(session, ClosedMonth, row.id))


def _closed(
    workspace: Workspace, running: tuple[ContractFacts, ...], month: Month
) -> ClosedMonthFacts | None:
    rows = [closed_month(workspace, known.id, month) for known in running]
    kept = [row for row in rows if row is not None]
    if len(kept) < len(running):
        return None
    return replace(
        kept[-1],
        closed_on=max(row.closed_on for row in kept),
        gross=sum((row.gross for row in kept), ZERO),
    )


def _kept(workspace: Workspace, running: tuple[ContractFacts, ...], month: Month) -> Kept | None:
    data = [_kept_data(workspace, known.id).get(month) for known in running]
    whole = [one for one in data if one is not None]
    if len(whole) < len(data):
        return None
    with refusing(workspace.path):  # text that is not as it was written is damage like any other
        return kept_slip(whole)


def _kept_data(workspace: Workspace, contract_id: int) -> dict[Month, str]:
    """Return what was kept with each closed month of a contract, as it was written."""
    query = select(ClosedMonth.month, ClosedMonth.data).where(
        ClosedMonth.contract_id == contract_id
    )

    def read(session: Session) -> dict[Month, str]:
        return {row.month: row.data for row in session.execute(query)}

    return workspace.once(f"kept_data_{contract_id}", read)


def changed_month(
    workspace: Workspace, contract_id: int, before: Terms, after: Terms
) -> Month | None:
    """Return the first closed month with a day on which the two terms plan other hours."""
    old, new = Plans.of(before), Plans.of(after)
    return next(
        (
            entry.month
            for entry in closed_months(workspace, contract_id)
            if any(old.on(day) != new.on(day) for day in entry.month.period)
        ),
        None,
    )


def _outside(workspace: Workspace, learner_id: int, month: Month) -> Message:
    known = contracts(workspace, learner_id)
    if not known:
        return T("This learner has no contract yet. Write it down under File.")
    return T(
        "No contract of this learner runs in {month}. Choose a month from {first} to {last}.",
        month=month,
        first=Month.of(known[0].period.first),
        last=Month.of(known[-1].period.last),
    )
