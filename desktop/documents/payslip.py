"""The payslip of a learner: the fifteen mentions of the royal decree.

Tandem works out what comes before the contributions. What the social secretariat
works out stays blank: it is never printed as a zero.

Basis: royal decree of 27 September 1966; Vade Mecum 4.6.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.documents.blocks import (
    Blank,
    Block,
    Fields,
    Form,
    Heading,
    Mentions,
    Paragraph,
    Reasons,
    Role,
    Signatures,
)
from desktop.documents.payslip_facts import MODEL_VERSION, PartyFacts, PayslipFacts
from desktop.documents.payslip_sums import sum_mentions
from desktop.documents.payslip_work import work_mentions, written
from desktop.documents.words import REGIME
from desktop.kernel.answer import Because
from desktop.kernel.messages import ShortDate, T
from desktop.rules.pay import MonthPay

__all__ = ["MODEL_VERSION", "PartyFacts", "PayslipFacts", "payslip"]


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
    )


def _blocks(facts: PayslipFacts) -> Iterator[Block]:
    yield _identity(facts)
    yield Mentions((*work_mentions(facts), *sum_mentions(facts.pay)))
    if facts.pay.unverified:
        yield Paragraph(
            T(
                "* Amount not verified: a figure it is worked out from (the RMMMG or the share of "
                "the level) has not been read in a published source. Check it before paying."
            ),
            Role.NOTE,
        )
    yield Paragraph(
        T(
            "Tandem works out the gross pay. The social secretariat works out the contributions, "
            "the tax and the net amount."
        ),
        Role.SMALL,
    )
    yield Heading(T("Why"))
    yield Reasons(_why(facts.pay))
    if not facts.iban:
        yield _receipt(facts)


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
            (T("Regime"), REGIME[facts.regime]),
            (
                T("Contract"),
                T(
                    "from {first} to {last}",
                    first=ShortDate(contract.first),
                    last=ShortDate(contract.last),
                ),
            ),
            (T("Paid to account"), written(facts.iban)),
        )
    )


def _why(pay: MonthPay) -> tuple[Because, ...]:
    """Return every reason once, in order."""
    paid = (because for line in pay.lines for because in line.because)
    unpaid = (because for line in pay.unpaid for because in line.because)
    return tuple(dict.fromkeys((*pay.unknown, *paid, *unpaid)))


def _receipt(facts: PayslipFacts) -> Signatures:
    return Signatures(
        ((T("The apprentice"), facts.learner.name),),
        T("Receipt, where the pay is handed over in cash"),
        ((T("Amount received"), Blank()), (T("Date"), Blank())),
    )
