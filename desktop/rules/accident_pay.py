"""Who pays the days lost through an accident at work: ``accident.pay``.

The company pays the first seven calendar days in full, school days and days off included. From the
eighth day its insurer pays 90 % of a base for every calendar day: the real pay of a minor, the
average pay of an adult worker once the learner is 18. A relapse opens no shorter guarantee.

Basis: Vade Mecum fiche 7 and 4.15; contrat d'alternance, art. 8. The fiche prints the formula as
"× days / 90 %", which would pay more than the base: an editorial error, read × 90 %. In force since
1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, unique

from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, Percent, T
from desktop.kernel.money import Euro
from desktop.kernel.period import ONE_DAY, Period, birthday
from desktop.law.book import Law
from desktop.law.parameters.accident import INDEMNITY_RATE
from desktop.law.parameters.contract import MAJORITY
from desktop.law.parameters.pay import GUARANTEED_DAYS
from desktop.rules.workday import days_after


@unique
class Base(Enum):
    """The pay the insurer reckons with."""

    ACTUAL_PAY = "actual_pay"
    ADULT_AVERAGE = "adult_average"


@dataclass(frozen=True, slots=True)
class Incapacity:
    """The days lost.

    Attributes:
        first: The first day.
        last: The last day, where it is known.
        birth: When the learner was born, where it was said.
        daily_base: The base of one day, where it was said.
    """

    first: date
    last: date | None = None
    birth: date | None = None
    daily_base: Euro | None = None


@dataclass(frozen=True, slots=True)
class AccidentPay:
    """Who pays which days.

    Attributes:
        company: The days the company pays.
        insurer_from: The first day of the insurer; None where work is resumed before.
        insurer_days: The calendar days of the insurer; None where the end is not known.
        rate: The part of the base the insurer pays.
        base: What the base is on the first day of the insurer; None where the age is not known.
        adult_from: The day of majority.
        indemnity: What the insurer pays; None where it is not known.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    company: Period
    insurer_from: date | None
    insurer_days: int | None
    rate: Percent
    base: Base | None
    adult_from: date | None
    indemnity: Euro | None
    because: tuple[Because, ...]
    unverified: bool


def accident_pay(incapacity: Incapacity, law: Law) -> AccidentPay:
    """Return who pays which days of an incapacity after an accident at work.

    Raises:
        NoLawInForce: The law of the first day is not known.
    """
    first, last = incapacity.first, incapacity.last
    guaranteed = days_after(first - ONE_DAY, law[GUARANTEED_DAYS])
    company = Period(first, min(guaranteed, last) if last else guaranteed)
    insurer_from = None if last and last <= guaranteed else guaranteed + ONE_DAY
    insurer_days = (max(last, guaranteed) - guaranteed).days if last else None
    adult_from = birthday(incapacity.birth, law[MAJORITY]) if incapacity.birth else None
    rate = law[INDEMNITY_RATE]
    because = [_why_company(company, law)]
    base, indemnity = None, None
    if insurer_from is not None:
        base = _base(insurer_from, adult_from)
        because += _why_insurer(insurer_from, base, law)
        if adult_from and last and insurer_from < adult_from <= last:
            because.append(_why_change(adult_from, law))
        elif incapacity.daily_base is not None and insurer_days is not None:
            exact = incapacity.daily_base * insurer_days * rate
            indemnity = exact.rounded()
            because.append(_sum(incapacity.daily_base, insurer_days, exact, law))
    return AccidentPay(
        company,
        insurer_from,
        insurer_days,
        Percent(rate),
        base,
        adult_from,
        indemnity,
        tuple(because),
        unverified=not law.all_verified((GUARANTEED_DAYS, INDEMNITY_RATE, MAJORITY)),
    )


def _base(day: date, adult_from: date | None) -> Base | None:
    if adult_from is None:
        return None
    return Base.ADULT_AVERAGE if day >= adult_from else Base.ACTUAL_PAY


def _why_company(company: Period, law: Law) -> Because:
    text = T(
        "The company pays the full pay from {first} to {last}: the first {days} calendar days of "
        "absence, school days and days off included. An incapacity that comes back after an "
        "accident at work has its own days.",
        first=company.first,
        last=company.last,
        days=law[GUARANTEED_DAYS],
    )
    return Because(text, source=T("{source}", source=law.source(GUARANTEED_DAYS)))


def _why_insurer(day: date, base: Base | None, law: Law) -> list[Because]:
    source = T("{source}", source=law.source(INDEMNITY_RATE))
    text = T(
        "From {day} the insurer pays {rate} of the base for every calendar day of incapacity, "
        "weekends and public holidays included.",
        day=day,
        rate=Percent(law[INDEMNITY_RATE]),
    )
    formula = T("base of a day × calendar days × {rate}", rate=Percent(law[INDEMNITY_RATE]))
    printed = T(
        "The Vade Mecum prints “/ {rate}”: an editorial error, because dividing would pay more "
        "than the base. It is read as × {rate}.",
        rate=Percent(law[INDEMNITY_RATE]),
    )
    return [
        Because(text, formula, source),
        Because(printed, source=source),
        Because(_why_base(base), source=source),
    ]


def _why_base(base: Base | None) -> Message:
    if base is Base.ACTUAL_PAY:
        return T("For a minor the base is the real pay.")
    if base is Base.ADULT_AVERAGE:
        return T(
            "For an adult the base is the average pay of an adult worker that the learner "
            "would have had at majority or at the end of the contract."
        )
    return T(
        "The base is the real pay of a minor, the average pay of an adult worker once "
        "the learner is of age. Add birth=… to know which."
    )


def _why_change(adult_from: date, law: Law) -> Because:
    text = T(
        "The learner comes of age on {day}, during the incapacity: from that day the base is the "
        "average pay of an adult worker, so that one base is not enough to reckon the whole.",
        day=adult_from,
    )
    return Because(text, source=T("{source}", source=law.source(INDEMNITY_RATE)))


def _sum(daily: Euro, days: int, exact: Euro, law: Law) -> Because:
    amount, rate = exact.rounded(), Percent(law[INDEMNITY_RATE])
    formula = (
        T(
            "{daily} × {days} × {rate} = {amount}",
            daily=daily,
            days=days,
            rate=rate,
            amount=amount,
        )
        if exact == amount
        else T(
            "{daily} × {days} × {rate} = {exact}, rounded to {amount}",
            daily=daily,
            days=days,
            rate=rate,
            exact=exact,
            amount=amount,
        )
    )
    text = T("The insurer pays for the calendar days after those of the company.")
    return Because(text, formula, T("{source}", source=law.source(INDEMNITY_RATE)))
