"""The type and the last day of a Dimona: ``dimona.type``.

A learner who starts from 1 September 2023 on is declared as ALT, one who started before as OTH, one
in the construction sector (joint committee 124) as RTA. It is declared before the first day, at the
company or at the operator, whichever comes first.

Basis: Vade Mecum 4.8 and fiche 5; instructions of the ONSS. A contract that runs keeps the type it
was declared with.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, T
from desktop.kernel.period import ONE_DAY
from desktop.law.book import Law
from desktop.law.parameters.contract import DIMONA_ALTERNATING

SOURCE_FILE_5 = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, point 4.8 et fiche 5",
    "Vademecum OFFA van 27 april 2017, punt 4.8 en fiche 5",
)
SOURCE_CONSTRUCTION = Bilingual(
    "ONSS : l'exception de la commission paritaire 124 (Dimona RTA) est maintenue ; Group S, 2023",
    "RSZ: de afwijking voor het paritair comité nr. 124 (Dimona RTA) blijft behouden; Group S, "
    "2023",
)
ALTERNATING, OTHER, CONSTRUCTION = "ALT", "OTH", "RTA"


@dataclass(frozen=True, slots=True)
class Dimona:
    """How a learner is declared.

    Attributes:
        type: The type of worker.
        due_by: The last day, the eve of the first day.
        other_reading: The first day, before whose first hour the text can be read to allow it.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    type: str
    due_by: date
    other_reading: date
    because: tuple[Because, ...]
    unverified: bool


def dimona_of(law: Law, *, construction: bool) -> Dimona:
    """Return how a learner is declared whose first day is that of ``law``.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    start, eve = law.day, law.day - ONE_DAY
    alternating = law[DIMONA_ALTERNATING]
    source = T("{source}", source=law.source(DIMONA_ALTERNATING))
    if construction:
        kind, source = CONSTRUCTION, T("{source}", source=SOURCE_CONSTRUCTION)
        text = T("In the construction sector (joint committee 124) the type is RTA.")
    elif alternating:
        kind = ALTERNATING
        text = T(
            "For a contract that starts on {start} the type is ALT. One that was declared as OTH "
            "keeps it until it ends; a renewal takes ALT.",
            start=start,
        )
    else:
        kind = OTHER
        text = T("For a contract that starts on {start} the type is OTH.", start=start)
    due = Because(
        T(
            "It is declared before the first day, at the company or at the operator: by {eve}. "
            "The text can also be read to allow it until the first hour of {start}.",
            eve=eve,
            start=start,
        ),
        source=T("{source}", source=SOURCE_FILE_5),
    )
    because = (Because(text, source=source), due)
    return Dimona(kind, eve, start, because, not law.verified(DIMONA_ALTERNATING))
