"""What a payslip is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.kernel.period import Period
from desktop.kernel.vocabulary import PaidHow, Regime
from desktop.rules.pay import MonthPay
from desktop.rules.pay_slip import Slip

# The number of the model goes up with whatever it prints: papers already issued keep theirs.
MODEL_VERSION = "2026-4"


@dataclass(frozen=True, slots=True)
class PartyFacts:
    """A party, as papers name it.

    Attributes:
        lines: Its address.
    """

    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PayslipFacts:
    """What a payslip says. A text that is empty becomes a line to write on.

    Attributes:
        establishment: Its number and its address.
        company_number: The number of the enterprise, with its points.
        niss: The number of the national register, with its points.
        register_number: The number of the learner in the books of the company.
        period: The days of the month that lie within the contract.
        company_minutes: Time in the company.
        company_days: Days in the company; halves are possible.
        operator_days: Days at the training operator; halves are possible.
        holiday_days: Public holidays, paid.
        paid_absence_days: Other days the company pays.
        slip: The sums below the lines of the pay.
        regimes: Those of every contract of the month, oldest first; the last alone where empty.
        paid_how: How it was paid, where that was said.
        paid_on: When it was paid, where that was said.
        model_version: The version of the model of the paper.
        copy: ``"first"``, or anything else for a duplicate.
    """

    company_name: str
    company_address: tuple[str, ...]
    company_number: str
    establishment: str
    joint_committee: str
    learner_last_name: str
    learner_first_name: str
    learner_address: tuple[str, ...]
    niss: str
    birth_date: date
    register_number: str
    contract_number: str
    contract_period: Period
    trade: str
    regime: Regime
    period: Period
    company_minutes: int
    company_days: Decimal | int
    operator_days: Decimal | int
    holiday_days: Decimal | int
    paid_absence_days: Decimal | int
    iban: str
    pay: MonthPay
    slip: Slip
    regimes: tuple[Regime, ...] = ()
    paid_how: PaidHow | None = None
    paid_on: date | None = None
    model_version: str = MODEL_VERSION
    copy: str = "first"

    @property
    def company(self) -> PartyFacts:
        """The employer."""
        return PartyFacts(self.company_name, self.company_address)

    @property
    def learner(self) -> PartyFacts:
        """The worker, family name first."""
        name = f"{self.learner_last_name} {self.learner_first_name}".strip()
        return PartyFacts(name, self.learner_address)
