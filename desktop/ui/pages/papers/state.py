"""What papers there are, and the bytes of the one looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.documents.catalog import MOMENTS, PAPERS, Moment, PaperKind, kind_of
from desktop.documents.missing import Missing, has_gaps, missing_of
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Month
from desktop.language.translator import Translator
from desktop.services.employer import company
from desktop.services.facts import ContractFacts
from desktop.services.learners import contracts, learners
from desktop.services.papers import (
    Asked,
    Prepared,
    PrintOrder,
    Subject,
    issued,
    pdf_of,
    prepare,
    reprint,
    subjects,
)
from desktop.services.workspace import Workspace

BOTH = "fr+nl"


@dataclass(frozen=True, slots=True)
class Group:
    """The papers of one moment."""

    title: Message
    kinds: tuple[PaperKind, ...]


@dataclass(frozen=True, slots=True)
class Archived:
    """A paper that was issued.

    Attributes:
        about: The name of the learner; "" for a paper of the company.
    """

    id: int
    kind: str
    title: Message
    month: Month | None
    about: str
    language: str
    issued_on: date
    sha256: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What is looked at: a paper as it would be printed now, or one that was issued.

    Attributes:
        paper: The kind.
        languages: ``fr``, ``nl`` or ``fr+nl``.
        kept: The number of the issued one, or None for a new one.
        year: The year of a paper of a year; None for that of today.
        subject: What it is about, where its kind asks for that.
        values: What was filled in, by the names of its inputs.
        blank: Whether it is the version to fill in by hand.
        everybody: Whether the archive shows the papers of every learner.
        draft: Whether it is a draft, to look at and not to hand out.
    """

    paper: str
    languages: str
    kept: int | None = None
    year: int | None = None
    subject: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    blank: bool = False
    everybody: bool = False
    draft: bool = False


@dataclass(frozen=True, slots=True)
class PapersState:
    """The page.

    Attributes:
        versions: The papers issued, newest first.
        years: The years of the contracts, newest first.
        subjects: What the paper can be about.
        subject: What it is about now.
        pdf: The bytes looked at, or None where there are none.
        refusal: Why there are none.
        mend: What is missing: ``learner``, ``company``, or something in the ``file``.
        learner: The name of the learner.
        missing: The mandatory mentions nobody has given yet.
        gaps: Whether there is something to fill in on it.
        found: What the paper looked at is made from; None where it was issued before.
    """

    groups: tuple[Group, ...]
    versions: tuple[Archived, ...]
    kind: PaperKind
    months: tuple[Month, ...]
    years: tuple[int, ...]
    subjects: tuple[Subject, ...]
    subject: str | None
    pdf: bytes | None = None
    refusal: Refused | None = None
    mend: str = "learner"
    learner: str = ""
    missing: tuple[Missing, ...] = ()
    gaps: bool = False
    found: Prepared | None = None

    @property
    def whole(self) -> Prepared | None:
        """What is looked at, where more is bound in behind it when it is printed or saved."""
        return self.found if self.found is not None and self.found.attached else None

    def to_hand_out(self, shown: Shown) -> bool:
        """Return whether what is looked at is kept once it is printed, saved or sent."""
        here = self.pdf is not None and shown.kept is None
        own = self.kind.moment is Moment.TANDEM or self.whole is not None
        return here and not own and not shown.blank and not shown.draft


@dataclass(frozen=True, slots=True)
class _Look:
    """The bytes looked at and what they lack, or why there are none."""

    pdf: bytes | None = None
    missing: tuple[Missing, ...] = ()
    gaps: bool = False
    refusal: Refused | None = None
    found: Prepared | None = None


def load_state(asked: Asked, shown: Shown) -> PapersState:
    """Return what the page shows."""
    state = load_lists(asked, shown)
    look = _look(asked, shown, state.kind, state.subject)
    return replace(
        state,
        pdf=look.pdf,
        refusal=look.refusal,
        missing=look.missing,
        gaps=look.gaps,
        found=look.found,
    )


