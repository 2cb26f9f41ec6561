"""What the page of the pay shows, ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.rules.minimum import Minimum
from desktop.services import employer, learners, pay, timetable
from desktop.services.corrections import (
    CorrectionFacts,
    corrected_months,
    corrections,
    slip_was_issued,
)
from desktop.services.facts import AbsenceEntry, ClosedMonthFacts, ContractFacts, LearnerFacts
from desktop.services.workspace import Workspace
from desktop.ui.month.cells import Cell, LegendEntry, cell_of, legend_of, payers_of
from desktop.ui.pages.pay.rows import Row, rows_of


@dataclass(frozen=True, slots=True)
class MonthEntry:
    """A month of the year.

    Attributes:
        state: ``closed``, ``corrected``, ``open``, ``running`` or ``outside`` the contract.
    """

    month: Month
    state: str
    gross: Euro | None


@dataclass(frozen=True, slots=True)
class PayState:
    """The month of a learner.

    Attributes:
        contracts: Every contract that runs in the month, oldest first.
        gross: What was kept when the month was closed, else what is computed.
        recomputed: What is computed now, where it is not what was kept.
        nets: The net kept and the net computed now, where they are not the same.
        unknown: Why the pay is not known.
        ended: Whether the month can be closed.
        before: The gross of the month before, where there is one.
        corrections: What was put right after the month was closed.
        issued: Whether a payslip of the month was issued.
    """

    learner: LearnerFacts
    contract: ContractFacts
    contracts: tuple[ContractFacts, ...]
    month: Month
    closed: ClosedMonthFacts | None
    cells: tuple[Cell, ...]
    legend: tuple[LegendEntry, ...]
    payers: tuple[LegendEntry, ...]
    rows: tuple[Row, ...]
    gross: Euro | None
    recomputed: Euro | None
    nets: tuple[Euro, Euro] | None
    unknown: tuple[Because, ...]
    unverified: bool
    minimum: Minimum | None
    absences: tuple[AbsenceEntry, ...]
    months: tuple[MonthEntry, ...]
    ended: bool
    before: Euro | None = None
    corrections: tuple[CorrectionFacts, ...] = ()
    issued: bool = False


@dataclass(frozen=True, slots=True)
class Nothing:
    """No pay to show: why, and the month to look at instead where there is one."""

    reason: Message
    month: Month | None


def load(
    workspace: Workspace,
    book: LawBook,
    tr: Translator,
    *,
    learner_id: int | None,
    month: Month,
    today: date,
) -> PayState | Nothing:
    """Return the month of a learner as the page shows it."""
    if learner_id is None:
        reason = T("The pay is computed from a learner’s contract. Add the learner first.")
        return Nothing(reason, None)
    try:
        found = pay.pay_of(workspace, book, learner_id, month)
    except Refused as refused:
        return Nothing(refused.reason, _nearest(workspace, learner_id, month))
    operator = operator_word(workspace, found.contract.referent_id)
    now = found.slip.gross.amount
    gross = found.closed.gross if found.closed else now
    return PayState(
        learner=found.learner,
        contract=found.contract,
        contracts=found.contracts,
        month=month,
        closed=found.closed,
        cells=tuple(cell_of(facts, operator, tr) for facts in found.pay.days),
        legend=legend_of(found.pay.days, operator, tr),
        payers=payers_of(found.pay.days, tr),
        rows=rows_of(found, tr),
        gross=gross,
        nets=_nets(found),
        recomputed=now if gross != now else None,
        unknown=found.pay.unknown,
        unverified=found.slip.gross.unverified,
        minimum=found.pay.minimum,
        absences=_absences(workspace, found.contracts, month),
        months=months_of(workspace, book, learner_id, month.year, today),
        ended=today >= min(month.last, found.contract.period.last),
        before=_gross_of(workspace, book, learner_id, month.plus(-1)),
        corrections=corrections(workspace, learner_id, month),
        issued=slip_was_issued(workspace, learner_id, month),
    )


def _gross_of(workspace: Workspace, book: LawBook, learner_id: int, month: Month) -> Euro | None:
    """Return what a month gave: what was kept when it was closed, else what is computed."""
    if not pay.running_in(workspace, learner_id, month):
        return None
    found = pay.pay_of(workspace, book, learner_id, month)
    return found.closed.gross if found.closed else found.slip.gross.amount


def operator_word(workspace: Workspace, referent_id: int | None) -> Message:
    """Return what the training operator is called for short."""
    referents = {found.id: found.operator_id for found in employer.referents(workspace)}
    operators = {found.id: found.network.name for found in employer.operators(workspace)}
    name = operators.get(referents.get(referent_id or 0, 0))
    return T("operator") if name is None else T("{network}", network=name)


def months_of(
    workspace: Workspace, book: LawBook, learner_id: int, year: int, today: date
) -> tuple[MonthEntry, ...]:
    """Return the twelve months of a year with what is owed for those that have begun."""
    known = learners.contracts(workspace, learner_id)
    closed = {
        (found.id, entry.month): entry.gross
        for found in known
        for entry in pay.closed_months(workspace, found.id)
    }
    entries = []
    for number in range(1, 13):
        month = Month(year, number)
        inside = [found for found in known if month.period.meet(found.period)]
        if not inside:
            entries.append(MonthEntry(month, "outside", None))
            continue
        kept = [closed[one.id, month] for one in inside if (one.id, month) in closed]
        if len(kept) == len(inside):
            corrected = any(month in corrected_months(workspace, one.id) for one in inside)
            state = "corrected" if corrected else "closed"
            entries.append(MonthEntry(month, state, sum(kept, ZERO)))
            continue
        ended = today >= min(month.last, inside[-1].period.last)
        begun = month.first <= today
        gross = pay.pay_of(workspace, book, learner_id, month).slip.gross if begun else None
        state = "open" if ended else "running"
        entries.append(MonthEntry(month, state, gross.amount if gross else None))
    return tuple(entries)


def _nearest(workspace: Workspace, learner_id: int, month: Month) -> Month | None:
    known = learners.contracts(workspace, learner_id)
    if not known:
        return None
    first, last = known[0].period.first, max(found.period.last for found in known)
    return Month.of(last) if month.first > last else Month.of(first)


def _nets(found: pay.LearnerMonth) -> tuple[Euro, Euro] | None:
    kept = None if found.kept is None else found.kept.get("net")
    now = found.slip.net.amount
    return None if kept is None or now is None or kept == now else (kept, now)


def _absences(
    workspace: Workspace, running: tuple[ContractFacts, ...], month: Month
) -> tuple[AbsenceEntry, ...]:
    return tuple(
        entry
        for known in running
        for entry in timetable.absences(workspace, known.id)
        if entry.period.meet(month.period)
    )
