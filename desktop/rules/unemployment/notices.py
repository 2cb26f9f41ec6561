"""Whom to tell of temporary unemployment, and by when: ``unemployment.notices``.

The staff is told before economic unemployment only; the ONEM always. The learner holds a control
card before the first day, and the company declares the hours at the end of the month. Only
company days are unemployment: the days at the operator go on and stay paid.

Basis: Vade Mecum fiche 11; the card is electronic since 1 January 2025 (ONEM E2-T2), the
declaration since 1 January 2016. The delays toward the ONEM are those of the law of 3 July 1978,
art. 49 to 51 (from memory), as Securex publishes them. The staff is told seven calendar days
before, as fiche 11 counts them; Securex counts them from the day after the notice to the eve of the
unemployment, which is one day earlier: ``to_staff_strict``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, unique

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, Message, T
from desktop.kernel.period import ONE_DAY, Month
from desktop.law.book import Law
from desktop.law.parameters.pay import GUARANTEED_DAYS
from desktop.law.parameters.unemployment import (
    DAY_OF_NOTICE,
    ELECTRONIC_CARD,
    ELECTRONIC_DECLARATION,
    STAFF_DAYS,
)
from desktop.rules.unemployment.card import (
    ELECTRONIC_5,
    PAPER_DECLARATION,
    control_card,
    why_declaration,
)
from desktop.rules.workday import working_day_after

SOURCE_FILE_11 = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 11", "Vademecum OFFA van 27 april 2017, fiche 11"
)
SOURCE_ARTICLES = Bilingual(
    "Loi du 3 juillet 1978, art. 49 à 51 (de mémoire) ; Securex, janvier 2024",
    "Wet van 3 juli 1978, art. 49 tot 51 (uit het geheugen); Securex, januari 2024",
)


@unique
class Cause(Enum):
    """Why there is no work."""

    ECONOMIC = "economic"
    TECHNICAL = "technical"
    FORCE_MAJEURE = "force_majeure"
    BAD_WEATHER = "bad_weather"
    COLLECTIVE_CLOSURE = "collective_closure"
    STRIKE = "strike"


# Causes whose first real day of each month is told to the ONEM besides.
MONTHLY = frozenset({Cause.ECONOMIC, Cause.TECHNICAL, Cause.BAD_WEATHER})


@dataclass(frozen=True, slots=True)
class Notices:
    """What is to be told, given and declared.

    Attributes:
        to_staff_by: The last day to tell the staff; None where no day is fixed.
        to_staff_strict: The same with seven whole days between the notice and the unemployment.
        to_onem_by: The last day to tell the ONEM.
        first_day_by: The last day to tell the ONEM the first real day of the month, where asked.
        card: The control card.
        card_by: The last day to give it, or to see that the learner holds it.
        declaration: The declaration of the hours.
        declaration_by: The day it is made: the last of the month.
        because: Why.
        unverified: Whether a delay has not been read in a published source.
    """

    to_staff_by: date | None
    to_staff_strict: date | None
    to_onem_by: date
    first_day_by: date | None
    card: str
    card_by: date
    declaration: Bilingual
    declaration_by: date
    because: tuple[Because, ...]
    unverified: bool


@dataclass(frozen=True, slots=True)
class _Told:
    staff: date | None
    strict: date | None
    onem: date
    because: tuple[Because, ...]
    verified: bool


def notices_of(cause: Cause, *, construction: bool, sheltered: bool, law: Law) -> Notices:
    """Return the notices of unemployment whose first day is that of ``law``.

    Args:
        cause: Why there is no work.
        construction: Whether the company is under the joint committee of construction (124).
        sheltered: Whether it is a sheltered workshop (327), which keeps the paper card.
        law: The law of the first day.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    first = law.day
    month = Month.of(first)
    told = _told(cause, law)
    card, card_by, why_card = control_card(law, construction=construction, sheltered=sheltered)
    electronic = law[ELECTRONIC_DECLARATION]
    first_day_by = working_day_after(first, 1) if cause in MONTHLY else None
    because = (
        *told.because,
        *(() if first_day_by is None else (_why_first_day(first_day_by),)),
        *why_card,
        why_declaration(month.last, law, electronic=electronic),
        *_why_kind(cause, law),
    )
    return Notices(
        told.staff,
        told.strict,
        told.onem,
        first_day_by,
        card,
        card_by,
        ELECTRONIC_5 if electronic else PAPER_DECLARATION,
        month.last,
        because,
        not told.verified or not law.all_verified((ELECTRONIC_CARD, ELECTRONIC_DECLARATION)),
    )


