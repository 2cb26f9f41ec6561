"""Whether the accidents of a file were declared in time: ``accident.not-declared``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from desktop.kernel.answer import NotKnown
from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import T
from desktop.law.book import LawBook
from desktop.law.parameters.accident import DECLARATION_DAYS
from desktop.rules.accident_declaration import SOURCE_BENIGN, Accident, declaration_of
from desktop.services.duty_facts import WorkAccidentFacts
from desktop.services.facts import ContractFacts


def check_accidents(
    accidents: Sequence[WorkAccidentFacts],
    own: Sequence[ContractFacts],
    book: LawBook,
    today: date,
) -> Iterator[Finding]:
    """Each accident of the contracts of a learner that has to be declared is, within the delay."""
    contracts = {found.id for found in own}
    for one in accidents:
        if one.contract_id not in contracts:
            continue
        law = book.on(one.happened_on)
        try:
            told = Accident(one.happened_on, one.benign, one.worsened_known_on, one.declared_on)
            due = declaration_of(told, law).declare_by
            basis = T("{source}", source=law.source(DECLARATION_DAYS))
        except NotKnown as missing:
            text = missing.because[0].text
            basis = T("{source}", source=SOURCE_BENIGN)
            yield Finding(
                "accident.unknown", Severity.NOTE, text, basis, one.happened_on, "accident"
            )
            continue
        if due is not None and one.declared_on is None and due < today:
            text = T(
                "The accident of {day} had to be declared to the insurer by {by}, and no "
                "declaration is noted. Declare it now: a late declaration is accepted.",
                day=one.happened_on,
                by=due,
            )
            yield Finding("accident.not-declared", Severity.BREACH, text, basis, due, "accident")
