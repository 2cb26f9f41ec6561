"""The payslip of a learner's month."""

from __future__ import annotations

from dataclasses import replace

from desktop.documents.payslip import payslip
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import PaidHow
from desktop.services.papers.order import Asked, Prepared
from desktop.services.pay import pay_of
from desktop.services.slip import slip_facts, slip_record


def prepare_payslip(asked: Asked) -> Prepared:
    """Return the payslip of a month.

    Raises:
        Refused: The learner, the month or something in the file is missing.
    """
    found = pay_of(asked.workspace, asked.book, asked.learner_id(), asked.month())
    how, paid_on = asked.text("paid_how"), asked.day("paid_on")
    facts = replace(
        slip_facts(asked.workspace, found), paid_how=PaidHow(how) if how else None, paid_on=paid_on
    )
    return Prepared(
        payslip(facts),
        T(
            "Issue the payslip of {month} for {name}",
            month=found.pay.month,
            name=found.learner.name,
        ),
        {
            **slip_record(asked.workspace, found),
            "paid_how": how or None,
            "paid_on": None if paid_on is None else paid_on.isoformat(),
        },
        found.contract.id,
        found.pay.month,
    )
