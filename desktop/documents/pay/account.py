"""The individual account of a year: pay, work and absences, period by period.

Basis: royal decree of 8 August 1980, art. 13 to 21; Vade Mecum 4.6. It is handed over at the end of
the year, and within two months after the quarter in which the contract ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from desktop.documents.blocks import (
    Align,
    Blank,
    Block,
    Column,
    Fields,
    Form,
    Heading,
    Paragraph,
    Role,
    Row,
    Table,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import day, lines
from desktop.documents.payslip_words import SHORT
from desktop.documents.sheet import Sheet
from desktop.documents.words import REGIME
from desktop.kernel.messages import Message, T
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import Regime

VERSION = "2026-1"
AMOUNTS = ("gross", "due", "withholding", "net", "travel", "paid")
BLANK_MONTHS = 12
LONGEST = 6  # the share of the column whose Dutch name is one long word


@dataclass(frozen=True, slots=True)
class AccountLine:
    """A month.

    Attributes:
        amounts: In the order of ``AMOUNTS``; None where one is not known.
        days: In the company, at the operator, public holidays, leave, absent.
    """

    month: Month
    amounts: tuple[Euro | None, ...]
    days: tuple[Decimal, ...]
    away: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """What an individual account says.

    Attributes:
        insurer: Of accidents at work.
        totals: In the order of ``AMOUNTS``; None where nothing of one is known.
        lacks: What the totals lack, in words.
        given: What was filled in, by the names of the inputs of the paper.
    """

    year: int | None = None
    insurer: str = ""
    lines: tuple[AccountLine, ...] = ()
    totals: tuple[Euro | None, ...] = ()
    lacks: tuple[Message, ...] = ()
    dossier: Dossier = field(default_factory=Dossier)
    given: Mapping[str, str] = field(default_factory=dict)


def individual_account(facts: AccountFacts) -> Form:
    """Return the individual account."""
    year = facts.year
    return Form(
        id="account",
        title=T("Individual account"),
        version=VERSION,
        blocks=tuple(_blocks(facts)),
        subtitle=None if year is None else T("Year {year}", year=str(year)),
        organisation=facts.dossier.company.name,
        subject=None if year is None else T("{name}", name=facts.dossier.learner.name),
        compact=True,
    )


def _blocks(facts: AccountFacts) -> Iterator[Block]:
    dossier, sheet = facts.dossier, Sheet(facts.dossier, facts.given)
    company, learner, contract = dossier.company, dossier.learner, dossier.contract
    worker = contract.regime is not Regime.EMPLOYEE
    yield Heading(T("Employer"))
    yield Fields(
        (
            (T("Company"), needed(company.name, "employer.name")),
            (T("ONSS number"), needed(company.onss_number, "employer.onss_number")),
            (T("Address"), lines(company.address, "employer.street")),
            (T("Joint committee"), needed(contract.joint_committee, "employer.joint_committee")),
            (T("Insurer of accidents at work"), needed(facts.insurer, "employer.insurances")),
            (T("Social secretariat"), written(company.social_secretariat)),
            (T("Holiday fund"), written(company.holiday_fund)),
            *(((T("ONVA number"), sheet.must("onva")),) if worker else ()),
            (T("Workplace"), lines(dossier.place.address, "employer.establishments")),
        )
    )
    yield Heading(T("Apprentice"))
    yield Fields(
        (
            (T("Name"), needed(learner.name, "learner.last_name")),
            (T("NISS"), needed(learner.niss, "learner.niss")),
            (T("Address"), lines(learner.address, "learner.street")),
            (T("Date of birth"), day(learner.birth_date, "learner.birth_date")),
            (T("Sex"), written(None if learner.sex is None else learner.sex.value)),
            (
                T("Number in the register"),
                needed(learner.register_number, "learner.register_number"),
            ),
            (T("Tax situation"), sheet.must("tax_situation")),
            (T("Kind of contract"), T("contrat d’alternance")),
            (T("Trade"), needed(contract.trade, "learner.trade")),
            (T("Function"), sheet.must("function")),
            (T("Professional qualification"), sheet.must("qualification")),
            (T("Regime"), written(None if contract.regime is None else REGIME[contract.regime])),
            (T("First day"), day(contract.first_day, "learner.first_day")),
            (T("Last day"), day(contract.last_day, "learner.last_day")),
            (T("Initial pay, a month"), written(contract.monthly)),
            (T("Other elements of pay, and how often"), sheet.text("elements")),
            (T("Level"), written(None if contract.level is None else contract.level.value)),
        )
    )
    yield Heading(T("Pay"))
    yield _amounts(facts)
    if facts.lacks:
        yield Paragraph(T("Not in these sums, because not known:"), Role.NOTE)
        for text in facts.lacks:
            yield Paragraph(text, Role.NOTE)
    yield Fields(((T("Benefits in kind and lump sums of the year"), sheet.text("in_kind")),))
    yield Heading(T("Work and absences, in days"))
    yield _days(facts)
    away = [(one.month, text) for one in facts.lines for text in one.away]
    if away:
        yield Heading(T("Reasons of the interruptions"))
        columns = (Column(T("Month")), Column(T("Reason"), share=4))
        yield Table(columns, tuple(Row((month, text)) for month, text in away))


def _amounts(facts: AccountFacts) -> Table:
    amounts = (Column(SHORT[n], Align.RIGHT, LONGEST if n == "withholding" else 5) for n in AMOUNTS)
    columns = (Column(T("Month"), share=5), *amounts)
    rows = [
        Row((one.month, *(Blank() if a is None else a for a in one.amounts))) for one in facts.lines
    ]
    if facts.lines:
        sums = tuple(Blank() if one is None else one for one in facts.totals)
        rows.append(Row((T("Together"), *sums), strong=True))
    empty = Row(tuple(Blank() for _ in columns))
    return Table(columns, tuple(rows) or tuple(empty for _ in range(BLANK_MONTHS)))


def _days(facts: AccountFacts) -> Table:
    names = (T("Company"), T("Courses"), T("Public holidays"), T("Leave"), T("Absent"))
    columns = (Column(T("Month"), share=2), *(Column(name, Align.RIGHT) for name in names))
    rows = [Row((one.month, *one.days)) for one in facts.lines]
    if facts.lines:
        sums = [sum((one.days[i] for one in facts.lines), Decimal(0)) for i in range(len(names))]
        rows.append(Row((T("Together"), *sums), strong=True))
    empty = Row(tuple(Blank() for _ in columns))
    return Table(columns, tuple(rows) or tuple(empty for _ in range(BLANK_MONTHS)))
