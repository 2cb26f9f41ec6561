"""Who has to be examined by the doctor of the prevention service: ``health.assessment``.

Every learner under 18 is examined before the practical training begins. At any age so is who works
at night, does work that is forbidden and was allowed for the training, or holds a safety post, a
post of vigilance or an activity of defined risk. Who was examined before is examined again, in
general every year. The employer pays.

Basis: Vade Mecum fiche 6, « La surveillance de la santé »; code du bien-être au travail, livre X,
titre 3 (before 2017 the royal decree of 3 May 1999). In force since 1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, T
from desktop.kernel.period import age_on, birthday
from desktop.law.book import Law
from desktop.law.parameters.safety import ASSESSMENT_AGE, ASSESSMENT_MONTHS
from desktop.rules.unsaid import unsaid


@dataclass(frozen=True, slots=True)
class Work:
    """What the learner does; None where nothing was said.

    Attributes:
        night: Night work.
        forbidden: Work of the list, allowed because the training needs it.
        safety: A safety post, a post of vigilance or an activity of defined risk.
    """

    night: bool | None
    forbidden: bool | None
    safety: bool | None


@dataclass(frozen=True, slots=True)
class Assessment:
    """Whether a learner is examined, and when.

    Attributes:
        required: Whether an examination comes before the training.
        before: The day it has to be done before.
        every_months: The time between two examinations afterwards.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    required: bool
    before: date | None
    every_months: int | None
    because: tuple[Because, ...]
    unverified: bool


def assessment_of(birth: date, first_company_day: date, work: Work, law: Law) -> Assessment:
    """Return whether a learner is examined before the first day in the company.

    Raises:
        NoLawInForce: The law of the first day is not known.
    """
    limit, source = law[ASSESSMENT_AGE], T("{source}", source=law.source(ASSESSMENT_AGE))
    age = age_on(birth, first_company_day)
    minor = age < limit
    by_work = _reasons(work)
    reasons = [Because(text, source=source) for text in by_work]
    if minor:
        text = T(
            "The learner is {age} on {day}, the first day in the company, and under {limit}: "
            "every learner of that age is examined.",
            age=age,
            day=first_company_day,
            limit=limit,
        )
        reasons.insert(0, Because(text, source=source))
    if not reasons:
        return _not_required(birth, first_company_day, work, law)
    months = law[ASSESSMENT_MONTHS]
    then = T(
        "Who was examined before is examined again, in general every {months} months. The "
        "prevention doctor does it and the company pays.",
        months=months,
    )
    return Assessment(
        required=True,
        before=first_company_day,
        every_months=months,
        because=(
            *reasons,
            _before(first_company_day, source),
            Because(then, source=T("{source}", source=law.source(ASSESSMENT_MONTHS))),
        ),
        unverified=not law.all_verified((ASSESSMENT_AGE, ASSESSMENT_MONTHS)),
    )


def _reasons(work: Work) -> list[Message]:
    found = []
    if work.night:
        found.append(T("Night work: at any age."))
    if work.forbidden:
        found.append(T("Work that is forbidden but allowed for the training: at any age."))
    if work.safety:
        found.append(
            T("A safety post, a post of vigilance or an activity of defined risk: at any age.")
        )
    return found


def _before(day: date, source: Message) -> Because:
    text = T("The examination comes before the practical training begins, on {day}.", day=day)
    return Because(text, source=source)


def _not_required(birth: date, first_company_day: date, work: Work, law: Law) -> Assessment:
    limit, source = law[ASSESSMENT_AGE], T("{source}", source=law.source(ASSESSMENT_AGE))
    text = T(
        "The learner is {limit} since {since} and nothing said asks for an examination on {day}. "
        "It would be required for night_work=yes, forbidden_work=yes or safety_post=yes.",
        limit=limit,
        since=birthday(birth, limit),
        day=first_company_day,
    )
    return Assessment(
        required=False,
        before=None,
        every_months=None,
        because=(Because(text, source=source), *unsaid(_left_out(work))),
        unverified=not law.verified(ASSESSMENT_AGE),
    )


def _left_out(work: Work) -> list[str]:
    said = {
        "night_work": work.night,
        "forbidden_work": work.forbidden,
        "safety_post": work.safety,
    }
    return [name for name, one in said.items() if one is None]
