"""Mentions 7 to 15 of a payslip: the sums."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.documents.blocks import Blank, Lines, Mention
from desktop.documents.payslip_work import marked, short
from desktop.documents.words import ABSENCE
from desktop.kernel.messages import T
from desktop.kernel.money import ZERO
from desktop.rules.pay import MonthPay, PayLine

SECRETARIAT = Blank(T("to be completed by the social secretariat"))

# Labels of the mentions that Tandem does not work out.
LATER = (
    ("8", T("Social security contributions withheld")),
    ("9", T("Sums without social security contributions")),
    ("10", T("Taxable amount ((7 + 9) − 8)")),
    ("11", T("Withholding tax")),
    ("12", T("Sums that are not taxable")),
    ("13", T("Net sum granted ((10 + 12) − 11)")),
    ("14", T("Amounts to deduct (advances, benefits in kind, fines, assignment and seizure)")),
    ("15", T("Net amount to pay in cash")),
)


def sum_mentions(pay: MonthPay) -> Iterator[Mention]:
    """Yield the mentions 7 to 15."""
    if pay.gross is None:
        yield Mention("7 a", T("Sums due in cash"), Lines(tuple(b.text for b in pay.unknown)))
    else:
        yield Mention("7 a", T("Sums due in cash"), "", T("Amount"))
        yield from (_line(line) for line in pay.lines)
        for unpaid in pay.unpaid:
            label = T("{kind}: 0 days paid", kind=ABSENCE[unpaid.kind])
            yield Mention("", label, short(unpaid.period), ZERO)
    yield Mention("7 b", T("Benefits in kind"), "", Blank(T("to be completed where there are any")))
    yield _gross(pay)
    for number, label in LATER:
        yield Mention(number, label, "", SECRETARIAT, strong=number == "15")


def _line(line: PayLine) -> Mention:
    label = T("Level {level}, {period}", level=line.level.value, period=short(line.period))
    formula = T(
        "{monthly} × {paid} ÷ {days} =",
        monthly=line.monthly,
        paid=line.paid_days,
        days=line.of_days,
    )
    return Mention("", label, formula, marked(line.amount, unverified=line.unverified))


def _gross(pay: MonthPay) -> Mention:
    label = T("Gross total")
    if pay.gross is None:
        return Mention("7 c", label, "", Blank(T("not known yet")), strong=True)
    return Mention("7 c", label, "", marked(pay.gross, unverified=pay.unverified), strong=True)
