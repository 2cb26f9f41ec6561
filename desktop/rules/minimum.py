"""The least a learner is owed for a month: ``pay.minimum``.

The learner is owed a share of the reference income (RMMMG; GGMMI) that grows
with the level: 17, 24 and 32 %.

Basis: contrat d'alternance, art. 6; Vade Mecum 4.6. In force since 1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, Percent, T
from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import Level
from desktop.law.book import Law
from desktop.law.parameters.pay import LEVEL_RATE, REFERENCE_INCOME


@dataclass(frozen=True, slots=True)
class Minimum:
    """A minimum with its working.

    Attributes:
        level: The level it is for.
        reference: The income the share is taken of, in EUR a month.
        rate: The share, as a ratio.
        exact: Their product, not rounded.
        amount: What is owed, half a cent going up.
        because: The sentence, the formula and the sources.
        unverified: Whether a figure has not been read in a published source.
    """

    level: Level
    reference: Euro
    rate: Decimal
    exact: Euro
    amount: Euro
    because: tuple[Because, ...]
    unverified: bool


def minimum_due(level: Level, law: Law) -> Minimum:
    """Return the least a learner of ``level`` is owed for a month.

    Raises:
        NoLawInForce: The figures are not known on that day.
    """
    key = LEVEL_RATE[level]
    rate = law[key]
    reference = law[REFERENCE_INCOME]
    exact = reference * rate
    amount = exact.rounded()
    because = (
        Because(
            text=T(
                "At level {level} the learner receives at least {rate} of the guaranteed "
                "minimum income, whatever the number of hours.",
                level=level.value,
                rate=Percent(rate),
            ),
            formula=T(
                "{reference} × {rate} = {exact}, rounded to {amount}",
                reference=reference,
                rate=Percent(rate),
                exact=exact,
                amount=amount,
            ),
            source=T("{source}", source=law.source(key)),
        ),
        Because(
            text=T(
                "The guaranteed minimum income (RMMMG) is {reference} since {since}.",
                reference=reference,
                since=law.since(REFERENCE_INCOME),
            ),
            source=T("{source}", source=law.source(REFERENCE_INCOME)),
        ),
    )
    verified = law.verified(REFERENCE_INCOME) and law.verified(key)
    return Minimum(level, reference, rate, exact, amount, because, not verified)


SOURCE_CONTRACT_6 = Bilingual(
    "Contrat d'alternance, art. 6 ; Vade Mecum OFFA du 27 avril 2017, point 4.6",
    "Alternerende overeenkomst, art. 6; Vademecum OFFA van 27 april 2017, punt 4.6",
)
