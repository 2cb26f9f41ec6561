"""What papers there are, and the bytes of the one looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.documents.catalog import PAPERS
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Month
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services.employer import company
from desktop.services.facts import PaperFacts
from desktop.services.learners import contracts, learners
from desktop.services.papers import PrintOrder, issued, preview, reprint
from desktop.services.workspace import Workspace

BOTH = "fr+nl"
TABLES = frozenset(
    {
        "company",
        "establishment",
        "learner",
        "contract",
        "level_step",
        "agreed_amount",
        "week_pattern",
        "shift",
        "operator_half_day",
        "school_holiday",
        "absence",
        "closed_month",
        "issued_paper",
    }
)


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
class PapersState:
    """The page.

    Attributes:
        versions: The papers issued for the learner, newest first.
        pdf: The bytes looked at, or None where there are none.
        refusal: Why there are none.
        mend: What is missing: ``learner``, ``company``, or something in the ``file``.
        learner: The name of the learner.
    """

    kinds: tuple[Kind, ...]
    versions: tuple[PaperFacts, ...]
    months: tuple[Month, ...]
    pdf: bytes | None
    refusal: Refused | None
    mend: str = "learner"
    learner: str = ""


def load_state(
    workspace: Workspace,
    law: LawBook,
    learner_id: int | None,
    order: PrintOrder,
    shown: Shown,
) -> PapersState:
    """Return what the page shows."""
    kinds = tuple(Kind(kind.id, kind.title, "month" in kind.needs) for kind in PAPERS)
    who = next((one for one in learners(workspace) if one.id == learner_id), None)
    own = () if learner_id is None else contracts(workspace, learner_id)
    versions = tuple(
        paper
        for paper in issued(workspace)
        if any(paper.contract_id == contract.id for contract in own)
    )
    pdf: bytes | None = None
    refusal: Refused | None = None
    mend = "learner"
    if who is None:
        mend = "new"
    elif company(workspace) is None:
        mend = "employer"
    try:
        pdf = _bytes(workspace, law, order, shown)
    except Refused as refused:
        refusal = refused
    months = sorted(
        {
            Month.of(contract.period.first).plus(step)
            for contract in own
            for step in range(_months(Month.of(contract.period.first), contract.period.last))
        }
    )
    name = "" if who is None else who.name
    return PapersState(kinds, versions, tuple(months), pdf, refusal, mend, name)


def order_for(
    shown: Shown, translators: dict[str, Translator], learner_id: int | None, month: Month
) -> PrintOrder:
    """Return what to print."""
    wanted = tuple(translators[code] for code in shown.languages.split("+"))
    return PrintOrder(shown.paper, wanted, learner_id, month)


def _bytes(workspace: Workspace, law: LawBook, order: PrintOrder, shown: Shown) -> bytes:
    if order.learner_id is None:
        raise Refused(T("There is no learner yet. Papers come with the first one."))
    if shown.kept is not None:
        return reprint(workspace, shown.kept)
    return preview(workspace, law, order)


def _months(first: Month, last_day: date) -> int:
    return (last_day.year - first.year) * 12 + last_day.month - first.number + 1
