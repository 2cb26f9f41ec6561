"""Leave over the year: school leave agreed, three weeks in a row, the fund, the double pay.

Basis: contrat d'alternance, art. 7; Vade Mecum 4.7 and fiche 4.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.kernel.messages import T
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import AbsenceKind, Regime
from desktop.law.book import LawBook
from desktop.law.parameters.leave import DOUBLE_DAY, DOUBLE_MONTH
from desktop.law.parameters.leave_plan import AGREE_MONTH, FUND_WEEKS, WEEKS_IN_A_ROW
from desktop.rules.agenda.duty import AgendaFacts, Duty, Engagement
from desktop.rules.leave.plan_consecutive import consecutive_leave, season_of
from desktop.rules.leave.plan_dates import fund_notice
from desktop.rules.terms import LEAVE, inactive_on


def school_agreement(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """The dates of the school leave of a year are agreed by 30 April."""
    for one in facts.engagements:
        for year in _years(one.period, until):
            law = book.on(_known(one.period, year))
            due = Month(year, law[AGREE_MONTH]).last
            if due in one.period and due <= until:
                yield Duty(
                    "leave.school-agreement",
                    f"leave.school-agreement:contract:{one.id}:{year}",
                    due,
                    T(
                        "Agree with {name} and the operator on the school leave of {year}",
                        name=one.learner,
                        year=str(year),
                    ),
                    T("{source}", source=law.source(AGREE_MONTH)),
                    "school_leave_agreement",
                    "holidays",
                    one.learner_id,
                    recurring=True,
                    given=(("year", str(year)),),
                )


def three_weeks(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """Who is under contract the whole season has three weeks in a row in it."""
    for one in facts.engagements:
        for year in _years(one.period, until):
            law = book.on(_known(one.period, year))
            season = season_of(year, law)
            whole = season.first in one.period and season.last in one.period
            if not whole or season.last > until:
                continue
            found = consecutive_leave(year, _leave(one), inactive_on(one.terms, season.first), law)
            yield Duty(
                "leave.three-weeks",
                f"leave.three-weeks:contract:{one.id}:{year}",
                season.last,
                T(
                    "Give {name} three weeks of leave in a row between {first} and {last}",
                    name=one.learner,
                    first=season.first,
                    last=season.last,
                ),
                T("{source}", source=law.source(WEEKS_IN_A_ROW)),
                "leave_plan",
                "holidays",
                one.learner_id,
                found.unverified,
                found.run.last if found.met and found.run is not None else None,
                recurring=True,
                given=(("year", str(year)),),
            )


def holiday_fund(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """The fund of a worker is told of the main leave of a year, the longest annual leave."""
    for one in facts.engagements:
        if one.terms.regime is not Regime.WORKER:
            continue
        for year in _years(one.period, until):
            main = _main_leave(one, year)
            if main is None:
                continue
            law = book.on(main.first)
            found = fund_notice(main.first, law)
            if found.by <= until:
                yield Duty(
                    "leave.fund-notice",
                    f"leave.fund-notice:contract:{one.id}:{year}",
                    found.by,
                    T(
                        "Tell the holiday fund of the main leave of {name}, from {day}",
                        name=one.learner,
                        day=main.first,
                    ),
                    T("{source}", source=law.source(FUND_WEEKS)),
                    "fund_notice",
                    "holidays",
                    one.learner_id,
                    found.unverified,
                    recurring=True,
                    given=(("year", str(year)),),
                )


def double_pay(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """An employee gets the double pay with the main leave; in May where none is planned."""
    for one in facts.engagements:
        if one.terms.regime is not Regime.EMPLOYEE:
            continue
        for year in _years(one.period, until):
            if year == one.period.first.year:
                continue  # there was no year before to give a right
            law = book.on(_known(one.period, year))
            start = date(year, law[DOUBLE_MONTH], law[DOUBLE_DAY])
            main = _main_leave(one, year)
            due = max(main.first, start) if main else Month.of(start).last
            if start in one.period and due <= until:
                yield Duty(
                    "leave.double-pay",
                    f"leave.double-pay:contract:{one.id}:{year}",
                    due,
                    T(
                        "Pay {name} the double holiday pay of {year}, with the main leave, from "
                        "{day} on",
                        name=one.learner,
                        year=str(year),
                        day=start,
                    ),
                    T("{source}", source=law.source(DOUBLE_DAY)),
                    "payslip",
                    "pay",
                    one.learner_id,
                    not law.all_verified((DOUBLE_MONTH, DOUBLE_DAY)),
                    recurring=True,
                    month=Month.of(due),
                )


def _years(period: Period, until: date) -> range:
    return range(period.first.year, min(period.last.year, until.year) + 1)


def _known(period: Period, year: int) -> date:
    """Return a day of the contract in that year: its law governs."""
    return max(period.first, date(year, 1, 1))


def _leave(one: Engagement) -> list[Period]:
    return [absence.period for absence in one.terms.absences if absence.kind in LEAVE]


def _main_leave(one: Engagement, year: int) -> Period | None:
    """Return the longest annual leave that begins in a year, the first of two alike."""
    found = [
        absence.period
        for absence in one.terms.absences
        if absence.kind is AbsenceKind.ANNUAL_LEAVE and absence.period.first.year == year
    ]
    return max(sorted(found), key=_length, default=None)


def _length(period: Period) -> int:
    return period.days
