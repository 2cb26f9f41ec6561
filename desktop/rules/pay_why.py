"""Why a part of a month is paid as it is, in sentences with their formulas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, T
from desktop.kernel.money import Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import DayKind, Level, ShareBasis
from desktop.law.book import LawBook
from desktop.rules.minimum import SOURCE_CONTRACT_6, Minimum
from desktop.rules.month import DayFacts, holiday_limit

SOURCE_SHARE = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, point 4.6 (prorata temporis) ; la fraction est un réglage",
    "Vademecum OFFA van 27 april 2017, punt 4.6 (prorata temporis); de breuk is een instelling",
)


def why_monthly(level: Level, agreed: Euro | None, minimum: Minimum) -> tuple[Because, ...]:
    """Say which amount of a whole month counts."""
    if agreed is None:
        text = T(
            "No amount was agreed for these days, so the least due at level {level} counts.",
            level=level.value,
        )
    elif agreed < minimum.amount:
        text = T(
            "The agreed {agreed} is below what is due at level {level}, so {minimum} counts.",
            agreed=agreed,
            level=level.value,
            minimum=minimum.amount,
        )
    else:
        text = T(
            "The contract gives {agreed} a month at level {level}; at least {minimum} is due.",
            agreed=agreed,
            level=level.value,
            minimum=minimum.amount,
        )
    return (Because(text, source=T("{source}", source=SOURCE_CONTRACT_6)), *minimum.because)


def why_share(
    period: Period,
    monthly: Euro,
    part: tuple[Decimal, Decimal],
    amount: Euro,
    basis: ShareBasis,
) -> Because:
    """Say which share of the month a part is, with the formula that gives its cents.

    Args:
        period: Its days.
        monthly: The amount of a whole month.
        part: The days paid, and those of the month.
        amount: The share, to the cent.
        basis: Which days are counted.
    """
    paid, of_days = part
    formula = T(
        "{monthly} × {paid} ÷ {days} = {amount}",
        monthly=monthly,
        paid=paid,
        days=of_days,
        amount=amount,
    )
    if paid == of_days:
        text = T("All {days} days of the month are paid: nothing is deducted.", days=of_days)
        return Because(text, formula, T("{source}", source=SOURCE_CONTRACT_6))
    if basis is ShareBasis.SCHEDULED:
        text = T(
            "From {first} to {last}, {paid} of the {days} scheduled days of the month are paid "
            "by the company.",
            first=period.first,
            last=period.last,
            paid=paid,
            days=of_days,
        )
    else:
        text = T(
            "From {first} to {last}, {paid} of the {days} calendar days of the month are paid "
            "by the company.",
            first=period.first,
            last=period.last,
            paid=paid,
            days=of_days,
        )
    return Because(text, formula, T("{source}", source=SOURCE_SHARE))


def why_holidays(days: Sequence[DayFacts], book: LawBook) -> Iterator[Because]:
    """Say why public holidays within an absence stay paid for some days."""
    for facts in days:
        if facts.within is None or facts.holiday is None:
            continue
        limit = holiday_limit(facts.within.absence.kind)
        if limit is None:
            continue
        law = book.on(facts.day)
        begun, most = facts.within.begun, law[limit]
        if facts.kind is DayKind.HOLIDAY:
            text = T(
                "The public holiday of {day} stays paid: it is within {days} days of the first "
                "day of the absence, {first}.",
                day=facts.day,
                days=most,
                first=begun,
            )
        else:
            text = T(
                "The public holiday of {day} is not paid as such: it is more than {days} days "
                "from the first day of the absence, {first}.",
                day=facts.day,
                days=most,
                first=begun,
            )
        yield Because(text, source=T("{source}", source=law.source(limit)))


def no_timetable() -> Because:
    """Say that a month has no scheduled day."""
    return Because(
        T("The pay is not known: the timetable has no day yet. Fill in the week under Timetable.")
    )


def no_scheduled_day(month: Month) -> Because:
    """Say that a month without scheduled day counts in calendar days."""
    return Because(
        T(
            "The timetable has no day in {month}: the month counts in calendar days. The amount of "
            "a month is flat, so a whole one is due whole.",
            month=month,
        ),
        source=T("{source}", source=SOURCE_SHARE),
    )


def no_day_to_count(month: Month) -> Because:
    """Say that an absence takes scheduled days in a month that has none."""
    return Because(
        T(
            "The pay of {month} is not known: an absence takes scheduled days, and the timetable "
            "has none in that month. Fill in the weeks of school holidays under Timetable.",
            month=month,
        )
    )


def no_level() -> Because:
    """Say that nobody noted the level."""
    return Because(
        T("The pay is not known: no level is noted for these days. Fill it in under File.")
    )
