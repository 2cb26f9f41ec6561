"""From the gross of a month to the net: the rest of the slip.

Taxable is the gross less the contribution of the learner; the net is the taxable less the tax,
plus what is refunded. What is not known leaves its place empty, and says why.

Basis: mentions 8 to 13 of the payslip (royal decree of 27 September 1966, read in summaries);
contribution and tax by their own rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import Regime
from desktop.law.book import Law, LawBook
from desktop.rules.contribution import Contribution, contribution_free, contribution_of
from desktop.rules.tax import Withholding, withholding_of


@dataclass(frozen=True, slots=True)
class Person:
    """What the contribution hangs on besides the gross.

    Attributes:
        birth: The day of birth; None when it was not told.
        regime: Worker or employee.
        share: The working time as a part of full time; None when it was not told.
    """

    birth: date | None
    regime: Regime
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class Net:
    """The rest of a payslip.

    Attributes:
        contribution: What the learner pays for social security; None when it is not known.
        bonus: The bonus à l'emploi in full; None when it is not known.
        withholding: The tax withheld; None when it is not known.
        refunds: What is refunded and not taxed, such as travel.
        net: What is left to pay; None when it is not known.
        because: Why.
        unverified: Whether a figure used has not been read in a published source.
    """

    contribution: Euro | None
    bonus: Euro | None
    withholding: Euro | None
    refunds: Euro
    net: Euro | None
    because: tuple[Because, ...]
    unverified: bool


def net_of(gross: Euro, person: Person, refunds: Euro, month: Month, book: LawBook) -> Net:
    """Return what follows the gross on the payslip of a month, by the law of its first day."""
    law = book.on(month.first)
    social, why_social = social_of(gross, person, law)
    due = social.due if social else None
    tax, why_tax = tax_of(gross, due, law)
    withheld = tax.amount if tax else None
    net = None if due is None or withheld is None else gross - due - withheld + refunds
    why_net = (
        () if net is None else (_why_net((gross, due or ZERO, withheld or ZERO), refunds, net),)
    )
    return Net(
        contribution=due,
        bonus=social.bonus if social else None,
        withholding=withheld,
        refunds=refunds,
        net=net,
        because=(*why_social, *why_tax, *why_net),
        unverified=(social is not None and social.unverified)
        or (tax is not None and tax.unverified),
    )


def social_of(
    gross: Euro, person: Person, law: Law
) -> tuple[Contribution | None, tuple[Because, ...]]:
    """Return the contribution with its reasons, or only why it is not known."""
    if person.birth is None:
        text = T(
            "The contribution and the net are not known: they hang on the day of birth of the "
            "learner."
        )
        return None, (Because(text),)
    try:
        found = contribution_free(person.birth, law)
        if found is None:
            if person.share is None:
                return None, (_no_share(),)
            found = contribution_of(person.birth, person.regime, gross, person.share, law)
    except NotKnown as missing:
        return None, missing.because
    return found, found.because


def _no_share() -> Because:
    return Because(
        T(
            "The contribution and the net are not known: from the year of 19 they hang on the "
            "working time as a part of full time."
        )
    )


def tax_of(
    gross: Euro, contribution: Euro | None, law: Law
) -> tuple[Withholding | None, tuple[Because, ...]]:
    """Return the tax withheld with its reasons, or only why it is not known.

    A pay that is free of tax as a whole is so whatever the contribution is.
    """
    try:
        found = withholding_of(gross, contribution or ZERO, law)
    except NotKnown as missing:
        return None, missing.because
    if contribution is not None:
        return found, found.because
    if found.amount is None:
        # With the contribution taken off, the pay may well be free of tax.
        text = T("The tax is not known either: it is taken of the gross less the contribution.")
        return None, (Because(text),)
    text = T(
        "Nothing is withheld for the tax: even the whole gross of {gross} is not above "
        "{threshold}.",
        gross=gross,
        threshold=found.threshold,
    )
    return found, (Because(text), *found.because[1:])


def _why_net(taken: tuple[Euro, Euro, Euro], refunds: Euro, net: Euro) -> Because:
    gross, contribution, tax = taken
    return Because(
        T("The net is the gross less the contribution and the tax, plus what is refunded."),
        T(
            "{gross} − {contribution} − {tax} + {refunds} = {net}",
            gross=gross,
            contribution=contribution,
            tax=tax,
            refunds=refunds,
            net=net,
        ),
    )
