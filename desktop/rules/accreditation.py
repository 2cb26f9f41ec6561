"""The agrément of a company: ``accreditation.due`` and ``accreditation.conditions``.

The operator visits the company within three months of its request; a provisional agrément becomes
definitive within three months. Five conditions have to be met.

Basis: framework agreement of 24 October 2008, chapter II bis; Vade Mecum 3.1 and fiche 1. In force
since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, Message, T
from desktop.kernel.period import add_months
from desktop.law.book import Law
from desktop.law.parameters.access import (
    CLEAN_MONTHS,
    DEFINITIVE_MONTHS,
    VISIT_MONTHS,
)

SOURCE_AGREEMENT = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, point 3.1 et fiche 1",
    "Vademecum OFFA van 27 april 2017, punt 3.1 en fiche 1",
)
SOURCE_CONDITIONS = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 1, B", "Vademecum OFFA van 27 april 2017, fiche 1, B"
)


@dataclass(frozen=True, slots=True)
class Delay:
    """The last day of a step of the agrément, and why."""

    by: date
    because: Because
    unverified: bool


def visit_due(law: Law) -> Delay:
    """Return the last day of the visit, for a request of the day of ``law``.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    by = add_months(law.day, law[VISIT_MONTHS])
    text = T(
        "The operator visits the company within {months} months of the request of {day}: by {by}.",
        months=law[VISIT_MONTHS],
        day=law.day,
        by=by,
    )
    source = T("{source}", source=law.source(VISIT_MONTHS))
    return Delay(by, Because(text, source=source), not law.verified(VISIT_MONTHS))


def definitive_due(law: Law) -> Delay:
    """Return the last day of the definitive agrément, for a provisional one of that day.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    by = add_months(law.day, law[DEFINITIVE_MONTHS])
    text = T(
        "The definitive agrément comes within {months} months of the provisional one of {day}: "
        "by {by}.",
        months=law[DEFINITIVE_MONTHS],
        day=law.day,
        by=by,
    )
    source = T("{source}", source=law.source(DEFINITIVE_MONTHS))
    return Delay(by, Because(text, source=source), not law.verified(DEFINITIVE_MONTHS))


@dataclass(frozen=True, slots=True)
class Conditions:
    """The five conditions, each met or not, in the order of the text."""

    practises_trade: bool
    in_bce: bool
    social_and_tax_in_order: bool
    no_withdrawal_within_a_year: bool
    tutor_designated: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the conditions are met.

    Attributes:
        missing: The names of those that are not.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    met: bool
    missing: tuple[str, ...]
    because: tuple[Because, ...]
    unverified: bool


def verdict_of(given: Conditions, law: Law) -> Verdict:
    """Return which of the five conditions are missing.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    source = T("{source}", source=SOURCE_CONDITIONS)
    unmet = tuple((name, text) for name, met, text in _conditions(given, law) if not met)
    because = [Because(text, source=source) for _, text in unmet]
    if not unmet:
        because.append(Because(T("All five conditions are met."), source=source))
    missing = tuple(name for name, _ in unmet)
    return Verdict(not missing, missing, tuple(because), not law.verified(CLEAN_MONTHS))


def _conditions(given: Conditions, law: Law) -> Iterator[tuple[str, bool, Message]]:
    """Yield each condition, whether it is met, and what to do where it is not."""
    yield (
        "practises_trade",
        given.practises_trade,
        T("1. Missing: the company really practises the trade it asks the agrément for."),
    )
    yield (
        "in_bce",
        given.in_bce,
        T("2. Missing: the company is entered in the Crossroads Bank for Enterprises (BCE)."),
    )
    yield (
        "social_and_tax_in_order",
        given.social_and_tax_in_order,
        T("3. Missing: the company is in order with its social and tax obligations."),
    )
    yield (
        "no_withdrawal_within_a_year",
        given.no_withdrawal_within_a_year,
        T(
            "4. Missing: no withdrawal or refusal of an agrément in the {months} months before "
            "the request. Ask again once they have passed.",
            months=law[CLEAN_MONTHS],
        ),
    )
    yield (
        "tutor_designated",
        given.tutor_designated,
        T("5. Missing: a tutor designated for this training, who follows and guides the learner."),
    )
