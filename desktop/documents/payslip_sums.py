"""Mentions 7 to 15 of a payslip: the sums.

A sum that is not known is a blank that says why: it is never printed as a zero. What the file
does not hold, such as advances, is left to be completed by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.documents.blocks import Blank, Cell, Lines, Mention
from desktop.documents.payslip_facts import PayslipFacts
from desktop.documents.payslip_words import WORKED_DAY, contribution_words
from desktop.documents.payslip_work import marked, short
from desktop.documents.words import ABSENCE
from desktop.kernel.messages import Hours, Message, Percent, ShortDate, T, Value
from desktop.kernel.money import ZERO
from desktop.rules.overtime import WHOLE
from desktop.rules.pay import MonthPay, PayLine
from desktop.rules.pay_extra import ExtraLine
from desktop.rules.pay_slip import Figure, Slip

IF_ANY = Blank(T("to be completed where there are any"))


def sum_mentions(facts: PayslipFacts) -> Iterator[Mention]:
    """Yield the mentions 7 to 15."""
    pay, slip = facts.pay, facts.slip
    if pay.gross is None:
        yield Mention("7 a", T("Sums due in cash"), Lines(tuple(b.text for b in pay.unknown)))
    else:
        yield Mention("7 a", T("Sums due in cash"), "", T("Amount"))
        yield from (_line(line) for line in pay.lines)
        for unpaid in pay.unpaid:
            label = T("{kind}: 0 days paid", kind=ABSENCE[unpaid.kind])
            yield Mention("", label, short(unpaid.period), ZERO)
    yield from (_extra(line) for line in slip.extra)
    yield Mention("7 b", T("Benefits in kind"), "", IF_ANY)
    yield _gross(pay, slip)
    yield from _below(slip)


def _below(slip: Slip) -> Iterator[Mention]:
    """Yield the mentions 8 to 15."""
    tax, travel = slip.withholding, slip.travel
    yield _sum("8", T("Social security contributions withheld"), slip.due, contribution_words(slip))
    yield Mention("9", T("Sums without social security contributions"), "", IF_ANY)
    yield _sum(
        "10",
        T("Taxable amount ((7 + 9) − 8)"),
        slip.taxable,
        T("{gross} − {due} =", gross=_shown(slip.gross), due=_shown(slip.due)),
    )
    yield _sum("11", T("Withholding tax"), tax, _why_tax(slip))
    yield _sum("12", T("Sums that are not taxable"), travel, _why_travel(travel))
    yield _sum(
        "13",
        T("Net sum granted ((10 + 12) − 11)"),
        slip.paid,
        T(
            "({taxable} + {travel}) − {tax} =",
            taxable=_shown(slip.taxable),
            travel=_shown(travel),
            tax=_shown(tax),
        ),
    )
    yield Mention(
        "14",
        T("Amounts to deduct (advances, benefits in kind, fines, assignment and seizure)"),
        "",
        IF_ANY,
    )
    yield _sum(
        "15",
        T("Net amount to pay in cash"),
        slip.paid,
        T("13 − 14, where nothing is written under 14"),
        strong=True,
    )


def _sum(
    number: str, label: Message, figure: Figure, how: Cell, *, strong: bool = False
) -> Mention:
    """Return a sum with how it comes about, or the reason why it is not known."""
    if figure.amount is None:
        return Mention(number, label, "", Blank(figure.because[0].text), strong=strong)
    amount = marked(figure.amount, unverified=figure.unverified)
    return Mention(number, label, how, amount, strong=strong)


def _shown(figure: Figure) -> Value:
    """Return an amount for a formula that is printed only where all of it is known."""
    return T("not known yet") if figure.amount is None else figure.amount


def _why_tax(slip: Slip) -> Message:
    if slip.taxable.amount is None:
        return T("even {gross} is not above the threshold", gross=_shown(slip.gross))
    return T("of {taxable}, which is not above the threshold", taxable=slip.taxable.amount)


def _why_travel(travel: Figure) -> Message:
    return T("Travel refund") if travel.amount else T("nothing to refund")


def _line(line: PayLine) -> Mention:
    label = T("Level {level}, {period}", level=line.level.value, period=short(line.period))
    formula = T(
        "{monthly} × {paid} ÷ {days} =",
        monthly=line.monthly,
        paid=line.paid_days,
        days=line.of_days,
    )
    return Mention("", label, formula, marked(line.amount, unverified=line.unverified))


def _extra(line: ExtraLine) -> Mention:
    label = T("Extra hours, {day}, {kind}", day=ShortDate(line.day), kind=WORKED_DAY[line.kind])
    if line.amount is None or line.rate is None:
        return Mention("", label, "", Blank(line.because[0].text))
    how = T("{hours} at {percent} =", hours=Hours(line.minutes), percent=Percent(WHOLE + line.rate))
    return Mention("", label, how, marked(line.amount, unverified=line.unverified))


def _gross(pay: MonthPay, slip: Slip) -> Mention:
    label = T("Gross total")
    if pay.gross is None:
        return Mention("7 c", label, "", Blank(T("not known yet")), strong=True)
    return _sum("7 c", label, slip.gross, "", strong=True)
