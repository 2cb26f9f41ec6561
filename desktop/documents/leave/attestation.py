"""The holiday attestations of an employee who leaves, one for each year of service that counts.

The year of the end gives the leave of the next one; where days of the year before are left, they
have an attestation of their own. Both go to the apprentice, and from there to the next employer.
What is paid on leaving is worked out by the payroll and stays to be filled in.

Basis: royal decree of 30 March 1967, article 46; Vade Mecum, fiches 4 and 15.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Fields,
    Form,
    Heading,
    Lines,
    Paragraph,
    Role,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import written
from desktop.documents.parts import company_fields, day, learner_fields, signed
from desktop.documents.sheet import PAGE, sheet_form
from desktop.documents.words import ABSENCE
from desktop.kernel.messages import NT, Hours, Message, ShortDate, T
from desktop.kernel.money import Euro
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind

PAYROLL = T("worked out by the payroll")


@dataclass(frozen=True, slots=True)
class ServiceYear:
    """A year of service and what it gives on leaving.

    Attributes:
        inputs: What the names of the inputs of this year end with.
        service: The days under contract.
        counted: The absences that count as worked.
        weekly_minutes: The full-time week.
        mean_minutes: The mean week in the company by the timetable.
        gross: The gross pay of those days; None while a month of them is not known.
        simple: The simple exit pay, gross.
        double: The double exit pay, gross.
        contributions: The contributions the employer paid.
        taken: Days already taken of the leave this year of service gives.
        supplementary: The supplementary holiday pay that was paid, gross.
        supplementary_taken: Days of supplementary leave taken.
        week: The days of the mean week, which the days taken are counted in.
    """

    year: int | None = None
    inputs: str = ""
    service: tuple[Period, ...] = ()
    counted: tuple[tuple[AbsenceKind, Period], ...] = ()
    weekly_minutes: int | None = None
    mean_minutes: int | None = None
    gross: Euro | None = None
    simple: Euro | None = None
    double: Euro | None = None
    contributions: Euro | None = None
    taken: int | None = None
    supplementary: Euro | None = None
    supplementary_taken: int | None = None
    week: Message | None = None


@dataclass(frozen=True, slots=True)
class AttestationFacts:
    """What holiday attestations say; one for each year.

    Attributes:
        foreseen_on: The day they are made, where the contract has not ended by then.
    """

    years: tuple[ServiceYear, ...] = (ServiceYear(),)
    dossier: Dossier = field(default_factory=Dossier)
    foreseen_on: date | None = None


def holiday_attestation(facts: AttestationFacts) -> Form:
    """Return the holiday attestations."""
    title = T("Holiday attestation")
    return sheet_form("holiday_attestation", title, facts.dossier, _blocks(facts), compact=True)


def _blocks(facts: AttestationFacts) -> Iterator[Block]:
    dossier = facts.dossier
    contract = dossier.contract
    yield company_fields(dossier)
    yield learner_fields(dossier)
    yield Fields(
        (
            (T("First day"), day(contract.first_day, "learner.first_day")),
            (T("Last day"), day(contract.last_day, "learner.last_day")),
            (T("Trade"), written(contract.trade)),
            (T("Kind of contract"), T("contrat d’alternance")),
        )
    )
    for one in facts.years:
        yield Heading(_title(one))
        yield from _year(one)
    if facts.foreseen_on is not None:
        yield Paragraph(
            T(
                "The contract has not ended: what comes after {day} is what is foreseen then. Make "
                "this attestation again when it ends.",
                day=facts.foreseen_on,
            ),
            Role.NOTE,
        )
    yield Paragraph(
        T(
            "The apprentice hands this attestation to the next employer, who takes off what was "
            "paid on leaving."
        )
    )
    who = ((T("For the company"), dossier.company.head or dossier.company.name),)
    yield signed(dossier, T("The company"), who)


def _title(one: ServiceYear) -> Message:
    if one.year is None:
        return T("Year of service and leave")
    return T(
        "Service of {year}, for the leave of {next}", year=str(one.year), next=str(one.year + 1)
    )


def _year(one: ServiceYear) -> Iterator[Block]:
    weekly = None if one.weekly_minutes is None else Hours(one.weekly_minutes)
    mean = None if one.mean_minutes is None else Hours(one.mean_minutes)
    yield Fields(
        (
            (T("In service"), _periods(one.service)),
            (T("Periods that count as service"), _counted(one)),
            (T("Weekly hours of a full-time worker"), written(weekly)),
            (T("Mean week in the company, by the timetable"), written(mean)),
            (T("Gross pay of the service"), written(one.gross)),
            (
                T("Contributions paid by the employer"),
                _amount(one.contributions, "contributions", one),
            ),
            (T("Simple exit pay, gross"), _amount(one.simple, "simple", one)),
            (T("Double exit pay, gross"), _amount(one.double, "double", one)),
            (T("Days of leave already taken"), _days(one.taken)),
            (T("In a week of"), written(one.week)),
            (T("Supplementary holiday pay, gross"), written(one.supplementary)),
            (T("Supplementary days already taken"), _days(one.supplementary_taken)),
        )
    )


def _amount(found: Euro | None, name: str, one: ServiceYear) -> Cell:
    if found is not None:
        return found
    return Blank(PAYROLL, where=f"{PAGE}.{name}{one.inputs}" if one.year is not None else "")


def _days(count: int | None) -> Cell:
    return Blank() if count is None else NT("{count} day", "{count} days", count)


def _periods(found: tuple[Period, ...]) -> Cell:
    if not found:
        return Blank()
    return Lines(
        tuple(
            T("{first} – {last}", first=ShortDate(one.first), last=ShortDate(one.last))
            for one in found
        )
    )


def _counted(one: ServiceYear) -> Cell:
    if not one.counted:
        return Blank() if one.year is None else T("none")
    return Lines(
        tuple(
            T(
                "{kind}, {first} – {last}",
                kind=ABSENCE[kind],
                first=ShortDate(days.first),
                last=ShortDate(days.last),
            )
            for kind, days in one.counted
        )
    )
