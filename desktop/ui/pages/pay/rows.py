"""The lines of the pay, in the order of the payslip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.documents.payslip_words import FIGURES, WORKED_DAY, contribution_words
from desktop.kernel.answer import Because
from desktop.kernel.messages import NT, Hours, Message, Percent, T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import Payer
from desktop.language.translator import Translator
from desktop.rules.overtime import WHOLE
from desktop.rules.pay import PayLine, UnpaidLine
from desktop.rules.pay_extra import ExtraLine
from desktop.rules.pay_slip import Figure, Slip
from desktop.services.pay import LearnerMonth
from desktop.ui.month.words import ABSENCE, PAYERS, span


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the pay; without an amount it is a named blank.

    Attributes:
        period: The days the line is about, for lines that are about some.
    """

    label: str
    base: str
    amount: Euro | None
    because: tuple[Because, ...]
    is_sum: bool = False
    unverified: bool = False
    period: Period | None = None


def rows_of(found: LearnerMonth, tr: Translator) -> tuple[Row, ...]:
    """Return the lines of the pay; nothing when it is not known."""
    known = found.pay
    if known.gross is None:
        return ()
    whole = known.month.period
    alone = len(known.lines) == 1 and known.lines[0].period == whole
    return (
        *(_paid_row(line, tr, alone=alone) for line in known.lines),
        *(_unpaid_row(line, tr) for line in known.unpaid),
        *(_extra_row(line, tr) for line in found.slip.extra),
        *_sums(found.slip, tr),
    )


def line_about(rows: Sequence[Row], day: date) -> int | None:
    """Return the place of the line that says most closely what a day is paid, or None."""
    about = [
        (row.period.days, place)
        for place, row in enumerate(rows)
        if row.period is not None and day in row.period
    ]
    return min(about)[1] if about else None


def _sums(slip: Slip, tr: Translator) -> Iterator[Row]:
    """Yield the sums; travel and what is paid with it only where there is any."""
    yield _sum(T("Gross"), "", slip.gross, tr, is_sum=True)
    due = T("Social contribution of the learner")
    yield _sum(due, contribution_words(slip), slip.due, tr)
    taxable = slip.taxable.amount
    base = T("of {taxable}", taxable=taxable) if taxable is not None else ""
    yield _sum(FIGURES["withholding"], base, slip.withholding, tr)
    yield _sum(FIGURES["net"], "", slip.net, tr, is_sum=True)
    if slip.travel.amount != ZERO:
        yield _sum(FIGURES["travel"], T("not taxed"), slip.travel, tr)
        yield _sum(FIGURES["paid"], "", slip.paid, tr, is_sum=True)


def _sum(
    label: Message, base: Message | str, figure: Figure, tr: Translator, *, is_sum: bool = False
) -> Row:
    known = figure.amount is not None
    return Row(
        tr(label),
        tr.show(base if known else T("not known yet")),
        figure.amount,
        figure.because,
        is_sum=is_sum,
        unverified=known and figure.unverified,
    )


def _paid_row(line: PayLine, tr: Translator, *, alone: bool) -> Row:
    if alone:
        label = T("Pay of the month, level {level}", level=line.level.value)
    else:
        label = T("Level {level}, {days}", level=line.level.value, days=span(tr, line.period))
    base = T(
        "{monthly} × {paid} ÷ {days} days",
        monthly=line.monthly,
        paid=line.paid_days,
        days=line.of_days,
    )
    return Row(
        tr(label),
        tr(base),
        line.amount,
        line.because,
        unverified=line.unverified,
        period=line.period,
    )


def _unpaid_row(line: UnpaidLine, tr: Translator) -> Row:
    base = NT(
        "{when}: {days} day, {payer}",
        "{when}: {days} days, {payer}",
        2 if line.days >= 2 else 1,  # noqa: PLR2004  from two on
        when=span(tr, line.period),
        days=line.days,
        payer=T("without pay") if line.payer is Payer.NOBODY else PAYERS[line.payer],
    )
    return Row(tr(ABSENCE[line.kind]), tr(base), ZERO, line.because, period=line.period)


def _extra_row(line: ExtraLine, tr: Translator) -> Row:
    day = Period(line.day, line.day)
    label = T("Extra hours, {when}", when=span(tr, day))
    if line.rate is None:
        base = T("not known yet")
    else:
        base = T(
            "{hours} at {percent}, {kind}",
            hours=Hours(line.minutes),
            percent=Percent(WHOLE + line.rate),
            kind=WORKED_DAY[line.kind],
        )
    return Row(
        tr(label), tr(base), line.amount, line.because, unverified=line.unverified, period=day
    )
