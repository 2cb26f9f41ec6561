"""The pay of a month, line by line.

The pay is a flat monthly amount. In a month that begins, ends or changes within,
each part gets its share (prorata temporis): monthly amount × paid scheduled days
of the part ÷ scheduled days of the calendar month, rounded half-up, once a line.
The sources fix the principle, not the fraction; calendar days are the other reading.

Basis: contrat d'alternance, art. 6 and 8; Vade Mecum 4.6 and 4.15. Since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, Message, T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import AbsenceKind, Level, Payer, ShareBasis
from desktop.law.book import LawBook, NoLawInForce
from desktop.rules.minimum import SOURCE_CONTRACT_6, Minimum, minimum_due
from desktop.rules.month import DayFacts, days_of
from desktop.rules.terms import Terms, in_force

SOURCE_ABSENCE = Bilingual(
    "Contrat d'alternance, art. 8 ; Vade Mecum OFFA du 27 avril 2017, point 4.15 et fiche 16",
    "Alternerende overeenkomst, art. 8; Vademecum OFFA van 27 april 2017, punt 4.15 en fiche 16",
)
SOURCE_SHARE = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, point 4.6 (prorata temporis) ; la fraction est un réglage",
    "Vademecum OFFA van 27 april 2017, punt 4.6 (prorata temporis); de breuk is een instelling",
)


class OutsideContract(ValueError):
    """The contract does not run in the month asked about."""


@dataclass(frozen=True, slots=True)
class PayLine:
    """One part of the month, at one level and one amount.

    Attributes:
        period: Its days.
        level: The level of the learner.
        monthly: The amount of a whole month, in EUR.
        paid_days: Scheduled days the company pays; halves are possible.
        of_days: Scheduled days of the calendar month.
        amount: The share, to the cent.
        because: Why.
        unverified: Whether a figure used has not been read in a published source.
    """

    period: Period
    level: Level
    monthly: Euro
    paid_days: Decimal
    of_days: Decimal
    amount: Euro
    because: tuple[Because, ...]
    unverified: bool


@dataclass(frozen=True, slots=True)
class UnpaidLine:
    """Scheduled days of the contract that the company does not pay.

    Attributes:
        days: How many, halves are possible.
        payer: Who pays them instead.
        because: Why.
    """

    kind: AbsenceKind
    period: Period
    days: Decimal
    payer: Payer
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class MonthPay:
    """The pay of a month.

    Attributes:
        month: The month.
        days: Every day of it.
        lines: What is due, by part of the month.
        unpaid: What is not, and why.
        gross: The sum of the lines; None when it is unknown.
        unknown: Why it is unknown.
        minimum: The least due at the end of the month, where it is known.
        unverified: Whether a figure used has not been read in a published source.
    """

    month: Month
    days: tuple[DayFacts, ...]
    lines: tuple[PayLine, ...]
    unpaid: tuple[UnpaidLine, ...]
    gross: Euro | None
    unknown: tuple[Because, ...]
    minimum: Minimum | None
    unverified: bool


@dataclass(frozen=True, slots=True)
class _Part:
    days: tuple[DayFacts, ...]
    level: Level
    minimum: Minimum
    agreed: Euro | None

    @property
    def monthly(self) -> Euro:
        return max(self.agreed or ZERO, self.minimum.amount)

    @property
    def period(self) -> Period:
        return Period(self.days[0].day, self.days[-1].day)


def month_pay(terms: Terms, month: Month, book: LawBook) -> MonthPay:
    """Return what the company owes for ``month``.

    The level, the amount and the minimum are those in force on each day.

    Raises:
        OutsideContract: The contract does not run in that month.
    """
    if month.period.meet(terms.period) is None:
        raise OutsideContract(str(month))
    try:
        days = days_of(terms, month, book)
        parts = _parts(terms, days, book)
    except NoLawInForce as missing:
        return _unknown(month, (), *missing.because)
    of_days = _scheduled(days, terms.share_basis)
    if not of_days:
        return _unknown(month, days, _no_timetable())
    if not parts:
        return _unknown(month, days, _no_level())
    lines = tuple(_line(part, of_days, terms.share_basis) for part in parts)
    return MonthPay(
        month=month,
        days=days,
        lines=lines,
        unpaid=_unpaid_lines(days, terms.share_basis),
        gross=sum((line.amount for line in lines), ZERO),
        unknown=(),
        minimum=parts[-1].minimum,
        unverified=any(line.unverified for line in lines),
    )


def _parts(terms: Terms, days: Sequence[DayFacts], book: LawBook) -> list[_Part]:
    parts: list[_Part] = []
    for facts in days:
        if not facts.in_contract:
            continue
        step = in_force(terms.levels, facts.day)
        if step is None:
            return []
        amount = in_force(terms.amounts, facts.day)
        minimum = minimum_due(step.level, book.on(facts.day))
        agreed = amount.monthly if amount else None
        last = parts[-1] if parts else None
        same = last and (last.level, last.minimum.amount, last.agreed) == (
            step.level,
            minimum.amount,
            agreed,
        )
        if last and same:
            parts[-1] = _Part((*last.days, facts), last.level, last.minimum, last.agreed)
        else:
            parts.append(_Part((facts,), step.level, minimum, agreed))
    return parts


def _line(part: _Part, of_days: Decimal, basis: ShareBasis) -> PayLine:
    paid = sum((_paid(facts, basis) for facts in part.days), Decimal(0))
    amount = (part.monthly * paid / of_days).rounded()
    whole = paid == of_days
    because = [*_why_monthly(part), _why_share(part, paid, of_days, amount, basis, whole=whole)]
    return PayLine(
        period=part.period,
        level=part.level,
        monthly=part.monthly,
        paid_days=paid,
        of_days=of_days,
        amount=amount,
        because=tuple(because),
        unverified=part.minimum.unverified or any(facts.unverified for facts in part.days),
    )


def _why_monthly(part: _Part) -> tuple[Because, ...]:
    if part.agreed is None or part.agreed < part.minimum.amount:
        text = (
            T(
                "No amount was agreed for these days, so the least due at level {level} counts.",
                level=part.level.value,
            )
            if part.agreed is None
            else T(
                "The agreed {agreed} is below what is due at level {level}, so {minimum} counts.",
                agreed=part.agreed,
                level=part.level.value,
                minimum=part.minimum.amount,
            )
        )
        return (
            Because(text, source=T("{source}", source=SOURCE_CONTRACT_6)),
            *part.minimum.because,
        )
    text = T(
        "The contract gives {agreed} a month at level {level}; at least {minimum} is due.",
        agreed=part.agreed,
        level=part.level.value,
        minimum=part.minimum.amount,
    )
    return (Because(text, source=T("{source}", source=SOURCE_CONTRACT_6)), *part.minimum.because)


def _why_share(
    part: _Part, paid: Decimal, of_days: Decimal, amount: Euro, basis: ShareBasis, *, whole: bool
) -> Because:
    if whole:
        return Because(
            T("All {days} days of the month are paid: nothing is deducted.", days=of_days),
            T(
                "{monthly} × {paid} ÷ {days} = {amount}",
                monthly=part.monthly,
                paid=paid,
                days=of_days,
                amount=amount,
            ),
            T("{source}", source=SOURCE_CONTRACT_6),
        )
    text = (
        T(
            "From {first} to {last}, {paid} of the {days} scheduled days of the month are paid "
            "by the company.",
            first=part.period.first,
            last=part.period.last,
            paid=paid,
            days=of_days,
        )
        if basis is ShareBasis.SCHEDULED
        else T(
            "From {first} to {last}, {paid} of the {days} calendar days of the month are paid "
            "by the company.",
            first=part.period.first,
            last=part.period.last,
            paid=paid,
            days=of_days,
        )
    )
    formula = T(
        "{monthly} × {paid} ÷ {days} = {amount}",
        monthly=part.monthly,
        paid=paid,
        days=of_days,
        amount=amount,
    )
    return Because(text, formula, T("{source}", source=SOURCE_SHARE))


def _paid(facts: DayFacts, basis: ShareBasis) -> Decimal:
    if basis is ShareBasis.SCHEDULED:
        return facts.paid
    if facts.payer not in (None, Payer.COMPANY):
        return facts.paid
    return Decimal(1)


def _scheduled(days: Sequence[DayFacts], basis: ShareBasis) -> Decimal:
    if basis is ShareBasis.CALENDAR:
        return Decimal(len(days))
    return Decimal(sum(1 for facts in days if facts.scheduled))


def _unpaid_lines(days: Sequence[DayFacts], basis: ShareBasis) -> tuple[UnpaidLine, ...]:
    groups: dict[tuple[AbsenceKind, Payer], list[tuple[date, Decimal]]] = {}
    for facts in days:
        counts = facts.scheduled or basis is ShareBasis.CALENDAR
        if facts.absence is None or facts.payer in (None, Payer.COMPANY) or not counts:
            continue
        key = (facts.absence, facts.payer)
        groups.setdefault(key, []).append((facts.day, 1 - _paid(facts, basis)))
    return tuple(
        UnpaidLine(
            kind=kind,
            period=Period(found[0][0], found[-1][0]),
            days=sum((part for _, part in found), Decimal(0)),
            payer=payer,
            because=(Because(_why_unpaid(payer), source=T("{source}", source=SOURCE_ABSENCE)),),
        )
        for (kind, payer), found in groups.items()
    )


def _why_unpaid(payer: Payer) -> Message:
    match payer:
        case Payer.MUTUALITY:
            return T("From the eighth calendar day of the incapacity, the mutuality pays.")
        case Payer.INSURER:
            return T("From the eighth calendar day, the insurer pays.")
        case Payer.ONEM:
            return T("ONEM pays the company days of temporary unemployment.")
        case Payer.FUND:
            return T("In the workers’ regime the holiday fund pays the annual leave.")
        case Payer.NOBODY | Payer.COMPANY:
            return T("Nobody pays these days: the contract is suspended without pay.")


def _no_timetable() -> Because:
    return Because(
        T("The pay is not known: the timetable has no day yet. Fill in the week under Timetable.")
    )


def _no_level() -> Because:
    return Because(
        T("The pay is not known: no level is noted for these days. Fill it in under File.")
    )


def _unknown(month: Month, days: tuple[DayFacts, ...], *because: Because) -> MonthPay:
    return MonthPay(month, days, (), (), None, because, None, unverified=False)


def unknown_pay(pay: MonthPay, reason: Because) -> MonthPay:
    """Return the month with no amounts, since ``reason`` keeps them from being known."""
    return _unknown(pay.month, pay.days, reason)
