"""Which days leave covers: ``leave.operator-days`` and ``leave.closure``.

Annual leave is not taken on days at the operator. The days of a collective closure are covered by
the annual leave, then by the supplementary leave asked for and, where all agree, by school leave
without pay; what is left is temporary unemployment.

Basis: Vade Mecum 4.7 and fiche 4. In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import NT, Bilingual, T
from desktop.kernel.period import Period
from desktop.kernel.week import WeekPlan
from desktop.law.book import Law
from desktop.law.parameters.leave_plan import SCHOOL_DAYS
from desktop.rules.holiday import public_holidays

SOURCE_OPERATOR = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 4 (pas de vacances pendant les jours de formation)",
    "Vademecum OFFA van 27 april 2017, fiche 4 (geen vakantie op opleidingsdagen)",
)
SOURCE_CLOSURE = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, point 4.7 et fiche 4 (fermeture collective)",
    "Vademecum OFFA van 27 april 2017, punt 4.7 en fiche 4 (collectieve sluiting)",
)


@dataclass(frozen=True, slots=True)
class OperatorDays:
    """Whether leave avoids the days at the operator.

    Attributes:
        allowed: Whether it does.
        days: The days on which it does not.
        because: Why.
    """

    allowed: bool
    days: tuple[date, ...]
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class Closure:
    """What covers the days of a collective closure.

    Attributes:
        by_leave: Days of annual leave.
        by_supplementary: Days of supplementary leave the learner asked for.
        by_school_leave: Days of school leave, without pay.
        by_unemployment: Days of temporary unemployment.
        leave_left: Days of annual leave left for another time.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    by_leave: int
    by_supplementary: int
    by_school_leave: int
    by_unemployment: int
    leave_left: int
    because: tuple[Because, ...]
    unverified: bool


def operator_days(
    week: WeekPlan, periods: Iterable[Period], closed: Sequence[Period] = ()
) -> OperatorDays:
    """Return the days of leave that lie on days at the operator, half days included.

    Args:
        week: The week plan of those days.
        periods: The days of leave, of whatever kind, in any order.
        closed: Days on which the operator gives no courses; it gives none on public holidays.
    """
    taken = {day for period in periods for day in period if week.days[day.weekday()].halves}
    found = sorted(
        day
        for day in taken
        if day not in public_holidays(day.year) and not any(day in gap for gap in closed)
    )
    source = T("{source}", source=SOURCE_OPERATOR)
    if not found:
        text = T("No day of the leave lies on a day at the training operator.")
    else:
        text = NT(
            "{count} day of the leave lies on a day at the training operator, where the learner "
            "has to be: from {first} to {last}. Take the company days only.",
            "{count} days of the leave lie on days at the training operator, where the learner "
            "has to be: from {first} to {last}. Take the company days only.",
            len(found),
            first=found[0],
            last=found[-1],
        )
    return OperatorDays(not found, tuple(found), (Because(text, source=source),))


@dataclass(frozen=True, slots=True)
class Entitled:
    """The days a learner has for a closure.

    Attributes:
        leave: Days of annual leave earned.
        supplementary: Days of supplementary leave asked for.
        school: Days of school leave all agreed to put there.
    """

    leave: int
    supplementary: int = 0
    school: int = 0


def closure(days: int, entitled: Entitled, law: Law) -> Closure:
    """Return what covers the working days of a collective closure.

    Unemployment comes once the leave earned is used up; supplementary and school leave come
    before it only because the learner asked for them.

    Args:
        days: Working days of the closure in the company.
        entitled: The days the learner has.
        law: The law of that year.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    most = law[SCHOOL_DAYS]
    by_leave = min(days, entitled.leave)
    by_supplementary = min(days - by_leave, entitled.supplementary)
    by_school = min(days - by_leave - by_supplementary, entitled.school, most)
    idle = days - by_leave - by_supplementary - by_school
    text = T(
        "Of {days} days of closure, {leave} are annual leave, {supplementary} supplementary leave, "
        "{school} school leave without pay and {idle} temporary unemployment for collective "
        "closure.",
        days=days,
        leave=by_leave,
        supplementary=by_supplementary,
        school=by_school,
        idle=idle,
    )
    formula = T(
        "{days} − {leave} − {supplementary} − {school} = {idle}",
        days=days,
        leave=by_leave,
        supplementary=by_supplementary,
        school=by_school,
        idle=idle,
    )
    because = [Because(text, formula, T("{source}", source=SOURCE_CLOSURE))]
    if entitled.school > most:
        because.append(
            Because(
                T("A year has at most {days} days of school leave.", days=most),
                source=T("{source}", source=law.source(SCHOOL_DAYS)),
            )
        )
    return Closure(
        by_leave=by_leave,
        by_supplementary=by_supplementary,
        by_school_leave=by_school,
        by_unemployment=idle,
        leave_left=entitled.leave - by_leave,
        because=tuple(because),
        unverified=not law.verified(SCHOOL_DAYS),
    )
