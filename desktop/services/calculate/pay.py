"""The rules of pay that can be asked by name; those of a whole month are in ``pay_month``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from desktop.kernel.answer import Answer, Outcome
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind, Level
from desktop.law.book import LawBook
from desktop.law.parameters.pay import GUARANTEED_DAYS, OVERTIME_PREMIUM
from desktop.rules.absence import Before
from desktop.rules.absence_why import SOURCE_ABSENCE
from desktop.rules.guaranteed import before_of, guaranteed_pay
from desktop.rules.indemnity import SOURCE_NOTICE, notice_indemnity
from desktop.rules.minimum import SOURCE_CONTRACT_6, minimum_due
from desktop.rules.overtime import SOURCE_OVERTIME, WorkedDay, overtime_pay
from desktop.rules.terms import AbsenceFacts
from desktop.services.calculate import pay_month
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told, told_here, told_maybe

MINIMUM, GUARANTEED = "pay.minimum", "pay.guaranteed"
OVERTIME, INDEMNITY = "pay.overtime", "pay.notice-indemnity"
HOURS_IN_WEEK = 168
HOURS_IN_MONTH = 744
DAYS_IN_YEAR = 366
# The kinds of absence that suspend a contract; leave and rest days are asked elsewhere.
SUSPENSIONS = (
    AbsenceKind.ILLNESS,
    AbsenceKind.PRIVATE_ACCIDENT,
    AbsenceKind.WORK_ACCIDENT,
    AbsenceKind.OCCUPATIONAL_DISEASE,
    AbsenceKind.MATERNITY,
    AbsenceKind.PATERNITY,
    AbsenceKind.FAMILY_EVENT,
    AbsenceKind.COMPELLING_REASON,
    AbsenceKind.PROPHYLACTIC,
    AbsenceKind.TECHNICAL_UNEMPLOYMENT,
    AbsenceKind.OTHER_UNEMPLOYMENT,
    AbsenceKind.COMPANY_BREACH,
    AbsenceKind.LEARNER_BREACH,
    AbsenceKind.AGREED_UNPAID,
    AbsenceKind.SCHOOL_LEAVE,
    AbsenceKind.UNJUSTIFIED,
)


def _minimum(inputs: Mapping[str, object], book: LawBook) -> Answer:
    level, day = told(inputs, "level", Level), told(inputs, "on", date)
    found = minimum_due(level, book.on(day))
    outputs: dict[str, Outcome] = {
        "amount": found.amount,
        "exact": found.exact,
        "rate": found.rate,
        "reference": found.reference,
    }
    return Answer(MINIMUM, found.amount, "EUR", found.because, outputs, unverified=found.unverified)


def _guaranteed(inputs: Mapping[str, object], book: LawBook) -> Answer:
    """Say which days of one absence the company pays.

    The value is the first day it pays, or 0 where it pays none. Calendar days are counted.
    """
    first, last = told(inputs, "first", date), told(inputs, "last", date)
    if last < first:
        raise Refused(
            T("“{name}” cannot be before {first}, the first day.", name="last", first=first), "last"
        )
    absence = AbsenceFacts(
        Period(first, last),
        AbsenceKind(told(inputs, "kind", str)),
        told_maybe(inputs, "other_illness_certified", bool) or False,
    )
    used = told_maybe(inputs, "used_this_year", int) or 0
    if used > DAYS_IN_YEAR:
        raise Refused(_at_most("used_this_year", DAYS_IN_YEAR), "used_this_year")
    found = guaranteed_pay(absence, _before(inputs, absence, book), used, book)
    outputs: dict[str, Outcome] = {
        "paid_first": found.paid[0].first if found.paid else None,
        "paid_last": found.paid[-1].last if found.paid else None,
        "paid_calendar_days": found.days,
        "then_paid_by": found.then_paid_by.value,
        "paid": found.paid,
        "relapse": found.relapse,
    }
    value = outputs["paid_first"] or 0
    return Answer(GUARANTEED, value, "", found.because, outputs, unverified=found.unverified)


def _before(inputs: Mapping[str, object], absence: AbsenceFacts, book: LawBook) -> Before | None:
    already = told_maybe(inputs, "days_already_paid", int)
    if not {"previous_first", "previous_last"} & inputs.keys() and already is None:
        return None
    first = told_here(GUARANTEED, inputs, "previous_first", date)
    last = told_here(GUARANTEED, inputs, "previous_last", date)
    if last < first or last >= absence.period.first:
        raise Refused(
            T(
                "“{name}” has to lie from {first} on and before {next}, the day of the new "
                "absence.",
                name="previous_last",
                first=first,
                next=absence.period.first,
            ),
            "previous_last",
        )
    most = book.on(first)[GUARANTEED_DAYS]
    if already is not None and already > most:
        raise Refused(_at_most("days_already_paid", most), "days_already_paid")
    return before_of(Period(first, last), already, absence, book)


def _overtime(inputs: Mapping[str, object], book: LawBook) -> Answer:
    hours = _between("hours", told(inputs, "hours", Decimal), HOURS_IN_MONTH)
    weekly = _between("weekly_hours", told(inputs, "weekly_hours", Decimal), HOURS_IN_WEEK)
    if not weekly:
        raise Refused(T("“{name}” has to be more than zero.", name="weekly_hours"), "weekly_hours")
    day = told_maybe(inputs, "on", date) or book.histories[OVERTIME_PREMIUM.key].checked_on
    found = overtime_pay(
        hours,
        WorkedDay(told(inputs, "day", str)),
        _amount("monthly", told(inputs, "monthly", Euro)),
        weekly,
        book.on(day),
    )
    outputs: dict[str, Outcome] = {
        "hourly": found.hourly.rounded(),
        "premium_rate": found.premium_rate,
        "premium": found.premium,
        "amount": found.amount,
        "hourly_exact": found.hourly,
    }
    value = outputs["hourly"]
    return Answer(OVERTIME, value, "EUR", found.because, outputs, unverified=found.unverified)


def _indemnity(inputs: Mapping[str, object], _book: LawBook) -> Answer:
    days = told(inputs, "calendar_days", int)
    if days > DAYS_IN_YEAR:
        raise Refused(_at_most("calendar_days", DAYS_IN_YEAR), "calendar_days")
    found = notice_indemnity(_amount("monthly", told(inputs, "monthly", Euro)), days)
    outputs: dict[str, Outcome] = {"amount": found.amount, "other_reading": found.other_reading}
    return Answer(INDEMNITY, found.amount, "EUR", found.because, outputs)


def _amount(name: str, amount: Euro) -> Euro:
    if amount < ZERO:
        raise Refused(T("“{name}” is not below zero.", name=name), name)
    return amount


def _between(name: str, number: Decimal, most: int) -> Decimal:
    if not 0 <= number <= most:
        raise Refused(
            T(
                "“{name}” is a number from 0 to {most}; “{value}” is not.",
                name=name,
                most=most,
                value=number,
            ),
            name,
        )
    return number


def _at_most(name: str, most: int) -> Message:
    return T("“{name}” is at most {most}.", name=name, most=most)


RULES: tuple[Rule, ...] = (
    Rule(
        MINIMUM,
        T("The least a learner is owed for a month"),
        (
            Input("level", "level", choices=tuple(level.value for level in Level)),
            Input("on", "date"),
        ),
        (
            Output("amount", "EUR"),
            Output("exact", "EUR"),
            Output("rate", "ratio"),
            Output("reference", "EUR"),
        ),
        "EUR",
        T("{source}", source=SOURCE_CONTRACT_6),
        _minimum,
    ),
    *pay_month.RULES,
    Rule(
        GUARANTEED,
        T("The days of an absence that the company pays"),
        (
            Input("kind", "text", choices=tuple(kind.value for kind in SUSPENSIONS)),
            Input("first", "date"),
            Input("last", "date"),
            Input("previous_first", "date", required=False),
            Input("previous_last", "date", required=False),
            Input("days_already_paid", "whole", required=False, unit="days"),
            Input("other_illness_certified", "yes-no", required=False),
            Input("used_this_year", "whole", required=False, unit="days"),
        ),
        (
            Output("paid_first"),
            Output("paid_last"),
            Output("paid_calendar_days", "days"),
            Output("then_paid_by"),
            Output("paid"),
            Output("relapse"),
        ),
        "",
        T("{source}", source=SOURCE_ABSENCE),
        _guaranteed,
    ),
    Rule(
        OVERTIME,
        T("What extra hours are paid"),
        (
            Input("hours", "number", unit="hours"),
            Input("day", "text", choices=tuple(day.value for day in WorkedDay)),
            Input("monthly", "amount", unit="EUR"),
            Input("weekly_hours", "number", unit="hours"),
            Input("on", "date", required=False),
        ),
        (
            Output("hourly", "EUR"),
            Output("premium_rate", "ratio"),
            Output("premium", "EUR"),
            Output("amount", "EUR"),
            Output("hourly_exact", "EUR"),
        ),
        "EUR",
        T("{source}", source=SOURCE_OVERTIME),
        _overtime,
    ),
    Rule(
        INDEMNITY,
        T("The indemnity for notice that is not worked"),
        (Input("monthly", "amount", unit="EUR"), Input("calendar_days", "whole", unit="days")),
        (Output("amount", "EUR"), Output("other_reading", "EUR")),
        "EUR",
        T("{source}", source=SOURCE_NOTICE),
        _indemnity,
    ),
)
