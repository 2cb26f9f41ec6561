"""The individual account of a learner's year."""

from __future__ import annotations

from datetime import date

from desktop.documents.pay.account import AMOUNTS, AccountFacts, AccountLine, individual_account
from desktop.documents.payslip_words import FIGURES
from desktop.documents.words import ABSENCE
from desktop.kernel.messages import NT, Message, ShortDate, T
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import InsuranceKind
from desktop.services.account import Account, account_of
from desktop.services.duty import insurances
from desktop.services.learners import contracts
from desktop.services.papers.dossier import dossier_of
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.record import facts_record
from desktop.services.papers.sheet import given
from desktop.services.timetable import absences


def prepare_account(asked: Asked) -> Prepared:
    """Return the individual account of a year.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    year, learner_id = asked.year(), asked.learner_id()
    last = min(asked.today, date(year, 12, 31))
    dossier = dossier_of(asked, max(last, date(year, 1, 1)))
    found = account_of(asked.workspace, asked.book, learner_id, year, asked.today)
    begun = [one for one in found.months if one.state != "coming"]
    facts = AccountFacts(
        year=year,
        insurer=_insurer(asked, last),
        lines=tuple(
            AccountLine(
                one.month,
                tuple(one.amounts[name] for name in AMOUNTS),
                (one.company, one.operator, one.holidays, one.leave, one.absent),
                _away(asked, learner_id, one.month),
            )
            for one in begun
        ),
        totals=tuple(found.totals[name] for name in AMOUNTS),
        lacks=_lacks(found),
        dossier=dossier,
        given=given(asked),
    )
    return Prepared(
        individual_account(facts),
        T(
            "Issue the individual account of {year} for {name}",
            year=str(year),
            name=dossier.learner.name,
        ),
        facts_record(facts),
        contracts(asked.workspace, learner_id)[-1].id,
    )


def _insurer(asked: Asked, on: date) -> str:
    for one in insurances(asked.workspace):
        covers = one.first_day <= on and (one.last_day is None or on <= one.last_day)
        if one.kind is InsuranceKind.WORK_ACCIDENTS and covers:
            return f"{one.insurer} {one.policy}".strip()
    return ""


def _away(asked: Asked, learner_id: int, month: Month) -> tuple[Message, ...]:
    return tuple(
        T(
            "{kind}, {first} – {last}",
            kind=ABSENCE[one.kind],
            first=ShortDate(days.first),
            last=ShortDate(days.last),
        )
        for own in contracts(asked.workspace, learner_id)
        for one in absences(asked.workspace, own.id)
        if (days := one.period.meet(month.period)) is not None
    )


def _lacks(found: Account) -> tuple[Message, ...]:
    return tuple(
        NT(
            "{figure}: {count} month, from {first}",
            "{figure}: {count} months, from {first} to {last}",
            len(months),
            figure=FIGURES[name],
            first=months[0],
            last=months[-1],
        )
        for name, months in found.unknown.items()
    )
