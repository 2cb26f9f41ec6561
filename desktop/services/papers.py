"""What the user prints: previews, and papers that are issued and then frozen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from db.models import IssuedPaper
from desktop.documents.blocks import Form
from desktop.documents.catalog import PAPERS
from desktop.documents.payslip import MODEL_VERSION, payslip
from desktop.documents.render import render_pdf
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Month
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services.facts import PaperFacts
from desktop.services.pay import LearnerMonth, pay_of
from desktop.services.rows import facts_of, get
from desktop.services.slip import slip_facts, slip_record
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What to print: which paper, of whom, in which languages, FR before NL when both."""

    paper: str
    translators: tuple[Translator, ...]
    learner_id: int | None = None
    month: Month | None = None

    @property
    def language(self) -> str:
        """The languages as the archive names them: ``fr``, ``nl`` or ``fr+nl``."""
        return "+".join(tr.language.value for tr in self.translators)


def preview(workspace: Workspace, book: LawBook, order: PrintOrder) -> bytes:
    """Return the PDF of a paper as it would be issued now; nothing is kept.

    Raises:
        Refused: The paper does not exist, or something it needs is missing.
    """
    return render_pdf(_form(workspace, _month(workspace, book, order)), order.translators)


def issue(workspace: Workspace, book: LawBook, order: PrintOrder, today: date) -> PaperFacts:
    """Print a paper and freeze it: data, model version, language, bytes and hash are kept.

    The same paper issued again while nothing changed is the one kept before.

    Raises:
        Refused: The paper does not exist, or something it needs is missing.
    """
    found = _month(workspace, book, order)
    pdf = render_pdf(_form(workspace, found), order.translators)
    digest = hashlib.sha256(pdf).hexdigest()
    for kept in issued(workspace, found.contract.id):
        if kept.sha256 == digest and kept.language == order.language:
            return kept
    with workspace.changing(
        T("Issue the payslip of {month} for {name}", month=found.pay.month, name=found.learner.name)
    ) as session:
        row = IssuedPaper(
            kind=order.paper,
            contract_id=found.contract.id,
            month=found.pay.month,
            language=order.language,
            issued_on=today,
            model_version=MODEL_VERSION,
            data=json.dumps(slip_record(workspace, found), ensure_ascii=False, sort_keys=True),
            pdf=pdf,
            sha256=digest,
        )
        session.add(row)
        session.flush()
        return facts_of(PaperFacts, row)


def issued(workspace: Workspace, contract_id: int | None = None) -> tuple[PaperFacts, ...]:
    """Return the papers issued, newest first, of one contract or of all."""
    query = select(IssuedPaper).order_by(IssuedPaper.id.desc())
    if contract_id is not None:
        query = query.where(IssuedPaper.contract_id == contract_id)
    with workspace.reading() as session:
        return tuple(facts_of(PaperFacts, row) for row in session.scalars(query))


def reprint(workspace: Workspace, paper_id: int) -> bytes:
    """Return the bytes of a paper that was issued, as they were.

    Raises:
        Refused: There is no such paper, or its bytes are not those of its hash any more.
    """
    with workspace.reading() as session:
        row = get(session, IssuedPaper, paper_id)
        pdf, digest = row.pdf, row.sha256
    if hashlib.sha256(pdf).hexdigest() != digest:
        raise Refused(
            T("This paper is damaged: its bytes are not those that were issued. Open a backup.")
        )
    return pdf


def needed(paper: str) -> Sequence[str]:
    """Return what a paper has to be told: ``learner``, ``month``.

    Raises:
        Refused: There is no such paper.
    """
    for kind in PAPERS:
        if kind.id == paper:
            return kind.needs
    raise Refused(
        T("There is no paper “{paper}”. `tandem papers` lists them.", paper=paper), "paper"
    )


def _month(workspace: Workspace, book: LawBook, order: PrintOrder) -> LearnerMonth:
    needed(order.paper)
    if order.learner_id is None:
        raise Refused(T("Say for which learner: --learner N."), "learner")
    if order.month is None:
        raise Refused(T("Say for which month: --month YYYY-MM."), "month")
    return pay_of(workspace, book, order.learner_id, order.month)


def _form(workspace: Workspace, found: LearnerMonth) -> Form:
    return payslip(slip_facts(workspace, found))
