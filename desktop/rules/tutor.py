"""Who may be a tutor: ``tutor.eligible``.

The company designates a tutor with five years in the trade, or two with a title of head of company
in it, or recognised by itself for having followed a learner to the end since 1 September 2009; in
every case with an irreproachable conduct, shown by the extract of the criminal record. An approved
tutor, for the premiums, has five years in every case, the extract and a teaching proof.

Basis: Vade Mecum 3.2 and fiche 14; amendment of 15 May 2014 to the framework agreement, art. 2,
§ 3; Walloon decree of 20 July 2016. In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, T
from desktop.law.book import Law
from desktop.law.parameters.access import TUTOR_YEARS, TUTOR_YEARS_TITLED

SOURCE_TUTOR = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, point 3.2 et fiche 14",
    "Vademecum OFFA van 27 april 2017, punt 3.2 en fiche 14",
)
YEARS, EXTRACT, TEACHING = "years_in_trade", "extract_on", "teaching_proof"


@dataclass(frozen=True, slots=True)
class Experience:
    """What a tutor can show.

    Attributes:
        years_in_trade: Years of work in the trade of the training plan.
        head_title: Whether there is a title of head of company in that trade.
        recognised_since_2009: Whether the tutor followed a learner to the end since then.
        teaching_proof: Whether there is a tutoring certificate or a teaching title.
        extract_on: The day of the extract of the criminal record.
    """

    years_in_trade: Decimal
    head_title: bool = False
    recognised_since_2009: bool = False
    teaching_proof: bool = False
    extract_on: date | None = None


@dataclass(frozen=True, slots=True)
class Eligible:
    """What a tutor may be.

    Attributes:
        designated: Whether the company may designate the tutor.
        approved: Whether the tutor may be approved for the premiums.
        missing_for_designated: What is missing to be designated, by the names of the inputs.
        missing_for_approved: What is missing to be approved.
        because: Why.
        about_years: What of it is about the years.
        unverified: Whether a figure has not been read in a published source.
    """

    designated: bool
    approved: bool
    missing_for_designated: tuple[str, ...]
    missing_for_approved: tuple[str, ...]
    because: tuple[Because, ...]
    about_years: tuple[Because, ...]
    unverified: bool

    @property
    def missing(self) -> tuple[str, ...]:
        """All that is missing for one or the other."""
        return tuple(
            name
            for name in (YEARS, EXTRACT, TEACHING)
            if name in self.missing_for_designated + self.missing_for_approved
        )


def eligible_of(tutor: Experience, law: Law) -> Eligible:
    """Return what a tutor may be on the day of ``law``.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    shown = tutor.extract_on is not None and tutor.extract_on <= law.day
    whole = tutor.years_in_trade >= law[TUTOR_YEARS]
    titled = tutor.head_title and tutor.years_in_trade >= law[TUTOR_YEARS_TITLED]
    enough = whole or titled or tutor.recognised_since_2009
    both = () if shown else (EXTRACT,)
    designated = (*(() if enough else (YEARS,)), *both)
    approved = (
        *(() if whole else (YEARS,)),
        *both,
        *(() if tutor.teaching_proof else (TEACHING,)),
    )
    about_years = tuple(_about_years(tutor, law, whole=whole, titled=titled))
    because = (
        *about_years,
        _about_extract(tutor, law, shown=shown),
        _about_approval(tutor, law, whole=whole),
    )
    unverified = not law.all_verified((TUTOR_YEARS, TUTOR_YEARS_TITLED))
    return Eligible(
        not designated, not approved, designated, approved, because, about_years, unverified
    )


def _about_years(tutor: Experience, law: Law, *, whole: bool, titled: bool) -> Iterator[Because]:
    source = T("{source}", source=law.source(TUTOR_YEARS))
    yield Because(
        T(
            "A designated tutor has {years} years in the trade, or {titled} with a title of head "
            "of company in it, or followed a learner to the end since 1 September 2009.",
            years=law[TUTOR_YEARS],
            titled=law[TUTOR_YEARS_TITLED],
        ),
        source=source,
    )
    if whole:
        return
    if titled:
        yield Because(
            T("With the title, {years} years are enough.", years=law[TUTOR_YEARS_TITLED]),
            source=T("{source}", source=law.source(TUTOR_YEARS_TITLED)),
        )
    elif tutor.recognised_since_2009:
        yield Because(
            T("Recognised by itself: the years in the trade do not matter to be designated.")
        )
    elif tutor.head_title:
        yield Because(
            T(
                "{years} years are too few even with the title: {titled} are needed.",
                years=tutor.years_in_trade,
                titled=law[TUTOR_YEARS_TITLED],
            )
        )
    else:
        yield Because(
            T(
                "{years} years are too few: {whole} are needed, or {titled} with the title.",
                years=tutor.years_in_trade,
                whole=law[TUTOR_YEARS],
                titled=law[TUTOR_YEARS_TITLED],
            )
        )


def _about_extract(tutor: Experience, law: Law, *, shown: bool) -> Because:
    source = T("{source}", source=SOURCE_TUTOR)
    if tutor.extract_on is not None and shown:
        text = T(
            "The extract of the criminal record (model II) of {day} has been shown. No text read "
            "says how old it may be: the operator may ask for a recent one.",
            day=tutor.extract_on,
        )
    elif tutor.extract_on is not None:
        text = T(
            "The extract of {day} comes after {on}: the tutor waits for it.",
            day=tutor.extract_on,
            on=law.day,
        )
    else:
        text = T(
            "The extract of the criminal record (model II) is missing: ask for it and note its day."
        )
    return Because(text, source=source)


def _about_approval(tutor: Experience, law: Law, *, whole: bool) -> Because:
    source = T("{source}", source=SOURCE_TUTOR)
    if whole and tutor.teaching_proof:
        text = T("The years in the trade and the teaching proof for an approved tutor are there.")
    else:
        text = T(
            "An approved tutor, for the premiums, has {years} years in the trade in every case and "
            "a teaching proof: tutoring certificate, validated skill or teaching title.",
            years=law[TUTOR_YEARS],
        )
    return Because(text, source=source)
