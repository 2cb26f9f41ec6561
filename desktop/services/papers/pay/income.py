"""The income statement of the closed months of a learner."""

from __future__ import annotations

from dataclasses import replace

from desktop.documents.pay.income import IncomeFacts, IncomeMonth, income_statement
from desktop.kernel.answer import NotKnown
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Month
from desktop.rules.family import Region, allowance_of
from desktop.services.account import AccountMonth, account_of
from desktop.services.learners import learner
from desktop.services.papers.dossier import dossier_for
from desktop.services.papers.order import Asked, Prepared
from desktop.services.pay import running_in

MOST = 12
CLOSED = frozenset({"closed", "corrected"})


def prepare_income(asked: Asked) -> Prepared:
    """Return the income statement of a month, with those before it that were asked for.

    Raises:
        Refused: The learner, the month or a contract in it is missing, or a value is none.
    """
    month, person = asked.month(), learner(asked.workspace, asked.learner_id())
    running = running_in(asked.workspace, person.id, month)
    if not running:
        text = T("No contract of {name} runs in {month}.", name=person.first_name, month=month)
        raise Refused(text, "month")
    dossier = dossier_for(asked.workspace, asked.book, running[-1], month.last, asked.today)
    facts = IncomeFacts(
        months=_months(asked, month),
        purpose=asked.text("purpose"),
        holiday_pay=asked.amount("holiday_pay"),
        vouchers=asked.amount("vouchers"),
        clothing=asked.amount("clothing"),
        region=Region(asked.text("region")) if asked.text("region") else None,
        dossier=dossier,
    )
    facts = _with_allowance(asked, facts)
    label = T(
        "Issue the income statement of {month} for {name}",
        month=month,
        name=dossier.learner.name,
    )
    return Prepared(income_statement(facts), label, facts, running[-1].id, month)


def _months(asked: Asked, last: Month) -> tuple[IncomeMonth, ...]:
    count = asked.number("months")
    count = 1 if count is None else count
    if not 1 <= count <= MOST:
        raise Refused(T("Write from 1 to {most} months.", most=MOST), "months")
    first = last.plus(1 - count)
    found = [
        one
        for year in range(first.year, last.year + 1)
        for one in account_of(
            asked.workspace, asked.book, asked.learner_id(), year, asked.today
        ).months
        if first <= one.month <= last
    ]
    return tuple(_month(one) for one in found)


def _month(one: AccountMonth) -> IncomeMonth:
    if one.state not in CLOSED:
        return IncomeMonth(one.month)
    amounts = one.amounts
    return IncomeMonth(
        one.month,
        closed=True,
        gross=amounts["gross"],
        due=amounts["due"],
        withholding=amounts["withholding"],
        net=amounts["net"],
        travel=amounts["travel"],
        travelled=one.travelled,
    )


def _with_allowance(asked: Asked, facts: IncomeFacts) -> IncomeFacts:
    """Return the facts with what the last month means for the family allowance."""
    last = facts.months[-1]
    birth = learner(asked.workspace, asked.learner_id()).birth_date
    try:
        found = allowance_of(birth, facts.region, last.gross, asked.book.on(last.month.first))
    except NotKnown as missing:
        return replace(facts, because=missing.because)
    return replace(facts, right=found.right, because=found.because, unverified=found.unverified)
