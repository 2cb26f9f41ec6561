"""The working time of a month as a part of full time: the fraction H/U of the bonus à l'emploi.

H are the hours of the month that the company pays, U those of somebody who works full time.
No source found says whether the hours of course of a learner are among H: the reading kept counts
the hours in the company alone, as the figures of the law file do. The other reading is told.

Basis: ONSS, administrative instructions DmfA, bonus à l'emploi: P = (H/U) × R; that course hours
count or not was not found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from desktop.kernel.answer import Because
from desktop.kernel.messages import Hours, T
from desktop.kernel.vocabulary import Payer
from desktop.rules.bonus import SOURCE_SHARE
from desktop.rules.month import NONE, WHOLE, DayFacts

WEEKDAYS = 5
HALF_DAYS = 2 * WEEKDAYS
FRACTION = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Share:
    """A part of full time.

    Attributes:
        value: Counted in the hours in the company; None where there are none.
        with_courses: The other reading, hours of course included; None where there are none.
        because: Why.
    """

    value: Decimal | None
    with_courses: Decimal | None
    because: tuple[Because, ...]


def share_of(days: Sequence[DayFacts], weekly_minutes: int, extra_minutes: int) -> Share:
    """Return the part of full time that the company pays of a month.

    Args:
        days: Every day of the month; those outside the contract count for full time only.
        weekly_minutes: A full week, more than zero.
        extra_minutes: What was worked beyond the timetable.
    """
    paid = [facts for facts in days if facts.payer is Payer.COMPANY]
    worked = extra_minutes + sum(
        facts.plan.company_minutes for facts in paid if facts.paid == WHOLE
    )
    halves = sum(len(facts.plan.halves) for facts in paid if facts.paid > NONE)
    weekdays = sum(1 for facts in days if facts.day.weekday() < WEEKDAYS)
    full = Decimal(weekly_minutes * weekdays) / WEEKDAYS
    courses = Decimal(weekly_minutes * halves) / HALF_DAYS
    value, other = (_part(Decimal(worked), full), _part(worked + courses, full))
    return Share(value, other, (_why(worked, full, value, other),))


def _part(minutes: Decimal, full: Decimal) -> Decimal | None:
    if not minutes or not full:
        return None
    return min((minutes / full).quantize(FRACTION, ROUND_HALF_UP), WHOLE)


def _why(worked: int, full: Decimal, value: Decimal | None, other: Decimal | None) -> Because:
    source = T("{source}", source=SOURCE_SHARE)
    if value is None:
        return Because(
            T(
                "No hour in the company is paid in this month, and no source found says whether "
                "hours of course count as working time: its part of full time is not known."
            ),
            source=source,
        )
    text = T(
        "The part of full time is taken of the hours in the company that are paid. No source "
        "found says whether hours of course count too; with them it would be {other}.",
        other=other or value,
    )
    formula = T(
        "{worked} ÷ {full} = {share}, at most 1",
        worked=Hours(worked),
        full=Hours(int(full.to_integral_value(ROUND_HALF_UP))),
        share=value,
    )
    return Because(text, formula, source)
