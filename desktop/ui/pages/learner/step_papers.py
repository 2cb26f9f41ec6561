"""The papers of each step of the path, as the page of papers opens them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from desktop.documents.catalog import kind_of
from desktop.kernel.messages import Message
from desktop.services.facts import ContractFacts

PAPERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "accreditation": ("accreditation_request",),
        "tutor": ("tutor_declaration", "tutor_experience"),
        "contract": ("contract_draft", "training_plan", "secretariat_letter"),
        "timetable": ("timetable_grid",),
        "dimona": ("dimona_in",),
        "safety": ("risk_assessment", "risk_description", "forbidden_work", "health_request"),
        "first_day": ("induction",),
        "running": ("payslip", "expense_claim", "account", "tax_281_10"),
        "end": ("end_checklist", "employment_certificate", "dimona_out"),
    }
)


@dataclass(frozen=True, slots=True)
class StepPaper:
    """A paper of a step.

    Attributes:
        part: What the page of papers opens: the paper, with what it is about or its year.
    """

    title: Message
    part: str


def step_papers(step: str, found: ContractFacts, today: date) -> tuple[StepPaper, ...]:
    """Return the papers of a step of a contract."""
    papers = ((kind_of(paper), _details(paper, found, today)) for paper in PAPERS[step])
    return tuple(
        StepPaper(kind.title, " ".join((kind.id, *details)))
        for kind, details in papers
        if kind is not None
    )


def _details(paper: str, found: ContractFacts, today: date) -> tuple[str, ...]:
    """Return what a paper is about, or its year: a tax slip is that of a year that is over."""
    match paper:
        case "tutor_declaration" | "tutor_experience" if found.tutor_id is not None:
            return (f"about=tutor:{found.tutor_id}",)
        case "account":
            return (f"year={_within(today.year, found)}",)
        case "tax_281_10":
            return (f"year={_within(today.year - 1, found)}",)
        case _:
            return ()


def _within(year: int, found: ContractFacts) -> int:
    """Return the year nearest to ``year`` with days of a contract."""
    return min(max(year, found.period.first.year), found.period.last.year)
