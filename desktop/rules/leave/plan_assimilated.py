"""Which days of absence count as worked for the leave of the year after: ``leave.assimilated``.

Basis: Vade Mecum, fiche 4 (calcul du nombre de jours de vacances payés): the days paid and subject
to contributions, leave, compensatory rest, economic unemployment, accidents at work, maternity and
the first twelve months of illness; its list ends with dots. In force since 1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, Message, T
from desktop.kernel.vocabulary import AbsenceKind
from desktop.law.book import Law
from desktop.law.parameters.leave_plan import ILLNESS_MONTHS

SOURCE = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 4 (calcul du nombre de jours de vacances payées)",
    "Vademecum OFFA van 27 april 2017, fiche 4 (berekening van het aantal betaalde vakantiedagen)",
)


class _How(Enum):
    """How far days of a kind count."""

    WHOLE = auto()
    MONTHS = auto()
    ECONOMIC = auto()
    LIKE_ACCIDENT = auto()
    WHILE_PAID = auto()
    COMPELLING = auto()
    AT_THE_OPERATOR = auto()
    NOT = auto()


_HOW = {
    AbsenceKind.ILLNESS: _How.MONTHS,
    AbsenceKind.PRIVATE_ACCIDENT: _How.MONTHS,
    AbsenceKind.WORK_ACCIDENT: _How.WHOLE,
    AbsenceKind.OCCUPATIONAL_DISEASE: _How.LIKE_ACCIDENT,
    AbsenceKind.MATERNITY: _How.WHOLE,
    AbsenceKind.PATERNITY: _How.WHILE_PAID,
    AbsenceKind.FAMILY_EVENT: _How.WHILE_PAID,
    AbsenceKind.COMPELLING_REASON: _How.COMPELLING,
    AbsenceKind.PROPHYLACTIC: _How.WHILE_PAID,
    AbsenceKind.TECHNICAL_UNEMPLOYMENT: _How.WHILE_PAID,
    AbsenceKind.OTHER_UNEMPLOYMENT: _How.ECONOMIC,
    AbsenceKind.COMPANY_BREACH: _How.WHILE_PAID,
    AbsenceKind.LEARNER_BREACH: _How.NOT,
    AbsenceKind.AGREED_UNPAID: _How.NOT,
    AbsenceKind.SCHOOL_LEAVE: _How.NOT,
    AbsenceKind.UNJUSTIFIED: _How.NOT,
    AbsenceKind.ANNUAL_LEAVE: _How.WHOLE,
    AbsenceKind.SUPPLEMENTARY_LEAVE: _How.WHOLE,
    AbsenceKind.REST_DAY: _How.WHOLE,
    AbsenceKind.REPLACEMENT_HOLIDAY: _How.WHOLE,
    AbsenceKind.OPERATOR_CLOSED: _How.AT_THE_OPERATOR,
}
# Readings that sheet 4 does not spell out.
_READ_INTO_IT = frozenset({_How.LIKE_ACCIDENT, _How.ECONOMIC, _How.COMPELLING})
_SENTENCES = {
    _How.WHOLE: T("Days of this kind count as worked for the leave of the year after."),
    _How.ECONOMIC: T(
        "Days of economic unemployment count as worked for the leave. Sheet 4 names no other "
        "unemployment: the reading more favourable to the learner is kept for it."
    ),
    _How.LIKE_ACCIDENT: T(
        "Sheet 4 names accidents at work; an occupational disease is taken to count as worked like "
        "them."
    ),
    _How.WHILE_PAID: T(
        "The days that guaranteed pay covers count as worked for the leave, no others."
    ),
    _How.COMPELLING: T(
        "The days that guaranteed pay covers count as worked for the leave, by sheet 4; point 4.15 "
        "says of compelling reasons that they do not. The reading more favourable to the learner "
        "is kept, for those days alone."
    ),
    _How.AT_THE_OPERATOR: T(
        "Only days worked in the company count for the leave, and those that count as such: a day "
        "of courses is none, held or not."
    ),
    _How.NOT: T(
        "Sheet 4 does not name this kind among the days that count as worked for the leave: they "
        "are neither paid nor subject to contributions."
    ),
}


@dataclass(frozen=True, slots=True)
class Assimilated:
    """Whether days of a kind count as worked for the leave of the year after.

    Attributes:
        counts: Whether they do.
        months: For how many months they do, where there is a limit in months.
        while_paid: Whether only the days the company pays do.
        because: Why.
        unverified: Whether it is a reading that no source spells out.
    """

    counts: bool
    months: int | None
    while_paid: bool
    because: tuple[Because, ...]
    unverified: bool


def assimilated(kind: AbsenceKind, law: Law) -> Assimilated:
    """Return whether days of a kind count as worked for the leave of the year after.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    how = _HOW[kind]
    limit = law[ILLNESS_MONTHS]
    return Assimilated(
        counts=how not in (_How.NOT, _How.AT_THE_OPERATOR),
        months=limit if how is _How.MONTHS else None,
        while_paid=how in (_How.WHILE_PAID, _How.COMPELLING),
        because=(Because(_sentence(how, limit), source=T("{source}", source=SOURCE)),),
        unverified=how in _READ_INTO_IT or not law.verified(ILLNESS_MONTHS),
    )


def _sentence(how: _How, months: int) -> Message:
    if how is _How.MONTHS:
        return T(
            "The first {months} months of illness count as worked for the leave.", months=months
        )
    return _SENTENCES[how]
