"""The risks of a post, the description of its dangers and the list of forbidden work."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from desktop.documents.sheet import Sheet
from desktop.documents.wellbeing.description import DescriptionFacts, risk_description
from desktop.documents.wellbeing.forbidden import ForbiddenFacts, forbidden_work
from desktop.documents.wellbeing.risks import RiskFacts, risk_assessment
from desktop.documents.wellbeing.typed import NO_CODES
from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import add_months, age_on
from desktop.law.forbidden_work import ForbiddenWork, forbidden_works
from desktop.law.parameters.agenda import RISK_REVIEW_MONTHS
from desktop.rules.forbidden_work import CONDITIONS, changed_since, permission_of
from desktop.services.papers.dossier import contract_of, dossier_of, prepared
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.sheet import given

_ENTRY = re.compile(r"[a-c][\s.]?\d{1,2}[a-e]?(?!\w)", re.ASCII | re.IGNORECASE)
LEAST_LETTERS = 4  # of a word of a trade, and of what it shares with another
ENDING = 3  # letters that may differ: couvreur, couverture; maçon, maçonne


def prepare_forbidden(asked: Asked) -> Prepared:
    """Return the list of forbidden work of a trade.

    Raises:
        Refused: No learner was chosen, the learner has no contract, or an entry is none.
    """
    dossier = dossier_of(asked, contract_of(asked).first_day)
    named, words = entries(asked.text("codes"), "codes"), asked.text("words")
    whole = asked.yes("whole")
    found = named or (() if whole else _found(words, dossier.contract.trade))
    met = _met(asked)
    allowed, because = _permission(asked, met)
    facts = ForbiddenFacts(
        sheet=Sheet(dossier, given(asked)),
        works=found or whole_list(),
        chosen=bool(named),
        searched="" if named or whole else words or dossier.contract.trade,
        whole=not found,
        met=met,
        allowed=allowed,
        because=because,
    )
    return prepared(asked, forbidden_work(facts), facts)


def prepare_description(asked: Asked) -> Prepared:
    """Return the description of the dangers of a post; age is that of the day of receipt.

    Raises:
        Refused: No learner was chosen, the learner has no contract, or an entry is none.
    """
    on = asked.day("on") or contract_of(asked).first_day
    facts = DescriptionFacts(
        sheet=Sheet(dossier_of(asked, on), given(asked)),
        works=entries(asked.text("codes"), "codes"),
        met=_met(asked),
    )
    return prepared(asked, risk_description(facts), facts)


def prepare_risks(asked: Asked) -> Prepared:
    """Return the sheet of the risks of a post; age is that of its day.

    Raises:
        Refused: No learner was chosen, the learner has no contract, or an entry is none.
    """
    made = asked.day("on")
    dossier = dossier_of(asked, made or contract_of(asked).first_day)
    birth = dossier.learner.birth_date
    next_on, about_next = _again(asked, made)
    facts = RiskFacts(
        sheet=Sheet(dossier, given(asked)),
        age=None if birth is None or made is None else age_on(birth, made),
        next_on=next_on,
        about_next=about_next,
        works=entries(asked.text("codes"), "codes"),
        met=_met(asked),
    )
    return prepared(asked, risk_assessment(facts), facts)


def whole_list() -> tuple[ForbiddenWork, ...]:
    """Return the entries of the list that are in force, in the order of the annex."""
    return tuple(row.value for row in forbidden_works().rows if not row.value.repealed)


def entries(text: str, name: str) -> tuple[ForbiddenWork, ...]:
    """Return the entries of the list that are named in a text such as ``B16, A3a``.

    Args:
        text: Their codes.
        name: The input they were written in.

    Raises:
        Refused: Something in it is no entry that is in force.
    """
    if text.casefold() in NO_CODES:
        return ()
    known = {one.code.casefold(): one for one in whole_list()}
    codes = [one.group().replace(" ", "").replace(".", "") for one in _ENTRY.finditer(text)]
    strange = _ENTRY.sub("", text).strip(" ,;\n") or next(
        (one for one in codes if one.casefold() not in known), ""
    )
    if strange:
        raise Refused(
            T(
                "“{value}” is no entry of the list of forbidden work that is in force. Write one "
                "of {choices}.",
                value=strange,
                choices=", ".join(one.code for one in known.values()),
            ),
            name,
        )
    wanted = {one.casefold() for one in codes}
    return tuple(one for code, one in known.items() if code in wanted)


def names_trade(work: ForbiddenWork, trade: str) -> bool:
    """Return whether an entry has a trade among the words that help to find it.

    A word of a trade is found in its feminine, too, and by what is done in it: maçonne, soudage.
    """
    mine = [word for word in re.findall(r"[^\W\d_]+", _bare(trade)) if len(word) >= LEAST_LETTERS]
    return any(_alike(word, _bare(known)) for word in mine for known in work.trades)


def _alike(word: str, known: str) -> bool:
    least = max(LEAST_LETTERS, len(known) - ENDING)
    return word[:least] == known[:least]


def _found(words: str, trade: str) -> tuple[ForbiddenWork, ...]:
    """Return the entries that words speak of; without words, those of a trade."""
    if not words:
        return tuple(one for one in whole_list() if names_trade(one, trade))
    parts = [one for one in re.split(r"[\s,;]+", words) if one]
    return tuple(one for one in whole_list() if one.speaks_of(parts) or names_trade(one, words))


def _again(asked: Asked, made: date | None) -> tuple[date | None, tuple[Because, ...]]:
    """Return by when the risks are looked at again: on the day given, but not too late."""
    wanted = asked.day("next_on")
    if made is None:
        return wanted, ()
    try:
        law = asked.book.on(made)
        months = law[RISK_REVIEW_MONTHS]
    except NotKnown as missing:
        return wanted, missing.because
    latest = add_months(made, months)
    text = T(
        "The risks are looked at again at least every {months} months, here by {day}.",
        months=months,
        day=latest,
    )
    because = Because(text, source=T("{source}", source=law.source(RISK_REVIEW_MONTHS)))
    return min(wanted or latest, latest), (because,)


def _met(asked: Asked) -> Mapping[str, bool]:
    return MappingProxyType({name: asked.yes(name) for name in CONDITIONS})


def _permission(asked: Asked, met: Mapping[str, bool]) -> tuple[bool | None, tuple[Because, ...]]:
    """Return whether the ban is lifted, and what was changed in the list since it was read."""
    first = next(row for row in forbidden_works().rows if not row.value.repealed)
    try:
        law = asked.book.on(asked.today)
        found = permission_of(first.value, first.source, met, law)
        return found.allowed, changed_since(law)
    except NotKnown as missing:
        return None, missing.because


def _bare(text: str) -> str:
    """Return a text without capitals and accents."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in letters if not unicodedata.combining(one))
