"""Family allowances of a learner: ``family.allowance``.

The right is unconditional until 31 August of the year of 18. After that it hangs on following
the training, until the month of the 25th birthday. Until the regions abolished it, a month in
which the pay exceeded a ceiling was lost; the months are looked at one by one.

Basis: Vade Mecum 4.6 and fiche 3; Wallonia: no ceiling since 1 August 2022; Brussels: none in
May 2022, the exact date was not found. The region is that of the child's home.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, unique
from types import MappingProxyType

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, Hours, T
from desktop.kernel.money import Euro
from desktop.kernel.period import Month, birthday
from desktop.law.book import Gap, Law, NoLawInForce, Parameter
from desktop.law.parameters.family import (
    CEILING_ABOLISHED_BRUSSELS,
    CEILING_ABOLISHED_WALLONIA,
    CEILING_BRUSSELS,
    CEILING_PRESS,
    CEILING_WALLONIA,
    COURSE_HOURS_BRUSSELS,
    LAST_AGE,
    OTHER_WORK_HOURS,
    UNCONDITIONAL_AGE,
    UNCONDITIONAL_MONTH,
)

SOURCE_FILE_3 = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 3", "Vademecum OFFA van 27 april 2017, fiche 3"
)


@unique
class Region(Enum):
    """The region of the child's home."""

    WALLONIA = "wallonia"
    BRUSSELS = "brussels"


@unique
class Right(Enum):
    """What the right to the allowance of a month hangs on."""

    UNCONDITIONAL = "unconditional"
    CONDITIONAL = "conditional"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Allowance:
    """The right to the allowance of a month.

    Attributes:
        unconditional_until: The last day without a condition.
        ends: The last day of the last month.
        right: What the month hangs on.
        ceiling: The most the pay of the month may be; None where there is no ceiling, or where
            it is not known.
        ceiling_known: Whether the ceiling of the month, or that there is none, is known.
        within_ceiling: Whether the pay stays within it; None where nothing can be said.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    unconditional_until: date
    ends: date
    right: Right
    ceiling: Euro | None
    ceiling_known: bool
    within_ceiling: bool | None
    because: tuple[Because, ...]
    unverified: bool


@dataclass(frozen=True, slots=True)
class _Ceiling:
    amount: Euro | None
    known: bool
    within: bool | None
    because: tuple[Because, ...]
    unverified: bool


_NONE = _Ceiling(None, True, None, (), unverified=False)
_ABOLISHED: Mapping[Region, Parameter[bool]] = MappingProxyType(
    {Region.WALLONIA: CEILING_ABOLISHED_WALLONIA, Region.BRUSSELS: CEILING_ABOLISHED_BRUSSELS}
)
_CEILING: Mapping[Region, Parameter[Euro]] = MappingProxyType(
    {Region.WALLONIA: CEILING_WALLONIA, Region.BRUSSELS: CEILING_BRUSSELS}
)


def unconditional_until(birth: date, law: Law) -> date:
    """Return the last day on which the right has no condition."""
    year = birth.year + law[UNCONDITIONAL_AGE]
    return Month(year, law[UNCONDITIONAL_MONTH]).last


def allowance_ends(birth: date, law: Law) -> date:
    """Return the last day of the month of the last birthday."""
    return Month.of(birthday(birth, law[LAST_AGE])).last


def right_of(birth: date, law: Law) -> Right:
    """Return what the month that begins on the day of ``law`` hangs on.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    if law.day <= unconditional_until(birth, law):
        return Right.UNCONDITIONAL
    return Right.CONDITIONAL if law.day <= allowance_ends(birth, law) else Right.ENDED


