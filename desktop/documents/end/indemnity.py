"""The statement of the indemnity in place of notice: which days, of which pay, counted how.

Basis: contract, article 9; Vade Mecum, fiches 15 and 16. No source fixes how days are counted out
of a monthly amount: the statement shows the calculation. The deductions are those of the payroll,
and stay to be filled in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from desktop.documents.blocks import Blank, Block, Cell, Fields, Form, Heading, Paragraph, Reasons
from desktop.documents.dossier import Dossier
from desktop.documents.end.letter import METHODS
from desktop.documents.end.words import REASONS
from desktop.documents.missing import needed
from desktop.documents.parts import (
    LEARNER,
    company_fields,
    contract_fields,
    day,
    learner_fields,
    signed,
)
from desktop.documents.sheet import PAGE, sheet_form
from desktop.kernel.answer import Because
from desktop.kernel.messages import NT, Message, T
from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import EndReason
from desktop.rules.termination.notice import Method

PAID = (EndReason.NOTICE, EndReason.WITHDRAWAL)


@dataclass(frozen=True, slots=True)
class IndemnityFacts:
    """What a statement of an indemnity says.

    Attributes:
        cause: Notice, or the withdrawal of the agrément; None for a blank paper.
        told_on: The day the notice was given, or that of the withdrawal.
        method: How the notice is given.
        notice_days: The calendar days of the notice.
        unworked: Those of them that are not worked.
        last_day: The last day of the contract.
        monthly: The amount agreed for the day it was told, a month.
        indemnity: What is paid for them, gross.
        because: Why, or why it is not known.
    """

    cause: EndReason | None = None
    told_on: date | None = None
    method: Method | None = None
    notice_days: int | None = None
    unworked: int | None = None
    last_day: date | None = None
    monthly: Euro | None = None
    indemnity: Euro | None = None
    because: tuple[Because, ...] = ()
    dossier: Dossier = field(default_factory=Dossier)


def indemnity_statement(facts: IndemnityFacts) -> Form:
    """Return the statement of the indemnity in place of notice."""
    title = T("Statement of the indemnity in place of notice")
    return sheet_form("indemnity_statement", title, facts.dossier, _blocks(facts), compact=True)


def _blocks(facts: IndemnityFacts) -> Iterator[Block]:
    dossier = facts.dossier
    yield company_fields(dossier)
    yield learner_fields(dossier)
    yield contract_fields(dossier)
    yield Heading(T("Notice"))
    cause: Cell = Blank() if facts.cause is None else REASONS[facts.cause]
    withdrawn = facts.cause is EndReason.WITHDRAWAL
    method = None if facts.method is None else METHODS[facts.method]
    told = T("Withdrawn on") if withdrawn else T("Given or sent on")
    rows: list[tuple[Message, Cell]] = [
        (T("How the contract ends"), cause),
        (told, day(facts.told_on, f"{PAGE}.told_on")),
        (T("Length of the notice"), _days(facts.notice_days)),
        (T("Days of notice not worked"), _days(facts.unworked, f"{PAGE}.unworked")),
        (T("The contract ends on"), day(facts.last_day)),
        (T("Monthly amount"), needed(facts.monthly, LEARNER)),
    ]
    if not withdrawn:
        rows.insert(2, (T("How it is given"), needed(method, f"{PAGE}.method")))
    yield Fields(tuple(rows))
    yield Heading(T("Indemnity in place of notice"))
    payroll = Blank(T("worked out by the payroll"))
    yield Fields(
        (
            (T("Gross indemnity"), needed(facts.indemnity, f"{PAGE}.unworked")),
            (T("Deductions"), payroll),
            (T("Net indemnity"), payroll),
            (T("Paid on"), Blank()),
        )
    )
    if facts.because:
        yield Reasons(facts.because)
    yield Paragraph(
        T(
            "The indemnity covers the days of notice that are not worked. It comes beside the pay "
            "for the days up to the last day of the contract."
        )
    )
    yield signed(dossier, T("The company, and the apprentice for receipt"))


def _days(count: int | None, where: str = "") -> Cell:
    if count is None:
        return Blank(where=where)
    return NT("{count} calendar day", "{count} calendar days", count)
