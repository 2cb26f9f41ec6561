"""What is paid for a notice that is not worked: ``pay.notice-indemnity``.

A contract may be ended without notice, or with a part of it, against an indemnity for the days
that are not worked. No source fixes how days of notice are counted out of a flat monthly amount:
13 weeks make 3 months, and two weeks of notice are two weeks of pay (Vade Mecum fiche 16).

Basis: contrat d'alternance, art. 9; Vade Mecum, fiches 15 and 16. Since 1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, T
from desktop.kernel.money import Euro
from desktop.kernel.week import DAYS_IN_WEEK

# Thirteen weeks make a quarter of a year: three months.
MONTHS, WEEKS = 3, 13
# The other way to count: a day is a thirtieth of the month.
DAYS_IN_MONTH = 30

SOURCE_WEEK = Bilingual(
    "Aucune source ne fixe la formule : c'est un réglage (3 mois = 13 semaines)",
    "Geen enkele bron legt de formule vast: het is een instelling (3 maanden = 13 weken)",
)
SOURCE_NOTICE = Bilingual(
    "Contrat d'alternance, art. 9 ; Vade Mecum OFFA du 27 avril 2017, fiches 15 et 16",
    "Alternerende overeenkomst, art. 9; Vademecum OFFA van 27 april 2017, fiches 15 en 16",
)


@dataclass(frozen=True, slots=True)
class Indemnity:
    """What is owed for days of notice that are not worked.

    Attributes:
        amount: To the cent.
        other_reading: By thirtieths of the month.
        because: Why.
    """

    amount: Euro
    other_reading: Euro
    because: tuple[Because, ...]


def notice_indemnity(monthly: Euro, calendar_days: int) -> Indemnity:
    """Return the indemnity for ``calendar_days`` of notice that are not worked."""
    amount = (monthly * MONTHS * calendar_days / (WEEKS * DAYS_IN_WEEK)).rounded()
    other = (monthly * calendar_days / DAYS_IN_MONTH).rounded()
    because = (
        Because(
            T(
                "The indemnity covers the {days} calendar days of notice that are not worked.",
                days=calendar_days,
            ),
            T(
                "{monthly} × {months} ÷ {weeks} × {days} ÷ {week} = {amount}",
                monthly=monthly,
                months=MONTHS,
                weeks=WEEKS,
                days=calendar_days,
                week=DAYS_IN_WEEK,
                amount=amount,
            ),
            T("{source}", source=SOURCE_NOTICE),
        ),
        Because(
            T(
                "No source fixes the formula: it is a setting. Thirteen weeks make three months. "
                "By thirtieths of the month it would be {other}.",
                other=other,
            ),
            T(
                "{monthly} × {days} ÷ {month} = {other}",
                monthly=monthly,
                days=calendar_days,
                month=DAYS_IN_MONTH,
                other=other,
            ),
            T("{source}", source=SOURCE_WEEK),
        ),
    )
    return Indemnity(amount, other, because)
