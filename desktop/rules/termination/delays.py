"""The delays of an end without notice: grave breach, long suspension, missed courses.

``termination.grave``: the contract is broken within three working days of being certain of the
facts. ``termination.six-months``: either party may end it once it has been suspended for more than
six months. ``termination.assiduity``: after the conciliation the learner has two months to attend
the courses again.

Basis: contrat d'alternance, art. 9; law of 3 July 1978 on employment contracts, art. 35; Vade
Mecum, fiche 15. In force since 1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, T
from desktop.kernel.period import ONE_DAY, add_months
from desktop.law.book import Law
from desktop.law.parameters.termination import (
    ASSIDUITY_MONTHS,
    GRAVE_WORKING_DAYS,
    SUSPENSION_MONTHS,
)
from desktop.rules.termination.saturday import about_saturday
from desktop.rules.workday import working_day_after

SOURCE_GRAVE_BREACH = Bilingual(
    "Loi du 3 juillet 1978, art. 35 ; Vade Mecum OFFA du 27 avril 2017, fiche 15, point 2",
    "Wet van 3 juli 1978, art. 35; Vademecum OFFA van 27 april 2017, fiche 15, punt 2",
)
SOURCE_LONG_SUSPENSION = Bilingual(
    "Contrat d'alternance, art. 9 ; Vade Mecum OFFA du 27 avril 2017, fiche 15, point 1, d",
    "Alternerende overeenkomst, art. 9; Vademecum OFFA van 27 april 2017, fiche 15, punt 1, d",
)
SOURCE_ASSIDUITY = Bilingual(
    "Contrat d'alternance, art. 9 ; Vade Mecum OFFA du 27 avril 2017, fiche 15, point 3",
    "Alternerende overeenkomst, art. 9; Vademecum OFFA van 27 april 2017, fiche 15, punt 3",
)


@dataclass(frozen=True, slots=True)
class Delay:
    """A day and why.

    Attributes:
        day: The day asked for.
        other_reading: The day by another reading of the text; None where there is none.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    day: date
    other_reading: date | None
    because: tuple[Because, ...]
    unverified: bool


def grave_breach(law: Law, *, saturday_counts: bool = True) -> Delay:
    """Return the last day to break a contract for facts that are certain since the day of ``law``.

    Args:
        law: The law of the day the facts became certain.
        saturday_counts: Whether a Saturday is a working day.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    count = law[GRAVE_WORKING_DAYS]
    by = working_day_after(law.day, count, saturday_counts=saturday_counts)
    other = working_day_after(law.day, count, saturday_counts=not saturday_counts)
    because = (
        Because(
            T(
                "The contract is broken by {by}, the last of the {days} working days that count "
                "from the day after {known}, when the facts were known for certain.",
                by=by,
                days=count,
                known=law.day,
            ),
            source=T("{source}", source=law.source(GRAVE_WORKING_DAYS)),
        ),
        about_saturday(by, other, saturday_counts=saturday_counts),
        Because(
            T(
                "The facts are told by registered letter, by bailiff or in writing by hand; a "
                "signature for it is a receipt, not an admission. There is no notice."
            ),
            source=T("{source}", source=SOURCE_GRAVE_BREACH),
        ),
    )
    return Delay(by, other if other != by else None, because, not law.verified(GRAVE_WORKING_DAYS))


def long_suspension(law: Law) -> Delay:
    """Return from when a contract suspended since the day of ``law`` may be ended.

    The delay in months ends on the same day of the month; more than that is the day after.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    months = law[SUSPENSION_MONTHS]
    reached = add_months(law.day, months)
    start = reached + ONE_DAY
    because = (
        Because(
            T(
                "Suspended since {first}, the contract has been so for {months} months on "
                "{reached}. Either party may end it when it has been so for longer: from {start}.",
                first=law.day,
                months=months,
                reached=reached,
                start=start,
            ),
            source=T("{source}", source=law.source(SUSPENSION_MONTHS)),
        ),
        Because(
            T(
                "Counting the first day of the suspension too, it could already be ended on "
                "{reached}; the later day, sure in both readings, is kept.",
                reached=reached,
            )
        ),
        Because(T("The suspension must still last on that day, without a break.")),
    )
    return Delay(start, reached, because, not law.verified(SUSPENSION_MONTHS))


def assiduity(law: Law) -> Delay:
    """Return the last day to attend the courses again after a conciliation on the day of ``law``.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    months = law[ASSIDUITY_MONTHS]
    by = add_months(law.day, months)
    because = (
        Because(
            T(
                "After the conciliation of {day} the learner has {months} months to attend the "
                "courses again: until {by}.",
                day=law.day,
                months=months,
                by=by,
            ),
            source=T("{source}", source=law.source(ASSIDUITY_MONTHS)),
        ),
        Because(
            T(
                "If not, the operator gives formal notice of it to the learner by registered "
                "letter or bailiff, with a copy to the company: the contract then ends at once, "
                "without notice."
            ),
            source=T("{source}", source=SOURCE_ASSIDUITY),
        ),
        Because(T("If the conciliation fails or does not take place, the contract ends.")),
    )
    return Delay(by, None, because, not law.verified(ASSIDUITY_MONTHS))
