"""What papers there are, and the bytes of the one looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.documents.catalog import PAPERS
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message
from desktop.kernel.period import Month
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services.facts import PaperFacts
from desktop.services.learners import contracts
from desktop.services.papers import PrintOrder, issued, preview, reprint
from desktop.services.workspace import Workspace

BOTH = "fr+nl"


@dataclass(frozen=True, slots=True)
class Kind:
    """A paper that can be printed."""

    id: str
    title: Message
    needs_month: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """What is looked at: a paper as it would be printed now, or one that was issued.

    Attributes:
        paper: The kind.
        languages: ``fr``, ``nl`` or ``fr+nl``.
        kept: The number of the issued one, or None for a new one.
    """

    paper: str
    languages: str
    kept: int | None = None


@dataclass(frozen=True, slots=True)
class DocumentsState:
    """The page.

    Attributes:
        versions: The papers issued for the learner, newest first.
        pdf: The bytes looked at, or None where there are none.
        refusal: Why there are none.
    """

    kinds: tuple[Kind, ...]
    versions: tuple[PaperFacts, ...]
    months: tuple[Month, ...]
    pdf: bytes | None
    refusal: Refused | None


def load_state(
    workspace: Workspace,
    law: LawBook,
    learner_id: int | None,
    order: PrintOrder,
    shown: Shown,
) -> DocumentsState:
    """Return what the page shows."""
    kinds = tuple(Kind(kind.id, kind.title, "month" in kind.needs) for kind in PAPERS)
    own = () if learner_id is None else contracts(workspace, learner_id)
    versions = tuple(
        paper
        for paper in issued(workspace)
        if any(paper.contract_id == contract.id for contract in own)
    )
    pdf: bytes | None = None
    refusal: Refused | None = None
    try:
        pdf = (
            reprint(workspace, shown.kept)
            if shown.kept is not None
            else preview(workspace, law, order)
        )
    except Refused as refused:
        refusal = refused
    months = sorted(
        {
            Month.of(contract.period.first).plus(step)
            for contract in own
            for step in range(_months(Month.of(contract.period.first), contract.period.last))
        }
    )
    return DocumentsState(kinds, versions, tuple(months), pdf, refusal)


def order_for(
    shown: Shown, translators: dict[str, Translator], learner_id: int | None, month: Month
) -> PrintOrder:
    """Return what to print."""
    wanted = tuple(translators[code] for code in shown.languages.split("+"))
    return PrintOrder(shown.paper, wanted, learner_id, month)


def _months(first: Month, last_day: date) -> int:
    return (last_day.year - first.year) * 12 + last_day.month - first.number + 1
