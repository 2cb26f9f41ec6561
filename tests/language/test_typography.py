"""Texts kept as data, set as their language is set."""

from __future__ import annotations

import pytest

from desktop.kernel.messages import Bilingual
from desktop.language.translator import Language, Translator
from desktop.language.typography import apostrophes, french
from desktop.law.book import LawBook
from desktop.paths import CATALOGS


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (
            "Contrat d'alternance, art. 6 ; point 4.6",
            "Contrat d’alternance, art. 6\u202f; point 4.6",
        ),
        ("Quoi ? Oui !", "Quoi\u202f? Oui\u202f!"),
        ("taux : 50 % de 10 €", "taux\u00a0: 50\u00a0% de 10\u00a0€"),
        ("« dit »", "«\u00a0dit\u00a0»"),
        ("déjà\u202f; bien\u00a0: posé", "déjà\u202f; bien\u00a0: posé"),
        ("l'été de '68", "l’été de '68"),
    ],
)
def test_french(typed: str, printed: str) -> None:
    assert french(typed) == printed
    assert french(printed) == printed


def test_dutch_keeps_its_spaces() -> None:
    assert apostrophes("foto's: 50 % ; ja") == "foto’s: 50 % ; ja"


def test_every_source_of_the_law_is_set(law_book: LawBook) -> None:
    tr = Translator(Language.FRENCH, CATALOGS)
    for history in law_book.histories.values():
        for text in (history.title, *(entry.source for entry in history.entries)):
            shown = tr.show(Bilingual(text.fr, text.nl))
            assert " ;" not in shown
            assert " :" not in shown
            assert shown == french(shown)
