"""The papers of leave, filled from the file."""

from __future__ import annotations

from datetime import date

from desktop.documents.leave.school import (
    FundFacts,
    SchoolLeaveFacts,
    fund_notice_paper,
    school_leave_agreement,
)
from desktop.kernel.answer import NotKnown
from desktop.kernel.period import MONTHS, Month, Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.rules.leave.plan_dates import fund_notice
from desktop.services.leave_balance import school
from desktop.services.leave_work import Running, running_of
from desktop.services.papers.dossier import dossier_of, prepared
from desktop.services.papers.order import Asked, Prepared


def prepare_school_leave(asked: Asked) -> Prepared:
    """Return the agreement on the school leave of a year, as it is planned.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    dossier = dossier_of(asked)
    every, year = running_of(asked.workspace, asked.learner_id()), asked.year()
    balance = school(asked.workspace, every, year, asked.today, asked.book)
    facts = SchoolLeaveFacts(
        year=year,
        runs=tuple(leave_runs(every, AbsenceKind.SCHOOL_LEAVE, year)),
        right=balance.right,
        left=balance.left,
        agreed_on=asked.day("agreed_on"),
        rule=asked.text("rule"),
        because=balance.because,
        dossier=dossier,
    )
    return prepared(asked, school_leave_agreement(facts), facts)


def prepare_fund_notice(asked: Asked) -> Prepared:
    """Return the notice of the main leave of a year, the longest annual leave.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    dossier = dossier_of(asked)
    every = running_of(asked.workspace, asked.learner_id())
    planned = [run for run, _ in leave_runs(every, AbsenceKind.ANNUAL_LEAVE, asked.year())]
    main = max(planned, key=_length, default=None)
    facts = FundFacts(asked.text("member_number"), main, dossier=dossier)
    if main is not None:
        try:
            found = fund_notice(main.first, asked.book.on(main.first))
        except NotKnown as missing:
            facts = FundFacts(facts.member_number, main, None, missing.because, dossier)
        else:
            facts = FundFacts(facts.member_number, main, found.by, found.because, dossier)
    return prepared(asked, fund_notice_paper(facts), facts)


def leave_runs(
    every: tuple[Running, ...], kind: AbsenceKind, year: int
) -> list[tuple[Period, int]]:
    """Return the leave of a kind in a year, each with its days of work, oldest first."""
    whole = Period(date(year, 1, 1), Month(year, MONTHS).last)
    found = []
    for one in every:
        for absence in one.terms.absences:
            run = absence.period.meet(whole) if absence.kind is kind else None
            if run is not None:
                found.append((run, sum(1 for day in run if one.works(day))))
    return sorted(found, key=_first)


def _first(pair: tuple[Period, int]) -> date:
    return pair[0].first


def _length(run: Period) -> int:
    return run.days
