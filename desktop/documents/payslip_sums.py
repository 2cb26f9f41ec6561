"""Mentions 7 to 15 of a payslip: the sums.

A sum that is not known is a blank that says why: it is never printed as a zero. What the file
does not hold, such as advances, is left to be completed by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.documents.blocks import Blank, Cell, Lines, Mention
from desktop.documents.payslip_facts import PayslipFacts
from desktop.documents.payslip_words import NO_TRAVEL, WORKED_DAY, contribution_words
from desktop.documents.payslip_work import marked, short
from desktop.kernel.messages import Hours, Message, Percent, ShortDate, T, Value
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
    yield from (_extra(line) for line in slip.extra)
    yield Mention("7 b", T("Benefits in kind"), "", IF_ANY)
    yield _gross(pay, slip)
    yield from _below(slip)


def _below(slip: Slip) -> Iterator[Mention]:
    """Yield the mentions 8 to 15."""
    tax, travel = slip.withholding, slip.travel
    whole = "7 c" if slip.gross.amount is None else None
    below = whole or ("8" if slip.due.amount is None else None)
    net = below or _first_unknown(slip)
    yield _sum(
        "8", T("Social security contributions withheld"), slip.due, contribution_words(slip), whole
    )
    yield Mention("9", T("Sums without social security contributions"), "", IF_ANY)
    yield _sum(
        "10",
        T("Taxable amount ((7 + 9) − 8)"),
        slip.taxable,
        T("{gross} − {due} =", gross=_shown(slip.gross), due=_shown(slip.due)),
        below,
    )
    yield _sum("11", T("Withholding tax"), tax, _why_tax(slip), whole)
    label = T("Sums that are not taxable")
    if travel.noted:
        yield _sum("12", label, travel, _why_travel(travel))
    else:
        yield Mention("12", label, "", NO_TRAVEL)
    yield _sum("13", T("Net sum granted ((10 + 12) − 11)"), slip.paid, _how_net(slip), net)
    yield Mention(
        "14",
        T("Amounts to deduct (advances, benefits in kind, fines, assignment and seizure)"),
        "",
        IF_ANY,
    )
    open_ones = (
        T("13 − 14, where nothing is written under 14")
        if travel.noted
        else T("13 − 14, where nothing is written under 12 and 14")
    )
    yield _sum(
        "15",
        T("Net amount to pay in cash"),
        slip.paid,
        open_ones,
        "13" if net else None,
        strong=True,
    )


def _first_unknown(slip: Slip) -> str | None:
    """Return the first mention after the taxable amount that the net sum waits for."""
    waits = (("11", slip.withholding), ("12", slip.travel))
    return next((number for number, figure in waits if figure.amount is None), None)


def _sum(
    number: str,
    label: Message,
    figure: Figure,
    how: Cell,
    see: str | None = None,
    *,
    strong: bool = False,
) -> Mention:
    """Return a sum with how it comes about, or why it is not known.

    Args:
        number: The mention.
        label: What it is.
        figure: The sum.
        how: How it comes about.
        see: The mention that is not known and that it hangs on, which says why.
        strong: Whether it is a total.
    """
    if figure.amount is None:
        why = figure.because[0].text if see is None else T("not known: see {mention}", mention=see)
        return Mention(number, label, "", Blank(why), strong=strong)
    amount = marked(figure.amount, unverified=figure.unverified)
    return Mention(number, label, how, amount, strong=strong)


def _shown(figure: Figure) -> Value:
    """Return an amount for a formula that is printed only where all of it is known."""
    return T("not known yet") if figure.amount is None else figure.amount


def _why_tax(slip: Slip) -> Message:
    if slip.taxable.amount is None:
        return T("even {gross} is not above the threshold", gross=_shown(slip.gross))
    return T("of {taxable}, which is not above the threshold", taxable=slip.taxable.amount)


def _how_net(slip: Slip) -> Message:
    taxable, tax = _shown(slip.taxable), _shown(slip.withholding)
    if not slip.travel.noted:
        return T("{taxable} − {tax} =", taxable=taxable, tax=tax)
    return T(
        "({taxable} + {travel}) − {tax} =",
        taxable=taxable,
        travel=_shown(slip.travel),
        tax=tax,
    )


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
