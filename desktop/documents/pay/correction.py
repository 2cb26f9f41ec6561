"""The correction slip: what a closed month gave, what it gives, and the difference.

The payslip that was issued stays as it is; this paper names it and goes with the next pay.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from desktop.documents.blocks import (
    Align,
    Blank,
    Block,
    Column,
    Fields,
    Form,
    Heading,
    Paragraph,
    Row,
    Table,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import written
from desktop.documents.parts import company_fields, contract_fields, day, learner_fields
from desktop.documents.payslip_words import FIGURES
from desktop.kernel.messages import Message, ShortDate, T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month

VERSION = "2026-2"


@dataclass(frozen=True, slots=True)
class CorrectedLine:
    """One figure of the slip before and after; None where it was not known."""

    name: str
    before: Euro | None
    after: Euro | None

    @property
    def difference(self) -> Euro | None:
        """What was too little; below zero what was too much."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class CorrectionSlip:
    """What a correction slip says.

    Attributes:
        replaces: The payslip that was issued: its day and the first figures of its hash.
    """

    month: Month | None = None
    corrected_on: date | None = None
    reason: str = ""
    replaces: tuple[date, str] | None = None
    lines: tuple[CorrectedLine, ...] = ()
    dossier: Dossier = field(default_factory=Dossier)


def correction_slip(facts: CorrectionSlip) -> Form:
    """Return the correction slip."""
    month = facts.month
    return Form(
        id="correction",
        title=T("Correction slip"),
        version=VERSION,
        blocks=tuple(_blocks(facts)),
        subtitle=None if month is None else T("Contrat d’alternance · {month}", month=month),
        organisation=facts.dossier.company.name,
        subject=None
        if month is None
        else T("Correction of {name}, {month}", name=facts.dossier.learner.name, month=month),
        compact=True,
    )


def _blocks(facts: CorrectionSlip) -> Iterator[Block]:
    yield company_fields(facts.dossier)
    yield learner_fields(facts.dossier)
    yield contract_fields(facts.dossier)
    yield Heading(T("Correction"))
    yield _about(facts)
    yield Table(
        (
            Column(T("Line"), share=3),
            Column(T("Was"), Align.RIGHT),
            Column(T("Is"), Align.RIGHT),
            Column(T("Difference"), Align.RIGHT),
        ),
        tuple(_row(line) for line in facts.lines) or tuple(_empty() for _ in range(6)),
    )
    if (said := _paid(facts)) is not None:
        yield Paragraph(said)
    yield Paragraph(
        T(
            "The payslip that was issued stays as it is. This slip says what changes in it, and is "
            "handed over with the next pay."
        )
    )


def _about(facts: CorrectionSlip) -> Fields:
    replaced: Message | None = None
    if facts.replaces is not None:
        on, digest = facts.replaces
        replaced = T("of {day}, SHA-256 {digest}", day=ShortDate(on), digest=digest)
    return Fields(
        (
            (T("Month"), written(facts.month)),
            (T("Corrected on"), day(facts.corrected_on)),
            (T("Reason"), written(facts.reason)),
            (T("Payslip that is corrected"), written(replaced)),
        )
    )


def _row(line: CorrectedLine) -> Row:
    amounts = (line.before, line.after, line.difference)
    name = FIGURES.get(line.name, T("{name}", name=line.name))
    cells = tuple(Blank() if one is None else one for one in amounts)
    return Row((name, *cells), strong=line.name == "paid")


def _empty() -> Row:
    return Row((Blank(), Blank(), Blank(), Blank()))


def _paid(facts: CorrectionSlip) -> Message | None:
    paid = next((one.difference for one in facts.lines if one.name == "paid"), None)
    if paid is None:
        return None
    if paid < ZERO:
        return T("Paid too much: {amount}, to be settled with the apprentice.", amount=ZERO - paid)
    return T("Still to be paid: {amount}.", amount=paid)
