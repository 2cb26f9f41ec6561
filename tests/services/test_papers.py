"""Papers that are issued are frozen: the same bytes for ever."""

from __future__ import annotations

import json
from datetime import date

import pytest

from db.models import IssuedPaper
from desktop.documents.payslip import MODEL_VERSION
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services import papers
from desktop.services.learners import change_learner
from desktop.services.papers import PrintOrder, issue, issued, preview, reprint
from desktop.services.pay import pay_of
from desktop.services.workspace import Workspace

BOTH = tuple(Translator(language, CATALOGS) for language in Language)
ORDER = PrintOrder("payslip", BOTH, learner_id=1, month=Month(2026, 3))


def test_what_was_issued_stays_as_it_was(demo: Workspace, law_book: LawBook, today: date) -> None:
    paper = issue(demo, law_book, ORDER, today)
    pdf = reprint(demo, paper.id)
    assert pdf.startswith(b"%PDF")
    assert issue(demo, law_book, ORDER, today) == paper
    change_learner(demo, 1, last_name="Łęcka")
    assert reprint(demo, paper.id) == pdf
    assert issue(demo, law_book, ORDER, today).id != paper.id
    assert len(issued(demo, 1)) == 2


def test_a_new_model_leaves_what_was_issued_by_the_old_one(
    demo: Workspace, law_book: LawBook, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(papers, "MODEL_VERSION", "2026-1")
    monkeypatch.setattr(papers, "render_pdf", lambda *_form: b"%PDF of the old model")
    old = issue(demo, law_book, ORDER, today)
    monkeypatch.undo()
    new = issue(demo, law_book, ORDER, today)
    assert (old.model_version, new.model_version) == ("2026-1", MODEL_VERSION)
    assert new.model_version > old.model_version
    assert reprint(demo, old.id) == b"%PDF of the old model"
    assert reprint(demo, new.id) == preview(demo, law_book, ORDER)
    assert [paper.id for paper in issued(demo, 1)] == [new.id, old.id]


def test_the_data_kept_with_a_paper_names_every_sum(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    paper = issue(demo, law_book, ORDER, today)
    with demo.reading() as session:
        kept = json.loads(session.get_one(IssuedPaper, paper.id).data)
    found = pay_of(demo, law_book, 1, Month(2026, 3)).slip
    assert kept["slip"] == {
        name: None if one.amount is None else one.amount.plain()
        for name, one in found.figures.items()
    }
    assert kept["slip"]["net"] == kept["slip"]["paid"] == kept["pay"]["gross"]


def test_damaged_bytes_are_not_printed(demo: Workspace, law_book: LawBook, today: date) -> None:
    paper = issue(demo, law_book, ORDER, today)
    with demo.changing(T("Change a tutor")) as session:
        session.get_one(IssuedPaper, paper.id).pdf = b"%PDF other"
    with pytest.raises(Refused, match="damaged"):
        reprint(demo, paper.id)


@pytest.mark.parametrize(
    "order",
    [
        PrintOrder("other", BOTH, 1, Month(2026, 3)),
        PrintOrder("payslip", BOTH, None, Month(2026, 3)),
        PrintOrder("payslip", BOTH, 1, None),
        PrintOrder("payslip", BOTH, 99, Month(2026, 3)),
        PrintOrder("payslip", BOTH, 1, Month(2023, 3)),
    ],
)
def test_what_cannot_be_printed_is_refused(
    demo: Workspace, law_book: LawBook, order: PrintOrder
) -> None:
    with pytest.raises(Refused):
        preview(demo, law_book, order)
