"""Mentions 1 to 6 of a payslip: who, when, how much work, at which pay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from desktop.documents.blocks import Blank, Cell, Lines, Mention
from desktop.documents.payslip_facts import PartyFacts, PayslipFacts
from desktop.documents.words import ABSENCE, PAYER
from desktop.kernel.messages import DayPart, Hours, Message, Percent, ShortDate, T
from desktop.kernel.money import Euro
from desktop.kernel.period import Period
from desktop.rules.pay import PayLine, UnpaidLine


def work_mentions(facts: PayslipFacts) -> Iterator[Mention]:
    """Yield the mentions 1 to 6."""
    yield Mention("1", T("Name and address of the employer"), party(facts.company))
    yield Mention("2", T("Name and initial of the first name of the worker"), party(facts.learner))
    number = written(facts.register_number)
    yield Mention("3", T("Number of the worker in the employer’s register"), number)
    yield Mention(
        "4",
        T("Period of this pay"),
        T("from {first} to {last}", first=facts.period.first, last=facts.period.last),
    )
    yield from _extent(facts)
    yield from _base(facts)


def written(text: str) -> Cell:
    """Return ``text``, or a line to write it on."""
    return text or Blank()


def party(facts: PartyFacts) -> Cell:
    """Return the name and the address of a party."""
    lines = tuple(line for line in (facts.name, ", ".join(filter(None, facts.lines))) if line)
    return Lines(lines) if lines else Blank()


def _extent(facts: PayslipFacts) -> Iterator[Mention]:
    yield Mention("5", T("Extent of the work"), "", T("Days"))
    counts = (
        facts.company_days,
        facts.operator_days,
        facts.holiday_days,
        facts.paid_absence_days,
    )
    if facts.pay.gross is None and not any(counts):
        yield Mention("", T("Days of the month"), "", Blank())
        return
    hours = Hours(facts.company_minutes)
    yield Mention("", T("In the company"), T("{hours} of work", hours=hours), counts[0])
    yield Mention("", T("At the training operator"), "", counts[1])
    yield Mention("", T("Public holidays"), "", counts[2])
    yield Mention("", T("Other paid absences"), "", counts[3])
    yield from _unpaid(facts.pay.unpaid)


def _unpaid(lines: Sequence[UnpaidLine]) -> Iterator[Mention]:
    """Yield the days the company does not pay, those of a kind that somebody else pays in one row.

    Args:
        lines: The spans of the month, oldest first.
    """
    kinds = dict.fromkeys((line.kind, line.payer) for line in lines)
    for kind, payer in kinds:
        same = [line for line in lines if (line.kind, line.payer) == (kind, payer)]
        detail = T("{payer}: {days}", payer=PAYER[payer], days=_spans([one.period for one in same]))
        yield Mention("", ABSENCE[kind], detail, sum((one.days for one in same), Decimal(0)))


def blank_rows(mention: Mention) -> tuple[Mention, ...]:
    """Return an empty mention with the rows it has, to fill in by hand."""
    known: dict[str, tuple[Message, tuple[Message, ...]]] = {
        "5": (
            T("Days"),
            (
                T("In the company"),
                T("At the training operator"),
                T("Public holidays"),
                T("Other paid absences"),
                T("Unpaid absences"),
            ),
        ),
        "7 a": (
            T("Amount"),
            (T("Amount a month × paid days ÷ scheduled days of the month"), T("Extra hours")),
        ),
    }
    if mention.number not in known:
        return (mention,)
    header, labels = known[mention.number]
    rows = (Mention("", label, Blank(), Blank()) for label in labels)
    return (replace(mention, detail="", amount=header), *rows)


def _spans(periods: Sequence[Period]) -> Message:
    """Return some spans of one month in figures, the month once."""
    days = [
        f"{one.first.day}" if one.first == one.last else f"{one.first.day}–{one.last.day}"
        for one in periods
    ]
    return T("{days}/{month}", days=", ".join(days), month=DayPart(periods[0].first, "MM"))


def short(period: Period) -> Message:
    """Return the days of ``period`` in figures."""
    first, last = ShortDate(period.first), ShortDate(period.last)
    return (
        T("{first}", first=first)
        if first == last
        else T("{first} – {last}", first=first, last=last)
    )


def _base(facts: PayslipFacts) -> Iterator[Mention]:
    label = T("Base pay")
    if facts.pay.gross is None:
        yield Mention("6", label, "", Blank())
        return
    yield Mention("6", label, "", T("Amount a month"))
    for line in facts.pay.lines:
        detail = short(line.period)
        yield Mention("", _level(line), detail, marked(line.monthly, unverified=line.unverified))


def marked(amount: Euro, *, unverified: bool) -> Message:
    """Return ``amount``, with the asterisk of the footnote where it is not verified."""
    return T("{amount} *", amount=amount) if unverified else T("{amount}", amount=amount)


def _level(line: PayLine) -> Message:
    rate = _rate(line)
    if rate is None:
        return T("Level {level}", level=line.level.value)
    return T("Level {level} (minimum: {rate} of the RMMMG)", level=line.level.value, rate=rate)


def _rate(line: PayLine) -> Percent | None:
    """Return the share of the reference income that the reasons of ``line`` name."""
    values = (value for because in line.because for _, value in because.text.params)
    return next((value for value in values if isinstance(value, Percent)), None)
