"""Which papers go into an inspection folder, in which order, and how many pages each has."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from db.models import IssuedPaper
from desktop.documents.bind import page_count
from desktop.documents.catalog import PAPERS, Moment, kind_of
from desktop.documents.tandem.folder_facts import FolderPaper
from desktop.kernel.messages import Message, T, Value
from desktop.kernel.period import Month
from desktop.services.facts import LearnerFacts
from desktop.services.kept import KeptFileFacts, content_of, kept_files
from desktop.services.papers.order import Attached
from desktop.services.papers.registry import reprint
from desktop.services.papers.tandem.owners import Owners
from desktop.services.workspace import Workspace

PDF = "application/pdf"
AWAY = "tutor_absence:"  # the notice of a deputy names everybody the tutor follows
PROOF = T("Kept as proof")
OF_COMPANY = T("The company")


@dataclass(frozen=True, slots=True)
class Bundled:
    """A paper of a folder, and where its bytes are.

    Attributes:
        attached: What is bound in; None where it cannot be.
        kind: The kind of an issued paper; "" for a file kept as proof.
        learner_id: Whose it is; None for the company.
        month: The month it is about, where it is about one.
        year: The year it is about, where it is about one.
    """

    paper: FolderPaper
    attached: Attached | None
    kind: str = ""
    learner_id: int | None = None
    month: Month | None = None
    year: int | None = None


def papers_in(
    workspace: Workspace, people: tuple[LearnerFacts, ...], *, whole: bool
) -> tuple[Bundled, ...]:
    """Return the papers of the company, those of each learner, and what is kept as proof.

    A paper that another one replaced is left out, and so are the overviews of Tandem, which are
    no papers of the law. Nothing of a learner who is not asked for is in it.

    Args:
        workspace: The open file.
        people: The learners.
        whole: Whether papers about several learners are in it, such as a register.
    """
    owners = Owners.of(workspace)
    order: dict[int | None, int] = {None: 0}
    order |= {one.id: place for place, one in enumerate(people, 1)}
    places = {kind.id: place for place, kind in enumerate(PAPERS)}
    names = {one.id: one.name for one in people}
    issued = [
        one for one in _issued(workspace, owners, names, whole=whole) if one.learner_id in order
    ]
    issued.sort(key=lambda one: (order[one.learner_id], places[one.kind]))
    return (*issued, *_proof(workspace, owners, names))


def _issued(
    workspace: Workspace, owners: Owners, names: Mapping[int, str], *, whole: bool
) -> Iterator[Bundled]:
    pages = _pages(workspace)
    columns = (
        IssuedPaper.id,
        IssuedPaper.kind,
        IssuedPaper.contract_id,
        IssuedPaper.month,
        IssuedPaper.language,
        IssuedPaper.issued_on,
        IssuedPaper.sha256,
        IssuedPaper.subject,
        IssuedPaper.replaces_id,
        IssuedPaper.data,
    )
    with workspace.reading() as session:
        rows = list(session.execute(select(*columns).order_by(IssuedPaper.month, IssuedPaper.id)))
    replaced = {row.replaces_id for row in rows}
    for row in rows:
        kind, subject = kind_of(row.kind), row.subject or ""
        if kind is None or kind.moment is Moment.TANDEM or row.id in replaced:
            continue
        whose = owners.of_contract(row.contract_id)
        if whose is None:
            whose = owners.of_subject(subject)
        about_many = whose is None and (not subject or subject.startswith(AWAY))
        if (about_many and not whole) or (whose is None and owners.is_about_somebody(subject)):
            continue
        year = _year(row.data)
        about: Value = row.month or ("" if year is None else str(year))
        name = names.get(whose or 0, "")
        paper = FolderPaper(
            kind.title, name, about, row.language, row.issued_on, pages[row.id], row.sha256
        )
        attached = Attached(_named(kind.title, about), _group(name), paper_id=row.id)
        bound = attached if pages[row.id] else None
        yield Bundled(paper, bound, row.kind, whose, row.month, year)


def _pages(workspace: Workspace) -> Mapping[int, int | None]:
    """Return the pages of every issued paper, counted once while the file is open."""

    def count() -> dict[int, int | None]:
        with workspace.reading() as session:
            ids = list(session.scalars(select(IssuedPaper.id)))
        return {one: page_count(reprint(workspace, one)) for one in ids}

    return workspace.derived("folder_pages", count)


def _year(data: str) -> int | None:
    """Return the year that the data of a paper name."""
    try:
        found = json.loads(data)
    except ValueError:
        return None
    year = found.get("year") if isinstance(found, dict) else None
    return year if isinstance(year, int) else None


def _named(title: Message, about: Value) -> Message:
    return T("{paper}, {about}", paper=title, about=about) if about else title


def _group(name: str) -> Message:
    return T("{name}", name=name) if name else OF_COMPANY


def _proof(workspace: Workspace, owners: Owners, names: Mapping[int, str]) -> Iterator[Bundled]:
    """Yield the files kept as proof: those of the learners asked for, and of the company."""
    for kept in kept_files(workspace):
        whose = owners.of_subject(kept.subject)
        if whose is None and owners.is_about_somebody(kept.subject):
            continue
        if whose is None or whose in names:
            yield _kept(workspace, kept, names.get(whose or 0, ""))


def _kept(workspace: Workspace, kept: KeptFileFacts, whose: str) -> Bundled:
    pages = page_count(content_of(workspace, kept.id)) if kept.media_type == PDF else None
    paper = FolderPaper(PROOF, whose, kept.name, "", kept.kept_on, pages, kept.sha256)
    attached = Attached(T("{name}", name=kept.name), PROOF, kept_id=kept.id)
    return Bundled(paper, attached if pages else None)
