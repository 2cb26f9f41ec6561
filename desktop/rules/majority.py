"""Who is a minor, and for whom a legal representative signs.

Basis: Vade Mecum fiches 2 and 6 (learners under 18). In force since 1 September 2015.
"""

from __future__ import annotations

from datetime import date

from desktop.kernel.period import birthday
from desktop.law.book import Law
from desktop.law.parameters.contract import MAJORITY


def comes_of_age(birth: date, law: Law) -> date:
    """Return the day somebody comes of age.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    return birthday(birth, law[MAJORITY])


def is_minor(birth: date, law: Law) -> bool:
    """Return whether somebody is a minor on the day of ``law``.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    return law.day < comes_of_age(birth, law)
