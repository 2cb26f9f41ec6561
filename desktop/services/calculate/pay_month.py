"""The rules of a whole month that can be asked by name: its pay, and its unemployment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from desktop.kernel.answer import Answer, Outcome
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import Regime, ShareBasis
from desktop.law.book import LawBook
from desktop.law.parameters.pay import GUARANTEED_DAYS
from desktop.rules.absence import LEAVE, UNEMPLOYMENT
from desktop.rules.absence_why import SOURCE_UNEMPLOYMENT
from desktop.rules.month import DayFacts, days_of
from desktop.rules.pay import MonthPay, PayLine, UnpaidLine, month_pay
from desktop.rules.pay_net import Net, Person, net_of
from desktop.rules.pay_unemployment import unemployed_days
from desktop.rules.pay_why import SOURCE_SHARE
from desktop.services.calculate.pay_terms import idle_terms, terms_of
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told, told_here, told_maybe

MONTH, UNEMPLOYMENT_RULE = "pay.month", "pay.unemployment"


def _month(inputs: Mapping[str, object], book: LawBook) -> Answer:
    """Compute one month of one contract, as ``tandem pay`` does without a file.

    ``lines``: ``{"from", "to", "level", "monthly", "paid_days", "of_days", "amount", "because",
    "unverified"}``. ``unpaid``: ``{"kind", "from", "to", "days", "payer", "because"}``. ``days``:
    ``{"on", "kind", "payer", "scheduled", "paid", "absence", "holiday"}``. The value is the gross.
    """
    month = told(inputs, "month", Month)
    terms = terms_of(inputs, month)
    birth = told_maybe(inputs, "birth", date)
    on_leave = any(absence.kind in LEAVE for absence in terms.absences)
    if "regime" not in inputs and (on_leave or birth is not None):
        told_here(MONTH, inputs, "regime", str)
    if terms.share_basis is ShareBasis.SCHEDULED and not terms.patterns:
        told_here(MONTH, inputs, "timetable", object)
    if birth is not None and birth > month.last:
        raise Refused(
            T("“{name}” lies after the month {month}.", name="birth", month=month), "birth"
        )
    pay = month_pay(terms, month, book)
    outputs = _outputs(pay)
    if pay.gross is None:
        return Answer(MONTH, None, "EUR", pay.unknown, outputs)
    person = Person(birth, terms.regime, _share(told_maybe(inputs, "share", Decimal)))
    rest = net_of(pay.gross, person, _refunds(inputs), month, book)
    paid = (one for line in pay.lines for one in line.because)
    unpaid = (one for line in pay.unpaid for one in line.because)
    because = tuple(dict.fromkeys((*paid, *unpaid, *rest.because)))
    return Answer(
        MONTH,
        pay.gross,
        "EUR",
        because,
        {**outputs, **_rest(rest)},
        unverified=pay.unverified or rest.unverified,
    )


def _outputs(pay: MonthPay) -> dict[str, Outcome]:
    return {
        "lines": [_line(line) for line in pay.lines],
        "total": pay.gross,
        "days": [_day(day) for day in pay.days],
        "unpaid": [_unpaid(line) for line in pay.unpaid],
        "paid_days": sum((line.paid_days for line in pay.lines), Decimal(0)),
        "of_days": pay.lines[0].of_days if pay.lines else None,
        "minimum": pay.minimum.amount if pay.minimum else None,
    }


def _rest(rest: Net) -> dict[str, Outcome]:
    return {
        "contribution": rest.contribution,
        "bonus": rest.bonus,
        "withholding": rest.withholding,
        "travel": rest.refunds,
        "net": rest.net,
    }


def _line(line: PayLine) -> Mapping[str, Outcome]:
    return {
        "from": line.period.first,
        "to": line.period.last,
        "level": line.level.value,
        "monthly": line.monthly,
        "paid_days": line.paid_days,
        "of_days": line.of_days,
        "amount": line.amount,
        "because": _because(line),
        "unverified": line.unverified,
    }


def _unpaid(line: UnpaidLine) -> Mapping[str, Outcome]:
    return {
        "kind": line.kind.value,
        "from": line.period.first,
        "to": line.period.last,
        "days": line.days,
        "payer": line.payer.value,
        "because": _because(line),
    }


def _because(line: PayLine | UnpaidLine) -> Sequence[Mapping[str, Outcome]]:
    return [
        {"text": one.text, "formula": one.formula, "source": one.source} for one in line.because
    ]


def _day(facts: DayFacts) -> Mapping[str, Outcome]:
    return {
        "on": facts.day,
        "kind": facts.kind.value,
        "payer": facts.payer.value if facts.payer else None,
        "scheduled": facts.scheduled,
        "paid": facts.paid,
        "absence": facts.absence.value if facts.absence else None,
        "holiday": facts.holiday,
    }


def _share(share: Decimal | None) -> Decimal | None:
    if share is not None and not 0 < share <= 1:
        raise Refused(
            T(
                "“{name}” is a part of full time: above 0 and at most 1, such as 0.5 for half "
                "time; “{value}” is not.",
                name="share",
                value=share,
            ),
            "share",
        )
    return share


def _refunds(inputs: Mapping[str, object]) -> Euro:
    travel = told_maybe(inputs, "travel", Euro) or ZERO
    if travel < ZERO:
        raise Refused(T("“{name}” is not below zero.", name="travel"), "travel")
    return travel


def _unemployment(inputs: Mapping[str, object], book: LawBook) -> Answer:
    """Count the days of temporary unemployment of a month, or between two dates."""
    terms, months = idle_terms(inputs)
    book.on(terms.period.first).entry(GUARANTEED_DAYS)
    days = [facts for month in months for facts in days_of(terms, month, book)]
    found = unemployed_days(days, book)
    outputs: dict[str, Outcome] = {
        "company_days": found.company_days,
        "operator_days": found.operator_days,
        "guaranteed_days": found.guaranteed_days,
        "holiday_days": found.holiday_days,
    }
    return Answer(
        UNEMPLOYMENT_RULE,
        found.company_days,
        "days",
        found.because,
        outputs,
        unverified=found.unverified,
    )


_TIMETABLE = (
    Input("school_timetable", "week", required=False),
    Input("school_holidays", "periods", required=False),
    Input("holidays", "words", required=False),
)

RULES: tuple[Rule, ...] = (
    Rule(
        MONTH,
        T("The pay of a month, line by line"),
        (
            Input("start", "date"),
            Input("end", "date"),
            Input("month", "month"),
            Input("level_history", "level-history"),
            Input("monthly_history", "amount-history", required=False),
            Input("timetable", "week", required=False),
            *_TIMETABLE,
            Input("timetable_history", "list", required=False),
            Input("placed_weeks", "list", required=False),
            Input("absences", "periods", required=False),
            Input("regime", "text", required=False, choices=tuple(one.value for one in Regime)),
            Input(
                "share_basis",
                "text",
                required=False,
                choices=tuple(one.value for one in ShareBasis),
            ),
            Input("birth", "date", required=False),
            Input("share", "ratio", required=False, unit="ratio"),
            Input("travel", "amount", required=False, unit="EUR"),
        ),
        (
            Output("lines"),
            Output("total", "EUR"),
            Output("days"),
            Output("unpaid"),
            Output("paid_days", "days"),
            Output("of_days", "days"),
            Output("minimum", "EUR"),
            Output("contribution", "EUR"),
            Output("bonus", "EUR"),
            Output("withholding", "EUR"),
            Output("travel", "EUR"),
            Output("net", "EUR"),
        ),
        "EUR",
        T("{source}", source=SOURCE_SHARE),
        _month,
    ),
    Rule(
        UNEMPLOYMENT_RULE,
        T("Who pays the days of temporary unemployment"),
        (
            Input("month", "month", required=False),
            Input("first", "date", required=False),
            Input("last", "date", required=False),
            Input("timetable", "week"),
            *_TIMETABLE,
            Input("absences", "periods", required=False),
            Input(
                "kind",
                "text",
                required=False,
                choices=tuple(sorted(kind.value for kind in UNEMPLOYMENT)),
            ),
        ),
        (
            Output("company_days", "days"),
            Output("operator_days", "days"),
            Output("guaranteed_days", "days"),
            Output("holiday_days", "days"),
        ),
        "days",
        T("{source}", source=SOURCE_UNEMPLOYMENT),
        _unemployment,
    ),
)
