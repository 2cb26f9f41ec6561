"""How long a paper is kept: ``keep.until``.

The individual account, with the copies of the payslips, is kept for five years after the account of
the year is closed. Tax papers are kept from 1 January after the year of the income; the longer of
the delays read or remembered is the value. For the contract no text was found: it is kept like that
of a student. The accident sheet has two delays, one from the accident, one from the departure: the
later day is the value.

Basis: royal decree of 8 August 1980 on social documents, art. 2, 16 and 25.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, unique
from types import MappingProxyType

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import NT, Bilingual, Message, T
from desktop.kernel.period import MONTHS, add_months
from desktop.law.book import Law, Parameter
from desktop.law.parameters.keep import (
    ACCIDENT_YEARS,
    ACCIDENT_YEARS_AFTER_LEAVING,
    ACCOUNT_YEARS,
    CONTRACT_YEARS,
    CONTRACT_YEARS_ADVISED,
    TAX_YEARS,
    TAX_YEARS_TABLE,
)

SOURCE_1980 = Bilingual(
    "Arrêté royal du 8 août 1980 relatif à la tenue des documents sociaux, art. 2, 16 et 25",
    "Koninklijk besluit van 8 augustus 1980 betreffende het bijhouden van sociale documenten, "
    "art. 2, 16 en 25",
)


@unique
class PaperKind(Enum):
    """The kinds of paper."""

    PAYSLIP = "payslip"
    INDIVIDUAL_ACCOUNT = "individual_account"
    CONTRACT = "contract"
    AMENDMENT = "amendment"
    ANNEX = "annex"
    TRAINING_PLAN = "training_plan"
    TIMETABLE = "timetable"
    TAX_FORM = "tax_form"
    TRAVEL_DECLARATION = "travel_declaration"
    ACCIDENT_DECLARATION = "accident_declaration"
    ACCIDENT_SHEET = "accident_sheet"
    FIRST_AID_REGISTER = "first_aid_register"
    ACCREDITATION = "accreditation"
    TUTOR_PROOFS = "tutor_proofs"
    DIMONA = "dimona"
    HEALTH_ASSESSMENT = "health_assessment"
    RISK_ANALYSIS = "risk_analysis"
    NOTICE = "notice"
    EMPLOYMENT_CERTIFICATE = "employment_certificate"
    HOLIDAY_CERTIFICATE = "holiday_certificate"


@dataclass(frozen=True, slots=True)
class Retention:
    """How long a paper is kept.

    Attributes:
        until: The last day.
        years: The years of the delay that gives it.
        counted_from: The day the delay counts from the day after of.
        other_reading: The last day of the other delay, where there is one.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    until: date
    years: int
    counted_from: date
    other_reading: date | None
    because: tuple[Because, ...]
    unverified: bool


def retention_of(kind: PaperKind, law: Law, left_on: date | None = None) -> Retention:
    """Return how long a paper is kept.

    Args:
        kind: The kind of paper.
        law: The law of the day the paper is about: a day of the month or the year it tells of, the
            last day of the contract, the day of the accident.
        left_on: The last day of the contract, for an accident.

    Raises:
        NotKnown: No text was found, or the law of that day is not known.
    """
    law.entry(ACCOUNT_YEARS)
    if kind not in _DELAYS:
        raise NotKnown(
            Because(
                T(
                    "How long this paper is kept is not known: no text was found. Keep it as long "
                    "as the contract and the papers of pay."
                )
            )
        )
    return _DELAYS[kind](law, left_on)


def _after(day: date, key: Parameter[int], law: Law) -> date:
    return add_months(day, law[key] * MONTHS)


def _account(law: Law, _left_on: date | None) -> Retention:
    closed = date(law.day.year, 12, 31)
    text = T("The account of {year} is closed on {closed}.", year=str(law.day.year), closed=closed)
    return _one(text, closed, ACCOUNT_YEARS, law)


