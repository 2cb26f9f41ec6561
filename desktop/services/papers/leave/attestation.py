"""The holiday attestations of an employee, filled from the file and from what payroll told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from desktop.documents.leave.attestation import AttestationFacts, ServiceYear, holiday_attestation
from desktop.kernel.answer import NotKnown
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind, Regime
from desktop.law.book import LawBook
from desktop.rules.leave.plan_assimilated import assimilated
from desktop.services.account import account_of
from desktop.services.learners import contracts
from desktop.services.leave_balance import annual
from desktop.services.leave_work import HOUR, MeanWeek, Running, mean_week, running_of
from desktop.services.papers.dossier import contract_of, dossier_of, prepared
from desktop.services.papers.order import Asked, Prepared

WHOLE = Decimal(1)
BEFORE = "_before"


def prepare_attestation(asked: Asked) -> Prepared:
    """Return the holiday attestations of an employee who leaves.

    Raises:
        Refused: No learner was chosen, there is no contract, or it is one of the worker regime.
    """
    known = contract_of(asked)
    if known.regime is not Regime.EMPLOYEE:
        raise Refused(
            T(
                "Holiday attestations are for the employee regime alone: the holiday fund knows "
                "the days of a worker and pays them."
            ),
            "learner",
        )
    last = known.period.last
    every = tuple(
        one
        for one in running_of(asked.workspace, asked.learner_id())
        if one.terms.regime is Regime.EMPLOYEE and one.terms.period.first <= last
    )
    facts = AttestationFacts(
        years=tuple(_years(asked, every, last)),
        dossier=dossier_of(asked, min(last, asked.today)),
        foreseen_on=asked.today if asked.today < last else None,
    )
    return prepared(asked, holiday_attestation(facts), facts)


def _years(asked: Asked, every: tuple[Running, ...], last: date) -> Iterator[ServiceYear]:
    """Yield the year before the end where days of its leave may be left, and the year itself."""
    left = annual(every, last.year, last, asked.book).left
    if left is None or left > 0:
        before = _year(asked, every, Period(date(last.year - 1, 1, 1), date(last.year - 1, 12, 31)))
        if before.service:
            taken = _count(every, AbsenceKind.ANNUAL_LEAVE, Period(date(last.year, 1, 1), last))
            yield replace(_given(asked, before, BEFORE), taken=taken)
    year = _year(asked, every, Period(date(last.year, 1, 1), last))
    yield replace(_given(asked, year, ""), taken=0, supplementary=asked.amount("supplementary"))


def _year(asked: Asked, every: tuple[Running, ...], span: Period) -> ServiceYear:
    within = [one for one in every if one.terms.period.meet(span) is not None]
    week = _mean(tuple(within), span)
    full = {one.contract.weekly_minutes for one in within}
    return ServiceYear(
        year=span.first.year,
        service=tuple(days for one in within if (days := one.terms.period.meet(span)) is not None),
        counted=tuple(pair for one in within for pair in _counted(one, span, asked.book)),
        weekly_minutes=full.pop() if len(full) == 1 else None,
        mean_minutes=None
        if week is None
        else int((week.hours * HOUR).quantize(WHOLE, ROUND_HALF_UP)),
        gross=_gross(asked, span),
        supplementary_taken=_count(every, AbsenceKind.SUPPLEMENTARY_LEAVE, span),
        week=None if week is None else T("{days} days", days=week.short().days.normalize()),
    )


def _given(asked: Asked, year: ServiceYear, inputs: str) -> ServiceYear:
    return replace(
        year,
        inputs=inputs,
        simple=asked.amount(f"simple{inputs}"),
        double=asked.amount(f"double{inputs}"),
        contributions=asked.amount(f"contributions{inputs}"),
    )


def _counted(one: Running, span: Period, book: LawBook) -> Iterator[tuple[AbsenceKind, Period]]:
    """Yield the absences that count as worked; the days of leave themselves are not named."""
    for absence in one.terms.absences:
        days = absence.period.meet(span)
        if days is None or absence.kind in _LEAVE:
            continue
        try:
            if assimilated(absence.kind, book.on(days.first)).counts:
                yield absence.kind, days
        except NotKnown:
            yield absence.kind, days


_LEAVE = frozenset(
    {
        AbsenceKind.ANNUAL_LEAVE,
        AbsenceKind.SUPPLEMENTARY_LEAVE,
        AbsenceKind.REST_DAY,
        AbsenceKind.REPLACEMENT_HOLIDAY,
        AbsenceKind.OPERATOR_CLOSED,
    }
)


def _mean(within: tuple[Running, ...], span: Period) -> MeanWeek | None:
    try:
        return mean_week(within, span)
    except NotKnown:
        return None


def _gross(asked: Asked, span: Period) -> Euro | None:
    """Return the gross pay of a year; None where it is not all known or not all of an employee."""
    own = [one for one in contracts(asked.workspace, asked.learner_id()) if one.period.meet(span)]
    if any(one.regime is not Regime.EMPLOYEE for one in own):
        return None
    found = account_of(
        asked.workspace, asked.book, asked.learner_id(), span.first.year, asked.today
    )
    months = [one for one in found.months if one.month.first <= span.last]
    if any(one.amounts["gross"] is None or one.state == "coming" for one in months):
        return None
    return found.totals["gross"]


def _count(every: tuple[Running, ...], kind: AbsenceKind, span: Period) -> int:
    return sum(1 for one in every for _ in one.days(kind, span))
