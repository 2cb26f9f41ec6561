"""The bonus à l'emploi (werkbonus) of a month: what reduces the personal contribution.

It hangs on the reference wage S: the gross of the month brought back to full time. Up to a
floor it is whole, then it falls with a slope, above a ceiling there is none. Who works part time
gets that part of it.

Basis: royal decree of 17 January 2000 executing art. 2 of the law of 20 December 1999 on the
reduction of the personal contributions (from memory); ONSS, administrative instructions DmfA
2021/4: it holds for whoever owes the personal contribution of 13.07 %, not for apprentices while
they are subject in part, so for a learner from the year of 19.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import Bilingual, T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.vocabulary import Regime
from desktop.law.book import Gap, Law, NoLawInForce
from desktop.law.parameters.social import (
    BONUS,
    BONUS_A,
    BONUS_B,
    BONUS_MIDDLE,
    BONUS_UPPER,
    Reduction,
)

HUNDREDTH = Decimal("0.01")
SOURCE_HUNDREDTHS = Bilingual(
    "ONSS, instructions administratives DmfA 2009/1, bonus à l'emploi : la fraction H/U",
    "RSZ, administratieve instructies DmfA 2009/1, werkbonus: de breuk H/U",
)
SOURCE_BONUS = Bilingual(
    "Loi du 20 décembre 1999, art. 2, et arrêté royal du 17 janvier 2000 (de mémoire)",
    "Wet van 20 december 1999, art. 2, en koninklijk besluit van 17 januari 2000 (uit het "
    "geheugen)",
)
SOURCE_SHARE = Bilingual(
    "ONSS, instructions administratives DmfA, bonus à l'emploi : P = (H/U) × R",
    "RSZ, administratieve instructies DmfA, werkbonus: P = (H/U) × R",
)


@dataclass(frozen=True, slots=True)
class Bonus:
    """A bonus à l'emploi with its working.

    Attributes:
        reference: The reference wage S, to the cent.
        parts: The volets for full time, to the cent: one until March 2024, then A and B.
        amount: Their sum for the share worked, half a cent going up.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    reference: Euro
    parts: tuple[Euro, ...]
    amount: Euro
    because: tuple[Because, ...]
    unverified: bool


@dataclass(frozen=True, slots=True)
class _Part:
    amount: Euro
    because: Because
    verified: bool


def bonus_of(gross: Euro, share: Decimal, regime: Regime, law: Law) -> Bonus:
    """Return the bonus of a month in which ``share`` of full time was worked.

    Raises:
        NotKnown: A figure of that month was not found published.
    """
    reference = (gross / share).rounded()
    parts_of = next(formula for since, formula in FORMULAS if law.day >= since)
    try:
        parts = parts_of(reference, regime, law)
    except NoLawInForce as missing:
        raise _not_found(missing) from missing
    amounts = tuple(part.amount for part in parts)
    exact = sum(amounts, ZERO) * share
    amount = exact.rounded()
    because = (
        _why_reference(gross, share, reference),
        *(part.because for part in parts),
        _why_share(amounts, share, exact, amount),
        *_why_hundredths(sum(amounts, ZERO), share),
    )
    return Bonus(reference, amounts, amount, because, not all(part.verified for part in parts))


def _two_volets(reference: Euro, regime: Regime, law: Law) -> tuple[_Part, ...]:
    """Volets A and B, each with its own floor, ceiling and slope: since 1 April 2024."""
    return (
        _part("A", BONUS_A, reference, regime, law),
        _part("B", BONUS_B, reference, regime, law),
    )


def _two_slopes(reference: Euro, regime: Regime, law: Law) -> tuple[_Part, ...]:
    """One amount that falls in two parts: royal decree of 27 March 2023, from 1 July 2023."""
    if reference > law[BONUS_MIDDLE]:
        return (_part("", BONUS_UPPER, reference, regime, law),)
    return (_part("", BONUS, reference, regime, law),)


def _one_slope(reference: Euro, regime: Regime, law: Law) -> tuple[_Part, ...]:
    """One amount that falls in one part: until 30 June 2023."""
    return (_part("", BONUS, reference, regime, law),)


