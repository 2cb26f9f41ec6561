"""The whole slip of a month: from the lines of the pay to the sum that is paid.

Gross pay and extra hours make the gross total; less the contribution it is taxable; less the tax
it is the net; what is refunded of travel is added after it. A figure that is not known says why,
and leaves unknown only what hangs on it.

Where several contracts run in the month each has its own contribution, by its regime and hours;
the tax is taken once of the whole.

Basis: mentions 7 to 13 of the payslip (royal decree of 27 September 1966, read in summaries);
each figure by its own rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.vocabulary import Regime
from desktop.law.book import Law, LawBook
from desktop.rules.contribution import Contribution
from desktop.rules.pay import MonthPay
from desktop.rules.pay_extra import ExtraLine, ExtraWork, extra_lines
from desktop.rules.pay_net import Person, social_of, tax_of
from desktop.rules.pay_share import share_of
from desktop.rules.pay_travel import TravelSince, travel_of


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the slip.

    Attributes:
        amount: The amount to the cent; None when it is not known.
        because: Why it is what it is, or why it is not known.
        unverified: Whether a figure used has not been read in a published source.
        noted: Whether anything of it was written down; else it counts for nothing, and an amount
            of zero does not mean that there is none.
    """

    amount: Euro | None
    because: tuple[Because, ...] = ()
    unverified: bool = False
    noted: bool = True


@dataclass(frozen=True, slots=True)
class Work:
    """One contract in the month, with what is paid besides its monthly amount.

    Attributes:
        pay: The pay of the month under this contract.
        weekly_minutes: The hours of a full week.
    """

    pay: MonthPay
    regime: Regime
    weekly_minutes: int
    extra: tuple[ExtraWork, ...] = ()
    travel: tuple[TravelSince, ...] = ()


