"""The codes of the declaration of an accident, listed by ``accident.codes``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop.kernel.answer import Answer, Because, Outcome
from desktop.kernel.messages import Bilingual, T
from desktop.law.book import LawBook
from desktop.law.esaw import EsawCode, EsawKind, esaw_list
from desktop.law.lists import Row
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told, told_maybe

CODES = "accident.codes"
SOURCE_CODES = Bilingual(
    "Arrêté royal du 27 mars 1998, annexe IV ; Code du bien-être au travail, livre I, titre 6",
    "Koninklijk besluit van 27 maart 1998, bijlage IV; codex over het welzijn op het werk, "
    "boek I, titel 6",
)
# The kinds by the name of the input of accident.severity that takes their codes.
KINDS: Mapping[str, EsawKind] = MappingProxyType(
    {
        "deviation": EsawKind.DEVIATION,
        "agent": EsawKind.AGENT,
        "injury": EsawKind.INJURY,
        "body_part": EsawKind.BODY_PART,
    }
)


def _codes(inputs: Mapping[str, object], _book: LawBook) -> Answer:
    """Return the codes of a kind.

    ``codes`` is a list of ``{"code", "fr", "nl", "grave", "disputed"}``.
    """
    listed = esaw_list(KINDS[told(inputs, "kind", str)])
    words = told_maybe(inputs, "words", tuple)
    grave = told_maybe(inputs, "grave", bool)
    found = [
        row
        for row in listed.rows
        if grave in (None, row.value.grave) and (words is None or _speaks_of(row.value, words))
    ]
    text = T(
        "{found} of the {count} codes fit what was asked. A code marked grave makes an accident "
        "grave only together with others.",
        found=len(found),
        count=len(listed.rows),
    )
    because = (Because(text, source=T("{source}", source=listed.source)),)
    outputs: dict[str, Outcome] = {"codes": tuple(map(_shown, found)), "count": len(found)}
    unverified = not all(row.verified for row in found)
    return Answer(CODES, outputs["codes"], "", because, outputs, unverified=unverified)


def _speaks_of(code: EsawCode, words: tuple[str, ...]) -> bool:
    text = f"{code.code} {code.label.fr} {code.label.nl}".casefold()
    return any(word.casefold() in text for word in words)


def _shown(row: Row[EsawCode]) -> dict[str, Outcome]:
    return {
        "code": row.value.code,
        "fr": row.value.label.fr,
        "nl": row.value.label.nl,
        "grave": row.value.grave,
        "disputed": row.value.disputed,
    }


RULE = Rule(
    CODES,
    T("The codes of the declaration of an accident at work"),
    (
        Input("kind", "text", choices=tuple(KINDS)),
        Input("words", "words", required=False),
        Input("grave", "yes-no", required=False),
    ),
    (Output("codes"), Output("count")),
    "",
    T("{source}", source=SOURCE_CODES),
    _codes,
)
