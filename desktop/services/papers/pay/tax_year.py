"""What the closed months of a calendar year give for the tax slip 281.10.

The months are those of the individual account. One that is not closed leaves the year without
sums: nothing is computed in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.documents.pay.tax_slip_facts import LateCorrection, TaxMonth
from desktop.kernel.messages import NT, Message
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import ONE_DAY, Month, Period
from desktop.law.book import LawBook
from desktop.law.tax_slip import Feed
from desktop.services.account import AccountMonth, account_of
from desktop.services.corrections import corrections
from desktop.services.learners import contracts
from desktop.services.papers.pay.tax_travel import Fed, travel_fed, unknown_in
from desktop.services.workspace import Workspace

CLOSED = frozenset({"closed", "corrected"})


@dataclass(frozen=True, slots=True)
class TaxYear:
    """A calendar year.

    Attributes:
        closed: Whether every month of it is.
        days: The days in it on which the learner came into service and left, by the names of
            their lines; without a line whose days are still to come.
        fed: By what feeds it.
        late: The corrections made in another year than that of their month.
    """

    months: tuple[TaxMonth, ...]
    closed: bool
    days: dict[str, tuple[date, ...]]
    fed: dict[Feed, Fed]
    late: tuple[LateCorrection, ...]


def tax_year(
    workspace: Workspace, book: LawBook, learner_id: int, year: int, today: date
) -> TaxYear:
    """Return what the closed months of a year give."""
    account = account_of(workspace, book, learner_id, year, today)
    return TaxYear(
        months=tuple(_month(one) for one in account.months),
        closed=all(one.state in CLOSED for one in account.months),
        days=_days([one.period for one in contracts(workspace, learner_id)], year, today),
        fed=_fed(workspace, book, learner_id, account.months),
        late=_late(workspace, learner_id, year),
    )


def _days(periods: Sequence[Period], year: int, today: date) -> dict[str, tuple[date, ...]]:
    spans = _spans(periods)
    found = {
        "entry": [one.first for one in spans if one.first.year == year],
        "leaving": [one.last for one in spans if one.last.year == year],
    }
    over = min(date(year, 12, 31), today)
    return {
        name: tuple(days)
        for name, days in found.items()
        if all(day <= over for day in days) and (days or today.year > year)
    }


def _spans(periods: Sequence[Period]) -> list[Period]:
    """Return the periods, those that follow on one another made one."""
    spans: list[Period] = []
    for one in sorted(periods, key=lambda period: period.first):
        if spans and one.first <= spans[-1].last + ONE_DAY:
            spans[-1] = Period(spans[-1].first, max(spans[-1].last, one.last))
        else:
            spans.append(one)
    return spans


def _month(one: AccountMonth) -> TaxMonth:
    if one.state not in CLOSED:
        return TaxMonth(one.month)
    return TaxMonth(
        one.month,
        closed=True,
        gross=one.amounts["gross"],
        due=one.amounts["due"],
        taxable=_taxable(one),
        withholding=one.amounts["withholding"],
        travel=one.amounts["travel"],
        travelled=one.travelled,
    )


def _taxable(one: AccountMonth) -> Euro | None:
    gross, due = one.amounts["gross"], one.amounts["due"]
    return None if gross is None or due is None else gross - due


def _withheld(one: AccountMonth) -> Euro | None:
    return one.amounts["withholding"]


def _fed(
    workspace: Workspace, book: LawBook, learner_id: int, months: Sequence[AccountMonth]
) -> dict[Feed, Fed]:
    still_open = [one.month for one in months if one.state not in CLOSED]
    if still_open:
        why = _open(still_open)
        return dict.fromkeys(Feed, Fed(detail=why))
    fed = {
        Feed.TAXABLE: _sum(months, _taxable, _taxed(len(months))),
        Feed.WITHHOLDING: _sum(months, _withheld, _paid_off(len(months))),
    }
    return {**fed, **travel_fed(workspace, book, learner_id, months)}


def _taxed(count: int) -> Message:
    return NT(
        "gross less social security, {count} payslip",
        "gross less social security, {count} payslips",
        count,
    )


def _paid_off(count: int) -> Message:
    return NT("mention 11 of {count} payslip", "mention 11 of {count} payslips", count)


def _sum(
    months: Sequence[AccountMonth], pick: Callable[[AccountMonth], Euro | None], how: Message
) -> Fed:
    missing = [one.month for one in months if pick(one) is None]
    if missing:
        return Fed(detail=unknown_in(missing))
    return Fed(_added(pick(one) for one in months), detail=how)


def _added(amounts: Iterable[Euro | None]) -> Euro:
    return sum((one for one in amounts if one is not None), ZERO)


def _open(months: Sequence[Month]) -> Message:
    return NT(
        "not known: {first} is not closed",
        "not known: {count} months are not closed, from {first} to {last}",
        len(months),
        first=months[0],
        last=months[-1],
    )


def _late(workspace: Workspace, learner_id: int, year: int) -> tuple[LateCorrection, ...]:
    found = {
        one.id: one
        for known in contracts(workspace, learner_id)
        for month in _months(known.period)
        for one in corrections(workspace, learner_id, month)
        if not one.waiting
        and one.month.year != one.corrected_on.year
        and year in {one.month.year, one.corrected_on.year}
    }
    return tuple(
        LateCorrection(one.month, one.corrected_on, one.after - one.before)
        for one in found.values()
    )


def _months(period: Period) -> Iterable[Month]:
    month = Month.of(period.first)
    while month.first <= period.last:
        yield month
        month = month.plus(1)
