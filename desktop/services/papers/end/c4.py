"""The data of a C4, filled from the file."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from desktop.documents.end.c4 import C4Facts, c4_sheet
from desktop.kernel.answer import NotKnown
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind, EndReason
from desktop.rules.indemnity import notice_indemnity
from desktop.services.duty import duty_records
from desktop.services.facts import ContractFacts
from desktop.services.leave_work import HOUR, Running, mean_week
from desktop.services.papers.dossier import contract_of, dossier_of, prepared
from desktop.services.papers.order import Asked, Prepared

WHOLE = Decimal(1)


def prepare_c4(asked: Asked) -> Prepared:
    """Return the data of the C4, as they stand on the last day of the contract.

    Raises:
        Refused: No learner was chosen, the learner has no contract, or a value is none.
    """
    known = contract_of(asked)
    dossier = dossier_of(asked, known.period.last)
    running = Running.of(asked.workspace, known)
    unworked, monthly = asked.number("unworked"), dossier.contract.monthly
    indemnity = None
    if unworked and monthly is not None:
        indemnity = notice_indemnity(monthly, unworked).amount
    facts = C4Facts(
        dimona=_dimona(asked, known),
        company_minutes=_mean(running),
        how=how_of(asked, known),
        reason=asked.text("reason"),
        notice_first=asked.day("notice_first"),
        notice_last=asked.day("notice_last"),
        unworked=unworked,
        indemnity=indemnity,
        leave_days=_leave(running),
        dossier=dossier,
    )
    return prepared(asked, c4_sheet(facts), facts)


def how_of(asked: Asked, known: ContractFacts) -> EndReason | None:
    """Return how a contract ends: as chosen, as noted, or by its term; None where not known."""
    if asked.text("how"):
        return EndReason(asked.text("how"))
    early = known.period.last < known.last_day
    return known.end_reason if early else EndReason.TERM


def _dimona(asked: Asked, known: ContractFacts) -> str:
    """Return the number noted for the Dimona IN; "" where none was."""
    noted = duty_records(asked.workspace)
    return next(
        (
            one.reference
            for key, one in noted.items()
            if key.startswith("dimona.in:") and f":contract:{known.id}" in key
        ),
        "",
    )


def _mean(running: Running) -> int | None:
    """Return the mean week in the company, in minutes; None where no day there is planned."""
    try:
        week = mean_week((running,), running.terms.period)
    except NotKnown:
        return None
    return int((week.hours * HOUR).quantize(WHOLE, ROUND_HALF_UP))


def _leave(running: Running) -> int:
    last = running.terms.period.last
    year = Period(date(last.year, 1, 1), last)
    return sum(1 for _ in running.days(AbsenceKind.ANNUAL_LEAVE, year))
