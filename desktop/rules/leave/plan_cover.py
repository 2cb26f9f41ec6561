"""Which days leave covers: ``leave.operator-days``, ``leave.closure``, ``leave.assimilated``.

Annual leave is not taken on days at the operator. The days of a collective closure are covered by
the annual leave, then, where all agree, by school leave without pay, and what is left is temporary
unemployment. Some days without work count as worked for the leave of the year after.

Basis: Vade Mecum 4.7 and fiche 4. In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import NT, Bilingual, T
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.kernel.week import WeekPlan
from desktop.law.book import Law
from desktop.law.parameters.leave_plan import SCHOOL_DAYS

SOURCE_OPERATOR = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 4 (pas de vacances pendant les jours de formation)",
    "Vademecum OFFA van 27 april 2017, fiche 4 (geen vakantie op opleidingsdagen)",
)
SOURCE_CLOSURE = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, point 4.7 et fiche 4 (fermeture collective)",
    "Vademecum OFFA van 27 april 2017, punt 4.7 en fiche 4 (collectieve sluiting)",
)
SOURCE_ASSIMILATED = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 4 (calcul du nombre de jours de vacances payées)",
    "Vademecum OFFA van 27 april 2017, fiche 4 (berekening van het aantal betaalde vakantiedagen)",
)
# The kinds that fiche 4 names, or that its « absences couvertes par la rétribution garantie » hold.
ASSIMILATED = frozenset(
    {
        AbsenceKind.ILLNESS,
        AbsenceKind.PRIVATE_ACCIDENT,
        AbsenceKind.WORK_ACCIDENT,
        AbsenceKind.OCCUPATIONAL_DISEASE,
        AbsenceKind.MATERNITY,
        AbsenceKind.ANNUAL_LEAVE,
        AbsenceKind.SUPPLEMENTARY_LEAVE,
        AbsenceKind.REST_DAY,
        AbsenceKind.REPLACEMENT_HOLIDAY,
        AbsenceKind.OTHER_UNEMPLOYMENT,
    }
)
# Counted for the days that guaranteed pay covers; beyond them no text read says it.
WHILE_PAID = frozenset(
    {
        AbsenceKind.PATERNITY,
        AbsenceKind.FAMILY_EVENT,
        AbsenceKind.COMPELLING_REASON,
        AbsenceKind.PROPHYLACTIC,
        AbsenceKind.TECHNICAL_UNEMPLOYMENT,
        AbsenceKind.COMPANY_BREACH,
    }
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
        by_school_leave: Days of school leave, without pay.
        by_unemployment: Days of temporary unemployment.
        leave_left: Days of annual leave left for another time.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    by_leave: int
    by_school_leave: int
    by_unemployment: int
    leave_left: int
    because: tuple[Because, ...]
    unverified: bool


def operator_days(week: WeekPlan, periods: Iterable[Period]) -> OperatorDays:
    """Return the days of leave that lie on days at the operator, half days included."""
    found = sorted({day for period in periods for day in period if week.days[day.weekday()].halves})
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


def closure(days: int, leave: int, school: int, law: Law) -> Closure:
    """Return what covers the working days of a collective closure.

    Args:
        days: Working days of the closure in the company.
        leave: Days of annual leave the learner has.
        school: Days of school leave all agreed to put there.
        law: The law of that year.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    school = min(school, law[SCHOOL_DAYS])
    by_leave = min(days, leave)
    by_school = min(days - by_leave, school)
    idle = days - by_leave - by_school
    text = T(
        "Of {days} days of closure, {leave} are annual leave, {school} school leave without pay "
        "and {idle} temporary unemployment for collective closure.",
        days=days,
        leave=by_leave,
        school=by_school,
        idle=idle,
    )
    formula = T(
        "{days} − {leave} − {school} = {idle}",
        days=days,
        leave=by_leave,
        school=by_school,
        idle=idle,
    )
    because = (Because(text, formula, T("{source}", source=SOURCE_CLOSURE)),)
    return Closure(
        by_leave, by_school, idle, leave - by_leave, because, not law.verified(SCHOOL_DAYS)
    )


def assimilated(kind: AbsenceKind) -> tuple[bool, Because]:
    """Return whether days of a kind count as worked for the leave of the year after."""
    source = T("{source}", source=SOURCE_ASSIMILATED)
    if kind in ASSIMILATED:
        if kind in {AbsenceKind.ILLNESS, AbsenceKind.PRIVATE_ACCIDENT}:
            text = T("The first twelve months of illness count as worked for the leave.")
        else:
            text = T("Days of this kind count as worked for the leave of the year after.")
        return True, Because(text, source=source)
    if kind in WHILE_PAID:
        text = (
            T(
                "The days that guaranteed pay covers count as worked for the leave, by sheet 4; "
                "point 4.15 says of compelling reasons that they do not. The reading more "
                "favourable to the learner is kept, for those days alone."
            )
            if kind is AbsenceKind.COMPELLING_REASON
            else T("The days that guaranteed pay covers count as worked for the leave, no others.")
        )
        return True, Because(text, source=source)
    text = T(
        "Sheet 4 does not name this kind among the days that count as worked for the leave: they "
        "are neither paid nor subject to contributions."
    )
    return False, Because(text, source=source)