def _contract(law: Law, _left_on: date | None) -> Retention:
    text = T("The contract ends on {end}.", end=law.day)
    other = _after(law.day, CONTRACT_YEARS_ADVISED, law)
    note = T(
        "For an ordinary employment contract nothing is imposed and a year is advised: until "
        "{other}. The longer delay is kept.",
        other=other,
    )
    why = Because(note, source=T("{source}", source=law.source(CONTRACT_YEARS_ADVISED)))
    return _one(text, law.day, CONTRACT_YEARS, law, other, why)


def _tax(law: Law, _left_on: date | None) -> Retention:
    closed = date(law.day.year, 12, 31)
    text = T(
        "The delay runs from 1 January after the year of the income, {year}.",
        year=str(law.day.year),
    )
    other = _after(closed, TAX_YEARS_TABLE, law)
    if law[TAX_YEARS] == law[TAX_YEARS_TABLE]:
        return _one(text, closed, TAX_YEARS, law)
    note = T(
        "A published table gives {years} years, until {other}. The longer delay is kept.",
        years=law[TAX_YEARS_TABLE],
        other=other,
    )
    why = Because(note, source=T("{source}", source=law.source(TAX_YEARS_TABLE)))
    return _one(text, closed, TAX_YEARS, law, other, why)


def _accident(law: Law, left_on: date | None) -> Retention:
    text = T("The accident was on {day}.", day=law.day)
    if left_on is None:
        note = T(
            "Another text counts {years} years from the departure: give it as “{name}”.",
            years=law[ACCIDENT_YEARS_AFTER_LEAVING],
            name="left_on",
        )
        return _one(text, law.day, ACCIDENT_YEARS, law, None, Because(note))
    other = _after(left_on, ACCIDENT_YEARS_AFTER_LEAVING, law)
    source = T("{source}", source=law.source(ACCIDENT_YEARS_AFTER_LEAVING))
    if other <= _after(law.day, ACCIDENT_YEARS, law):
        note = T(
            "Another text counts {years} years from the departure on {left}, until {other}. The "
            "later day is kept.",
            years=law[ACCIDENT_YEARS_AFTER_LEAVING],
            left=left_on,
            other=other,
        )
        return _one(text, law.day, ACCIDENT_YEARS, law, other, Because(note, source=source))
    first = _after(law.day, ACCIDENT_YEARS, law)
    note = T(
        "Another text counts {years} years from the accident on {day}, until {other}. The later "
        "day is kept.",
        years=law[ACCIDENT_YEARS],
        day=law.day,
        other=first,
    )
    why = Because(note, source=T("{source}", source=law.source(ACCIDENT_YEARS)))
    leaving = T("The learner left on {left}.", left=left_on)
    return _one(leaving, left_on, ACCIDENT_YEARS_AFTER_LEAVING, law, first, why)


def _one(
    text: Message,
    counted_from: date,
    key: Parameter[int],
    law: Law,
    other: date | None = None,
    *notes: Because,
) -> Retention:
    until = _after(counted_from, key, law)
    years = law[key]
    because = (
        Because(text),
        Because(
            NT(
                "It is kept for {count} year after that: until {until}.",
                "It is kept for {count} years after that: until {until}.",
                years,
                until=until,
            ),
            source=T("{source}", source=law.source(key)),
        ),
        *notes,
    )
    return Retention(until, years, counted_from, other, because, not law.verified(key))


_DELAYS: Mapping[PaperKind, Callable[[Law, date | None], Retention]] = MappingProxyType(
    {
        PaperKind.PAYSLIP: _account,
        PaperKind.INDIVIDUAL_ACCOUNT: _account,
        PaperKind.CONTRACT: _contract,
        PaperKind.AMENDMENT: _contract,
        PaperKind.ANNEX: _contract,
        PaperKind.TRAINING_PLAN: _contract,
        PaperKind.TIMETABLE: _contract,
        PaperKind.TAX_FORM: _tax,
        PaperKind.TRAVEL_DECLARATION: _tax,
        PaperKind.ACCIDENT_DECLARATION: _accident,
        PaperKind.ACCIDENT_SHEET: _accident,
    }
)
