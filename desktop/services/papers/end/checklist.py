"""The checklist of an end: what its duties, its papers and what was lent say of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from desktop.documents.end.checklist import (
    ChecklistFacts,
    LentThing,
    Step,
    StepState,
    end_checklist,
)
from desktop.kernel.period import add_months
from desktop.kernel.vocabulary import DutyState, EndReason, Regime
from desktop.rules.agenda.agenda import Span
from desktop.rules.agenda.duty import AgendaEntry
from desktop.rules.termination.ending import CONCILIATED
from desktop.services.agenda import agenda_of_contract
from desktop.services.facts import ContractFacts
from desktop.services.lent import equipment
from desktop.services.papers.dossier import contract_of, dossier_of, prepared
from desktop.services.papers.end.c4 import how_of
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.registry import issued

AFTER = 15  # months after the end in which the papers of its year are due
REASONED = frozenset({EndReason.NOTICE, EndReason.GRAVE_BREACH})
DUTIES: Mapping[str, Step] = MappingProxyType(
    {
        "contract.end": Step.PAY,
        "dimona.out": Step.DIMONA,
        "end.certificate": Step.CERTIFICATE,
        "end.holiday-attestation": Step.ATTESTATION,
        "pay.individual-account": Step.ACCOUNT,
        "pay.tax-sheet": Step.TAX_SHEET,
    }
)
OF_A_YEAR = frozenset({"pay.individual-account", "pay.tax-sheet"})
PAPERS: Mapping[Step, str] = MappingProxyType(
    {
        Step.REASONS: "notice",
        Step.DIMONA: "dimona_out",
        Step.CERTIFICATE: "employment_certificate",
        Step.ACCOUNT: "account",
        Step.TAX_SHEET: "tax_281_10",
        Step.ATTESTATION: "holiday_attestation",
        Step.C4: "c4_sheet",
    }
)


def prepare_checklist(asked: Asked) -> Prepared:
    """Return the checklist of the end of a contract.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    known = contract_of(asked)
    how = how_of(asked, known)
    due = _duties(asked, known)
    made = _made(asked, known)
    facts = ChecklistFacts(
        how=how,
        steps=MappingProxyType(
            {step: _state(due.get(step), made.get(step)) for step in _steps(how, known.regime)}
        ),
        lent=tuple(
            LentThing(one.name, one.lent_on, one.returned_on)
            for one in equipment(asked.workspace, known.id)
        ),
        dossier=dossier_of(asked, known.period.last),
    )
    return prepared(asked, end_checklist(facts), facts)


def _steps(how: EndReason | None, regime: Regime) -> tuple[Step, ...]:
    """Return the steps of an end; where its reason is not known, those of every reason."""
    left_out = set()
    if how is not None and how not in CONCILIATED:
        left_out.add(Step.CONCILIATION)
    if how is not None and how not in REASONED:
        left_out.add(Step.REASONS)
    if regime is not Regime.EMPLOYEE:
        left_out.add(Step.ATTESTATION)
    return tuple(step for step in Step if step not in left_out)


def _duties(asked: Asked, known: ContractFacts) -> dict[Step, AgendaEntry]:
    """Return the duties of the end; of those of a year, that of the year of the last day.

    Where the law of that year is not known there is none: the one of the year before is not it.
    """
    last = known.period.last
    span = Span(asked.today, known.first_day, add_months(last, AFTER))
    found = agenda_of_contract(asked.workspace, asked.book, span, known.id)
    return {
        DUTIES[duty.code]: entry
        for entry in found.entries
        if (duty := entry.duty).code in DUTIES
        and f":contract:{known.id}" in duty.key
        and (duty.code not in OF_A_YEAR or duty.key.endswith(f":{last.year}"))
    }


def _made(asked: Asked, known: ContractFacts) -> dict[Step, date]:
    """Return when the papers of the steps were issued last."""
    found: dict[Step, date] = {}
    papers = {paper: step for step, paper in PAPERS.items()}
    for one in issued(asked.workspace, known.id):  # newest first
        if one.kind in papers:
            found.setdefault(papers[one.kind], one.issued_on)
    return found


def _state(entry: AgendaEntry | None, made: date | None) -> StepState:
    if entry is None:
        return StepState(printed_on=made)
    settled = entry.settled
    if settled is None:
        return StepState(entry.duty.due, made)
    if settled.state is DutyState.NOT_APPLICABLE:
        return StepState(entry.duty.due, made, needless=True)
    return StepState(entry.duty.due, made, settled.on, settled.reference)
