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
    Cell,
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
from desktop.documents.pay.account_days import Days, each_day, empty_days
from desktop.documents.payslip_words import NOT_NOTED, SHORT
from desktop.documents.sheet import Sheet
from desktop.documents.words import REGIME, SEX
from desktop.kernel.messages import Hours, Message, ShortDate, T
from desktop.kernel.money import Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import Level, Regime

VERSION = "2026-4"
AMOUNTS = ("gross", "due", "withholding", "net", "travel", "paid")
BLANK_MONTHS = 12
LONGEST = 7  # the share of the column whose Dutch name is one long word


@dataclass(frozen=True, slots=True)
class AccountLine:
    """A month.

    Attributes:
        period: Its days within the contract.
        amounts: In the order of ``AMOUNTS``; None where one is not known.
        days: In the company, at the operator, public holidays, leave, absent; nothing where the
            timetable does not tell them.
        each: What each day was, by its number.
        travelled: Whether a way to the company was noted.
    """

    month: Month
    period: Period
    amounts: tuple[Euro | None, ...]
    days: tuple[Decimal, ...] | None
    away: tuple[Message, ...] = ()
    each: Days = ()
    travelled: bool = True


@dataclass(frozen=True, slots=True)
class BasePay:
    """An amount a month that was the base of the pay for some days."""

    period: Period
    level: Level
    monthly: Euro


@dataclass(frozen=True, slots=True)
class ContractLine:
    """A contract of the year."""

    number: str
    period: Period
    trade: str
    regime: Regime
    joint_committee: str


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """What an individual account says.

    Attributes:
        insurer: Of accidents at work.
        initial: The amount a month that was agreed first.
        base: The amounts a month of the year, oldest first.
        contracts: Every contract of the year, oldest first.
        totals: In the order of ``AMOUNTS``; None where nothing of one is known.
        lacks: What the totals lack, in words.
        given: What was filled in, by the names of the inputs of the paper.
    """

    year: int | None = None
    insurer: str = ""
    initial: Euro | None = None
    base: tuple[BasePay, ...] = ()
    contracts: tuple[ContractLine, ...] = ()
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
    first_day = facts.contracts[0].period.first if facts.contracts else contract.first_day
    regimes: set[Regime | None] = {one.regime for one in facts.contracts} or {contract.regime}
    worker = regimes != {Regime.EMPLOYEE}  # under any contract of the year
    yield Heading(T("Employer"))
    yield Fields(
        (
            (T("Company"), needed(company.name, "employer.name")),
            (T("ONSS number"), needed(company.onss_number, "employer.onss_number")),
            (T("Address"), lines(company.address, "employer.street")),
            (T("Joint committee"), needed(contract.joint_committee, "employer.joint_committee")),
            (T("Insurer of accidents at work"), needed(facts.insurer, "employer.insurances")),
            (T("Social secretariat"), written(company.social_secretariat)),
            *(
                (
                    (T("Holiday fund"), written(company.holiday_fund)),
                    (T("ONVA number"), sheet.must("onva")),
                )
                if worker
                else ()
            ),
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
            (T("Sex"), written(None if learner.sex is None else SEX[learner.sex])),
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
            (T("First day"), day(first_day, "learner.first_day")),
            (T("Last day"), day(contract.last_day, "learner.last_day")),
            (T("Initial pay, a month"), written(facts.initial)),
            (T("Normal hours a week"), _week(contract.weekly_minutes)),
            (T("Other elements of pay, and how often"), sheet.text("elements")),
            (T("Level"), written(None if contract.level is None else contract.level.value)),
        )
    )
    if len(facts.contracts) > 1:
        yield Heading(T("Contracts of the year"))
        yield _contracts(facts)
    yield Heading(T("Elements of pay"))
    yield _base(facts)
    yield Heading(T("Pay"))
    yield _amounts(facts)
    if not all(one.travelled for one in facts.lines):
        yield Paragraph(
            T(
                "{dash} in this table: no travel was noted. Add what was refunded on receipts.",
                dash=NOT_NOTED,
            ),
            Role.NOTE,
        )
    if facts.lacks:
        yield Paragraph(T("Not in these sums, because not known:"), Role.NOTE)
        for text in facts.lacks:
            yield Paragraph(text, Role.NOTE)
    yield Fields(((T("Benefits in kind and lump sums of the year"), sheet.text("in_kind")),))
    yield Heading(T("Work and absences, in days"))
    yield _days(facts)
    yield Heading(T("Each day"))
    told = [(one.month, one.each) for one in facts.lines]
    yield from each_day(told) if told else empty_days()
    away = [(one.month, text) for one in facts.lines for text in one.away]
    if away:
        yield Heading(T("Reasons of the interruptions"))
        columns = (Column(T("Month")), Column(T("Reason"), share=4))
        yield Table(columns, tuple(Row((month, text)) for month, text in away))


