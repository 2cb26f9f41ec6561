"""The papers of pay: the payslip each month, the individual account and the tax sheet each year.

Basis: contrat d'alternance, art. 6; Vade Mecum 4.6: a payslip each month, a tax sheet and an
individual account at the end of each calendar year. The delays come from other laws and are
marked as long as they were not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.kernel.messages import Message, T
from desktop.kernel.period import Month, add_months
from desktop.law.book import CHECK_LASTS_MONTHS, LawBook, NoLawInForce, Parameter
from desktop.law.parameters.agenda import (
    ACCOUNT_AFTER_EXIT_MONTHS,
    PAYSLIP_WORKING_DAYS,
    TAX_SHEET_MONTHS,
    YEARLY_PAPERS_MONTHS,
)
from desktop.law.parameters.pay import LEVEL_RATE, REFERENCE_INCOME
from desktop.rules.agenda.duty import AgendaFacts, Duty, Engagement
from desktop.rules.minimum import SOURCE_CONTRACT_6, minimum_due
from desktop.rules.terms import in_force
from desktop.rules.workday import working_day_after

MONTHS_A_QUARTER = 3


def payslips(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """A payslip is due for each month of a contract, some working days after its end."""
    for one in facts.engagements:
        month = Month.of(one.period.first)
        while month <= Month.of(one.period.last) and month.last < until:
            law = book.on(month.last)
            due = working_day_after(month.last, law[PAYSLIP_WORKING_DAYS])
            if due > until:
                break
            yield Duty(
                "pay.payslip",
                f"pay.payslip:contract:{one.id}:{month}",
                due,
                T(
                    "Pay {name} for {month} and hand over the payslip",
                    name=one.learner,
                    month=month,
                ),
                T("{source}", source=law.source(PAYSLIP_WORKING_DAYS)),
                "payslip",
                "pay",
                one.learner_id,
                not law.verified(PAYSLIP_WORKING_DAYS),
                one.closed.get(month),
                recurring=True,
                month=month,
            )
            month = month.plus(1)


def yearly_papers(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """The individual account and the tax sheet of each calendar year with days of a contract.

    The account of the year in which a learner leaves is due sooner: some months after the
    quarter of the exit (royal decree of 8 August 1980 on social documents, art. 21).
    """
    for one in facts.engagements:
        for year in range(one.period.first.year, one.period.last.year + 1):
            december = Month(year, 12)
            name = T(
                "Hand {name} the individual account of {year}", name=one.learner, year=str(year)
            )
            quarter = _quarter_of_exit(one, year)
            after = (december, YEARLY_PAPERS_MONTHS)
            if quarter is not None:
                after = (quarter, ACCOUNT_AFTER_EXIT_MONTHS)
            yield from _yearly("pay.individual-account", "account", one, name, after, book, until)
            name = T("Hand {name} the tax sheet 281.10 of {year}", name=one.learner, year=str(year))
            after = (december, TAX_SHEET_MONTHS)
            yield from _yearly("pay.tax-sheet", "tax_281_10", one, name, after, book, until)


def _quarter_of_exit(one: Engagement, year: int) -> Month | None:
    """Return the last month of the quarter in which a learner leaves in a year, if they do."""
    last = one.period.last
    if last.year != year or one.goes_on:
        return None
    return Month(year, -(-last.month // MONTHS_A_QUARTER) * MONTHS_A_QUARTER)


def _yearly(  # noqa: PLR0917 - what tells the two papers apart
    code: str,
    paper: str,
    one: Engagement,
    text: Message,
    after: tuple[Month, Parameter[int]],
    book: LawBook,
    until: date,
) -> Iterator[Duty]:
    """Yield a paper that is due some months after a month, once that month is over by then."""
    month, delay = after
    if month.last >= until:
        return
    law = book.on(month.last)
    due = month.plus(law[delay]).last
    if due > until:
        return
    yield Duty(
        code,
        f"{code}:contract:{one.id}:{month.year}",
        due,
        text,
        T("{source}", source=law.source(delay)),
        paper,
        "papers",
        one.learner_id,
        not law.verified(delay),
        recurring=True,
        given=(("year", str(month.year)),),
    )


def indexations(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """An amount that a new minimum overtakes is to be raised from the day it is in force.

    Basis: contrat d'alternance, art. 6: at least the share of the reference income in force.
    """
    entries = book.histories[REFERENCE_INCOME.key].entries
    for one in facts.engagements:
        for since in (entry.since for entry in entries):
            if since not in one.period or since > until or since == one.period.first:
                continue
            duty = _indexation(one, book, since)
            if duty is not None:
                yield duty


def indexation_check(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """The minimum income was looked up on a day: later indexations are to be confirmed.

    Basis: contrat d'alternance, art. 6. From the day after the duty the minimum is not known.
    """
    known = book.histories[REFERENCE_INCOME.key].checked_on
    due = add_months(known, CHECK_LASTS_MONTHS)
    if due > until or all(one.period.last <= known for one in facts.engagements):
        return
    yield Duty(
        "pay.indexation-check",
        f"pay.indexation-check:{known}",
        due,
        T(
            "Confirm the minimum income: it was last looked up on {known}, and after {due} the "
            "minimum pay is not known. Update Tandem or enter the published figure",
            known=known,
            due=due,
        ),
        T("{source}", source=SOURCE_CONTRACT_6),
        page="pay",
    )


def _indexation(one: Engagement, book: LawBook, since: date) -> Duty | None:
    step, amount = in_force(one.levels, since), in_force(one.terms.amounts, since)
    if step is None or amount is None:
        return None
    law = book.on(since)
    try:
        least = minimum_due(step.level, law)
    except NoLawInForce:
        return None  # the check of the amounts says that it is not known
    if amount.monthly >= least.amount and amount.since != since:
        return None  # an amount above the new minimum needs nothing
    return Duty(
        "pay.indexation",
        f"pay.indexation:contract:{one.id}:{since}",
        since,
        T(
            "Pay {name} at least {amount} a month from {since}: the minimum income was indexed",
            name=one.learner,
            amount=least.amount,
            since=since,
        ),
        T("{source}", source=law.source(LEVEL_RATE[step.level])),
        page="learner",
        learner_id=one.learner_id,
        unverified=least.unverified,
        done_on=since if amount.monthly >= least.amount else None,
        recurring=amount.monthly >= least.amount,
    )
