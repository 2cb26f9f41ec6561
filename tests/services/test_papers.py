"""Papers that are issued are frozen: the same bytes for ever."""

from __future__ import annotations

from datetime import date

import pytest

from db.models import IssuedPaper
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.learners import change_learner
from desktop.services.papers import PrintOrder, issue, issued, preview, reprint
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
