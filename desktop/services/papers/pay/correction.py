"""The correction slip of a learner's month."""

from __future__ import annotations

from desktop.documents.pay.correction import CorrectedLine, CorrectionSlip, correction_slip
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.services.corrections import corrections
from desktop.services.learners import contract
from desktop.services.papers.dossier import dossier_for
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.registry import last_issued

SHOWN = 16


def prepare_correction(asked: Asked) -> Prepared:
    """Return the correction slip of the last correction of a month.

    Raises:
        Refused: The month was not corrected, or is still open for it.
    """
    month, learner_id = asked.month(), asked.learner_id()
    found = corrections(asked.workspace, learner_id, month)
    done = [one for one in found if not one.waiting]
    if not done:
        raise Refused(
            T(
                "{month} was not corrected. Open a closed month under Pay to correct it.",
                month=month,
            )
        )
    last = done[-1]
    own = contract(asked.workspace, last.contract_id)
    dossier = dossier_for(asked.workspace, asked.book, own, month.last, asked.today)
    slip = last_issued(asked.workspace, "payslip", own.id, month)
    facts = CorrectionSlip(
        month=month,
        corrected_on=last.corrected_on,
        reason=last.reason,
        replaces=None if slip is None else (slip.issued_on, slip.sha256[:SHOWN]),
        lines=tuple(CorrectedLine(one.name, one.before, one.after) for one in last.lines),
        dossier=dossier,
    )
    return Prepared(
        correction_slip(facts),
        T(
            "Issue the correction slip of {month} for {name}",
            month=month,
            name=dossier.learner.name,
        ),
        facts,
        own.id,
        month,
    )
