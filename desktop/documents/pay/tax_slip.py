"""The data of the tax slip 281.10: what the payroll files for a learner and a year, zone by zone.

The slip itself is filed through Belcotax-on-web. Its zones change from year to year; they are
data, with the years in which they were read. What the file cannot know stays a line to fill in.

Basis: Vade Mecum 4.6; income tax code 1992, art. 31 and 306 (as read at a social secretariat).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop.documents.blocks import (
    Align,
    Blank,
    Block,
    Cell,
    Column,
    Fields,
    Form,
    Heading,
    Lines,
    Mention,
    Mentions,
    Paragraph,
    Role,
    Row,
    Table,
)
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMPANY, lines, preparation
from desktop.documents.pay.tax_slip_facts import LateCorrection, TaxLine, TaxMonth, TaxSlip
from desktop.documents.payslip_words import NOT_NOTED
from desktop.documents.sheet import sheet_form
from desktop.kernel.messages import Message, ShortDate, T, Value
from desktop.kernel.money import Euro
from desktop.law.tax_slip import SlipPart, slip_lines, years_read

VERSION = "2026-2"
PARTS = {
    SlipPart.PAYEE: T("The beneficiary"),
    SlipPart.AMOUNTS: T("Pay, tax and contributions"),
    SlipPart.TRAVEL: T("Travel between home and the company"),
}


def tax_slip_sheet(facts: TaxSlip) -> Form:
    """Return the data sheet of the tax slip."""
    year = facts.year
    return sheet_form(
        "tax_281_10",
        T("Data of the tax slip 281.10"),
        facts.dossier,
        _blocks(facts),
        subtitle=None if year is None else T("Income year {year}", year=str(year)),
        compact=True,
        version=VERSION,
    )


def blank_tax_slip() -> Form:
    """Return the sheet to fill in by hand, with the zones of the last year that was read."""
    year = max(years_read())
    slip = tuple(
        TaxLine(
            row.value.name,
            row.value.part,
            row.value.label,
            row.value.zone,
            code=row.value.code,
            seen=row.verified,
            money=row.value.part in {SlipPart.AMOUNTS, SlipPart.TRAVEL},
        )
        for row in slip_lines(year)
    )
    form = tax_slip_sheet(TaxSlip(zones_known=True, slip=slip))
    return replace(form, subtitle=T("With the zones of the income year {year}", year=str(year)))


def _blocks(facts: TaxSlip) -> Iterator[Block]:
    company = facts.dossier.company
    yield preparation(T("slip 281.10, on Belcotax-on-web"))
    yield Heading(T("The debtor of the income"))
    yield Fields(
        (
            (T("Company"), needed(company.name, f"{COMPANY}.name")),
            (T("Address"), lines(company.address, f"{COMPANY}.street")),
            (T("Joint committee"), written(facts.dossier.contract.joint_committee)),
        )
    )
    yield Mentions(tuple(_mentions(facts, SlipPart.PAYER)))
    for part, title in PARTS.items():
        yield Heading(title)
        yield Mentions(tuple(_mentions(facts, part)))
    yield from _year(facts)
    yield from _notes(facts)


def _mentions(facts: TaxSlip, part: SlipPart) -> Iterator[Mention]:
    for line in facts.slip:
        if line.part is part:
            yield _mention(line)


def _mention(line: TaxLine) -> Mention:
    number, label = line.zone or "–", _label(line)
    if not line.money:
        return Mention(number, label, _said(line))
    if line.amount is None:
        return Mention(number, label, "", Blank(line.detail, line.where))
    return Mention(number, label, line.detail or T("as given"), line.amount)


def _label(line: TaxLine) -> Message:
    label = _marked(line.label, seen=line.seen)
    return T("{label} (code {code})", label=label, code=line.code) if line.code else label


def _marked(label: Value, *, seen: bool) -> Message:
    return T("{label}", label=label) if seen else T("{label}\u00a0*", label=label)


def _said(line: TaxLine) -> Cell:
    if line.days:
        return Lines(tuple(ShortDate(day) for day in line.days))
    return line.text or line.none or Blank(line.detail, line.where)


def _year(facts: TaxSlip) -> Iterator[Block]:
    """Yield the months the amounts come from."""
    if not facts.months:
        return
    yield Heading(T("The months these amounts come from"))
    yield Table(
        (
            Column(T("Month"), share=8),
            Column(T("Gross"), Align.RIGHT, 6),
            Column(T("Social security"), Align.RIGHT, 6),
            Column(T("Taxable"), Align.RIGHT, 6),
            Column(T("Withholding tax"), Align.RIGHT, 8),
            Column(T("Travel"), Align.RIGHT, 7),
            Column(T("State"), share=7),
        ),
        tuple(_month(one) for one in facts.months),
    )


def _month(one: TaxMonth) -> Row:
    state = T("closed") if one.closed else T("not closed")
    sums = (one.gross, one.due, one.taxable, one.withholding)
    travel = _sum(one.travel) if one.travelled else NOT_NOTED
    return Row((one.month, *(_sum(amount) for amount in sums), travel, state))


def _sum(amount: Euro | None) -> Cell:
    return Blank() if amount is None else amount


def _notes(facts: TaxSlip) -> Iterator[Block]:
    yield Heading(T("To check before filing"))
    for one in facts.late:
        yield Paragraph(_late(one), Role.SMALL)
    if facts.year is not None:
        yield Paragraph(
            T(
                "The slip is about what was paid or granted in the year. Tandem knows for which "
                "month an amount is due, not the day it was paid: check the first and the last "
                "month."
            ),
            Role.SMALL,
        )
    if not all(one.travelled for one in facts.months):
        yield Paragraph(
            T(
                "{dash} under Travel: no travel was noted in that month, and nothing of it is in "
                "the amounts. Add what was refunded on receipts.",
                dash=NOT_NOTED,
            ),
            Role.SMALL,
        )
    if facts.year is not None and not facts.zones_known:
        yield Paragraph(
            T(
                "The zones and codes of the income year {year} were not found published when "
                "this version of Tandem was made, and those of another year are no answer: look "
                "them up on Belcotax-on-web.",
                year=str(facts.year),
            ),
            Role.SMALL,
        )
    if _some_unseen(facts.slip):
        yield Paragraph(
            T("* Label or code that is ours or from memory, not read in a published text."),
            Role.SMALL,
        )


def _late(one: LateCorrection) -> Message:
    return T(
        "{month} was corrected on {day}, by {amount} gross. The sums above have the months as "
        "they are now: whether that difference belongs to the year of the month, or is arrears of "
        "the year it was paid in, is for the payroll to say.",
        month=one.month,
        day=ShortDate(one.corrected_on),
        amount=one.difference,
    )


def _some_unseen(slip: Iterable[TaxLine]) -> bool:
    return any(not line.seen for line in slip)
