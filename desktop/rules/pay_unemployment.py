"""Who pays the days of a month in temporary unemployment: ``pay.unemployment``.

ONEM pays the days in the company; the learner keeps following the courses, and the company goes
on paying those days. With an accident of machinery it pays the first seven calendar days too.

Basis: contrat d'alternance, art. 8, 1°; Vade Mecum 4.15 and fiche 11. Since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop.kernel.answer import Because
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import DayKind, Payer
from desktop.law.book import LawBook
from desktop.rules.absence import UNEMPLOYMENT, PaidAbsence
from desktop.rules.absence_why import SOURCE_UNEMPLOYMENT, why_absence
from desktop.rules.month import HALF, NONE, WHOLE, DayFacts


@dataclass(frozen=True, slots=True)
class UnemployedDays:
    """The scheduled days of temporary unemployment of a month, halves being possible.

    Attributes:
        company_days: Days in the company, which ONEM pays.
        operator_days: Days at the training operator, which the company pays.
        guaranteed_days: Days in the company that it pays, after an accident of machinery.
        holiday_days: Public holidays, which the company pays.
        because: Why.
        unverified: Whether a figure used has not been read in a published source.
    """

    company_days: Decimal
    operator_days: Decimal
    guaranteed_days: Decimal
    holiday_days: Decimal
    because: tuple[Because, ...]
    unverified: bool


def unemployed_days(days: Iterable[DayFacts], book: LawBook) -> UnemployedDays:
    """Return who pays the days of temporary unemployment among ``days``."""
    idle = [facts for facts in days if _idle(facts) and facts.scheduled]
    company = operator = guaranteed = holidays = NONE
    for facts in idle:
        if facts.kind is DayKind.HOLIDAY:
            holidays += WHOLE
            continue
        courses = _courses(facts)
        operator += courses
        if facts.payer is Payer.ONEM:
            company += WHOLE - courses
        else:
            guaranteed += WHOLE - courses
    return UnemployedDays(
        company_days=company,
        operator_days=operator,
        guaranteed_days=guaranteed,
        holiday_days=holidays,
        because=(
            *_why(idle, book),
            _sum(company, operator, guaranteed, holidays, len(idle)),
        ),
        unverified=any(facts.unverified for facts in idle),
    )


def _idle(facts: DayFacts) -> bool:
    return facts.within is not None and facts.within.absence.kind in UNEMPLOYMENT


def _courses(facts: DayFacts) -> Decimal:
    if not facts.plan.halves:
        return NONE
    return HALF if facts.plan.shifts else WHOLE


def _why(idle: Iterable[DayFacts], book: LawBook) -> Iterator[Because]:
    seen: list[PaidAbsence] = []
    for facts in idle:
        if facts.within is not None and facts.within not in seen:
            seen.append(facts.within)
            yield from why_absence(facts.within, book)


def _sum(
    company: Decimal, operator: Decimal, guaranteed: Decimal, holidays: Decimal, days: int
) -> Because:
    return Because(
        T(
            "Of the {days} scheduled days ONEM pays {company} in the company; the company pays "
            "{operator} at the training operator, {guaranteed} guaranteed and {holidays} public "
            "holidays.",
            days=days,
            company=company,
            operator=operator,
            guaranteed=guaranteed,
            holidays=holidays,
        ),
        T(
            "{company} + {operator} + {guaranteed} + {holidays} = {days}",
            company=company,
            operator=operator,
            guaranteed=guaranteed,
            holidays=holidays,
            days=days,
        ),
        T("{source}", source=SOURCE_UNEMPLOYMENT),
    )
