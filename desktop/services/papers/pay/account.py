"""The individual account of a learner's year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from desktop.documents.pay.account import (
    AMOUNTS,
    AccountFacts,
    AccountLine,
    BasePay,
    ContractLine,
    individual_account,
)
from desktop.documents.pay.account_days import SHOWN, Days
from desktop.documents.payslip_words import FIGURES
from desktop.documents.payslip_work import short
from desktop.documents.words import ABSENCE
from desktop.kernel.errors import Refused
from desktop.kernel.messages import NT, Message, T
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import DayKind, InsuranceKind
from desktop.services.account import AccountMonth, account_of, totals_of, unknown_of
from desktop.services.duty import insurances
from desktop.services.facts import ContractFacts
from desktop.services.learners import contracts, learner
from desktop.services.papers.dossier import dossier_of
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.sheet import given
from desktop.services.timetable import absences
from desktop.services.workspace import Workspace


def prepare_account(asked: Asked) -> Prepared:
    """Return the individual account of a year.

    Raises:
        Refused: No learner was chosen, or the learner has no contract in the year.
    """
    year, learner_id = asked.year(), asked.learner_id()
    last = min(asked.today, date(year, 12, 31))
    dossier = dossier_of(asked, max(last, date(year, 1, 1)))
    found = account_of(asked.workspace, asked.book, learner_id, year, asked.today)
    ended = [one for one in found.months if one.period.last <= asked.today]
    running = running_within(asked.workspace, learner_id, year)
    if not running:
        text = T(
            "No contract of {name} runs in {year}: there is no individual account of that year.",
            name=learner(asked.workspace, learner_id).first_name,
            year=str(year),
        )
        raise Refused(text, "year")
    first = running[0]
    totals = totals_of(ended)
    facts = AccountFacts(
        year=year,
        insurer=_insurer(asked, last),
        initial=first.amounts[0].monthly if first.amounts else None,
        base=_base(ended),
        contracts=tuple(_contract(one, dossier.company.joint_committee) for one in running),
        lines=tuple(
            AccountLine(
                one.month,
                one.period,
                tuple(one.amounts[name] for name in AMOUNTS),
                (one.company, one.operator, one.holidays, one.leave, one.absent)
                if one.known
                else None,
                _away(asked, learner_id, one.month),
                _each(one),
                travelled=one.travelled,
            )
            for one in ended
        ),
        totals=tuple(totals[name] for name in AMOUNTS),
        lacks=_lacks(unknown_of(ended)),
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
        facts,
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
        T("{kind}, {days}", kind=ABSENCE[one.kind], days=short(days))
        for own in contracts(asked.workspace, learner_id)
        for one in absences(asked.workspace, own.id)
        if (days := one.period.meet(month.period)) is not None
    )


def running_within(workspace: Workspace, learner_id: int, year: int) -> list[ContractFacts]:
    """Return the contracts of a learner that run in a year, oldest first."""
    days = Period(date(year, 1, 1), date(year, 12, 31))
    return [one for one in contracts(workspace, learner_id) if one.period.meet(days) is not None]


def _contract(found: ContractFacts, committee: str) -> ContractLine:
    own = found.joint_committee or committee
    return ContractLine(found.number, found.period, found.trade, found.regime, own)


def _each(month: AccountMonth) -> Days:
    """Return what each scheduled day of a month was, and its public holidays."""
    if not month.known:
        return ()
    return tuple(
        (one.day.day, one.kind)
        for one in month.days
        if one.kind in SHOWN and (one.scheduled or one.kind is DayKind.HOLIDAY)
    )


def _base(months: Sequence[AccountMonth]) -> tuple[BasePay, ...]:
    """Return the amounts a month that the pay is worked out from, each once where it goes on."""
    found: list[BasePay] = []
    for line in (line for one in months for line in one.base):
        if found and (found[-1].level, found[-1].monthly) == (line.level, line.monthly):
            found[-1] = replace(found[-1], period=Period(found[-1].period.first, line.period.last))
        else:
            found.append(BasePay(line.period, line.level, line.monthly))
    return tuple(found)


def _lacks(unknown: Mapping[str, tuple[Month, ...]]) -> tuple[Message, ...]:
    return tuple(
        NT(
            "{figure}: {count} month, from {first}",
            "{figure}: {count} months, from {first} to {last}",
            len(months),
            figure=FIGURES[name],
            first=months[0],
            last=months[-1],
        )
        for name, months in unknown.items()
    )
