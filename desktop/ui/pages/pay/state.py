"""What the page of the pay shows, ready to be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.kernel.answer import Because
from desktop.kernel.errors import Refused
from desktop.kernel.messages import NT, Message, T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import Payer
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.rules.minimum import Minimum
from desktop.rules.pay import PayLine, UnpaidLine, month_pay
from desktop.services import employer, learners, pay, timetable
from desktop.services.facts import AbsenceEntry, ClosedMonthFacts, ContractFacts, LearnerFacts
from desktop.services.pay import LearnerMonth
from desktop.services.workspace import Workspace
from desktop.ui.pages.pay.cells import Cell, LegendEntry, cell_of, legend_of, payers_of
from desktop.ui.pages.pay.words import ABSENCE, PAYERS, span


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the pay; without an amount it is a named blank.

    Attributes:
        period: The days the line is about, for lines that are about some.
    """

    label: str
    base: str
    amount: Euro | None
    because: tuple[Because, ...]
    is_sum: bool = False
    unverified: bool = False
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class MonthEntry:
    """A month of the year: ``closed``, ``open``, ``running`` or ``outside`` the contract."""

    month: Month
    state: str
    gross: Euro | None


@dataclass(frozen=True, slots=True)
class PayState:
    """The month of a learner.

    Attributes:
        gross: What was kept when the month was closed, else what is computed.
        recomputed: What is computed now, where it is not what was kept.
        unknown: Why the pay is not known.
        ended: Whether the month can be closed.
    """

    learner: LearnerFacts
    contract: ContractFacts
    month: Month
    closed: ClosedMonthFacts | None
    cells: tuple[Cell, ...]
    legend: tuple[LegendEntry, ...]
    payers: tuple[LegendEntry, ...]
    rows: tuple[Row, ...]
    gross: Euro | None
    recomputed: Euro | None
    unknown: tuple[Because, ...]
    unverified: bool
    minimum: Minimum | None
    absences: tuple[AbsenceEntry, ...]
    months: tuple[MonthEntry, ...]
    ended: bool


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
    gross = found.closed.gross if found.closed else found.pay.gross
    return PayState(
        learner=found.learner,
        contract=found.contract,
        month=month,
        closed=found.closed,
        cells=tuple(cell_of(facts, operator, tr) for facts in found.pay.days),
        legend=legend_of(found.pay.days, operator, tr),
        payers=payers_of(found.pay.days, tr),
        rows=rows_of(found, tr),
        gross=gross,
        recomputed=found.pay.gross if gross != found.pay.gross else None,
        unknown=found.pay.unknown,
        unverified=found.pay.unverified,
        minimum=found.pay.minimum,
        absences=_absences(workspace, found.contract.id, month),
        months=months_of(workspace, book, learner_id, month.year, today),
        ended=today >= min(month.last, found.contract.period.last),
    )


def operator_word(workspace: Workspace, referent_id: int | None) -> Message:
    """Return what the training operator is called for short."""
    referents = {found.id: found.operator_id for found in employer.referents(workspace)}
    operators = {found.id: found.network.name for found in employer.operators(workspace)}
    name = operators.get(referents.get(referent_id or 0, 0))
    return T("operator") if name is None else T("{network}", network=name)


def rows_of(found: LearnerMonth, tr: Translator) -> tuple[Row, ...]:
    """Return the lines of the pay; nothing when it is not known."""
    known = found.pay
    if known.gross is None:
        return ()
    whole = found.pay.month.period
    alone = len(known.lines) == 1 and known.lines[0].period == whole
    rows = [_paid_row(line, tr, alone=alone) for line in known.lines]
    rows += [_unpaid_row(line, tr) for line in known.unpaid]
    rows.append(Row(tr(T("Gross")), "", known.gross, (_why_gross(known.lines),), is_sum=True))
    later = Because(
        T(
            "Tandem does not compute this yet: your social secretariat does. The payslip leaves "
            "its place empty, because an empty place is not zero."
        )
    )
    base = tr(T("not computed yet: your social secretariat"))
    for label in (T("Social contribution of the learner"), T("Withholding tax")):
        rows.append(Row(tr(label), base, None, (later,)))
    rows.append(Row(tr(T("Net")), base, None, (later,), is_sum=True))
    return tuple(rows)


def line_about(rows: Sequence[Row], day: date) -> int | None:
    """Return the place of the line that says most closely what a day is paid, or None."""
    about = [
        (row.period.days, place)
        for place, row in enumerate(rows)
        if row.period is not None and day in row.period
    ]
    return min(about)[1] if about else None


def months_of(
    workspace: Workspace, book: LawBook, learner_id: int, year: int, today: date
) -> tuple[MonthEntry, ...]:
    """Return the twelve months of a year with what is owed for those that have begun."""
    known = learners.contracts(workspace, learner_id)
    terms = {found.id: pay.terms(workspace, found.id) for found in known}
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
        contract = inside[0]
        if (contract.id, month) in closed:
            entries.append(MonthEntry(month, "closed", closed[contract.id, month]))
            continue
        ended = today >= min(month.last, contract.period.last)
        begun = month.first <= today
        gross = month_pay(terms[contract.id], month, book).gross if begun else None
        entries.append(MonthEntry(month, "open" if ended else "running", gross))
    return tuple(entries)


def _nearest(workspace: Workspace, learner_id: int, month: Month) -> Month | None:
    known = learners.contracts(workspace, learner_id)
    if not known:
        return None
    first, last = known[0].period.first, max(found.period.last for found in known)
    return Month.of(last) if month.first > last else Month.of(first)


def _absences(workspace: Workspace, contract_id: int, month: Month) -> tuple[AbsenceEntry, ...]:
    return tuple(
        entry
        for entry in timetable.absences(workspace, contract_id)
        if entry.period.meet(month.period)
    )


def _paid_row(line: PayLine, tr: Translator, *, alone: bool) -> Row:
    if alone:
        label = T("Pay of the month, level {level}", level=line.level.value)
    else:
        label = T("Level {level}, {days}", level=line.level.value, days=span(tr, line.period))
    base = T(
        "{monthly} × {paid} ÷ {days} days",
        monthly=line.monthly,
        paid=line.paid_days,
        days=line.of_days,
    )
    return Row(
        tr(label),
        tr(base),
        line.amount,
        line.because,
        unverified=line.unverified,
        period=line.period,
    )


def _unpaid_row(line: UnpaidLine, tr: Translator) -> Row:
    base = NT(
        "{when}: {days} day, {payer}",
        "{when}: {days} days, {payer}",
        2 if line.days >= 2 else 1,  # noqa: PLR2004  from two on
        when=span(tr, line.period),
        days=line.days,
        payer=T("without pay") if line.payer is Payer.NOBODY else PAYERS[line.payer],
    )
    return Row(tr(ABSENCE[line.kind]), tr(base), ZERO, line.because, period=line.period)


def _why_gross(lines: tuple[PayLine, ...]) -> Because:
    total = sum((line.amount for line in lines), ZERO)
    paid = sum((line.paid_days for line in lines), Decimal(0))
    return Because(
        T(
            "The gross pay is the sum of the lines above: {paid} paid days, {total}.",
            paid=paid,
            total=total,
        )
    )
