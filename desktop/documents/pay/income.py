"""The monthly income statement: what the payslips of one or more months gave, and what counts.

Whoever grants the family allowance looked at the pay of a month without holiday pay, meal vouchers,
travel and clothing; today no region has a ceiling any more. The statement gives both, and says for
information what the month means for the allowance. The forms P7 and P7-B are not of the company.

Basis: Vade Mecum 4.6 and fiche 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.documents.blocks import (
    Align,
    Blank,
    Block,
    Cell,
    Column,
    Fields,
    Form,
    Heading,
    Paragraph,
    Reasons,
    Role,
    Row,
    Table,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import (
    LEARNER,
    company_fields,
    contract_fields,
    learner_fields,
    signed,
)
from desktop.documents.pay.kinds import REGIONS
from desktop.documents.payslip_words import NO_TRAVEL
from desktop.documents.sheet import PAGE, sheet_form
from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import Regime
from desktop.rules.family import Region, Right

BLANK_MONTHS = 3


@dataclass(frozen=True, slots=True)
class IncomeMonth:
    """A month; its amounts are None where it is not closed, or where one is not known.

    Attributes:
        gross: The gross total of the payslip.
        due: What was withheld for social security.
        withholding: The tax withheld.
        net: What is left.
        travel: What was refunded of travel, beside the net.
        travelled: Whether a way to the company was noted.
    """

    month: Month
    closed: bool = False
    gross: Euro | None = None
    due: Euro | None = None
    withholding: Euro | None = None
    net: Euro | None = None
    travel: Euro | None = None
    travelled: bool = True


@dataclass(frozen=True, slots=True)
class IncomeFacts:
    """What an income statement says.

    Attributes:
        purpose: Whom it is for.
        holiday_pay: What was paid beside in these months, as the two that follow; None where it
            was not told.
        region: The region of the home of the learner, where it was told.
        right: What the allowance of the last month hangs on; None where that is not known.
        because: Why, and whether there is a ceiling.
        unverified: Whether a figure of that has not been read in a published source.
    """

    months: tuple[IncomeMonth, ...] = ()
    purpose: str = ""
    holiday_pay: Euro | None = None
    vouchers: Euro | None = None
    clothing: Euro | None = None
    region: Region | None = None
    right: Right | None = None
    because: tuple[Because, ...] = ()
    unverified: bool = False
    dossier: Dossier = field(default_factory=Dossier)


def income_statement(facts: IncomeFacts) -> Form:
    """Return the income statement."""
    title = T("Monthly income statement")
    return sheet_form(
        "income_statement",
        title,
        facts.dossier,
        _blocks(facts),
        subtitle=_period(facts),
        compact=True,
    )


def _period(facts: IncomeFacts) -> Message | None:
    if not facts.months:
        return None
    first, last = facts.months[0].month, facts.months[-1].month
    if first == last:
        return T("{month}", month=last)
    return T("{first} – {last}", first=first, last=last)


def _blocks(facts: IncomeFacts) -> Iterator[Block]:
    dossier = facts.dossier
    yield company_fields(dossier)
    yield learner_fields(dossier)
    yield contract_fields(dossier)
    level, monthly = dossier.contract.level, dossier.contract.monthly
    yield Fields(
        (
            (T("Level"), written(None if level is None else level.value)),
            (T("Monthly amount"), needed(monthly, LEARNER)),
            (T("Whom it is for"), written(facts.purpose)),
        )
    )
    yield Paragraph(
        T(
            "The company states that its payslips under this contrat d’alternance give these "
            "amounts."
        )
    )
    yield _table(facts)
    if any(not one.closed for one in facts.months):
        yield _to_close()
    yield Heading(T("Paid beside, and not counted for the family allowance"))
    yield _beside(facts)
    yield from _allowance(facts)
    company = dossier.company
    who = ((T("For the company"), company.head or company.name),)
    yield signed(dossier, T("The company"), who)


def _table(facts: IncomeFacts) -> Table:
    names = (T("Gross"), T("Social security"), T("Withholding tax"), T("Net"))
    columns = (Column(T("Month"), share=2), *(Column(name, Align.RIGHT, 2) for name in names))
    rows = [Row((one.month, *(_amount(cell) for cell in _amounts(one)))) for one in facts.months]
    if len(rows) > 1:
        sums = zip(*(_amounts(one) for one in facts.months), strict=True)
        rows.append(Row((T("Together"), *(_amount(_sum(column)) for column in sums)), strong=True))
    empty = Row(tuple(Blank() for _ in columns))
    return Table(columns, tuple(rows) or tuple(empty for _ in range(BLANK_MONTHS)))


def _amounts(one: IncomeMonth) -> tuple[Euro | None, ...]:
    return one.gross, one.due, one.withholding, one.net


def _amount(amount: Euro | None) -> Cell:
    return Blank() if amount is None else amount


def _sum(amounts: tuple[Euro | None, ...]) -> Euro | None:
    known = [one for one in amounts if one is not None]
    return sum(known, ZERO) if len(known) == len(amounts) else None


def _to_close() -> Fields:
    note = T("a month is stated once it is closed, under Pay")
    return Fields(((T("Months not closed"), Blank(note, "pay")),))


def _beside(facts: IncomeFacts) -> Fields:
    worker = facts.dossier.contract.regime is Regime.WORKER
    note = T("paid to a worker by the holiday fund") if worker else None
    holiday = facts.holiday_pay
    travel = _sum(tuple(one.travel for one in facts.months)) if facts.months else None
    noted = not facts.months or any(one.travelled for one in facts.months)
    return Fields(
        (
            (T("Travel refund"), _amount(travel) if noted else NO_TRAVEL),
            (T("Holiday pay"), Blank(note) if holiday is None else holiday),
            (T("Meal vouchers"), _amount(facts.vouchers)),
            (T("Clothing allowance"), _amount(facts.clothing)),
        )
    )


def _allowance(facts: IncomeFacts) -> Iterator[Block]:
    if not facts.months:
        return
    yield Heading(
        T("For information: the family allowance of {month}", month=facts.months[-1].month)
    )
    if facts.right is Right.CONDITIONAL:
        region = None if facts.region is None else dict(REGIONS)[facts.region.value]
        yield Fields(((T("Region of the home"), needed(region, f"{PAGE}.region")),))
    yield Reasons(facts.because)
    if facts.unverified:
        yield Paragraph(T("A figure of this was not read in a published source."), Role.SMALL)
    yield Paragraph(
        T(
            "The fund that pays the allowance decides. The forms P7 and P7-B are filled in by the "
            "family and the training operator, not by the company."
        ),
        Role.SMALL,
    )
