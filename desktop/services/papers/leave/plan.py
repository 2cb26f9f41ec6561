"""The leave plan of a year, filled from the file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.documents.leave.plan import KINDS, LeavePlanFacts, LeaveRight, PlannedLeave, leave_plan
from desktop.kernel.answer import NotKnown
from desktop.kernel.messages import Message, T
from desktop.kernel.period import MONTHS, Month, Period
from desktop.law.book import LawBook
from desktop.rules.leave.plan_consecutive import consecutive_leave, season_of
from desktop.rules.terms import LEAVE, inactive_on
from desktop.services.check_leave import Planned, check_operator_days
from desktop.services.leave_balance import Balance, annual, school, supplementary
from desktop.services.leave_plan import PLANNED
from desktop.services.leave_work import Running, running_of
from desktop.services.papers.dossier import dossier_of, prepared
from desktop.services.papers.leave.papers import leave_runs
from desktop.services.papers.order import Asked, Prepared
from desktop.services.sector import closures_of, rest_days_of


def prepare_plan(asked: Asked) -> Prepared:
    """Return the leave plan of a year, as it is planned.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    year = asked.year()
    whole = Period(date(year, 1, 1), Month(year, MONTHS).last)
    dossier = dossier_of(asked)
    every = running_of(asked.workspace, asked.learner_id())
    within = [one for one in every if one.terms.period.meet(whole) is not None]
    planned = [
        PlannedLeave(kind, run, days)
        for kind in PLANNED
        for run, days in leave_runs(every, kind, year)
    ]
    facts = LeavePlanFacts(
        year=year,
        rights=tuple(_right(one) for one in _balances(asked, every, year)),
        planned=tuple(sorted(planned, key=_first)),
        closures=tuple(
            dict.fromkeys(
                days
                for one in within
                for days in closures_of(asked.workspace, one.contract.establishment_id, whole)
            )
        ),
        rest_days=len({day for one in within for day in _rest_days(asked, one, whole)}),
        checks=tuple(
            dict.fromkeys(text for one in within for text in _checks(one, year, whole, asked.book))
        ),
        asked_on=asked.day("asked_on"),
        decision=asked.text("decision"),
        decided_on=asked.day("decided_on"),
        dossier=dossier,
    )
    return prepared(asked, leave_plan(facts), facts)


def _balances(asked: Asked, every: tuple[Running, ...], year: int) -> tuple[Balance, ...]:
    ordinary = annual(every, year, asked.today, asked.book)
    found = {
        one.kind: one
        for one in (
            ordinary,
            supplementary(every, ordinary, year, asked.today, asked.book),
            school(asked.workspace, every, year, asked.today, asked.book),
        )
    }
    return tuple(found[kind] for kind in KINDS)


def _right(one: Balance) -> LeaveRight:
    return LeaveRight(one.kind, one.right, one.taken, one.planned, one.left)


def _rest_days(asked: Asked, one: Running, whole: Period) -> tuple[date, ...]:
    days = one.terms.period.meet(whole)
    if days is None:
        return ()
    return rest_days_of(asked.workspace, one.contract.joint_committee, days)


def _checks(one: Running, year: int, whole: Period, book: LawBook) -> Iterator[Message]:
    """Say whether three weeks lie in a row, and what lies on a day at the operator."""
    try:
        law = book.on(max(one.terms.period.first, whole.first))
        season = season_of(year, law)
        if season.first in one.terms.period and season.last in one.terms.period:
            leave = [absence.period for absence in one.terms.absences if absence.kind in LEAVE]
            inactive = inactive_on(one.terms, season.first)
            yield from (
                because.text for because in consecutive_leave(year, leave, inactive, law).because
            )
    except NotKnown as missing:
        yield missing.because[0].text
    planned = Planned(one.terms, frozenset())
    clashes = [
        found.text
        for found in check_operator_days(planned)
        if found.on is None or found.on in whole
    ]
    yield from clashes or [T("No day of the leave lies on a day at the training operator.")]


def _first(one: PlannedLeave) -> date:
    return one.period.first
