"""What is withheld for the tax: ``tax.withholding``.

The pay of a learner is taxed like any wage, by the ordinary scales. Below the income that the
scales leave free, after the flat-rate expenses, nothing is withheld. Above it the amount hangs on
the scales of the year and on the family: Tandem does not hold them, and says so.

Basis: CIR 92, art. 31; AR/CIR 92, annexe III of the year (read at Securex, 24 January 2024). Only
the free income of 2026 was found.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, Percent, T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import MONTHS
from desktop.law.book import Law
from desktop.law.parameters.tax import EXPENSES_RATE, FREE_BASE

SOURCE_SCALES = Bilingual(
    "CIR 92, art. 31 ; AR/CIR 92, annexe III (Securex, 24 janvier 2024)",
    "WIB 92, art. 31; KB/WIB 92, bijlage III (Securex, 24 januari 2024)",
)
WHOLE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Withholding:
    """The withholding tax of a month.

    Attributes:
        taxable: The gross less the contribution.
        threshold: The taxable pay of a month up to which nothing is withheld.
        amount: What is withheld; None when it is not known.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    taxable: Euro
    threshold: Euro
    amount: Euro | None
    because: tuple[Because, ...]
    unverified: bool


def withholding_of(gross: Euro, contribution: Euro, law: Law) -> Withholding:
    """Return what is withheld of a month's pay.

    Raises:
        NoLawInForce: The free income of that year is not known.
    """
    free, expenses = law[FREE_BASE], law[EXPENSES_RATE]
    threshold = (free / (WHOLE - expenses) / MONTHS).rounded()
    taxable = gross - contribution
    working = Because(
        T(
            "A learner alone, without a charge, pays no tax below {threshold} a month.",
            threshold=threshold,
        ),
        T(
            "{free} ÷ ({whole} − {expenses}) ÷ 12, rounded to {threshold}",
            free=free,
            whole=Percent(WHOLE),
            expenses=Percent(expenses),
            threshold=threshold,
        ),
        T("{source}", source=law.source(FREE_BASE)),
    )
    formula = T(
        "{gross} − {contribution} = {taxable}",
        gross=gross,
        contribution=contribution,
        taxable=taxable,
    )
    unverified = not law.all_verified((FREE_BASE, EXPENSES_RATE))
    source = T("{source}", source=SOURCE_SCALES)
    if taxable <= threshold:
        text = T(
            "Nothing is withheld: the taxable pay of {taxable} is not above {threshold}.",
            taxable=taxable,
            threshold=threshold,
        )
        because = (Because(text, formula, source), working)
        return Withholding(taxable, threshold, ZERO, because, unverified)
    text = T(
        "The withholding tax is not known: the taxable pay of {taxable} is above {threshold}, and "
        "Tandem does not hold the scales. Ask the social secretariat.",
        taxable=taxable,
        threshold=threshold,
    )
    return Withholding(
        taxable, threshold, None, (Because(text, formula, source), working), unverified
    )
