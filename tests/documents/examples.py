"""A learner and the months the tests print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.documents.payslip import PayslipFacts
from desktop.kernel.money import Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import AbsenceKind, HalfDay, Level, PatternKind, Payer, Regime
from desktop.kernel.week import DayPlan, Pattern, Shift, WeekPlan
from desktop.law.book import LawBook
from desktop.paths import RESOURCES
from desktop.rules.pay import MonthPay, UnpaidLine, month_pay
from desktop.rules.pay_extra import ExtraWork
from desktop.rules.pay_slip import Work, slip_of
from desktop.rules.pay_travel import TravelSince
from desktop.rules.terms import AbsenceFacts, AmountSince, LevelSince, Terms
from desktop.rules.travel.trip import Mode, Trip

BOOK = LawBook.load(RESOURCES / "law")
WORK = DayPlan((Shift(8 * 60, 12 * 60), Shift(12 * 60 + 30, 16 * 60 + 6)))
COURSE = DayPlan(halves=frozenset(HalfDay))
WEEK = WeekPlan((COURSE, COURSE, WORK, WORK, WORK, DayPlan(), DayPlan()))
BIRTH = date(2008, 5, 14)
CONTRACT = Period(date(2025, 9, 1), date(2027, 8, 31))
TERMS = Terms(
    period=CONTRACT,
    regime=Regime.WORKER,
    levels=(LevelSince(CONTRACT.first, Level.A), LevelSince(date(2026, 9, 16), Level.B)),
    amounts=(),
    patterns=(Pattern(PatternKind.NORMAL, CONTRACT.first, WEEK),),
    absences=(AbsenceFacts(Period(date(2026, 9, 10), date(2026, 9, 18)), AbsenceKind.ILLNESS),),
)


def facts(pay: MonthPay, work: Work | None = None, birth: date = BIRTH) -> PayslipFacts:
    """Return a payslip of Łukasz, who works in a bakery."""
    known = work or Work(pay, Regime.WORKER, 2280)
    return PayslipFacts(
        company_name="Boulangerie Dethier SRL",
        company_address=("Rue de la Station 12", "4000 Liège"),
        company_number="0123.456.749",
        establishment="2.123.456.789, Rue de la Station 12, 4000 Liège",
        joint_committee="118.03",
        learner_last_name="Nowak",
        learner_first_name="Łukasz",
        learner_address=("Rue des Pâquerettes 3", "4020 Liège"),
        niss="08.05.14-123.45",
        birth_date=birth,
        register_number="",
        contract_number="F/2025/04567",
        contract_period=CONTRACT,
        trade="Boulanger-pâtissier",
        regime=Regime.WORKER,
        period=pay.month.period,
        company_minutes=10 * 456,
        company_days=10,
        operator_days=7,
        holiday_days=0,
        paid_absence_days=3,
        iban="BE68 5390 0754 7034",
        pay=pay,
        slip=slip_of(birth, [known], BOOK),
    )


def split_month() -> PayslipFacts:
    """Return September 2026: two levels, and two days the mutuality pays."""
    return facts(month_pay(TERMS, Month(2026, 9), BOOK))


def whole_month() -> PayslipFacts:
    """Return April 2026, with the amount of the contract."""
    terms = replace(TERMS, absences=(), amounts=(AmountSince(CONTRACT.first, Euro.of("2189.81")),))
    return facts(month_pay(terms, Month(2026, 4), BOOK))


def unknown_month() -> PayslipFacts:
    """Return a month whose level nobody noted."""
    found = facts(month_pay(replace(TERMS, levels=()), Month(2026, 9), BOOK))
    return replace(found, company_days=0, operator_days=0, paid_absence_days=0, company_minutes=0)


def full_month() -> PayslipFacts:
    """Return May 2026 of an adult employee: extra hours, a bicycle, a bonus à l’emploi."""
    terms = replace(TERMS, regime=Regime.EMPLOYEE, absences=())
    pay = month_pay(terms, Month(2026, 5), BOOK)
    work = Work(
        pay,
        Regime.EMPLOYEE,
        2280,
        extra=(
            ExtraWork(date(2026, 5, 7), 120, "Commande d’un mariage", date(2026, 5, 4)),
            ExtraWork(date(2026, 5, 10), 90, "Fête des mères", date(2026, 5, 4)),
        ),
        travel=(TravelSince(CONTRACT.first, Trip(Mode.BICYCLE, km=Decimal("4.2"))),),
    )
    found = facts(pay, work, date(2005, 5, 14))
    return replace(found, regime=Regime.EMPLOYEE)


def unagreed_month() -> PayslipFacts:
    """Return the same month, where nobody wrote down an agreement on the extra hours."""
    pay = month_pay(replace(TERMS, absences=()), Month(2026, 5), BOOK)
    extra = (ExtraWork(date(2026, 5, 7), 120),)
    return facts(pay, Work(pay, Regime.WORKER, 2280, extra=extra))


def bonus_unknown_month() -> PayslipFacts:
    """Return May 2026 of an adult worker, whose bonus à l’emploi was not found."""
    pay = month_pay(replace(TERMS, absences=()), Month(2026, 5), BOOK)
    return facts(pay, birth=date(2005, 5, 14))


def crowded_month() -> PayslipFacts:
    """Return a month with twelve absences, between people with very long names."""
    found = split_month()
    unpaid = found.pay.unpaid[0]
    kinds = list(AbsenceKind)[:12]
    payers = (list(Payer) * 2)[: len(kinds)]
    lines = tuple(
        UnpaidLine(kind, unpaid.period, unpaid.days, payer, unpaid.because)
        for kind, payer in zip(kinds, payers, strict=True)
    )
    return replace(
        found,
        company_name="Établissements " + "Vandenbroucke-de-la-Croix " * 8,
        learner_last_name="Ştefănescu-Wołodyjowska-" * 5,
        learner_first_name="Győző Țintă",
        company_address=("x" * 150, "4000 Liège"),
        establishment="2.123.456.789, " + "Chaussée de Bruxelles " * 6,
        iban="",
        pay=replace(found.pay, unpaid=lines),
    )