def _told(cause: Cause, law: Law) -> _Told:
    first = law.day
    if cause is Cause.ECONOMIC:
        return _economic(law)
    if cause is Cause.COLLECTIVE_CLOSURE:
        eve = first - ONE_DAY
        text = T(
            "A collective closure is agreed beforehand with the works council or the union "
            "delegation and with the learner; no delay was found. Tell the ONEM before it "
            "begins, by {day}.",
            day=eve,
        )
        return _Told(None, None, eve, (_file_11(text),), verified=False)
    text = T(
        "What cannot be foreseen is not announced to the staff. Tell the ONEM the same day, {day}.",
        day=first,
    )
    because = [_file_11(text)]
    later = _later(cause, first)
    if later is not None:
        because.append(Because(later, source=T("{source}", source=SOURCE_ARTICLES)))
    return _Told(None, None, first, tuple(because), verified=True)


def _economic(law: Law) -> _Told:
    first, days = law.day, law[STAFF_DAYS]
    staff = first - timedelta(days=days)
    strict = staff - timedelta(days=law[DAY_OF_NOTICE])
    because = (
        Because(
            T(
                "The staff is told at least {days} calendar days before, by {day}, for example by "
                "a notice on the wall, and so are the works council or the union delegation.",
                days=days,
                day=staff,
            ),
            T("{first} − {days} = {day}", first=first, days=days, day=staff),
            T("{source}", source=law.source(STAFF_DAYS)),
        ),
        Because(
            T(
                "Another, stricter reading: the day of the notice does not count and the {days} "
                "days are over before the unemployment begins. Put the notice up by {day} to be "
                "in time in either reading.",
                days=days,
                day=strict,
            ),
            source=T("{source}", source=law.source(DAY_OF_NOTICE)),
        ),
        Because(
            T("The ONEM is told on the day of the notice, by {day}.", day=staff),
            source=T("{source}", source=SOURCE_ARTICLES),
        ),
    )
    return _Told(staff, strict, staff, because, law.verified(STAFF_DAYS))


def _later(cause: Cause, first: date) -> Message | None:
    """Return the later day another text allows, which is not the safe one."""
    if cause is Cause.TECHNICAL:
        return T("Another text allows the day after the accident, {day}.", day=first + ONE_DAY)
    if cause is Cause.BAD_WEATHER:
        return T(
            "Another text allows the next working day, {day}.", day=working_day_after(first, 1)
        )
    return None


def _why_first_day(day: date) -> Because:
    text = T(
        "Each month the first real day is told to the ONEM besides: that day or the next working "
        "day, {day}.",
        day=day,
    )
    return Because(text, source=T("{source}", source=SOURCE_ARTICLES))


def _why_kind(cause: Cause, law: Law) -> tuple[Because, ...]:
    because = [
        _file_11(
            T(
                "Only days in the company count; the days at the training operator stay paid by "
                "the company."
            )
        )
    ]
    if cause is Cause.TECHNICAL:
        days = law[GUARANTEED_DAYS]
        text = T("After a technical accident the company pays the first {days} days.", days=days)
        because.append(_file_11(text))
    if cause is Cause.BAD_WEATHER:
        text = T("A day that was begun before the weather stopped it is an ordinary paid day.")
        because.append(_file_11(text))
    return tuple(because)


def _file_11(text: Message) -> Because:
    return Because(text, source=T("{source}", source=SOURCE_FILE_11))
