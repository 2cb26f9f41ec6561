"""How many learners a company may train: ``accreditation.capacity``.

With risky equipment, or training outside the company, a tutor supervises two learners at most. For
the rest the Vade Mecum of 2017 knew no general norm. Today there are never more learners than
workers under contract, and one in a company without workers.

Basis: framework agreement of 24 October 2008; Vade Mecum, fiches 1 (point 3.3) and 6; OFFA site.
The norm of the workers is dated to the Vade-mecum of 8 September 2020, the first with a fiche on
capacity; its text was not found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import Bilingual, T
from desktop.law.book import Law, Parameter
from desktop.law.parameters.access import LEARNERS_PER_TUTOR, LEARNERS_WITHOUT_WORKERS

SOURCE_CAPACITY = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiches 1 (point 3.3) et 6 ; OFFA, « Trucs & Astuces »",
    "Vademecum OFFA van 27 april 2017, fiches 1 (punt 3.3) en 6; OFFA, “Trucs & Astuces”",
)


@dataclass(frozen=True, slots=True)
class Places:
    """What a company has to train with.

    Attributes:
        tutors: Tutors designated, the head of the company included.
        learners: Learners at the same time, the one asked for included.
        workers: Workers under an employment contract.
        risky: Whether the equipment is risky or the trade itinerant.
    """

    tutors: int
    learners: int
    workers: int
    risky: bool


@dataclass(frozen=True, slots=True)
class Capacity:
    """Whether there is a place.

    Attributes:
        maximum: The most learners at the same time.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    allowed: bool
    maximum: int
    because: tuple[Because, ...]
    unverified: bool


@dataclass(frozen=True, slots=True)
class _Norm:
    most: int
    key: Parameter[Any]
    because: Because


def capacity_of(places: Places, law: Law) -> Capacity:
    """Return how many learners the company may train on the day of ``law``.

    Raises:
        NotKnown: No norm of that day is known for it.
    """
    law.entry(LEARNERS_PER_TUTOR)
    norms = tuple(_formula_on(law.day)(places, law))
    if not norms:
        raise NotKnown(_no_norm(law))
    maximum = min(norm.most for norm in norms)
    because = [norm.because for norm in norms]
    if places.learners > maximum:
        text = T(
            "{learners} learners are too many: {maximum} at most pass.",
            learners=places.learners,
            maximum=maximum,
        )
        because.append(Because(text))
    unverified = not law.all_verified(norm.key for norm in norms if norm.most == maximum)
    return Capacity(places.learners <= maximum, maximum, tuple(because), unverified)


def _of_2015(places: Places, law: Law) -> Iterator[_Norm]:
    """Yield the norms of the Vade Mecum of 2017: per tutor, where the work is risky."""
    if places.risky or not places.tutors:
        yield _of_tutors(places, law)


def _of_2020(places: Places, law: Law) -> Iterator[_Norm]:
    """Yield the norms of the Vade-mecum of 2020: also per worker."""
    yield from _of_2015(places, law)
    alone = law[LEARNERS_WITHOUT_WORKERS]
    text = (
        T("There are never more learners than workers under contract: {most}.", most=places.workers)
        if places.workers
        else T("A company without workers trains {most} learner at a time.", most=alone)
    )
    source = T("{source}", source=law.source(LEARNERS_WITHOUT_WORKERS))
    because = Because(text, source=source)
    yield _Norm(places.workers or alone, LEARNERS_WITHOUT_WORKERS, because)


_FORMULAS: tuple[tuple[date, Callable[[Places, Law], Iterator[_Norm]]], ...] = (
    (date(2020, 9, 8), _of_2020),
    (date.min, _of_2015),
)


def _formula_on(day: date) -> Callable[[Places, Law], Iterator[_Norm]]:
    return next(formula for since, formula in _FORMULAS if since <= day)


def _of_tutors(places: Places, law: Law) -> _Norm:
    most = law[LEARNERS_PER_TUTOR] * places.tutors
    text = (
        T(
            "With risky equipment or outside the company a tutor supervises {each} learners at "
            "most: {most} for {tutors} in all.",
            each=law[LEARNERS_PER_TUTOR],
            most=most,
            tutors=places.tutors,
        )
        if places.tutors
        else T("Without a tutor nobody is trained: designate one first.")
    )
    source = T("{source}", source=law.source(LEARNERS_PER_TUTOR))
    return _Norm(most, LEARNERS_PER_TUTOR, Because(text, source=source))


def _no_norm(law: Law) -> Because:
    return Because(
        T(
            "On {day} there was no general norm for a trade that is neither risky nor itinerant: "
            "some sectors had their own. Ask the operator.",
            day=law.day,
        ),
        source=T("{source}", source=law.source(LEARNERS_PER_TUTOR)),
    )
