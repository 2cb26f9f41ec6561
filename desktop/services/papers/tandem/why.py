"""Why the payslip of a month says what it says, filled from the file."""

from __future__ import annotations

from desktop.documents.tandem.why import WhyFacts, why_sheet
from desktop.kernel.messages import T
from desktop.services.papers.order import Asked, Prepared
from desktop.services.pay import pay_of
from desktop.services.slip import slip_facts, slip_record


def prepare_why(asked: Asked) -> Prepared:
    """Return the calculation of a month in sentences.

    Raises:
        Refused: The learner, the month or something in the file is missing.
    """
    found = pay_of(asked.workspace, asked.book, asked.learner_id(), asked.month())
    slip, closed = slip_facts(asked.workspace, found), found.closed
    if closed is None:
        facts = WhyFacts(slip)
    else:  # months closed before slips were kept have their gross alone
        facts = WhyFacts(slip, closed.closed_on, found.kept or {"gross": closed.gross})
    label = T(
        "Issue why the payslip of {month} for {name} says so",
        month=found.pay.month,
        name=found.learner.name,
    )
    record = slip_record(asked.workspace, found)
    return Prepared(why_sheet(facts), label, record, found.contract.id, found.pay.month)
