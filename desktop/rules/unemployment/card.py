"""The control card of the learner and the declaration of the hours.

Paper until 31 December 2024, electronic since; a joint committee of sheltered workshops (327)
keeps the paper. In construction the card covers every day of the month.

Basis: Vade Mecum fiche 11; ONEM E2-T2 and E20 of 18 March 2025.
"""

from __future__ import annotations

from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, T
from desktop.kernel.period import ONE_DAY, Month
from desktop.law.book import Law
from desktop.law.parameters.unemployment import (
    ELECTRONIC_CARD,
    ELECTRONIC_DECLARATION,
    PAPER_CARD_TOLERATED,
)

PAPER_CARD = "C3.2A"
CONSTRUCTION_CARD = "C3.2A construction"
ELECTRONIC = "eC3.2"
PAPER_DECLARATION = Bilingual("C3.2 employeur", "C3.2-werkgever")
ELECTRONIC_5 = Bilingual("DRS scénario 5", "ASR scenario 5")


def control_card(
    law: Law, *, construction: bool, sheltered: bool
) -> tuple[str, date, tuple[Because, ...]]:
    """Return the card of unemployment that begins on the day of ``law``, when, and why."""
    first = law.day
    source = T("{source}", source=law.source(ELECTRONIC_CARD))
    # Fiche 11: "avant le 1er jour de chômage effectif"; in construction "avant le début du mois".
    card_by = (Month.of(first).first if construction else first) - ONE_DAY
    if not law[ELECTRONIC_CARD] or sheltered:
        card = CONSTRUCTION_CARD if construction else PAPER_CARD
        text = (
            T(
                "In construction the named card is given before the month begins, by {day}.",
                day=card_by,
            )
            if construction
            else T(
                "The numbered paper card is given each month before the first day of "
                "unemployment, by {day}.",
                day=card_by,
            )
        )
        because = [Because(text, source=source)]
        if sheltered and law[ELECTRONIC_CARD]:
            text = T("Under the joint committee 327 the paper card stays allowed.")
            because.append(Because(text, source=source))
        return card, card_by, tuple(because)
    text = (
        T(
            "In construction every learner uses the electronic card, unemployed or not, from the "
            "first day of the month."
        )
        if construction
        else T(
            "The learner uses the electronic card from the first day, {day}: see by {eve} that it "
            "is ready.",
            day=first,
            eve=card_by,
        )
    )
    because = [Because(text, source=source)]
    if law[PAPER_CARD_TOLERATED]:
        text = T("On request the paper card was still accepted in the time of transition.")
        because.append(Because(text, source=T("{source}", source=law.source(PAPER_CARD_TOLERATED))))
    return ELECTRONIC, card_by, tuple(because)


def why_declaration(last: date, law: Law, *, electronic: bool) -> Because:
    """Return how the hours of the month that ends on ``last`` are declared."""
    text = (
        T("At the end of the month, {day}, the hours are declared electronically.", day=last)
        if electronic
        else T("At the end of the month, {day}, the hours are certified on paper.", day=last)
    )
    return Because(text, source=T("{source}", source=law.source(ELECTRONIC_DECLARATION)))