@dataclass(frozen=True, slots=True)
class Slip:
    """The slip of a month.

    Attributes:
        extra: The extra hours, day by day.
        gross: The gross total: the lines of the pay and the extra hours.
        overtime: What the extra hours are paid, in the gross total.
        contribution: The personal contribution before the bonus.
        bonus: The bonus à l'emploi in full.
        due: What is withheld for social security.
        taxable: The gross total less what is withheld for social security.
        withholding: The tax withheld.
        net: The taxable less the tax.
        travel: What is refunded of travel.
        paid: The net and the refund.
    """

    extra: tuple[ExtraLine, ...]
    gross: Figure
    overtime: Figure
    contribution: Figure
    bonus: Figure
    due: Figure
    taxable: Figure
    withholding: Figure
    net: Figure
    travel: Figure
    paid: Figure

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Every figure by its name, in the order of the slip."""
        names = (one.name for one in fields(self) if one.name != "extra")
        return {name: getattr(self, name) for name in names}

    @property
    def unknown(self) -> tuple[tuple[str, tuple[Because, ...]], ...]:
        """The names of the figures that are not known, each with why."""
        return tuple(
            (name, one.because) for name, one in self.figures.items() if one.amount is None
        )

    @property
    def unverified(self) -> bool:
        """Whether any figure hangs on one not read in a published source."""
        return any(one.unverified and one.amount is not None for one in self.figures.values())


def slip_of(birth: date, works: Sequence[Work], book: LawBook) -> Slip:
    """Return the slip of a month in which the contracts of ``works`` run, oldest first."""
    extras = [extra_lines(work.pay, work.extra, work.weekly_minutes, book) for work in works]
    grosses = [_gross(work.pay, lines) for work, lines in zip(works, extras, strict=True)]
    gross = _of_contracts(grosses)
    travel = _sum([_travel(work, book) for work in works])
    law = book.on(works[0].pay.month.first)
    contribution, bonus, due = _social(birth, works, grosses, law)
    tax = _tax(gross, due, law)
    taxable = _taxable(gross, due)
    net = _net(taxable, tax)
    return Slip(
        extra=tuple(line for lines in extras for line in lines),
        gross=gross,
        overtime=_sum([_overtime(lines) for lines in extras]),
        contribution=contribution,
        bonus=bonus,
        due=due,
        taxable=taxable,
        withholding=tax,
        net=net,
        travel=travel,
        paid=_paid(net, travel),
    )


def _sum(figures: Sequence[Figure]) -> Figure:
    """Return several figures as one; where one is not known, neither is their sum."""
    if len(figures) == 1:
        return figures[0]
    amounts = [one.amount for one in figures if one.amount is not None]
    if len(amounts) < len(figures):
        missing = (why for one in figures if one.amount is None for why in one.because)
        return Figure(None, tuple(dict.fromkeys(missing)))
    because = tuple(dict.fromkeys(why for one in figures for why in one.because))
    return Figure(
        sum(amounts, ZERO),
        because,
        any(one.unverified for one in figures),
        any(one.noted for one in figures),
    )


def _of_contracts(figures: Sequence[Figure]) -> Figure:
    """Return the figure of each contract as that of the month, with how they are added."""
    whole = _sum(figures)
    amounts = [one.amount for one in figures if one.amount is not None]
    if whole.amount is None or len(figures) == 1:
        return whole
    text = T("Several contracts run in this month: the part of each is added.")
    formula = T(
        "{earlier} + {last} = {total}",
        earlier=sum(amounts[:-1], ZERO),
        last=amounts[-1],
        total=whole.amount,
    )
    return replace(whole, because=(Because(text, formula), *whole.because))


def _overtime(lines: Sequence[ExtraLine]) -> Figure:
    if not lines:
        return Figure(ZERO, (Because(T("No extra hours are written down in this month.")),))
    return _sum([Figure(line.amount, line.because, line.unverified) for line in lines])


def _gross(pay: MonthPay, lines: Sequence[ExtraLine]) -> Figure:
    if pay.gross is None:
        return Figure(None, pay.unknown)
    over = _overtime(lines)
    if over.amount is None:
        text = T("The gross total is not known: the extra hours in it are not known.")
        return Figure(None, (Because(text), *over.because))
    total = pay.gross + over.amount
    text = T(
        "The gross total is what is due for the month and its extra hours: {pay} and {overtime}.",
        pay=pay.gross,
        overtime=over.amount,
    )
    formula = T("{pay} + {overtime} = {total}", pay=pay.gross, overtime=over.amount, total=total)
    return Figure(total, (Because(text, formula),), pay.unverified or over.unverified)


def _social(
    birth: date, works: Sequence[Work], grosses: Sequence[Figure], law: Law
) -> tuple[Figure, Figure, Figure]:
    """Return the contribution before the bonus, the bonus, and what is withheld."""
    parts = [_contract(birth, work, gross, law) for work, gross in zip(works, grosses, strict=True)]
    first, second, third = (_of_contracts(column) for column in zip(*parts, strict=True))
    return first, second, third


def _contract(birth: date, work: Work, gross: Figure, law: Law) -> tuple[Figure, Figure, Figure]:
    found, because = social_of(gross.amount or ZERO, Person(birth, work.regime, None), law)
    if found is not None:  # without a share only whoever pays nothing yet has an answer
        return _three(found, because, doubt=found.unverified)
    if gross.amount is None:
        return _none((_hangs_on_gross(),))
    minutes = sum(one.minutes for one in work.extra if one.day in work.pay.month.period)
    share = share_of(work.pay.days, work.weekly_minutes, minutes)
    if share.value is None or share.with_courses is None:
        return _none(share.because)
    person = Person(birth, work.regime, share.value)
    found, because = social_of(gross.amount, person, law)
    if found is None:
        return _none(because)
    other, _ = social_of(gross.amount, replace(person, share=share.with_courses), law)
    because = (*because, *share.because, *_why_other(found, other))
    return _three(found, because, doubt=True)  # which hours count was not found


def _three(
    found: Contribution, because: tuple[Because, ...], *, doubt: bool
) -> tuple[Figure, Figure, Figure]:
    without = (*_why_without(found), *because)
    return (
        Figure(found.personal, because, found.unverified),
        Figure(found.bonus, without, doubt),
        Figure(found.due, without, doubt),
    )


def _why_without(found: Contribution) -> Iterator[Because]:
    """Yield, before how the contribution is counted, that the bonus keeps it from being known."""
    if found.due is None:
        yield Because(
            T(
                "What is withheld for social security is not known: the bonus à l’emploi of this "
                "month is not known."
            )
        )


def _none(because: tuple[Because, ...]) -> tuple[Figure, Figure, Figure]:
    nothing = Figure(None, because)
    return nothing, nothing, nothing


def _why_other(found: Contribution, other: Contribution | None) -> Iterator[Because]:
    """Yield what the other reading of the working time withholds, where it is not the same."""
    if other is not None and other.due is not None and other.due != found.due:
        text = T(
            "With the hours of course, {due} would be withheld for social security.",
            due=other.due,
        )
        yield Because(text)


def _tax(gross: Figure, due: Figure, law: Law) -> Figure:
    if gross.amount is None:
        return Figure(None, (_hangs_on_gross(),))
    found, because = tax_of(gross.amount, due.amount, law)
    if found is None:
        return Figure(None, because)
    return Figure(found.amount, because, found.unverified)


def _taxable(gross: Figure, due: Figure) -> Figure:
    if gross.amount is None:
        return Figure(None, (_hangs_on_gross(),))
    if due.amount is None:
        text = T("The taxable amount is not known: the contribution taken off it is not known.")
        return Figure(None, (Because(text),))
    taxable = gross.amount - due.amount
    because = Because(
        T("The taxable amount is the gross total less the contribution."),
        T("{gross} − {due} = {taxable}", gross=gross.amount, due=due.amount, taxable=taxable),
    )
    return Figure(taxable, (because,), gross.unverified or due.unverified)


def _net(taxable: Figure, tax: Figure) -> Figure:
    if taxable.amount is None:
        return Figure(None, taxable.because)
    if tax.amount is None:
        text = T("The net is not known: the tax taken off it is not known.")
        return Figure(None, (Because(text), *tax.because))
    net = taxable.amount - tax.amount
    because = Because(
        T("The net is the taxable amount less the tax."),
        T("{taxable} − {tax} = {net}", taxable=taxable.amount, tax=tax.amount, net=net),
    )
    return Figure(net, (because,), taxable.unverified or tax.unverified)


def _travel(work: Work, book: LawBook) -> Figure:
    found = travel_of(work.pay, work.travel, work.extra, book)
    return Figure(found.amount, found.because, found.unverified, found.noted)


def _paid(net: Figure, travel: Figure) -> Figure:
    if net.amount is None:
        return Figure(None, net.because)
    if travel.amount is None:
        text = T("What is paid is not known: the travel refund is not known.")
        return Figure(None, (Because(text), *travel.because))
    paid = net.amount + travel.amount
    if not travel.noted:
        alone = T("What is paid is the net: no travel was noted, and a refund is not in it.")
        return Figure(paid, (Because(alone),), net.unverified)
    because = Because(
        T("What is paid is the net and what is refunded of travel."),
        T("{net} + {travel} = {paid}", net=net.amount, travel=travel.amount, paid=paid),
    )
    return Figure(paid, (because,), net.unverified or travel.unverified)


def _hangs_on_gross() -> Because:
    return Because(T("Not known: it hangs on the gross total."))
