"""The pay of a month in which several contracts of one learner run.

Each contract keeps its own part: its monthly amount × the paid scheduled days of its days in the
month ÷ the scheduled days of the whole calendar month by its own timetable. So the end of one
contract is paid alike whether another follows or not, and with one timetable the parts make up
the month. The sources fix the prorata temporis, not this fraction.

An incapacity that lasts from one contract into the next has its guaranteed days in each: each
contract owes its own (art. 8), which is the reading more favourable to the learner.

Basis: contrat d'alternance, art. 6; Vade Mecum 4.6. Since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.kernel.answer import Because
from desktop.kernel.messages import T
from desktop.kernel.money import ZERO, Euro
from desktop.rules.month import DayFacts
from desktop.rules.pay import MonthPay, unknown_pay
from desktop.rules.pay_why import SOURCE_SHARE


def pay_together(pays: Sequence[MonthPay]) -> MonthPay:
    """Return the pay of one month from that of each contract that runs in it, oldest first.

    It is unknown where the pay of one of them is.
    """
    if len(pays) == 1:
        return pays[0]
    days = _days(pays)
    amounts = [pay.gross for pay in pays if pay.gross is not None]
    if len(amounts) < len(pays):
        reasons = (one for pay in pays for one in pay.unknown)
        return unknown_pay(pays[0].month, days, *reasons)
    why = _why_apart(amounts)
    return MonthPay(
        month=pays[0].month,
        days=days,
        lines=tuple(
            replace(line, because=(*line.because, why)) for pay in pays for line in pay.lines
        ),
        unpaid=tuple(line for pay in pays for line in pay.unpaid),
        gross=sum(amounts, ZERO),
        unknown=(),
        minimum=pays[-1].minimum,
        unverified=any(pay.unverified for pay in pays),
    )


def _days(pays: Sequence[MonthPay]) -> tuple[DayFacts, ...]:
    """Return each day as the contract that runs on it sees it."""
    known = [pay.days for pay in pays if pay.days]
    return tuple(
        next((facts for facts in same if facts.in_contract), same[-1])
        for same in zip(*known, strict=True)
    )


def _why_apart(amounts: Sequence[Euro]) -> Because:
    formula = T(
        "{earlier} + {last} = {total}",
        earlier=sum(amounts[:-1], ZERO),
        last=amounts[-1],
        total=sum(amounts, ZERO),
    )
    text = T(
        "Several contracts run in this month. Each is paid its own part, counted in the scheduled "
        "days of the month by its own timetable, and the parts are added. Other reading: one "
        "count of the days of all contracts together."
    )
    return Because(text, formula, T("{source}", source=SOURCE_SHARE))
