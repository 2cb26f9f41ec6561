"""What the user prints: previews, and papers that are issued and then frozen."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date

from db.models import IssuedPaper
from desktop.documents.render import render_pdf
from desktop.law.book import LawBook
from desktop.services.facts import PaperFacts
from desktop.services.papers.order import Asked, Prepared, PrintOrder
from desktop.services.papers.registry import issued
from desktop.services.papers.sources import prepare
from desktop.services.rows import facts_of
from desktop.services.workspace import Workspace


def preview(workspace: Workspace, book: LawBook, order: PrintOrder, today: date) -> bytes:
    """Return the PDF of a paper as it would be issued now; nothing is kept.

    Raises:
        Refused: The paper does not exist, or something it needs is missing.
    """
    return pdf_of(prepare(Asked(workspace, book, order, today)), order)


def issue(workspace: Workspace, book: LawBook, order: PrintOrder, today: date) -> PaperFacts:
    """Print a paper and freeze it: data, model version, language, bytes and hash are kept.

    The same paper issued again while nothing changed is the one kept before. What is kept can
    never be filled in on screen: it would not be the same paper any more.

    Raises:
        Refused: The paper does not exist, or something it needs is missing.
    """
    found = prepare(Asked(workspace, book, order, today))
    pdf = pdf_of(found, replace(order, fillable=False, draft=False))
    return keep(workspace, order, found, pdf, today)


def keep(
    workspace: Workspace, order: PrintOrder, found: Prepared, pdf: bytes, today: date
) -> PaperFacts:
    """Freeze a paper that was handed out: the very bytes, with the data they were made from.

    Args:
        workspace: The file.
        order: What was printed; no draft.
        found: What it was made from.
        pdf: What was printed, sent or saved.
        today: The day it is handed out.

    Returns:
        The paper kept; the one kept before where it is about the same and its bytes are the same.
    """
    digest = hashlib.sha256(pdf).hexdigest()
    about = order.paper, order.language, found.contract_id, found.month, found.subject
    for kept in issued(workspace):
        of = kept.kind, kept.language, kept.contract_id, kept.month, kept.subject
        if kept.sha256 == digest and of == about:
            return kept
    with workspace.changing(found.label) as session:
        row = IssuedPaper(
            kind=order.paper,
            contract_id=found.contract_id,
            month=found.month,
            language=order.language,
            issued_on=today,
            model_version=found.form.version,
            data=json.dumps(found.data, ensure_ascii=False, sort_keys=True),
            pdf=pdf,
            sha256=digest,
            subject=found.subject,
        )
        session.add(row)
        session.flush()
        return facts_of(PaperFacts, row)


def pdf_of(found: Prepared, order: PrintOrder) -> bytes:
    """Return the PDF of a paper in the languages of the order, as it says fillable or a draft."""
    done = found.printed
    if (
        done is not None
        and done.form is found.form
        and done.translators == order.translators
        and not (order.fillable or order.draft)
    ):
        return done.pdf
    return render_pdf(found.form, order.translators, fillable=order.fillable, draft=order.draft)
