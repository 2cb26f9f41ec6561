"""What the learner pays for social security: ``social.contribution``.

A learner is subject in part until 31 December of the year of 18, and pays nothing. From
1 January of the year of 19 the personal contribution is 13.07 % of the gross, of 108 % of it for
workers, less the bonus à l'emploi of the month; it never falls below zero.

Basis: law of 29 June 1981, art. 38 (from memory); instructions of ONSS, apprentices; Vade Mecum
fiche 4 for the 108 %. In force since the contract is, 1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import Message, Percent, T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.vocabulary import Regime
from desktop.law.book import Law
from desktop.law.parameters.social import FULL_SUBJECTION_AGE, PERSONAL_RATE, WORKER_BASE
from desktop.rules.bonus import SOURCE_BONUS, bonus_of

WHOLE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Contribution:
    """The personal contribution of a month with its working.

    Attributes:
        full_from: The first day on which it is due at all.
        personal: The contribution before the bonus.
        bonus: The bonus à l'emploi in full; None when it is not known.
        due: What is withheld; None when it is not known.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    full_from: date
    personal: Euro
    bonus: Euro | None
    due: Euro | None
    because: tuple[Because, ...]
    unverified: bool


def full_subjection_from(birth: date, law: Law) -> date:
    """Return the 1 January from which a learner pays contributions.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    return date(birth.year + law[FULL_SUBJECTION_AGE], 1, 1)


def contribution_free(birth: date, law: Law) -> Contribution | None:
    """Return the contribution of a month in which none is due, or None where one may be.

    ``law`` is that of the first day of the month.
    """
    full_from = full_subjection_from(birth, law)
    if law.day >= full_from:
        return None
    text = T(
        "Nothing is withheld: the learner, born on {birth}, pays contributions only from "
        "{full_from}, the year of 19.",
        birth=birth,
        full_from=full_from,
    )
    source = T("{source}", source=law.source(FULL_SUBJECTION_AGE))
    because = (Because(text, source=source),)
    return Contribution(full_from, ZERO, ZERO, ZERO, because, not law.verified(FULL_SUBJECTION_AGE))


def contribution_of(
    birth: date, regime: Regime, gross: Euro, share: Decimal, law: Law
) -> Contribution:
    """Return the personal contribution of a month.

    Args:
        birth: When the learner was born.
        regime: Worker or employee.
        gross: The gross of the month.
        share: The working time of the month as a part of full time, above 0 and at most 1.
        law: The law of the first day of the month.

    Raises:
        NoLawInForce: The rates of the month are not known.
    """
    free = contribution_free(birth, law)
    if free is not None:
        return free
    full_from = full_subjection_from(birth, law)
    personal, because = _personal(gross, regime, law)
    verified = law.all_verified((FULL_SUBJECTION_AGE, PERSONAL_RATE, WORKER_BASE))
    try:
        bonus = bonus_of(gross, share, regime, law)
    except NotKnown as missing:
        due = None if personal else ZERO  # a bonus takes nothing off nothing
        because = (*because, *missing.because, *_why_between(personal))
        return Contribution(full_from, personal, None, due, because, not verified)
    left = max(personal - bonus.amount, ZERO)
    return Contribution(
        full_from,
        personal,
        bonus.amount,
        left,
        (*because, *bonus.because, _why_due(personal, bonus.amount, left)),
        not verified or bonus.unverified,
    )


def _personal(gross: Euro, regime: Regime, law: Law) -> tuple[Euro, tuple[Because, ...]]:
    rate = law[PERSONAL_RATE]
    base = law[WORKER_BASE] if regime is Regime.WORKER else WHOLE
    exact = gross * base * rate
    personal = exact.rounded()
    formula = T(
        "{gross} × {base} × {rate} = {exact}, rounded to {personal}",
        gross=gross,
        base=Percent(base),
        rate=Percent(rate),
        exact=exact,
        personal=personal,
    )
    because = [
        Because(_why_personal(regime), formula, T("{source}", source=law.source(PERSONAL_RATE)))
    ]
    if regime is Regime.WORKER:
        text = T("For workers it is taken of {base} of the gross.", base=Percent(base))
        because.append(Because(text, source=T("{source}", source=law.source(WORKER_BASE))))
    return personal, tuple(because)


def _why_personal(regime: Regime) -> Message:
    if regime is Regime.WORKER:
        return T("From the year of 19 the personal contribution of a worker is due.")
    return T("From the year of 19 the personal contribution of an employee is due.")


def _why_between(personal: Euro) -> tuple[Because, ...]:
    if not personal:
        return ()
    text = T(
        "What is withheld lies between {least} and {personal}: ask the social secretariat for the "
        "amount.",
        least=ZERO,
        personal=personal,
    )
    return (Because(text, source=T("{source}", source=SOURCE_BONUS)),)


def _why_due(personal: Euro, bonus: Euro, due: Euro) -> Because:
    source = T("{source}", source=SOURCE_BONUS)
    if bonus > personal:
        text = T("The bonus takes the whole contribution away; what is left of it is not paid out.")
        formula = T(
            "{personal} − {bonus} = {rest}, never below zero: {due}",
            personal=personal,
            bonus=bonus,
            rest=personal - bonus,
            due=due,
        )
        return Because(text, formula, source)
    formula = T("{personal} − {bonus} = {due}", personal=personal, bonus=bonus, due=due)
    return Because(T("The bonus is taken off the contribution."), formula, source)
