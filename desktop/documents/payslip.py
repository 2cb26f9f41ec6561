"""The payslip of a learner: the fifteen mentions of the royal decree.

What is not known is a blank with its reason: it is never printed as a zero.

Basis: royal decree of 27 September 1966; Vade Mecum 4.6.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.documents.blank import emptied
from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Fields,
    Form,
    Heading,
    Lines,
    Mentions,
    Reasons,
    Role,
    Signatures,
)
from desktop.documents.notes import unverified_note, worked_out_note
from desktop.documents.parts import day
from desktop.documents.payslip_facts import MODEL_VERSION, PartyFacts, PayslipFacts
from desktop.documents.payslip_sums import sum_mentions
from desktop.documents.payslip_work import blank_rows, work_mentions, written
from desktop.documents.words import PAID_HOW, REGIME
from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, ShortDate, T
from desktop.kernel.money import ZERO
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import PaidHow, Regime
from desktop.rules.pay import MonthPay
from desktop.rules.pay_slip import Figure, Slip

__all__ = ["MODEL_VERSION", "PartyFacts", "PayslipFacts", "blank_payslip", "payslip"]


def payslip(facts: PayslipFacts) -> Form:
    """Return the payslip of a month."""
    month = facts.pay.month
    return Form(
        id="payslip",
        title=T("Payslip"),
        version=facts.model_version,
        blocks=tuple(_blocks(facts)),
        subtitle=(
            T("Contrat d’alternance · {month}", month=month)
            if facts.copy == "first"
            else T("Contrat d’alternance · {month} · duplicate", month=month)
        ),
        organisation=facts.company_name,
        subject=T("Payslip of {name}, {month}", name=facts.learner.name, month=month),
        compact=True,
    )


def blank_payslip() -> Form:
    """Return the payslip to fill in by hand: its mentions, each with a line."""
    month = Month(2026, 1)  # shows nowhere
    nothing = PayslipFacts(
        company_name="",
        company_address=(),
        company_number="",
        establishment="",
        joint_committee="",
        learner_last_name="",
        learner_first_name="",
        learner_address=(),
        niss="",
        birth_date=month.first,
        register_number="",
        contract_number="",
        contract_period=month.period,
        trade="",
        regime=Regime.WORKER,
        period=month.period,
        company_minutes=0,
        company_days=0,
        operator_days=0,
        holiday_days=0,
        paid_absence_days=0,
        iban="",
        pay=MonthPay(month, (), (), (), None, (Because(T("Amount")),), None, unverified=False),
        slip=Slip((), *(Figure(None, (Because(T("Amount")),)) for _ in range(10))),
    )
    form = emptied(payslip(nothing))
    return replace(form, blocks=tuple(_with_rows(block) for block in form.blocks))


def _with_rows(block: Block) -> Block:
    """Return an empty block; the mentions that have rows get theirs, each with a line."""
    if not isinstance(block, Mentions):
        return block
    return Mentions(tuple(more for row in block.rows for more in blank_rows(row)))


def _blocks(facts: PayslipFacts) -> Iterator[Block]:
    yield _identity(facts)
    yield Mentions((*work_mentions(facts), *sum_mentions(facts)))
    if facts.pay.unverified or facts.slip.unverified:
        yield unverified_note(Role.NOTE)
    yield worked_out_note()
    if _by_hand(facts):
        yield _receipt(facts)
    yield Heading(T("Why"))
    yield Reasons(_why(facts.pay, facts.slip), whole=True)


def _by_hand(facts: PayslipFacts) -> bool:
    """Return whether the learner signs for the pay: it was handed over, or no account is known."""
    return not facts.iban if facts.paid_how is None else facts.paid_how is PaidHow.HAND


def _identity(facts: PayslipFacts) -> Fields:
    contract = facts.contract_period
    return Fields(
        (
            (T("Enterprise number"), written(facts.company_number)),
            (T("NISS"), written(facts.niss)),
            (T("Establishment"), written(facts.establishment)),
            (T("Date of birth"), ShortDate(facts.birth_date)),
            (T("Joint committee"), written(facts.joint_committee)),
            (T("Trade"), written(facts.trade)),
            (T("Contract number"), written(facts.contract_number)),
            (T("Regime"), Lines(tuple(REGIME[one] for one in facts.regimes or (facts.regime,)))),
            (
                T("Contract"),
                T(
                    "from {first} to {last}",
                    first=ShortDate(contract.first),
                    last=ShortDate(contract.last),
                ),
            ),
            *_paid(facts),
        )
    )


def _paid(facts: PayslipFacts) -> Iterator[tuple[Message, Cell]]:
    """Yield where the pay goes and, where that is said or no account is known, how and when."""
    by_hand = facts.paid_how is PaidHow.HAND
    yield T("Paid to account"), "–" if by_hand else written(facts.iban)
    if facts.paid_how is not None or facts.paid_on is not None or not facts.iban:
        how = Blank() if facts.paid_how is None else PAID_HOW[facts.paid_how]
        yield T("How it is paid"), how
        yield T("Paid on"), day(facts.paid_on)


def _why(pay: MonthPay, slip: Slip) -> tuple[Because, ...]:
    """Return every reason once, in order."""
    paid = (because for line in pay.lines for because in line.because)
    unpaid = (because for line in pay.unpaid for because in line.because)
    extra = (because for line in slip.extra for because in line.because)
    return tuple(dict.fromkeys((*pay.unknown, *paid, *unpaid, *extra, *_sums(slip))))


def _sums(slip: Slip) -> Iterator[Because]:
    """Yield why the sums are so where something is taken, given or not known.

    How a sum is added up stands on its line; why nothing is taken, the screen explains.
    """
    if slip.gross.amount is None:
        yield slip.gross.because[0]
    else:
        if slip.contribution.amount != ZERO:
            yield from slip.due.because
        if slip.withholding.amount != ZERO:
            yield from slip.withholding.because
    if slip.travel.amount != ZERO:
        yield from slip.travel.because


def _receipt(facts: PayslipFacts) -> Signatures:
    return Signatures(
        ((T("The apprentice"), facts.learner.name),),
        T("Receipt, where the pay is handed over in cash"),
        ((T("Amount received"), Blank()), (T("Date"), day(facts.paid_on))),
    )