def load_lists(asked: Asked, shown: Shown) -> PapersState:
    """Return what the page shows beside the paper itself, which takes much longer to make."""
    workspace, learner_id = asked.workspace, asked.order.learner_id
    who = next((one for one in learners(workspace) if one.id == learner_id), None)
    own = () if learner_id is None else contracts(workspace, learner_id)
    kind = kind_of(shown.paper) or PAPERS[0]
    about = subjects(workspace, kind.id, learner_id) if "subject" in kind.needs else ()
    subject = shown.subject if any(one.key == shown.subject for one in about) else None
    subject = subject or next((one.key for one in about), None)
    mend = "file"
    if who is None and "learner" in kind.needs:
        mend = "new"
    elif company(workspace) is None:
        mend = "employer"
    months = tuple(sorted({month for one in own for month in _months(one)}))
    years = sorted({asked.today.year, *(month.year for month in months)}, reverse=True)
    return PapersState(
        groups=_groups(),
        versions=_archive(workspace, None if shown.everybody else learner_id),
        kind=kind,
        months=months,
        years=tuple(years),
        subjects=about,
        subject=subject,
        mend=mend,
        learner="" if who is None else who.name,
    )


def order_for(
    shown: Shown,
    translators: Mapping[str, Translator],
    learner_id: int | None,
    month: Month,
    subject: str | None = None,
) -> PrintOrder:
    """Return what to print."""
    wanted = tuple(translators[code] for code in shown.languages.split("+"))
    return PrintOrder(
        shown.paper,
        wanted,
        learner_id,
        month,
        year=shown.year,
        subject=subject or shown.subject,
        values=shown.values,
        blank=shown.blank,
        draft=shown.draft,
    )


def _look(asked: Asked, shown: Shown, kind: PaperKind, subject: str | None) -> _Look:
    """Return the PDF, what it lacks, or why there is none."""
    if shown.kept is None and not shown.blank:
        if "learner" in kind.needs and asked.order.learner_id is None:
            text = T("There is no learner yet. Papers come with the first one.")
            return _Look(refusal=Refused(text))
        if "subject" in kind.needs and subject is None:
            text = T("The file holds nothing this paper could be about yet.")
            return _Look(refusal=Refused(text))
    try:
        if shown.kept is not None:
            return _Look(reprint(asked.workspace, shown.kept))
        order = replace(asked.order, subject=subject)
        found = prepare(replace(asked, order=order))
        lacks = () if shown.blank else missing_of(found.form)
        return _Look(pdf_of(found, order), lacks, has_gaps(found.form), found=found)
    except Refused as refused:
        return _Look(refusal=refused)


def _groups() -> tuple[Group, ...]:
    found = (
        Group(MOMENTS[moment], tuple(one for one in PAPERS if one.moment is moment))
        for moment in Moment
    )
    return tuple(group for group in found if group.kinds)


def _archive(workspace: Workspace, learner_id: int | None) -> tuple[Archived, ...]:
    names = {one.id: one.name for one in learners(workspace)}
    whose = {one.id: one.learner_id for one in contracts(workspace)}
    found = []
    for paper in issued(workspace):
        owner = None if paper.contract_id is None else whose.get(paper.contract_id)
        if learner_id is not None and owner not in {learner_id, None}:
            continue
        kind = kind_of(paper.kind)
        found.append(
            Archived(
                paper.id,
                paper.kind,
                T("Paper") if kind is None else kind.title,
                paper.month,
                "" if owner is None else names.get(owner, ""),
                paper.language,
                paper.issued_on,
                paper.sha256,
            )
        )
    return tuple(found)


def _months(contract: ContractFacts) -> list[Month]:
    month, found = Month.of(contract.period.first), []
    while month.first <= contract.period.last:
        found.append(month)
        month = month.plus(1)
    return found
