"""Who follows a learner on a day in the company: the tutor, a deputy, or nobody.

A learner is trained under the eyes of the tutor the contract names. Who is away for a short time is
replaced by a deputy, who cannot be away as well.

Basis: Vade Mecum of OFFA of 27 April 2017, point 3.2 and fiche 14. In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, unique

from desktop.kernel.period import Period


@unique
class Cover(Enum):
    """Who follows the learner."""

    TUTOR = "tutor"
    DEPUTY = "deputy"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Away:
    """Days on which a tutor is away.

    Attributes:
        id: Its number in the file.
        tutor: The number of who is away.
        deputy: The number of who stands in; None while nobody is named.
    """

    id: int
    tutor: int
    period: Period
    deputy: int | None


@dataclass(frozen=True, slots=True)
class Followed:
    """A day in the company.

    Attributes:
        by: The number of who follows the learner; None for nobody.
        away: The absence of the tutor that makes the day what it is; None where the tutor is there,
            or the contract names none.
    """

    day: date
    cover: Cover
    by: int | None = None
    away: Away | None = None


def followed_on(day: date, tutor: int | None, away: Sequence[Away]) -> Followed:
    """Return who follows a learner on a day in the company.

    Args:
        day: The day.
        tutor: Whom the contract names; None where it names nobody.
        away: The absences of all tutors.
    """
    if tutor is None:
        return Followed(day, Cover.NOBODY)
    gone = {one.tutor: one for one in away if day in one.period and one.deputy is None}
    gone |= {one.tutor: one for one in away if day in one.period and one.deputy is not None}
    mine = gone.get(tutor)
    if mine is None:
        return Followed(day, Cover.TUTOR, tutor)
    if mine.deputy is None or mine.deputy in gone:
        return Followed(day, Cover.NOBODY, None, mine)
    return Followed(day, Cover.DEPUTY, mine.deputy, mine)
