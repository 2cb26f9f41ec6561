"""The draft of a contract, filled from the file and from the law of its first day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar

from desktop.documents.accreditation.facts import PolicyPart
from desktop.documents.contract.draft import DraftFacts, contract_draft
from desktop.documents.sheet import Sheet
from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import DayPart, T
from desktop.kernel.period import Month
from desktop.law.book import Law, LawBook
from desktop.law.parameters.contract import COPIES
from desktop.law.parameters.leave_plan import AGREE_MONTH, SCHOOL_DAYS, WEEKS_IN_A_ROW
from desktop.rules.contract import Trial, duration_of, trial_of
from desktop.rules.leave.plan_consecutive import season_of
from desktop.rules.minimum import minimum_due
from desktop.services.agenda import first_company_day
from desktop.services.duty import insurances
from desktop.services.employer_notes import notes
from desktop.services.papers.contract.papers import weeks_on
from desktop.services.papers.dossier import contract_of, dossier_of, learner_part, prepared
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.sheet import given
from desktop.services.pay import terms
from desktop.services.workspace import Workspace

R = TypeVar("R")
MONTH_NAME = "MMMM"


def prepare_draft(asked: Asked) -> Prepared:
    """Return the draft of a contract, as it stands on its first day.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    found = contract_of(asked)
    first, book = found.first_day, asked.book
    begins = first_company_day(terms(asked.workspace, found.id))
    # Who is a minor on the day it is signed signs with a representative, whatever the first day.
    signed_on = found.concluded_on or min(asked.today, first)
    signing = learner_part(asked.workspace, book, found.learner_id, signed_on)
    dossier = replace(dossier_of(asked, first), learner=signing)
    level = dossier.contract.level
    duration, why_long = _known(lambda: duration_of(found.last_day, book.on(first)))
    trial, why_trial = _known(lambda: _trial(begins, book))
    minimum, why_paid = _known(lambda: minimum_due(level, book.on(first)) if level else None)
    copies, _ = _known(lambda: book.on(first)[COPIES])
    leave, why_leave = _known(lambda: tuple(_leave(first.year, book.on(first))))
    facts = DraftFacts(
        sheet=Sheet(dossier, given(asked)),
        weeks=weeks_on(asked, found.id, first),
        policies=policies_on(asked.workspace, first),
        copies=copies,
        company_day=begins,
        trial_end=None if trial is None else trial.last_day,
        about_duration=(
            *(why_long if duration is None else duration.because),
            *(why_trial if trial is None else trial.because),
        ),
        minimum=None if minimum is None else minimum.amount,
        unverified=minimum is not None and minimum.unverified,
        about_pay=why_paid if minimum is None else minimum.because,
        about_leave=why_leave if leave is None else leave,
        paid_how=notes(asked.workspace).get("work_regulations", ""),
    )
    return prepared(asked, contract_draft(facts), facts)


def _known(read: Callable[[], R]) -> tuple[R | None, tuple[Because, ...]]:
    """Return what the law says, or why it is not known."""
    try:
        return read(), ()
    except NotKnown as missing:
        return None, missing.because


def _trial(begins: date | None, book: LawBook) -> Trial:
    """Return the trial without absence.

    Raises:
        NotKnown: The law of that day is not known, or no day in the company is.
    """
    if begins is None:
        raise NotKnown(
            Because(
                T(
                    "The trial begins on the first day in the company, which the timetable does "
                    "not tell: fill it in."
                )
            )
        )
    return trial_of((), book.on(begins))


def policies_on(workspace: Workspace, on: date) -> tuple[PolicyPart, ...]:
    """Return the insurances that run on a day."""
    return tuple(
        PolicyPart(one.kind, one.insurer, one.policy)
        for one in insurances(workspace)
        if one.first_day <= on <= (one.last_day or on)
    )


def _leave(year: int, law: Law) -> Iterator[Because]:
    """Yield what holds for the leave of every year of a contract.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    season = season_of(year, law)
    yield Because(
        T(
            "Each year the apprentice takes at least {weeks} weeks of leave in a row within the "
            "months from {first} to {last}, whatever the kind of leave.",
            weeks=law[WEEKS_IN_A_ROW],
            first=DayPart(season.first, MONTH_NAME),
            last=DayPart(season.last, MONTH_NAME),
        ),
        source=T("{source}", source=law.source(WEEKS_IN_A_ROW)),
    )
    yield Because(
        T(
            "Beside the leave earned, there are {days} days of school leave without pay a year, "
            "less the paid rest days of the sector. Apprentice, company and referent agree on the "
            "dates by the end of {month}, unless the work regulations say otherwise.",
            days=law[SCHOOL_DAYS],
            month=DayPart(Month(year, law[AGREE_MONTH]).last, MONTH_NAME),
        ),
        source=T("{source}", source=law.source(SCHOOL_DAYS)),
    )
