"""The rules of how much leave there is that can be asked by name."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import ZERO
from desktop.kernel.period import MONTHS
from desktop.kernel.vocabulary import Regime
from desktop.law.book import LawBook
from desktop.rules.leave.employee import employee_leave
from desktop.rules.leave.pay import employee_pay, worker_pay
from desktop.rules.leave.supplementary import YearSoFar, supplementary_leave
from desktop.rules.leave.worker import Work, worker_leave
from desktop.services.calculate.leave_year import (
    DAYS_A_YEAR,
    HOURS_A_WEEK,
    amount,
    days_a_week,
    days_maybe,
    law_of_year,
    within,
)
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told

YEAR = Input("year", "whole", required=False)
SOURCE = T("Vade Mecum of 27 April 2017, sheet 4")


def _worker(inputs: Mapping[str, object], book: LawBook) -> Answer:
    work = Work(
        within(inputs, "days", DAYS_A_YEAR, zero=True),
        days_a_week(inputs, book),
        within(inputs, "hours_per_week", HOURS_A_WEEK),
        within(inputs, "full_time_hours", HOURS_A_WEEK),
    )
    if work.hours_per_week > work.full_time_hours:
        raise Refused(
            T(
                "“{name}” is at most {most}, the hours of a full-time worker.",
                name="hours_per_week",
                most=work.full_time_hours,
            ),
            "hours_per_week",
        )
    found = worker_leave(work, law_of_year(inputs, book))
    return Answer(
        "leave.worker",
        found.equivalent_days,
        "days",
        found.because,
        {
            "equivalent_days": found.equivalent_days,
            "rounded": found.rounded,
            "leave_days": found.leave_days,
            "cap_own_regime": found.cap_own_regime,
            "other_reading": found.other_reading,
        },
        found.unverified,
    )


def _employee(inputs: Mapping[str, object], book: LawBook) -> Answer:
    found = employee_leave(
        within(inputs, "months", MONTHS, zero=True),
        days_a_week(inputs, book),
        law_of_year(inputs, book),
    )
    return Answer(
        "leave.employee",
        found.leave_days,
        "days",
        found.because,
        {
            "leave_days": found.leave_days,
            "exact": found.exact,
            "cap_own_regime": found.cap_own_regime,
        },
        found.unverified,
    )


def _supplementary(inputs: Mapping[str, object], book: LawBook) -> Answer:
    regime = Regime(told(inputs, "regime", str))
    most = DAYS_A_YEAR if regime is Regime.WORKER else MONTHS
    year = YearSoFar(
        regime,
        within(inputs, "months_or_days_this_year", most, zero=True),
        days_a_week(inputs, book),
        days_maybe(inputs, "ordinary_days_left"),
        days_maybe(inputs, "ordinary_days"),
    )
    found = supplementary_leave(year, law_of_year(inputs, book))
    return Answer(
        "leave.supplementary",
        found.days,
        "days",
        found.because,
        {
            "days": found.days,
            "conditions": [{"condition": one.code, "met": one.met} for one in found.conditions],
        },
        found.unverified,
    )


def _pay_employee(inputs: Mapping[str, object], book: LawBook) -> Answer:
    months = within(inputs, "months_previous_year", MONTHS, zero=True)
    if months != months.to_integral_value():
        raise Refused(
            T("“{name}” is a whole number of months.", name="months_previous_year"),
            "months_previous_year",
        )
    found = employee_pay(amount(inputs, "monthly"), int(months), law_of_year(inputs, book))
    return Answer(
        "leave.pay-employee",
        found.simple,
        "EUR",
        found.because,
        {"simple": found.simple, "double": found.double, "payable_from": found.payable_from},
        found.unverified,
    )


def _pay_worker(inputs: Mapping[str, object], book: LawBook) -> Answer:
    fictitious = amount(inputs, "fictitious") if "fictitious" in inputs else ZERO
    gross = amount(inputs, "gross_previous_year")
    found = worker_pay(gross, fictitious, law_of_year(inputs, book))
    return Answer(
        "leave.pay-worker",
        found.amount,
        "EUR",
        found.because,
        {"amount": found.amount, "after_solidarity": found.after_solidarity, "paid_by": "fund"},
        found.unverified,
    )


RULES: tuple[Rule, ...] = (
    Rule(
        "leave.worker",
        T("The days of annual leave of a worker"),
        (
            Input("days", "number", unit="days"),
            Input("days_per_week", "number", unit="days"),
            Input("hours_per_week", "number", unit="hours"),
            Input("full_time_hours", "number", unit="hours"),
            YEAR,
        ),
        (
            Output("equivalent_days", "days"),
            Output("rounded", "days"),
            Output("leave_days", "days"),
            Output("cap_own_regime", "days"),
            Output("other_reading", "days"),
        ),
        "days",
        SOURCE,
        _worker,
    ),
    Rule(
        "leave.employee",
        T("The days of annual leave of an employee"),
        (
            Input("months", "number", unit="months"),
            Input("days_per_week", "number", unit="days"),
            YEAR,
        ),
        (
            Output("leave_days", "days"),
            Output("exact", "days"),
            Output("cap_own_regime", "days"),
        ),
        "days",
        SOURCE,
        _employee,
    ),
    Rule(
        "leave.supplementary",
        T("The supplementary leave of the current year"),
        (
            Input("regime", "text", choices=tuple(one.value for one in Regime)),
            Input("months_or_days_this_year", "number"),
            Input("days_per_week", "number", unit="days"),
            Input("ordinary_days_left", "number", required=False, unit="days"),
            Input("ordinary_days", "number", required=False, unit="days"),
            YEAR,
        ),
        (Output("days", "days"), Output("conditions")),
        "days",
        SOURCE,
        _supplementary,
    ),
    Rule(
        "leave.pay-employee",
        T("The holiday pay of an employee"),
        (
            Input("monthly", "amount", unit="EUR"),
            Input("months_previous_year", "number", unit="months"),
            Input("year", "whole"),
        ),
        (Output("simple", "EUR"), Output("double", "EUR"), Output("payable_from")),
        "EUR",
        SOURCE,
        _pay_employee,
    ),
    Rule(
        "leave.pay-worker",
        T("The holiday pay of a worker, from the fund"),
        (
            Input("gross_previous_year", "amount", unit="EUR"),
            Input("fictitious", "amount", required=False, unit="EUR"),
            YEAR,
        ),
        (Output("amount", "EUR"), Output("after_solidarity", "EUR"), Output("paid_by")),
        "EUR",
        SOURCE,
        _pay_worker,
    ),
)
