"""Who may conclude a contrat d'alternance, and until when: ``access.conclude``.

A learner is sixteen, or fifteen with two years of full-time secondary school, and not yet
twenty-five on the day of the conclusion. The training may go on until 31 December of the year of
the twenty-sixth birthday.

Basis: Vade Mecum, point 2, since 1 September 2015. Since 1 August 2017 a Walloon decree lifts the
limit of twenty-five for listed rare trades; whether it also lifts the end of the training is not
known, so the end stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, T
from desktop.kernel.period import ONE_DAY, age_on, birthday
from desktop.law.book import Law
from desktop.law.parameters.access import (
    LAST_AGE,
    MAX_AGE,
    MIN_AGE,
    MIN_AGE_STUDIED,
    RARE_TRADES_OPEN,
    SECONDARY_YEARS,
)

SOURCE_ACCESS = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, point 2", "Vademecum OFFA van 27 april 2017, punt 2"
)
KEYS = (MIN_AGE, MIN_AGE_STUDIED, SECONDARY_YEARS, MAX_AGE, LAST_AGE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who wants to conclude a contract.

    Attributes:
        secondary_years: Years of full-time secondary school; None where it was not said, which
            has a meaning only where they decide.
        rare_trade: Whether the trade is on the list of rare trades.
    """

    birth: date
    secondary_years: int | None = None
    rare_trade: bool = False


@dataclass(frozen=True, slots=True)
class Access:
    """Whether a contract may be concluded.

    Attributes:
        age: The age on the day of the conclusion.
        allowed_from: The first day it may be; None where the day of 25 came first.
        allowed_until: The last day it may be; None for a rare trade, which has none.
        latest_end: The last day of the training; None where it is past or not known.
        flagged: Whether a rare trade decided: the operator has to confirm that it is listed.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    allowed: bool
    age: int
    allowed_from: date
    allowed_until: date | None
    latest_end: date | None
    flagged: bool
    because: tuple[Because, ...]
    unverified: bool


def studies_decide(birth: date, law: Law) -> bool:
    """Return whether the years of secondary school decide on the day of ``law``."""
    return law[MIN_AGE_STUDIED] <= age_on(birth, law.day) < law[MIN_AGE]


def access_of(candidate: Candidate, law: Law) -> Access:
    """Return whether a contract may be concluded on the day of ``law``.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    birth, on = candidate.birth, law.day
    studied = (candidate.secondary_years or 0) >= law[SECONDARY_YEARS]
    start = birthday(birth, law[MIN_AGE_STUDIED] if studied else law[MIN_AGE])
    limit = birthday(birth, law[MAX_AGE])
    rare = candidate.rare_trade and law[RARE_TRADES_OPEN]
    flagged = rare and on >= limit
    last = date(birth.year + law[LAST_AGE], 12, 31)
    keys = (*KEYS, RARE_TRADES_OPEN) if candidate.rare_trade else KEYS
    return Access(
        allowed=start <= on and (on < limit or rare),
        age=age_on(birth, on),
        allowed_from=start,
        allowed_until=None if rare else limit - ONE_DAY,
        latest_end=last if last >= on else None,
        flagged=flagged,
        because=(
            *_young(candidate, start, studied=studied, law=law),
            *_old(candidate, limit, rare=rare, law=law),
            *_end(last, flagged=flagged, law=law),
        ),
        unverified=not law.all_verified(keys),
    )


def _young(candidate: Candidate, start: date, *, studied: bool, law: Law) -> Iterator[Because]:
    source = T("{source}", source=law.source(MIN_AGE))
    yield Because(
        T(
            "A learner is {age}, or {studied} after {years} years of full-time secondary school.",
            age=law[MIN_AGE],
            studied=law[MIN_AGE_STUDIED],
            years=law[SECONDARY_YEARS],
        ),
        source=source,
    )
    if law.day >= start:
        return
    yield Because(T("Too young on {on}: possible from {start}.", on=law.day, start=start))
    sooner = birthday(candidate.birth, law[MIN_AGE_STUDIED])
    if studied or sooner >= start:
        return
    yield Because(
        T(
            "With {years} years of secondary school it is possible from {start}.",
            years=law[SECONDARY_YEARS],
            start=sooner,
        ),
        source=source,
    )


def _old(candidate: Candidate, limit: date, *, rare: bool, law: Law) -> Iterator[Because]:
    source = T("{source}", source=law.source(MAX_AGE))
    yield Because(
        T(
            "On the day of the conclusion the learner is not yet {age}: the last day is {last}.",
            age=law[MAX_AGE],
            last=limit - ONE_DAY,
        ),
        source=source,
    )
    if law.day < limit:
        return
    list_source = T("{source}", source=law.source(RARE_TRADES_OPEN))
    if rare:
        yield Because(
            T(
                "The limit of {age} is lifted for listed rare trades in Wallonia. The whole list "
                "was not found: let the operator confirm that the trade is on it.",
                age=law[MAX_AGE],
            ),
            source=list_source,
        )
    elif candidate.rare_trade:
        yield Because(
            T("On {on} no rare trade lifted the limit of {age}.", on=law.day, age=law[MAX_AGE]),
            source=list_source,
        )
    elif law[RARE_TRADES_OPEN]:
        yield Because(
            T("Too old on {on}, unless the trade is on the list of rare trades.", on=law.day),
            source=list_source,
        )
    else:
        yield Because(T("Too old on {on}.", on=law.day), source=source)


def _end(last: date, *, flagged: bool, law: Law) -> Iterator[Because]:
    source = T("{source}", source=law.source(LAST_AGE))
    if last < law.day:
        yield Because(
            T(
                "The training ended at the latest on {last}, the end of the year of {age}. Whether "
                "a rare trade lifts that end too is not known.",
                last=last,
                age=law[LAST_AGE],
            ),
            source=source,
        )
        return
    yield Because(
        T(
            "The training goes on until {last} at the latest, the end of the year of {age}.",
            last=last,
            age=law[LAST_AGE],
        ),
        source=source,
    )
    if flagged:
        yield Because(
            T("Whether the rare trade lifts that end too is not known; the earlier day is kept.")
        )