def _week(minutes: int | None) -> Cell:
    return Blank() if minutes is None else Hours(minutes)


def _dates(period: Period) -> Message:
    first, last = ShortDate(period.first), ShortDate(period.last)
    return T("{first} – {last}", first=first, last=last)


def _when(line: AccountLine) -> Cell:
    """Return the period of a pay: a month, or its days where the contract runs in a part of it."""
    return line.month if line.period == line.month.period else _dates(line.period)


def _contracts(facts: AccountFacts) -> Table:
    columns = (
        Column(T("Contract number"), share=3),
        Column(T("Period"), share=3),
        Column(T("Trade"), share=3),
        Column(T("Regime"), share=2),
        Column(T("Joint committee"), share=2),
    )
    rows = (
        Row(
            (
                written(one.number),
                _dates(one.period),
                written(one.trade),
                REGIME[one.regime],
                written(one.joint_committee),
            )
        )
        for one in facts.contracts
    )
    return Table(columns, tuple(rows))


def _base(facts: AccountFacts) -> Table:
    columns = (
        Column(T("Period"), share=3),
        Column(T("Level"), share=2),
        Column(T("Unit of time"), share=2),
        Column(T("Base pay"), Align.RIGHT, 2),
    )
    rows = tuple(
        Row((_dates(one.period), one.level.value, T("month"), one.monthly)) for one in facts.base
    )
    empty = Row(tuple(Blank() for _ in columns))
    return Table(columns, rows or (empty, empty))


def _amounts(facts: AccountFacts) -> Table:
    amounts = (Column(SHORT[n], Align.RIGHT, LONGEST if n == "withholding" else 5) for n in AMOUNTS)
    columns = (Column(T("Month"), share=6), *amounts)
    rows = [Row((_when(one), *_shown(one.amounts, travelled=one.travelled))) for one in facts.lines]
    if facts.lines:
        travelled = any(one.travelled for one in facts.lines)
        sums = _shown(facts.totals, travelled=travelled)
        rows.append(Row((T("Together"), *sums), strong=True))
    empty = Row(tuple(Blank() for _ in columns))
    return Table(columns, tuple(rows) or tuple(empty for _ in range(BLANK_MONTHS)))


def _shown(amounts: tuple[Euro | None, ...], *, travelled: bool) -> tuple[Cell, ...]:
    """Return amounts, a dash for the travel of which nothing was noted."""
    return tuple(
        NOT_NOTED if name == "travel" and not travelled else Blank() if amount is None else amount
        for name, amount in zip(AMOUNTS, amounts, strict=True)
    )


def _days(facts: AccountFacts) -> Table:
    names = (T("Company"), T("Courses"), T("Public holidays"), T("Leave"), T("Absent"))
    columns = (Column(T("Month"), share=2), *(Column(name, Align.RIGHT) for name in names))
    unknown = tuple(Blank() for _ in names)
    rows = [Row((_when(one), *(one.days or unknown))) for one in facts.lines]
    known = [one.days for one in facts.lines if one.days is not None]
    if known:
        sums = [sum((days[i] for days in known), Decimal(0)) for i in range(len(names))]
        rows.append(Row((T("Together"), *sums), strong=True))
    empty = Row(tuple(Blank() for _ in columns))
    return Table(columns, tuple(rows) or tuple(empty for _ in range(BLANK_MONTHS)))
