"""The agreement on the school leave of a year, and the notice of the main leave to the fund.

Basis: contract, article 7; Vade Mecum 4.7 and fiche 4.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
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
    Reasons,
    Row,
    Table,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import (
    COMPANY,
    company_fields,
    contract_fields,
    day,
    learner_fields,
    operator_fields,
    parties,
    preparation,
    signed,
)
from desktop.documents.sheet import sheet_form
from desktop.kernel.answer import Because
from desktop.kernel.messages import ShortDate, T
from desktop.kernel.period import Period

EMPTY_ROWS = 4


@dataclass(frozen=True, slots=True)
class SchoolLeaveFacts:
    """What an agreement on school leave says.

    Attributes:
        year: Which year.
        runs: The days agreed, each run with its days of work.
        right: The days there are; None where that is not known.
        left: What of them is left.
        agreed_on: The day of the agreement.
        rule: Another rule of the work regulations; "" for none.
        because: Why the right is what it is.
    """

    year: int | None = None
    runs: tuple[tuple[Period, int], ...] = ()
    right: Decimal | None = None
    left: Decimal | None = None
    agreed_on: date | None = None
    rule: str = ""
    because: tuple[Because, ...] = ()
    dossier: Dossier = field(default_factory=Dossier)


@dataclass(frozen=True, slots=True)
class FundFacts:
    """What a fund is told.

    Attributes:
        member_number: The number of the company at the fund.
        main: The main leave; None where none is planned.
        by: The last day to tell it.
        because: Why that day.
    """

    member_number: str = ""
    main: Period | None = None
    by: date | None = None
    because: tuple[Because, ...] = ()
    dossier: Dossier = field(default_factory=Dossier)


def school_leave_agreement(facts: SchoolLeaveFacts) -> Form:
    """Return the agreement on the school leave of a year."""
    return sheet_form(
        "school_leave_agreement",
        T("Agreement on the school leave"),
        facts.dossier,
        _agreement(facts),
        subtitle=None if facts.year is None else T("Year {year}", year=str(facts.year)),
        compact=True,
    )


def fund_notice_paper(facts: FundFacts) -> Form:
    """Return the notice of the main leave to the holiday fund."""
    return sheet_form(
        "fund_notice",
        T("Notice of the main leave to the holiday fund"),
        facts.dossier,
        _notice(facts),
    )


def _agreement(facts: SchoolLeaveFacts) -> Iterator[Block]:
    dossier = facts.dossier
    yield company_fields(dossier)
    yield learner_fields(dossier)
    yield operator_fields(dossier)
    yield contract_fields(dossier)
    yield Heading(T("School leave without pay"))
    yield Paragraph(
        T(
            "The parties agree, together with the referent, on the days below on which the "
            "training in the company stops without pay (contract, article 7)."
        )
    )
    rows: list[Row] = [
        Row((ShortDate(run.first), ShortDate(run.last), days)) for run, days in facts.runs
    ]
    rows = rows or [Row((Blank(), Blank(), Blank()))] * EMPTY_ROWS
    columns = (Column(T("From")), Column(T("Until")), Column(T("Days"), Align.RIGHT))
    yield Table(columns, tuple(rows))
    agreed: Cell = sum(days for _, days in facts.runs) if facts.runs else Blank()
    yield Fields(
        (
            (T("Days agreed"), agreed),
            (T("Days there are in the year"), written(facts.right)),
            (T("Days left"), written(facts.left)),
            (T("Agreed on"), day(facts.agreed_on)),
            (T("Other rule of the work regulations"), written(facts.rule)),
        )
    )
    if facts.because:
        yield Reasons(facts.because)
    referent = ((T("The referent"), dossier.operator.referent),)
    yield signed(dossier, T("The parties"), (*parties(dossier), *referent))


def _notice(facts: FundFacts) -> Iterator[Block]:
    dossier = facts.dossier
    main = facts.main
    yield preparation(T("the web service of the holiday fund"))
    yield Fields(
        (
            (T("Holiday fund"), needed(dossier.company.holiday_fund, f"{COMPANY}.holiday_fund")),
            (T("Member number"), written(facts.member_number)),
        )
    )
    yield company_fields(dossier)
    yield learner_fields(dossier)
    yield Heading(T("Main leave"))
    yield Fields(
        (
            (T("First day"), day(None if main is None else main.first, "holidays")),
            (T("Last day"), day(None if main is None else main.last, "holidays")),
            (T("To be told by"), day(facts.by)),
            (T("Told to the fund on"), Blank()),
        )
    )
    if facts.because:
        yield Reasons(facts.because)
    who = ((T("For the company"), dossier.company.head or dossier.company.name),)
    yield signed(dossier, T("The company"), who)
