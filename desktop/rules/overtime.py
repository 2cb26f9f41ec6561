"""What an extra hour is paid: ``pay.overtime``.

Extra hours are forbidden but for a prior agreement that rests on a pedagogical reason. They are
paid or recovered; the premium is counted on the pay of the learner: 50 %, and 100 % on Sundays
and public holidays.

Basis: contrat d'alternance, art. 5; law of 16 March 1971; Vade Mecum, fiche 2. No source fixes
how an hour is counted out of a flat monthly amount: 13 weeks make 3 months. Since 1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, unique

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, Percent, T, Value
from desktop.kernel.money import Euro
from desktop.law.book import Law
from desktop.law.parameters.pay import OVERTIME_PREMIUM, OVERTIME_PREMIUM_REST
from desktop.rules.indemnity import MONTHS, SOURCE_WEEK, WEEKS

WHOLE, HUNDREDTH = Decimal(1), Decimal("0.01")
MINUTES = 60  # of an hour
SOURCE_OVERTIME = Bilingual(
    "Contrat d'alternance, art. 5 ; Vade Mecum OFFA du 27 avril 2017, fiche 2 (heures "
    "supplémentaires)",
    "Alternerende overeenkomst, art. 5; Vademecum OFFA van 27 april 2017, fiche 2 (overuren)",
)


@unique
class WorkedDay(Enum):
    """The day on which extra hours were worked."""

    WORKDAY = "workday"
    SUNDAY = "sunday"
    PUBLIC_HOLIDAY = "public_holiday"


@dataclass(frozen=True, slots=True)
class Overtime:
    """What extra hours are paid.

    Attributes:
        hourly: The pay of an hour, not rounded.
        premium_rate: The premium, as a ratio.
        premium: The premium of the hours, to the cent.
        amount: The hours with their premium, to the cent.
        because: Why.
        unverified: Whether a figure used has not been read in a published source.
    """

    hourly: Euro
    premium_rate: Decimal
    premium: Euro
    amount: Euro
    because: tuple[Because, ...]
    unverified: bool


def overtime_pay(
    hours: Decimal, day: WorkedDay, monthly: Euro, weekly_hours: Decimal, law: Law
) -> Overtime:
    """Return what extra hours are paid.

    Args:
        hours: How many, in hours and their decimals.
        day: On which kind of day.
        monthly: The monthly amount of the learner.
        weekly_hours: The hours of a full week, more than zero.
        law: The law of the day.

    Raises:
        NoLawInForce: The premium of that day is not known.
    """
    key = OVERTIME_PREMIUM if day is WorkedDay.WORKDAY else OVERTIME_PREMIUM_REST
    rate = law[key]
    hourly = monthly * MONTHS / (WEEKS * weekly_hours)
    # One division, the last: the product before it is exact.
    product, divisor = monthly * MONTHS * hours, WEEKS * weekly_hours
    premium = (product * rate / divisor).rounded()
    amount = (product * (WHOLE + rate) / divisor).rounded()
    formula = T(
        "{monthly} × {months} ÷ {weeks} ÷ {week} × {hours} × {percent} = {amount}",
        monthly=monthly,
        months=MONTHS,
        weeks=WEEKS,
        week=weekly_hours,
        hours=_times(hours),
        percent=Percent(WHOLE + rate),
        amount=amount,
    )
    because = (
        Because(
            T(
                "Extra hours are paid at {percent}: the hour and a premium of {rate}, counted on "
                "the pay of the learner.",
                percent=Percent(WHOLE + rate),
                rate=Percent(rate),
            ),
            formula,
            T("{source}", source=law.source(key)),
        ),
        _why_hourly(monthly, weekly_hours, hourly.rounded()),
        *_why_day(day),
        Because(
            T(
                "Extra hours are forbidden without a prior agreement between the company, the "
                "training operator and the learner, with its pedagogical reason: keep it on file. "
                "They may be recovered, and rest may take the place of the premium; a collective "
                "agreement may give more."
            ),
            source=T("{source}", source=SOURCE_OVERTIME),
        ),
    )
    return Overtime(hourly, rate, premium, amount, because, not law.verified(key))


def _times(hours: Decimal) -> Value:
    """Return hours as a formula has them: minutes, where their decimals do not end."""
    if hours == hours.quantize(HUNDREDTH):
        return hours
    minutes = (hours * MINUTES).quantize(Decimal(1))
    return T("{minutes} ÷ {sixty}", minutes=minutes, sixty=MINUTES)


def _why_hourly(monthly: Euro, weekly_hours: Decimal, hourly: Euro) -> Because:
    return Because(
        T(
            "No source fixes the pay of an hour: it is a setting. Thirteen weeks make three "
            "months; an hour is about {hourly}, and only the sum is rounded.",
            hourly=hourly,
        ),
        T(
            "{monthly} × {months} ÷ {weeks} ÷ {week} = {hourly}",
            monthly=monthly,
            months=MONTHS,
            weeks=WEEKS,
            week=weekly_hours,
            hourly=hourly,
        ),
        T("{source}", source=SOURCE_WEEK),
    )


def _why_day(day: WorkedDay) -> tuple[Because, ...]:
    if day is WorkedDay.WORKDAY:
        return ()
    text = T(
        "Hours of a Sunday or public holiday that are not beyond the limits of the day and the "
        "week give no premium by law; a collective agreement may."
    )
    return (Because(text, source=T("{source}", source=SOURCE_OVERTIME)),)
