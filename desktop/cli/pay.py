"""``tandem pay``: the pay of a month, line by line, explained."""

from __future__ import annotations

from desktop.cli.call import Call
from desktop.cli.output import because_json, because_lines, decimal, say, say_json
from desktop.cli.reading import reading
from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.rules.month import DayFacts
from desktop.rules.pay import MonthPay, PayLine, UnpaidLine
from desktop.services.pay import LearnerMonth, pay_of

RULE = "pay.month"


def run(call: Call) -> int:
    """Print the pay of a learner's month."""
    learner, month = call.number("--learner"), call.month()
    assert learner is not None  # both options are needed
    assert month is not None
    with reading(call.path()) as workspace:
        found = pay_of(workspace, call.book, learner, month)
    if call.has("--json"):
        say_json(as_json(found, call.tr))
    else:
        _show(found, call.tr)
    return 0


def as_json(found: LearnerMonth, tr: Translator) -> dict[str, object]:
    """Return the pay of a month as programs read it."""
    pay = found.pay
    gross = pay.gross.plain() if pay.gross is not None else None
    reasons = [one for line in pay.lines for one in line.because]
    return {
        "rule": RULE,
        "status": "unknown" if gross is None else "known",
        "value": gross,
        "unit": "EUR",
        "because": because_json(pay.unknown if gross is None else reasons, tr),
        "unverified": pay.unverified,
        "learner": found.learner.id,
        "contract": found.contract.id,
        "month": str(pay.month),
        "closed": found.closed is not None,
        "lines": [_line(line, tr) for line in pay.lines],
        "unpaid": [_unpaid(line, tr) for line in pay.unpaid],
        "days": [_day(day, tr) for day in pay.days],
        "total": gross,
    }


def _line(line: PayLine, tr: Translator) -> dict[str, object]:
    return {
        "from": line.period.first.isoformat(),
        "to": line.period.last.isoformat(),
        "level": line.level.value,
        "monthly": line.monthly.plain(),
        "paid_days": decimal(line.paid_days),
        "of_days": decimal(line.of_days),
        "amount": line.amount.plain(),
        "because": because_json(line.because, tr),
        "unverified": line.unverified,
    }


def _unpaid(line: UnpaidLine, tr: Translator) -> dict[str, object]:
    return {
        "kind": line.kind.value,
        "from": line.period.first.isoformat(),
        "to": line.period.last.isoformat(),
        "days": decimal(line.days),
        "payer": line.payer.value,
        "because": because_json(line.because, tr),
    }


def _day(day: DayFacts, tr: Translator) -> dict[str, object]:
    return {
        "on": day.day.isoformat(),
        "kind": day.kind.value,
        "payer": day.payer.value if day.payer else None,
        "scheduled": day.scheduled,
        "paid": decimal(day.paid),
        "absence": day.absence.value if day.absence else None,
        "holiday": tr(day.holiday) if day.holiday else None,
    }


def _show(found: LearnerMonth, tr: Translator) -> None:
    pay: MonthPay = found.pay
    say(tr(T("Pay of {month} for {name}", month=pay.month, name=found.learner.name)))
    for line in pay.lines:
        say(
            tr(
                T(
                    "From {first} to {last}, level {level}: {amount}",
                    first=line.period.first,
                    last=line.period.last,
                    level=line.level.value,
                    amount=line.amount,
                )
            )
        )
        for text in because_lines(line.because, tr):
            say(text)
    for unpaid in pay.unpaid:
        say(
            tr(
                T(
                    "From {first} to {last}: {days} days the company does not pay",
                    first=unpaid.period.first,
                    last=unpaid.period.last,
                    days=unpaid.days,
                )
            )
        )
        for text in because_lines(unpaid.because, tr):
            say(text)
    if pay.gross is None:
        for text in because_lines(pay.unknown, tr):
            say(text)
    else:
        say(tr(T("Total before contributions: {amount}", amount=pay.gross)))
    if pay.unverified:
        say(tr(T("A figure used here has not been read in a published source.")))
