"""What annual leave pays: ``leave.pay-employee`` and ``leave.pay-worker``.

An employee goes on receiving the monthly pay (simple pécule) and gets 92 % of it once, a twelfth a
month of the year before (double pécule), from 2 May on. The fund pays a worker 15,38 % of 108 % of
the gross pay of the year before and of the fictitious pay of assimilated days; 1 % of solidarity is
taken off afterwards.

Basis: Vade Mecum fiche 4, paiement du pécule de vacances. In force since 1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import Percent, T
from desktop.kernel.money import Euro
from desktop.kernel.period import MONTHS
from desktop.law.book import Law
from desktop.law.parameters.leave import (
    DOUBLE_DAY,
    DOUBLE_MONTH,
    DOUBLE_RATE,
    FUND_BASE,
    FUND_RATE,
    FUND_SOLIDARITY,
)


@dataclass(frozen=True, slots=True)
class EmployeePay:
    """The holiday pay of an employee.

    Attributes:
        simple: The monthly pay that goes on.
        double: What comes once, on top.
        payable_from: The first day it may be paid.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    simple: Euro
    double: Euro
    payable_from: date
    because: tuple[Because, ...]
    unverified: bool


@dataclass(frozen=True, slots=True)
class WorkerPay:
    """The holiday pay of a worker, which the fund pays.

    Attributes:
        amount: Before the solidarity deduction, contributions and tax.
        after_solidarity: After that deduction.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    amount: Euro
    after_solidarity: Euro
    because: tuple[Because, ...]
    unverified: bool


def employee_pay(monthly: Euro, months: int, law: Law) -> EmployeePay:
    """Return the holiday pay of an employee in the year of ``law``.

    Args:
        monthly: The gross pay of the month of the main leave, in EUR.
        months: Months of contract in the year before.
        law: The law of the year of the leave.

    Raises:
        NoLawInForce: The law of that year is not known.
    """
    rate = law[DOUBLE_RATE]
    double = (monthly * rate * months / MONTHS).rounded()
    start = date(law.day.year, law[DOUBLE_MONTH], law[DOUBLE_DAY])
    because = (
        Because(
            T(
                "The monthly pay of {monthly} goes on while the days of leave are taken.",
                monthly=monthly,
            ),
            source=T("{source}", source=law.source(DOUBLE_RATE)),
        ),
        Because(
            T(
                "With the main leave comes {rate} of the monthly pay, a twelfth for each of the "
                "{months} months of the year before: {double}.",
                rate=Percent(rate),
                months=months,
                double=double,
            ),
            T(
                "{monthly} × {rate} × {months} ÷ 12 = {double}",
                monthly=monthly,
                rate=Percent(rate),
                months=months,
                double=double,
            ),
            T("{source}", source=law.source(DOUBLE_RATE)),
        ),
        Because(
            T("It is paid with the main leave, from {day} on.", day=start),
            source=T("{source}", source=law.source(DOUBLE_DAY)),
        ),
    )
    verified = law.all_verified((DOUBLE_RATE, DOUBLE_MONTH, DOUBLE_DAY))
    return EmployeePay(monthly, double, start, because, not verified)


def worker_pay(gross: Euro, fictitious: Euro, law: Law) -> WorkerPay:
    """Return what the fund pays a worker for the leave.

    Args:
        gross: The gross pay of the year before, in EUR.
        fictitious: The fictitious pay of its assimilated days, in EUR.
        law: The law that governs.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    rate, base, solidarity = law[FUND_RATE], law[FUND_BASE], law[FUND_SOLIDARITY]
    total = gross + fictitious
    amount = (total * base * rate).rounded()
    left = (amount - amount * solidarity).rounded()
    because = (
        Because(
            T(
                "The fund pays {rate} of {base} of the {total} of the year before: {amount}.",
                rate=Percent(rate),
                base=Percent(base),
                total=total,
                amount=amount,
            ),
            T(
                "({gross} + {fictitious}) × {base} × {rate} = {amount}",
                gross=gross,
                fictitious=fictitious,
                base=Percent(base),
                rate=Percent(rate),
                amount=amount,
            ),
            T("{source}", source=law.source(FUND_RATE)),
        ),
        Because(
            T(
                "Then {solidarity} of solidarity is taken off, which leaves {left} before "
                "contributions and tax. The holiday fund pays it, not the company.",
                solidarity=Percent(solidarity),
                left=left,
            ),
            T(
                "{amount} − {amount} × {solidarity} = {left}",
                amount=amount,
                solidarity=Percent(solidarity),
                left=left,
            ),
            T("{source}", source=law.source(FUND_SOLIDARITY)),
        ),
    )
    verified = law.all_verified((FUND_RATE, FUND_BASE, FUND_SOLIDARITY))
    return WorkerPay(amount, left, because, not verified)