def allowance_of(birth: date, region: Region | None, gross: Euro | None, law: Law) -> Allowance:
    """Return the right to the allowance of the month that begins on the day of ``law``.

    Args:
        birth: When the learner was born.
        region: The region of the child's home; it has a meaning only where the right has a
            condition.
        gross: The pay of the month, where it is to be held against a ceiling.
        law: The law of the first day of the month.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    right = right_of(birth, law)
    until, ends = unconditional_until(birth, law), allowance_ends(birth, law)
    found = _NONE
    if right is Right.CONDITIONAL and region is not None:
        found = _ceiling_of(region, gross, law)
    keys = (UNCONDITIONAL_AGE, UNCONDITIONAL_MONTH, LAST_AGE)
    return Allowance(
        until,
        ends,
        right,
        found.amount,
        found.known,
        found.within,
        (_why_right(right, until, ends, law), *found.because),
        found.unverified or not law.all_verified(keys),
    )


def _why_right(right: Right, until: date, ends: date, law: Law) -> Because:
    source = T("{source}", source=law.source(UNCONDITIONAL_AGE))
    if right is Right.UNCONDITIONAL:
        text = T(
            "Until {until}, 31 August of the year of 18, the allowance is due without a "
            "condition, whatever the pay.",
            until=until,
        )
    elif right is Right.CONDITIONAL:
        text = T(
            "After {until}, and until {ends}, the end of the month of the 25th birthday, the "
            "allowance hangs on following the training.",
            until=until,
            ends=ends,
        )
    else:
        text = T("The right ended on {ends}, with the month of the 25th birthday.", ends=ends)
    return Because(text, source=source)


def _ceiling_of(region: Region, gross: Euro | None, law: Law) -> _Ceiling:
    try:
        if law[_ABOLISHED[region]]:
            return _no_ceiling(region, law)
        return _held_against(law[_CEILING[region]], region, gross, law)
    except NoLawInForce as missing:
        because = missing.because if missing.gap is Gap.STALE else (_not_found(region, law),)
        return _Ceiling(None, False, None, because, unverified=False)


def _not_found(region: Region, law: Law) -> Because:
    if region is Region.BRUSSELS:
        return Because(
            T(
                "Whether a ceiling held for {day} in Brussels is not known: it was gone by May "
                "2022, but the day it went was not found.",
                day=law.day,
            )
        )
    return Because(
        T("The ceiling of {day} is not known: no published figure was found.", day=law.day)
    )


def _no_ceiling(region: Region, law: Law) -> _Ceiling:
    key = _ABOLISHED[region]
    source = T("{source}", source=law.source(key))
    if region is Region.WALLONIA:
        because = (
            Because(T("In Wallonia no ceiling holds for this month."), source=source),
            Because(
                T(
                    "Only work outside the training and outside a student contract counts: at "
                    "most {hours} a quarter.",
                    hours=Hours(law[OTHER_WORK_HOURS]),
                ),
                source=T("{source}", source=law.source(OTHER_WORK_HOURS)),
            ),
        )
        return _Ceiling(None, True, None, because, not law.all_verified((key, OTHER_WORK_HOURS)))
    because = (
        Because(T("In Brussels no ceiling holds for this month."), source=source),
        Because(
            T(
                "The learner follows at least {hours} of courses a week, the training at work "
                "included.",
                hours=Hours(law[COURSE_HOURS_BRUSSELS]),
            ),
            source=T("{source}", source=law.source(COURSE_HOURS_BRUSSELS)),
        ),
    )
    return _Ceiling(None, True, None, because, not law.all_verified((key, COURSE_HOURS_BRUSSELS)))


def _held_against(ceiling: Euro, region: Region, gross: Euro | None, law: Law) -> _Ceiling:
    key = _CEILING[region]
    because = [
        Because(
            T(
                "The allowance of the month is lost when the pay exceeds {ceiling}. Holiday pay, "
                "meal vouchers, travel and clothing do not count; an integration allowance does.",
                ceiling=ceiling,
            ),
            source=T("{source}", source=law.source(key)),
        )
    ]
    other = _other_reading(region, law)
    unverified = not law.verified(key)
    if other is not None:
        because.append(
            Because(
                T(
                    "That ceiling is of the net pay; the press gave {other} of the gross.",
                    other=other,
                ),
                source=T("{source}", source=law.source(CEILING_PRESS)),
            )
        )
    within = None if gross is None else gross <= ceiling
    if within is False and other is not None:
        within = None  # a gross above a net ceiling says nothing about the net
    if gross is not None and within is not None:
        text = (
            T("The pay of {gross} does not exceed it.", gross=gross)
            if within
            else T(
                "The pay of {gross} exceeds it by {over}: the month is lost.",
                gross=gross,
                over=gross - ceiling,
            )
        )
        because.append(Because(text, source=T("{source}", source=SOURCE_FILE_3)))
    return _Ceiling(ceiling, True, within, tuple(because), unverified)


def _other_reading(region: Region, law: Law) -> Euro | None:
    """Return the ceiling the press gave, in the months of 2022 in which sources disagree."""
    if region is not Region.WALLONIA:
        return None
    try:
        return law[CEILING_PRESS]
    except NoLawInForce:
        return None  # sources agree for that month
