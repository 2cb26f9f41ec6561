"""Sentences whose first word is a value."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.messages import DayPart, Message, T
from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator
from desktop.paths import CATALOGS

MAY = Month(2026, 5)


@pytest.mark.parametrize(
    ("message", "french", "dutch"),
    [
        (
            T("{month} is closed.", month=MAY),
            "Mai 2026 est clôturé.",
            "Mei 2026 is afgesloten.",
        ),
        (
            T("{day} is not a day of this contract.", day=DayPart(date(2026, 5, 4), "EEEE")),
            "Le lundi n’est pas un jour de ce contrat. Choisissez un jour du contrat.",
            "Maandag is geen dag van deze overeenkomst. Kies een dag van de overeenkomst.",
        ),
        (T("{month}", month=MAY), "mai 2026", "mei 2026"),
        (T("{name} has what it takes.", name="de Boer"), None, None),
    ],
)
def test_a_month_begins_a_sentence_with_a_capital(
    message: Message, french: str | None, dutch: str | None
) -> None:
    for language, text in ((Language.FRENCH, french), (Language.DUTCH, dutch)):
        said = Translator(language, CATALOGS)(message)
        if text is None:
            assert said.startswith("de Boer ")
        else:
            assert said == text
