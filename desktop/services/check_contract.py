"""Whether a contract names all it has to: parties, level, length, and the day it was concluded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.kernel.answer import NotKnown
from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import Bilingual, Message, T
from desktop.kernel.period import Period
from desktop.law.book import LawBook
from desktop.rules.contract import duration_of
from desktop.services.facts import ContractFacts
from desktop.services.learners import months_begun

CONTRACT = Bilingual(
    "Contrat d'alternance, identification des parties ; Vade Mecum OFFA du 27 avril 2017, 4.1",
    "Alternerende overeenkomst, identificatie van de partijen; Vademecum OFFA van 27 april 2017, "
    "4.1",
)
LENGTH = Bilingual(
    "Contrat d'alternance, art. 1 ; Vade Mecum OFFA du 27 avril 2017, point 4.2",
    "Alternerende overeenkomst, art. 1; Vademecum OFFA van 27 april 2017, punt 4.2",
)
LEVELS = Bilingual(
    "Contrat d'alternance, art. 6 ; Vade Mecum OFFA du 27 avril 2017, point 4.6",
    "Alternerende overeenkomst, art. 6; Vademecum OFFA van 27 april 2017, punt 4.6",
)


def check_contract(found: ContractFacts, book: LawBook, *, ended: bool) -> Iterator[Finding]:
    """The parties, the first level and the length; who has to be named is asked while it runs."""
    parties = (
        (
            found.establishment_id,
            "contract.no-establishment",
            T("The contract names no establishment. Choose one under File."),
        ),
        (
            found.referent_id,
            "contract.no-referent",
            T("The contract names no referent. Choose one under File."),
        ),
        (
            found.tutor_id,
            "contract.no-tutor",
            T("The contract names no tutor. Choose one under File."),
        ),
    )
    for key, code, text in parties:
        if key is None and not ended:
            yield missing(code, text, CONTRACT, "learner")
    yield from _late(found)
    if not any(step.since <= found.first_day for step in found.levels):
        text = T("The level of the first day is missing. Add it under File.")
        yield missing("contract.no-level", text, LEVELS, "learner", found.first_day)
    yield from _too_long(found, book)
    begun = months_begun(Period(found.first_day, found.last_day))
    if found.months != begun:
        text = T(
            "The contract says {months} months; from {first} to {last}, {begun} months are "
            "begun. Correct the number or leave it.",
            months=found.months,
            first=found.first_day,
            last=found.last_day,
            begun=begun,
        )
        yield Finding(
            "contract.months", Severity.NOTE, text, basis_of(LENGTH), found.first_day, "learner"
        )


def _too_long(found: ContractFacts, book: LawBook) -> Iterator[Finding]:
    try:
        duration = duration_of(found.last_day, book.on(found.first_day))
    except NotKnown as missing:
        text = missing.because[0].text
        yield Finding(
            "contract.unknown", Severity.NOTE, text, basis_of(LENGTH), found.first_day, "learner"
        )
        return
    if not duration.allowed:
        text = T(
            "The contract runs from {first} to {last}: {latest} is the latest last day. Choose an "
            "earlier one.",
            first=found.first_day,
            last=found.last_day,
            latest=duration.latest_end,
        )
        yield Finding(
            "contract.too-long", Severity.BREACH, text, basis_of(LENGTH), found.first_day, "learner"
        )


def _late(found: ContractFacts) -> Iterator[Finding]:
    concluded = found.concluded_on
    if concluded is not None and concluded > found.first_day:
        text = T(
            "The contract was concluded on {concluded}, after its first day, {first}. Correct the "
            "day under File, or ask the operator how to put it right.",
            concluded=concluded,
            first=found.first_day,
        )
        yield Finding(
            "contract.concluded-late",
            Severity.BREACH,
            text,
            basis_of(CONTRACT),
            found.first_day,
            "learner",
        )


def missing(
    code: str, text: Message, basis: Bilingual, page: str, on: date | None = None
) -> Finding:
    """Return the warning that something is not in the file."""
    return Finding(code, Severity.WARNING, text, basis_of(basis), on, page)


def basis_of(source: Bilingual) -> Message:
    """Return a source as a sentence of its own."""
    return T("{source}", source=source)
