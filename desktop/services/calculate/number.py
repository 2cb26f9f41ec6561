"""The identifiers that can be checked by name; one that is wrong is refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.kernel.answer import Answer, Because
from desktop.kernel.messages import Bilingual, Message, T
from desktop.law.book import LawBook
from desktop.rules.number import (
    contract_number,
    dotted_enterprise,
    dotted_establishment,
    dotted_niss,
    enterprise_number,
    establishment_number,
    niss,
)
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told, told_maybe

SOURCE_NISS = Bilingual(
    "Arrêté royal du 3 avril 1984 relatif au numéro d'identification du Registre national "
    "(de mémoire)",
    "Koninklijk besluit van 3 april 1984 over het identificatienummer van het Rijksregister "
    "(uit het geheugen)",
)
SOURCE_BCE = Bilingual(
    "Arrêté royal du 24 juin 2003 relatif au numéro d'entreprise et d'unité d'établissement "
    "(de mémoire)",
    "Koninklijk besluit van 24 juni 2003 over het ondernemings- en vestigingseenheidsnummer "
    "(uit het geheugen)",
)
SOURCE_FILE_5 = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 5",
    "Vademecum OFFA van 27 april 2017, fiche 5",
)
VALUE = Input("value", "text")


def _niss(inputs: Mapping[str, object], _book: LawBook) -> Answer:
    birth = told_maybe(inputs, "birth", date)
    digits = niss(told(inputs, "value", str), birth)
    text = (
        T("The check digits of {number} fit.", number=dotted_niss(digits))
        if birth is None
        else T(
            "The check digits of {number} fit, and so does the date of birth, {birth}.",
            number=dotted_niss(digits),
            birth=birth,
        )
    )
    return _answer("number.niss", dotted_niss(digits), digits, text, SOURCE_NISS)


def _enterprise(inputs: Mapping[str, object], _book: LawBook) -> Answer:
    digits = enterprise_number(told(inputs, "value", str))
    dotted = dotted_enterprise(digits)
    text = T("The check digits of {number} fit.", number=dotted)
    return _answer("number.enterprise", dotted, digits, text, SOURCE_BCE)


def _establishment(inputs: Mapping[str, object], _book: LawBook) -> Answer:
    digits = establishment_number(told(inputs, "value", str))
    dotted = dotted_establishment(digits)
    text = T("The check digits of {number} fit.", number=dotted)
    return _answer("number.establishment", dotted, digits, text, SOURCE_BCE)


def _contract(inputs: Mapping[str, object], _book: LawBook) -> Answer:
    number = contract_number(told(inputs, "value", str))
    text = T("{number} has the form of a contract number.", number=number)
    return _answer("number.contract", number, number, text, SOURCE_FILE_5)


def _answer(rule: str, shown: str, plain: str, text: Message, source: Bilingual) -> Answer:
    because = (Because(text, source=T("{source}", source=source)),)
    return Answer(rule, shown, "", because, {"plain": plain})


RULES = (
    Rule(
        "number.niss",
        T("A national number, checked"),
        (VALUE, Input("birth", "date", required=False)),
        (Output("plain"),),
        "",
        T("{source}", source=SOURCE_NISS),
        _niss,
    ),
    Rule(
        "number.enterprise",
        T("An enterprise number, checked"),
        (VALUE,),
        (Output("plain"),),
        "",
        T("{source}", source=SOURCE_BCE),
        _enterprise,
    ),
    Rule(
        "number.establishment",
        T("An establishment number, checked"),
        (VALUE,),
        (Output("plain"),),
        "",
        T("{source}", source=SOURCE_BCE),
        _establishment,
    ),
    Rule(
        "number.contract",
        T("A contract number, checked"),
        (VALUE,),
        (Output("plain"),),
        "",
        T("{source}", source=SOURCE_FILE_5),
        _contract,
    ),
)
