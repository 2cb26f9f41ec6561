"""``tandem pay``: the pay of a month, line by line, explained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop.cli.call import Call, today
from desktop.cli.output import say, say_json
from desktop.cli.reading import reading
from desktop.cli.values import because_json, because_lines, decimal
from desktop.documents.payslip_words import FIGURES, WORKED_DAY
from desktop.kernel.answer import Because
from desktop.kernel.errors import WrongUse
from desktop.kernel.messages import NT, Hours, Message, T
from desktop.kernel.money import Euro
from desktop.language.translator import Translator
from desktop.rules.month import DayFacts
from desktop.rules.pay import MonthPay, PayLine, UnpaidLine
from desktop.rules.pay_extra import ExtraLine
from desktop.rules.pay_slip import Figure, Slip
from desktop.services.account import Account, account_of
from desktop.services.own_law import law_of
from desktop.services.pay import LearnerMonth, pay_of

RULE = "pay.month"
STATES: Mapping[str, Message] = {
    "closed": T("closed"),
    "corrected": T("corrected"),
    "computed": T("not closed"),
    "coming": T("to come"),
}


def run(call: Call) -> int:
    """Print the pay of a learner's month."""
    learner, month = call.number("--learner"), call.month()
    assert learner is not None  # the option is needed
    year = call.number("--year", 2015, 2100)
    if year is not None:
        return _run_year(call, learner, year)
    if month is None:
        raise WrongUse(T("{word} is missing: {usage}", word="--month", usage=call.command.usage))
    with reading(call.path()) as workspace:
        found = pay_of(workspace, law_of(workspace, call.book), learner, month)
    if call.has("--json"):
        say_json(as_json(found, call.tr))
    else:
        _show(found, call.tr)
    return 0


def _run_year(call: Call, learner: int, year: int) -> int:
    """Print the account of a learner's year."""
    with reading(call.path()) as workspace:
        law = law_of(workspace, call.book)
        found = account_of(workspace, law, learner, year, call.day() or today())
    if call.has("--json"):
        say_json(_account(found))
        return 0
    tr = call.tr
    for one in found.months:
        gross = one.amounts["gross"]
        amount = T("not known") if gross is None else gross
        state = STATES[one.state]
        say(tr(T("{month}: {amount} ({state})", month=one.month, amount=amount, state=state)))
    gross = found.totals["gross"]
    if gross is not None:
        say(tr(T("Together, as far as known: {amount}", amount=gross)))
    return 0


def _account(found: Account) -> dict[str, object]:
    return {
        "year": found.year,
        "months": [
            {
                "month": str(one.month),
                "state": one.state,
                **_amounts(one.amounts),
                "days": {
                    name: decimal(getattr(one, name))
                    for name in ("company", "operator", "holidays", "leave", "absent")
                },
            }
            for one in found.months
        ],
        "totals": _amounts(found.totals),
        "unknown": {name: [str(m) for m in months] for name, months in found.unknown.items()},
    }


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
        "extra_hours": [_extra(line, tr) for line in found.slip.extra],
        "slip": _slip(found.slip, tr),
        "kept": None if found.kept is None else _amounts(found.kept),
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


def _extra(line: ExtraLine, tr: Translator) -> dict[str, object]:
    return {
        "on": line.day.isoformat(),
        "minutes": line.minutes,
        "day": line.kind.value,
        "premium_rate": None if line.rate is None else decimal(line.rate),
        "amount": None if line.amount is None else line.amount.plain(),
        "because": because_json(line.because, tr),
        "unverified": line.unverified,
    }


def _slip(slip: Slip, tr: Translator) -> dict[str, object]:
    """Return the figures of the slip by name, and by the same names why they are so."""
    figures = slip.figures
    return {
        **_amounts({name: one.amount for name, one in figures.items()}),
        "because": {name: because_json(one.because, tr) for name, one in figures.items()},
        "unknown": [{"line": name, "because": because_json(why, tr)} for name, why in slip.unknown],
        "unverified": [
            name for name, one in figures.items() if one.unverified and one.amount is not None
        ],
    }


def _amounts(amounts: Mapping[str, Euro | None]) -> dict[str, object]:
    return {name: None if one is None else one.plain() for name, one in amounts.items()}


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
                NT(
                    "From {first} to {last}: {days} day the company does not pay",
                    "From {first} to {last}: {days} days the company does not pay",
                    int(unpaid.days) or 1,  # half a day, or one and a half, is one word
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
    _show_slip(found.slip, tr)
    if pay.unverified or found.slip.unverified:
        say(tr(T("A figure used here has not been read in a published source.")))


def _show_slip(slip: Slip, tr: Translator) -> None:
    for line in slip.extra:
        _show_figure(
            T(
                "Extra hours on {day}, {kind}, {hours}",
                day=line.day,
                kind=WORKED_DAY[line.kind],
                hours=Hours(line.minutes),
            ),
            Figure(line.amount, line.because),
            tr,
        )
    said: set[Because] = set()
    for name, one in slip.figures.items():
        if name == "overtime":
            continue  # said line by line
        label = T("Total before contributions") if name == "gross" else FIGURES[name]
        fresh = tuple(why for why in one.because if why not in said)
        said.update(one.because)
        _show_figure(label, replace(one, because=fresh), tr)


def _show_figure(label: Message, one: Figure, tr: Translator) -> None:
    if one.amount is None:
        say(tr(T("{label}: not known", label=label)))
    elif not one.noted:
        say(tr(T("{label}: nothing noted", label=label)))
    else:
        say(tr(T("{label}: {amount}", label=label, amount=one.amount)))
    for text in because_lines(one.because, tr):
        say(text)