FORMULAS: tuple[tuple[date, Callable[[Euro, Regime, Law], tuple[_Part, ...]]], ...] = (
    (date(2024, 4, 1), _two_volets),
    (date(2023, 7, 1), _two_slopes),
    (date.min, _one_slope),
)


def _part(volet: str, scale: Reduction, reference: Euro, regime: Regime, law: Law) -> _Part:
    ceiling = law[scale.ceiling]
    source = T("{source}", source=law.source(scale.ceiling))
    if reference > ceiling:
        text = T(
            "There is no bonus{volet}: the reference wage {reference} is above {ceiling}.",
            volet=_named(volet),
            reference=reference,
            ceiling=ceiling,
        )
        return _Part(ZERO, Because(text, source=source), law.verified(scale.ceiling))
    floor = law[scale.floor]
    most, slope = law[scale.most[regime]], law[scale.slope[regime]]
    keys = (scale.ceiling, scale.floor, scale.most[regime], scale.slope[regime])
    verified = law.all_verified(keys)
    if reference <= floor:
        text = T(
            "The bonus{volet} is whole, {most}: the reference wage {reference} is not above "
            "{floor}.",
            volet=_named(volet),
            most=most,
            reference=reference,
            floor=floor,
        )
        return _Part(most, Because(text, source=source), verified)
    exact = max(most - (reference - floor) * slope, ZERO)
    amount = exact.rounded()
    because = Because(
        T(
            "The bonus{volet} falls above {floor} and ends at {ceiling}.",
            volet=_named(volet),
            floor=floor,
            ceiling=ceiling,
        ),
        T(
            "{most} − {slope} × ({reference} − {floor}) = {exact}, rounded to {amount}",
            most=most,
            slope=slope,
            reference=reference,
            floor=floor,
            exact=exact,
            amount=amount,
        ),
        source,
    )
    return _Part(amount, because, verified)


def _named(volet: str) -> Bilingual:
    return Bilingual(f" (volet {volet})", f" (luik {volet})") if volet else Bilingual("", "")


def _why_reference(gross: Euro, share: Decimal, reference: Euro) -> Because:
    return Because(
        T("The bonus à l’emploi hangs on the reference wage: the gross brought back to full time."),
        T(
            "{gross} ÷ {share}, rounded to {reference}",
            gross=gross,
            share=share,
            reference=reference,
        ),
        T("{source}", source=SOURCE_SHARE),
    )


def _why_share(amounts: tuple[Euro, ...], share: Decimal, exact: Euro, amount: Euro) -> Because:
    text = T("The bonus follows the share of full time that is worked.")
    source = T("{source}", source=SOURCE_SHARE)
    if len(amounts) == 1:
        formula = T(
            "{whole} × {share} = {exact}, rounded to {amount}",
            whole=amounts[0],
            share=share,
            exact=exact,
            amount=amount,
        )
        return Because(text, formula, source)
    first, second = amounts
    formula = T(
        "({first} + {second}) × {share} = {exact}, rounded to {amount}",
        first=first,
        second=second,
        share=share,
        exact=exact,
        amount=amount,
    )
    return Because(text, formula, source)


def _why_hundredths(whole: Euro, share: Decimal) -> tuple[Because, ...]:
    """Return the other reading: an instruction of ONSS rounds the share to hundredths."""
    rounded = share.quantize(HUNDREDTH, ROUND_HALF_UP)
    if rounded == share:
        return ()
    text = T(
        "An instruction of ONSS rounds the share to hundredths, {share}: the bonus would then be "
        "{other}.",
        share=rounded,
        other=(whole * rounded).rounded(),
    )
    return (Because(text, source=T("{source}", source=SOURCE_HUNDREDTHS)),)


def _not_found(missing: NoLawInForce) -> NotKnown:
    if missing.gap is Gap.STALE:
        return missing
    return NotKnown(
        Because(
            T(
                "The bonus à l’emploi is not known: no publication found gives the figure "
                "“{title}” for {day}.",
                title=missing.title,
                day=missing.on,
            ),
            source=T("{source}", source=SOURCE_BONUS),
        )
    )
